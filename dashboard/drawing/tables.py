"""Tables of drawings, one row a person: lists of our areas, or segments or regions of another body map."""

import csv
import difflib
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO

from dashboard.atlas import Fault
from dashboard.atlas.spreadsheet import SEPARATORS
from dashboard.atlas.table_file import stray_byte
from dashboard.drawing.choir import NEEDS_SEX, REGIONS, SEXES
from dashboard.drawing.mark import PAIN, Drawing, Mark, group_name
from dashboard.drawing.named_areas import COLUMNS, LIST, SIDE, SIDED, UnreadError, ids_in
from dashboard.drawing.readers import Readers
from dashboard.drawing.region_list import LISTS

MISSING = frozenset({"", "na", "n/a", "nan", "null"})  # nothing was drawn, so the person counts as missing
# Columns that name the places of a map that is not ours.
FOREIGN = (REGIONS, *LISTS)
NO_MARK = "none"  # something was drawn, and it holds no mark
Layers = dict[str, frozenset[Mark]]
Row = Mapping[str, str]


def drawings_of_table(path: Path, file: IO[str], readers: Readers) -> Iterator[Drawing | Fault]:
    """Every row as a drawing, or the fault that is in it; only the row that is read is in memory."""
    rows = csv.reader(file, strict=True)
    try:
        header = [name.strip() for name in next(rows, [])]
        if fault := _header_fault(header, readers.group):
            yield Fault(str(path), 1, *fault)
            return
        layers = _reader_of(header, readers)
        line = rows.line_num + 1
        for cells in rows:
            if cells:
                yield _drawing(path, line, header, cells, layers, readers.group)
            line = rows.line_num + 1
    except csv.Error as error:
        reason = f"not CSV: {error} (perhaps a quotation mark that is never closed)"
        yield Fault(str(path), rows.line_num, "-", reason)


def _drawing(
    path: Path, line: int, header: list[str], cells: list[str], layers: Callable[[Row], Layers], group: str
) -> Drawing | Fault:
    if len(cells) != len(header):
        return Fault(str(path), line, "-", f"{len(cells)} cells; the header has {len(header)}")
    row = dict(zip(header, cells, strict=True))
    try:
        for column, cell in row.items():
            if not cell.isascii() and (stray := stray_byte(cell)):
                raise UnreadError(column, stray)
        return Drawing(group_name(row[group]) if group else "", layers(row))
    except UnreadError as error:
        return Fault(str(path), line, error.column, str(error))


def _reader_of(header: Sequence[str], readers: Readers) -> Callable[[Row], Layers]:
    if REGIONS in header:
        sex = next(column for column in SEXES if column in header)

        def segments(row: Row) -> Layers:
            regions = _cell(row[REGIONS])
            return {} if regions is None else {PAIN: readers.choir.marks(regions, row[sex])}

        return segments
    if foreign := next((column for column in LISTS if column in header), ""):

        def regions(row: Row) -> Layers:
            cell = _cell(row[foreign])
            return {} if cell is None else {PAIN: readers.lists.marks(foreign, cell)}

        return regions
    lists = [column for column in COLUMNS if column in header and column != SIDE]

    def areas(row: Row) -> Layers:
        cells = {column: _cell(row[column]) for column in lists}
        named = {column: None if cell is None else ids_in(cell) for column, cell in cells.items()}
        return readers.named.layers(named, row.get(SIDE, ""))

    return areas


def _cell(cell: str) -> str | None:
    """What was drawn, '' for a drawing without a mark, None for no drawing."""
    plain = cell.strip().lower()
    return None if plain in MISSING else "" if plain == NO_MARK else cell


def _header_fault(header: Sequence[str], group: str) -> tuple[str, str] | None:
    """The column and the reason, if the header is not one of a table of drawings."""
    areas = [name for name in (LIST, *SIDED[PAIN].values()) if name in header]
    ways = [*(name for name in FOREIGN if name in header), *areas[:1]]
    if len(ways) > 1:
        return ways[0], f"the table holds {' and '.join(ways)}; one way of naming places a table is allowed"
    if REGIONS in header and not set(SEXES) & set(header):
        return SEXES[0], f"no column {' or '.join(SEXES)}; {NEEDS_SEX}"
    if not ways:
        return "-", _no_places(header)
    if twice := next((name for name in header if header.count(name) > 1 and name in (*COLUMNS, *FOREIGN, group)), None):
        return twice, f"column {twice} occurs {header.count(twice)} times; once is allowed"
    return _group_fault(header, group) if group else None


def _no_places(header: Sequence[str]) -> str:
    wanted = (LIST, *SIDED[PAIN].values(), *FOREIGN)
    for separator, name in SEPARATORS.items():
        if {cell.strip('" ') for cell in ",".join(header).split(separator)} & set(wanted):
            return f"the cells are parted by {name}; save the table with commas between the cells"
    near = next((near for name in header for near in difflib.get_close_matches(name.lower(), wanted, 1, 0.8)), "")
    hint = f" (is one of them meant to be {near}?)" if near else ""
    foreign = ", ".join(FOREIGN)
    return f"no column that names places{hint}; {LIST}, pain_left and pain_right, or one of {foreign} is allowed"


def _group_fault(header: Sequence[str], group: str) -> tuple[str, str] | None:
    others = [name for name in header if name not in (*COLUMNS, *FOREIGN) and name]
    if group in others:
        return None
    held = "names places" if group in header else "is not in the table"
    return group, f"the column of --group {held}; {', '.join(others[:12]) or 'this table has none that'} is allowed"
