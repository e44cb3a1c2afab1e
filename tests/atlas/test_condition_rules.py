"""What the check says of the first advice of a condition."""

from pathlib import Path

from dashboard.atlas import check
from tests.atlas.test_check import set_cell


def test_advice_is_shared_with_a_condition_that_has_some(data: Path) -> None:
    """Neither a chain nor a circle of conditions that refer to each other: a reader would be left without advice."""
    set_cell(data, "conditions.csv", "condition_disc_herniation", "first_line_education", "")
    set_cell(data, "conditions.csv", "condition_disc_herniation", "same_advice_as", "condition_far_lateral_disc")
    reasons = {fault.reason for fault in check(data)}
    assert {
        "condition_far_lateral_disc has no advice of its own to share",
        "condition_disc_herniation has no advice of its own to share",
    } <= reasons
