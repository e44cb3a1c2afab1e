"""One view put together: its picture, areas, points, and the places where patterns and bands are sampled."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import scipy.sparse as sp
import shapely
from PIL import Image
from scipy import ndimage
from shapely.geometry.base import BaseGeometry

from dashboard.build.address import Mask
from dashboard.build.area_shapes import OTHER, SPECK, area_shapes
from dashboard.build.body import Body, Floats, Ints
from dashboard.build.border import joined, smooth_polygons
from dashboard.build.curve import curve_data, meeting_points
from dashboard.build.outline import (
    enlarged,
    grown,
    label_point,
    level_polygon,
    mask_polygon,
    mirrored,
    path_data,
    rounded,
    shifted,
)
from dashboard.build.shading import shade
from dashboard.build.skin import Skin, SkinPoints
from dashboard.build.view import MIDDLE_GAP, Camera, Picture, View, drop_specks, pixel_areas, take
from dashboard.build.zone import EDGE

STEP = 3
# Palms and soles are seen from in front like the front view, backs and tops from behind like the back view.
LEFT_FIRST = ("hand_back", "foot_top")
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
class Scene:
    """What one camera sees of the skin, in view units of its own picture."""

    camera: Camera
    picture: Picture
    areas: dict[tuple[str, str], BaseGeometry]
    silhouette: BaseGeometry
    shown: BaseGeometry
    image: Image.Image
    surface: Mask
    corner: Ints
    bary: Floats

    @cached_property
    def sampler(self) -> sp.csr_matrix:
        """What a vertex field (V,) is at every sample of the surface: (samples, V)."""
        n = len(self.corner)
        rows = np.repeat(np.arange(n), 3)
        return sp.csr_matrix((self.bary.ravel(), (rows, self.corner.ravel())), shape=(n, len(self.picture.flat)))

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
    silhouette = mask_polygon(picture.raster.seen[::2, ::2])
    image = shade(body, picture)
    shown = shapely.union_all(list(sides.values())).buffer(0.8).intersection(silhouette)
    return Scene(camera, picture, sides, silhouette, shown, image, surface, skin.body.faces[face], bary)


def visible_points(scene: Scene, skin: Skin, points: SkinPoints) -> tuple[Ints, Ints]:
    """Index (n,) into left-then-right points and place (n, 2) of the points a camera sees."""
    chosen = np.nonzero(~points.detail | scene.camera.detail)[0]
    index, place = [], []
    for half, corner in enumerate((skin.body.faces[points.face], skin.body.mirror[skin.body.faces[points.face]])):
        corner, weight = corner[chosen], points.bary[chosen][..., None]
        xy = (scene.picture.flat[corner] * weight).sum(1)
        depth = (scene.picture.depth[corner] * weight[..., 0]).sum(1)
        kept = (scene.camera.keep[corner] * weight[..., 0]).sum(1) >= 0
        column, row = (np.round(2 * xy[:, k]).astype(int) for k in (0, 1))
        height, width = scene.picture.raster.face.shape
        kept &= (column >= 0) & (row >= 0) & (column < width) & (row < height)
        seen = scene.picture.raster.depth[np.clip(row, 0, height - 1), np.clip(column, 0, width - 1)]
        # Skin that faces away is not seen, even where a cut lets the eye reach its inner side.
        normal = (scene.picture.normals[corner] * weight).sum(1)
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
            shape = level_polygon(value[scene.filled], EDGE, STEP).simplify(CLOSE_ENOUGH)
            radius, thinnest = rounding_of(scene.camera)
            shape = rounded(shape, ZONE_ROUNDER * radius, thinnest).simplify(ZONE_SIMPLE)
            if not shape.is_empty:
                shape = shape.intersection(shapely.clip_by_rect(scene.shown, *shape.bounds))
            if shape.area > SPECK:
                shapes[name] = shape
    return shapes if "outer" in shapes else {}


def band_shapes(scene: Scene, skin: Skin, root_claim: Floats) -> dict[tuple[int, str], BaseGeometry]:
    """Outline of each band (root index, side) a camera sees, from claims (roots + silence, V) of the left half."""
    mirror = skin.body.mirror[scene.corner]
    left_half = (skin.body.skin[scene.corner, 0] * scene.bary).sum(1) >= 0
    claims = np.stack([(c[scene.corner] * scene.bary).sum(1) for c in root_claim])
    other = np.stack([(c[mirror] * scene.bary).sum(1) for c in root_claim])
    best = np.where(left_half, claims.argmax(0), other.argmax(0))
    label = np.full(scene.surface.shape, -1)
    label[scene.surface] = np.where(best == len(root_claim) - 1, -1, 2 * best + left_half)
    if not (label >= 0).any():
        return {}
    scale = scene.camera.scale / STEP
    depth = scene.picture.raster.depth[:: 2 * STEP, :: 2 * STEP]
    label = grown(drop_specks(label, 6), ~scene.surface)
    found = smooth_polygons(label, joined(scene.surface, depth, scale), BAND_REACH_CM * scale, BAND_SIMPLE)
    return {
        (v // 2, "left" if v % 2 else "right"): shifted(enlarged(shape, STEP), -1).intersection(scene.shown)
        for v, shape in found.items()
    }


@dataclass(frozen=True)
class Placement:
    """Where a scene lies in its view: `width` of the view, `dx` of the left-hand picture, mirrored twin or not."""

    view: View
    width: int
    left_dx: int | None
    right_dx: int | None


def placement_of(view: View, scene: Scene) -> Placement:
    """Left picture, its mirror image, or both side by side with the body's midline between them."""
    w = scene.picture.width
    if view.halves == "whole":
        return Placement(view, w, 0, None)
    if view.halves == "left":
        return Placement(view, w, 0, None)
    if view.halves == "right":
        return Placement(view, w, None, 0)
    left_first = view.camera in LEFT_FIRST
    first, second = 0, w + MIDDLE_GAP
    return Placement(view, 2 * w + MIDDLE_GAP, *((first, second) if left_first else (second, first)))


