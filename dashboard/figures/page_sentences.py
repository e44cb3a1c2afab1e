"""Single sentences of page_sentences.csv, which several panels say wherever their subject comes up."""

from dashboard.atlas import Atlas
from dashboard.figures.facts import Row, rows


def page_sentence(atlas: Atlas, sentence_id: str) -> Row:
    """The row of a sentence; raises ValueError where there is none, which the check of the data excludes."""
    (row,) = rows(atlas, "page_sentences", sentence_id=sentence_id)
    return row
