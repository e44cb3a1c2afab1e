"""The language that a command is asked to write in."""

import argparse

from dashboard.language.catalogue import OFFERED
from dashboard.language.telling import ENGLISH


def add_language(command: argparse.ArgumentParser) -> None:
    """The option `--language`, English unless it is given."""
    command.add_argument(
        "--language", default=ENGLISH, choices=[ENGLISH, *OFFERED], help="the language of what is written"
    )
