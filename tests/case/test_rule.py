"""The rule of ranking: what it promises for every case, whoever makes it up."""

from dataclasses import replace
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.atlas import Atlas
from dashboard.case.answering import worked
from dashboard.case.case import Case
from dashboard.case.rule import FIT, INSIDE, OUTSIDE, TIE, Candidate, numb_points, pain_points, rank
from dashboard.case.weighing import ABSENT, PRESENT, Answer
from tests.case.conftest import Coded, Read
from tests.case.drawn_cases import AREAS, FAST, SIGNS, cases, drawings, some_areas

Weighed = tuple[Answer, ...]


def by_id(weighed: Weighed, case: Case) -> dict[str, Candidate]:
    """The candidates of a case by their answer."""
    return {one.answer_id: one for one in rank(weighed, case)}


@FAST
@given(drawing=drawings())
def test_pain_alone_never_separates_l5_from_s1(weighed: Weighed, drawing: Case) -> None:
    """Whatever is drawn, both stand in the list or neither, with the same points, tied."""
    found = by_id(weighed, drawing)
    assert ("root_l5" in found) == ("root_s1" in found)
    if "root_l5" in found:
        one, other = found["root_l5"], found["root_s1"]
        assert (one.pain, one.score) == (other.pain, other.score)
        assert "root_s1" in one.tied_with and "root_l5" in other.tied_with


@pytest.mark.parametrize("area", ["leg_lateral_prox", "hallux_dorsal", "heel_lateral", "calf_lower"])
def test_a_place_that_only_one_of_them_is_drawn_at_names_both(weighed: Weighed, read: Read, area: str) -> None:
    """A reader who marks a place of the L5 or the S1 drawing alone is shown the other root, too, tied."""
    found = by_id(weighed, read(pain_area_ids=area, side="left"))
    assert {"root_l5", "root_s1"} <= set(found)
    assert found["root_l5"].score == found["root_s1"].score


@FAST
@given(case=cases())
def test_pain_points_of_l5_and_s1_are_the_same_in_every_case(weighed: Weighed, case: Case) -> None:
    """Numb skin and signs may part them, pain may not."""
    found = by_id(weighed, case)
    if {"root_l5", "root_s1"} <= set(found):
        assert found["root_l5"].pain == found["root_s1"].pain


@FAST
@given(case=cases())
def test_a_score_is_the_sum_of_its_parts(weighed: Weighed, case: Case) -> None:
    """Pain, numb skin and signs, and nothing that a reader is not shown; for and against stand on their own sides."""
    for one in rank(weighed, case):
        signs = [*one.signs_for, *one.signs_against]
        assert one.score == one.pain + one.numb + sum(points for *_, points in signs)
        assert all(points > 0 for *_, points in one.signs_for)
        assert all(points < 0 for *_, points in one.signs_against)
        assert all(case.signs[sign] == (finding == PRESENT) for sign, finding, _ in signs)


def test_the_reasons_of_every_case_add_up(atlas: Atlas, coded: dict[str, Coded]) -> None:
    """As a reader meets them: the points of all reasons are the score."""
    for name, one in coded.items():
        for candidate in worked(atlas, one.row)["candidates"]:
            reasons = [*candidate["for"], *candidate["against"]]
            assert sum(reason["points"] for reason in reasons) == candidate["score"], (name, candidate["answer_id"])
            assert all(reason["text"] for reason in reasons)


@FAST
@given(case=cases(), data=st.data())
def test_a_sign_for_an_answer_never_lowers_it(weighed: Weighed, case: Case, data: st.DataObject) -> None:
    """A sign that was open and speaks for an answer raises it by its points, whatever else is known."""
    answer = data.draw(st.sampled_from(weighed))
    kept = [(one, points) for one, points in answer.signs.items() if points > 0 and one[0] not in case.signs]
    if kept:
        (sign, finding), points = data.draw(st.sampled_from(kept))
        more = replace(case, signs=MappingProxyType({**case.signs, sign: finding == PRESENT}))
        before, after = by_id(weighed, case), by_id(weighed, more)
        assert answer.answer_id in after
        if answer.answer_id in before:
            assert after[answer.answer_id].score == before[answer.answer_id].score + points


def test_what_follows_from_a_sign_never_turns_it_round(weighed: Weighed, read: Read) -> None:
    """A weak movement is a deficit, too; the two together never speak against what the movement speaks for."""
    columns = {PRESENT: "found", ABSENT: "absent"}
    every = {(sign, finding): read({columns[finding]: [sign]}).signs for sign in SIGNS for finding in columns}
    for answer in weighed:
        for (sign, finding), points in answer.signs.items():
            signs = every[sign, finding]
            if points > 0 and sign in signs:
                told = [(one, PRESENT if found else ABSENT) for one, found in signs.items()]
                assert sum(answer.signs.get(one, 0) for one in told) >= 0, (answer.answer_id, sign)


