"""The interval of a share, against values worked out elsewhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.figures.intervals import wilson


@pytest.mark.parametrize(
    ("found", "n", "low", "high"),
    [
        (10, 50, 0.1124, 0.3304),  # worked by hand: (0.2 + 0.0384 ± 1.96 · 0.0598) / 1.0768
        (81, 263, 0.2553, 0.3662),  # Newcombe, Stat Med 1998; 17: 857-872, table I, method 3
        (15, 148, 0.0624, 0.1605),  # the same table
        (0, 20, 0.0, 0.1611),  # the same table
        (1, 29, 0.0061, 0.1718),  # the same table
    ],
)
def test_the_interval_is_the_published_one(found: int, n: int, low: float, high: float) -> None:
    """To four decimals, also where nobody had the finding."""
    assert wilson(found / n, n) == pytest.approx((low, high), abs=5e-5)


@given(st.integers(1, 5000), st.data())
def test_an_interval_holds_its_share_and_stays_within_bounds(n: int, data: st.DataObject) -> None:
    """0 <= low <= share <= high <= 1, and it is never without width."""
    share = data.draw(st.integers(0, n)) / n
    low, high = wilson(share, n)
    assert 0 <= low <= share <= high <= 1
    assert high - low > 0


@given(st.integers(1, 1000))
def test_more_people_make_it_narrower(n: int) -> None:
    """Twice as many people with the same share leave less open."""
    one, two = wilson(0.5, n), wilson(0.5, 2 * n)
    assert two[1] - two[0] < one[1] - one[0]


@pytest.mark.parametrize(("share", "n"), [(1.2, 10), (-0.1, 10), (0.5, 0)])
def test_what_is_no_share_has_no_interval(share: float, n: int) -> None:
    """A wrong cell is told, not drawn."""
    with pytest.raises(ValueError, match="no interval"):
        wilson(share, n)
