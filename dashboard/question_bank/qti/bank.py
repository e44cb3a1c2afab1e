"""What a package is made of: the questions with the names they go by in it, and what stands over all of them."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from dashboard.question_bank.choices import Choice

UNFIT = re.compile(r"[^A-Za-z0-9_-]")
ITEMS = "items"


@dataclass(frozen=True)
class Entry:
    """A question in a package; `picture` is its address as the item writes it, '' where there is none."""

    choice: Choice
    identifier: str
    title: str
    picture: str

    @property
    def file(self) -> str:
        """Where the item lies in the package."""
        return f"{ITEMS}/{self.identifier}.xml"

    @property
    def picture_file(self) -> str:
        """Where its picture lies in the package."""
        return f"{ITEMS}/{self.picture}" if self.picture else ""


@dataclass(frozen=True)
class Bank:
    """Questions, the version of the data, the line of credit, and the warnings that stand before any of them."""

    entries: tuple[Entry, ...]
    version: str
    credit: str
    warnings: tuple[str, ...]


def entries_of(choices: Iterable[Choice]) -> tuple[Entry, ...]:
    """The questions by kind and region, as asked within these; a title is a number of its kind."""
    numbers: Counter[str] = Counter()
    entries = []
    for choice in choices:
        numbers[choice.kind] += 1
        title = f"{choice.category[0]} {numbers[choice.kind]}"
        identifier = UNFIT.sub("_", f"{choice.kind}-{choice.question_id}")
        entries.append(Entry(choice, identifier, title, _address(choice)))
    return tuple(sorted(entries, key=lambda one: one.choice.category))


def _address(choice: Choice) -> str:
    """The address of a picture is made of what it shows: a name would give the answer away."""
    return f"pictures/{hashlib.sha256(choice.picture.png).hexdigest()[:16]}.png" if choice.picture else ""
