"""Which views hold a pattern: the one rule by which every figure that leaves the page chooses what it draws.

The fewest views that together draw at least nine in ten of the skin points of a pattern. Among as many, those with the
front and the back of the whole body, then those without the schematic view, then those that draw most of it. Points
that no view draws are left out of the count. What is chosen holds for the left side; a pattern of the other side is
drawn by the mirror image of each view. The browser reads the same choice from `pattern_views.json`.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, reduce
from itertools import combinations
from operator import or_
from pathlib import Path
from typing import Any

LEAST = 31  # of 255: the faintest that is drawn, as in web/map/pattern.js
ENOUGH = 0.9
WHOLE = ("front", "back")
BODIES = (*WHOLE, "left", "right")
# A skin point is a digit of a whole number, so that what two views draw together is one `|`.
MARKED = bytes(ord("1" if strength >= LEAST else "0") for strength in range(256))


@dataclass(frozen=True)
class View:
    """A drawn view: its group, that of the other side, the skin points it draws and the areas it outlines.

    `opposite` are the points that the view of the other side draws: not quite the mirror image of its own.
    """

    id: str
    name: str
    group: str
    mirror: str
    schematic: bool
    points: int
    opposite: int
    areas: frozenset[str]


@cache
def drawn_views(compiled: Path) -> Mapping[str, View]:
    """Every view of the neutral body, in the order of the groups; the other bodies have the same."""
    index = json.loads((compiled / "index.json").read_text("utf-8"))
    files = [json.loads((compiled / f"views_{group['id']}.json").read_text("utf-8")) for group in index["groups"]]
    views = [view for file in files for view in file["views"]]
    points = {view["id"]: _digits(view["points"], index["n_points"]) for view in views}
    return {view["id"]: _view(view, points) for view in views}


@cache
def views_of_structures(compiled: Path) -> Mapping[str, tuple[str, ...]]:
    """The views of every source on its left side, or on its own side where that is fixed."""
    index = json.loads((compiled / "index.json").read_text("utf-8"))
    content, size = (compiled / "patterns.bin").read_bytes(), index["n_points"]
    views, fixed = drawn_views(compiled).values(), set(index["absolute"])
    rows = {name: content[at * size : (at + 1) * size] for at, name in enumerate(index["structures"])}
    return {
        name: fewest(points_of(row), views, 0 if name in fixed else points_of(swapped(row)))
        for name, row in rows.items()
    }


def views_of_areas(compiled: Path, midline: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """The views of every area on its left side; of those named in `midline` on both, for they lie on both.

    First the whole body, so that the place is found, then the close-up that shows it best where that shows much more.
    """
    both, found = set(midline), {}
    for name, own in points_of_areas(compiled, both).items():
        views = [view for view in drawn_views(compiled).values() if name in view.areas]
        if name in both:
            views = [view for view in views if view.mirror == view.id] or views
        found[name] = _whole_and_close(own, views)
    return found


def points_of_areas(compiled: Path, midline: Iterable[str]) -> Mapping[str, int]:
    """The skin points of every area, as the digits of a number: of those in `midline` all, of others the left ones."""
    index = json.loads((compiled / "index.json").read_text("utf-8"))
    area_of, both = (compiled / "point_areas.bin").read_bytes(), set(midline)
    found = {}
    for at, name in enumerate(index["areas"]):
        own = area_of.translate(bytes(255 * (one == at) for one in range(256)))
        if name not in both:
            own = own[: len(own) // 2].ljust(len(own), b"\0")
        found[name] = points_of(own)
    return found


def fewest(points: int, views: Iterable[View], opposite: int = 0) -> tuple[str, ...]:
    """The ids of the fewest views that draw enough of the points, in the order given; none where none is drawn.

    With `opposite`, the points of the same pattern on the other side, their mirror images draw enough of those too, and
    all together of both.
    """
    views = list(views)
    useful = [view for view in views if view.points & points]
    here, there = _drawn(views) & points, _drawn_opposite(views) & opposite
    for size in range(1, len(useful) + 1):
        enough = [some for some in combinations(useful, size) if _hold(some, here, there)]
        if enough:
            return tuple(view.id for view in max(enough, key=lambda some: _worth(some, here)))
    return ()


def _whole_and_close(points: int, views: Sequence[View]) -> tuple[str, ...]:
    """The whole body that shows most of an area, and the close-up that shows more than twice as much of it."""

    def shown(view: View) -> float:
        return (view.points & points).bit_count() * (1.0 if view.id in WHOLE else 0.75)

    bodies = [view for view in views if view.id in BODIES]
    others = [view for view in views if view.id not in BODIES]
    body, close = (max(some, key=shown, default=None) for some in (bodies, others))
    if body is None or close is None:
        return tuple(view.id for view in (body, close) if view)
    much_more = (close.points & points).bit_count() > 2 * (body.points & points).bit_count()
    return (body.id, close.id) if much_more else (body.id,)


def on_side(ids: Sequence[str], side: str, views: Mapping[str, View]) -> tuple[str, ...]:
    """The views of a left pattern for a side, `left`, `right` or `both`, in the order of all views."""
    mirrored = {views[one].mirror for one in ids}
    wanted = {"left": set(ids), "right": mirrored, "both": {*ids, *mirrored}}[side]
    return tuple(one for one in views if one in wanted)


def points_of(strengths: bytes) -> int:
    """The skin points of a row of strengths that are drawn at all, as the digits of a number."""
    return int(strengths.translate(MARKED), 2)


def swapped(row: bytes) -> bytes:
    """A row of strengths on the other side: the columns are the left half, then its mirror image."""
    half = len(row) // 2
    return row[half:] + row[:half]


def pattern_views_json(compiled: Path, midline: Iterable[str]) -> bytes:
    """The choice for the browser: views by source and by area, and of every view its group and its mirror image."""
    views = {name: {"group": view.group, "mirror": view.mirror} for name, view in drawn_views(compiled).items()}
    chosen: dict[str, Any] = {"structures": views_of_structures(compiled), "areas": views_of_areas(compiled, midline)}
    return json.dumps({"views": views, **chosen}, separators=(",", ":")).encode()


def _view(view: dict[str, Any], points: Mapping[str, int]) -> View:
    areas = frozenset(drawn["area"] for drawn in view["areas"])
    name, mirror = view["id"], view["mirror"]
    return View(name, view["name"], view["group"], mirror, not view["image"], points[name], points[mirror], areas)


def _digits(points: Iterable[int], size: int) -> int:
    digits = bytearray(b"0" * size)
    for point in points:
        digits[point] = ord("1")
    return int(digits, 2)


def _drawn(views: Iterable[View]) -> int:
    return reduce(or_, (view.points for view in views), 0)


def _drawn_opposite(views: Iterable[View]) -> int:
    return reduce(or_, (view.opposite for view in views), 0)


def _hold(views: Sequence[View], here: int, there: int) -> bool:
    """Whether they draw enough on this side, their mirror images on the other, and both together of both."""
    drawn, mirrored = _drawn(views), _drawn_opposite(views)
    asked = [(drawn, here), (mirrored, there), (drawn | mirrored, here | there)]
    return all(_share(some, points) >= ENOUGH for some, points in (asked if there else asked[:1]))


def _share(drawn: int, points: int) -> float:
    return (drawn & points).bit_count() / points.bit_count() if points else 1.0


def _worth(views: Sequence[View], points: int) -> tuple[int, int, float]:
    schematic = sum(one.schematic for one in views)
    return sum(one.id in WHOLE for one in views), -schematic, _share(_drawn(views), points)
