"""Questions that are answered by a click on the body: the places of a view, outlined and large enough to be hit."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from dashboard.atlas import Atlas
from dashboard.figures.pattern_views import drawn_views
from dashboard.question_bank.choices import Choice, Places, choice_of, filed, places_of
from dashboard.question_bank.outlines import Corners, corners_of, shape_of, width_of
from dashboard.question_bank.pictures import Painter, outlines_of, placed_alone, view_of
from dashboard.quiz.questions import Question
from dashboard.state_figure.body_views import Json

OFFERED = 6
# Pixels of the picture: the widest circle in a place that may be offered.
LEAST_WIDE = 16


def hotspot_of(atlas: Atlas, painter: Painter, question: Question, kind_name: str, seed: int) -> Choice:
    """A question as a choice; a place that is clicked in the quiz is clicked here, too, among those outlined."""
    if question.options:
        return choice_of(atlas, painter, question, kind_name, seed)
    places = places_of(atlas, painter, question, seed, OFFERED, lambda view: _offered(painter.compiled, view))
    picture = painter.marked(places.view, places.areas)
    options = tuple((atlas.areas[area].name, area in question.right) for area in places.areas)
    choice = filed(atlas, question, kind_name, question.ask, options, picture)
    return replace(choice, spots=_spots(painter.drawn(places.view), places))


def _spots(view: Json, places: Places) -> tuple[Corners, ...]:
    """The polygon of each place in the picture."""
    outlines, (placed, _) = outlines_of(view), placed_alone(view)
    at = (placed.x, placed.y)
    return tuple(corners_of(shape_of(outlines[area]["d"], placed.scale, at)) for area in places.areas)


def _offered(compiled: Path, view: str) -> list[str]:
    """The places of a view that are wide enough in it, or nowhere wider."""
    widths = _widths(compiled)
    widest = {area: max(widths[name].get(area, 0) for name in widths) for area in widths[view]}
    return [area for area, width in widths[view].items() if width >= min(LEAST_WIDE, widest[area])]


@cache
def _widths(compiled: Path) -> Mapping[str, Mapping[str, float]]:
    """By view, how many pixels wide each place is that it outlines in one piece."""
    return {name: _widths_in(view_of(compiled, name)) for name in drawn_views(compiled)}


def _widths_in(view: Json) -> dict[str, float]:
    placed, _ = placed_alone(view)
    whole = {area: one["d"] for area, one in outlines_of(view).items() if one["d"].count("M") == 1}
    return {area: width_of(shape_of(path, placed.scale)) for area, path in whole.items()}