@FAST
@given(case=cases(), data=st.data())
def test_the_order_of_marks_does_not_matter(weighed: Weighed, case: Case, data: st.DataObject) -> None:
    """The same marks and answers given in another order give the same list."""
    other = replace(
        case,
        pain=tuple(data.draw(st.permutations(case.pain))),
        numb=tuple(data.draw(st.permutations(case.numb))),
        signs=MappingProxyType(dict(data.draw(st.permutations(list(case.signs.items()))))),
    )
    found, again = rank(weighed, case), rank(weighed, other)
    assert [(one.answer_id, one.score, one.tied_with) for one in found] == [
        (one.answer_id, one.score, one.tied_with) for one in again
    ]
    assert [(one.signs_for, one.signs_against, one.missing) for one in found] == [
        (one.signs_for, one.signs_against, one.missing) for one in again
    ]


@FAST
@given(drawing=drawings(), numb=some_areas)
def test_marks_weigh_within_their_bounds(weighed: Weighed, drawing: Case, numb: list[str]) -> None:
    """Pain from -100 to 300 and numb skin from -100 to 150, for every pattern there is."""
    assert (FIT, INSIDE, OUTSIDE) == (300, 150, 100)
    for answer in weighed:
        assert -100 <= numb_points(answer.numb, numb) <= 150
        for pattern in answer.patterns:
            assert -100 <= pain_points(pattern, drawing) <= 300


def test_a_drawing_that_is_the_pattern_fits_best(weighed: Weighed) -> None:
    """A case drawn as its own pattern beats a half of it, and one outside it speaks against."""
    for answer in weighed:
        for pattern in answer.patterns:
            whole = pain_points(pattern, Case(pain=tuple(pattern)))
            outside = next(area for area in AREAS if area not in pattern)
            assert whole > 0 and pain_points(pattern, Case(pain=(outside,))) == -OUTSIDE
            assert whole > pain_points(pattern, Case(pain=(*pattern, outside)))


def test_the_worst_place_counts_twice(weighed: Weighed) -> None:
    """Naming the worst place inside a pattern raises it, outside it lowers it."""
    pattern = next(answer.patterns[0] for answer in weighed if answer.answer_id == "root_s1")
    core = max(pattern, key=lambda area: pattern[area])
    outside = next(area for area in AREAS if area not in pattern)
    drawn = Case(pain=(core, outside))
    assert pain_points(pattern, replace(drawn, worst=core)) > pain_points(pattern, drawn)
    assert pain_points(pattern, replace(drawn, worst=outside)) < pain_points(pattern, drawn)


def test_nothing_known_gives_no_answer(atlas: Atlas, weighed: Weighed, read: Read) -> None:
    """An empty case names nobody, and asks nothing."""
    assert rank(weighed, Case()) == [] and rank(weighed, read(side="left", age_band="40-50")) == []
    assert worked(atlas, {}) == {"red_flags": [], "ask_first": [], "candidates": [], "separating": [], "unread": []}


@FAST
@given(case=cases())
def test_ties_are_mutual_and_close(weighed: Weighed, case: Case) -> None:
    """Best first; two are told as tied where, and only where, at most 15 points lie between them."""
    found = rank(weighed, case)
    assert TIE == 15 and [one.score for one in found] == sorted((one.score for one in found), reverse=True)
    for one in found:
        close = {o.answer_id for o in found if o is not one and abs(o.score - one.score) <= TIE}
        assert set(one.tied_with) == close and len(one.tied_with) == len(close)


@FAST
@given(case=cases())
def test_only_what_something_speaks_for_is_named(weighed: Weighed, case: Case) -> None:
    """Of an answer in the list the drawing, numb skin or a sign fits; L5 and S1 stand together."""
    for one in rank(weighed, case):
        if one.answer_id not in ("root_l5", "root_s1"):
            assert one.both or one.numb > 0 or one.signs_for


@FAST
@given(case=cases())
def test_what_is_missing_was_not_asked(weighed: Weighed, case: Case) -> None:
    """Signs named as missing are open, weigh for or against that answer, and are five at most."""
    answers = {answer.answer_id: answer for answer in weighed}
    for one in rank(weighed, case):
        own = {sign for sign, _ in answers[one.answer_id].signs}
        assert len(one.missing) <= 5 and set(one.missing) <= own - set(case.signs) and own <= set(SIGNS)
