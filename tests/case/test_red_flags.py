"""Red flags stand before any ranking: each rule can fire, none fires by half, and emergencies come first."""

from typing import Any

import pytest
from hypothesis import given

from dashboard.atlas import Atlas
from dashboard.case.case import BOTH_ARMS, BOTH_LEGS, Case
from dashboard.case.red_flags import EMERGENCY, red_flag_rules, red_flags
from dashboard.figures.facts import listed, rows
from tests.case.conftest import Read
from tests.case.drawn_cases import AREAS, FAST, SIGNS, cases, column

RULES = dict(
    zip(
        column("red_flag_rules", "rule_id"),
        zip(
            map(listed, column("red_flag_rules", "any_of")),
            map(listed, column("red_flag_rules", "and_any_of")),
            column("red_flag_rules", "line_id"),
            strict=True,
        ),
        strict=True,
    )
)
# What nobody is asked follows from a side and a place that belong to no rule of their own.
LIMB = {BOTH_LEGS: "calf_mid", BOTH_ARMS: "forearm_dorsal"}
COLUMNS = {"pain": "pain_area_ids", "numb": "sensory_area_ids"}


def row_of(*tokens: str) -> dict[str, Any]:
    """The smallest row of a case of which these tokens hold."""
    row: dict[str, Any] = {"found": [], "pain_area_ids": [], "sensory_area_ids": []}
    for token in tokens:
        kind, _, area = token.partition(":")
        if token in LIMB:
            row["side"] = "both"
            row["pain_area_ids"].append(LIMB[token])
        elif area:
            row[COLUMNS[kind]].append(area)
        else:
            row["found"].append(token)
    return row


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_names_what_a_case_can_hold(rule: str) -> None:
    """Each token is a sign of signs.csv, or pain or numbness in an area; any other could never hold."""
    first, second, _ = RULES[rule]
    known = {*SIGNS, *(f"{kind}:{area}" for kind in COLUMNS for area in AREAS)}
    assert not {*first, *second} - known


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_fires_and_its_warning_is_there(atlas: Atlas, read: Read, rule: str) -> None:
    """By each of its tokens, with one of the second kind where it needs two; the warning has words and an action."""
    first, second, line_id = RULES[rule]
    line = rows(atlas, "safety_lines", line_id=line_id)[0]
    assert line["when"] and rows(atlas, "safety_actions", action=line["action"])[0]["words"]
    pairs = [(token, *second[:1]) for token in first] + [(first[0], token) for token in second]
    for tokens in pairs:
        fired = {flag.line_id: flag for flag in red_flags(atlas, read(row_of(*tokens)))}
        assert line_id in fired, tokens
        assert set(fired[line_id].because) & set(tokens), tokens


@pytest.mark.parametrize("rule", [name for name, (_, second, _) in RULES.items() if second])
def test_a_rule_that_needs_two_does_not_fire_on_one(atlas: Atlas, read: Read, rule: str) -> None:
    """Neither of its halves is enough, but where another rule takes it alone for the same warning."""
    first, second, line_id = RULES[rule]
    alone = {token for one, two, line in RULES.values() if line == line_id and not two for token in one}
    for half in (first, second):
        for token in half:
            if token not in alone and token not in (set(first) & set(second)):
                fired = {flag.line_id for flag in red_flags(atlas, read(row_of(token)))}
                assert line_id not in fired, token


@FAST
@given(case=cases())
def test_emergencies_come_first_and_each_warning_once(atlas: Atlas, case: Case) -> None:
    """Whatever fires; and what made it fire holds of the case."""
    found = red_flags(atlas, case)
    urgent = [flag.urgency == EMERGENCY for flag in found]
    assert urgent == sorted(urgent, reverse=True)
    assert len({flag.line_id for flag in found}) == len(found)
    for flag in found:
        for token in flag.because:
            kind, _, area = token.partition(":")
            assert area in (case.pain if kind == "pain" else case.numb) if area else case.signs[token]


EMERGENCIES = {
    "a numb saddle, marked": ({"sensory_area_ids": "perineum"}, "safety_cauda_equina"),
    "a numb saddle, in words": ({"other_findings": "cannot feel wiping"}, "safety_cauda_equina"),
    "no control of the bladder": ({"other_findings": "urinary retention"}, "safety_cauda_equina"),
    "chest with arm": ({"side": "left", "pain_area_ids": "sternum;arm_medial"}, "safety_heart"),
    "chest with sweat": ({"pain_area_ids": "sternum", "other_findings": "sweating"}, "safety_heart"),
    "both legs with weakness": (
        {"side": "both", "pain_area_ids": "calf_mid;low_back_lower", "motor_signs": "dorsiflexion weak"},
        "safety_cauda_equina",
    ),
    "sudden weakness of one side": ({"other_findings": "sudden one-sided weakness"}, "safety_sudden_weakness"),
    "a drooping face": ({"other_findings": "face drooping"}, "safety_sudden_weakness"),
}


@pytest.mark.parametrize("story", EMERGENCIES)
def test_an_emergency_is_told_as_one(atlas: Atlas, read: Read, story: str) -> None:
    """The warnings nobody may miss, as a reader would mark or write them."""
    row, line_id = EMERGENCIES[story]
    found = red_flags(atlas, read(row))
    assert found and found[0].urgency == EMERGENCY
    assert line_id in [flag.line_id for flag in found if flag.urgency == EMERGENCY]


NO_FLAGS = {
    "one leg with weakness": {"side": "left", "pain_area_ids": "calf_mid", "motor_signs": "plantar flexion weak"},
    "both legs without weakness": {"side": "both", "pain_area_ids": "calf_mid", "motor_signs": "normal"},
    "both arms with a weak leg": {
        "side": "both",
        "pain_area_ids": "forearm_dorsal",
        "motor_signs": "plantar flexion weak",
    },
    "the arm without the chest": {"side": "left", "pain_area_ids": "arm_medial"},
    "no fever": {"other_findings": "no fever; no weight loss"},
}


@pytest.mark.parametrize("story", NO_FLAGS)
def test_half_a_story_is_no_emergency(atlas: Atlas, read: Read, story: str) -> None:
    """A warning that is shown for everything is read by nobody."""
    assert red_flags(atlas, read(NO_FLAGS[story])) == []


def test_rules_are_told_in_the_order_of_the_table(atlas: Atlas) -> None:
    """What the browser follows is the whole table."""
    assert [(rule["any"], rule["and"], rule["line"]) for rule in red_flag_rules(atlas)] == list(RULES.values())
