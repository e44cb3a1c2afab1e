"""Which rows examples.csv picks for a certain place of the page."""

from dashboard.atlas import Atlas
from dashboard.figures.facts import listed, rows


def examples(atlas: Atlas, example_id: str) -> list[str]:
    """The ids that are shown there, in order."""
    (row,) = rows(atlas, "examples", example_id=example_id)
    return listed(row["ids"])
