"""Which examination tests of tests.csv concern a source."""

from dashboard.atlas import Atlas
from dashboard.figures.facts import Row, rows_naming


def examined_by(atlas: Atlas, structure_id: str) -> list[Row]:
    """The rows of tests.csv that speak of this source, in the table's order."""
    return rows_naming(atlas, "tests", "structure_ids", structure_id)
