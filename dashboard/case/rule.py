"""Which answers fit a case, and why: the rule, which web/case/rule.js follows to the point.

    score = pain + numb + signs                                              (whole points, a hundredth of a log each)

- pain, -100 to 300: 300 times twice what drawing and pattern share over the sum of both, each area of the pattern by
  its drawing strength, less 100 times the part of the drawing outside the pattern; the worst place counts twice. Of a
  group the member that fits best counts. An answer without a pattern of its own gets 0.
- numb, -100 to 150: for answers with skin of their own, the mean over the numb areas of 150 where all named maps (or
  the nerve's own field) give the area to them and -100 where none does.
- signs: the sum of the weights in sign_weights.csv of what was found and of what was asked and not found. What was not
  asked is silent.

What it is not: no probability. There is no prevalence in it, so a rare answer stands beside a common one; signs depend
on each other, so a sum says too much; ratios come from patients chosen for a study. Within TIE points of each other
answers are told as tied. Pain never separates L5 from S1: both take the better of their pain points.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from dashboard.case.case import Case
from dashboard.case.weighing import ABSENT, PRESENT, Answer

FIT, INSIDE, OUTSIDE = 300, 150, 100
TIE = 15
NEVER_SEPARATED = ("root_l5", "root_s1")
# How many signs are named as missing.
MISSING = 5


@dataclass(frozen=True)
class Candidate:
    """An answer as it fits a case.

    `score` is `pain` + `numb` + the signs; `signs_for` and `signs_against` are (sign, present or absent, points), the
    heaviest first; `missing` are signs that were not asked, the heaviest first; `tied_with` are answers within TIE
    points. `both`, `only_drawn`, `only_pattern` are areas; `member` is which pattern of a group fits.
    """

    answer_id: str
    score: int
    pain: int
    numb: int
    signs_for: tuple[tuple[str, str, int], ...]
    signs_against: tuple[tuple[str, str, int], ...]
    missing: tuple[str, ...]
    both: tuple[str, ...]
    only_drawn: tuple[str, ...]
    only_pattern: tuple[str, ...]
    member: int
    tied_with: tuple[str, ...] = ()


def rank(answers: Sequence[Answer], case: Case) -> list[Candidate]:
    """Every answer for which anything speaks, best first (equal scores: the order of answers.csv)."""
    found = _level([_candidate(answer, case) for answer in answers])
    spoken = {one.answer_id for one in found if one.both or one.signs_for or one.numb > 0}
    if spoken & set(NEVER_SEPARATED):
        spoken |= set(NEVER_SEPARATED)
    kept = [one for one in found if one.answer_id in spoken]
    order = {answer.answer_id: at for at, answer in enumerate(answers)}
    ranked = sorted(kept, key=lambda one: (-one.score, order[one.answer_id]))
    return [replace(one, tied_with=_tied(one, ranked)) for one in ranked]


def _candidate(answer: Answer, case: Case) -> Candidate:
    fits = [pain_points(pattern, case) for pattern in answer.patterns] or [0]
    member = fits.index(max(fits))
    pattern = answer.patterns[member] if answer.patterns else {}
    numb = numb_points(answer.numb, case.numb)
    told = [(sign, PRESENT if found else ABSENT) for sign, found in case.signs.items()]
    weighed = [(*one, answer.signs[one]) for one in told if answer.signs.get(one)]
    heaviest = sorted(weighed, key=lambda one: (-abs(one[2]), one[0]))
    return Candidate(
        answer.answer_id,
        fits[member] + numb + sum(points for *_, points in weighed),
        fits[member],
        numb,
        tuple(one for one in heaviest if one[2] > 0),
        tuple(one for one in heaviest if one[2] < 0),
        missing(answer, case),
        tuple(area for area in case.pain if area in pattern),
        tuple(area for area in case.pain if area not in pattern),
        tuple(area for area in pattern if area not in case.pain),
        member,
    )


def pain_points(pattern: Mapping[str, int], case: Case) -> int:
    """How well a pattern fits the drawing, -OUTSIDE to FIT; 0 where nothing is drawn or there is no pattern."""
    drawn = [*case.pain, *([case.worst] if case.worst else [])]
    if not drawn or not pattern:
        return 0
    shared = sum(pattern.get(area, 0) for area in drawn)
    outside = sum(area not in pattern for area in drawn)
    return 2 * FIT * shared // (1000 * len(drawn) + sum(pattern.values())) - OUTSIDE * outside // len(drawn)


def numb_points(field: Mapping[str, int] | None, numb: Sequence[str]) -> int:
    """How well numb skin fits, -OUTSIDE to INSIDE; 0 where nothing is numb or the answer has no skin of its own."""
    if field is None or not numb:
        return 0
    inside = sum(field.get(area, 0) for area in numb)
    return (INSIDE * inside - OUTSIDE * (1000 * len(numb) - inside)) // (1000 * len(numb))


def missing(answer: Answer, case: Case) -> tuple[str, ...]:
    """The signs that would weigh most for or against an answer and were not asked."""
    heaviest: dict[str, int] = {}
    for (sign, _), points in answer.signs.items():
        if sign not in case.signs:
            heaviest[sign] = max(heaviest.get(sign, 0), abs(points))
    return tuple(sorted(heaviest, key=lambda sign: (-heaviest[sign], sign))[:MISSING])


def _level(found: list[Candidate]) -> list[Candidate]:
    """Pain never separates L5 from S1."""
    best = max((one.pain for one in found if one.answer_id in NEVER_SEPARATED), default=0)
    return [
        replace(one, pain=best, score=one.score - one.pain + best) if one.answer_id in NEVER_SEPARATED else one
        for one in found
    ]


def _tied(one: Candidate, ranked: list[Candidate]) -> tuple[str, ...]:
    return tuple(o.answer_id for o in ranked if o is not one and abs(o.score - one.score) <= TIE)
