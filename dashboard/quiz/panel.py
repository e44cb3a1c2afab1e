"""Quiz: the form that sets one, the place where it runs, and everything the questions are made of."""

import json
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas
from dashboard.figures.examined_by import examined_by
from dashboard.figures.markup import to_html
from dashboard.figures.sections import more, section
from dashboard.language.telling import pieces, told
from dashboard.quiz.best_answer import best_answers
from dashboard.quiz.cases import ANSWERS, cases
from dashboard.quiz.examinations import test_row
from dashboard.quiz.narrowing import LEVELS, REGIONS
from dashboard.quiz.places import areas, dermatomes, felt, key_points, published_maps, signs
from dashboard.quiz_kinds import KINDS, LENGTHS


def part(atlas: Atlas) -> Component:
    """The study: form, and empty places for the running quiz and for its review; web/quiz fills them."""
    return section(
        "quiz",
        told("Quiz"),
        html.Div([*_form(atlas), _levels()], className="quiz-start"),
        html.Div(className="quiz-run", hidden=True),
        html.Div(className="quiz-review", hidden=True),
        html.Div(className="quiz-sheet", hidden=True),
        html.P(className="quiz-said unseen", role="status", **{"aria-live": "polite"}),
    )


def files(atlas: Atlas) -> dict[str, Callable[[], bytes]]:
    """Everything the questions are made of, in one file."""
    return {"quiz.json": partial(_encoded, atlas)}


def quiz_json(atlas: Atlas) -> dict[str, Any]:
    """What quiz.json holds: places, sources, maps, cases and tests, each with its explanation as a piece of HTML."""
    return {
        "areas": areas(atlas),
        "points": key_points(atlas),
        "sources": felt(atlas),
        "maps": published_maps(atlas),
        "roots": dermatomes(atlas),
        "cases": cases(atlas),
        "answers": {answer: told(words) for answer, words in ANSWERS.items()},
        "worked": best_answers(atlas),
        "signs": _signs(atlas),
    }


def _signs(atlas: Atlas) -> dict[str, dict[str, Any]]:
    """What can be examined of a source: the signs of a root, and the tests with published accuracy.

    A test of roots in general tells no root from another and is left out. One that names its roots is `among` roots:
    it was not studied against muscles and joints, so it is asked only between two roots.
    """
    found: dict[str, dict[str, Any]] = signs(atlas)
    for name in atlas.structures:
        is_root = name in found
        tests = {
            told("Test: {test}", test=row["test"]): {
                "why": to_html(test_row(atlas, row)),
                "among": "roots" if is_root else "all",
            }
            for row in examined_by(atlas, name)
            if row["tells_which"] == "yes"
        }
        if tests:
            found[name] = found.get(name, {}) | tests
    return found


def _encoded(atlas: Atlas) -> bytes:
    return json.dumps(quiz_json(atlas), ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def _form(atlas: Atlas) -> list[Component]:
    used = {area.region for area in atlas.areas.values()}
    regions = [region for region in REGIONS if region in used]  # from head to foot, in every language
    levels = sorted(set(atlas.tables["vignettes"]["difficulty"]) - {""}, reverse=True)
    return [
        html.P(
            told(
                "The same address gives everybody the same questions in the same order: choose, then send the address "
                "to the class. Nothing is stored unless you download your result."
            )
        ),
        html.Div([_kind(*kind) for kind in KINDS.items()], className="quiz-kinds", role="group",
                 **{"aria-label": told("Kind of question")}),
        html.Div(
            [
                _select("region", told("Region"), [("", told("all regions")), *_told(REGIONS, regions)]),
                _select("level", told("Difficulty"), [("", told("all levels")), *_told(LEVELS, levels)]),
                _select("n", told("Questions"), [(number, number) for number in LENGTHS]),
                html.Div(className="quiz-seed"),  # its field is made by web/quiz: Dash has no plain input
                html.Button(told("Another seed"), type="button", **{"data-do": "reseed"}),
            ],
            className="quiz-settings",
        ),
        html.P(className="quiz-count", **{"aria-live": "polite"}),
        html.Div(
            [
                html.Button(told("Start"), type="button", className="quiz-go", **{"data-do": "start"}),
                html.Button(told("Worksheet"), type="button", **{"data-do": "sheet"}),
            ],
            className="quiz-buttons",
        ),
    ]  # fmt: skip


def _kind(kind: str, words: tuple[str, str]) -> Component:
    name, what = words
    marks = {"data-quiz-kind": kind, "aria-pressed": "false"}
    return html.Button([html.B(told(name)), html.Span(told(what))], type="button", **marks)


def _select(key: str, name: str, values: Iterable[tuple[str, str]]) -> Component:
    options = [html.Option(text, value=value) for value, text in values]
    return html.Label([name, " ", html.Select(options, **{"data-quiz-key": key})])


def _told(words: Mapping[str, str], names: Iterable[str]) -> list[tuple[str, str]]:
    """Names of a table, each with what a reader calls it."""
    return [(name, told(words[name])) for name in names]


def _levels() -> Component:
    rules = [
        told(
            "Cases carry their level in the table: typical, ambiguous, contested, or mimic where the fast answer was "
            "wrong. For the other kinds it is derived:"
        ),
        told(
            "Click the area, test points: typical where the published maps agree on the area or fewer than two speak "
            "of it, ambiguous where they overlap, contested where they disagree."
        ),
        told("Click the area, sources: typical for grades A and B, ambiguous for C, contested for D and E."),
        told(
            "Name the source and tell them apart: contested where a pattern rests on grades D or E alone; otherwise "
            "ambiguous where the closest look-alike shares 30% of the drawn strength or more, typical below that."
        ),
        told(
            "Paint the dermatome: by how far the published maps agree with each other on the root, as the mean of "
            "their overlaps by area: typical from 60%, ambiguous from 40%, contested below."
        ),
    ]
    return more(
        told("Keys, levels, and what is hidden"),
        html.Ul([html.Li(text) for text in _keys()]),
        html.Ul([html.Li(text) for text in rules]),
        html.P(
            told(
                "While a quiz runs, the source asked for is in no address, list, title or legend, and all patterns "
                "are drawn in one colour and one mark. Names of areas stay readable on the map, for without them "
                "nobody could answer by keyboard; the questions name a root or a source, never the area. Warnings "
                "stay in view."
            )
        ),
        html.P(
            pieces(
                "To learn with Anki: {command} makes a deck with pictures; your mistakes can be downloaded at the end "
                "as text that Anki imports.",
                command=html.Code("python -m dashboard anki roots.apkg --kind roots"),
            )
        ),
    )  # fmt: skip


def _keys() -> list[str]:
    return [
        told("1 to 4 choose an answer; Enter goes to the next question."),
        told(
            "On the map the arrow keys move from area to area, Page Up and Page Down to the other views, Enter "
            "answers; or type the name of the area."
        ),
        told("When painting, Enter adds or takes away an area, and C checks what is painted."),
    ]
