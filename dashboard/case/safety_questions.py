"""Which red flags are to be asked before anything else: what would make an emergency rule fire here."""

from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.case.case import FOLLOWING, Case
from dashboard.case.red_flags import EMERGENCY, tokens

MOST = 4


def safety_questions(rules: Sequence[Mapping[str, Any]], case: Case) -> list[str]:
    """The signs that were not asked and would make an emergency of what is marked, in the order of the rules.

    A rule of two halves is asked for once one of them holds; another where its warning belongs to a marked place.
    """
    held, felt = tokens(case), {*case.pain, *case.numb}
    found: dict[str, None] = {}
    for rule in rules:
        if rule["urgency"] == EMERGENCY:
            for sign in _asked_for(rule, held, felt):
                if ":" not in sign and sign not in case.signs and sign not in FOLLOWING:
                    found[sign] = None
    return list(found)[:MOST]


def _asked_for(rule: Mapping[str, Any], held: set[str], felt: set[str]) -> list[str]:
    one, other = (any(token in held for token in rule[half]) for half in ("any", "and"))
    if not rule["and"]:
        return list(rule["any"]) if not one and felt & set(rule["near"]) else []
    if one == other:
        return []
    return list(rule["and"] if one else rule["any"])
