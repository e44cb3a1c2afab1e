"""Check every cell by what datapackage.json says of its column."""

import difflib
import re
from collections.abc import Iterator, Mapping

from dashboard.atlas.descriptor import Column, Table
from dashboard.atlas.errors import Fault
from dashboard.atlas.links import address_reasons
from dashboard.atlas.model import Source
from dashboard.atlas.spreadsheet import cell_reasons
from dashboard.atlas.table_file import Row, stray_byte

NUMBER = {"number": re.compile(r"-?[0-9]+(\.[0-9]+)?"), "integer": re.compile(r"-?[0-9]+")}
UNTIDY = re.compile(r"^\s|\s$|\n|  ")
NAMES = {"areas": "area", "structures": "structure", "sources": "source", "maps": "map", "conditions": "condition"}
Targets = Mapping[tuple[str, str], frozenset[str]]


def link_targets(tables: dict[str, Table], rows: dict[str, list[Row]], sources: dict[str, Source] | None) -> Targets:
    """The values links may point to, by (resource, field); a table or column that was not read is left out."""
    wanted = {reference for t in tables.values() for c in t.columns for reference in c.references}
    targets = {
        (name, column): frozenset(row[column] for row in rows[name])
        for name, column in wanted
        if rows.get(name) and column in rows[name][0].cells
    }
    return targets if sources is None else targets | {("sources", "key"): frozenset(sources)}


def cell_faults(table: Table, rows: list[Row], targets: Targets) -> Iterator[Fault]:
    """What is wrong inside the cells of one table, and which rows share an id."""
    for column in table.columns:
        judged: dict[str, tuple[str, ...]] = {}  # cells repeat: each different value is judged once
        for row in rows:
            cell = row.cells.get(column.name) if row.whole else None
            if cell is None:
                continue
            if cell not in judged:
                judged[cell] = tuple(_reasons(column, cell, targets))
            for reason in judged[cell]:
                yield Fault(table.file, row.line_of(column.name), column.name, reason)
    yield from _repeated(table, table.key, rows)
    for column in table.columns:
        if column.unique and (column.name,) != table.key:
            yield from _repeated(table, (column.name,), rows)


def _reasons(column: Column, cell: str, targets: Targets) -> Iterator[str]:
    if stray := stray_byte(cell):
        yield stray
        return
    if not cell:
        if column.required:
            yield "blank, but a value is required"
        return
    yield from cell_reasons(cell, is_number=column.type in NUMBER)
    yield from address_reasons(cell)
    if UNTIDY.search(cell):
        yield "a space at an end, two spaces in a row, or a line break inside the cell"
    entries = column.entries(cell)
    for entry in entries:
        yield from _entry_reasons(column, entry, targets)
    for entry in sorted({e for e in entries if entries.count(e) > 1}):
        yield f"{entry} is listed twice"


def _entry_reasons(column: Column, entry: str, targets: Targets) -> Iterator[str]:
    if column.type in NUMBER:
        yield from _number_reasons(column, entry)
    elif column.enum and entry not in column.enum:
        yield f"{entry!r} is not allowed; one of {', '.join(column.enum)}"
    if column.pattern and not column.pattern.search(entry):
        yield f"{entry!r} does not have the form {column.pattern.pattern}"
    if column.references and all(entry not in targets.get(reference, (entry,)) for reference in column.references):
        yield _stranger(column, entry, targets)


def _stranger(column: Column, entry: str, targets: Targets) -> str:
    """That an entry is in none of the tables it may point to, and what it looks like."""
    kinds = " or ".join(NAMES.get(resource, field) for resource, field in column.references)
    homes = " or ".join(
        "sources.bib" if resource == "sources" else f"{resource}.csv" for resource, _ in column.references
    )
    near = difflib.get_close_matches(entry, [one for reference in column.references for one in targets[reference]], 1)
    hint = f"; {near[0]}?" if near else ""
    return f"unknown {kinds} {entry!r}: it is not in {homes}{hint}"


def _number_reasons(column: Column, entry: str) -> Iterator[str]:
    if not NUMBER[column.type].fullmatch(entry):
        yield f"{entry!r} is not a plain {'whole ' if column.type == 'integer' else ''}number like 0.5 or 12"
    elif column.enum and entry not in column.enum:
        yield f"{entry} is not allowed; one of {', '.join(column.enum)}"
    elif column.minimum is not None and float(entry) < column.minimum:
        yield f"{entry} is below the lowest allowed value {column.minimum:g}"
    elif column.maximum is not None and float(entry) > column.maximum:
        yield f"{entry} is above the highest allowed value {column.maximum:g}"


def _repeated(table: Table, key: tuple[str, ...], rows: list[Row]) -> Iterator[Fault]:
    first: dict[tuple[str, ...], int] = {}
    for row in rows:
        value = tuple(row[c] for c in key)
        if value and all(value) and first.setdefault(value, row.line) != row.line:
            yield Fault(table.file, row.line, key[-1], f"{' '.join(value)} occurs twice (first in line {first[value]})")
