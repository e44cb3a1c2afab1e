"""Sentences of a table with their blanks filled in."""

from collections.abc import Mapping
from re import Match

from dashboard.atlas.blanks import BLANK, blank_of
from dashboard.figures.facts import Row
from dashboard.figures.wording import sentence


def filled(text: str, values: Mapping[str, str], rows_by_name: Mapping[str, Row]) -> str:
    """The text with its values and with the cells of rows; the check of the data excludes blanks of neither.

    >>> filled("{name}: {sentence mechanism.pain}", {"name": "S1"}, {"mechanism": {"pain": "it fires"}})
    'S1: It fires.'
    """

    def fill(found: Match[str]) -> str:
        blank = blank_of(found)
        cell = str(rows_by_name[blank.row][blank.column]) if blank.column else values[blank.row]
        forms = {"": cell, "sentence": sentence(cell), "start": cell.split(" (")[0]}
        return forms[blank.form]

    return BLANK.sub(fill, text)
