"""The files of a body and of all bodies, put together from what every camera sees and what there is once."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
import pandas as pd

from dashboard.build.dermatome import BAND_MAPS, KEY_POINT_MAP
from dashboard.build.json_bytes import dumps
from dashboard.build.keys import items_of
from dashboard.build.muscle_files import areas_of_sites, depth_orders
from dashboard.build.pattern_files import group_contours
from dashboard.build.point_files import overlap_percent
from dashboard.build.view import GROUPS, SADDLE, SADDLE_GROUP, VIEWS
from dashboard.build.view_files import group_views

# The items of a shelf by name: of one camera, and of what all bodies share.
Values = Mapping[str, Any]
MAPS = (*BAND_MAPS, KEY_POINT_MAP)


def shared_files(shared: Values) -> Iterator[tuple[str, bytes]]:
    """Every file that there is once for all bodies, but the index and the vertices of each."""
    points = {name: b64decode(content) for name, content in shared["points"].items()}
    yield from points.items()
    rows = [b64decode(drawn["strengths"]) for drawn in items_of(shared, "contour").values()]
    yield "patterns.bin", b"".join(rows)
    matrix = np.frombuffer(b"".join(rows), np.uint8).reshape(len(rows), -1)
    size = np.frombuffer(points["point_sizes.bin"], "<u2").astype(float)
    yield "overlap.bin", overlap_percent(matrix / 255, size).tobytes()
    yield "solid.bin", b64decode(shared["solid"])
    yield "inside.json", dumps(shared["inside_index"])
    bands = items_of(shared, "band")
    yield "solid_roots.json", dumps({map_id: bands[map_id]["roots"] for map_id in MAPS})
    yield "solid_roots.bin", b"".join(b64decode(bands[map_id]["vertices"]) for map_id in MAPS)


def body_files(
    body: str, seen: Mapping[str, Values], shared: Values, shapes: pd.DataFrame, sites: pd.DataFrame
) -> Iterator[tuple[str, bytes]]:
    """The files of one body, from what each camera sees of it; `shapes` of muscles and `sites` are tables."""
    yield from ((name, b64decode(content)) for name, content in shared[f"vertices {body}"].items())
    yield from ((name, b64decode(content)) for name, content in shared[f"inside {body}"].items())
    for look in seen.values():
        yield from ((f"{view}.webp", b64decode(image)) for view, image in look["view"]["images"].items())
    for group in GROUPS:
        files = {**drawn_on_skin(group, seen, shared), **drawn_from_tables(group, seen, shared, shapes, sites)}
        yield from ((f"{name}_{group}.json", dumps(content)) for name, content in files.items())


def drawn_on_skin(group: str, seen: Mapping[str, Values], shared: Values) -> dict[str, Any]:
    """Views, contours and dermatomes of a group of views."""
    drawn = items_of(shared, "contour")
    return {
        "views": group_views(group, _by_view(seen, "view", "entries"), shared["saddle"]),
        "contours": group_contours(
            group, {s: _by_view(seen, f"contour {s}") for s in drawn}, {s: drawn[s]["inset"] for s in drawn}
        ),
        "dermatomes": {map_id: _bands(group, map_id, seen, shared) for map_id in MAPS},
    }


def _bands(group: str, map_id: str, seen: Mapping[str, Values], shared: Values) -> dict[str, Any]:
    found = _by_view(seen, f"band {map_id}")
    out = {view.view_id: found[view.view_id] for view in VIEWS if view.group == group}
    return out | ({SADDLE: shared[f"band {map_id}"]["inset"]} if group == SADDLE_GROUP else {})


def drawn_from_tables(
    group: str, seen: Mapping[str, Values], shared: Values, shapes: pd.DataFrame, sites: pd.DataFrame
) -> dict[str, Any]:
    """Muscles, sites, nerves and their fields, the left half by camera; `views` says where it and its twin go."""
    depth = depth_orders(shapes)
    deepest_first = sorted(depth, key=lambda muscle: -depth[muscle])
    halves = _by_view(seen, "view", "halves")
    views = {view.view_id: halves[view.view_id] for view in VIEWS if view.group == group}
    looks = {camera: seen[camera] for camera in sorted({view.camera for view in VIEWS if view.group == group})}
    muscles = {camera: _some(look, deepest_first) for camera, look in looks.items()}
    fields = {"views": views, "cameras": {camera: look["fields"] for camera, look in looks.items()}}
    return {
        "muscles": {"depth": depth, "views": views, "cameras": muscles},
        "trigger_sites": {
            "areas": areas_of_sites(sites),
            "views": views,
            "cameras": {camera: look["sites"] for camera, look in looks.items()},
        },
        "nerves": {"views": views, "cameras": {camera: look["courses"] for camera, look in looks.items()}},
        "nerve_fields": fields | ({"saddle": shared["fields"]} if group == SADDLE_GROUP else {}),
    }


def _some(look: Values, muscles: list[str]) -> dict[str, Any]:
    """Of some muscles those that a camera sees."""
    return {muscle: drawn for muscle in muscles if (drawn := look[f"muscle {muscle}"]) is not None}


def _by_view(seen: Mapping[str, Values], item: str, part: str = "") -> dict[str, Any]:
    """An item, or a part of it, in the views of all cameras by view."""
    found = (look[item][part] if part else look[item] for look in seen.values())
    return {view: drawn for each in found for view, drawn in each.items()}
