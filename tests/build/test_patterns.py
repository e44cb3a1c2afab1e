"""The painted skin says what patterns.csv says."""

import numpy as np
import pandas as pd
import pytest

from dashboard.build.pattern import (
    FAINTEST_PAINTED,
    LOWEST_DRAWN,
    Painter,
    absolute_structures,
    at_points,
    drawn_rows,
    painter_of,
    table_weights,
)
from dashboard.build.skin import Skin, SkinPoints, edges_of, spread_areas
from tests.build.conftest import table

# The diffusion blurs borders: the mean over an area may miss the table by so much.
TOLERANCE = 0.15
FAR_CM = 4.0

Fields = dict[str, tuple[np.ndarray, np.ndarray]]


@pytest.fixture(scope="module")
def painter(skin: Skin) -> Painter:
    """The painter of the committed body."""
    return painter_of(skin, spread_areas(skin))


@pytest.fixture(scope="module")
def fields(painter: Painter, skin: Skin) -> Fields:
    """Table strengths (2 areas) and painted field (V,) of every structure."""
    patterns = table("patterns")
    drawn, absolute = drawn_rows(patterns), absolute_structures(patterns)
    areas = skin.area_map.area_ids, skin.area_map.midline
    weights = {str(s): table_weights(rows, *areas, s in absolute) for s, rows in drawn.groupby("structure_id")}
    painted = zip(weights.items(), painter.painted(list(weights.values())), strict=True)
    return {s: (np.concatenate([own.same, own.other]), field) for (s, own), (field, _) in painted}


def area_means(field: np.ndarray, skin: Skin) -> np.ndarray:
    """Mean of a field over each area: left half (midline areas whole), then right half."""
    midline = np.array(skin.area_map.midline)[skin.area]
    means = []
    for half in (skin.left, ~skin.left):
        weight = skin.vertex_area * (half | midline)
        total = np.bincount(skin.area, weights=weight * field)
        means.append(total / np.bincount(skin.area, weights=weight))
    return np.concatenate(means)


def test_every_structure_is_painted(fields: Fields) -> None:
    """All structures have a picture that is seen."""
    structures = table("structures")
    expected = set(structures.loc[structures["without_pattern_reason"] == "", "structure_id"])
    assert set(fields) == expected
    assert all(field.max() > LOWEST_DRAWN for _, field in fields.values())


def test_the_mean_over_each_listed_area_follows_the_table(fields: Fields, skin: Skin) -> None:
    """Over each listed area the painted strength is on average the table's."""
    worst = {}
    for structure, (strength, field) in fields.items():
        listed = np.nonzero(strength)[0]
        worst[structure] = float(np.abs(area_means(field, skin)[listed] - strength[listed]).max())
    assert {s: e for s, e in worst.items() if e > TOLERANCE} == {}


def test_every_listed_area_is_seen_to_be_painted(fields: Fields, skin: Skin, points: SkinPoints) -> None:
    """However faint its row, at least half of a listed area's skin points are drawn."""
    area = skin.area[skin.body.faces[points.face]][:, 0]
    midline = np.array(skin.area_map.midline)
    unseen = []
    for structure, (strength, field) in fields.items():
        for half, (listed, value) in enumerate(
            zip(np.split(strength, 2), np.split(at_points(field, skin, points), 2), strict=True)
        ):
            drawn = np.bincount(area, weights=value >= LOWEST_DRAWN) / np.bincount(area)
            few = (listed > 0) & (drawn < 0.5) & (~midline if half else True)
            unseen += [(structure, skin.area_map.area_ids[k], half) for k in np.nonzero(few)[0]]
    assert unseen == []


def test_only_the_faintest_rows_are_painted_stronger_than_the_table(skin: Skin) -> None:
    """Few rows, all below the threshold of what is drawn, are lifted; every other strength is the table's."""
    drawn = drawn_rows(table("patterns"))
    strength = drawn["strength"].astype(float)
    assert 0 < (strength < FAINTEST_PAINTED).mean() < 0.03
    for value in sorted(set(strength)):
        rows = pd.DataFrame({"area_id": ["a"], "side": ["ipsilateral"], "strength": [str(value)]})
        assert table_weights(rows, ("a",), (False,), absolute=False).same[0] == max(value, FAINTEST_PAINTED)


