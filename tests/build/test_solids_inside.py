"""What lies under the skin: closed, inside every body, attached to its bones, passing its neighbours as described."""

from __future__ import annotations

import csv
import json
from collections import Counter
from functools import cache, partial

import numpy as np
import pytest

from dashboard.build.bodies import BODIES, NEUTRAL, read_variant
from dashboard.build.body import Body, Floats, read_body, subdivide
from dashboard.build.inside.carry import is_inside
from dashboard.build.inside.courses import course_solids, foramina
from dashboard.build.inside.loft import MIDLINE, Solid, faces_of, vertices_of
from dashboard.build.inside.muscles import bone_surface
from dashboard.build.inside.passing import RELATIONS, Skin, by_id, passing
from dashboard.build.inside.place import inside_places, read_inside
from dashboard.build.inside.solids import BONES, NERVES, all_of, solids_of
from dashboard.build.inside.spine import vertebrae_of
from dashboard.build.muscle_files import ground
from dashboard.build.prepare import table_of
from dashboard.build.surface_address import AddressError
from tests.conftest import ROOT

DATA = ROOT / "data"
COMPILED = DATA / "compiled"
TABLE = partial(table_of, DATA)
CLAIMS = list(csv.DictReader((DATA / "passing_claims.csv").open(encoding="utf-8")))
# Where an edge spans the gap between two bones, the belly ends beside them there.
ATTACHED_CM = 0.9


@cache
def sets() -> dict[str, list[Solid]]:
    """Everything inside the neutral body."""
    return solids_of(TABLE, ground(DATA))


@cache
def skin() -> Skin:
    """The skin that tells what is deep."""
    on = ground(DATA)
    return Skin(on.body.skin[on.outer], on.normals[on.outer])


def test_there_are_many_claims_and_each_has_a_source() -> None:
    """At least forty, of at least twenty-five courses."""
    assert len(CLAIMS) >= 40
    assert len({claim["course_id"] for claim in CLAIMS}) >= 25
    assert all(claim["source_keys"] for claim in CLAIMS)


@pytest.mark.parametrize("claim", CLAIMS, ids=[claim["claim_id"] for claim in CLAIMS])
def test_a_nerve_passes_its_neighbour_as_described(claim: dict[str, str]) -> None:
    """Below piriformis, round the neck of the fibula, behind the epicondyle: what works say holds in the picture."""
    ids = by_id(all_of(sets()))
    course = ids[claim["course_id"]][0].rings.mean(1)
    if claim["stretch"]:
        first, last = (float(share) * (len(course) - 1) for share in claim["stretch"].split("-"))
        course = course[round(first) : round(last) + 1]
    found = passing(course, [nearest(course, ids[name]) for name in claim["neighbour_ids"].split(";")],
                    claim["relation"], skin())  # fmt: skip
    assert found.holds, found


def nearest(course: Floats, solids: list[Solid]) -> Solid:
    """Of a neighbour of several parts the one that a course comes closest to."""
    return min(solids, key=lambda one: np.linalg.norm(vertices_of(one.rings)[:, None] - course, axis=2).min())


@pytest.mark.parametrize("relation", ["below", "above", "in_front", "behind"])
def test_a_course_on_the_wrong_side_is_found(relation: str) -> None:
    """The check is not blind: of two opposite claims one fails."""
    ids = by_id(all_of(sets()))
    course, piriformis = ids["course_sciatic"][0].rings.mean(1), ids["piriformis"]
    opposite = {"below": "above", "above": "below", "in_front": "behind", "behind": "in_front"}[relation]
    shares = [passing(course, piriformis, one, skin()).share for one in (relation, opposite)]
    assert sum(shares) == pytest.approx(1)
    with pytest.raises(ValueError, match=", ".join(RELATIONS)):
        passing(course, piriformis, "beside", skin())


