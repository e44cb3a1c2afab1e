"""Outlines as smooth curves in SVG path data, and such data read again.

The corners of a polygon steer a quadratic B-spline. After its first piece each needs two numbers only (`t`), as many as
a straight step. Sharp corners stay corners. Two polygons that share a line share the curve, because each piece follows
from three corners beside each other.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import numpy as np
from shapely.geometry import LinearRing
from shapely.geometry.base import BaseGeometry

from dashboard.build.address import Mask
from dashboard.build.body import Floats, Ints
from dashboard.build.outline import polygons_of

STEPS = 6
Point = tuple[float, float]


@dataclass(frozen=True)
class Pen:
    """A line that turns by more than `corner` degrees at one point has a corner there; `grid` view units are the
    steps of what steers the others. On an even grid no number has a fraction."""

    corner: float
    grid: int


FINE = Pen(corner=50.0, grid=1)
# The edge of pain is soft: only where the body's edge cuts it off does it have a corner.
SOFT = Pen(corner=100.0, grid=2)
TOKEN = re.compile(r"[Mlqtz]|-?(?:\d+\.?\d*|\.\d+)")


def curve_data(shape: BaseGeometry, meeting: Collection[Point] = (), pen: Pen = FINE) -> str:
    """SVG path data of a shape drawn with smooth curves that pass where lines meet; empty for an empty shape."""
    return "".join(_ring_data(np.asarray(ring.coords)[:-1], meeting, pen) for ring in _rings(shape))


def _rings(shape: BaseGeometry) -> Iterator[LinearRing]:
    for polygon in polygons_of(shape):
        yield from (polygon.exterior, *polygon.interiors)


def meeting_points(shapes: Sequence[BaseGeometry]) -> set[Point]:
    """Corners of neighbouring shapes from which more than two lines go out."""
    beside: dict[Point, set[Point]] = defaultdict(set)
    for ring in (ring for shape in shapes for ring in _rings(shape)):
        for one, other in pairwise(ring.coords):
            beside[one].add(other)
            beside[other].add(one)
    return {point for point, others in beside.items() if len(others) > 2}


def _ring_data(xy: Floats, meeting: Collection[Point], pen: Pen) -> str:
    sharp = np.array([tuple(point) in meeting for point in xy.tolist()]) | _sharp(xy, pen.corner)
    whole = np.round(xy)
    apart = (whole != np.roll(whole, 1, axis=0)).any(1)
    xy, sharp = xy[apart], sharp[apart]
    if len(xy) < 3:
        return ""
    first = int(sharp.argmax())
    xy, sharp = np.roll(xy, -first, axis=0), np.roll(sharp, -first)
    steering = np.round(_steering(xy) / pen.grid) * pen.grid
    return _written(np.where(sharp[:, None], np.round(xy), steering).astype(np.int64), sharp)


def _sharp(xy: Floats, corner: float) -> Mask:
    before, after = xy - np.roll(xy, 1, axis=0), np.roll(xy, -1, axis=0) - xy
    cross = before[:, 0] * after[:, 1] - before[:, 1] * after[:, 0]
    return np.asarray(np.abs(np.degrees(np.arctan2(cross, (before * after).sum(1)))) > corner)


def _steering(xy: Floats) -> Floats:
    """Points so far outside the bend that the curve passes close to the given ones."""
    return np.asarray(xy + (xy - (np.roll(xy, 1, axis=0) + np.roll(xy, -1, axis=0)) / 2) / 4)


def _written(points: Ints, sharp: Mask) -> str:
    """A ring as path data: joints lie half-way between steering points, so they are counted in halves."""
    n = len(points)
    joint = points + np.roll(points, -1, axis=0)
    joint[sharp] = 2 * points[sharp]
    nxt = np.roll(sharp, -1)
    joint[nxt & ~sharp] = 2 * np.roll(points, -1, axis=0)[nxt & ~sharp]
    at = joint[-1] if not sharp[0] else 2 * points[0]
    out, command, flowing = [f"M{_number(int(at[0]))} {_number(int(at[1]))}"], "M", False
    corner, joints, sharps, following = (values.tolist() for values in (2 * points, joint, sharp, nxt))
    x0, y0 = at.tolist()
    for i in range(n):
        if sharps[i]:
            flowing = False
            if not following[i]:
                continue
            x, y = corner[(i + 1) % n]
            steps, wanted = [(x - x0, y - y0)], "l"
        else:
            x, y = joints[i]
            steps, wanted = [(x - x0, y - y0)], "t"
            if not flowing:
                steps, wanted = [(corner[i][0] - x0, corner[i][1] - y0), *steps], "q"
            flowing = not following[i]
        out.append(_joined(wanted if wanted != command else " ", steps))
        command, x0, y0 = wanted, x, y
    return "".join(out) + "z"


def _joined(command: str, steps: list[tuple[int, int]]) -> str:
    return command + " ".join([f"{_number(x)} {_number(y)}" for x, y in steps])


@lru_cache(maxsize=4096)
def _number(halves: int) -> str:
    """Half of a whole number, in few signs."""
    whole, odd = divmod(abs(halves), 2)
    sign = "-" if halves < 0 else ""
    return f"{sign}{whole if whole or not odd else ''}{'.5' if odd else ''}"


def rings_of(path: str) -> list[Floats]:
    """The rings of path data as points (N, 2); curves in so many straight steps."""
    rings: list[Floats] = []
    points: list[Floats] = []
    steer = np.zeros(2)
    for command, numbers in _commands(path):
        if command == "z":
            rings.append(np.array(points))
        elif command == "M":
            points = list(numbers)
        else:
            for step in numbers.reshape(-1, {"l": 1, "t": 1, "q": 2}[command], 2):
                at, end = points[-1], points[-1] + step[-1]
                if command == "l":
                    points.append(end)
                    continue
                steer = at + step[0] if command == "q" else 2 * at - steer
                t = np.linspace(0, 1, STEPS + 1)[1:, None]
                points += list((1 - t) ** 2 * at + 2 * t * (1 - t) * steer + t**2 * end)
    return rings


def _commands(path: str) -> list[tuple[str, Floats]]:
    out: list[tuple[str, list[float]]] = []
    for token in TOKEN.findall(path):
        if token in "Mlqtz":
            out.append((token, []))
        else:
            out[-1][1].append(float(token))
    return [(command, np.array(numbers).reshape(-1, 2)) for command, numbers in out]
