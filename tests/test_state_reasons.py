"""A state that lasts is allowed by settings and lessons alike, or refused by both with the same words."""

import json
from pathlib import Path
from typing import Any

import pytest

from dashboard.quoting import listed_in_short
from dashboard.selection import SUBJECTS, Choices, Selection, read_selection, write_query
from dashboard.serve.setting_rules import state
from dashboard.state_reasons import REASONS, state_reasons

# The browser is held to the same table: web/core/state_reasons.test.js.
CASES: list[dict[str, Any]] = json.loads(Path(__file__).with_name("state_cases.json").read_text("utf-8"))
NO_SUBJECT = REASONS["subject"].format(subjects=", ".join(SUBJECTS))


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["why"]))
def test_every_reason_against_a_state_is_told(case: dict[str, Any], choices: Choices) -> None:
    """Good states of every mode have none; where a subject is needed its absence is one more."""
    missing = [] if case.get("subject", True) else [NO_SUBJECT]
    assert state_reasons(case["query"], choices, needs_subject=False) == case["reasons"]
    assert state_reasons(case["query"], choices, needs_subject=True) == [*case["reasons"], *missing]


@pytest.mark.parametrize("case", [case for case in CASES if case["query"]], ids=lambda case: str(case["why"]))
def test_a_setting_takes_what_has_no_reason_against_it(case: dict[str, Any], choices: Choices) -> None:
    """What is taken opens as it was meant; what is not is refused with these reasons and no others."""
    if case["reasons"]:
        with pytest.raises(ValueError, match=r".") as refused:
            state(case["query"], choices)
        assert str(refused.value) == listed_in_short(case["reasons"])
    else:
        assert read_selection(state(case["query"], choices), choices) == read_selection(case["query"], choices)


def test_the_table_holds_a_good_state_of_every_mode(choices: Choices) -> None:
    """No mode is without a state that is allowed everywhere."""
    good = [case["query"] for case in CASES if not case["reasons"] and case.get("subject", True)]
    assert {read_selection(query, choices).mode for query in good} == set(choices["mode"].values)


@pytest.mark.parametrize("key", ["nerve", "site", "cond", "area", "sel", "cmp", "map", "layer", "mode", "body", "view"])
def test_what_the_page_writes_itself_is_allowed(key: str, choices: Choices) -> None:
    """Every value of a key, written by the page into an address, has no reason against it."""
    for value in choices[key].values:
        written = write_query(Selection(**{"sel": "root_s1", key: value}), choices)
        assert state_reasons(written, choices, needs_subject=True) == []


def test_a_huge_state_is_told_in_short(choices: Choices) -> None:
    """Two million letters of a key or a value are cut."""
    for query in (f"sel={'x' * 2_000_000}", f"{'x' * 2_000_000}=1"):
        (reason,) = state_reasons(query, choices, needs_subject=False)
        assert "(2,000,000 characters)" in reason and len(reason) < 400
