"""Files of pain drawings, read drawing by drawing: case files, tables of areas, exports of the CHOIR body map."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO

from dashboard.atlas import Fault
from dashboard.atlas.spreadsheet import encoding_fault
from dashboard.drawing.case_objects import JsonError, case_objects
from dashboard.drawing.cases import drawing_of_case
from dashboard.drawing.mark import Drawing
from dashboard.drawing.named_areas import UnreadError
from dashboard.drawing.readers import Readers
from dashboard.drawing.tables import drawings_of_table

MOST_FAULTS = 20  # told of one file
ZIP = b"PK\x03\x04"


def drawings(files: Sequence[Path], readers: Readers) -> Iterator[Drawing | Fault]:
    """Every drawing of the files in their order, and every fault; of a file with 20 faults no more is read."""
    seen: set[Path] = set()
    for path in files:
        if path.resolve() in seen:
            yield Fault(str(path), 0, "-", "the file is named twice, and its people would count twice; name it once")
            continue
        seen.add(path.resolve())
        faults = 0
        for found in _drawings_of(path, readers):
            yield found
            faults += isinstance(found, Fault)
            if faults == MOST_FAULTS:
                break


def _drawings_of(path: Path, readers: Readers) -> Iterator[Drawing | Fault]:
    try:
        with path.open("rb") as raw:
            opening = raw.read(4096)
        if reason := _opening_fault(opening):
            yield Fault(str(path), 1, "-", reason)
            return
        with path.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as file:
            is_json = opening.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in (b"{", b"[")
            yield from _cases(path, file, readers) if is_json else drawings_of_table(path, file, readers)
    except FileNotFoundError:
        yield Fault(str(path), 0, "-", "the file is missing; name a case file (JSON) or a table (CSV)")
    except (OSError, ValueError) as error:
        yield Fault(str(path), 0, "-", f"the file cannot be read ({getattr(error, 'strerror', None) or error})")


def _opening_fault(opening: bytes) -> str:
    if not opening.strip():
        return "the file is empty; a case file (JSON) or a table (CSV) is allowed"
    if opening.startswith(ZIP):
        return "the file is a workbook or an archive; save the table as CSV UTF-8"
    return encoding_fault(opening)


def _cases(path: Path, file: IO[str], readers: Readers) -> Iterator[Drawing | Fault]:
    try:
        for line, value in case_objects(file):
            try:
                yield drawing_of_case(value, readers.named, readers.group)
            except UnreadError as error:
                yield Fault(str(path), line, error.column, str(error))
    except JsonError as error:
        yield Fault(str(path), error.line, "-", str(error))
