"""One view put together: its picture, areas, points, and the places where patterns and bands are sampled."""

from __future__ import annotations

import pickle
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import scipy.sparse as sp
import shapely
from PIL import Image
from scipy import ndimage
from shapely.geometry.base import BaseGeometry

from dashboard.build.address import Mask
from dashboard.build.area_shapes import SPECK, area_shapes
from dashboard.build.body import Body, Floats, Ints, mixed
from dashboard.build.border import joined, smooth_polygons
from dashboard.build.outline import (
    enlarged,
    grown,
    level_polygon,
    mask_polygon,
    rounded,
    settled_start,
    shifted,
)
from dashboard.build.shading import shade
from dashboard.build.skin import Skin, SkinPoints
from dashboard.build.view import Camera, Picture, drop_specks, pixel_areas, take
from dashboard.build.zone import EDGE

STEP = 3
VISIBLE_WITHIN_CM = 0.6
# Borders of pain are never sharp: corners of a contour are rounded, whole body and close-up alike in proportion.
ROUNDING_CM = 1.1
DETAIL_ROUNDING_CM = 0.3
THINNEST_CM = 0.3
DETAIL_THINNEST_CM = 0.6
# How far the lines between bands are drawn tight, and how freely simplified, in samples.
BAND_REACH_CM, BAND_SIMPLE = 1.0, 1.3
# View units by which a contour may differ from its samples before it is rounded, and from that afterwards.
CLOSE_ENOUGH, ZONE_SIMPLE = 0.4, 1.6
ZONE_ROUNDER = 1.7


@dataclass(frozen=True)
class Likeness:
    """What the view of a scene is drawn from: outlines of areas by id and side, of the body, and the lit body."""

    areas: dict[tuple[str, str], BaseGeometry]
    silhouette: BaseGeometry
    image: Image.Image


@dataclass(frozen=True)
class Scene:
    """What one camera sees of the skin of a body, in view units of its own picture.

    Samples of the surface lie every `STEP` view units: where there are any `surface` (H, W), and of each the corners of
    its face `corner` (N, 3), their weights `bary` (N, 3), and `depth` (N,) cm. A scene that was kept has no likeness.
    """

    camera: Camera
    body: Body
    width: int
    height: int
    shown: BaseGeometry
    surface: Mask
    corner: Ints
    bary: Floats
    depth: Floats
    likeness: Likeness | None = None

    @cached_property
    def picture(self) -> Picture:
        """The picture itself; taken again for a scene that was kept, because few ask for it and it is large."""
        return take(self.body, self.camera)

    @cached_property
    def drawn(self) -> Likeness:
        """The likeness; raises ValueError for a scene that was kept."""
        if self.likeness is None:
            raise ValueError("a scene that was kept has no likeness")
        return self.likeness

    def packed(self) -> bytes:
        """What is kept of a scene: all but its camera, body, picture and likeness."""
        shape, surface = self.surface.shape, np.packbits(self.surface)
        parts = (
            self.width,
            self.height,
            self.shown,
            shape,
            surface,
            self.corner.astype(np.int32),
            self.bary,
            self.depth,
        )
        return pickle.dumps(parts, protocol=5)

    @staticmethod
    def unpacked(content: bytes, camera: Camera, body: Body) -> Scene:
        """A scene as it was kept."""
        width, height, shown, shape, bits, corner, bary, depth = pickle.loads(content)
        surface = np.unpackbits(bits, count=shape[0] * shape[1]).reshape(shape).astype(bool)
        return Scene(camera, body, width, height, shown, surface, corner.astype(np.int64), bary, depth)

    @cached_property
    def sampler(self) -> sp.csr_matrix:
        """What a vertex field (V,) is at every sample of the surface: (samples, V)."""
        n = len(self.corner)
        rows = np.repeat(np.arange(n), 3)
        return sp.csr_matrix((self.bary.ravel(), (rows, self.corner.ravel())), shape=(n, len(self.camera.keep)))

    @cached_property
    def filled(self) -> Ints:
        """The nearest sample of the surface at every place, also beside the body: (H, W)."""
        sample = np.cumsum(self.surface).reshape(self.surface.shape) - 1
        index = ndimage.distance_transform_edt(~self.surface, return_distances=False, return_indices=True)
        return np.asarray(sample[tuple(index)])


