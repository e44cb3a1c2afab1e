"""What follows from a case without being asked: both limbs, a deficit, an age, the low back as the worst place."""

from typing import Any

import pytest

from dashboard.case.case import BACK, BOTH_ARMS, BOTH_LEGS, DEFICIT, FOLLOWING, NORMAL, OVER_70
from tests.case.conftest import Read

FOLLOWS: list[tuple[dict[str, Any], str, bool | None]] = [
    ({"side": "both", "pain_area_ids": "calf_mid"}, BOTH_LEGS, True),
    ({"side": "left", "pain_area_ids": "calf_mid"}, BOTH_LEGS, False),
    ({"side": "both", "sensory_area_ids": "heel_plantar"}, BOTH_LEGS, True),
    ({"side": "both", "pain_area_ids": "low_back_lower"}, BOTH_LEGS, None),
    ({"pain_area_ids": "calf_mid"}, BOTH_LEGS, None),
    ({"side": "both", "pain_area_ids": "forearm_ulnar"}, BOTH_ARMS, True),
    ({"side": "right", "pain_area_ids": "forearm_ulnar"}, BOTH_ARMS, False),
    ({"side": "both", "pain_area_ids": "forearm_ulnar"}, BOTH_LEGS, None),
    ({"motor_signs": "dorsiflexion weak"}, DEFICIT, True),
    ({"reflex_signs": "Achilles absent"}, DEFICIT, True),
    ({"sensory_area_ids": "heel_plantar"}, DEFICIT, True),
    ({"reflex_signs": "brisk"}, DEFICIT, None),
    ({"motor_signs": "normal"}, DEFICIT, None),
    ({"motor_signs": "normal", "reflex_signs": "normal"}, DEFICIT, False),
    ({"tests_negative": "neurology normal"}, DEFICIT, False),
    ({"found": [NORMAL], "sensory_area_ids": "heel_plantar"}, DEFICIT, True),
    ({"age_band": "70-80"}, OVER_70, True),
    ({"age_band": "71"}, OVER_70, True),
    ({"age_band": "65-75"}, OVER_70, None),
    ({"worst_area_id": "low_back_lower"}, BACK, True),
    ({"pain_area_ids": "low_back_lower", "worst_area_id": "calf_mid"}, BACK, False),
    ({"pain_area_ids": "low_back_lower"}, BACK, None),
]


@pytest.mark.parametrize(("row", "sign", "found"), FOLLOWS)
def test_what_follows_is_known_and_the_rest_stays_open(
    read: Read, row: dict[str, Any], sign: str, found: bool | None
) -> None:
    """None stands for what the case leaves open: it may not weigh."""
    assert read(row).signs.get(sign) is found


@pytest.mark.parametrize("sign", FOLLOWING)
def test_what_follows_cannot_be_given_in_silence(read: Read, sign: str) -> None:
    """Somebody who writes it among the findings is told that it is not taken from there."""
    case = read(found=[sign])
    assert sign not in case.signs and (case.unread[0].column, case.unread[0].text) == ("found", sign)


def test_the_worst_place_hurts(read: Read) -> None:
    """Marked as the worst place alone, it counts as painful."""
    case = read(worst_area_id="groin", pain_area_ids="calf_mid")
    assert set(case.pain) == {"calf_mid", "groin"} and case.worst == "groin"