def test_every_source_and_course_has_a_solid() -> None:
    """Roots, muscles, discs, joints and ligaments, and every course that is drawn on the skin."""
    parts = {solid.part_of for solid in all_of(sets())}
    kinds = TABLE("structures").set_index("structure_id")["kind"]
    sources = [source for source, kind in kinds.items() if kind != "organ" and not str(source).startswith("viscus_")]
    # Sections of the sacroiliac joint are stretches of one joint.
    missing = [one for one in sources if one not in parts and "_section_" not in str(one)]
    assert missing == ["root_s5"]
    solids = {solid.solid_id for solid in sets()[NERVES]}
    assert set(TABLE("nerve_courses")["course_id"]) <= solids


def test_every_part_has_a_name() -> None:
    """Of the sources of pain, the nerves or deep_parts.csv."""
    named = {*TABLE("structures")["structure_id"], *TABLE("nerves")["nerve_id"], *TABLE("deep_parts")["part_id"]}
    assert {solid.part_of for solid in all_of(sets())} <= named


def test_every_solid_is_closed() -> None:
    """Each edge belongs to two faces that run along it in opposite directions."""
    for shape in {solid.rings.shape[:2] for solid in all_of(sets())}:
        faces = faces_of(*shape)
        edges = Counter(zip(faces.ravel().tolist(), np.roll(faces, -1, axis=1).ravel().tolist(), strict=True))
        assert set(edges.values()) == {1}, shape
        assert all((b, a) in edges for a, b in edges), shape


def test_what_lies_in_the_middle_is_its_own_mirror_image() -> None:
    """The left half is mirrored; the rest must be alike on both sides."""
    for solid in all_of(sets()):
        low, high = solid.rings[..., 0].min(), solid.rings[..., 0].max()
        if solid.side == MIDLINE:
            assert low == pytest.approx(-high, abs=0.05), solid.solid_id
        else:
            assert high > 0.2, solid.solid_id


