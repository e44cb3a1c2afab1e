"""Questions that are answered by a click on the body: the places of a view, outlined and large enough to be hit."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache, partial
from pathlib import Path

from shapely import Polygon

from dashboard.atlas import Atlas
from dashboard.figures.pattern_views import drawn_views
from dashboard.question_bank.choices import Choice, Places, choice_of, filed, places_with
from dashboard.question_bank.outlines import corners_of, shape_of, width_of
from dashboard.question_bank.pictures import Painter, outlines_of, placed_alone, view_of
from dashboard.quiz.chance import generator, shuffled
from dashboard.quiz.questions import Question
from dashboard.state_figure.body_views import Json

# So many places are outlined; with fewer than ENOUGH another right place is asked for, if the source has one.
OFFERED, ENOUGH = 6, 4
# Pixels of the picture: the widest circle in a place that may be offered, and how far a wrong one lies from the right.
LEAST_WIDE, APART = 12, 8


def hotspot_of(atlas: Atlas, painter: Painter, question: Question, kind_name: str, seed: int) -> Choice:
    """A question as a choice; a place that is clicked in the quiz is clicked here, too, among those outlined."""
    if question.options:
        return choice_of(atlas, painter, question, kind_name, seed)
    places = _places_of(atlas, painter, question, seed)
    picture = painter.marked(places.view, places.areas)
    options = tuple((atlas.areas[area].name, area in question.right) for area in places.areas)
    choice = filed(atlas, question, kind_name, question.ask, options, picture)
    shapes = _shapes(painter.compiled)[places.view]
    return replace(choice, spots=tuple(corners_of(shapes[area]) for area in places.areas))


def _places_of(atlas: Atlas, painter: Painter, question: Question, seed: int) -> Places:
    """One right place and others far enough from it, each wide enough for a click."""

    def found(right: str) -> Places:
        seen = partial(_beside, painter.compiled, right)
        return places_with(atlas, painter, question, right, seed, OFFERED, seen)

    tried = [found(right) for right in shuffled(question.right, generator(seed))]
    return next((one for one in tried if len(one.areas) >= ENOUGH), max(tried, key=lambda one: len(one.areas)))


def _beside(compiled: Path, right: str, view: str) -> list[str]:
    """The places of a view that may be wrong beside a right one; none where that is too small for it."""
    shapes = _shapes(compiled)[view]
    if right not in shapes or not _is_wide(compiled, view, right):
        return []
    return [
        area
        for area, shape in shapes.items()
        if shape.distance(shapes[right]) >= APART and _is_wide(compiled, view, area)
    ]


@cache
def _is_wide(compiled: Path, view: str, area: str) -> bool:
    """Whether a place is wide enough in a view, or nowhere wider."""
    widths = {name: width_of(shapes[area]) for name, shapes in _shapes(compiled).items() if area in shapes}
    return widths[view] >= min(LEAST_WIDE, max(widths.values()))


@cache
def _shapes(compiled: Path) -> Mapping[str, Mapping[str, Polygon]]:
    """By view, each place that it outlines in one piece, in pixels of its picture."""
    return {name: _shapes_in(view_of(compiled, name)) for name in drawn_views(compiled)}


def _shapes_in(view: Json) -> dict[str, Polygon]:
    placed, _ = placed_alone(view)
    whole = {area: one["d"] for area, one in outlines_of(view).items() if one["d"].count("M") == 1}
    return {area: shape_of(path, placed.scale, (placed.x, placed.y)) for area, path in whole.items()}
