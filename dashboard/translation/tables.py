"""The tables in the language that is being written, before an atlas is made of them."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from dashboard.atlas import Atlas, read_atlas
from dashboard.atlas.check import Reading, read_and_check
from dashboard.atlas.table_file import Row
from dashboard.language.telling import told_cell
from dashboard.language.texts import READ_TOO, TEXTS, column_of, table_texts


def told_atlas(data_dir: Path) -> Atlas:
    """The atlas of a data folder in the language that is being written; raises AtlasError."""
    return read_atlas(data_dir, told_reading(read_and_check(data_dir)))


def told_reading(reading: Reading) -> Reading:
    """What was read of a data folder, with every cell that a reader sees in the language."""
    told = {name: _told(name, reading.tables[name].key, rows) if name in TEXTS else rows
            for name, rows in reading.rows.items()}  # fmt: skip
    return replace(reading, rows=told)


def _told(table: str, key: Sequence[str], rows: Sequence[Row]) -> list[Row]:
    found = []
    for row in rows:
        texts = [(column_of(path), path, text) for path, text in table_texts(table, key, [row.cells])]
        told = {column: told_cell(path, text) for column, path, text in texts if column not in READ_TOO.get(table, ())}
        found.append(replace(row, cells=row.cells | told))
    return found
