"""The published pattern of a source beside the drawings: how far the marks lie in it, and how much of it was marked."""

from collections.abc import Collection
from dataclasses import dataclass

from dashboard.atlas import Atlas, where
from dashboard.atlas.zones import ZONES, zone_of
from dashboard.drawing.mark import BOTH, LEFT, PAIN, RIGHT, Place, sides_of
from dashboard.drawing.tally import Tally

Zones = dict[Place, str]  # usual, common or spill_over


@dataclass(frozen=True)
class Overlap:
    """Marks of pain of one group against a pattern, and the pattern's drawn areas against the marks.

    `inside`: every place of the mark is in the pattern; `perhaps`: some are. `areas_marked`: drawn areas that somebody
    certainly marked; `areas_perhaps`: further ones that somebody may have marked.
    """

    marks: int
    inside: int
    perhaps: int
    areas: int
    areas_marked: int
    areas_perhaps: int


def published_places(atlas: Atlas, structure_id: str) -> Zones:
    """The zone of each place where pain of a source is drawn.

    A pattern that goes with the side of its source is taken on both sides, because everybody's own side is marked; one
    with a fixed side, such as the heart's, only there. Raises KeyError for an unknown structure.
    """
    found: Zones = {}
    for row in reversed(where(atlas, structure_id)):  # the stronger row is written last
        fixed = (row.side,) if row.side in (LEFT, RIGHT) else BOTH
        sides = sides_of(atlas.areas[row.area_id])
        if row.strength > 0:
            found |= {(row.area_id, side): zone_of(row.strength) for side in sides if side in fixed or len(sides) == 1}
    return found


def overlap(tally: Tally, group: str, pattern: Collection[Place]) -> Overlap:
    """How the marks of pain of a group and the places of a pattern meet, on the side that is counted."""
    places = frozenset(pattern)
    inside = perhaps = marks = 0
    for (of, mark), count in tally.marks.items():
        if of == group:
            marks += count
            inside += count * (mark <= places)
            perhaps += count * (not mark <= places and bool(mark & places))
    shown = {place for place in places if tally.shows(place)}
    certainly = {name for name, side in shown if tally.marked[group, PAIN, (name, side)]}
    possibly = {name for name, side in shown if tally.possible[group, PAIN, (name, side)]} - certainly
    return Overlap(marks, inside, perhaps, len({name for name, _ in shown}), len(certainly), len(possibly))


def in_words(name: str, found: Overlap) -> list[str]:
    """The overlap in sentences with their numbers."""
    if not found.marks:
        return [f"Nobody's drawing holds a mark to compare with the published pattern of {name}."]
    inside = f"{found.inside:,} of {found.marks:,} marks ({_percent(found.inside, found.marks)})"
    much = _much(found.inside / found.marks)
    sentences = [f"{much} of what was marked certainly lies inside the published pattern: {inside}."]
    if found.perhaps:
        most = found.inside + found.perhaps
        sentences.append(
            f"{found.perhaps:,} more may lie inside, because they name a wider region or no side: at most {most:,} "
            f"({_percent(most, found.marks)})."
        )
    if found.areas:
        some = f"{found.areas_marked} of" if found.areas_marked else "any of"
        marked = f"{some} the pattern's {found.areas} drawn areas"
        share = _percent(found.areas_marked, found.areas)
        sentences.append(f"{'Somebody' if found.areas_marked else 'Nobody'} certainly marked {marked} ({share}).")
    if found.areas_perhaps:
        sentences.append(f"{found.areas_perhaps} more may have been marked as part of a wider region or of no side.")
    return sentences


def zone_words() -> dict[str, str]:
    """What each zone is called."""
    return {zone: word.lower() for zone, word, _ in ZONES}


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}%"


def _much(share: float) -> str:
    words = ((0.9, "Nearly all"), (0.6, "Most"), (0.4, "About half"), (0.1, "A smaller part"), (1e-9, "Very little"))
    return next((word for least, word in words if share >= least), "None")
