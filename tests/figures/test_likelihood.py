"""From sensitivity and specificity to what a result changes, against published values."""

import json
from typing import Any

import plotly.graph_objects as go
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.atlas import Atlas
from dashboard.figures.facts import Row, rows
from dashboard.figures.likelihood import NO_NUMBERS, likelihood_plot, post_test, ratios

PROBABILITY = st.floats(0.01, 0.99)


@pytest.fixture(scope="module")
def tests(atlas: Atlas) -> dict[str, Row]:
    """Every row of tests.csv by id."""
    return {row["test_id"]: row for row in rows(atlas, "tests")}


def _row(**given: Any) -> Row:
    names = [f"{name}{end}" for name in ("lr_pos", "lr_neg") for end in ("", "_low", "_high")]
    blank: Row = dict.fromkeys([*names, "sensitivity", "specificity"]) | {"lr_pos_bounds": "", "lr_neg_bounds": ""}
    return blank | given


def test_the_straight_leg_raise_has_the_ratios_of_its_review(tests: dict[str, Row]) -> None:
    """Sensitivity 0.92 and specificity 0.28 (van der Windt 2010): 0.92 / 0.72 = 1.28 and 0.08 / 0.28 = 0.29."""
    pair = ratios(tests["test_straight_leg_raise_slr_vanderwindt2010"])
    assert pair.positive and pair.negative
    assert (round(pair.positive.value, 2), round(pair.negative.value, 2)) == (1.28, 0.29)
    assert "computed" in pair.positive.origin


def test_a_published_ratio_goes_before_a_computed_one() -> None:
    """What the study says about itself is not replaced by rounding."""
    pair = ratios(_row(sensitivity=0.5, specificity=0.9, lr_pos=6.28, lr_pos_low=1.06, lr_pos_high=37.21))
    assert pair.positive and (pair.positive.value, pair.positive.low, pair.positive.high) == (6.28, 1.06, 37.21)
    assert pair.positive.origin == "as published"


def test_a_bound_stays_a_bound(tests: dict[str, Row]) -> None:
    """`LR+ at least 5` and `none above 4` are not taken for 5 and 4."""
    least = ratios(tests["test_femoral_nerve_stretch_suri2011"])
    most = ratios(tests["test_any_single_neurological_test_iversen2013"])
    assert least.positive and (least.positive.bound, least.positive.value) == ("at least", 5)
    assert most.positive and most.negative
    assert (most.positive.bound, most.negative.bound) == ("at most", "at least")


def test_no_false_positive_is_not_certainty(tests: dict[str, Row]) -> None:
    """A specificity of 100% gives no finite ratio, and that is said; the table holds none at present."""
    row = tests["test_slump_mkumbuzi2012"]
    pair = ratios({**row, "sensitivity": 0.5, "specificity": 1.0, "lr_pos": None, "lr_neg": None})
    assert pair.positive is None and "no false positive" in pair.missing
    assert pair.negative and pair.negative.value == 0.5


def test_a_test_without_numbers_says_so(tests: dict[str, Row]) -> None:
    """Ranges and odds ratios are not turned into a likelihood ratio."""
    for name in ("test_spurling_thoomes2018", "test_leg_pain_worse_with_cough_sneeze_or_strain_verwoerd2016"):
        pair = ratios(tests[name])
        assert (pair.positive, pair.negative, pair.missing) == (None, None, NO_NUMBERS)


def test_one_missing_ratio_is_named(tests: dict[str, Row]) -> None:
    """A study that gives only LR+ leaves the negative result open."""
    pair = ratios(tests["test_wide_based_gait_suri2010"])
    assert pair.positive and pair.negative is None
    assert pair.missing == "No ratio for a negative result is published."


@given(PROBABILITY, PROBABILITY, PROBABILITY)
def test_post_test_probability_is_what_counting_people_gives(
    before: float, sensitivity: float, specificity: float
) -> None:
    """Of all who test positive, the share that has it (Bayes by counting)."""
    pair = ratios(_row(sensitivity=sensitivity, specificity=specificity))
    assert pair.positive
    true, false = before * sensitivity, (1 - before) * (1 - specificity)
    assert post_test(before, pair.positive.value) == pytest.approx(true / (true + false))


@given(PROBABILITY)
def test_a_ratio_of_one_changes_nothing(before: float) -> None:
    """Such a test tells nothing."""
    assert post_test(before, 1) == pytest.approx(before)


def test_plotly_accepts_the_plot() -> None:
    """Every property is one plotly knows, and the two curves differ in their line."""
    figure = likelihood_plot()
    go.Figure(json.loads(json.dumps(figure)))
    assert figure["data"][0]["line"]["dash"] != figure["data"][1]["line"]["dash"]
