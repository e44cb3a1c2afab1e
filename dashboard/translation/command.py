"""`python -m dashboard language TAG`: a catalogue brought up to date; `--check` only says what it lacks."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from dashboard.atlas import DATA_DIR
from dashboard.atlas.check import read_and_check
from dashboard.language.catalogue import LANGUAGES, CatalogueError, Entry, filled, path_of, read_entries, written
from dashboard.language.coverage import coverage_of, told_faults
from dashboard.whole_file import write_whole

FAULTY, MISUSED = 1, 2
MOST = 20


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The command and its options."""
    command = commands.add_parser("language", help="bring the catalogue of a language up to date")
    command.add_argument("tag", choices=LANGUAGES, help="the language")
    command.add_argument("--check", action="store_true", help="only say what is missing, stale, unknown or wrong")
    command.add_argument("--all", action="store_true", help="name every text, not only the first of each kind")
    command.add_argument("--data", type=Path, default=DATA_DIR, metavar="DIR", help="another data folder")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Say how much of a language there is; 1 where something is missing, stale or wrong."""
    from dashboard.translation.wanted import wanted  # here, because it reads the whole program

    reading = read_and_check(options.data)
    if reading.faults:
        print(f"{len(reading.faults)} faults; run `python -m dashboard check`", file=sys.stderr)
        return FAULTY
    path = path_of(options.tag, options.data)
    try:
        there = read_entries(path) if path.exists() or options.check else []
        asked = wanted(reading, options.data)
        if not options.check:
            path.parent.mkdir(exist_ok=True)
            there = _renewed(asked, there)
            write_whole(path, written(options.tag, there))
    except CatalogueError as error:
        print(error, file=sys.stderr)
        return MISUSED
    except OSError as error:
        print(f"{path}: cannot be written ({error.strerror})", file=sys.stderr)
        return MISUSED
    coverage = coverage_of(asked, there)
    print(*told_faults(coverage, path.name, len(asked) if options.all else MOST), sep="\n")
    return 0 if coverage.is_whole else FAULTY


def _renewed(asked: Sequence[Entry], there: Sequence[Entry]) -> list[Entry]:
    """All that is asked for with the texts that are there; what nobody asks for any more is left out."""
    return list(filled(asked, there))
