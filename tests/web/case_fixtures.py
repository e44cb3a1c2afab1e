"""Cases made at random and those of the tables, with what Python says of each: web/case/rule.js is held to it."""

from collections.abc import Iterator
from random import Random
from typing import Any

from dashboard.atlas import Atlas
from dashboard.case.case import Case, followed
from dashboard.case.reading import read_case
from dashboard.case.red_flags import red_flag_rules, red_flags
from dashboard.case.rule import rank
from dashboard.case.safety_questions import safety_questions
from dashboard.case.separating import separating
from dashboard.case.sign_words import SignWords
from dashboard.case.weighing import answers
from dashboard.figures.facts import rows

MADE = 300
MOST_AREAS, MOST_SIGNS = 10, 14


def worked_cases(atlas: Atlas, random: Random) -> Iterator[dict[str, Any]]:
    """Marks and signs as an address has them, what the rule reads from them, and what it says."""
    words = SignWords(atlas)
    for row in rows(atlas, "vignettes"):
        yield _worked(atlas, words, read_case(atlas, {**row, "age_band": ""}, words))
    for _ in range(MADE):
        yield _worked(atlas, words, _made(atlas, words, random))


def _made(atlas: Atlas, words: SignWords, random: Random) -> Case:
    areas = sorted(atlas.areas)
    pain = tuple(random.sample(areas, random.randrange(MOST_AREAS)))
    numb = tuple(random.sample(areas, random.choice([0, 0, 1, 2, 4])))
    asked = random.sample(sorted(words.kinds), random.randrange(MOST_SIGNS))
    signs = {sign: random.random() < 0.7 for sign in asked}
    worst = random.choice(pain) if pain and random.random() < 0.5 else ""
    regions = {area_id: area.region for area_id, area in atlas.areas.items()}
    return followed(Case(random.choice(["left", "right", "both"]), pain, worst, numb, signs), words.kinds, regions)


def _worked(atlas: Atlas, words: SignWords, case: Case) -> dict[str, Any]:
    weighed = answers(atlas)
    ranked = rank(weighed, case)
    return {
        "side": case.side,
        "pain": case.pain,
        "worst": case.worst,
        "numb": case.numb,
        "signs": dict(case.signs),
        "ranked": [
            {
                "id": one.answer_id,
                "score": one.score,
                "pain": one.pain,
                "numb": one.numb,
                "for": one.signs_for,
                "against": one.signs_against,
                "missing": one.missing,
                "both": one.both,
                "onlyDrawn": one.only_drawn,
                "onlyPattern": sorted(one.only_pattern),
                "member": one.member,
                "tied": one.tied_with,
            }
            for one in ranked
        ],
        "separating": [[one.sign_id, one.worth, one.moves] for one in separating(weighed, ranked, case, words.kinds)],
        "askFirst": safety_questions(red_flag_rules(atlas), case, ranked),
        "flags": [[one.line_id, one.urgency, one.because] for one in red_flags(atlas, case)],
    }
