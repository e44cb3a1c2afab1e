"""The compiled views from the front and from the back, and their outlines as polygons."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dashboard.atlas.compiled import FOLDER
from dashboard.drawing.mark import Place

VIEWS = "views_front-back.json"
PIECES = 6  # straight pieces a curve is drawn with
TOKEN = re.compile(r"[Mlqtz]|-?(?:\d+\.?\d*|\.\d+)")
Point = tuple[float, float]
Line = tuple[Point, ...]


@dataclass(frozen=True)
class DrawnPlace:
    """A place as a view shows it: path data, and the point where its name would stand, in the view's units."""

    place: Place
    path: str
    at: Point


@dataclass(frozen=True)
class FigureView:
    """A view of the body: its size, its outline, its places, and the letters R and L of the person's sides."""

    name: str
    width: float
    height: float
    outline: str
    places: tuple[DrawnPlace, ...]
    letters: tuple[tuple[str, Point], ...]


@cache
def figure_views(data: Path) -> tuple[FigureView, ...]:
    """The front and the back of the body, as `make build` has drawn them."""
    file = json.loads((data / FOLDER / VIEWS).read_text("utf-8"))
    return tuple(
        FigureView(
            view["name"], view["width"], view["height"], view["outline"],
            tuple(DrawnPlace((a["area"], a["side"]), a["d"], (a["x"], a["y"])) for a in view["areas"]),
            tuple((letter["text"], (letter["x"], letter["y"])) for letter in view["letters"]),
        )
        for view in file["views"]
    )  # fmt: skip


@cache
def lines_of(path: str) -> tuple[Line, ...]:
    """The closed lines of path data made of M, l, q, t and z, curves as short straight pieces."""
    return tuple(_lines(path))


def _lines(path: str) -> Iterator[Line]:
    for part in filter(None, path.split("M")):
        tokens = TOKEN.findall(part)
        at = (float(tokens[0]), float(tokens[1]))
        line, step, bend, rest = [at], "l", at, tokens[2:]
        while rest:
            if rest[0].isalpha():
                step, rest = rest[0], rest[1:]
                continue
            size = 4 if step == "q" else 2
            numbers, rest = [float(token) for token in rest[:size]], rest[size:]
            to = (at[0] + numbers[-2], at[1] + numbers[-1])
            if step == "l":
                line.append(to)
                bend = to
            else:
                bend = (
                    (at[0] + numbers[0], at[1] + numbers[1])
                    if step == "q"
                    else (2 * at[0] - bend[0], 2 * at[1] - bend[1])
                )
                line += [_on_curve(at, bend, to, piece / PIECES) for piece in range(1, PIECES + 1)]
            at = to
        yield tuple(line)


def _on_curve(start: Point, bend: Point, end: Point, share: float) -> Point:
    one, two, three = (1 - share) ** 2, 2 * share * (1 - share), share**2
    x, y = (one * a + two * b + three * c for a, b, c in zip(start, bend, end, strict=True))
    return x, y
