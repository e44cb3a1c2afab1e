"""What would settle it: the questions whose answer moves the first candidates most against each other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dashboard.case.case import DEFICIT, FOLLOWING, LOSSES, NO_LOSS, Case
from dashboard.case.rule import Candidate
from dashboard.case.weighing import ABSENT, PRESENT, Answer

# How many of the first candidates are told apart, and how many questions are named.
FIRST, QUESTIONS = 4, 5


@dataclass(frozen=True)
class Question:
    """A sign that was not asked; `moves` is answer to the points it gains where it is (present, absent)."""

    sign_id: str
    worth: int
    moves: tuple[tuple[str, int, int], ...]


def separating(
    answers: Sequence[Answer], ranked: Sequence[Candidate], case: Case, kinds: Mapping[str, str]
) -> list[Question]:
    """The questions that part the first candidates, the best first.

    Worth is, over all pairs of the first candidates, how far present and absent drive them apart; pairs that stand
    close weigh more, since each is divided by their distance in points (at least 50). `kinds` is sign to kind: the
    first loss that is found makes a deficit, which weighs with it.
    """
    by_id = {answer.answer_id: answer for answer in answers}
    first = [(by_id[one.answer_id], one.score) for one in ranked[:FIRST]]
    asked = dict.fromkeys(sign for answer, _ in first for sign, _ in answer.signs)
    open_signs = [sign for sign in asked if sign not in case.signs and sign not in FOLLOWING]
    found = [_question(sign, first, _brings_deficit(sign, case, kinds)) for sign in open_signs]
    return sorted((one for one in found if one.worth), key=lambda one: (-one.worth, one.sign_id))[:QUESTIONS]


def _brings_deficit(sign: str, case: Case, kinds: Mapping[str, str]) -> bool:
    return kinds[sign] in LOSSES and sign not in NO_LOSS and DEFICIT not in case.signs


def _question(sign: str, first: Sequence[tuple[Answer, int]], brings_deficit: bool) -> Question:
    moves = [
        (
            answer.signs.get((sign, PRESENT), 0) + brings_deficit * answer.signs.get((DEFICIT, PRESENT), 0),
            answer.signs.get((sign, ABSENT), 0),
        )
        for answer, _ in first
    ]
    worth = 0
    for at, (_, score) in enumerate(first):
        for other in range(at + 1, len(first)):
            apart = sum(abs(moves[at][k] - moves[other][k]) for k in (0, 1))
            worth += 1000 * apart // max(50, abs(score - first[other][1]))
    named = [(answer.answer_id, *move) for (answer, _), move in zip(first, moves, strict=True)]
    return Question(sign, worth, tuple(named))
