"""The outlines of a view as polygons: how wide a place is to a finger, and what a click on it must hit."""

import re
from collections.abc import Iterator

from shapely import Polygon, maximum_inscribed_circle

Point = tuple[float, float]
Corners = tuple[tuple[int, int], ...]

STEP = re.compile(r"[A-Za-z]|-?(?:\d+\.?\d*|\.\d+)")
NUMBERS = {"M": 2, "l": 2, "t": 2, "q": 4, "z": 0}
PARTS = 6  # straight parts of a curve: less than a pixel off
# In pixels: how far a polygon keeps from its outline, so that none touches the next, and how far corners may stray.
INSET, STRAY = 1.0, 1.0


class UnknownOutlineError(ValueError):
    """A path with a command that the build does not write."""


def shape_of(path: str, scale: float = 1.0, at: Point = (0.0, 0.0)) -> Polygon:
    """The largest piece of an outline, so many pixels for a unit of its view, with its origin at a place in pixels.

    Raises UnknownOutlineError.
    """
    pieces = [Polygon([(x * scale + at[0], y * scale + at[1]) for x, y in piece]) for piece in _pieces(path)]
    return _largest(max(pieces, key=lambda piece: piece.area).buffer(0))


def width_of(shape: Polygon) -> float:
    """The diameter of the largest circle within a shape."""
    return 2 * float(maximum_inscribed_circle(shape, 0.5).length)


def corners_of(shape: Polygon) -> Corners:
    """The corners of a polygon within a shape, in whole pixels, as few as tell its form."""
    inner = _largest(shape.buffer(-INSET))
    outer = (inner if inner.area else shape).simplify(STRAY).exterior.coords[:-1]
    rounded = [(round(x), round(y)) for x, y in outer]
    return tuple(point for at, point in enumerate(rounded) if point != rounded[at - 1])


def _largest(shape: Polygon) -> Polygon:
    """The largest of the pieces that a shape fell into."""
    return max(getattr(shape, "geoms", [shape]), key=lambda piece: piece.area)


def _pieces(path: str) -> Iterator[list[Point]]:
    """The points of each closed piece of a path."""
    points: list[Point] = []
    bend: Point = (0.0, 0.0)
    for command, numbers in _commands(path):
        if command == "z":
            yield points
        elif command == "M":
            points, bend = [(numbers[0], numbers[1])], (numbers[0], numbers[1])
        else:
            start = points[-1]
            far = [(start[0] + x, start[1] + y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
            if command == "l":
                bend = far[0]
            else:  # a curve that follows a curve bends on smoothly
                bend = far[0] if command == "q" else (2 * start[0] - bend[0], 2 * start[1] - bend[1])
            points += [far[-1]] if command == "l" else _curve(start, bend, far[-1])


def _commands(path: str) -> Iterator[tuple[str, list[float]]]:
    """Each command with its numbers; one that is left out is the one before."""
    steps = STEP.findall(path)
    at, command = 0, ""
    while at < len(steps):
        if steps[at].isalpha():
            command, at = steps[at], at + 1
        if command not in NUMBERS:
            raise UnknownOutlineError(f"an outline has the command {command!r}; known are {', '.join(NUMBERS)}")
        yield command, [float(number) for number in steps[at : at + NUMBERS[command]]]
        at += NUMBERS[command]


def _curve(start: Point, bend: Point, end: Point) -> list[Point]:
    """Points on a quadratic curve, without its start."""
    shares = [part / PARTS for part in range(1, PARTS + 1)]
    return [
        (
            (1 - t) ** 2 * start[0] + 2 * t * (1 - t) * bend[0] + t * t * end[0],
            (1 - t) ** 2 * start[1] + 2 * t * (1 - t) * bend[1] + t * t * end[1],
        )
        for t in shares
    ]
