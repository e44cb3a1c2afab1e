"""Solids as a camera far away sees them: flat shading, what is near painted over what is far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from dashboard.build.body import Body, Floats
from dashboard.build.inside.loft import LEFT, Solid, faces_of, vertices_of

PX_PER_CM, MARGIN_CM = 14, 3.0
# To the right, up and towards the eye, for each side it is looked at from.
VIEWS = {
    "front": ((1, 0, 0), (0, 0, 1), (0, -1, 0)),
    "back": ((-1, 0, 0), (0, 0, 1), (0, 1, 0)),
    "left": ((0, -1, 0), (0, 0, 1), (1, 0, 0)),
}
PAPER, SKIN, LINE = (255, 255, 255), (246, 240, 236), (90, 70, 60)
Colour = tuple[int, int, int]


@dataclass(frozen=True)
class Frame:
    """What a picture shows: a side, and the rectangle of it in cm."""

    view: str
    low: Floats
    high: Floats

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        width, height = np.ceil((self.high - self.low) * PX_PER_CM).astype(int)
        return int(width), int(height)

    def seen(self, points: Floats) -> Floats:
        """Pixels across and down, and how near to the eye in cm, of places (..., 3)."""
        right, up, near = (np.array(axis, dtype=float) for axis in VIEWS[self.view])
        across, down = points @ right - self.low[0], self.high[1] - points @ up
        return np.stack([across * PX_PER_CM, down * PX_PER_CM, points @ near], axis=-1)


def frame_of(solids: Sequence[Solid], view: str) -> Frame:
    """The rectangle around some solids as seen from a side."""
    points = np.concatenate([vertices_of(one.rings) for one in solids])
    right, up, _ = (np.array(axis, dtype=float) for axis in VIEWS[view])
    flat = np.stack([points @ right, points @ up], axis=1)
    return Frame(view, flat.min(0) - MARGIN_CM, flat.max(0) + MARGIN_CM)


def triangles(solid: Solid, view: str) -> Floats:
    """The triangles (F, 3, 3) of a solid; those of the right half hide nothing when seen from the left."""
    corner = vertices_of(solid.rings)
    sides = (1.0, -1.0) if solid.side == LEFT and view != "left" else (1.0,)
    faces = faces_of(*solid.rings.shape[:2])
    return np.concatenate([(corner * [side, 1, 1])[faces] for side in sides])


def painted(picture: Image.Image, solids: Sequence[tuple[Solid, Colour]], frame: Frame) -> Image.Image:
    """A picture with solids on it, what is near over what is far."""
    out = picture.copy()
    pencil = ImageDraw.Draw(out)
    corner = [triangles(solid, frame.view) for solid, _ in solids]
    colour = np.repeat([tint for _, tint in solids], [len(own) for own in corner], axis=0)
    place = frame.seen(np.concatenate(corner))
    shade = _shade(place)
    kept = (place[..., :2].max(1) > 0).all(1) & (place[..., :2].min(1) < frame.size).all(1)
    order = np.argsort(place[..., 2].mean(1))
    for k in order[kept[order]]:
        pencil.polygon(place[k, :, :2].ravel().tolist(), fill=tuple((colour[k] * shade[k]).astype(int).tolist()))
    return out


def _shade(place: Floats) -> Floats:
    """How bright each triangle (F, 3, 3) is: the brighter the more it faces the eye."""
    normal = np.cross(place[:, 1] - place[:, 0], place[:, 2] - place[:, 0]) * [PX_PER_CM, PX_PER_CM, 1]
    length = np.maximum(np.linalg.norm(normal, axis=1), 1e-9)
    return np.asarray(0.6 + 0.4 * np.abs(normal[:, 2]) / length)


def silhouette(body: Body, frame: Frame) -> Image.Image:
    """Paper with the body's outline."""
    mask = Image.new("L", frame.size, 0)
    pencil = ImageDraw.Draw(mask)
    place = frame.seen(body.skin)[:, :2][body.faces]
    kept = (place.max(1) > 0).all(1) & (place.min(1) < frame.size).all(1)
    for triangle in place[kept]:
        pencil.polygon(triangle.ravel().tolist(), fill=255)
    out = Image.composite(Image.new("RGB", frame.size, SKIN), Image.new("RGB", frame.size, PAPER), mask)
    edge = np.array(mask.filter(ImageFilter.MaxFilter(3))) != np.array(mask)
    out.paste(LINE, mask=Image.fromarray(edge))
    return out
