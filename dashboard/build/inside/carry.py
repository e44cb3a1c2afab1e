"""What lies inside the neutral body, carried into another body: as the skin and the bones of the figure around it move,
so does the inside."""

from __future__ import annotations

import numpy as np
from scipy.interpolate import RBFInterpolator
from scipy.spatial import cKDTree

from dashboard.build.address import Mask
from dashboard.build.body import Body, Floats, Ints, vertex_normals

# One in so many vertices of the skin says how the skin moves.
SKIN_EVERY, SMOOTHING = 70, 0.3
# What would leave the skin is put so much under it.
UNDER_SKIN_CM = 0.15
# Faces are looked up by squares of this size, rows of squares by a number larger than there are squares across.
SQUARE_CM, ROW = 0.7, 100_000
# A line from a little beside a place meets no edge of the symmetric skin.
BESIDE_CM = np.array([1.3e-4, 0, 0.7e-4])


class Carrier:
    """Takes places of the neutral body to those of another."""

    def __init__(self, neutral: Body, other: Body) -> None:
        skin = np.arange(0, len(neutral.skin), SKIN_EVERY)
        bones = [name for name in neutral.bone_heads if name in other.bone_heads]
        heads, moved = (np.array([body.bone_heads[name] for name in bones]) for body in (neutral, other))
        heads, first = np.unique(np.round(heads, 2), axis=0, return_index=True)
        place = np.concatenate([neutral.skin[skin], heads])
        shift = np.concatenate([other.skin[skin] - neutral.skin[skin], moved[first] - heads])
        self._field = RBFInterpolator(place, shift, smoothing=SMOOTHING, kernel="linear")

    def carried(self, points: Floats) -> Floats:
        """Places (N, 3) of the neutral body on the other one."""
        return np.asarray(points + self._field(points))


def kept_under(points: Floats, body: Body) -> Floats:
    """Places (N, 3), those that would leave the skin moved to just under the nearest of it."""
    out, normals = points.copy(), vertex_normals(body.skin, body.faces)
    away = np.nonzero(~is_inside(points, body.skin, body.faces))[0]
    near = cKDTree(body.skin).query(points[away])[1]
    out[away] = body.skin[near] - UNDER_SKIN_CM * normals[near]
    return out


def is_inside(points: Floats, skin: Floats, faces: Ints) -> Mask:
    """Whether places (N, 3) lie inside a closed skin (V, 3): a line to the front meets it an odd number of times."""
    beside = points + BESIDE_CM
    place, face = _pairs(beside[:, ::2], skin[faces][:, :, ::2])
    a, b, c = np.moveaxis(skin[faces[face]], 1, 0)
    away = beside[place]
    area = _across(b - a, c - a)
    with np.errstate(divide="ignore", invalid="ignore"):
        u, v = _across(away - a, c - a) / area, _across(b - a, away - a) / area
        y = a[:, 1] + u * (b - a)[:, 1] + v * (c - a)[:, 1]
    meets = (u >= 0) & (v >= 0) & (u + v <= 1) & (y < away[:, 1])
    return np.asarray(np.bincount(place[meets], minlength=len(points)) % 2 == 1)


def _across(a: Floats, b: Floats) -> Floats:
    """Twice the area between vectors (N, 3) as seen from the front."""
    return a[:, 0] * b[:, 2] - a[:, 2] * b[:, 0]


def _pairs(points: Floats, corner: Floats) -> tuple[Ints, Ints]:
    """Places (N, 2) and the faces (F, 3, 2) that may cover them, as pairs of indices: those in the same square."""
    low, high = (np.floor(edge / SQUARE_CM).astype(np.int64) for edge in (corner.min(1), corner.max(1)))
    span = high - low + 1
    count = span.prod(1)
    face = np.repeat(np.arange(len(corner)), count)
    step = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
    cell = low[face] + np.stack([step % span[face, 0], step // span[face, 0]], axis=1)
    key = cell[:, 0] * ROW + cell[:, 1]
    order = np.argsort(key, kind="stable")
    own = np.floor(points / SQUARE_CM).astype(np.int64)
    asked = own[:, 0] * ROW + own[:, 1]
    first, last = (np.searchsorted(key[order], asked, side=side) for side in ("left", "right"))
    many = last - first
    place = np.repeat(np.arange(len(points)), many)
    at = np.arange(many.sum()) - np.repeat(np.cumsum(many) - many, many) + first[place]
    return place, face[order][at]
