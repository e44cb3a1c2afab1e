"""What is said of the skin points is true of the body."""

import json

import numpy as np
import pytest

from dashboard.build.point_files import SPINES_CM, distance_at_points, overlap_percent, point_sizes
from dashboard.build.skin import Skin, SkinPoints
from tests.build.conftest import DATA

COMPILED = DATA / "compiled"
# An adult's skin by the usual formulas lies between these (m²).
ADULT_SKIN_M2 = (1.5, 2.2)
LEG = ("buttock_mid", "thigh_posterior_mid_upper", "calf_mid", "foot_lateral_border")
ARM = ("shoulder_lateral", "arm_lateral", "forearm_radial", "thumb_dorsal")


def test_the_points_share_out_the_whole_skin(skin: Skin, points: SkinPoints) -> None:
    """The pieces of skin add up to the body's surface, and close-up points, which come on top, have none."""
    size = point_sizes(skin, points, inset=3)
    surface = skin.vertex_area[skin.outer].sum() * 100
    assert 2 * size.sum() == pytest.approx(surface, rel=1e-3)
    assert ADULT_SKIN_M2[0] < surface / 1e6 < ADULT_SKIN_M2[1]
    assert not size[:-3][points.detail].any()
    # Where the body's vertices lie farther apart than the points, a point's skin may go to its neighbour.
    assert (size[:-3][~points.detail] > 0).mean() > 0.95


@pytest.mark.parametrize(("spine", "course"), [("c7", ARM), ("l5", LEG)])
def test_distance_grows_down_the_limb(spine: str, course: tuple[str, ...], skin: Skin, points: SkinPoints) -> None:
    """From the spine outwards each area lies farther than the one before it, and the other side lies as far."""
    left, right = np.split(distance_at_points(skin, points, SPINES_CM[spine]), 2)
    ids = list(skin.area_map.area_ids)
    far = [left[points.area == ids.index(a)].mean() for a in course]
    assert far == sorted(far)
    assert far[0] < 40 < far[-1]
    assert np.abs(left - right).max() < 1.5


def test_overlap_of_patterns_that_are_known() -> None:
    """The same pattern overlaps wholly, half as strong by half, another place not at all."""
    strengths = np.array([[1.0, 1.0, 0.0], [0.5, 0.5, 0.0], [0.0, 0.0, 1.0]])
    assert overlap_percent(strengths, np.array([2.0, 1.0, 5.0])).tolist() == [[100, 50, 0], [50, 100, 0], [0, 0, 100]]


def test_the_compiled_overlaps_are_symmetric_and_plausible() -> None:
    """A root shares more skin with its neighbours than with other roots; heart and calf muscle share none."""
    ids = json.loads((COMPILED / "index.json").read_text())["structures"]
    table = np.frombuffer((COMPILED / "overlap.bin").read_bytes(), np.uint8).reshape(len(ids), len(ids))
    assert (table == table.T).all()
    assert (table.diagonal() == 100).all()
    roots = [name for name in ids if name.startswith("root_")]
    for root, beside in (("root_l5", {"root_l4", "root_s1"}), ("root_s1", {"root_l5", "root_s2"})):
        shared = {other: table[ids.index(root), ids.index(other)] for other in roots if other != root}
        assert set(sorted(shared, key=lambda other: -int(shared[other]))[:2]) == beside
    assert table[ids.index("viscus_heart"), ids.index("muscle_soleus")] <= 1


def test_each_point_knows_its_area(skin: Skin, points: SkinPoints) -> None:
    """The compiled area of each left point and its mirror image is the skin's."""
    index = json.loads((COMPILED / "index.json").read_text())
    areas = np.frombuffer((COMPILED / "point_areas.bin").read_bytes(), np.uint8)
    left, right = np.split(areas, 2)
    assert index["areas"] == list(skin.area_map.area_ids)
    assert (left == right).all()
    assert (left[: len(points.area)] == points.area).all()
