"""All bodies carry the areas of the neutral one, each in its own shape."""

import json

import numpy as np
import pytest

from dashboard.build.bodies import BODIES, NEUTRAL
from dashboard.build.body import POSES, SEGMENT_NAMES, Floats, Ints
from dashboard.build.mesh import SHAPES
from dashboard.build.skin import Skin
from dashboard.build.view import cameras
from tests.build.conftest import DATA

# An area may grow or shrink so much from body to body: a belly of the third trimester has twice the skin.
SIZES = (0.4, 2.6)
# Armpit and cleft, with the skin beside them.
CREASES = {"axilla", "shoulder_anterior", "scapula_infraspinous", "coccyx", "anal_region", "sacrum_mid"}


def area_sizes(skin: Skin) -> Floats:
    """Outer skin of each area of the left half in cm²."""
    own = skin.left & skin.outer
    size = np.bincount(skin.area[own], weights=skin.vertex_area[own], minlength=len(skin.area_map.area_ids))
    return np.asarray(size, dtype=float)


def folded(skin: Skin, pose: str) -> Ints:
    """Vertices of edges over which the outer skin turns back on itself."""
    corner, faces = skin.body.vertices[pose][skin.body.faces], skin.body.faces
    normal = np.cross(corner[:, 1] - corner[:, 0], corner[:, 2] - corner[:, 0])
    normal /= np.maximum(np.linalg.norm(normal, axis=1, keepdims=True), 1e-12)
    edges = np.sort(faces[:, [[0, 1], [1, 2], [2, 0]]].reshape(-1, 2), axis=1)
    order = np.lexsort(edges.T).reshape(-1, 2)
    back = (normal[order[:, 0] // 3] * normal[order[:, 1] // 3]).sum(1) < -0.5
    found = np.unique(edges[order[back, 0]])
    return np.asarray(found[skin.outer[found]])


def height(skin: Skin) -> float:
    """From the floor to the crown in cm."""
    return float(np.ptp(skin.body.skin[np.unique(skin.body.faces), 2]))


def test_every_body_is_made_the_same_way() -> None:
    """The bodies of the page are those that `make mesh` makes, and each tells how it was made."""
    assert list(SHAPES) == list(BODIES)
    for body, shape in SHAPES.items():
        recipe = json.loads((DATA / "body" / f"{body}.json").read_text())
        assert recipe["phenotype"] == shape.phenotype
        assert recipe.get("local_changes", {}) == shape.local_changes
        assert recipe.get("posture", {}) == shape.posture


@pytest.mark.parametrize("name", BODIES)
def test_a_place_has_the_same_area_on_every_body(skins: dict[str, Skin], name: str) -> None:
    """Areas, faces and mirror images are those of the neutral body, and the other half is the mirror image."""
    skin, neutral = skins[name], skins[NEUTRAL]
    assert np.array_equal(skin.area, neutral.area)
    assert np.array_equal(skin.body.faces, neutral.body.faces)
    for pose in POSES:
        points = skin.body.vertices[pose]
        assert np.allclose(points[skin.body.mirror] * [-1, 1, 1], points)


@pytest.mark.parametrize("name", BODIES)
def test_no_area_is_lost_or_swells(skins: dict[str, Skin], name: str) -> None:
    """Each area has about as much skin for its body as on the neutral one."""
    share = area_sizes(skins[name]) / area_sizes(skins[NEUTRAL])
    areas = zip(skins[name].area_map.area_ids, share.round(2).tolist(), strict=True)
    assert [(area, times) for area, times in areas if not SIZES[0] < times < SIZES[1]] == []


@pytest.mark.parametrize("name", BODIES)
@pytest.mark.parametrize("pose", POSES)
def test_the_trunk_folds_only_where_every_body_does(skins: dict[str, Skin], name: str, pose: str) -> None:
    """Belly, breast and back are smooth; skin turns back on itself in the armpits and between the buttocks alone."""
    skin, height_cm = skins[name], skins[NEUTRAL].body.skin[:, 2]
    trunk = (skin.body.weights.argmax(1) == SEGMENT_NAMES.index("axial")) & (height_cm > 85) & (height_cm < 155)
    found = folded(skin, pose)
    areas = {skin.area_map.area_ids[k] for k in skin.area[found[trunk[found]]]}
    assert areas <= CREASES


@pytest.mark.parametrize("name", BODIES)
def test_every_body_shows_the_same_skin(skins: dict[str, Skin], name: str) -> None:
    """A close-up is cut at the same line of skin on all bodies."""
    neutral = skins[NEUTRAL].body
    for view, camera in cameras(neutral, skins[name].body).items():
        assert np.array_equal(camera.keep, cameras(neutral)[view].keep), view


def test_the_bodies_look_like_what_they_are_called(skins: dict[str, Skin]) -> None:
    """The older one is shorter than the neutral one, the male one taller than the female, and the belly stands out."""
    tall = {body: height(skin) for body, skin in skins.items()}
    assert all(155 < cm < 190 for cm in tall.values())
    assert tall["older"] < tall["neutral"] - 3
    assert tall["female"] < tall["male"] - 5
    navel = skins[NEUTRAL].area_map.area_ids.index("abdomen_umbilical")
    reach = {body: -skin.body.skin[skin.area == navel, 1].mean() for body, skin in skins.items()}
    assert reach["pregnant"] > reach["female"] + 6
