"""Nerves run where anatomists find them, and every place of the skin belongs to a nerve."""

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from dashboard.build.dermatome import Bands
from dashboard.build.nerve_course import Course, courses_of, read_points, sites_of, stretches
from dashboard.build.nerve_files import (
    FIELD_SPREAD_LIMIT_CM,
    FIELD_SPREAD_SHARE,
    borders_between,
    curve_data,
    field_claims,
)
from dashboard.build.skin import Skin, spread_areas
from dashboard.build.surface_address import AddressError
from tests.build.conftest import DATA, table

SITE_WITHIN_CM = 2.0
# Areas a course passes, in this order; a bracket holds alternatives.
PASSES = {
    "course_sciatic": (
        "buttock_lower",
        "thigh_posterior_prox",
        "thigh_posterior_mid_upper",
        "thigh_posterior_mid_lower",
    ),
    "course_tibial": ("thigh_posterior_dist", "popliteal", "calf_mid", "ankle_medial"),
    "course_common_fibular": ("thigh_posterior_dist", "popliteal", "knee_lateral"),
    "course_superficial_fibular": ("leg_lateral_prox", "leg_lateral_dist", "ankle_anterior", "dorsum_foot_central"),
    "course_deep_fibular": ("shin_anterior_prox", "shin_anterior_dist", "ankle_anterior", "web_space_1"),
    "course_sural": ("popliteal", "calf_mid", "calf_lower", "ankle_lateral", "foot_lateral_border"),
    "course_saphenous": (
        "thigh_anterior_prox",
        "knee_medial",
        "leg_medial_prox",
        "leg_medial_dist",
        "foot_medial_border",
    ),
    "course_femoral": ("abdomen_lower_quadrant", "thigh_anterior_prox"),
    "course_lateral_femoral_cutaneous": ("abdomen_lower_quadrant", "thigh_lateral_prox", "thigh_lateral_dist"),
    "course_posterior_femoral_cutaneous": ("buttock_lower", "thigh_posterior_mid_upper", "popliteal"),
    "course_medial_plantar": ("ankle_medial", "sole_arch_medial", "forefoot_plantar_medial"),
    "course_lateral_plantar": ("ankle_medial", "sole_lateral", "forefoot_plantar_lateral"),
    "course_median": ("neck_lateral", "arm_medial", "elbow_anterior_medial", "forearm_volar", "palm_mid"),
    "course_ulnar": ("neck_lateral", "arm_medial", "elbow_medial", "forearm_ulnar", "wrist_volar", "hypothenar"),
    "course_radial": ("arm_posterior", "arm_lateral", "elbow_anterior_lateral"),
    "course_superficial_radial": ("forearm_radial", "wrist_radial", "hand_first_web"),
    "course_axillary_behind": ("shoulder_posterior", "shoulder_lateral"),
}


@pytest.fixture(scope="module")
def courses() -> dict[str, Course]:
    """Every course by its id."""
    return {course.course_id: course for course in courses_of(DATA)}


@pytest.fixture(scope="module")
def claims(skin: Skin) -> Bands:
    """What each skin nerve claims."""
    wide = spread_areas(skin, FIELD_SPREAD_SHARE, FIELD_SPREAD_LIMIT_CM)
    return field_claims(table("nerve_fields"), skin, wide)


def areas_under(course: Course, skin: Skin) -> list[str]:
    """The areas a course passes, each as often as it is entered."""
    corner = skin.body.faces[course.places.face, course.places.bary.argmax(1)]
    names = [skin.area_map.area_ids[k] for k in skin.area[corner]]
    return [name for before, name in pairwise(["", *names]) if name != before]


@pytest.mark.parametrize("course_id", PASSES)
def test_a_nerve_passes_the_areas_it_must_in_order(courses: dict[str, Course], skin: Skin, course_id: str) -> None:
    """From the root outwards; other areas may lie between."""
    passed = iter(areas_under(courses[course_id], skin))
    missing = [area for area in PASSES[course_id] if area not in passed]
    assert not missing, areas_under(courses[course_id], skin)


