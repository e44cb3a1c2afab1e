"""The areas tile the skin as the areas table says."""

from collections import defaultdict

import numpy as np
import pandas as pd

from dashboard.build.address import places_of
from dashboard.build.body import Body
from dashboard.build.dermatome import key_point_vertices
from dashboard.build.skin import Skin, SkinPoints, edges_of, pieces
from tests.build.conftest import DATA, table

# Areas that meet only at a corner share a short stretch on a skin of finite triangles; longer is a border.
CORNER = 0.75


def contacts(skin: Skin) -> dict[tuple[str, str], float]:
    """Length of border in cm between the areas of the left half."""
    edges = edges_of(skin.body.faces)
    edges = edges[skin.left[edges].all(1) & skin.outer[edges].all(1)]
    length = np.linalg.norm(skin.body.skin[edges[:, 0]] - skin.body.skin[edges[:, 1]], axis=1) / 2
    out: dict[tuple[str, str], float] = defaultdict(float)
    names = skin.area_map.area_ids
    for (a, b), cm in zip(skin.area[edges], length, strict=True):
        if a != b:
            out[tuple(sorted((names[a], names[b])))] += cm
    return out


def listed_neighbours(areas: pd.DataFrame) -> set[tuple[str, ...]]:
    """Pairs of the areas table."""
    return {tuple(sorted((str(r.area_id), n))) for r in areas.itertuples() for n in str(r.adjacent).split(";")}


def test_every_place_of_the_outer_skin_lies_in_exactly_one_area(skin: Skin) -> None:
    """The written limits leave no gap and no overlap on the outer skin."""
    places = places_of(skin.body.skin[skin.outer], skin.normals[skin.outer], skin.body.weights[skin.outer])
    assert set(skin.area_map.membership(places, skin.body).sum(1)) == {1}


def test_each_area_is_one_connected_piece_on_each_side(skin: Skin) -> None:
    """No area is broken into islands on the outer skin."""
    piece = pieces(skin.body, skin.area)
    for k, name in enumerate(skin.area_map.area_ids):
        own = (skin.area == k) & skin.left & skin.outer
        assert own.any(), name
        assert len(np.unique(piece[own])) == 1, name


def test_joining_islands_changes_next_to_nothing(skin: Skin) -> None:
    """The written limits are the map: less than one part in a hundred of the outer skin is given to a neighbour."""
    raw = skin.area_map.label(places_of(skin.body.skin, skin.normals, skin.body.weights), skin.body)
    changed = (raw != skin.area) & skin.outer
    assert skin.vertex_area[changed].sum() < 0.01 * skin.vertex_area[skin.outer].sum()


def test_all_listed_neighbours_touch(skin: Skin, areas: pd.DataFrame) -> None:
    """Two areas that the table calls neighbours share a border on the body."""
    touching = contacts(skin)
    assert sorted(pair for pair in listed_neighbours(areas) if pair not in touching) == []


def test_no_other_areas_share_more_than_a_corner(skin: Skin, areas: pd.DataFrame) -> None:
    """Areas that the table does not call neighbours meet at most at a corner."""
    size = np.bincount(skin.area[skin.left], weights=skin.vertex_area[skin.left])
    index = {name: k for k, name in enumerate(skin.area_map.area_ids)}
    listed = listed_neighbours(areas)
    long = [
        (pair, round(cm, 1))
        for pair, cm in contacts(skin).items()
        if pair not in listed and cm > CORNER * np.sqrt(min(size[index[p]] for p in pair))
    ]
    assert long == []


def test_mirroring_twice_is_the_identity_and_keeps_the_area(skin: Skin) -> None:
    """Each vertex has one mirror image, in the same area of the other side."""
    mirror = skin.body.mirror
    assert np.array_equal(mirror[mirror], np.arange(len(mirror)))
    assert np.array_equal(skin.area[mirror], skin.area)
    assert np.allclose(skin.body.skin[mirror] * [-1, 1, 1], skin.body.skin)


def test_every_key_point_lies_in_its_listed_area(skin: Skin) -> None:
    """Each ISNCSCI key sensory point, placed on the body, lies in the area the table names."""
    vertices = key_point_vertices(DATA / "body" / "key_points.csv", skin)
    rows = table("isncsci_key_points")
    found = {r.point_id: skin.area_map.area_ids[skin.area[vertices[str(r.point_id)]]] for r in rows.itertuples()}
    assert found == dict(zip(rows["point_id"], rows["area_id"], strict=True))


def test_skin_points_are_evenly_spread_and_in_every_area(points: SkinPoints, skin: Skin) -> None:
    """About eight thousand even points on both halves, none closer than a centimetre, and some in every area."""
    even = points.position[~points.detail]
    assert 6500 < 2 * len(even) < 9500
    gap = np.linalg.norm(even[:, None] - even[None, :400], axis=2)
    assert gap[gap > 0].min() > 1.0
    assert set(points.area) == set(range(len(skin.area_map.area_ids)))


def test_the_body_stands_in_the_anatomical_position(body: Body) -> None:
    """An adult with feet on the ground, palms forward: thumbs point away from the body."""
    height = body.skin[:, 2].max() - body.skin[:, 2].min()
    assert 150 < height < 200
    assert abs(body.skin[np.unique(body.faces), 2].min()) < 0.1
    assert body.bone_heads["finger1-3.L"][0] > body.bone_heads["finger5-3.L"][0]
