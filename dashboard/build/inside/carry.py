"""What lies inside the neutral body, carried into another body: as the skin and the bones of the figure around it move,
so does the inside."""

from __future__ import annotations

import numpy as np
from scipy.interpolate import RBFInterpolator
from scipy.spatial import cKDTree

from dashboard.build.body import Body, Floats, dot, vertex_normals

# One in so many vertices of the skin says how the skin moves.
SKIN_EVERY, SMOOTHING = 70, 0.3
# Nothing inside comes nearer to the skin than this.
UNDER_SKIN_CM = 0.15
AGAIN = 4


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
    """Places (N, 3) moved inwards where they come closer to the skin than allowed, or would leave it."""
    normals, tree = vertex_normals(body.skin, body.faces), cKDTree(body.skin)
    out = points.copy()
    for _ in range(AGAIN):
        depth, normal = depth_of(out, body.skin, normals, tree)
        shallow = depth < UNDER_SKIN_CM
        if not shallow.any():
            break
        out[shallow] -= (UNDER_SKIN_CM - depth[shallow])[:, None] * normal[shallow]
    return out


def depth_of(points: Floats, skin: Floats, normals: Floats, tree: cKDTree) -> tuple[Floats, Floats]:
    """How deep places (N, 3) lie under the nearest skin in cm, less than 0 outside, and that skin's normals."""
    _, near = tree.query(points, k=4)
    away = skin[near] - points[:, None]
    depth = dot(away, normals[near])
    least = np.abs(depth).argmin(1)
    row = np.arange(len(points))
    return depth[row, least], normals[near[row, least]]
