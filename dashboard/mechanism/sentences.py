"""What mechanisms.csv says of the mechanism of a source."""

from dashboard.atlas import Atlas
from dashboard.figures.facts import Row, rows


def mechanism_of(atlas: Atlas, structure_id: str) -> Row:
    """The row of a source's mechanism."""
    (row,) = rows(atlas, "mechanisms", mechanism=atlas.structures[structure_id].mechanism)
    return row
