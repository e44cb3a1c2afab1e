"""What the small maps of a sheet show: certain counts by group and layer, and beside them the possible ones."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from dashboard.atlas import Atlas
from dashboard.drawing.mark import ALL, LEFT, MIDLINE, PAIN, RIGHT, Place, places_of
from dashboard.drawing.published import Zones, overlap, zone_words
from dashboard.drawing.scale import NOBODY, ZONE_COLOURS, share_in_words, step_of
from dashboard.drawing.tally import Tally

LISTED = 3
OTHER = {LEFT: RIGHT, RIGHT: LEFT, MIDLINE: MIDLINE}
SAYS = {"pain": "pain", "numb": "numbness", "tingling": "tingling"}


@dataclass(frozen=True)
class Fill:
    """How a place is filled, and what it says of itself."""

    colour: str
    hatched: bool
    says: str


@dataclass(frozen=True)
class Panel:
    """One small map: what stands above it, how each place is filled, and what stands below."""

    title: str
    about: str
    kind: str
    fill: Callable[[Place], Fill]
    below: tuple[str, ...]
    opens_pair: bool = False  # its partner, the counts at most, stands at its right


@dataclass(frozen=True)
class Cohort:
    """Counted drawings with what is said of them: the column of the groups, and a source's published pattern."""

    tally: Tally
    atlas: Atlas
    column: str = ""
    source: str = ""
    pattern: Zones = field(default_factory=dict)

    @property
    def source_name(self) -> str:
        """What the source is called."""
        return self.atlas.structures[self.source].name if self.source else ""

    @property
    def has_possible(self) -> bool:
        """Whether any drawing leaves open where in a wider region, or on which side, it means."""
        return any(self.tally.possible.values())

    def leaves_open(self, layer: str) -> bool:
        """The same of one layer."""
        return any(count for (_, of, _), count in self.tally.possible.items() if of == layer)

    def title(self, group: str, layer: str) -> str:
        """What a group is called; with its layer, if there are several."""
        who = f"{self.column}: {group}" if self.column or group != ALL else "All drawings"
        return f"{who}, {SAYS[layer]}" if len(self.tally.layers) > 1 else who

    def named(self, place: Place) -> str:
        """A place in words, its side behind it."""
        name, side = place
        return self.atlas.areas[name].name + ("" if side == MIDLINE else f", {side}")

    def ranked(self, group: str, layer: str, *, at_most: bool = False) -> list[tuple[Place, int]]:
        """The places that anybody marked, or may have marked, with their people, the most often marked first."""
        marked, possible = self.tally.marked, self.tally.possible
        counted = {place: marked[group, layer, place] + at_most * possible[group, layer, place]
                   for place in places_of(self.atlas.areas)}  # fmt: skip
        return sorted(((place, count) for place, count in counted.items() if count), key=lambda pair: -pair[1])


def panels_of(cohort: Cohort, shown: set[Place]) -> list[Panel]:
    """The maps of all layers and groups, two a group where a drawing of the layer leaves a place open.

    The published pattern stands behind those of pain. `shown` are the places that the views hold; what is marked
    elsewhere is told below the maps.
    """
    panels: list[Panel] = []
    for layer in cohort.tally.layers:
        kinds = (False, True) if cohort.leaves_open(layer) else (False,)
        panels += [_map(cohort, shown, group, layer, at_most) for group in cohort.tally.groups for at_most in kinds]
        if cohort.source and layer == PAIN:
            panels.append(_published(cohort))
    return panels


def overlap_line(cohort: Cohort, group: str) -> str:
    """How much of what a group marked lies in the pattern, as one short line."""
    found = overlap(cohort.tally, group, cohort.pattern)
    if not found.marks:
        return "No mark to compare with the pattern."
    low, high = (f"{100 * part / found.marks:.0f}" for part in (found.inside, found.inside + found.perhaps))
    share = f"{low}%" if low == high else f"{low} to {high}%"
    return f"In the pattern: {share} of {found.marks:,} marks"


def _map(cohort: Cohort, shown: set[Place], group: str, layer: str, at_most: bool) -> Panel:
    tally = cohort.tally
    n, missing = tally.drawn[group, layer], tally.missing(group, layer)

    def fill(place: Place) -> Fill:
        marked, possible = tally.marked[group, layer, place], tally.possible[group, layer, place]
        says = f"{cohort.named(place)}: {share_in_words(marked, n)}"
        says += f"; perhaps {possible:,} more" if possible else ""
        return Fill(step_of(marked + at_most * possible, n).colour, at_most and possible > 0, says)

    kind = ("At least: certainly marked", "At most: perhaps, too")[at_most] if cohort.leaves_open(layer) else ""
    about = f"n = {n:,}; {f'{missing:,}' if missing else 'none'} missing"
    below = [*_most_marked(cohort, group, layer, at_most), *_out_of_view(cohort, shown, group, layer, at_most)]
    if cohort.source and layer == PAIN and not at_most:
        below.append(overlap_line(cohort, group))
    return Panel(cohort.title(group, layer), about, kind, fill, tuple(below), bool(kind) and not at_most)


def _most_marked(cohort: Cohort, group: str, layer: str, at_most: bool) -> Iterator[str]:
    n = cohort.tally.drawn[group, layer]
    places = cohort.ranked(group, layer, at_most=at_most)[:LISTED]
    if not places:
        yield (
            "Nobody has a drawing."
            if not n
            else "No place is certainly marked."
            if cohort.has_possible
            else ("Nobody marked a place.")
        )
    yield from (_short(cohort, place, count, n, at_most) for place, count in places)


def _out_of_view(cohort: Cohort, shown: set[Place], group: str, layer: str, at_most: bool) -> Iterator[str]:
    n = cohort.tally.drawn[group, layer]
    hidden = [pair for pair in cohort.ranked(group, layer, at_most=at_most) if pair[0] not in shown]
    if hidden:
        yield f"Out of view: {_short(cohort, *hidden[0], n, at_most)}"


def _short(cohort: Cohort, place: Place, count: int, n: int, at_most: bool) -> str:
    """A place with its share, its side as the letter that stands beside the figure, what is in brackets left out."""
    (name, side), share = place, f"{'up to ' * at_most}{_percent(count, n)}"
    words = cohort.atlas.areas[name].name.partition(" (")[0]
    return f"{share}  {words}" if side == MIDLINE else f"{share}  {side[0].upper()}  {words}"


def _published(cohort: Cohort) -> Panel:
    words = zone_words()

    def fill(place: Place) -> Fill:
        zone = cohort.pattern.get(place) if cohort.tally.shows(place) else None
        if zone is None:
            return Fill(NOBODY.colour, False, f"{cohort.named(place)}: not in the published pattern")
        return Fill(ZONE_COLOURS[zone], False, f"{cohort.named(place)}: {words[zone]} in the published pattern")

    either = all(cohort.pattern.get((name, OTHER[side])) == zone for (name, side), zone in cohort.pattern.items())
    about = "For a source on either side" if either else "With the sides that it has"
    below = ("The shades are drawing strengths,", "not counts of people.")
    return Panel(f"Published: {cohort.source_name}", about, "", fill, below)


def _percent(count: int, n: int) -> str:
    return f"{100 * count / n:.0f}%" if 100 * count >= n else "under 1%"
