"""The quiz asks what the tables hold, and every explanation names its sources."""

import json
import re
from typing import Any

import pytest

from dashboard.atlas import Atlas
from dashboard.figures.facts import listed, rows
from dashboard.figures.markup import to_html
from dashboard.language.telling import speaking
from dashboard.quiz import panel as quiz
from dashboard.quiz.cases import accepted
from dashboard.quiz_kinds import KINDS, LENGTHS
from tests.whole_language import MARKED, TOLD, left_in_english

Json = dict[str, Any]


@pytest.fixture(scope="module")
def quiz_data(atlas: Atlas) -> Json:
    """What the questions are made of, as the browser reads it."""
    found: Json = json.loads(quiz.files(atlas)["quiz.json"]())
    return found


def test_the_form_offers_what_an_address_may_say(atlas: Atlas) -> None:
    """Every kind and length of the address has its control, and no other."""
    fragment = to_html(quiz.part(atlas))
    assert re.findall(r'data-quiz-kind="(\w+)"', fragment) == list(KINDS)
    assert all(f'value="{length}"' in fragment for length in LENGTHS)


def test_every_test_point_is_asked_for_in_its_own_area(atlas: Atlas, quiz_data: Json) -> None:
    """28 points, each with the area, the place and the sources of isncsci_key_points.csv."""
    points = {point["root"]: point for point in quiz_data["points"]}
    assert len(points) == len(rows(atlas, "isncsci_key_points"))
    for row in rows(atlas, "isncsci_key_points"):
        assert points[row["root"]]["area"] == row["area_id"]
        assert 'class="mention"' in points[row["root"]]["why"]


def test_every_explanation_is_cited(quiz_data: Json) -> None:
    """Sources, cases, signs and maps: no explanation stands without a work."""
    explanations = [one["why"] for kind in ("points", "sources", "cases") for one in quiz_data[kind]]
    explanations += [sign["why"] for own in quiz_data["signs"].values() for sign in own.values()]
    explanations += [one["cite"] for one in quiz_data["maps"]]
    assert explanations and all('class="mention"' in text and "no source stated" not in text for text in explanations)


def test_each_published_map_is_scored_by_its_own_rows(atlas: Atlas, quiz_data: Json) -> None:
    """The areas of S1 in Keegan and Garrett are the rows of that map that give it, alone or shared; none denies it."""
    given = rows(atlas, "dermatomes", map_id="keegan_garrett1948", root="S1")
    wanted = {row["area_id"] for row in given if row["role"] in ("primary", "shared")}
    assert set(quiz_data["roots"]["root_s1"]["keegan_garrett1948"]) == wanted
    assert {one["id"] for one in quiz_data["maps"]} == {
        row["map_id"] for row in rows(atlas, "maps", kind="published_map")
    }


def test_a_map_whose_figure_nobody_saw_says_so_in_its_name(atlas: Atlas, quiz_data: Json) -> None:
    """An author's name does not stand on a reading of descriptions without that word."""
    assert quiz_data["maps"] and all(one["name"].endswith("type, figure not seen") for one in quiz_data["maps"])
    assert all(row["status"] == "not_readable" for row in rows(atlas, "dermatomes", map_id="foerster1933"))


def test_every_case_has_an_answer_that_stands(atlas: Atlas, quiz_data: Json) -> None:
    """Each mechanism of the table belongs to one of the four answers; a red flag always takes medical help first."""
    assert all(case["right"] for case in quiz_data["cases"])
    for row in rows(atlas, "vignettes"):
        assert ("urgent" in accepted(atlas, row)) == (row["red_flag"] == "yes")
        if {"radicular_pain", "radiculopathy"} & set(listed(row["expected_mechanism"])):
            assert "radicular" in accepted(atlas, row)


def test_tests_of_roots_in_general_are_never_asked(quiz_data: Json) -> None:
    """A test for any root tells no root from another, and one of named roots is asked only between roots."""
    texts = {text for own in quiz_data["signs"].values() for text in own}
    assert "Test: Any single neurological test" not in texts
    assert quiz_data["signs"]["root_s1"]["Test: Straight leg raise (SLR)"]["among"] == "roots"
    assert quiz_data["signs"]["root_s1"]["Strength: ankle plantar flexion"]["among"] == "all"


def test_a_whole_language_leaves_nothing_but_the_command_in_english(atlas: Atlas) -> None:
    """Every sentence of the form is told, with the names of regions and levels; a command is typed as it is."""
    with speaking(MARKED):
        fragment = re.sub("<code>.*?</code>", "", to_html(quiz.part(atlas)))
    assert not left_in_english(fragment)
    assert not [label for label in re.findall('aria-label="([^"]*)"', fragment) if not TOLD.fullmatch(label)]


def test_what_is_told_of_a_case_can_be_told_in_another_language(atlas: Atlas, quiz_data: Json) -> None:
    """Who it is and what it was stands in sentences of the language; the answers do, too."""
    with speaking(MARKED):
        found = quiz.quiz_json(atlas)
    assert all(TOLD.fullmatch(answer) for answer in found["answers"].values())
    for one, english in zip(found["cases"], quiz_data["cases"], strict=True):
        assert one["told"].startswith("<div><p>⟨A ") and english["told"].startswith("<div><p>A ")
        assert "⟨Expected: ⟩" in one["why"] and "⟨: ⟩" not in english["why"]
