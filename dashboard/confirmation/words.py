"""How a confirmation is said: the work, where in it, how it was read, what stands there, and when."""

from datetime import date

from dashboard.atlas import Atlas
from dashboard.atlas.confirmation import Confirmation
from dashboard.atlas.evidence_report import WAYS
from dashboard.figures.citation import mention
from dashboard.figures.wording import sentence

HOW = WAYS | {"disagrees": "the work says something else", "not_readable": "could not be read here"}


def how(atlas: Atlas, one: Confirmation) -> str:
    """`Read in its abstract: results; 29 November 2026.`, the place without what the verdict says already."""
    words = HOW[one.verdict]
    if one.quoted_in:
        words = f"read where {mention(atlas, [one.quoted_in]).children} quotes it"
    where = one.place.removeprefix("abstract").removeprefix(", ") if one.verdict == "abstract" else one.place
    place = f": {where}" if where else ""
    return sentence(f"{words}{place}; {day(one.date)}")


def day(iso: str) -> str:
    """`2026-11-29` becomes `29 November 2026`."""
    one = date.fromisoformat(iso)
    return f"{one.day} {one:%B} {one.year}"
