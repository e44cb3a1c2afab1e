"""The body in three dimensions: one half of its skin with the eye, and which skin points paint each vertex.

Only the left half is kept; the browser adds its mirror image and halves every edge as `body.subdivide` does. All bodies
share the faces, the areas and the points; what differs is where the vertices lie.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.spatial import cKDTree

from dashboard.build.body import Body, Floats, Ints
from dashboard.build.skin import Skin, SkinPoints, edges_of

ON_MIDLINE_CM = 1e-6
# A vertex takes its strength from the three nearest points; the fourth tells how far they reach.
NEAR = 3
ASKED = 24
# Skin that looks another way, such as the next finger's, is not near.
SAME_WAY = 0.3
TURNED_AWAY_CM = 100.0
NO_AREA = 255
NO_ROOT = 255
NO_MARK = 65535


@dataclass(frozen=True)
class Half:
    """The left half.

    `vertices` (V,) indices into the coarse body: skin left of the midline, eye, then the `midline` last ones;
    `rows` (F,) which of the body's coarse faces are kept; `faces` (F, 3) of the skin and `eyes` (E, 3), by place among
    the vertices; `edges` (M, 2) of the faces, sorted: fine vertex V + k is the middle of edge k.
    """

    vertices: Ints
    midline: int
    rows: Ints
    faces: Ints
    eyes: Ints
    edges: Ints


def half_of(body: Body, coarse: int, outer: np.ndarray) -> Half:
    """The left half of the `coarse` first vertices of a fine body; what nobody sees from outside is left out."""
    skin_faces, x = coarse_faces(body, coarse), body.skin[:, 0]
    mine = (x[skin_faces] > -ON_MIDLINE_CM).all(1) & outer[skin_faces].any(1)
    eyes = body.eyes[(x[body.eyes] > ON_MIDLINE_CM).all(1)]
    skin = np.unique(skin_faces[mine])
    midline = skin[np.abs(x[skin]) <= ON_MIDLINE_CM]
    order = np.concatenate([np.setdiff1d(skin, midline), np.unique(eyes), midline])
    place = np.full(coarse, -1)
    place[order] = np.arange(len(order))
    faces = place[skin_faces[mine]]
    return Half(order, len(midline), np.nonzero(mine)[0], faces, place[eyes], edges_of(faces))


def coarse_faces(body: Body, coarse: int) -> Ints:
    """The faces before every edge was halved: the first three quarters hold one old corner each."""
    corner = body.faces.reshape(4, -1, 3)
    faces = np.stack([corner[0][:, 0], corner[1][:, 1], corner[2][:, 2]], axis=1)
    if faces.max() >= coarse:
        raise ValueError("the faces are not those of a body with halved edges")
    return np.asarray(faces)


def fine_index(body: Body, coarse: int, half: Half) -> Ints:
    """Index of each fine vertex of the half in the fine body, (V + M,)."""
    whole = edges_of(coarse_faces(body, coarse))
    wanted = np.sort(half.vertices[half.edges], axis=1)
    found = np.searchsorted(_key(whole), _key(wanted))
    return np.concatenate([half.vertices, coarse + found])


def _key(edges: Ints) -> Ints:
    return np.asarray(edges[:, 0] * 1_000_000 + edges[:, 1])


def vertex_areas(skin: Skin, half: Half, index: Ints) -> Ints:
    """Area of each fine vertex; the eye has none."""
    area = skin.area[index].copy()
    area[np.unique(half.eyes)] = NO_AREA
    return np.asarray(area)


def nearest_points(skin: Skin, points: SkinPoints, half: Half, index: Ints) -> tuple[Ints, Ints]:
    """The three left-half points that paint each fine vertex, (V + M, 3), nearest first, and their weights of 255.

    Shepard's weights with a reach: 1 / distance less 1 / distance of the fourth point, so that the strength changes
    without a step where one point takes over from another, and is the point's own at the point.
    """
    position, normal = skin.body.skin[index], skin.normals[index]
    corner = skin.body.faces[points.face]
    facing = (skin.normals[corner] * points.bary[..., None]).sum(1)
    distance, near = cKDTree(points.position).query(position, ASKED)
    alike = (facing[near] * normal[:, None]).sum(2) > SAME_WAY
    distance = np.where(alike, distance, distance + TURNED_AWAY_CM)
    order = np.argsort(distance, axis=1, kind="stable")[:, : NEAR + 1]
    near, distance = np.take_along_axis(near, order, 1), np.take_along_axis(distance, order, 1)
    return near[:, :NEAR], _weights(distance, np.unique(half.eyes))


def _weights(distance: Floats, unpainted: Ints) -> Ints:
    distance = np.maximum(distance, 1e-3)
    share = 1 / distance[:, :NEAR] - 1 / np.maximum(distance[:, NEAR:], distance[:, NEAR - 1 : NEAR] + 1e-3)
    share /= share.sum(1, keepdims=True)
    weight = np.round(255 * share).astype(np.int64)
    weight[:, 0] = 255 - weight[:, 1:].sum(1)
    weight[unpainted] = 0
    return np.asarray(weight)


def point_places(skin: Skin, points: SkinPoints, half: Half) -> tuple[Ints, Ints]:
    """Where the mark of each left-half point stands: fine face of the half, and shares of its first two corners of 255.

    Close-up points have no mark, nor has a point whose face is left out.
    """
    block, coarse = np.divmod(points.face, len(skin.body.faces) // 4)
    row = np.full(len(skin.body.faces) // 4, -1)
    row[half.rows] = np.arange(len(half.rows))
    isolated = points.detail | (row[coarse] < 0)
    place = np.where(isolated, NO_MARK, 4 * row[coarse] + block)
    return place, np.where(isolated[:, None], 0, np.round(255 * points.bary[:, :2])).astype(np.int64)


def tenths_of_mm(body: Body, half: Half) -> Ints:
    """Vertices of the half in tenths of a millimetre, (V, 3)."""
    return np.asarray(np.round(body.skin[half.vertices] * 100).astype(np.int64))
