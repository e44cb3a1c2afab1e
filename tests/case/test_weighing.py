"""Every weight rests on something, and nothing is asked for nothing."""

import pytest

from dashboard.atlas import Atlas
from dashboard.case.case import FOLLOWING, NORMAL
from dashboard.case.weighing import ABSENT, MOST, PRESENT, Answer, points, ratio
from dashboard.figures.facts import Row, listed, rows
from tests.case.conftest import Read


def name_of(row: Row) -> str:
    """A row of sign_weights.csv in a few letters."""
    return f"{row['sign_id']}/{row['finding']}/{row['answer_id']}"


@pytest.fixture(scope="module")
def weights(atlas: Atlas) -> list[Row]:
    """The rows of sign_weights.csv."""
    return rows(atlas, "sign_weights")


def test_each_weight_rests_on_one_thing(weights: list[Row]) -> None:
    """A weight for teaching on rows or works, a test on its row of tests.csv, a ratio on works; never two of these."""
    for row in weights:
        kinds = (bool(row["weight"]), bool(row["test_id"]), row["lr"] is not None)
        assert sum(kinds) == 1, name_of(row)
        rests, works = bool(listed(row["rests_on"])), bool(listed(row["source_keys"]))
        assert (rests, works) in {
            "weight": [(True, False), (False, True)],
            "test": [(False, False)],
            "ratio": [(False, True)],
        }[("weight", "test", "ratio")[kinds.index(True)]], name_of(row)


def test_what_a_weight_rests_on_is_there(atlas: Atlas, weights: list[Row]) -> None:
    """Each `table/row` names one row of a table whose rows are confirmed, each test a row of tests.csv."""
    traced = {str(one) for frame in atlas.tables.values() if "traced_as" in frame for one in frame["traced_as"]}
    named = {(name_of(row), one) for row in weights for one in listed(row["rests_on"])}
    assert len(named) > 100 and not {one for one in named if one[1] not in traced}
    tests = {row["test_id"] for row in rows(atlas, "tests")}
    assert {row["test_id"] for row in weights if row["test_id"]} <= tests
    assert all(key in atlas.sources for row in weights for key in listed(row["source_keys"]))


def test_a_ratio_lies_in_its_interval_and_says_in_whom_it_was_measured(weights: list[Row]) -> None:
    """A number without its people is no evidence."""
    for row in weights:
        if row["lr"] is not None:
            low = row["lr"] if row["lr_low"] is None else row["lr_low"]
            high = row["lr"] if row["lr_high"] is None else row["lr_high"]
            assert low <= row["lr"] <= high and row["population"], name_of(row)


def test_no_weight_is_nothing_and_none_is_too_much(atlas: Atlas, weights: list[Row]) -> None:
    """A row of 0 points says nothing; none outweighs the drawing."""
    for row in weights:
        assert 0 < abs(points(atlas, row)) <= MOST, name_of(row)


def test_no_row_says_the_same_twice(weights: list[Row]) -> None:
    """One weight for a sign, a finding and an answer."""
    assert len({name_of(row) for row in weights}) == len(weights)


def test_present_and_absent_never_speak_for_the_same_side(weights: list[Row], weighed: tuple[Answer, ...]) -> None:
    """What speaks for an answer when found cannot speak for it when not found."""
    for answer in weighed:
        for sign, finding in answer.signs:
            if finding == PRESENT and (sign, ABSENT) in answer.signs:
                product = answer.signs[sign, PRESENT] * answer.signs[sign, ABSENT]
                assert product < 0, (answer.answer_id, sign)


def test_no_sign_is_asked_for_nothing(atlas: Atlas, weights: list[Row], read: Read) -> None:
    """It weighs, or stands in a rule of red flags; that all is normal tells that there is no deficit, which weighs."""
    weighs = {row["sign_id"] for row in weights}
    flags = {
        token for row in rows(atlas, "red_flag_rules") for token in (*listed(row["any_of"]), *listed(row["and_any_of"]))
    }
    asked = {row["sign_id"] for row in rows(atlas, "signs") if row["question"]}
    assert asked - weighs - flags <= {NORMAL}
    assert "deficit" in weighs and read(found=[NORMAL]).signs["deficit"] is False


def test_what_nobody_is_asked_follows_or_is_only_told(atlas: Atlas, weights: list[Row]) -> None:
    """A sign without a question that weighs is one that follows from other answers."""
    silent = {row["sign_id"] for row in rows(atlas, "signs") if not row["question"]}
    assert silent & {row["sign_id"] for row in weights} <= set(FOLLOWING)


def test_every_answer_can_be_found(weighed: tuple[Answer, ...]) -> None:
    """Each has a pattern, or a sign that speaks for it."""
    assert all(answer.patterns or max(answer.signs.values(), default=0) > 0 for answer in weighed)


def test_a_printed_ratio_comes_before_a_worked_out_one(atlas: Atlas, weights: list[Row]) -> None:
    """Where tests.csv prints the ratio, that is the weight; else it follows from sensitivity and specificity."""
    tests = {row["test_id"]: row for row in rows(atlas, "tests")}
    seen = 0
    for row in weights:
        if row["test_id"]:
            test = tests[row["test_id"]]
            printed = test["lr_pos"] if row["finding"] == PRESENT else test["lr_neg"]
            hit, spared = test["sensitivity"], test["specificity"]
            seen += printed is not None
            if printed is None:
                printed = hit / (1 - spared) if row["finding"] == PRESENT else (1 - hit) / spared
            assert ratio(atlas, row) == pytest.approx(printed), name_of(row)
    assert seen
