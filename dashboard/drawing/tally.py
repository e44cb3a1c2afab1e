"""How many people marked each place, counted while the drawings pass by: none of them is kept."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import pandas as pd

from dashboard.atlas import DATA_DIR, Atlas, Fault, read_atlas
from dashboard.drawing.files import drawings
from dashboard.drawing.mark import ALL, LAYERS, MIDLINE, NOT_STATED, PAIN, Drawing, DrawingError, Mark, Place, places_of
from dashboard.drawing.readers import Readers

COLUMNS = ("group", "layer", "area_id", "name", "side", "n", "marked", "possible", "share", "missing")
SHOWN_SIDES = ("both", "left", "right")
MOST_GROUPS = 12  # more small maps than that nobody compares
Progress = Callable[[int], None]


class Tally:
    """Counts of people by group, layer and place.

    `marked`: the person certainly marked the place. `possible`: the person marked a wider region that holds it, or did
    not say the side, and did not certainly mark it. `marks` counts the marks of pain themselves, wide or not.
    """

    def __init__(self, side: str = "both") -> None:
        self.side = side
        self._sides = {side, MIDLINE} if side != "both" else None
        self.people: Counter[str] = Counter()
        self.drawn: Counter[tuple[str, str]] = Counter()
        self.marked: Counter[tuple[str, str, Place]] = Counter()
        self.possible: Counter[tuple[str, str, Place]] = Counter()
        self.marks: Counter[tuple[str, Mark]] = Counter()
        self.without_side = 0

    def add(self, drawing: Drawing) -> None:
        """Count one person."""
        group = drawing.group or ALL
        self.people[group] += 1
        for layer, marks in drawing.layers.items():
            self.drawn[group, layer] += 1
            marked = {place for mark in marks if len(mark) == 1 for place in mark}
            possible = {place for mark in marks if len(mark) > 1 for place in mark} - marked
            self.marked.update((group, layer, place) for place in marked if self.shows(place))
            self.possible.update((group, layer, place) for place in possible if self.shows(place))
            if layer == PAIN:
                self.marks.update((group, mark) for mark in marks if any(map(self.shows, mark)))
        self.without_side += any(_has_no_side(mark) for marks in drawing.layers.values() for mark in marks)

    def shows(self, place: Place) -> bool:
        """Whether a place is on the side that is counted; the midline always is."""
        return self._sides is None or place[1] in self._sides

    @property
    def groups(self) -> list[str]:
        """The groups, numbers by their size, then words by their letters, at last those who did not state theirs."""
        return sorted(self.people, key=_order)

    @property
    def layers(self) -> list[str]:
        """The layers that anybody drew, pain always among them."""
        return [layer for layer in LAYERS if layer == PAIN or any(drawn == layer for _, drawn in self.drawn)]

    def missing(self, group: str, layer: str) -> int:
        """How many people of a group have no drawing of a layer."""
        return self.people[group] - self.drawn[group, layer]


def tally_of(
    files: Sequence[Path],
    readers: Readers,
    side: str = "both",
    progress: Progress | None = None,
    tally: Tally | None = None,
) -> Tally:
    """Count all drawings of the files; `progress` hears after each how many were read. Raises DrawingError."""
    tally, faults = tally or Tally(side), []
    for found in drawings(files, readers):
        if isinstance(found, Fault):
            faults.append(found)
            continue
        tally.add(found)
        if len(tally.people) > MOST_GROUPS:
            reason = f"more than {MOST_GROUPS} different values; a column with fewer is allowed"
            raise DrawingError([Fault("--group", 0, readers.group, reason), *faults])
        if progress:
            progress(tally.people.total())
    if not faults and readers.group and tally.people.keys() == {NOT_STATED}:
        faults.append(
            Fault("--group", 0, readers.group, "nobody's drawing states it; another column or key is allowed")
        )
    if faults:
        raise DrawingError(faults)
    return tally


def counts_table(tally: Tally, atlas: Atlas) -> pd.DataFrame:
    """The counts as a table, a row for every group, layer and place, also where nobody marked it."""
    rows = [_row(tally, atlas, group, layer, place)
            for group in tally.groups for layer in tally.layers
            for place in places_of(atlas.areas) if tally.shows(place)]  # fmt: skip
    table = pd.DataFrame(rows, columns=list(COLUMNS))
    whole = dict.fromkeys(("n", "marked", "possible", "missing"), "int64")
    return table.astype({**whole, "share": "float64"})


def counts(
    files: str | Path | Iterable[str | Path], group: str | None = None, side: str = "both", data: Path = DATA_DIR
) -> pd.DataFrame:
    """How many people marked each place, for notebooks: one row a group, layer and place.

    `files` is one file or several: case files (JSON), tables of our areas (CSV), exports of the CHOIR body map (CSV).
    `group` names a column, or a key of the cases, that parts the people; without it all are in the group `all`.
    `side` is both, left or right: which side of the body is counted, the midline always.

    The columns: `group`; `layer` pain, numb or tingling; `area_id`, `name`, `side` left, right or midline; `n` people
    with a drawing of this layer; `marked` people who certainly marked the place; `possible` further people who marked a
    wider region that holds it, or did not say the side; `share` marked / n from 0 to 1, NaN where n is 0; `missing`
    people of the group without a drawing of this layer. At most (marked + possible) / n marked it.

    Raises DrawingError, whose `faults` say where what cannot be read, and ValueError for another side.
    """
    if side not in SHOWN_SIDES:
        raise ValueError(f"side is {side!r}; {', '.join(SHOWN_SIDES)} are allowed")
    paths = [Path(files)] if isinstance(files, str | Path) else list(map(Path, files))
    atlas = read_atlas(data)
    return counts_table(tally_of(paths, Readers.of(atlas, data, group), side), atlas)


def _row(tally: Tally, atlas: Atlas, group: str, layer: str, place: Place) -> tuple[object, ...]:
    n, marked = tally.drawn[group, layer], tally.marked[group, layer, place]
    name, side = place
    return (
        *(group, layer, name, atlas.areas[name].name, side, n, marked, tally.possible[group, layer, place]),
        *(marked / n if n else float("nan"), tally.missing(group, layer)),
    )


def _order(group: str) -> tuple[int, float, str]:
    if group == NOT_STATED:
        return 2, 0.0, group
    try:
        return 0, float(group), group
    except ValueError:
        return 1, 0.0, group.casefold()


def _has_no_side(mark: Mark) -> bool:
    return len(mark) > 1 and len({name for name, _ in mark}) == 1
