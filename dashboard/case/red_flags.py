"""Red flags of a case: rules of a table that stand before any ranking.

A rule of red_flag_rules.csv fires where any token of `any_of` holds and, if it names them, any of `and_any_of`. A token
is a sign that was found, `pain:AREA`, or `numb:AREA`.
"""

from dataclasses import dataclass
from typing import Any

from dashboard.atlas import Atlas
from dashboard.case.case import Case
from dashboard.figures.facts import Row, listed, rows

EMERGENCY = "emergency"


@dataclass(frozen=True)
class RedFlag:
    """A rule that fired: the safety line it shows, how urgent that is, and the tokens that made it fire."""

    line_id: str
    urgency: str
    because: tuple[str, ...]


def red_flag_rules(atlas: Atlas) -> list[dict[str, Any]]:
    """The rules in the order of the table: `any` and `and` as tokens, the `line`, its `urgency` and places.

    `answers` are the emergencies that its warning speaks of.
    """
    lines = {row["line_id"]: row for row in rows(atlas, "safety_lines")}
    urgency = {row["action"]: row["urgency"] for row in rows(atlas, "safety_actions")}
    return [
        {
            "any": listed(row["any_of"]),
            "and": listed(row["and_any_of"]),
            "line": row["line_id"],
            "urgency": urgency[lines[row["line_id"]]["action"]],
            "near": listed(lines[row["line_id"]]["applies_to_area_ids"]),
            "answers": _emergencies(atlas, lines[row["line_id"]]),
        }
        for row in rows(atlas, "red_flag_rules")
    ]


def _emergencies(atlas: Atlas, line: Row) -> list[str]:
    """The answers that cannot wait and whose condition, or one of whose sources, a warning names."""
    named = {*listed(line["applies_to_condition_ids"]), *listed(line["applies_to_structure_ids"])}
    return [
        row["answer_id"]
        for row in rows(atlas, "answers")
        if row["urgency"] == EMERGENCY
        and named & ({row["condition_id"]} if row["condition_id"] else {*listed(row["structure_ids"])})
    ]


def red_flags(atlas: Atlas, case: Case) -> list[RedFlag]:
    """Every rule that fires, emergencies first, then in the order of the table; one for each safety line."""
    held = tokens(case)
    found: dict[str, RedFlag] = {}
    for rule in red_flag_rules(atlas):
        because = _because(rule["any"], rule["and"], held)
        if because and rule["line"] not in found:
            found[rule["line"]] = RedFlag(rule["line"], rule["urgency"], because)
    return sorted(found.values(), key=lambda one: one.urgency != EMERGENCY)


def tokens(case: Case) -> set[str]:
    """All that holds of a case, as rules name it."""
    return (
        {sign for sign, is_found in case.signs.items() if is_found}
        | {f"pain:{area}" for area in case.pain}
        | {f"numb:{area}" for area in case.numb}
    )


def _because(any_of: list[str], and_any_of: list[str], held: set[str]) -> tuple[str, ...]:
    one = [token for token in any_of if token in held]
    other = [token for token in and_any_of if token in held]
    return tuple(dict.fromkeys([*one, *other])) if one and (other or not and_any_of) else ()
