"""Bands agree with the table they are drawn from."""

import numpy as np
import pandas as pd
import pytest

from dashboard.build.dermatome import (
    BAND_MAPS,
    BAND_SPREAD_LIMIT_CM,
    BAND_SPREAD_SHARE,
    Bands,
    agreement,
    band_map,
    key_point_discs,
    key_point_vertices,
    with_trunk_rings,
)
from dashboard.build.skin import Skin, spread_areas
from tests.build.conftest import DATA, table


@pytest.fixture(scope="module")
def bands(skin: Skin) -> dict[str, Bands]:
    """Bands of every map that assigns areas."""
    wide = spread_areas(skin, BAND_SPREAD_SHARE, BAND_SPREAD_LIMIT_CM)
    rows, points = table("dermatomes"), table("isncsci_key_points")
    vertices = key_point_vertices(DATA / "body" / "key_points.csv", skin)
    return {m: with_trunk_rings(band_map(m, rows, skin, wide), vertices, points, skin) for m in BAND_MAPS}


@pytest.mark.parametrize("map_id", BAND_MAPS)
def test_bands_hold_the_direct_primary_rows_of_their_map(map_id: str, bands: dict[str, Bands], skin: Skin) -> None:
    """At least 95 in 100 direct primary rows: the root's band covers a tenth of the area or more."""
    kept, total, misses = agreement(bands[map_id], table("dermatomes"), skin)
    print(f"{map_id}: {kept} of {total} direct primary rows")
    assert kept >= 0.95 * total, misses


def test_a_complete_map_colours_the_whole_skin(bands: dict[str, Bands], skin: Skin) -> None:
    """The two complete colourings leave no outer skin without a root."""
    for map_id in BAND_MAPS[:2]:
        assert (bands[map_id].root_of_vertex()[skin.left & skin.outer] >= 0).all(), map_id


def test_a_partial_map_stays_silent_where_its_source_is(bands: dict[str, Bands], skin: Skin) -> None:
    """Lee's evidence-based map does not draw most of the face; neither do we."""
    named = set(table("dermatomes").query("map_id == 'lee2008'")["area_id"])
    silent = next(a for a in skin.area_map.area_ids if a not in named)
    own = (skin.area == skin.area_map.area_ids.index(silent)) & skin.left
    assert (bands["lee2008"].root_of_vertex()[own] < 0).mean() > 0.5


def test_each_key_point_lies_in_the_disc_of_its_own_root(skin: Skin) -> None:
    """The disc round a key point carries that point's root and no other."""
    points: pd.DataFrame = table("isncsci_key_points")
    vertices = key_point_vertices(DATA / "body" / "key_points.csv", skin)
    discs = key_point_discs(vertices, points, skin)
    root = discs.root_of_vertex()
    assert [discs.roots[root[vertices[str(p)]]] for p in points["point_id"]] == list(discs.roots)
    assert (root < 0).mean() > 0.6


def test_the_trunk_wears_its_thoracic_rings_in_order(bands: dict[str, Bands], skin: Skin) -> None:
    """Down the front of the chest, eight centimetres from the midline, the complete maps read T2 to T12 in order."""
    x, y, z = skin.body.skin.T
    line = np.nonzero((np.abs(x - 8) < 1.5) & (y < -6) & (z > 98) & (z < 149) & skin.outer)[0]
    line = line[np.argsort(-z[line])]
    for map_id in BAND_MAPS[:2]:
        root = bands[map_id].root_of_vertex()[line]
        names = [bands[map_id].roots[r] for r in root]
        read = [n for n in names if n.startswith("T")]
        first_seen = list(dict.fromkeys(read))
        assert first_seen == sorted(first_seen, key=lambda n: int(n[1:])), map_id
        assert {f"T{k}" for k in range(3, 12)} <= set(read), map_id
