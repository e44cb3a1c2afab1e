"""The type of the pictures, and another where it lacks a letter: names of groups come in all languages."""

import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Any

from PIL import ImageFont

# Looked for on the machine, and only for texts that the type which comes along cannot show.
OTHER_TYPES = ("DejaVuSans.ttf", "Arial.ttf", "NotoSans-Regular.ttf", "NotoSansCJK-Regular.ttc", "msgothic.ttc")
NO_LETTER = "\uffff"
MEASURED = 100


def lettered(text: str) -> tuple[str, str]:
    """The text as it can be shown, and the name of the type that can, '' for the one that comes along.

    Where no type of the machine has all its letters, accents are left out, and a letter that is still lacking is a
    question mark.
    """
    for name in _names():
        if all(_has(name, letter) for letter in text if not letter.isspace()):
            return text, name
    plain = unicodedata.normalize("NFKD", text)
    kept = (letter for letter in plain if not unicodedata.combining(letter))
    return "".join(letter if letter.isspace() or _has("", letter) else "?" for letter in kept), ""


@cache
def font(name: str, size: int) -> Any:
    """A type in a size; '' is the one that comes along."""
    return ImageFont.truetype(name, size) if name else ImageFont.load_default(size)


def wide(text: str, size: float) -> float:
    """How wide a text is, with room for the types of other programs.

    >>> wide("wider", 20) > wide("wide", 20)
    True
    """
    shown, name = lettered(text)
    return float(font(name, MEASURED).getlength(shown)) * size / MEASURED * 1.07


@cache
def _names() -> tuple[str, ...]:
    return ("", *_found())


def _found() -> Iterator[str]:
    for name in OTHER_TYPES:
        try:
            font(name, MEASURED)
        except OSError:
            continue
        yield name


@cache
def _has(name: str, letter: str) -> bool:
    """Whether a type draws a letter otherwise than one that nobody has."""
    drawn, none = (font(name, MEASURED).getmask(sign) for sign in (letter, NO_LETTER))
    return bool(drawn.size != none.size or bytes(drawn) != bytes(none))
