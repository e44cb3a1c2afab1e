"""Whole sentences in the language that is being written, with places for what changes in them.

The English sentence is its own key: where nothing else is asked for it is told as it stands in the code.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

ENGLISH = "en"
PLACE = re.compile(r"\{(\w+)\}")


def english_form(number: float) -> int:
    """Which form of a word goes with a number: 0 for one, 1 for any other."""
    return int(number != 1)


@dataclass(frozen=True)
class Language:
    """A language by its tag: its sentences by the English ones, a form for each class of numbers, and these classes.

    `cells` are the texts of tables and lessons by their keys, each with the English it was made from; `direction` is
    that of its script, ltr or rtl.
    """

    tag: str = ENGLISH
    sentences: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    form: Callable[[float], int] = english_form
    cells: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    direction: str = "ltr"

    def attributes(self) -> str:
        """What an element says of itself that is written in this language; direction only where it is not the usual."""
        return f'lang="{self.tag}"' + ("" if self.direction == "ltr" else f' dir="{self.direction}"')


_spoken: ContextVar[Language | None] = ContextVar("spoken", default=None)
_english = Language()


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """Tell everything in a language meanwhile."""
    before = _spoken.set(language)
    try:
        yield
    finally:
        _spoken.reset(before)


def spoken() -> Language:
    """The language that is being written."""
    return _spoken.get() or _english


def to_tell(text: str) -> str:
    """Mark a sentence that is told later, where it is used."""
    return text


def told(text: str, /, **values: object) -> str:
    """A sentence with its `{places}` filled."""
    return _filled(_forms(text)[0], values)


def counted(one: str, many: str, number: float, /, **values: object) -> str:
    """A sentence in the form that goes with a number, which may stand in it as `{number}`."""
    language = spoken()
    forms = language.sentences.get(one)
    text = forms[language.form(number)] if forms else (one, many)[english_form(number)]
    return _filled(text, {"number": f"{number:g}", **values})


def pieces(text: str, /, **values: Any) -> list[Any]:
    """A sentence as the children of a component; what fills its places may be components."""
    parts = PLACE.split(_forms(text)[0])
    found = [values[part] if at % 2 else part for at, part in enumerate(parts)]
    return [part for part in found if part != ""]


def told_cell(key: str, english: str) -> str:
    """The text of a cell by its key; English where there is none, or where its English has changed since."""
    known, text = spoken().cells.get(key, ("", ""))
    return text if known == english else english


def _forms(text: str) -> tuple[str, ...]:
    return spoken().sentences.get(text) or (text,)


def _filled(text: str, values: Mapping[str, object]) -> str:
    """Only names in braces are places, so that a percent sign or a brace alone is what it is."""
    return PLACE.sub(lambda place: str(values[place[1]]), text) if values else text
