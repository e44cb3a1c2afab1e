"""Which red flags are to be asked before anything else: what would make an emergency rule fire here."""

from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.case.case import FOLLOWING, Case
from dashboard.case.red_flags import EMERGENCY, tokens
from dashboard.case.rule import Candidate

MOST = 4
# Of the candidates so many are seen at once; an emergency among them is asked for wherever the pain is.
SEEN = 8


def safety_questions(rules: Sequence[Mapping[str, Any]], case: Case, ranked: Sequence[Candidate]) -> list[str]:
    """The signs that were not asked and would make an emergency of what is marked, those of `ranked` emergencies first.

    A rule of two halves is asked for once one of them holds; another where its warning belongs to a marked place, or to
    an emergency that is seen among the candidates.
    """
    held, felt = tokens(case), {*case.pain, *case.numb}
    seen = {one.answer_id for one in ranked[:SEEN]}
    urgent = [rule for rule in rules if rule["urgency"] == EMERGENCY]
    found: dict[str, None] = {}
    for among in (True, False):
        for rule in urgent:
            is_seen = bool(seen & set(rule["answers"]))
            if is_seen == among:
                for sign in _asked_for(rule, held, is_seen or bool(felt & set(rule["near"]))):
                    if ":" not in sign and sign not in case.signs and sign not in FOLLOWING:
                        found[sign] = None
    return list(found)[:MOST]


def _asked_for(rule: Mapping[str, Any], held: set[str], is_near: bool) -> list[str]:
    one, other = (any(token in held for token in rule[half]) for half in ("any", "and"))
    if not rule["and"]:
        return list(rule["any"]) if not one and is_near else []
    if one == other:
        return []
    return list(rule["and"] if one else rule["any"])
