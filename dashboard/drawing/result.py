"""All files of a cohort: the counts, the map in three forms, the words."""

from collections.abc import Sequence
from pathlib import Path

from dashboard.atlas import Atlas
from dashboard.drawing.figure_views import figure_views
from dashboard.drawing.layout import sheet_of
from dashboard.drawing.page import page
from dashboard.drawing.panels import Cohort
from dashboard.drawing.png import png
from dashboard.drawing.published import published_places
from dashboard.drawing.summary import summary
from dashboard.drawing.svg import svg
from dashboard.drawing.tally import Tally, counts_table


def result(
    tally: Tally, atlas: Atlas, data: Path, files: Sequence[Path], column: str = "", source: str = ""
) -> dict[str, bytes]:
    """The content of every file of the result by its name; the same drawings give the same bytes."""
    cohort = Cohort(tally, atlas, column, source, published_places(atlas, source) if source else {})
    words, sheet = summary(cohort, files), sheet_of(cohort, figure_views(data))
    table = counts_table(tally, atlas).round({"share": 4})
    return {
        "counts.csv": table.to_csv(index=False, lineterminator="\n").encode("utf-8"),
        "map.svg": svg(sheet).encode("utf-8"),
        "map.png": png(sheet),
        "map.html": page(sheet, words).encode("utf-8"),
        "summary.txt": words.encode("utf-8"),
    }
