"""The command `note`: a note for the record of one case, as text or as FHIR R4 JSON."""

import argparse
import json
import sys
from typing import Any

from dashboard.atlas import read_atlas
from dashboard.case.file import MISUSED, add_arguments, row_or_told
from dashboard.case.note import note_fhir, note_text, read_record


def add(commands: Any) -> None:
    """Give the command line this command."""
    command: argparse.ArgumentParser = commands.add_parser(
        "note", help="a note for the record of a case: what was marked and asked, without any cause"
    )
    add_arguments(command)
    command.add_argument("--fhir", action="store_true", help="print FHIR R4 JSON instead of text")
    command.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    row = row_or_told(options.file)
    if row is None:
        return MISUSED
    atlas = read_atlas(options.data)
    for one in read_record(atlas, row).left_out:
        print(f"not understood, and left out: {one.column} {one.text}".rstrip(), file=sys.stderr)
    if options.fhir:
        print(json.dumps(note_fhir(atlas, row), ensure_ascii=False, indent=1))
    else:
        print(note_text(atlas, row), end="")
    return 0
