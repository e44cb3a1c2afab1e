"""The body in three dimensions is the skin of the flat views, folded in half and no heavier than promised."""

import brotli
import numpy as np
import pytest

from dashboard.build import solid
from dashboard.build.bodies import BODIES, NEUTRAL, read_variant
from dashboard.build.body import Body, Floats, Ints, subdivide
from dashboard.build.skin import Skin, SkinPoints
from dashboard.build.solid_files import differences, half_and_index, solid_vertex_files
from tests.build.conftest import DATA

MOST_BYTES = 350_000
HALF_MM = 0.05


@pytest.fixture(scope="module")
def half_skin(skin: Skin) -> tuple[solid.Half, Ints]:
    """The left half and the place of its fine vertices."""
    return half_and_index(skin)


def _read_columns(content: bytes) -> Floats:
    numbers = np.cumsum(np.frombuffer(content, "<u2").astype(np.int64)).astype(np.uint16).astype(np.int16)
    return numbers.reshape(3, -1).T / 100


def _shared(skin: Skin, points: SkinPoints, half: solid.Half, index: Ints) -> bytes:
    near, weight = solid.nearest_points(skin, points, half, index)
    place, share = solid.point_places(skin, points, half)
    words = [differences(part).tobytes() for part in (half.faces, half.eyes, near.T, place)]
    area = solid.vertex_areas(skin, half, index)
    return b"".join([*words, *(part.astype(np.uint8).tobytes() for part in (weight[:, 1:].T, share.T, area))])


def test_the_half_and_its_mirror_image_are_the_whole_skin(skin: Skin, half_skin: tuple[solid.Half, Ints]) -> None:
    """Every vertex that is seen from outside is one of the half's fine vertices or the mirror image of one."""
    _, index = half_skin
    whole = np.zeros(len(skin.body.skin), dtype=bool)
    whole[index] = whole[skin.body.mirror[index]] = True
    assert whole[skin.outer].all()
    assert skin.body.skin[index, 0].min() > -1e-6


@pytest.mark.parametrize("name", BODIES)
def test_each_body_comes_back_from_its_file(
    name: str, body: Body, skin: Skin, half_skin: tuple[solid.Half, Ints]
) -> None:
    """Read back, vertices lie within half a millimetre of the body's, and middles where the flat views have them."""
    own = body if name == NEUTRAL else read_variant(DATA / "body" / f"{name}.npz", body)
    ((_, content),) = solid_vertex_files(own, skin)
    half, index = half_skin
    assert np.abs(_read_columns(content) - own.skin[half.vertices]).max() < HALF_MM
    fine = subdivide(own).skin[index]
    middle = fine[half.edges].mean(1)
    assert np.abs(fine[len(half.vertices) :] - middle).max() < 1.5


def test_the_weight_of_a_body(skin: Skin, points: SkinPoints, body: Body, half_skin: tuple[solid.Half, Ints]) -> None:
    """What all bodies share and one body's vertices are at most 350 KB together, as they are sent."""
    ((_, vertices),) = solid_vertex_files(body, skin)
    sizes = [len(brotli.compress(part)) for part in (_shared(skin, points, *half_skin), vertices)]
    print(f"\nshared {sizes[0]} bytes, vertices {sizes[1]} bytes")
    assert sum(sizes) <= MOST_BYTES


def test_skin_is_painted_by_the_points_round_it(
    skin: Skin, points: SkinPoints, half_skin: tuple[solid.Half, Ints]
) -> None:
    """Weights add up to all, the points are near and on skin that looks the same way, and the eye takes none."""
    half, index = half_skin
    near, weight = solid.nearest_points(skin, points, half, index)
    painted = skin.outer[index]
    painted[np.unique(half.eyes)] = False
    assert (weight >= 0).all() and (weight[painted].sum(1) == 255).all()
    assert not weight[np.unique(half.eyes)].any()
    far = np.linalg.norm(points.position[near] - skin.body.skin[index][:, None], axis=2)
    assert np.quantile(far[painted, 0], 0.999) < 2 and np.quantile(far[painted], 0.99) < 2


def test_an_area_is_painted_by_its_own_points(
    skin: Skin, points: SkinPoints, half_skin: tuple[solid.Half, Ints]
) -> None:
    """In every area that has a point, its points give about half of the strength or more, however narrow it is."""
    half, index = half_skin
    near, weight = solid.nearest_points(skin, points, half, index)
    area = solid.vertex_areas(skin, half, index)
    own = ((points.area[near] == area[:, None]) * weight).sum(1) / 255
    seen = skin.outer[index]
    shares = {a: own[(area == a) & seen].mean() for a in np.unique(points.area)}
    assert not {skin.area_map.area_ids[a]: round(share, 2) for a, share in shares.items() if share < 0.45}


def test_marks_stand_where_the_points_are(skin: Skin, points: SkinPoints, half_skin: tuple[solid.Half, Ints]) -> None:
    """Face and shares of each mark give the point's own place."""
    half, _ = half_skin
    place, share = solid.point_places(skin, points, half)
    blocks = skin.body.faces.reshape(4, -1, 3)[:, half.rows].transpose(1, 0, 2).reshape(-1, 3)
    kept = place != solid.NO_MARK
    assert kept[~points.detail].mean() > 0.99 and not kept[points.detail].any()
    shares = np.column_stack([share / 255, 1 - share.sum(1) / 255])[kept]
    found = (skin.body.skin[blocks[place[kept]]] * shares[..., None]).sum(1)
    assert np.abs(found - points.position[kept]).max() < HALF_MM