def test_the_order_of_strengths_within_a_structure_is_kept(fields: Fields, skin: Skin) -> None:
    """An area that the table gives clearly more (0.2) is painted more."""
    wrong = []
    for structure, (strength, field) in fields.items():
        means = area_means(field, skin)
        listed = np.nonzero(strength)[0]
        more = strength[listed][:, None] > strength[listed][None, :] + 0.2
        wrong += [structure] * int((more & (means[listed][:, None] <= means[listed][None, :])).sum())
    assert wrong == []


def test_core_areas_are_painted_stronger_than_spillover(fields: Fields, skin: Skin) -> None:
    """In each structure the mean core area is painted above the mean spill-over area."""
    drawn = drawn_rows(table("patterns"))
    ids = list(skin.area_map.area_ids)
    for structure, (_, field) in fields.items():
        rows = drawn[drawn["structure_id"] == structure]
        means = np.maximum(*np.split(area_means(field, skin), 2))
        by_zone = {z: np.mean([means[ids.index(a)] for a in g["area_id"]]) for z, g in rows.groupby("zone")}
        if len(by_zone) == 2:
            table_core = rows.loc[rows["zone"] == "core", "strength"].astype(float).mean()
            table_spill = rows.loc[rows["zone"] == "spillover", "strength"].astype(float).mean()
            assert (by_zone["core"] > by_zone["spillover"]) == (table_core > table_spill), structure


def test_unlisted_skin_away_from_borders_is_not_painted(fields: Fields, skin: Skin) -> None:
    """More than four centimetres from any listed area nothing is drawn."""
    from scipy.spatial import cKDTree

    n = len(skin.area_map.area_ids)
    for structure, (strength, field) in fields.items():
        half = np.where(skin.left, strength[skin.area], strength[n + skin.area])
        midline = np.array(skin.area_map.midline)[skin.area]
        listed = np.where(midline, strength[skin.area], half) > 0
        far = cKDTree(skin.body.skin[listed]).query(skin.body.skin[~listed])[0] > FAR_CM
        assert field[~listed][far].max(initial=0) < LOWEST_DRAWN, structure


def test_left_and_right_rows_stay_on_their_side(fields: Fields, skin: Skin) -> None:
    """The heart is felt more in the left arm than in the right; the gall bladder and the appendix keep to the right."""
    ids = list(skin.area_map.area_ids)
    heart, gallbladder, appendix = (
        area_means(fields[s][1], skin) for s in ("viscus_heart", "viscus_gallbladder", "viscus_appendix")
    )
    n, arm, quadrant = len(ids), ids.index("arm_medial"), ids.index("abdomen_lower_quadrant")
    assert heart[arm] > 0.6 > heart[n + arm] > 0.3
    assert appendix[n + quadrant] > 0.5 > appendix[quadrant]
    side = ids.index("hypochondrium")
    assert gallbladder[n + side] > 0.5 > gallbladder[side]


def test_points_read_the_field_and_its_mirror_image(skin: Skin, points: SkinPoints) -> None:
    """A field that is x on the skin reads as the points' x on the left and minus it on the right."""
    left, right = np.split(at_points(skin.body.skin[:, 0], skin, points), 2)
    assert np.allclose(left, points.position[:, 0], atol=1e-6)
    assert np.allclose(left, -right)


def test_a_repeated_area_keeps_its_stronger_row() -> None:
    """Two rows for one area are one picture: the stronger strength."""
    rows = pd.DataFrame({"area_id": ["a", "a"], "side": ["ipsilateral"] * 2, "strength": ["0.3", "0.9"]})
    weights = table_weights(rows, ("a",), (False,), absolute=False)
    assert weights.same.tolist() == [0.9]
    assert weights.other.tolist() == [0.0]


def test_edges_are_counted_once() -> None:
    """A triangle has three edges."""
    assert len(edges_of(np.array([[0, 1, 2]]))) == 3
