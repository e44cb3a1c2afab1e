"""Courses of nerves, entrapment sites and the fields of skin nerves as a camera sees them on the left half."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.build import dermatome
from dashboard.build.body import Floats
from dashboard.build.dermatome import SHARED_WEIGHT
from dashboard.build.muscle_files import visible
from dashboard.build.nerve_course import Course, EntrapmentSites, stretches
from dashboard.build.outline import label_point, path_data, polygons_of
from dashboard.build.prepare import Build
from dashboard.build.scene import Scene, band_shapes
from dashboard.build.skin import Skin, Spread

LINE_TOLERANCE = 0.7
# Where a label may stand, as shares of the longest seen stretch.
LABEL_AT = (0.5, 0.3, 0.7, 0.15, 0.85)
# A stretch of fewer steps of the line is too short to be named.
NAMED_FROM = 8
FIELDS = "nerves"
# Fields keep closer to their areas than bands: the skin of the deep fibular nerve is one web space.
FIELD_SPREAD_SHARE, FIELD_SPREAD_LIMIT_CM = 0.15, 2.0
# Two usual nerves may divide an area: axis of the body and direction of the half that is meant, on the left side.
PARTS = {"outer": (0, 1), "inner": (0, -1), "back": (1, 1), "front": (1, -1), "upper": (2, 1), "lower": (2, -1)}
PART_PULL, PART_EDGE_CM = 0.5, 0.6
# A small area that is all the skin of its nerve would be swallowed by its neighbours.
SMALL_CM2, SMALL_HOLDS = 8.0, 2.5
# Fields closer than this meet (the corners of each are rounded on their own); shorter borders are specks. View units.
TOUCHING, SHORTEST = 2.0, 6.0


def course_entries(
    build: Build, scene: Scene, courses: Sequence[Course], sites: EntrapmentSites
) -> dict[str, list[dict[str, Any]]]:
    """What a camera sees of the courses of the left half, and the sites on skin it sees."""
    found = []
    for course in courses:
        seen = stretches(visible(build, scene, course.places), course.deep)
        drawn = {
            name: "".join(curve_data(p) for d, p in seen if d == deep) for name, deep in (("d", False), ("deep", True))
        }
        if any(drawn.values()):
            longest = max((points for _, points in seen), key=len)
            shares = LABEL_AT if len(longest) > NAMED_FROM else ()
            labels = [list(longest[round(share * (len(longest) - 1))]) for share in shares]
            found.append({"course": course.course_id, "nerve": course.nerve_id, **drawn, "labels": labels})
    places = visible(build, scene, sites.places)
    rows = zip(sites.site_id, sites.nerve_id, places, strict=True)
    return {
        "courses": found,
        "sites": [{"site": s, "nerve": n, "x": xy[0], "y": xy[1]} for s, n, xy in rows if xy is not None],
    }


def curve_data(points: Sequence[tuple[int, int]]) -> str:
    """Path data of one smooth open line: through the middles between its corners, bent towards each corner."""
    line = shapely.LineString(points).simplify(LINE_TOLERANCE)
    xy = np.asarray(shapely.get_coordinates(line)).round().astype(int)
    if len(xy) == 2:
        return f"M{xy[0][0]} {xy[0][1]}L{xy[1][0]} {xy[1][1]}"
    middle = np.round((xy[1:-2] + xy[2:-1]) / 2).astype(int)
    bends = [f"Q{c[0]} {c[1]} {e[0]} {e[1]}" for c, e in zip(xy[1:-1], [*middle, xy[-1]], strict=True)]
    return f"M{xy[0][0]} {xy[0][1]}" + "".join(bends)


def field_claims(rows: pd.DataFrame, skin: Skin, spread: Spread) -> dermatome.Bands:
    """How strongly each skin nerve claims each place: its areas spread over the skin, as dermatome bands are."""
    area_ids = skin.area_map.area_ids
    nerves = tuple(dict.fromkeys(rows["nerve_id"]))
    weight = np.zeros((len(nerves) + 1, len(area_ids)))
    weight[-1] = 1.0
    for row in rows.itertuples():
        at = area_ids.index(str(row.area_id))
        weight[-1, at] = 0.0
        weight[nerves.index(row.nerve_id), at] = 1.0 if row.role == "primary" else SHARED_WEIGHT
    claim: Floats = weight @ spread.basis
    for row in rows[rows["part"] != ""].itertuples():
        own = (skin.area == area_ids.index(str(row.area_id))) & skin.left
        claim[nerves.index(row.nerve_id), own] *= part_of_area(skin.body.skin[own], str(row.part))
    for row in rows[rows["role"] == "primary"].itertuples():
        own = (skin.area == area_ids.index(str(row.area_id))) & skin.left
        if skin.vertex_area[own].sum() < SMALL_CM2:
            claim[nerves.index(row.nerve_id), own] *= SMALL_HOLDS
    return dermatome.Bands(FIELDS, nerves, claim)


def part_of_area(position: Floats, part: str) -> Floats:
    """More than 1 on the named half of an area's places (N, 3), less on the other, 1 at the middle."""
    axis, sign = PARTS[part]
    along = sign * (position[:, axis] - (position[:, axis].min() + position[:, axis].max()) / 2)
    return np.asarray(1 + PART_PULL * np.tanh(along / PART_EDGE_CM))


def field_entries(claims: dermatome.Bands, scene: Scene, skin: Skin) -> dict[str, Any]:
    """The fields a camera sees on the left half, with a label point each, and the borders between them."""
    shapes = {nerve: s for (nerve, side), s in band_shapes(scene, skin, claims.claim).items() if side == "left"}
    out = []
    for nerve, shape in shapes.items():
        if path := path_data(shape):
            x, y = label_point(shape)
            out.append({"nerve": claims.roots[nerve], "d": path, "x": x, "y": y, "size": round(shape.area)})
    return {
        "fields": sorted(out, key=lambda field: str(field["nerve"])),
        "borders": borders_between(list(shapes.values())),
    }


def borders_between(shapes: Sequence[BaseGeometry]) -> str:
    """Path data of the lines where two fields meet: neither the outline of the body nor its midline is one."""
    lines = []
    for at, shape in enumerate(shapes):
        near = shapely.union_all([s.buffer(TOUCHING) for s in shapes[at + 1 :]])
        lines.append(shapely.MultiPolygon(polygons_of(shape)).boundary.intersection(near))
    merged = shapely.line_merge(shapely.union_all(lines))
    parts = [part for part in shapely.get_parts(merged) if isinstance(part, shapely.LineString)]
    return "".join(curve_data(np.round(part.coords).astype(int).tolist()) for part in parts if part.length > SHORTEST)


def saddle_fields(build: Build, claims: dermatome.Bands) -> list[dict[str, Any]]:
    """The inset's areas by the nerve that covers most of each; both sides, because the inset is drawn whole."""
    owner, out = claims.root_of_vertex(), []
    for s in build.saddle_shapes:
        own = (build.skin.area == build.skin.area_map.area_ids.index(s.area_id)) & build.skin.left & (owner >= 0)
        if own.any():
            most = int(np.bincount(owner[own], weights=build.skin.vertex_area[own]).argmax())
            x, y = label_point(s.shape)
            out.append(
                {"nerve": claims.roots[most], "side": s.side, "d": path_data(s.shape), "x": x, "y": y,
                 "size": round(s.shape.area)}
            )  # fmt: skip
    return out