def test_the_sciatic_nerve_lies_nearer_the_sit_bone_than_the_trochanter(courses: dict[str, Course], skin: Skin) -> None:
    """Between the two at 40 to 50 in a hundred from the sit bone, at the height of the buttock's fold."""
    place = courses["course_sciatic"].places.on(skin.body)
    across = place[np.abs(place[:, 2] - 91).argmin(), 0]
    own = {
        name: skin.area == skin.area_map.area_ids.index(name) for name in ("ischial_tuberosity", "greater_trochanter")
    }
    inner, outer = (skin.body.skin[own[name] & skin.left, 0] for name in own)
    share = (across - inner.mean()) / (np.median(outer) - inner.mean())
    assert 0.35 < share < 0.55


def test_the_lateral_femoral_cutaneous_nerve_leaves_the_pelvis_beside_the_front_of_the_hip_bone(skin: Skin) -> None:
    """Its site lies at the level of the groin's outer end, on the outer half of the fold."""
    sites = sites_of(DATA)
    place = sites.places.on(skin.body)[sites.site_id.index("site_inguinal_ligament")]
    assert 9 < place[0] < 13.5 and 98 < place[2] < 106 and place[1] < -7


def test_every_course_lies_on_the_left_skin_without_a_leap(courses: dict[str, Course], skin: Skin) -> None:
    """Neighbouring places are close, and none strays over the midline, so that the right is the mirror of the left."""
    for course in courses.values():
        place = course.places.on(skin.body)
        assert place[:, 0].min() > -0.3, course.course_id
        assert np.linalg.norm(np.diff(place, axis=0), axis=1).max() < 2.0, course.course_id
        mirror = skin.body.skin[skin.body.mirror[skin.body.faces[course.places.face]]]
        other = (mirror * course.places.bary[..., None]).sum(1)
        assert np.allclose(other, place * [-1, 1, 1], atol=0.02), course.course_id


def test_every_site_lies_on_its_nerve(courses: dict[str, Course], skin: Skin) -> None:
    """Within two centimetres of a course of the nerve that is caught there."""
    sites = sites_of(DATA)
    for site, nerve, place in zip(sites.site_id, sites.nerve_id, sites.places.on(skin.body), strict=True):
        near = [
            np.linalg.norm(c.places.on(skin.body) - place, axis=1).min()
            for c in courses.values()
            if c.nerve_id == nerve
        ]
        assert min(near) < SITE_WITHIN_CM, site


def test_a_branch_starts_where_its_trunk_ends(courses: dict[str, Course], skin: Skin) -> None:
    """The sciatic nerve divides into tibial and common fibular, the common fibular into superficial and deep."""
    ends = {name: course.places.on(skin.body)[[0, -1]] for name, course in courses.items()}
    for trunk, branch in (
        ("sciatic_l4_l5", "sciatic"), ("sciatic_s1", "sciatic"), ("sciatic_s2_s3", "sciatic"), ("sciatic", "tibial"),
        ("sciatic", "common_fibular"), ("common_fibular", "superficial_fibular"), ("common_fibular", "deep_fibular"),
        ("tibial", "medial_plantar"), ("tibial", "lateral_plantar"),
    ):  # fmt: skip
        assert np.linalg.norm(ends[f"course_{trunk}"][1] - ends[f"course_{branch}"][0]) < 1.0, (trunk, branch)


def test_every_area_has_a_usual_nerve_and_keeps_it(claims: Bands, skin: Skin) -> None:
    """Each area has a primary row, and most of its skin is drawn in the field of one of its primary nerves."""
    rows = table("nerve_fields")
    usual = rows[rows["role"] == "primary"].groupby("area_id")["nerve_id"].agg(set)
    assert set(usual.index) == set(skin.area_map.area_ids)
    owner = claims.root_of_vertex()
    for at, area in enumerate(skin.area_map.area_ids):
        own = (skin.area == at) & skin.left & skin.outer
        kept = np.isin(owner[own], [claims.roots.index(nerve) for nerve in usual[area]])
        assert np.average(kept, weights=skin.vertex_area[own]) > 0.5, area


