"""Where a scene lies in its views, as it is, as its mirror image, or both; and such a view as the browser reads it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from PIL import Image
from shapely.geometry.base import BaseGeometry

from dashboard.build.area_shapes import OTHER
from dashboard.build.body import Ints
from dashboard.build.curve import curve_data, meeting_points
from dashboard.build.outline import label_point, mirrored, path_data, shifted
from dashboard.build.scene import Scene
from dashboard.build.view import MIDDLE_GAP, View

# Palms and soles are seen from in front like the front view, backs and tops from behind like the back view.
LEFT_FIRST = ("hand_back", "foot_top")


@dataclass(frozen=True)
class Placement:
    """Where a scene lies in its view: `width` of the view, `dx` of the left-hand picture, mirrored twin or not."""

    view: View
    width: int
    left_dx: int | None
    right_dx: int | None


def placement_of(view: View, scene: Scene) -> Placement:
    """Left picture, its mirror image, or both side by side with the body's midline between them."""
    w = scene.width
    if view.halves == "whole":
        return Placement(view, w, 0, None)
    if view.halves == "left":
        return Placement(view, w, 0, None)
    if view.halves == "right":
        return Placement(view, w, None, 0)
    left_first = view.camera in LEFT_FIRST
    first, second = 0, w + MIDDLE_GAP
    return Placement(view, 2 * w + MIDDLE_GAP, *((first, second) if left_first else (second, first)))


def half_places(view: View, scene: Scene) -> dict[str, Any]:
    """Where the left half's drawing goes in a view: `left` is added to x, the right half's x is taken from `right`."""
    place = placement_of(view, scene)
    right = scene.width if view.halves == "whole" else None if place.right_dx is None else place.right_dx + scene.width
    return {"camera": view.camera, "left": place.left_dx, "right": right}


def placed(shape: BaseGeometry, side: str, place: Placement, scene: Scene) -> list[tuple[str, BaseGeometry]]:
    """A shape of the left picture as it appears in the view: (side, shape) for each picture shown."""
    out = []
    if place.left_dx is not None:
        out.append((side, shifted(shape, place.left_dx)))
    if place.right_dx is not None:
        out.append((OTHER[side], shifted(mirrored(shape, scene.width), place.right_dx)))
    return out


def view_image(place: Placement, scene: Scene) -> Image.Image:
    """The view's shaded picture."""
    image = Image.new("RGBA", (place.width, scene.height))
    if place.left_dx is not None:
        image.paste(scene.drawn.image, (place.left_dx, 0))
    if place.right_dx is not None:
        image.paste(scene.drawn.image.transpose(Image.Transpose.FLIP_LEFT_RIGHT), (place.right_dx, 0))
    return image


def letters(place: Placement, scene: Scene) -> list[dict[str, Any]]:
    """Left and right letters at the top corners, always the person's own left and right."""
    left, right = {"text": "L", "y": 26}, {"text": "R", "y": 26}
    if place.view.halves == "whole":
        left_x, right_x = (0.86, 0.14) if scene.camera.right[0] > 0 else (0.14, 0.86)
        return [right | {"x": round(right_x * place.width)}, left | {"x": round(left_x * place.width)}]
    if place.left_dx is not None and place.right_dx is not None:
        w = scene.width
        edge = {True: 22, False: w - 22}
        return [
            right | {"x": place.right_dx + edge[place.right_dx < place.left_dx]},
            left | {"x": place.left_dx + edge[place.left_dx < place.right_dx]},
        ]
    return [(left if place.left_dx is not None else right) | {"x": 24}]


def view_entry(place: Placement, scene: Scene, points: tuple[Ints, Ints], n_half: int, stride: int) -> dict[str, Any]:
    """The view as the browser reads it; see the data dictionary for the keys."""
    areas = []
    seen = [
        (area, *one) for (area, side), shape in scene.drawn.areas.items() for one in placed(shape, side, place, scene)
    ]
    meeting = meeting_points([shape for *_, shape in seen])
    for area, side, shape in seen:
        if path := curve_data(shape, meeting):
            x, y = label_point(shape)
            areas.append({"area": area, "side": side, "d": path, "x": x, "y": y})
    outlines = [shape for _, shape in placed(scene.drawn.silhouette, "left", place, scene)]
    index, xy = points
    shown_index, shown_xy = [], []
    if place.left_dx is not None:
        shown_index.append(np.where(index < n_half, index, index - n_half + stride))
        shown_xy.append(xy + np.array([place.left_dx, 0]))
    if place.right_dx is not None:
        shown_index.append(np.where(index < n_half, index + stride, index - n_half))
        shown_xy.append(np.column_stack([scene.width - xy[:, 0] + place.right_dx, xy[:, 1]]))
    return {
        "id": place.view.view_id,
        "name": place.view.name,
        "group": place.view.group,
        "width": place.width,
        "height": scene.height,
        "image": f"{place.view.view_id}.webp",
        "mirror": place.view.mirror,
        "outline": "".join(path_data(shapely.simplify(s, 0.5)) for s in outlines),
        "letters": letters(place, scene),
        "areas": sorted(areas, key=lambda a: (a["area"], a["side"])),
        "points": np.concatenate(shown_index).tolist(),
        "xy": np.concatenate(shown_xy).ravel().tolist(),
        "dot": round(0.36 * scene.camera.scale, 1) if not scene.camera.detail else round(0.13 * scene.camera.scale, 1),
    }