def test_muscles_end_on_their_bones() -> None:
    """Both ends of every belly lie on the bones that muscle_volumes.csv names."""
    bones = bone_surface(sets()[BONES])
    rows = TABLE("muscle_volumes").set_index("shape_id")
    for solid in all_of(sets()):
        if solid.kind != "muscle":
            continue
        for ring, column in ((solid.rings[0], "origin_bones"), (solid.rings[-1], "insertion_bones")):
            named = [bone for bone in str(rows.at[solid.solid_id, column]).split(";") if bone]
            sheet = (ring[: len(ring) // 2] + ring[len(ring) // 2 :][::-1]) / 2
            if named:
                far = np.linalg.norm(bones.nearest(sheet, named) - sheet, axis=1)
                assert far.min() < 0.6 and far.mean() < ATTACHED_CM, (solid.solid_id, column, far.round(1))


def test_muscles_of_fingers_and_toes_reach_them() -> None:
    """The long flexors and extensors, and the small muscles of thumb, big toe and little toe."""
    rows = TABLE("muscle_volumes").set_index("shape_id")["insertion_bones"]
    toes = [shape for shape in rows.index if "hallucis" in shape or "digitorum" in shape or "digiti_minimi" in shape]
    assert len(toes) >= 10
    for shape in toes:
        bones = str(rows[shape])
        assert any(part in bones for part in ("toe_bones", "finger_bones", "metacarpal", "metatarsal")) or (
            "belly" in shape
        ), (shape, bones)


def test_a_root_leaves_by_its_opening() -> None:
    """Between the pedicles of its two vertebrae, beside disc or body, outside the canal."""
    vertebrae = vertebrae_of(TABLE("vertebrae"))
    openings = foramina(vertebrae)
    assert list(openings)[:7] == ["c2", "c3", "c4", "c5", "c6", "c7", "c8"]
    height = {one.level: one.middle[2] for one in vertebrae}
    for root, place in openings.items():
        line = by_id(sets()[NERVES])[f"root_{root}"][0].rings.mean(1)
        assert np.linalg.norm(line - place, axis=1).min() < 0.4, root
        above, below = ("c7", "t1") if root == "c8" else _levels(root)
        assert height[below] < place[2] < height[above], root
        assert line[-1][0] > place[0] > line[0][0], root


def _levels(root: str) -> tuple[str, str]:
    order = [*(f"c{n}" for n in range(1, 8)), *(f"t{n}" for n in range(1, 13)), *(f"l{n}" for n in range(1, 6)),
             *(f"s{n}" for n in range(1, 6))]  # fmt: skip
    at = order.index(root)
    return (order[at - 1], root) if root[0] == "c" else (root, order[at + 1])


def compiled_places(body: str) -> dict[str, Floats]:
    """Places of each solid in a body, read from the compiled files without the code that wrote them."""
    folder = COMPILED if body == NEUTRAL else COMPILED / body
    out = {}
    for name, entries in json.loads((COMPILED / "inside.json").read_text())["sets"].items():
        steps = np.frombuffer((folder / f"inside_{name}.bin").read_bytes(), "<u2")
        numbers = np.cumsum(steps, dtype=np.uint16).view(np.int16).reshape(3, -1).T / 100
        start = 0
        for solid_id, _, _, _, rings, around in entries:
            out[solid_id] = numbers[start : start + rings * around]
            start += rings * around
        assert start == len(numbers), name
    return out


@cache
def fine(body: str) -> Body:
    """The fine skin of a body."""
    coarse = read_body(DATA / "body" / f"{NEUTRAL}.npz")
    return subdivide(coarse if body == NEUTRAL else read_variant(DATA / "body" / f"{body}.npz", coarse))


@pytest.mark.parametrize("body", list(BODIES))
def test_nothing_leaves_the_skin(body: str) -> None:
    """On no body does a bone, nerve or muscle stand out of it; a few corners in folds are forgiven."""
    places = compiled_places(body)
    points = np.concatenate(list(places.values()))
    inside = is_inside(points, fine(body).skin, fine(body).faces)
    assert inside.mean() > 0.999
    names = np.repeat(list(places), [len(own) for own in places.values()])
    worst = Counter(names[~inside].tolist())
    assert not worst or max(worst[name] / len(places[name]) for name in worst) < 0.1, worst


def test_inside_is_told_from_outside() -> None:
    """A place in the belly is inside, one in front of it and one between the legs are not."""
    body = fine(NEUTRAL)
    found = is_inside(np.array([[0, -2, 110.0], [0, -40, 110.0], [0, -2, 60.0]]), body.skin, body.faces)
    assert found.tolist() == [True, False, False]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("at:1:2", "at:1:2"),
        ("at:1:x:3", "numbers"),
        ("leg:0.5:90:1.5", "between 0 and 1"),
        ("knee:0.5:90:0.5", "segment one of"),
    ],
)
def test_a_place_that_is_none_is_named(text: str, said: str) -> None:
    """The error says what is wrong and what is allowed."""
    with pytest.raises(AddressError, match=said):
        read_inside(text)


def test_a_place_on_a_ray_lies_between_skin_and_axis() -> None:
    """A share of 0 is the skin, of 1 the axis of the segment."""
    body = ground(DATA).body
    outer, half, axis = inside_places(["thigh:0.5:0:0", "thigh:0.5:0:0.5", "thigh:0.5:0:1"], body)
    assert half == pytest.approx((outer + axis) / 2)


def test_an_unknown_opening_is_named() -> None:
    """A course that leaves by an opening there is not says which there are."""
    table = TABLE("deep_courses").iloc[:1].assign(points="foramen:l9;at:1:2:100")
    with pytest.raises(AddressError, match=r"foramen:l9.*c2, c3"):
        list(course_solids(table, ground(DATA).body, vertebrae_of(TABLE("vertebrae"))))
