"""The scale is the same in words, numbers and shades, and is read in grey."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as some

from dashboard.drawing.scale import NOBODY, STEPS, ZONE_COLOURS, step_of


def light(colour: str) -> float:
    """How light a colour is in a grey print, 0 to 255."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue


def test_more_people_are_darker_in_grey_too() -> None:
    """Each shade is darker than the one before by what an eye can tell; so are the zones of a pattern."""
    shades = [light(step.colour) for step in (NOBODY, *STEPS)]
    assert all(paler - darker >= 9 for paler, darker in pairwise(shades)), shades
    zones = [light(colour) for colour in ZONE_COLOURS.values()]
    assert all(paler - darker >= 40 for darker, paler in pairwise(zones)), zones


@given(some.integers(0, 500), some.integers(1, 500))
def test_every_share_has_the_step_that_its_words_say(count: int, n: int) -> None:
    """Above the step before and at most at its own; nobody is nobody only."""
    share, step = min(count, n) / n, step_of(min(count, n), n)
    at = STEPS.index(step) if step is not NOBODY else -1
    assert (share == 0) == (step is NOBODY)
    assert at < 0 or (STEPS[at - 1].most if at else 0) < share <= step.most


def test_the_numbers_of_a_step_are_its_limits() -> None:
    """What the legend says is what is drawn."""
    for before, step in pairwise(STEPS):
        low, high = f"{100 * before.most:g}", f"{100 * step.most:g}%"
        assert step.numbers == (f"over {low}%" if step is STEPS[-1] else f"over {low} to {high}")
