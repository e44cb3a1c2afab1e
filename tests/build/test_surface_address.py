"""Addresses name the place an anatomist means, on one side, on the skin."""

from pathlib import Path

import numpy as np
import pytest

from dashboard.build.body import Body, read_body
from dashboard.build.surface_address import AddressError, places_at, read_address

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture(scope="module")
def body() -> Body:
    """The neutral body as it is kept."""
    return read_body(DATA / "body" / "neutral.npz")


@pytest.mark.parametrize(
    ("front", "outer", "back", "inner"),
    [tuple(f"{segment}:0.5:{turn}" for turn in (0, 90, 180, 270)) for segment in ("arm", "forearm", "thigh", "leg")],
)
def test_the_four_quarters_of_a_limb_lie_where_their_names_say(
    body: Body, front: str, outer: str, back: str, inner: str
) -> None:
    """Front lies before back (y to the back), outer further from the midline than inner (x to the left)."""
    place = places_at([front, outer, back, inner], body).on(body)
    assert place[0, 1] < place[2, 1]
    assert place[1, 0] > place[3, 0]
    assert (place[:, 0] > 0).all()


def test_a_larger_fraction_is_further_along(body: Body) -> None:
    """Down the leg, up the trunk, and from heel to toes."""
    leg = places_at([f"leg:{f}:180" for f in (0.1, 0.5, 0.9)], body).on(body)
    trunk = places_at([f"trunk:{f}:180" for f in (0.1, 0.5, 0.9)], body).on(body)
    foot = places_at([f"foot:{f}:0" for f in (0.6, 0.8, 1.0)], body).on(body)
    assert (np.diff(leg[:, 2]) < 0).all() and (np.diff(trunk[:, 2]) > 0).all() and (np.diff(foot[:, 1]) < 0).all()


def test_the_sole_is_under_the_back_of_the_foot(body: Body) -> None:
    """0 is the back of the foot, 180 its sole, 90 the side of the little toe."""
    top, sole, outer, inner = places_at([f"foot:0.6:{turn}" for turn in (0, 180, 90, 270)], body).on(body)
    assert top[2] > sole[2] + 2
    assert outer[0] > inner[0] + 4


def test_each_toe_has_places_of_its_own(body: Body) -> None:
    """Side by side from the big one outwards; the nail is over the sole, the end before the root."""
    toes = [
        places_at([f"toe{k}:{f}:{turn}" for f, turn in ((0.2, 0), (0.9, 0), (0.9, 180))], body) for k in range(1, 6)
    ]
    root, end, under = np.array([toe.on(body) for toe in toes]).transpose(1, 0, 2)
    assert (np.diff(end[:, 0]) > 0).all()
    assert (end[:, 1] < root[:, 1]).all()
    assert (end[:, 2] > under[:, 2] + 1).all()


@pytest.mark.parametrize("text", ["leg:0.5", "wing:0.5:90", "leg:half:90", ""])
def test_what_is_no_address_is_refused(text: str) -> None:
    """The message says what is allowed."""
    with pytest.raises(AddressError, match=r"address|numbers"):
        read_address(text)


def test_a_ray_into_the_air_is_refused(body: Body) -> None:
    """Above the crown there is no skin."""
    with pytest.raises(AddressError, match="meets no skin"):
        places_at(["head:1.5:0"], body)
