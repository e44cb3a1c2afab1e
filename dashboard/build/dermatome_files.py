"""Bands of the drawn dermatome maps as a camera sees them, and in the inset."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from shapely.geometry.base import BaseGeometry

from dashboard.build import dermatome
from dashboard.build.curve import curve_data
from dashboard.build.key_point_places import point_discs
from dashboard.build.outline import label_point, path_data
from dashboard.build.placement import Placement, placed, placement_of
from dashboard.build.prepare import Build, Progress
from dashboard.build.scene import Scene, band_shapes
from dashboard.build.skin import spread_areas
from dashboard.build.view import VIEWS


def dermatome_maps(build: Build, data_dir: Path, say: Progress) -> list[dermatome.Bands]:
    """The bands of every drawn map on the skin of every body."""
    say("drawing dermatomes")
    skin, points = build.neutral, build.sources.key_points
    wide = spread_areas(skin, dermatome.BAND_SPREAD_SHARE, dermatome.BAND_SPREAD_LIMIT_CM)
    maps = [dermatome.band_map(m, build.sources.dermatomes, skin, wide) for m in dermatome.BAND_MAPS]
    vertices = dermatome.key_point_vertices(data_dir / "body" / "key_points.csv", skin)
    maps = [dermatome.with_trunk_rings(m, vertices, points, skin) for m in maps]
    for bands in maps:
        kept, total, _ = dermatome.agreement(bands, build.sources.dermatomes, skin)
        say(f"{bands.map_id}: {kept} of {total} direct primary rows hold")
    return [*maps, dermatome.key_point_discs(vertices, points, skin)]


def camera_bands(build: Build, camera: str, bands: dermatome.Bands) -> dict[str, list[dict[str, Any]]]:
    """Bands of one map in every view of a camera, by view."""
    scene = build.scenes[camera]
    if bands.map_id == dermatome.KEY_POINT_MAP:
        shapes = point_discs(scene, build, bands)
    else:
        shapes = band_shapes(scene, build.neutral, bands.claim)
    views = (view for view in VIEWS if view.camera == camera)
    return {view.view_id: band_entries(bands, shapes, placement_of(view, scene), scene) for view in views}


def band_entries(
    bands: dermatome.Bands, shapes: dict[tuple[int, str], BaseGeometry], place: Placement, scene: Scene
) -> list[dict[str, Any]]:
    """Bands of one view with a label point each."""
    out = []
    for (root, side), shape in shapes.items():
        for shown_side, shown in placed(shape, side, place, scene):
            if path := curve_data(shown):
                x, y = label_point(shown)
                out.append({"root": bands.roots[root], "side": shown_side, "d": path, "x": x, "y": y})
    return sorted(out, key=lambda b: (b["root"], b["side"]))


def saddle_bands(build: Build, bands: dermatome.Bands) -> list[dict[str, Any]]:
    """The inset's areas coloured by the root that covers most of each."""
    out = []
    root = bands.root_of_vertex()
    for s in build.saddle_shapes:
        own = (
            (build.neutral.area == build.neutral.area_map.area_ids.index(s.area_id)) & build.neutral.left & (root >= 0)
        )
        if own.any():
            most = int(np.bincount(root[own], weights=build.neutral.vertex_area[own]).argmax())
            x, y = label_point(s.shape)
            out.append({"root": bands.roots[most], "side": s.side, "d": path_data(s.shape), "x": x, "y": y})
    return out
