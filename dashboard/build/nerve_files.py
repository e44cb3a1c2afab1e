"""Courses of nerves, entrapment sites and the fields of skin nerves in every view, two files a group of views.

Both hold the left half by camera; `views` tells where its drawing and its mirror image go, as in muscle_files.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import shapely

from dashboard.build import dermatome
from dashboard.build.body import Floats
from dashboard.build.dermatome import BAND_SPREAD_LIMIT_CM, BAND_SPREAD_SHARE, LATER_PRIMARY, SHARED_WEIGHT
from dashboard.build.json_bytes import dumps
from dashboard.build.muscle_files import view_entry, visible
from dashboard.build.nerve_course import Course, EntrapmentSites, courses_of, sites_of, stretches
from dashboard.build.outline import label_point, path_data
from dashboard.build.prepare import Build, Progress
from dashboard.build.scene import Scene, band_shapes
from dashboard.build.skin import Skin, Spread, spread_areas
from dashboard.build.view import GROUPS, VIEWS

LINE_TOLERANCE = 0.7
# Where a label may stand, as shares of the longest seen stretch.
LABEL_AT = (0.5, 0.3, 0.7, 0.15, 0.85)
FIELDS = "nerves"


def nerve_files(build: Build, data_dir: Path, say: Progress) -> Iterator[tuple[str, bytes]]:
    """What the layers of nerves and of their fields show; the same addresses and areas serve every body."""
    say("drawing nerves")
    courses, sites = courses_of(data_dir), sites_of(data_dir)
    lines = {name: course_entries(build, scene, courses, sites) for name, scene in build.scenes.items()}
    say("drawing the fields of nerves")
    wide = spread_areas(build.skin, BAND_SPREAD_SHARE, BAND_SPREAD_LIMIT_CM)
    claims = field_claims(
        pd.read_csv(data_dir / "nerve_fields.csv", dtype=str, keep_default_na=False), build.skin, wide
    )
    fields = {name: field_entries(claims, scene, build.skin) for name, scene in build.scenes.items()}
    for group in GROUPS:
        shown = [view for view in VIEWS if view.group == group]
        views = {view.view_id: view_entry(build, view.camera, view.view_id) for view in shown}
        cameras = {view.camera for view in shown}
        yield f"nerves_{group}.json", dumps({"views": views, "cameras": {c: lines[c] for c in sorted(cameras)}})
        drawn: dict[str, Any] = {"views": views, "cameras": {c: fields[c] for c in sorted(cameras)}}
        if group == "head-saddle":
            drawn["saddle"] = saddle_fields(build, claims)
        yield f"nerve_fields_{group}.json", dumps(drawn)


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
            labels = [list(longest[round(share * (len(longest) - 1))]) for share in LABEL_AT]
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
    for area, found in rows.groupby("area_id", sort=False):
        at = area_ids.index(str(area))
        weight[-1, at] = 0.0
        primary = list(found.loc[found["role"] == "primary", "nerve_id"])
        for nerve in found["nerve_id"]:
            value = SHARED_WEIGHT if nerve not in primary else 1.0 if nerve == primary[0] else LATER_PRIMARY
            weight[nerves.index(nerve), at] = value
    claim: Floats = weight @ spread.basis
    return dermatome.Bands(FIELDS, nerves, claim)


def field_entries(claims: dermatome.Bands, scene: Scene, skin: Skin) -> list[dict[str, Any]]:
    """The fields a camera sees on the left half, with a label point each."""
    out = []
    for (nerve, side), shape in band_shapes(scene, skin, claims.claim).items():
        if side == "left" and (path := path_data(shape)):
            x, y = label_point(shape)
            out.append({"nerve": claims.roots[nerve], "d": path, "x": x, "y": y, "size": round(shape.area)})
    return sorted(out, key=lambda field: str(field["nerve"]))


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
