"""The outlines that are painted and pressed: whole, smooth, side by side; test points where they are seen."""

import json
from functools import cache, reduce
from typing import Any

import numpy as np
import pytest
import shapely
from shapely.geometry import Polygon

from dashboard.build.bodies import BODIES, NEUTRAL
from dashboard.build.compile import folder_of
from dashboard.build.curve import rings_of
from dashboard.build.dermatome import KEY_POINT_MAP, key_point_vertices
from dashboard.build.skin import Skin
from dashboard.build.view import GROUPS, SADDLE, VIEWS, cameras, take
from tests.build.conftest import DATA, table

COMPILED = DATA / "compiled"
EVERY_BODY = pytest.mark.parametrize("name", BODIES)
# Seen on both sides of what lies in front of it: (area, view without its side).
IN_PIECES = {
    ("thumb_dorsal", "palms"),  # either side of the pulp
    ("finger_middle_palmar", "side"),  # behind the index finger of the reaching hand
    ("heel_posterior", "foot_tops"),  # either side of the leg
}
# Between the thighs of one body a few view units are seen, and their corners are sharp: (body, area).
SHARP = {("pregnant", "perineum")}
# View units: the smallest piece, and the radius of the disc that has to reach most of each piece.
SMALLEST, DISC = 30.0, 1.5


@cache
def compiled(kind: str, name: str = NEUTRAL) -> dict[str, Any]:
    """One kind of compiled file of a body, all groups together."""
    folder = COMPILED / folder_of(name)
    return {g: json.loads((folder / f"{kind}_{g}.json").read_text()) for g in GROUPS}


@cache
def outlines(name: str) -> list[tuple[str, str, str, list[Polygon]]]:
    """(view, area, side, pieces) of every outline of a body."""
    views = [view for group in compiled("views", name).values() for view in group["views"]]
    return [(v["id"], a["area"], a["side"], pieces_of(a["d"])) for v in views for a in v["areas"]]


def pieces_of(d: str) -> list[Polygon]:
    """The pieces of a path; a ring inside another is a hole in it, such as the gap between two toes."""
    shape = reduce(shapely.symmetric_difference, [Polygon(ring).buffer(0) for ring in rings_of(d)])
    return [shape] if isinstance(shape, Polygon) else list(shape.geoms)


def kind_of(view: str) -> str:
    """The view without its side."""
    return "side" if view in ("left", "right") else view.removesuffix("_left").removesuffix("_right")


@EVERY_BODY
def test_each_area_is_one_piece_in_each_view(name: str) -> None:
    """No stray pieces and no specks; the few that something in front divides are named."""
    stray = [
        (view, area, side, [round(p.area) for p in pieces])
        for view, area, side, pieces in outlines(name)
        if len(pieces) > (2 if (area, kind_of(view)) in IN_PIECES else 1) or min(p.area for p in pieces) < SMALLEST
    ]
    assert stray == []


@EVERY_BODY
def test_no_area_has_a_tail(name: str) -> None:
    """A disc half a centimetre across on the whole body, and smaller in close-ups, reaches nearly all of each area."""
    tails = []
    for view, area, side, pieces in outlines(name):
        shape = shapely.union_all(pieces)
        reached = shape.buffer(-DISC).buffer(DISC).area / shape.area
        # In an area of few view units the corners alone weigh more.
        if reached < (0.97 if shape.area > 1000 else 0.85):
            tails.append((view, area, side, round(reached, 2)))
    assert tails == []


@EVERY_BODY
def test_areas_lie_side_by_side_without_gaps(name: str) -> None:
    """In each view the outlines overlap and leave open next to nothing of what they cover together."""
    for view in {view for view, *_ in outlines(name)} - {SADDLE}:
        shapes = [shapely.union_all(pieces) for seen, _, _, pieces in outlines(name) if seen == view]
        whole = shapely.union_all(shapes)
        assert sum(s.area for s in shapes) - whole.area < 0.004 * whole.area, view
        closed = whole.buffer(2).buffer(-2)
        assert closed.area - whole.area < 0.004 * whole.area, view


