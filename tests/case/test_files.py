"""What the browser weighs with: the same numbers, each with what it rests on."""

import json
import re
from typing import Any

import pytest

from dashboard.atlas import Atlas
from dashboard.case.case import Case
from dashboard.case.files import files
from dashboard.case.weighing import ABSENT, PRESENT, Answer
from dashboard.figures.facts import rows
from tests.case.conftest import Coded, Read
from tests.fragments import text_of

Json = dict[str, Any]


@pytest.fixture(scope="module")
def case_json(atlas: Atlas) -> Json:
    """The file asked for with the study."""
    found: Json = json.loads(files(atlas)["case.json"]())
    return found


@pytest.fixture(scope="module")
def basis(atlas: Atlas) -> dict[str, str]:
    """The file asked for when a reason is opened."""
    found: dict[str, str] = json.loads(files(atlas)["case_basis.json"]())
    return found


def test_every_weight_tells_what_it_rests_on(case_json: Json, basis: dict[str, str]) -> None:
    """Each reason a reader can meet opens a text with its points and its work, and no text is of no weight."""
    weights = {
        f"{sign}/{finding}/{answer['id']}": points
        for answer in case_json["answers"]
        for sign, both in answer["signs"].items()
        for finding, points in zip((PRESENT, ABSENT), both, strict=True)
        if points
    }
    assert set(basis) == set(weights) and len(weights) > 600
    for name, points in weights.items():
        assert f"{points:+} points" in text_of(basis[name]), name
        assert 'class="mention"' in basis[name] and "no source stated" not in basis[name], name


def test_the_browser_has_the_weights_of_the_rule(case_json: Json, weighed: tuple[Answer, ...]) -> None:
    """Answers in the same order, with the same patterns, numb skin and points."""
    assert [answer["id"] for answer in case_json["answers"]] == [answer.answer_id for answer in weighed]
    for told, answer in zip(case_json["answers"], weighed, strict=True):
        assert told["patterns"] == [dict(pattern) for pattern in answer.patterns]
        assert told["numb"] == (None if answer.numb is None else dict(answer.numb))
        assert {(sign, finding): points for sign, both in told["signs"].items()
                for finding, points in zip((PRESENT, ABSENT), both, strict=True) if points} == answer.signs  # fmt: skip


def test_every_flag_has_its_warning(case_json: Json) -> None:
    """With its words and what to do."""
    for flag in case_json["flags"]:
        line = case_json["lines"][flag["line"]]
        assert line["when"] and line["action"]


def test_a_case_of_the_list_is_the_case_of_the_table(case_json: Json, coded: dict[str, Coded], read: Read) -> None:
    """What the browser loads is read as its row is; only what follows is left for the rule."""
    assert [one["id"] for one in case_json["cases"]] == list(coded)
    for one in case_json["cases"]:
        columns = {"pain_area_ids": one["pain"], "worst_area_id": one["worst"], "sensory_area_ids": one["numb"]}
        again = read(columns, side=one["side"], found=one["found"], absent=one["absent"])
        own = coded[one["id"]].case
        assert plain(again) == plain(own), one["id"]


def plain(case: Case) -> tuple[Any, ...]:
    """A case to compare."""
    return case.side, case.pain, case.worst, case.numb, dict(case.signs), case.unread


def test_a_case_does_not_tell_its_answer_beforehand(atlas: Atlas, case_json: Json) -> None:
    """Neither the title nor the story holds the name of its answer, nor the title that of any other."""
    names = {row["answer_id"]: row["name"].lower() for row in rows(atlas, "answers")}
    for one in case_json["cases"]:
        title = one["title"].lower()
        assert not [name for name in names.values() if re.search(rf"\b{re.escape(name)}\b", title)]
        words = [names[one["expected"]], one["expected"], one["expected"].replace("_", " ")]
        assert not [word for word in words if word.lower() in one["story"].lower()], one["id"]
        assert names[one["expected"]] in text_of(one["why"]).lower() and 'class="mention"' in one["why"]


def test_titles_tell_cases_apart(case_json: Json) -> None:
    """Who it is, where it hurts most, whether it was published, and its number."""
    titles = [one["title"] for one in case_json["cases"]]
    assert len(set(titles)) == len(titles)
    for one in case_json["cases"]:
        kind = "published" if one["published"] else "constructed"
        assert re.fullmatch(rf"(Woman|Man), \d\d to \d\d: .+ \({kind} case {one['id']}\)", one["title"])


def test_signs_are_told_once_and_answers_know_only_them(case_json: Json) -> None:
    """Nothing weighs that has no name."""
    signs = [sign["sign_id"] for sign in case_json["signs"]]
    assert len(set(signs)) == len(signs)
    assert {sign for answer in case_json["answers"] for sign in answer["signs"]} <= set(signs)
