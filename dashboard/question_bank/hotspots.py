"""Questions that are answered by a click on the body: the places of a view, outlined and large enough to be hit."""

from dataclasses import replace
from functools import partial

from dashboard.atlas import Atlas
from dashboard.question_bank.choices import Choice, Places, choice_of, filed, places_with
from dashboard.question_bank.clear_places import clicked_beside, shapes_of_views
from dashboard.question_bank.outlines import corners_of
from dashboard.question_bank.pictures import Painter
from dashboard.quiz.chance import generator, shuffled
from dashboard.quiz.questions import Question

# So many places are outlined; with fewer than ENOUGH another right place is asked for, if the source has one.
OFFERED, ENOUGH = 6, 4


def hotspot_of(atlas: Atlas, painter: Painter, question: Question, kind_name: str, seed: int) -> Choice:
    """A question as a choice; a place that is clicked in the quiz is clicked here, too, among those outlined."""
    if question.options:
        return choice_of(atlas, painter, question, kind_name, seed)
    places = _places_of(atlas, painter, question, seed)
    picture = painter.marked(places.view, places.areas)
    options = tuple((atlas.areas[area].name, area in question.right) for area in places.areas)
    choice = filed(atlas, question, kind_name, question.ask, options, picture)
    shapes = shapes_of_views(painter.compiled)[places.view]
    return replace(choice, spots=tuple(corners_of(shapes[area]) for area in places.areas))


def _places_of(atlas: Atlas, painter: Painter, question: Question, seed: int) -> Places:
    """One right place and others far enough from it, each wide enough for a click."""

    def found(right: str) -> Places:
        seen = partial(clicked_beside, painter.compiled, right)
        return places_with(atlas, painter, question, right, seed, OFFERED, seen)

    tried = [found(right) for right in shuffled(question.right, generator(seed))]
    return next((one for one in tried if len(one.areas) >= ENOUGH), max(tried, key=lambda one: len(one.areas)))
