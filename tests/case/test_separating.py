"""What would settle it: questions that are open, and do what they say."""

from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType

from hypothesis import given

from dashboard.atlas import Atlas
from dashboard.case.answering import worked
from dashboard.case.case import DEFICIT, FOLLOWING, LOSSES, NO_LOSS, Case
from dashboard.case.rule import rank
from dashboard.case.separating import FIRST, QUESTIONS, Question, separating
from dashboard.case.sign_words import SignWords
from dashboard.case.weighing import Answer
from dashboard.figures.facts import rows
from tests.case.conftest import Coded
from tests.case.drawn_cases import FAST, cases

Weighed = tuple[Answer, ...]


def questions(weighed: Weighed, case: Case, words: SignWords) -> list[Question]:
    """What the rule asks next."""
    return separating(weighed, rank(weighed, case), case, words.kinds)


def scores(weighed: Sequence[Answer], case: Case) -> dict[str, int]:
    """Answer to points."""
    return {one.answer_id: one.score for one in rank(weighed, case)}


def answered(case: Case, sign: str, found: bool, words: SignWords) -> Case:
    """The case with one sign more, and with the deficit that the first loss makes."""
    signs = {**case.signs, sign: found}
    if found and words.kinds[sign] in LOSSES and sign not in NO_LOSS:
        signs.setdefault(DEFICIT, True)
    return replace(case, signs=MappingProxyType(signs))


@FAST
@given(case=cases())
def test_a_question_was_not_asked_and_does_what_it_says(weighed: Weighed, words: SignWords, case: Case) -> None:
    """Answered with yes and with no, it moves each of the first candidates by the points it names."""
    before = scores(weighed, case)
    for question in questions(weighed, case, words):
        assert question.sign_id not in case.signs and question.sign_id not in FOLLOWING
        assert [name for name, *_ in question.moves] == list(before)[:FIRST]
        for at, found in ((1, True), (2, False)):
            after = scores(weighed, answered(case, question.sign_id, found, words))
            for move in question.moves:
                assert after[move[0]] - before[move[0]] == move[at]


@FAST
@given(case=cases())
def test_a_question_parts_the_first_candidates(weighed: Weighed, words: SignWords, case: Case) -> None:
    """At least one answer to it changes the gap of two of them; the best question stands first, five at most."""
    found = questions(weighed, case, words)
    assert len(found) <= QUESTIONS and [one.worth for one in found] == sorted(
        (one.worth for one in found), reverse=True
    )
    for question in found:
        yes, no = ({move[at] for move in question.moves} for at in (1, 2))
        assert len(yes) > 1 or len(no) > 1


def test_a_single_candidate_needs_no_question(weighed: Weighed, words: SignWords, coded: dict[str, Coded]) -> None:
    """With one candidate there is nothing to part."""
    case = coded["d10"].case
    assert separating(weighed, rank(weighed, case)[:1], case, words.kinds) == []


def test_every_case_can_be_taken_further(atlas: Atlas, coded: dict[str, Coded]) -> None:
    """For each there is a question that somebody can be asked, and its moves stand in the answer."""
    asked = {row["name"]: row for row in rows(atlas, "signs")}
    for name, one in coded.items():
        found = worked(atlas, one.row)
        assert found["separating"], name
        first = [candidate["answer_id"] for candidate in found["candidates"][:FIRST]]
        for question in found["separating"]:
            assert asked[question["question"]]["sign_id"] == question["sign_id"]
            assert asked[question["question"]]["question"], question["sign_id"]
            assert list(question["moves"]) == first
