"""Read the data folder into the atlas, or refuse with every reason."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

from dashboard.atlas.check import Reading, read_and_check
from dashboard.atlas.confirmation import Confirmations, read_confirmations, row_id, traced
from dashboard.atlas.descriptor import Table
from dashboard.atlas.errors import AtlasError
from dashboard.atlas.model import Area, Atlas, DermatomeMap, PatternRow, Structure
from dashboard.atlas.table_file import Row

if TYPE_CHECKING:
    import pandas as pd

DATA_DIR = Path(__file__).parents[2] / "data"
Record = TypeVar("Record", Structure, Area, DermatomeMap, PatternRow)


def read_atlas(data_dir: Path = DATA_DIR, reading: Reading | None = None) -> Atlas:
    """Read and check a data folder; `reading` is what another process has read of it already.

    Raises AtlasError with the full list of faults, the one `python -m dashboard check` prints, if anything is wrong.
    """
    reading = reading or read_and_check(Path(data_dir))
    if reading.faults:
        raise AtlasError(reading.faults)
    unread = {key: source.unread for key, source in reading.sources.items() if source.unread}
    confirmations = read_confirmations(reading.rows, unread)
    derived = {table.name: _derived(table, reading, confirmations) for table in traced(reading.tables.values())}
    return Atlas(
        structures=MappingProxyType(_records(Structure, reading, "structures")),
        areas=MappingProxyType(_records(Area, reading, "areas")),
        maps=MappingProxyType(_records(DermatomeMap, reading, "maps", derived["maps"])),
        sources=MappingProxyType(reading.sources),
        patterns=MappingProxyType(_by_structure(_records(PatternRow, reading, "patterns", derived["patterns"]))),
        tables=MappingProxyType(
            {n: _frame(t, reading.rows[n]).assign(**derived.get(n, {})) for n, t in reading.tables.items()}
        ),
        confirmations=confirmations,
    )


def _derived(table: Table, reading: Reading, confirmations: Confirmations) -> dict[str, list[str]]:
    """The columns that follow from the others: how each row is confirmed, and its name among all rows of all tables."""
    rows = reading.rows[table.name]
    return {
        "status": [confirmations.status(table, row) for row in rows],
        "traced_as": [f"{table.name}/{row_id(table, row)}" for row in rows],
    }


def _records(
    of: type[Record], reading: Reading, name: str, derived: Mapping[str, list[str]] = MappingProxyType({})
) -> dict[str, Record]:
    table = reading.tables[name]
    return {
        row[table.key[0]]: of(**(_values(table, row) | {column: values[at] for column, values in derived.items()}))
        for at, row in enumerate(reading.rows[name])
    }


def _by_structure(rows: Mapping[str, PatternRow]) -> dict[str, tuple[PatternRow, ...]]:
    grouped: dict[str, list[PatternRow]] = defaultdict(list)
    for row in rows.values():
        grouped[row.structure_id].append(row)
    return {structure: tuple(found) for structure, found in grouped.items()}


def _values(table: Table, row: Row) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for column in table.columns:
        cell = row[column.name]
        if column.separator:
            values[column.name] = tuple(column.entries(cell))
        elif column.type == "integer":
            values[column.name] = int(cell) if cell else None
        elif column.type == "number":
            values[column.name] = float(cell) if cell else None
        else:
            values[column.name] = cell
    return values


def _frame(table: Table, rows: list[Row]) -> pd.DataFrame:
    import pandas as pd  # here, because whoever only checks the tables does without

    def series(name: str, kind: str) -> list[str] | list[float]:
        cells = [row[name] for row in rows]
        return cells if kind in ("string", "date") else [float(cell) if cell else float("nan") for cell in cells]

    return pd.DataFrame({c.name: series(c.name, c.type) for c in table.columns})
