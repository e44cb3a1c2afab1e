"""A translation that says another number, level, sign or place is told."""

import pytest

from dashboard.language.catalogue import Entry
from dashboard.language.faults import entry_faults


@pytest.mark.parametrize(
    ("english", "text"),
    [
        ("1,563 men, 64.9% (n = 20)", "1.563 Männer, 64,9\u00a0% (n = 20)"),
        ("L5 or S1 in {n} of {all}", "{n} von {all}: L5 oder S1"),
        ("from 2.5 to 10 cm, ≥ 3", "2,5 bis 10 cm, ≥ 3"),
        ("12 345 people", "12\u202f345 personnes"),
        ("C7-T1 (0.92/0.28)", "C7-T1 (0,92/0,28)"),
    ],
)
def test_commas_and_order_may_differ(english: str, text: str) -> None:
    """What a language writes otherwise is no fault."""
    assert list(entry_faults(Entry("", english, texts=(text,)))) == []


@pytest.mark.parametrize(
    ("english", "text", "said"),
    [
        ("64.9% of 20", "69,4 % von 20", "numbers differ: 64.9, 69.4"),
        ("L5", "L4", "numbers differ: L4, L5"),
        ("under 5%", "unter 5", "signs differ: %"),
        ("{n} of {all}", "{n} von allen", "places differ: all"),
        ("at least 3", "mindestens 3 von 4", "numbers differ: 4"),
    ],
)
def test_another_number_level_sign_or_place_is_a_fault(english: str, text: str, said: str) -> None:
    """With what differs."""
    assert list(entry_faults(Entry("", english, texts=(text,)))) == [said]
