"""The schematic saddle inset: the perineum seen from below, front at the top, drawn from plain shapes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from shapely.geometry import MultiPoint, Point, Polygon, box
from shapely.geometry.base import BaseGeometry

from dashboard.build.body import Floats

WIDTH, HEIGHT, MIDDLE = 640, 560, 320
POINT_STEP = 17.0


@dataclass(frozen=True)
class SaddleShape:
    """One area of the inset: side is left, right or midline; `shape` in view units."""

    area_id: str
    side: str
    shape: BaseGeometry


def ellipse(x: float, y: float, rx: float, ry: float) -> BaseGeometry:
    """A filled ellipse."""
    return shapely.transform(Point(0, 0).buffer(1, 48), lambda xy: xy * [rx, ry] + [x, y])


def saddle_outline() -> BaseGeometry:
    """Both buttocks and the inner thighs as one shape."""
    lobes = [ellipse(MIDDLE + s * 150, 392, 158, 158) for s in (-1, 1)]
    thighs = [ellipse(MIDDLE + s * 168, 172, 140, 162) for s in (-1, 1)]
    middle = ellipse(MIDDLE, 280, 110, 268)
    whole = shapely.union_all([*lobes, *thighs, middle])
    return whole.buffer(24, 16).buffer(-24, 16)


def saddle_shapes() -> list[SaddleShape]:
    """The areas of the inset, neighbours sharing their borders."""
    outline = saddle_outline()
    anal = ellipse(MIDDLE, 376, 60, 60)
    genital = ellipse(MIDDLE, 116, 66, 94).intersection(outline)
    perineum = Polygon([(258, 150), (382, 150), (382, 356), (258, 356)]).difference(genital).difference(anal)
    coccyx = Polygon([(272, 400), (368, 400), (346, HEIGHT), (294, HEIGHT)]).difference(anal).intersection(outline)
    middle = shapely.union_all([anal, genital, perineum, coccyx])
    shapes = [
        SaddleShape(name, "midline", s)
        for name, s in (("genital", genital), ("perineum", perineum), ("anal_region", anal), ("coccyx", coccyx))
    ]
    # Seen from below and facing the person, the left side is on the viewer's right.
    for side, half in (("left", box(MIDDLE, 0, WIDTH, HEIGHT)), ("right", box(0, 0, MIDDLE, HEIGHT))):
        sign = 1 if side == "left" else -1
        bone = ellipse(MIDDLE + sign * 118, 334, 58, 54).intersection(half).difference(middle)
        rest = outline.intersection(half).difference(middle).difference(bone)
        front = box(0, 0, WIDTH, 316)
        thigh, buttock = rest.intersection(front), rest.difference(front)
        shapes += [
            SaddleShape("ischial_tuberosity", side, bone),
            SaddleShape("thigh_medial_prox", side, largest(thigh)),
        ]
        shapes += [SaddleShape("buttock_lower", side, largest(buttock))]
    return shapes


def largest(shape: BaseGeometry) -> BaseGeometry:
    """The largest piece of a shape."""
    return max(shapely.get_parts(shape), key=lambda part: part.area)


def saddle_points(shapes: list[SaddleShape]) -> tuple[list[str], Floats]:
    """Area and place (N, 2) of the inset's points on the left half; the right half is their mirror image."""
    areas, places = [], []
    grid_x, grid_y = np.meshgrid(
        np.arange(MIDDLE + POINT_STEP / 2, WIDTH, POINT_STEP), np.arange(12, HEIGHT, POINT_STEP)
    )
    rng = np.random.default_rng(7)
    grid = np.column_stack([grid_x.ravel(), grid_y.ravel()]) + rng.uniform(-4, 4, (grid_x.size, 2))
    for shape in shapes:
        if shape.side == "right":
            continue
        inside = shapely.contains(shape.shape.buffer(-4), MultiPoint(grid).geoms)
        areas += [shape.area_id] * int(inside.sum())
        places.append(grid[inside])
    return areas, np.concatenate(places)
