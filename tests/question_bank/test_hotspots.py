"""Questions that are answered by a click: every polygon lies on its place, and the right one is where it is felt."""

import io
from functools import cache
from itertools import combinations

import numpy as np
import pytest
from PIL import Image
from shapely import Polygon

from dashboard.atlas import Atlas
from dashboard.figures.compared import drawn_pain
from dashboard.question_bank.choices import Choice
from dashboard.question_bank.pictures import Painter
from dashboard.quiz.questions import Question
from dashboard.state_figure.body_views import Body
from tests.question_bank.conftest import COMPILED
from tests.question_bank.drawn_places import Drawing, Mask

# Pixels between the right place and a wrong one, whose polygons are drawn in from outlines eight apart.
APART = 8


@cache
def area_of_outline() -> dict[tuple[str, str], str]:
    """The area of every compiled outline of the left and the midline, by the name of its view."""
    return {
        (view["name"], one["d"]): one["area"]
        for group in ("front-back", "sides", "hands-feet", "head-saddle")
        for view in Body(COMPILED).views(group)
        for one in view["areas"]
        if one["side"] != "right"
    }


def view_name(choice: Choice) -> str:
    """The view of a picture, with which its words begin."""
    assert choice.picture
    return choice.picture.alternative.partition(": ")[0]


def places_of(choice: Choice) -> list[str]:
    """The areas whose outlines are drawn, in their order."""
    return [area_of_outline()[view_name(choice), path] for path in Drawing(choice).paths]


def test_what_may_be_clicked_is_what_the_quiz_takes_as_right(
    atlas: Atlas, every_place_asked: list[Question], hotspots: list[Choice]
) -> None:
    """One outlined place stands and the page would take it; no other is felt at all, or beside the right one."""
    assert len(hotspots) == len(every_place_asked) > 200
    for question, choice in zip(every_place_asked, hotspots, strict=True):
        places = places_of(choice)
        assert [text for text, _ in choice.options] == [atlas.areas[area].name for area in places]
        (right,) = [area for area, (_, stands) in zip(places, choice.options, strict=True) if stands]
        assert right in question.right and len(places) == len(choice.spots) == len({*places})
        felt = {row.area_id for row in drawn_pain(atlas, question.question_id)} | {*question.right}
        assert not ({*places} - {right}) & (felt | {*atlas.areas[right].adjacent}), choice.number
    few = [choice.number for choice in hotspots if len(choice.options) < 6]
    assert len(few) < 3 and all(len(choice.options) > 1 for choice in hotspots), few


def test_the_polygon_of_every_place_lies_on_the_compiled_outline_of_that_place(hotspots: list[Choice]) -> None:
    """At least 90 of 100 pixels of it, and nine in ten of the outline can be clicked, by a drawing of another program.

    A place of few pixels loses more of its edge: of it at least half can be clicked.
    """
    drawn: dict[tuple[str, str], Mask] = {}
    for choice in hotspots:
        drawing = Drawing(choice)
        assert choice.picture
        for at, path in enumerate(drawing.paths):
            key = (choice.picture.alternative.partition(":")[0], path)
            if key not in drawn:
                drawn[key] = drawing.outline(path)
            polygon, outline = drawing.polygon(at), drawn[key]
            assert polygon.any() and (polygon & outline).sum() >= 0.9 * polygon.sum(), (choice.number, at)
            share = 0.9 if outline.sum() > 4000 else 0.5
            assert (polygon & outline).sum() >= share * outline.sum(), (choice.number, at)


def test_no_two_polygons_touch_and_the_right_one_stands_alone(hotspots: list[Choice]) -> None:
    """A click means one place, and a click beside the right one means none."""
    for choice in hotspots:
        polygons = [Polygon(corners) for corners in choice.spots]
        assert all(one.is_valid for one in polygons)
        right = next(one for one, (_, stands) in zip(polygons, choice.options, strict=True) if stands)
        assert all(right.distance(other) >= APART for other in polygons if other is not right), choice.number
        assert all(not one.intersects(other) for one, other in combinations(polygons, 2)), choice.number


def test_the_words_of_a_picture_tell_no_answer(every_place_asked: list[Question], hotspots: list[Choice]) -> None:
    """All places in the order they are offered, no number, no source, no root; the right one is not always first."""
    firsts = []
    for question, choice in zip(every_place_asked, hotspots, strict=True):
        assert choice.picture
        view, _, rest = choice.picture.alternative.partition(": the body with outlined places. ")
        told = [name.lower() for name in rest.removesuffix(".").split("; ")]
        assert view and told == [text.lower() for text, _ in choice.options]
        named = question.ask.rpartition(": ")[2].rstrip(".").lower()
        assert named not in choice.picture.alternative.lower()
        firsts.append(choice.options[0][1])
    assert 0.05 < np.mean(firsts) < 0.4


def test_a_picture_has_the_size_it_says(atlas: Atlas) -> None:
    """Polygons are given in pixels: a player that scales the picture takes its size from there."""
    for view in ("front", "palms", "saddle"):
        painter = Painter(atlas, COMPILED)
        picture = painter.marked(view, painter.outlined(view)[:2])
        with Image.open(io.BytesIO(picture.png)) as drawn:
            assert drawn.size == (picture.width, picture.height)
            assert max(drawn.size) <= 1200


@pytest.mark.parametrize("kind", ["source", "mechanism", "case", "apart"])
def test_other_kinds_have_no_place_to_click(kind: str, mixed: list[Choice]) -> None:
    """They are choices among words."""
    assert all(not choice.spots for choice in mixed if choice.kind == kind)
