"""Pictures and view descriptions, one description file a group of views."""

from __future__ import annotations

import io
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from dashboard.build import saddle
from dashboard.build.json_bytes import dumps
from dashboard.build.outline import label_point, path_data
from dashboard.build.placement import Placement, half_places, placement_of, view_entry, view_image
from dashboard.build.prepare import Build
from dashboard.build.scene import Scene, visible_points
from dashboard.build.view import SADDLE, SADDLE_GROUP, VIEWS


def view_files(build: Build) -> Iterator[tuple[str, bytes]]:
    """Pictures and view descriptions, one description file a group."""
    seen = [camera_views(build, camera) for camera in build.scenes]
    entries = {view: entry for each in seen for view, entry in each["entries"].items()}
    for each in seen:
        yield from ((f"{view}.webp", b64decode(image)) for view, image in each["images"].items())
    for group in build.groups:
        yield f"views_{group}.json", dumps(group_views(group, entries, saddle_entry(build)))


def camera_views(build: Build, camera: str) -> dict[str, dict[str, Any]]:
    """The views of a camera by id: `entries` as the browser reads them, `images` in base 64, `halves` where the left
    half's drawings go."""
    scene = build.scenes[camera]
    seen = visible_points(scene, build.skin, build.points)
    out: dict[str, dict[str, Any]] = {"entries": {}, "images": {}, "halves": {}}
    for view in (view for view in VIEWS if view.camera == camera):
        place = placement_of(view, scene)
        out["entries"][view.view_id] = view_entry(place, scene, seen, len(build.points.face), build.half)
        out["images"][view.view_id] = b64encode(_image(place, scene)).decode()
        out["halves"][view.view_id] = half_places(view, scene)
    return out


def _image(place: Placement, scene: Scene) -> bytes:
    buffer = io.BytesIO()
    # Where a close-up fades, fine steps of opacity weigh much and are not seen.
    opacity = 60 if scene.camera.keep.min() < 0 else 90
    view_image(place, scene).save(buffer, "WEBP", quality=82, alpha_quality=opacity, method=6)
    return buffer.getvalue()


def group_views(group: str, entries: Mapping[str, Any], inset: Mapping[str, Any]) -> dict[str, Any]:
    """The description of a group of views."""
    views = [entries[view.view_id] for view in VIEWS if view.group == group]
    return {"views": [*views, inset] if group == SADDLE_GROUP else views}


def saddle_entry(build: Build) -> dict[str, Any]:
    """The schematic inset in the same form as the other views."""
    start, n = len(build.points.face), len(build.saddle_areas)
    xy = np.round(build.saddle_xy).astype(int)
    mirror = np.column_stack([saddle.WIDTH - xy[:, 0], xy[:, 1]])
    areas = []
    for s in build.saddle_shapes:
        x, y = label_point(s.shape)
        areas.append({"area": s.area_id, "side": s.side, "d": path_data(s.shape), "x": x, "y": y})
    return {
        "id": SADDLE,
        "name": "Saddle, seen from below (schematic)",
        "group": "head-saddle",
        "width": saddle.WIDTH,
        "height": saddle.HEIGHT,
        "image": None,
        "mirror": SADDLE,
        "outline": path_data(saddle.saddle_outline()),
        "letters": [{"text": "R", "x": 24, "y": 26}, {"text": "L", "x": saddle.WIDTH - 24, "y": 26}],
        "areas": areas,
        "points": [*range(start, start + n), *range(start + build.half, start + build.half + n)],
        "xy": np.concatenate([xy, mirror]).ravel().tolist(),
        "dot": 3.4,
    }
