"""Blanks in a sentence of a table: what the program fills in, for each source its own.

`{name}` is a value, `{mechanism.radicular_pain}` a cell: a row, such as a feature of comparison.csv, and its column.
`{sentence …}` is the cell with a capital letter and a full stop, `{start …}` what stands before its first bracket.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

BLANK = re.compile(r"\{(?:(?P<form>sentence|start) )?(?P<row>[a-z_]+)(?:\.(?P<column>[a-z_]+))?\}")


@dataclass(frozen=True)
class Blank:
    """One blank: a value if it has no `column`; `form` is `sentence`, `start` or ''."""

    row: str
    column: str = ""
    form: str = ""


def blank_of(found: re.Match[str]) -> Blank:
    """The blank that `BLANK` has found."""
    return Blank(found["row"], found["column"] or "", found["form"] or "")


def blanks(text: str) -> Iterator[Blank]:
    """Every blank of a text, in order.

    >>> [*blanks("Pain from {name}. {sentence mechanism.radicular_pain}")]
    [Blank(row='name', column='', form=''), Blank(row='mechanism', column='radicular_pain', form='sentence')]
    """
    return map(blank_of, BLANK.finditer(text))


def left_open(text: str) -> str:
    """The first brace that belongs to no blank, with what follows it, or ''."""
    rest = BLANK.sub("", text)
    found = re.search(r"[{}]", rest)
    return rest[found.start() : found.start() + 20] if found else ""
