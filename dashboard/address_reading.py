"""How what comes from outside is read: addresses, attributes and messages of embeds, settings, states of lessons.

Mail programs, word processors and people change addresses on their way: capitals, `&amp;`, a full stop or a bracket at
the end, quotes, encoded separators. Where the meaning stays clear it is read; what is left is `unread`, so that whoever
asked can be told. web/core/address_reading.js reads by the same rules; tests/address_cases.json holds both to them.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote_plus

DATA_VERSION = "v"
MOST_FIELDS = 100
# No key and no value of the atlas holds one of these, so they separate even where they came encoded.
SEPARATORS = re.compile(r"[&;]")
ESCAPED = re.compile(r"&(?:amp;)+", re.IGNORECASE)
# Soft hyphens, zero-width characters and marks of direction: nobody sees them, so nobody meant them.
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]")
SPACE = "\\x00-\\x20\\x7f\\x85\\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
WRAPPING = "\"'`“”„‘’‚«»‹›<>()\\[\\]{}.,:!?*|\\\\/=…"
ENDS = re.compile(f"^[{SPACE}{WRAPPING}]+|[{SPACE}{WRAPPING}]+\\Z")
JOINTS = re.compile(f"[{SPACE}_\u2010-\u2013-]+")
# Quoted-printable mail writes `=3D` for the equals sign.
QUOTED_PRINTABLE = "3d"
# What may be said again on the page: one plain word, perhaps wrapped.
PLAIN = re.compile(r" ?[\"'“‘(<\[]?([A-Za-z0-9_-]{1,40})[ \"'”’)>\].,:!?]*", re.ASCII)


@dataclass(frozen=True)
class Choice:
    """What one key of the address may hold: a listed value or one of a form; and what it holds when it is absent.

    Up to `most` listed values may stand in one, separated by commas. With `initials`, the first letter is enough.
    """

    values: tuple[str, ...]
    default: str
    pattern: str = ""
    most: int = 1
    initials: bool = False

    def allows(self, value: str) -> bool:
        """Whether an address may hold this value as it stands."""
        parts = value.split(",") if self.most > 1 else [value]
        return len(parts) == len(set(parts)) <= self.most and all(map(self._allows_one, parts))

    def read_one(self, text: str) -> str:
        """The single value a text stands for; '' where it stands for none."""
        if self._allows_one(text):
            return text
        if self.pattern and self._has_form(word := shown(text).lower()):
            return word
        plain = canonical(text)
        for tried in (plain, plain.removeprefix(QUOTED_PRINTABLE)):
            if tried in self._by_form:
                return self._by_form[tried]
        return next((value for value in self.values if value[0] == plain), "") if self.initials else ""

    def _allows_one(self, value: str) -> bool:
        return value in self.values or self._has_form(value)

    def _has_form(self, value: str) -> bool:
        return bool(self.pattern and re.fullmatch(self.pattern, value, re.ASCII))

    @cached_property
    def _by_form(self) -> dict[str, str]:
        return {canonical(value): value for value in self.values}


Choices = Mapping[str, Choice]


@dataclass(frozen=True)
class Unread:
    """A value that was named for a known key and stands for nothing, or, with `over`, came after the last one allowed.

    `value` is '' where it is not a plain word and so is not repeated to the reader.
    """

    key: str
    value: str
    over: bool = False


@dataclass(frozen=True)
class Reading:
    """What of an address was read, by key, and what was not; a key named with nothing behind it is in `blank`."""

    values: Mapping[str, str]
    unread: tuple[Unread, ...]
    blank: frozenset[str] = frozenset()


def canonical(text: str) -> str:
    """The form in which a text is compared: small letters, joined by _, without what was wrapped around it."""
    return JOINTS.sub("_", ENDS.sub("", INVISIBLE.sub("", text))).strip("_").lower()


def parts(query: str) -> list[str]:
    """What stands between the separators of an address, decoded."""
    text = unquote_plus(unquote_plus(query, errors="replace"), errors="replace")
    return SEPARATORS.split(ESCAPED.sub("&", text))[:MOST_FIELDS]


def fields(query: str) -> Iterator[tuple[str, str]]:
    """Keys, in their compared form, with their texts, in order; what has no `=` is none."""
    for part in parts(query):
        key, mark, value = part.partition("=")
        if mark:
            yield canonical(key), value


def read_value(key: str, text: str, choice: Choice) -> tuple[str, list[Unread]]:
    """The value a text stands for, '' for none, and the parts of it that stand for nothing."""
    listed = [part for part in text.split(",") if canonical(part)] if choice.most > 1 else [text]
    found: list[str] = []
    unread: list[Unread] = []
    for part in listed or [text]:
        value = choice.read_one(part)
        if not value:
            unread.append(Unread(key, shown(part)))
        elif value not in found and len(found) == choice.most:
            unread.append(Unread(key, value, over=True))
        elif value not in found:
            found.append(value)
    return ",".join(found), unread


def read(query: str, choices: Choices) -> Reading:
    """What an address says; unknown keys are ignored, and of a key given twice the last value that was read counts.

    An old data version is no fault of a link, as ids keep their meaning: it is told only beside something else that
    was not read, because it may be the reason.
    """
    values: dict[str, str] = {}
    unread: list[Unread] = []
    blank: set[str] = set()
    for key, text in fields(query):
        if key not in choices:
            continue
        if not text.strip(" "):
            blank.add(key)
            continue
        value, lost = read_value(key, text, choices[key])
        values |= {key: value} if value else {}
        unread += lost
    has_fault = any(one.key != DATA_VERSION for one in unread)
    in_order = sorted(unread, key=lambda one: one.key == DATA_VERSION) if has_fault else []
    return Reading(values, tuple(in_order), frozenset(blank))


def shown(text: str) -> str:
    """A text that was not understood, as it may be repeated; '' where it is more than a plain word."""
    found = PLAIN.fullmatch(text)
    return found[1] if found else ""
