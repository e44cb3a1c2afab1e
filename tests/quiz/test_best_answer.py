"""Work it out: four answers to a case, of which exactly one stands, with what the rule says of each."""

import re
from random import Random
from typing import Any

import pytest

from dashboard.atlas import Atlas
from dashboard.case.answering import worked
from dashboard.case.rule import TIE
from dashboard.figures.facts import listed, rows
from dashboard.quiz.best_answer import best_answers, offered

Json = dict[str, Any]


@pytest.fixture(scope="module")
def choices(atlas: Atlas) -> dict[str, Json]:
    """Every case as a choice among four."""
    return best_answers(atlas)


@pytest.fixture(scope="module")
def ranked(atlas: Atlas) -> dict[str, Json]:
    """By case: what the rule says of it."""
    return {row["vignette_id"]: worked(atlas, row) for row in rows(atlas, "vignettes")}


def test_four_answers_are_offered_and_the_expected_one_stands(atlas: Atlas, choices: dict[str, Json]) -> None:
    """Every case of the table is asked, with four answers, and only the expected one is right."""
    assert list(choices) == [row["vignette_id"] for row in rows(atlas, "vignettes")]
    for row in rows(atlas, "vignettes"):
        one = choices[row["vignette_id"]]
        assert one["right"] == [row["expected_top"]]
        assert len({option["id"] for option in one["options"]}) == 4
        assert row["expected_top"] in [option["id"] for option in one["options"]]


def test_no_two_answers_offered_are_tied(choices: dict[str, Json], ranked: dict[str, Json]) -> None:
    """Nobody has to choose between answers that the rule does not part."""
    for case, one in choices.items():
        ids = {option["id"] for option in one["options"]}
        for candidate in ranked[case]["candidates"]:
            assert candidate["answer_id"] not in ids or not ids & {*candidate["tied_with"]}, case


def test_of_a_set_that_may_stand_one_is_offered(atlas: Atlas, choices: dict[str, Json]) -> None:
    """Where the score rule takes two answers, the other is left out, and the explanation says they are tied."""
    sets = [row for row in rows(atlas, "vignettes") if row["score_rule"] != "top1"]
    assert sets
    for row in sets:
        taken = set(listed(row["score_rule"].partition("(")[2].rstrip(")")))
        ids = {option["id"] for option in choices[row["vignette_id"]]["options"]}
        assert row["expected_top"] in taken and len(taken & ids) == 1
        assert "tie" in choices[row["vignette_id"]]["why"]


def test_a_set_is_parted_though_nothing_is_tied(atlas: Atlas) -> None:
    """The score rule leaves the other answer out by itself, even if it were ranked second and far away."""
    row = next(r for r in rows(atlas, "vignettes") if r["score_rule"] != "top1")
    first, second = listed(row["score_rule"].partition("(")[2].rstrip(")"))
    ranked = [{"answer_id": name, "tied_with": []} for name in (first, second, "root_l4", "stenosis_central")]
    assert second not in offered(atlas, row, ranked)


def test_whatever_the_points_none_that_are_offered_are_tied(atlas: Atlas) -> None:
    """Rankings of all answers at random, spread or crowded: the expected one comes first, no two are tied."""
    random, names = Random(5), [answer["answer_id"] for answer in rows(atlas, "answers")]
    for row in rows(atlas, "vignettes"):
        for spread in (10, 100, 2000):
            scores = {name: random.randint(-spread, spread) for name in names}
            tied = {one: {o for o in names if o != one and abs(scores[o] - scores[one]) <= TIE} for one in names}
            ranked = sorted(names, key=scores.__getitem__, reverse=True)
            found = offered(atlas, row, [{"answer_id": one, "tied_with": [*tied[one]]} for one in ranked])
            assert found[0] == row["expected_top"] and len(found) == len({*found}) <= 4
            assert not any(tied[one] & {*found} for one in found)
            assert len(found) == 4 or spread < 2000


def test_the_same_place_is_not_offered_under_another_name(atlas: Atlas, choices: dict[str, Json]) -> None:
    """A joint and the headache from this joint would both stand."""
    sources = {row["answer_id"]: {*listed(row["structure_ids"])} for row in rows(atlas, "answers")}
    for case, one in choices.items():
        (right,) = one["right"]
        for option in one["options"]:
            assert option["id"] == right or not sources[option["id"]] & sources[right], case


def test_the_best_ranked_others_are_offered(atlas: Atlas, ranked: dict[str, Json]) -> None:
    """Worked case, a fibular nerve: the two ranked behind it that are no tie, and the root the table warns of."""
    row = next(r for r in rows(atlas, "vignettes") if r["expected_top"] == "peroneal" and r["split"] == "dev")
    candidates = ranked[row["vignette_id"]]["candidates"]
    found = offered(atlas, row, candidates)
    assert found[:3] == [one["answer_id"] for one in candidates[:3]]
    assert found[3] in {*listed(row["expected_not"]), *listed(row["expected_top3"])}


def test_red_flags_stand_before_every_reason(atlas: Atlas, choices: dict[str, Json], ranked: dict[str, Json]) -> None:
    """A case in which a warning fires, or that the table calls urgent, begins with it; no other shows one."""
    for row in rows(atlas, "vignettes"):
        case = row["vignette_id"]
        why, fired = choices[case]["why"], ranked[case]["red_flags"]
        assert ('class="quiz-urgent"' in why) == bool(fired or row["red_flag"] == "yes")
        for flag in fired:
            assert why.index(flag["when"]) < why.index("<b>")
            assert flag["action"] in why


def test_every_explanation_gives_reasons_and_its_source(choices: dict[str, Json], ranked: dict[str, Json]) -> None:
    """The points of all reasons of an answer are told and make its score; the rationale is cited."""
    for case, one in choices.items():
        assert 'class="mention"' in one["why"] and "no source stated" not in one["why"]
        by_id = {candidate["answer_id"]: candidate for candidate in ranked[case]["candidates"]}
        for option in one["options"]:
            text = option["why"] or one["why"]
            points = [int(found.replace("−", "-")) for found in re.findall(r"<li><b>([+−]\d+)</b>", text)]
            assert sum(points) == by_id.get(option["id"], {"score": 0})["score"], (case, option["id"])


def test_a_button_holds_a_name_and_nothing_else(choices: dict[str, Json]) -> None:
    """No mark and no id stands on the buttons, so that none gives itself away."""
    assert all(not re.search(r"[<>_]", option["text"]) for one in choices.values() for option in one["options"])
