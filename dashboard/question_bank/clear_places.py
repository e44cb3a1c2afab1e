"""Places of a view that may be offered together: far enough from each other, and wide enough for a click."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from shapely import Polygon

from dashboard.figures.pattern_views import drawn_views
from dashboard.question_bank.outlines import shape_of, width_of
from dashboard.question_bank.pictures import Painter, outlines_of, placed_alone, view_of
from dashboard.state_figure.body_views import Json

# Pixels of the picture: the widest circle in a place that may be offered, and how far a wrong one lies from the right.
LEAST_WIDE, APART = 12, 8


def numbered_beside(painter: Painter, right: str, view: str) -> list[str]:
    """The places of a view that may have a number beside a right one: those whose outlines do not meet it."""
    shapes = shapes_of_views(painter.compiled)[view]
    if right not in shapes:
        return painter.outlined(view)
    own = shapes[right]
    return [area for area in painter.outlined(view) if area not in shapes or shapes[area].distance(own) >= APART]


def clicked_beside(compiled: Path, right: str, view: str) -> list[str]:
    """The places of a view that may be wrong beside a right one; none where that is too small for it."""
    shapes = shapes_of_views(compiled)[view]
    if right not in shapes or not _is_wide(compiled, view, right):
        return []
    return [
        area
        for area, shape in shapes.items()
        if shape.distance(shapes[right]) >= APART and _is_wide(compiled, view, area)
    ]


@cache
def shapes_of_views(compiled: Path) -> Mapping[str, Mapping[str, Polygon]]:
    """By view, each place that it outlines in one piece, in pixels of its picture."""
    return {name: _shapes_in(view_of(compiled, name)) for name in drawn_views(compiled)}


@cache
def _is_wide(compiled: Path, view: str, area: str) -> bool:
    """Whether a place is wide enough in a view, or nowhere wider."""
    widths = {name: width_of(shapes[area]) for name, shapes in shapes_of_views(compiled).items() if area in shapes}
    return widths[view] >= min(LEAST_WIDE, max(widths.values()))


def _shapes_in(view: Json) -> dict[str, Polygon]:
    placed, _ = placed_alone(view)
    whole = {area: one["d"] for area, one in outlines_of(view).items() if one["d"].count("M") == 1}
    return {area: shape_of(path, placed.scale, (placed.x, placed.y)) for area, path in whole.items()}
