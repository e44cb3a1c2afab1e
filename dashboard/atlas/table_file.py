"""Read one CSV file of the data folder, keeping the line on which every cell stands."""

import csv
import difflib
import io
import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dashboard.atlas.descriptor import Table
from dashboard.atlas.errors import Fault
from dashboard.atlas.spreadsheet import encoding_fault, separator_fault

BOM = b"\xef\xbb\xbf"
STRAY = re.compile("[\udc80-\udcff]")  # where "surrogateescape" puts bytes that are not UTF-8


@dataclass(frozen=True)
class Row:
    """One row: its cells by column name, in order, and the line of the file on which it starts."""

    cells: dict[str, str]
    line: int
    whole: bool = True  # False: too many or too few cells, so the columns cannot be trusted

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    def line_of(self, column: str) -> int:
        """The line on which a cell starts: lower than the row's if cells before it hold line breaks."""
        before = itertools.takewhile(lambda name: name != column, self.cells)
        return self.line + sum(self.cells[name].count("\n") for name in before)


Rows = dict[str, list[Row]]  # by the name of their table
Broken = Iterator[tuple[str, Row, str, str]]  # a broken rule: table, row, column, reason


def read_table(data_dir: Path, table: Table) -> tuple[list[Row] | None, list[Fault]]:
    """The rows of a table and every fault of the file itself; None if the file cannot be read as a table."""
    try:
        raw = (data_dir / table.file).read_bytes()
    except FileNotFoundError:
        return None, [Fault(table.file, 0, "-", "the file is missing")]
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        return None, [Fault(table.file, 0, "-", f"the file cannot be read ({error})")]
    if not raw.removeprefix(BOM).strip():
        return None, [Fault(table.file, 1, "-", "the file is empty; a header and rows are expected")]
    if cause := encoding_fault(raw):
        return None, [Fault(table.file, 1, "-", cause)]
    faults = list(byte_faults(table.file, raw))
    text = raw.removeprefix(BOM).decode("utf-8", "surrogateescape").replace("\r\n", "\n").replace("\r", "\n")
    if cause := separator_fault(text.partition("\n")[0], [column.name for column in table.columns]):
        return None, [Fault(table.file, 1, "-", cause), *faults]
    return _rows(table, text, faults), faults


def byte_faults(file: str, raw: bytes) -> Iterator[Fault]:
    """A byte order mark, line ends that are not LF, and a last line that does not end."""
    if raw.startswith(BOM):
        yield Fault(file, 1, "-", "byte order mark at the start; save as UTF-8 without one")
    if b"\r" in raw:
        first = raw[: raw.index(b"\r")].count(b"\n") + 1
        kind = "CRLF" if b"\r\n" in raw else "CR"
        yield Fault(file, first, "-", f"line ends with {kind} ({raw.count(bytes([13]))} lines do); only LF is allowed")
    if not raw.endswith((b"\n", b"\r")):
        yield Fault(file, raw.count(b"\n") + 1, "-", "the last line has no line end; it must end with LF")


def stray_byte(text: str) -> str:
    """What to say of the first byte in a text that is not UTF-8, or ''."""
    found = STRAY.search(text)
    return f"byte 0x{ord(found.group()) - 0xDC00:02X} is not UTF-8; save the file as UTF-8" if found else ""


def _rows(table: Table, text: str, faults: list[Fault]) -> list[Row] | None:
    reader = csv.reader(io.StringIO(text), strict=True)
    rows = []
    try:
        header = next(reader)
        faults += _header_faults(table, header)
        for cells in reader:
            # The reader counts the lines it has consumed, so a row that spans several starts that much earlier.
            start = reader.line_num - sum(map(_line_breaks, cells))
            row = Row(dict(zip(header, cells, strict=False)), start, len(cells) == len(header))
            if not row.whole:
                faults.append(Fault(table.file, row.line, "-", f"{len(cells)} cells; the header has {len(header)}"))
            rows.append(row)
    except csv.Error as error:
        reason = f"not CSV: {error} (perhaps a quotation mark that is never closed)"
        faults.append(Fault(table.file, reader.line_num, "-", reason))
        return None
    if not rows:
        faults.append(Fault(table.file, 1, "-", "no rows below the header; at least one is expected"))
    return rows


def _line_breaks(cell: str) -> int:
    return cell.count("\n")


def _header_faults(table: Table, header: list[str]) -> Iterator[Fault]:
    wanted = [c.name for c in table.columns]
    for name in wanted:
        if name not in header:
            yield Fault(table.file, 1, name, f"the header has no column {name}")
    for name in dict.fromkeys(header):
        if stray := stray_byte(name):
            yield Fault(table.file, 1, "-", stray)
        elif name not in wanted:
            near = difflib.get_close_matches(name, wanted, 1)
            yield Fault(table.file, 1, name or "-", f"unknown column {name!r}" + (f"; {near[0]}?" if near else ""))
        if header.count(name) > 1:
            yield Fault(table.file, 1, name, f"column {name} occurs {header.count(name)} times")
    if sorted(header) == sorted(wanted) and header != wanted:
        expected = next(b for a, b in zip(header, wanted, strict=True) if a != b)
        yield Fault(table.file, 1, expected, f"columns are in another order; expected {', '.join(wanted)}")
