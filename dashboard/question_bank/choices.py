"""Questions of the quiz as choices that a course system can mark: every kind with its options, picture and reasons."""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import partial

from dashboard.atlas import Atlas
from dashboard.figures.compared import drawn_pain
from dashboard.language.numerals import within
from dashboard.language.telling import told
from dashboard.question_bank.clear_places import numbered_beside
from dashboard.question_bank.pictures import Painter, Picture
from dashboard.quiz.chance import generator, shuffled
from dashboard.quiz.narrowing import REGIONS
from dashboard.quiz.questions import Question

OFFERED = 4
# A press on it opens where a fact stands; off the page it is a word.
PRESSED = re.compile(r"<button\b[^>]*>(.*?)</button>")

Options = tuple[tuple[str, bool], ...]
Seen = Callable[[str], Collection[str]]


@dataclass(frozen=True)
class Choice:
    """A question ready to be written: `options` are (text, stands); `told` and `why` are pieces of HTML.

    `category` are the words under which it is filed: its kind and its region. Where it is answered by a click on its
    picture, `spots` are the polygons of the options, corners in pixels.
    """

    question_id: str
    kind: str
    category: tuple[str, ...]
    ask: str
    told: str
    options: Options
    why: str
    picture: Picture | None
    spots: tuple[tuple[tuple[int, int], ...], ...] = ()

    @property
    def number(self) -> str:
        """What it is known by among all questions, to teachers alone: it may give the answer away."""
        return f"{self.kind}-{self.question_id}"


def choice_of(atlas: Atlas, painter: Painter, question: Question, kind_name: str, seed: int) -> Choice:
    """A question as a choice; a place that is clicked in the quiz is one of four numbered places here."""
    if question.options:
        options = tuple((text, option in question.right) for option, text in question.options)
        return filed(atlas, question, kind_name, question.ask, options, painter.picture(question))
    places = places_of(atlas, painter, question, seed)
    options = tuple(
        (told("Place {n}", n=number), area in question.right) for number, area in enumerate(places.areas, 1)
    )
    picture = painter.numbered(places.view, places.areas)
    return filed(atlas, question, kind_name, question.numbered, options, picture)


def filed(
    atlas: Atlas, question: Question, kind_name: str, ask: str, options: Options, picture: Picture | None
) -> Choice:
    """A question with its options, filed under its kind and its region."""
    regions = dict.fromkeys(atlas.areas[area].region for area in question.areas)
    region = next((within(told(REGIONS[region])) for region in regions), told("elsewhere"))
    why = PRESSED.sub(r"(\1)", question.why)
    return Choice(question.question_id, question.kind, (kind_name, region), ask, question.told, options, why, picture)


@dataclass(frozen=True)
class Places:
    """Areas to be numbered, and the view in which all of them are seen on the left."""

    view: str
    areas: tuple[str, ...]


def places_of(atlas: Atlas, painter: Painter, question: Question, seed: int) -> Places:
    """One right place and three that are not, the nearer ones first, in an order of the seed."""
    right = shuffled(question.right, generator(seed))[0]
    return places_with(atlas, painter, question, right, seed, OFFERED, partial(numbered_beside, painter, right))


def places_with(
    atlas: Atlas, painter: Painter, question: Question, right: str, seed: int, offered: int, seen_in: Seen
) -> Places:
    """This right place and so many in all; `seen_in` tells which places of a view may stand beside it."""
    following = generator(seed)
    shuffled(question.right, following)  # which took its turns of the same chance
    # Where the pain of the source is felt at all, if less than usually, is no wrong answer.
    felt = drawn_pain(atlas, question.question_id)
    taken = {*question.right, *(row.area_id for row in felt), *atlas.areas[right].adjacent}
    others: list[str] = []
    view = ""
    for seen in painter.views_of(right):  # the best one that shows enough besides
        if len(others) < offered - 1:
            found = [area for area in seen_in(seen) if area not in taken]
            view, others = (seen, found) if not view or len(found) > len(others) else (view, others)
    region = atlas.areas[right].region
    near = [area for area in others if atlas.areas[area].region == region]
    far = [area for area in others if area not in near]
    wanted = [*shuffled(near, following), *shuffled(far, following)]
    chosen = [right]
    for area in wanted:  # beside each other two numbers would cover each other
        if len(chosen) < offered and not {*atlas.areas[area].adjacent} & {*chosen}:
            chosen.append(area)
    chosen += [area for area in wanted if area not in chosen][: offered - len(chosen)]
    return Places(view, tuple(shuffled(chosen, following)))
