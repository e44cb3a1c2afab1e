"""The questions of a kind, a region, a level and a seed, as web/quiz/quiz_questions.js asks them, to the letter.

Painting a dermatome is not here: it is scored against each map by itself, which only the page can do.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cmp_to_key
from itertools import zip_longest
from typing import Any

from dashboard.figures.overlap import Overlap
from dashboard.language.telling import told
from dashboard.quiz.chance import Next, generator, shuffled

# Percent of drawn strength shared, and among how many of the closest is chosen.
MOST_ALIKE, CLOSE, PAIR, AMONG = 85, 30, 10, 6
WRONG = 3
BY_MAPS = {"": "typical", "agree": "typical", "overlap": "ambiguous", "disagree": "contested"}
BY_GRADE = {"A": "typical", "B": "typical", "C": "ambiguous", "D": "contested", "E": "contested"}

Json = Mapping[str, Any]


@dataclass(frozen=True)
class Question:
    """A question: `options` are (id, text); `right` are ids of options, or of areas where there are none.

    `shows` are the sources that are painted for it, `told` is what is told of a case, `why` explains the answer: both
    are pieces of HTML; `areas` are the places it is about, and `side` is that of a case. `numbered` asks the same where
    nothing can be clicked and places have numbers.
    """

    question_id: str
    kind: str
    ask: str
    options: tuple[tuple[str, str], ...]
    right: tuple[str, ...]
    areas: tuple[str, ...]
    why: str
    level: str
    shows: tuple[str, ...] = ()
    told: str = ""
    side: str = ""
    numbered: str = ""


@dataclass(frozen=True)
class Material:
    """What questions are made of: quiz.json, the overlaps, and the names the lists give to sources."""

    quiz: Json
    overlap: Overlap
    names: Mapping[str, str]

    def nearest(self, of: str, some: Sequence[str]) -> list[str]:
        """The sources most like one, the nearest first."""

        def order(one: str, other: str) -> int:
            return self.overlap.between(of, other) - self.overlap.between(of, one) or (-1 if one < other else 1)

        return sorted(some, key=cmp_to_key(order))


def questions(material: Material, kind: str, seed: int, most: int, region: str = "", level: str = "") -> list[Question]:
    """At most so many questions; fewer where the filters leave fewer. Raises KeyError for a kind that is not here."""
    pool = POOLS[kind](material, generator(seed))
    regions = material.quiz["areas"]

    def fits(one: Question) -> bool:
        return (not level or one.level == level) and (
            not region or any(regions[area]["region"] == region for area in one.areas)
        )

    return [one for one in pool if fits(one)][:most]


def _areas(material: Material, following: Next) -> list[Question]:
    """Test points and sources in turn."""
    points = [
        Question(
            point["id"],
            "area",
            told("Show the {root} test point (ISNCSCI): click the area that holds it.", root=point["root"]),
            (),
            (point["area"],),
            (point["area"],),
            point["why"],
            BY_MAPS[material.quiz["areas"][point["area"]]["maps"]],
            numbered=told("Show the {root} test point (ISNCSCI): which numbered place holds it?", root=point["root"]),
        )
        for point in material.quiz["points"]
    ]
    felt = [
        Question(
            one["id"],
            "area",
            told(
                "Click an area in which pain from this source is usually felt: {structure}.",
                structure=material.names[one["id"]],
            ),
            (),
            tuple(one["usual"]),
            tuple(one["usual"]),
            one["why"],
            BY_GRADE[one["grade"]],
            numbered=told(
                "In which numbered place is pain from this source usually felt: {structure}?",
                structure=material.names[one["id"]],
            ),
        )
        for one in material.quiz["sources"]
        if one["usual"]
    ]
    rows = [shuffled(row, following) for row in (points, felt)]
    return [one for pair in zip_longest(*rows) for one in pair if one]


def _level(grades: Sequence[str], closest: int) -> str:
    if any(BY_GRADE[grade] == "contested" for grade in grades):
        return "contested"
    return "ambiguous" if closest >= CLOSE else "typical"


def _source(material: Material, one: Json, following: Next) -> Question:
    """Three look-alikes of the closest; patterns that nobody could tell from the right one are not offered."""
    own, between = one["id"], material.overlap.between
    others = [o["id"] for o in material.quiz["sources"] if o["id"] != own and between(own, o["id"]) < MOST_ALIKE]
    near = shuffled(material.nearest(own, others)[:AMONG], following)[:WRONG]
    options = [(name, material.names[name]) for name in shuffled([own, *near], following)]
    return Question(
        own,
        "source",
        told("Which source is this pattern commonly associated with?"),
        tuple(options),
        (own,),
        tuple(one["usual"] or one["areas"]),
        one["why"],
        _level([one["grade"]], max(between(own, other) for other in near)),
        shows=(own,),
    )


def _mechanism(material: Material, following: Next) -> list[Question]:
    options = tuple(material.quiz["answers"].items())
    asked = told("What kind of pain does this case describe?")
    return shuffled(
        [_case(one, "mechanism", asked, options, one["right"], one["why"]) for one in _cases(material)], following
    )


def _worked(material: Material, following: Next) -> Iterator[Question]:
    """Four answers of which one stands: which fits best, or of a published case what it was."""
    for one in shuffled(_cases(material), following):
        choice = material.quiz["worked"][one["id"]]
        asked = (
            told("A published case: which of these was it in the end?")
            if choice["published"]
            else told("Which of these fits this case best?")
        )
        options = [(option["id"], option["text"]) for option in shuffled(choice["options"], following)]
        yield _case(one, "case", asked, tuple(options), choice["right"], choice["why"])


def _cases(material: Material) -> list[Json]:
    found: list[Json] = material.quiz["cases"]
    return found


def _case(
    one: Json, kind: str, asked: str, options: tuple[tuple[str, str], ...], right: Sequence[str], why: str
) -> Question:
    areas = tuple(one["areas"])
    return Question(
        one["id"], kind, asked, options, tuple(right), areas, why, one["level"], told=one["told"], side=one["side"]
    )


def _signs_of(material: Material, source: str, other: str) -> list[str]:
    """Signs that may stand between two sources: those among roots only between two roots."""
    roots = source.startswith("root_") and other.startswith("root_")
    found = material.quiz["signs"].get(source, {})
    return [text for text, sign in found.items() if roots or sign["among"] == "all"]


def _pairs(material: Material) -> Iterator[tuple[str, str]]:
    """Every pair on the same skin of which one has a sign the other has not."""
    signs = material.quiz["signs"]
    drawn = [one["id"] for one in material.quiz["sources"]]
    for one in sorted(signs):
        for other in drawn:
            shared = 0 if other == one else material.overlap.between(one, other)
            has_own = any(text not in signs.get(other, {}) for text in _signs_of(material, one, other))
            if PAIR <= shared < MOST_ALIKE and has_own:
                yield one, other


def _apart(material: Material, pair: tuple[str, str], following: Next) -> Question:
    one, other = pair
    signs, names = material.quiz["signs"], material.names
    own, its = signs[one], signs.get(other, {})
    text = shuffled([sign for sign in _signs_of(material, one, other) if sign not in its], following)[0]
    theirs = shuffled([sign for sign in _signs_of(material, other, one) if sign not in own], following)[:1]
    near = material.nearest(one, [source for source in signs if source not in pair])[:AMONG]
    strange = [sign for source in near for sign in _signs_of(material, source, one)]
    strange = list(dict.fromkeys(sign for sign in strange if sign not in own and sign not in its))
    wrong = [*theirs, *shuffled(strange, following)][:WRONG]
    grade = {source["id"]: source["grade"] for source in material.quiz["sources"]}
    options = shuffled([text, *wrong], following)
    return Question(
        f"{one}-{other}",
        "apart",
        told(
            "Dots: {structure}. Rings: {other}. They share skin. Which finding speaks for {structure} rather than for "
            "{other}?",
            structure=names[one],
            other=names[other],
        ),
        tuple((option, option) for option in options),
        (text,),
        tuple(area for source in material.quiz["sources"] if source["id"] in pair for area in source["areas"]),
        own[text]["why"],
        _level([grade.get(one, "E"), grade[other]], material.overlap.between(one, other)),
        shows=pair,
    )


POOLS: Mapping[str, Callable[[Material, Next], Any]] = {
    "area": _areas,
    "source": lambda m, n: [_source(m, one, n) for one in shuffled(m.quiz["sources"], n)],
    "mechanism": _mechanism,
    "case": lambda m, n: list(_worked(m, n)),
    "apart": lambda m, n: [_apart(m, pair, n) for pair in shuffled(list(_pairs(m)), n)],
}
