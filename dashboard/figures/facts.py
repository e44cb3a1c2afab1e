"""Rows of the atlas' tables as the panels read them: plain dictionaries, blanks as '', unknown numbers as None."""

from collections.abc import Iterable
from functools import lru_cache
from math import isnan
from typing import Any

from dashboard.atlas import Atlas

Row = dict[str, Any]


def rows(atlas: Atlas, table: str, **wanted: str) -> list[Row]:
    """The rows of a table whose columns have exactly these values, in the table's order."""
    if not wanted:
        return list(_records(atlas, table))
    (column, value), *others = wanted.items()
    found = _by_value(atlas, table, column).get(value, [])
    return [row for row in found if all(row[name] == what for name, what in others)]


def rows_naming(atlas: Atlas, table: str, column: str, value: str) -> list[Row]:
    """The rows whose list column holds the value."""
    return [row for row in rows(atlas, table) if value in listed(row[column])]


def detail(atlas: Atlas, structure_id: str) -> Row:
    """The structure's row in the table its kind has for itself."""
    return rows(atlas, atlas.structures[structure_id].detail_table, structure_id=structure_id)[0]


def listed(cell: str | Iterable[str]) -> list[str]:
    """A list cell as a list."""
    return [part for part in cell.split(";") if part] if isinstance(cell, str) else list(cell)


@lru_cache(maxsize=64)
def _records(atlas: Atlas, table: str) -> tuple[Row, ...]:
    """The whole table; kept, because 372 panels read the same tables."""
    return tuple(
        {str(name): _plain(cell) for name, cell in row.items()} for row in atlas.tables[table].to_dict("records")
    )


@lru_cache(maxsize=64)
def _by_value(atlas: Atlas, table: str, column: str) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in _records(atlas, table):
        found.setdefault(row[column], []).append(row)
    return found


def _plain(cell: Any) -> Any:
    return None if isinstance(cell, float) and isnan(cell) else cell
