"""Where the ISNCSCI key points are seen: a disc in every view that shows the point or the skin beside it."""

from __future__ import annotations

import numpy as np
from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from dashboard.build.area_shapes import OTHER
from dashboard.build.body import Floats
from dashboard.build.dermatome import Bands, disc_cm
from dashboard.build.prepare import Build
from dashboard.build.scene import STEP, Scene

# A disc is narrower than the skin that answers for its point, so that neighbours on the trunk stay apart.
SIZE = 0.65
# Skin so near, as a share of the same, shows where the point is though the point itself is just round the corner.
BESIDE = 0.45


def point_discs(scene: Scene, build: Build, bands: Bands) -> dict[tuple[int, str], BaseGeometry]:
    """The disc of each key point (row, side) that a camera sees, in view units."""
    seen = {}
    limits = [disc_cm(str(area)) for area in build.sources.key_points["area_id"]]
    rows, columns = np.nonzero(scene.surface)
    places: Floats = np.stack([columns, rows], axis=1).astype(np.float64) * STEP
    for k, claim in enumerate(bands.claim[: len(limits)]):
        for side, near in (("left", claim), ("right", claim[build.neutral.body.mirror])):
            if (place := seen_at(scene, near, places)) is not None:
                seen[k, side] = place
    if scene.camera.headroom == 0:
        # The whole figure is its own mirror image: what is seen of one side is seen of the other.
        twins = {(k, OTHER[side]): place * [-1, 1] + [scene.width, 0] for (k, side), place in seen.items()}
        seen = twins | seen
    most = min(limits) if scene.camera.detail else max(limits)
    radius = [SIZE * min(limit, most) * scene.camera.scale for limit in limits]
    return {(k, side): Point(at).buffer(radius[k], 3).intersection(scene.shown) for (k, side), at in seen.items()}


def seen_at(scene: Scene, near: Floats, places: Floats) -> Floats | None:
    """Where a point is seen, or the nearest skin beside it, from a field that is 1 there and falls off to 0."""
    value = scene.sampler @ near
    if len(value) == 0 or value.max() < 1 - BESIDE:
        return None
    vertex = int(near.argmax())
    flat = scene.picture.flat[vertex]
    column, row = np.round(2 * flat).astype(int)
    height, width = scene.picture.raster.face.shape
    inside = 0 <= column < width and 0 <= row < height and scene.camera.keep[vertex] >= 0
    facing = scene.picture.normals[vertex] @ scene.camera.toward > 0
    if inside and facing and scene.picture.depth[vertex] > scene.picture.raster.depth[row, column] - 0.3:
        return np.asarray(flat)
    return np.asarray(places[value.argmax()], dtype=float)
