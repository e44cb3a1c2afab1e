"""Which cells a reader sees: columns that are there, keys that are one for each cell."""

from dashboard.atlas import DATA_DIR
from dashboard.atlas.check import read_and_check
from dashboard.language.texts import TEXTS, column_of, table_texts

READING = read_and_check(DATA_DIR)


def test_every_named_column_is_there() -> None:
    """A renamed column would silently stay English."""
    for table, columns in TEXTS.items():
        assert set(columns) <= {column.name for column in READING.tables[table].columns}, table


def test_every_cell_has_a_key_of_its_own() -> None:
    """Among all tables; the key leads back to the column."""
    rows = {table: [row.cells for row in READING.rows[table]] for table in TEXTS}
    found = [pair for table in TEXTS for pair in table_texts(table, READING.tables[table].key, rows[table])]
    assert len({key for key, _ in found}) == len(found) > 8000
    assert dict(found)["areas/calf_mid/name"] == "Middle of the calf"
    assert column_of("areas/calf_mid/name") == "name"