def scene_of(skin: Skin, camera: Camera, body: Body | None = None) -> Scene:
    """Rasterise, label and outline what a camera sees of a body; `skin` is the neutral one, which knows the areas."""
    body = body or skin.body
    picture = take(body, camera)
    area, half = pixel_areas(skin, picture)
    sides = area_shapes(skin, picture, area, half)
    surface = area[::STEP, ::STEP] >= 0
    face = picture.raster.face[:: 2 * STEP, :: 2 * STEP][surface]
    bary = picture.raster.bary[:: 2 * STEP, :: 2 * STEP][surface]
    depth = picture.raster.depth[:: 2 * STEP, :: 2 * STEP][surface]
    silhouette = mask_polygon(picture.raster.seen[::2, ::2])
    shown = shapely.union_all(list(sides.values())).buffer(0.8).intersection(silhouette)
    likeness = Likeness(sides, silhouette, shade(body, picture))
    size, corner = (picture.width, picture.height), skin.body.faces[face]
    scene = Scene(camera, body, *size, shown, surface, corner, bary, depth, likeness)
    scene.__dict__["picture"] = picture
    return scene


def visible_points(scene: Scene, skin: Skin, points: SkinPoints) -> tuple[Ints, Ints]:
    """Index (n,) into left-then-right points and place (n, 2) of the points a camera sees."""
    chosen = np.nonzero(~points.detail | scene.camera.detail)[0]
    index, place = [], []
    for half, corner in enumerate((skin.body.faces[points.face], skin.body.mirror[skin.body.faces[points.face]])):
        corner, weight = corner[chosen], points.bary[chosen]
        xy, depth = (mixed(of, corner, weight) for of in (scene.picture.flat, scene.picture.depth))
        kept = mixed(scene.camera.keep, corner, weight) >= 0
        column, row = (np.round(2 * xy[:, k]).astype(int) for k in (0, 1))
        height, width = scene.picture.raster.face.shape
        kept &= (column >= 0) & (row >= 0) & (column < width) & (row < height)
        seen = scene.picture.raster.depth[np.clip(row, 0, height - 1), np.clip(column, 0, width - 1)]
        # Skin that faces away is not seen, even where a cut lets the eye reach its inner side.
        normal = mixed(scene.picture.normals, corner, weight)
        kept &= np.isfinite(seen) & (depth > seen - VISIBLE_WITHIN_CM) & (normal @ scene.camera.toward > -0.1)
        index.append(chosen[kept] + half * len(points.face))
        place.append(np.round(xy[kept]).astype(int))
    return np.concatenate(index), np.concatenate(place)


def rounding_of(camera: Camera) -> tuple[float, float]:
    """Corner radius and thinnest strip of a contour in view units."""
    cm = (DETAIL_ROUNDING_CM, DETAIL_THINNEST_CM) if camera.detail else (ROUNDING_CM, THINNEST_CM)
    return cm[0] * camera.scale, cm[1] * camera.scale


def zone_shapes(scene: Scene, zones: dict[str, Floats]) -> dict[str, BaseGeometry]:
    """The part of each zone (V,) that a camera sees, within the silhouette; empty without the one called `outer`."""
    shapes = {}
    for name, zone in zones.items():
        value = scene.sampler @ zone
        if len(value) and value.max() > EDGE:
            # Carried beyond the body, so that contours meet the silhouette squarely.
            shape = settled_start(level_polygon(value[scene.filled], EDGE, STEP)).simplify(CLOSE_ENOUGH)
            radius, thinnest = rounding_of(scene.camera)
            shape = settled_start(rounded(shape, ZONE_ROUNDER * radius, thinnest)).simplify(ZONE_SIMPLE)
            if not shape.is_empty:
                # What a box clips may touch itself.
                shown = shapely.make_valid(shapely.clip_by_rect(scene.shown, *shape.bounds))
                shape = shapely.make_valid(shape).intersection(shown)
            if shape.area > SPECK:
                shapes[name] = shape
    return shapes if "outer" in shapes else {}


def band_shapes(scene: Scene, skin: Skin, root_claim: Floats) -> dict[tuple[int, str], BaseGeometry]:
    """Outline of each band (root index, side) a camera sees, from claims (roots + silence, V) of the left half."""
    mirror = skin.body.mirror[scene.corner]
    left_half = mixed(skin.body.skin[:, 0], scene.corner, scene.bary) >= 0
    claims, other = (np.stack([mixed(c, at, scene.bary) for c in root_claim]) for at in (scene.corner, mirror))
    best = np.where(left_half, claims.argmax(0), other.argmax(0))
    label = np.full(scene.surface.shape, -1)
    label[scene.surface] = np.where(best == len(root_claim) - 1, -1, 2 * best + left_half)
    if not (label >= 0).any():
        return {}
    scale = scene.camera.scale / STEP
    depth = np.zeros(scene.surface.shape)
    depth[scene.surface] = scene.depth
    label = grown(drop_specks(label, 6), ~scene.surface)
    found = smooth_polygons(label, joined(scene.surface, depth, scale), BAND_REACH_CM * scale, BAND_SIMPLE)
    return {
        (v // 2, "left" if v % 2 else "right"): shifted(enlarged(shape, STEP), -1).intersection(scene.shown)
        for v, shape in found.items()
    }
