"""What is wrong with a translation, as far as a program can see: its places, numbers and signs."""

import re
from collections import Counter
from collections.abc import Iterator

from dashboard.language.catalogue import Entry
from dashboard.language.telling import PLACE

# Roots and discs, numbers, and signs that mean the same in every language.
CODE = re.compile(r"\b[CTLS]\d{1,2}\b")
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
SIGNS = "%<>≥≤±="
# Between thousands, in the languages the atlas is written in.
THOUSANDS = re.compile(r"(?<=\d)[.,\u00a0\u202f ](?=\d{3}(?!\d))")


def entry_faults(entry: Entry) -> Iterator[str]:
    """Each thing in which a translation says something else than the English."""
    for english, text in zip((entry.english, entry.many or entry.english), entry.texts, strict=False):
        places = set(PLACE.findall(english)) ^ set(PLACE.findall(text))
        if places - {"number"}:
            yield f"places differ: {', '.join(sorted(places))}"
        if differ := numbers(english) - numbers(text) | numbers(text) - numbers(english):
            yield f"numbers differ: {', '.join(sorted(differ))}"
        if differ := signs(english) - signs(text) | signs(text) - signs(english):
            yield f"signs differ: {' '.join(sorted(differ))}"


def numbers(text: str) -> Counter[str]:
    """Every number and level in a text, whatever its comma looks like.

    >>> sorted(numbers("1,563 men, 2.5 cm, L5")) == sorted(numbers("1.563 Männer, 2,5 cm, L5"))
    True
    """
    found = Counter(CODE.findall(text))
    bare = CODE.sub(" ", PLACE.sub(" ", text))
    found.update(number.replace(",", ".") for number in NUMBER.findall(THOUSANDS.sub("", bare)))
    return found


def signs(text: str) -> Counter[str]:
    """Every sign in a text."""
    return Counter(letter for letter in text if letter in SIGNS)
