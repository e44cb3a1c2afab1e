"""Questions of the quiz as choices that a course system can mark: every kind with its options, picture and reasons."""

import re
from dataclasses import dataclass

from dashboard.atlas import Atlas
from dashboard.figures.compared import drawn_pain
from dashboard.question_bank.pictures import Painter, Picture
from dashboard.quiz.chance import generator, shuffled
from dashboard.quiz.questions import Question

OFFERED = 4
CLICKED = "click the area that holds it."
# A press on it opens where a fact stands; off the page it is a word.
PRESSED = re.compile(r"<button\b[^>]*>(.*?)</button>")


@dataclass(frozen=True)
class Choice:
    """A question ready to be written: `options` are (text, stands); `told` and `why` are pieces of HTML.

    `category` are the words under which it is filed: its kind and its region.
    """

    name: str
    category: tuple[str, ...]
    ask: str
    told: str
    options: tuple[tuple[str, bool], ...]
    why: str
    picture: Picture | None


def choice_of(atlas: Atlas, painter: Painter, question: Question, kind_name: str, seed: int) -> Choice:
    """A question as a choice; a place that is clicked in the quiz is one of four numbered places here."""
    why = PRESSED.sub(r"(\1)", question.why)
    regions = dict.fromkeys(atlas.areas[area].region for area in question.areas)
    category = (kind_name, next(iter(regions), "elsewhere"))
    name = f"{kind_name}: {question.question_id}"
    if question.options:
        options = tuple((text, option in question.right) for option, text in question.options)
        picture = painter.picture(question)
        return Choice(name, category, question.ask, question.told, options, why, picture)
    places = places_of(atlas, painter, question, seed)
    options = tuple((f"Place {number}", area in question.right) for number, area in enumerate(places.areas, 1))
    picture = painter.numbered(places.view, places.areas)
    return Choice(name, category, _on_paper(question.ask), "", options, why, picture)


@dataclass(frozen=True)
class Places:
    """Areas to be numbered, and the view in which all of them are seen on the left."""

    view: str
    areas: tuple[str, ...]


def places_of(atlas: Atlas, painter: Painter, question: Question, seed: int) -> Places:
    """One right place and three that are not, the nearer ones first, in an order of the seed."""
    following = generator(seed)
    right = shuffled(question.right, following)[0]
    # Where the pain of the source is felt at all, if less than usually, is no wrong answer.
    felt = drawn_pain(atlas, question.question_id)
    taken = {*question.right, *(row.area_id for row in felt), *atlas.areas[right].adjacent}
    others: list[str] = []
    view = ""
    for seen in painter.views_of(right):  # the best one that shows enough besides
        if len(others) < OFFERED - 1:
            found = [area for area in painter.outlined(seen) if area not in taken]
            view, others = (seen, found) if not view or len(found) > len(others) else (view, others)
    region = atlas.areas[right].region
    near = [area for area in others if atlas.areas[area].region == region]
    far = [area for area in others if area not in near]
    wanted = [*shuffled(near, following), *shuffled(far, following)]
    chosen = [right]
    for area in wanted:  # beside each other two numbers would cover each other
        if len(chosen) < OFFERED and not {*atlas.areas[area].adjacent} & {*chosen}:
            chosen.append(area)
    chosen += [area for area in wanted if area not in chosen][: OFFERED - len(chosen)]
    return Places(view, tuple(shuffled(chosen, following)))


def _on_paper(asked: str) -> str:
    """The question of a place that is clicked, where its place has a number."""
    if asked.endswith(CLICKED):
        return f"{asked.removesuffix(CLICKED)}which numbered place holds it?"
    return f"In which numbered place is pain from this source usually felt: {asked.rpartition(': ')[2].rstrip('.')}?"
