"""Ids as somebody typed them on the command line: what is meant, or what may have been."""

from collections.abc import Mapping, Sequence

from dashboard.address_reading import Choice
from dashboard.atlas import Area, Structure
from dashboard.atlas.names import closest

Entries = Mapping[str, Structure] | Mapping[str, Area]
LONGEST_QUOTED = 60


def named_entries(what: str, given: Sequence[str], entries: Entries) -> tuple[list[str], str]:
    """The ids that are meant, read as an address reads them, each once; or a complaint about the first that is none."""
    ids = [Choice(tuple(entries), "").read_one(text) for text in given]
    unknown = next((text for text, name in zip(given, ids, strict=True) if not name), None)
    return list(dict.fromkeys(ids)), "" if unknown is None else _unknown(what, unknown, entries)


def _unknown(what: str, given: str, entries: Entries) -> str:
    given = given if len(given) <= LONGEST_QUOTED else given[:LONGEST_QUOTED] + "…"
    near = closest(given, {key: entry.name for key, entry in entries.items()})
    return f"unknown {what} {given!r}; " + (
        f"did you mean {', '.join(near)}?" if near else f"the ids are in {what}s.csv"
    )
