"""Pictures and view descriptions, one description file a group of views."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import numpy as np

from dashboard.build import saddle
from dashboard.build.json_bytes import dumps
from dashboard.build.outline import label_point, path_data
from dashboard.build.prepare import Build
from dashboard.build.scene import placement_of, view_entry, view_image, visible_points
from dashboard.build.view import SADDLE


def view_files(build: Build) -> Iterator[tuple[str, bytes]]:
    """Pictures and view descriptions, one description file a group."""
    groups: dict[str, list[dict[str, Any]]] = {g: [] for g in build.groups}
    seen = {name: visible_points(scene, build.skin, build.points) for name, scene in build.scenes.items()}
    for view in build.views:
        scene = build.scenes[view.camera]
        place = placement_of(view, scene)
        groups[view.group].append(view_entry(place, scene, seen[view.camera], len(build.points.face), build.half))
        buffer = io.BytesIO()
        # Where a close-up fades, fine steps of opacity weigh much and are not seen.
        opacity = 60 if scene.camera.keep.min() < 0 else 90
        view_image(place, scene).save(buffer, "WEBP", quality=82, alpha_quality=opacity, method=6)
        yield f"{view.view_id}.webp", buffer.getvalue()
    if "head-saddle" in groups:
        groups["head-saddle"].append(saddle_entry(build))
    for group, views in groups.items():
        yield f"views_{group}.json", dumps({"views": views})


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