def placed(shape: BaseGeometry, side: str, place: Placement, scene: Scene) -> list[tuple[str, BaseGeometry]]:
    """A shape of the left picture as it appears in the view: (side, shape) for each picture shown."""
    out = []
    if place.left_dx is not None:
        out.append((side, shifted(shape, place.left_dx)))
    if place.right_dx is not None:
        out.append((OTHER[side], shifted(mirrored(shape, scene.picture.width), place.right_dx)))
    return out


def view_image(place: Placement, scene: Scene) -> Image.Image:
    """The view's shaded picture."""
    image = Image.new("RGBA", (place.width, scene.picture.height))
    if place.left_dx is not None:
        image.paste(scene.image, (place.left_dx, 0))
    if place.right_dx is not None:
        image.paste(scene.image.transpose(Image.Transpose.FLIP_LEFT_RIGHT), (place.right_dx, 0))
    return image


def letters(place: Placement, scene: Scene) -> list[dict[str, Any]]:
    """Left and right letters at the top corners, always the person's own left and right."""
    left, right = {"text": "L", "y": 26}, {"text": "R", "y": 26}
    if place.view.halves == "whole":
        left_x, right_x = (0.86, 0.14) if scene.camera.right[0] > 0 else (0.14, 0.86)
        return [right | {"x": round(right_x * place.width)}, left | {"x": round(left_x * place.width)}]
    if place.left_dx is not None and place.right_dx is not None:
        w = scene.picture.width
        edge = {True: 22, False: w - 22}
        return [
            right | {"x": place.right_dx + edge[place.right_dx < place.left_dx]},
            left | {"x": place.left_dx + edge[place.left_dx < place.right_dx]},
        ]
    return [(left if place.left_dx is not None else right) | {"x": 24}]


def view_entry(place: Placement, scene: Scene, points: tuple[Ints, Ints], n_half: int, stride: int) -> dict[str, Any]:
    """The view as the browser reads it; see the data dictionary for the keys."""
    areas = []
    seen = [(area, *one) for (area, side), shape in scene.areas.items() for one in placed(shape, side, place, scene)]
    meeting = meeting_points([shape for *_, shape in seen])
    for area, side, shape in seen:
        if path := curve_data(shape, meeting):
            x, y = label_point(shape)
            areas.append({"area": area, "side": side, "d": path, "x": x, "y": y})
    outlines = [shape for _, shape in placed(scene.silhouette, "left", place, scene)]
    index, xy = points
    shown_index, shown_xy = [], []
    if place.left_dx is not None:
        shown_index.append(np.where(index < n_half, index, index - n_half + stride))
        shown_xy.append(xy + np.array([place.left_dx, 0]))
    if place.right_dx is not None:
        shown_index.append(np.where(index < n_half, index + stride, index - n_half))
        shown_xy.append(np.column_stack([scene.picture.width - xy[:, 0] + place.right_dx, xy[:, 1]]))
    return {
        "id": place.view.view_id,
        "name": place.view.name,
        "group": place.view.group,
        "width": place.width,
        "height": scene.picture.height,
        "image": f"{place.view.view_id}.webp",
        "mirror": place.view.mirror,
        "outline": "".join(path_data(shapely.simplify(s, 0.5)) for s in outlines),
        "letters": letters(place, scene),
        "areas": sorted(areas, key=lambda a: (a["area"], a["side"])),
        "points": np.concatenate(shown_index).tolist(),
        "xy": np.concatenate(shown_xy).ravel().tolist(),
        "dot": round(0.36 * scene.camera.scale, 1) if not scene.camera.detail else round(0.13 * scene.camera.scale, 1),
    }
