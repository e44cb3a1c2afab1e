"""A reader's own file of a case: JSON, checked before anything is read from it."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from dashboard.atlas import DATA_DIR
from dashboard.case.wording import one_line

SCHEMA = "pain-atlas-case-1"
# Far above any case; a file beyond it is something else.
LONGEST = 1_000_000


MISUSED = 2


class CaseFileError(ValueError):
    """A file that is no case; the message says what, where and what is allowed."""


def add_arguments(command: argparse.ArgumentParser) -> None:
    """The arguments of every command that reads a case: its file, and another data folder."""
    command.add_argument("file", type=Path, metavar="FILE.json", help="one row with the columns of vignettes.csv")
    command.add_argument("--data", type=Path, default=DATA_DIR, metavar="DIR", help="another data folder")


def row_or_told(path: Path) -> dict[str, Any] | None:
    """The row a file holds; None where it is no case, which is told."""
    try:
        return read_file(path)
    except CaseFileError as error:
        print(error, file=sys.stderr)
        return None


def read_file(path: Path) -> dict[str, Any]:
    """The row a file holds. Raises CaseFileError, in words, for anything that is no case."""
    try:
        with path.open("rb") as file:
            data = file.read(LONGEST + 1)
    except OSError as error:
        raise CaseFileError(f"{path}: cannot be read ({error.strerror})") from error
    if len(data) > LONGEST:
        raise CaseFileError(f"{path}: larger than {LONGEST:,} bytes; a case is a small JSON file")
    try:
        row = json.loads(data.decode("utf-8-sig"), parse_constant=_no_number)
    except (UnicodeDecodeError, RecursionError) as error:
        raise CaseFileError(f"{path}: is not JSON in UTF-8") from error
    except json.JSONDecodeError as error:
        raise CaseFileError(f"{path}:{error.lineno}:{error.colno}: is not JSON: {error.msg}") from error
    except ValueError as error:  # a number with more digits than Python reads
        raise CaseFileError(f"{path}: a number is longer than JSON is read; a case holds texts and lists") from error
    return checked(row, str(path))


def _no_number(word: str) -> None:
    raise json.JSONDecodeError(f"{word} is no number of JSON", word, 0)


def checked(row: Any, name: str) -> dict[str, Any]:
    """A row as a case needs it: an object whose values are text or lists of text."""
    if not isinstance(row, dict):
        raise CaseFileError(f"{name}: holds no object; a case is {{...}} with the columns of vignettes.csv")
    if row.get("schema", SCHEMA) != SCHEMA:
        raise CaseFileError(f"{name}: has another schema; allowed is {SCHEMA}")
    for column, value in row.items():
        texts = value if isinstance(value, list) else [value]
        if column != "drawing" and not all(one is None or isinstance(one, str) for one in texts):
            raise CaseFileError(f"{name}: {one_line(column)[:40]} holds something else than text or a list of texts")
    return row