@EVERY_BODY
def test_no_border_is_a_staircase(name: str) -> None:
    """Along every outline the direction changes little from step to step: at most one sharp corner in a centimetre."""
    for view, area, side, pieces in outlines(name):
        for piece in pieces:
            xy = np.asarray(piece.exterior.coords)[:-1]
            step = np.roll(xy, -1, axis=0) - xy
            before = np.roll(step, 1, axis=0)
            cross = before[:, 0] * step[:, 1] - before[:, 1] * step[:, 0]
            sharp = np.abs(np.degrees(np.arctan2(cross, (before * step).sum(1)))) > 60
            assert sharp.sum() <= 4 + piece.length / 30 or (name, area) in SHARP, (view, area, side)


def seen_points(skin: Skin, neutral: Skin, camera: str) -> dict[int, float]:
    """Row of each key point that nothing hides from a camera, and how squarely it faces it."""
    picture = take(skin.body, cameras(neutral.body, skin.body)[camera])
    vertices = key_point_vertices(DATA / "body" / "key_points.csv", neutral)
    found = {}
    for k, point in enumerate(table("isncsci_key_points")["point_id"]):
        vertex = vertices[str(point)]
        column, row = np.round(2 * picture.flat[vertex]).astype(int)
        height, width = picture.raster.face.shape
        if not (0 <= column < width and 0 <= row < height) or picture.camera.keep[vertex] < 0:
            continue
        if picture.depth[vertex] > picture.raster.depth[row, column] - 0.2:
            found[k] = float(picture.normals[vertex] @ picture.camera.toward)
    return found


@pytest.mark.parametrize("camera", ["front", "back", "side", "leg_inner", "foot_top", "hand_back"])
def test_every_key_point_is_drawn_where_it_is_seen(skin: Skin, camera: str) -> None:
    """A test point that faces the viewer has its disc in that view, at its place."""
    points = table("isncsci_key_points")
    roots = ["S4-5" if ";" in roots else roots for roots in points["roots"]]
    view = next(v for v in VIEWS if v.camera == camera and v.halves in ("whole", "left", "pair"))
    drawn = {
        mark["root"]
        for mark in compiled("dermatomes")[view.group][KEY_POINT_MAP][view.view_id]
        if mark["side"] == "left"
    }
    seen = {roots[k] for k, facing in seen_points(skin, skin, camera).items() if facing > 0.1}
    assert seen - drawn == set()


def test_the_inner_ankle_is_tested_from_in_front_too() -> None:
    """The L4 point at the medial malleolus stands in the front view, the back view and on the inner side of the leg."""
    marks = compiled("dermatomes")
    for group, view, count in (("front-back", "front", 2), ("front-back", "back", 2), ("sides", "leg_inner_left", 1)):
        shown = [mark for mark in marks[group][KEY_POINT_MAP][view] if mark["root"] == "L4"]
        assert len(shown) == count, view


def zone_rings(view: str) -> list[tuple[str, str, np.ndarray]]:
    """(structure, zone, ring) of every zone of the neutral body in a view."""
    group = next(v.group for v in VIEWS if v.view_id == view)
    contours = compiled("contours")[group]
    return [
        (structure, zone, ring)
        for structure, seen in contours.items()
        for zone, path in seen.get(view, {}).items()
        for ring in rings_of(path)
    ]


@pytest.mark.parametrize("view", ["front", "back"])
def test_zones_of_organs_and_of_the_sacroiliac_joint_have_no_level_cut(view: str) -> None:
    """No such zone ends in a level line longer than a hand is wide, away from the midline and the body's edge."""
    shown = next(v for v in compiled("views")["front-back"]["views"] if v["id"] == view)
    edge = shapely.union_all([Polygon(r).boundary for r in rings_of(shown["outline"])])
    long = []
    for structure, zone, ring in zone_rings(view):
        inner = shapely.distance(shapely.points(ring), edge) > 6
        inner &= np.abs(ring[:, 0] - shown["width"] / 2) > 3
        run = longest_level(ring[:, 1], ring[:, 0], inner)
        if structure.startswith(("viscus_", "joint_sacroiliac")) and run > LONGEST_CUT:
            long.append((structure, zone, round(run)))
    assert long == []


# View units, six to a centimetre.
LONGEST_CUT = 48.0


def longest_level(value: np.ndarray, along: np.ndarray, counts: np.ndarray) -> float:
    """The longest stretch of a ring over which one coordinate stays within a view unit while the other goes on."""
    longest, start = 0.0, 0
    for end in range(len(value)):
        while start <= end and (np.ptp(value[start : end + 1]) > 1.0 or not counts[start : end + 1].all()):
            start += 1
        if start < end:
            longest = max(longest, float(np.ptp(along[start : end + 1])))
    return longest
