"""How a confirmation is said: the work, where in it, how it was read, what stands there, and when."""

from datetime import date

from dashboard.atlas import Atlas
from dashboard.atlas.confirmation import Confirmation
from dashboard.atlas.evidence_report import WAYS
from dashboard.figures.citation import mention
from dashboard.figures.wording import sentence
from dashboard.language.telling import ENGLISH, spoken, to_tell, told

HOW = WAYS | {
    "disagrees": to_tell("the work says something else"),
    "not_readable": to_tell("could not be read here"),
}


def how(atlas: Atlas, one: Confirmation) -> str:
    """`Read in its abstract: results; 29 November 2026.`, the place without what the verdict says already."""
    words = told(HOW[one.verdict])
    if one.quoted_in:
        words = told("read where {work} quotes it", work=mention(atlas, [one.quoted_in]).children)
    where = one.place.removeprefix("abstract").removeprefix(", ") if one.verdict == "abstract" else one.place
    place = f": {where}" if where else ""
    return sentence(f"{words}{place}; {day(one.date)}")


def day(iso: str) -> str:
    """`2026-11-29` becomes `29 November 2026`."""
    one = date.fromisoformat(iso)
    if (tag := spoken().tag) == ENGLISH:
        return f"{one.day} {one:%B} {one.year}"
    from babel.dates import format_date  # here, because English does without

    return str(format_date(one, "long", locale=tag))
