"""Shapes as vector outlines: silhouettes, places where a field is strong, rounded corners, points for labels."""

from __future__ import annotations

from itertools import pairwise

import contourpy
import numpy as np
import shapely
from scipy import ndimage
from shapely.geometry import LinearRing, MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry

from dashboard.build.address import Mask
from dashboard.build.body import Floats, Ints

SMALLEST = 14.0
# In view units: far finer than what is drawn, far coarser than what processors round differently.
GRID = 1 / 256


def mask_polygon(mask: Mask, tolerance: float = 0.6) -> BaseGeometry:
    """The silhouette of a mask, simplified."""
    return pixel_polygon(mask).simplify(tolerance).buffer(0)


def pixel_polygon(mask: Mask) -> BaseGeometry:
    """The squares of a mask as one shape.

    Squares within are left out first, and the holes where they were filled; a shape with holes of its own is put
    together from all.
    """
    inner = ndimage.binary_erosion(mask, np.ones((3, 3)))
    parts = shapely.get_parts(_squares(mask & ~inner))
    padded = np.pad(inner, 1)
    # Whether a corner of the grid touches a square that was left out: then a ring through it is no border.
    beside = padded[:-1, :-1] | padded[:-1, 1:] | padded[1:, :-1] | padded[1:, 1:]

    def is_border(ring: LinearRing) -> bool:
        x, y = ring.coords[0]
        return not beside[int(y), int(x)]

    if not all(is_border(part.exterior) for part in parts):
        return _squares(mask)
    whole = [Polygon(part.exterior, [ring for ring in part.interiors if is_border(ring)]) for part in parts]
    return whole[0] if len(whole) == 1 else MultiPolygon(whole)


def _squares(mask: Mask) -> BaseGeometry:
    rows, columns = np.nonzero(mask)
    return shapely.coverage_union_all(shapely.box(columns, rows, columns + 1, rows + 1))


def level_polygon(field: Floats, level: float, step: int) -> BaseGeometry:
    """Where a field sampled every `step` view units exceeds a level: a polygon in view units."""
    inside = field > level
    if not inside.any():
        return Polygon()
    rows, columns = (np.flatnonzero(inside.any(axis)) for axis in (1, 0))
    # One place round all that is inside, so that the polygon closes, and no more: most shapes are small.
    box = tuple(slice(index[0], index[-1] + 3) for index in (rows, columns))
    y, x = (np.arange(one.start, one.stop, dtype=float) for one in box)
    z = np.pad(field, 1)[box]
    generator = contourpy.contour_generator(x, y, z, fill_type=contourpy.FillType.OuterOffset)
    parts = []
    for points, offsets in zip(*generator.filled(level, np.inf), strict=True):
        rings = [points[a:b] for a, b in pairwise(offsets)]
        if len(rings[0]) >= 4:
            parts.append(Polygon(rings[0], [r for r in rings[1:] if len(r) >= 4]))
    whole = shapely.union_all([p.buffer(0) for p in parts]) if parts else Polygon()
    return shapely.transform(whole, lambda xy: (xy - 0.5) * step)


def settled_start(shape: BaseGeometry) -> BaseGeometry:
    """The shape on a fine grid, each ring from its first corner: what is left out of it is then the same everywhere.

    Simplifying keeps the corner a ring starts with, and processors round differently where that is.
    """
    return shapely.normalize(shapely.set_precision(shape, GRID))


def polygons_of(shape: BaseGeometry) -> list[Polygon]:
    """The polygons of any geometry, specks dropped unless nothing else is left, largest first."""
    parts = [g for g in shapely.get_parts(shapely.get_parts(shape)) if isinstance(g, Polygon) and not g.is_empty]
    parts.sort(key=lambda g: -g.area)
    return [g for g in parts if g.area >= SMALLEST] or parts[:1]


def path_data(shape: BaseGeometry) -> str:
    """SVG path data in whole view units with relative steps; empty for an empty shape."""
    out = []
    for polygon in polygons_of(shape):
        for ring in (polygon.exterior, *polygon.interiors):
            xy = np.round(np.asarray(ring.coords)[:-1]).astype(int)
            xy = xy[np.append(True, (np.diff(xy, axis=0) != 0).any(1))]
            if len(xy) >= 3:
                step = np.diff(xy, axis=0)
                out.append(f"M{xy[0][0]} {xy[0][1]}l" + " ".join(f"{dx} {dy}" for dx, dy in step) + "z")
    return "".join(out).replace(" -", "-")


def label_point(shape: BaseGeometry) -> tuple[int, int]:
    """A point well inside the largest piece: the centre of its largest inscribed circle."""
    centre = shapely.maximum_inscribed_circle(polygons_of(shape)[0], tolerance=0.5).coords[0]
    return round(centre[0]), round(centre[1])


def is_sliver(shape: BaseGeometry, narrowest: float = 2.5) -> bool:
    """Whether a shape is nowhere so wide that it could be pointed at."""
    return bool(shape.buffer(-narrowest / 2).is_empty)


def mirrored(shape: BaseGeometry, width: int) -> BaseGeometry:
    """The mirror image in a view of this width."""
    return shapely.transform(shape, lambda xy: np.column_stack([width - xy[:, 0], xy[:, 1]]))


def shifted(shape: BaseGeometry, dx: float) -> BaseGeometry:
    """The shape moved to the right."""
    return shapely.transform(shape, lambda xy: xy + np.array([dx, 0.0]))


def enlarged(shape: BaseGeometry, factor: float) -> BaseGeometry:
    """The shape with all coordinates multiplied."""
    return shapely.transform(shape, lambda xy: xy * factor)


def rounded(shape: BaseGeometry, radius: float, thinnest: float) -> BaseGeometry:
    """The shape with corners rounded, narrow notches closed and small holes filled; strips stay unless too thin."""
    closed = without_small_holes(shape.buffer(radius, 4).buffer(-radius, 4), 14 * radius**2)
    opened = closed.buffer(-radius, 4).buffer(radius, 4)
    if closed.area - opened.area <= 1.5 * radius**2:
        return opened
    rest = polygons_of(closed.difference(opened))
    strips = [s for s in rest if s.area > 1.5 * radius**2 and 2 * s.area / s.length >= thinnest]
    return shapely.union_all([opened, *(strip.buffer(0.3) for strip in strips)])


def without_small_holes(shape: BaseGeometry, smallest: float) -> BaseGeometry:
    """The shape with holes below an area (square view units) filled."""
    parts = [g for g in shapely.get_parts(shape) if isinstance(g, Polygon)]
    return shapely.union_all(
        [Polygon(g.exterior, [r for r in g.interiors if Polygon(r).area >= smallest]) for g in parts]
    )


def grown(label: Ints, outside: Mask, by: int = 2) -> Ints:
    """Labels carried a few pixels beyond the body, so that cutting at the silhouette leaves no fringe."""
    distance, index = ndimage.distance_transform_edt(outside, return_indices=True)
    return np.where(outside & (distance <= by), label[tuple(index)], label)
