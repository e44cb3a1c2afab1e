"""A plate: a part of one view of the body with places to be named, before anything is drawn."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import hypot

from dashboard.drawing.figure_views import Line, Point, lines_of
from dashboard.state_figure.body_views import Json

Paint = Callable[[Json, float], str]
Frame = tuple[float, float, float, float]
# How much of the view is shown around what is named, as a share of its longer side; and how wide and how tall a part
# of it at least, as shares of its height, so that a small place is still found on the body.
AROUND, AT_LEAST = 0.07, (0.24, 0.36)


@dataclass(frozen=True)
class Named:
    """What is to be named: its name, the outlines it has in the view, and a point of each to which a line leads.

    Outlines of one name, the pieces of a band for instance, are asked for on one card. `told` is HTML for the back.
    """

    name: str
    paths: tuple[str, ...]
    points: tuple[Point, ...]
    told: str


@dataclass(frozen=True)
class Plate:
    """One picture and its cards.

    `plate_id` lasts; `deck` are the names of its deck and those above; `frame` is the part of the view that is drawn:
    left, top, right and bottom in its units; `paint` gives what lies on the skin, given the view and how much of it a
    pixel is; `told` and `works` are HTML for the back, before and after what is named.
    """

    plate_id: str
    deck: tuple[str, ...]
    tags: tuple[str, ...]
    view: Json
    frame: Frame
    header: str
    named: tuple[Named, ...]
    paint: Paint
    told: str
    works: str


def around(view: Json, named: Sequence[Named], half: bool) -> Frame:
    """What is named and some of the view around it; with `half`, nothing beyond the middle of the body."""
    points = [point for one in named for path in one.paths for line in lines_of(path) for point in line]
    sides = zip(*points, strict=True)
    low, high = 0.0, float(view["width"])
    if half:
        low, high = (high / 2, high) if points[0][0] > high / 2 else (low, high / 2)
    (left, right), (top, bottom) = ((min(some), max(some)) for some in sides)
    room = AROUND * max(right - left, bottom - top)
    wide, tall = (share * view["height"] for share in AT_LEAST)
    left, right = _widened(left - room, right + room, wide, (low, high))
    top, bottom = _widened(top - room, bottom + room, tall, (0.0, view["height"]))
    return left, top, right, bottom


def _widened(start: float, end: float, least: float, limits: Point) -> Point:
    """A stretch made as long as it has to be, within limits."""
    more = max(least - (end - start), 0) / 2
    start, end = start - more, end + more
    start, end = start + max(limits[0] - start, 0) - max(end - limits[1], 0), end + max(limits[0] - start, 0)
    return max(start, limits[0]), min(end, limits[1])


def within(point: Point, path: str) -> bool:
    """Whether a point lies in path data, by the even-odd rule."""
    return sum(_rays(point, line) for line in lines_of(path)) % 2 == 1


def _rays(point: Point, line: Line) -> int:
    """How often a ray to the right of a point meets a closed line."""
    x, y = point
    ends: Sequence[Point] = (*line[1:], line[0])
    return sum(
        (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1)
        for (x1, y1), (x2, y2) in zip(line, ends, strict=True)
    )


def room_at(point: Point, path: str) -> float:
    """How far a point of path data is from its edge, in its units; below 0 outside of it."""
    ends = ((a, b) for line in lines_of(path) for a, b in zip(line, (*line[1:], line[0]), strict=True))
    nearest = min(_far(point, a, b) for a, b in ends)
    return nearest if within(point, path) else -nearest


def _far(point: Point, a: Point, b: Point) -> float:
    """How far a point is from a straight piece."""
    (x, y), (dx, dy) = point, (b[0] - a[0], b[1] - a[1])
    along = ((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy or 1)
    share = min(max(along, 0), 1)
    return hypot(x - a[0] - share * dx, y - a[1] - share * dy)