@pytest.mark.parametrize(
    ("area", "nerve"),
    [
        ("web_space_1", "nerve_deep_fibular"),
        ("toe_5_dorsal", "nerve_sural"),
        ("ankle_medial", "nerve_saphenous"),
        ("thenar", "nerve_median_palmar"),
        ("face_jaw_angle", "nerve_great_auricular"),
        ("shoulder_lateral", "nerve_superior_lateral_brachial"),
    ],
)
def test_the_fields_that_tell_nerves_apart_are_drawn(claims: Bands, skin: Skin, area: str, nerve: str) -> None:
    """The small fields by which a nerve is examined are not swallowed by their neighbours."""
    own = (skin.area == skin.area_map.area_ids.index(area)) & skin.left & skin.outer
    assert (claims.root_of_vertex()[own] == claims.roots.index(nerve)).mean() > 0.6


def test_the_ring_finger_is_halved(claims: Bands, skin: Skin) -> None:
    """Median on the side of the thumb, ulnar on the side of the little finger."""
    own = (skin.area == skin.area_map.area_ids.index("finger_ring_palmar")) & skin.left
    across, owner = skin.body.skin[own, 0], claims.root_of_vertex()[own]
    median, ulnar = (across[owner == claims.roots.index(f"nerve_{name}")] for name in ("median", "ulnar"))
    assert median.mean() > ulnar.mean() + 0.4


def test_a_field_is_no_dermatome(claims: Bands) -> None:
    """The L5 dermatome of no map is the field of the common fibular nerve and its branches."""
    fields, dermatomes = table("nerve_fields"), table("dermatomes")
    fibular = {"nerve_lateral_sural", "nerve_superficial_fibular", "nerve_deep_fibular"}
    own = set(fields[fields["nerve_id"].isin(fibular) & (fields["role"] == "primary")]["area_id"])
    l5 = (
        dermatomes[(dermatomes["root"] == "L5") & (dermatomes["role"] == "primary")]
        .groupby("map_id")["area_id"]
        .agg(set)
    )
    assert len(l5) > 3
    assert all(areas != own for areas in l5)


def test_deep_stretches_are_told_and_grazing_ones_left_out() -> None:
    """A stretch ends where the nerve dives; what shows for a few steps only is not drawn."""
    seen = [(k, 0) if k < 10 or k in (12, 13) or k > 16 else None for k in range(30)]
    found = stretches(seen, np.arange(30) < 5)
    assert [(deep, points[0][0], points[-1][0]) for deep, points in found] == [
        (True, 0, 5),
        (False, 5, 9),
        (False, 17, 29),
    ]


def test_points_are_addresses_with_their_depth() -> None:
    """`~` says deep; what is no address is refused."""
    assert read_points("~leg:0.5:90;leg:0.6:90") == (["leg:0.5:90", "leg:0.6:90"], [True, False])
    with pytest.raises(AddressError):
        read_points("~wing:0.5:90")


def test_a_curve_ends_where_its_line_ends() -> None:
    """The first and the last place are kept whatever is bent between them."""
    drawn = curve_data([(0, 0), (10, 0), (10, 10), (20, 30)])
    assert drawn.startswith("M0 0Q") and drawn.endswith("20 30")


def test_a_border_is_drawn_where_two_fields_meet_and_nowhere_else() -> None:
    """Two squares side by side have one common side."""
    shapely = pytest.importorskip("shapely")
    drawn = borders_between([shapely.box(0, 0, 30, 30), shapely.box(30, 0, 60, 30)])
    assert drawn.count("M") >= 1 and "M0 0" not in drawn


def test_the_tables_lie_where_the_build_reads_them() -> None:
    """The courses name nerves of the table."""
    assert set(table("nerve_courses")["nerve_id"]) <= set(table("nerves")["nerve_id"])
    assert (Path(DATA) / "nerve_fields.csv").exists()
