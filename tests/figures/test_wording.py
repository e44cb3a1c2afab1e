"""Numbers and codes in words."""

import pytest

from dashboard.figures.wording import people, percent, sentence, share_of, zone_of


@pytest.mark.parametrize(("share", "words"), [(0, "0%"), (0.036, "3.6%"), (0.5, "50%"), (1, "100%"), (0.649, "64.9%")])
def test_a_share_is_said_in_percent(share: float, words: str) -> None:
    """One decimal where it says something, none where it does not."""
    assert percent(share) == words


def test_a_range_without_a_point_value_stays_a_range() -> None:
    """No middle is invented between two ends."""
    row = {"proportion": None, "proportion_low": 0.05, "proportion_high": 0.3}
    assert share_of(row) == "5% to 30%"


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({"n": None}, "n not stated"),
        ({"n": 7.0, "n_with": 3.0}, "3 of 7"),
        ({"n": 20.0, "n_with": None}, "n = 20"),
        ({"n": 48.0, "n_with": None, "n_kind": "study_total"}, "n = 48 in the whole study"),
    ],
)
def test_how_many_are_meant_is_always_said(row: dict[str, object], words: str) -> None:
    """A missing number is said to be missing."""
    assert people(row) == words


@pytest.mark.parametrize(("strength", "zone"), [(1, "usual"), (0.75, "usual"), (0.6, "common"), (0.3, "spill_over")])
def test_the_zone_words_are_those_of_the_drawn_marks(strength: float, zone: str) -> None:
    """The panel and the map class a strength alike."""
    assert zone_of(strength) == zone


def test_a_sentence_begins_with_a_capital_and_ends_with_a_stop() -> None:
    """Nothing is added to what already ends."""
    assert (sentence("dull ache"), sentence("Is it?"), sentence("")) == ("Dull ache.", "Is it?", "")
