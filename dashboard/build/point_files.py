"""What is known of each skin point: its area, how much skin it stands for, how far from the spine it lies; and overlap.

Columns are those of `patterns.bin`: left half with the points of the saddle inset, then the mirror image of both.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import scipy.sparse as sp
from scipy.sparse.csgraph import dijkstra
from scipy.spatial import cKDTree

from dashboard.build.body import Floats, Ints
from dashboard.build.prepare import Build
from dashboard.build.skin import Skin, SkinPoints, edges_of

# Height above the floor of the spinous processes (cm) from which the arm's and the leg's pain is measured.
SPINES_CM = {"c7": 155.5, "l5": 107.5}
ON_MIDLINE_CM = 0.6


def point_files(build: Build) -> Iterator[tuple[str, bytes]]:
    """Area index, skin area in mm² and distances in cm of all points, as bytes."""
    inset = len(build.saddle_areas)
    ids = build.skin.area_map.area_ids
    areas = np.concatenate([build.points.area, [ids.index(a) for a in build.saddle_areas]])
    yield "point_areas.bin", np.tile(areas, 2).astype(np.uint8).tobytes()
    yield "point_sizes.bin", np.tile(point_sizes(build.skin, build.points, inset), 2).astype("<u2").tobytes()
    rows = []
    for height in SPINES_CM.values():
        half = np.split(distance_at_points(build.skin, build.points, height), 2)
        rows += [half[0], np.full(inset, half[0].min()), half[1], np.full(inset, half[1].min())]
    yield "point_distance.bin", np.clip(np.round(np.concatenate(rows)), 0, 255).astype(np.uint8).tobytes()


def point_sizes(skin: Skin, points: SkinPoints, inset: int) -> Floats:
    """Skin in mm² nearest to each even point of the left half, (N + inset,); 0 for close-up and inset points."""
    own = np.nonzero(skin.outer & skin.left)[0]
    share = np.where(np.abs(skin.body.skin[own, 0]) < 1e-6, 0.5, 1.0)
    even = np.nonzero(~points.detail)[0]
    nearest = cKDTree(points.position[even]).query(skin.body.skin[own])[1]
    size = np.zeros(len(points.face) + inset)
    np.add.at(size, even[nearest], 100 * share * skin.vertex_area[own])
    return np.round(size)


def distance_at_points(skin: Skin, points: SkinPoints, height: float) -> Floats:
    """Centimetres over the skin from the midline of the back at a height to each left point and mirror image, (2N,)."""
    edges = edges_of(skin.body.faces)
    length = np.linalg.norm(skin.body.skin[edges[:, 0]] - skin.body.skin[edges[:, 1]], axis=1)
    n = len(skin.body.skin)
    graph = sp.coo_matrix((length, (edges[:, 0], edges[:, 1])), shape=(n, n)).tocsr()
    far = dijkstra(graph, directed=False, indices=start_of(skin, height))
    corner: Ints = skin.body.faces[points.face]
    return np.concatenate([(far[c] * points.bary).sum(1) for c in (corner, skin.body.mirror[corner])])


def start_of(skin: Skin, height: float) -> int:
    """The vertex of the outer skin on the midline of the back nearest to a height."""
    p = skin.body.skin
    back = np.nonzero(skin.outer & (np.abs(p[:, 0]) < ON_MIDLINE_CM) & (skin.normals[:, 1] > 0.3))[0]
    return int(back[np.abs(p[back, 2] - height).argmin()])


def overlap_percent(strengths: Floats, size: Floats) -> Ints:
    """Shared strength over joint strength of every two patterns, in percent of 0 to 100: (S, S).

    `strengths` (S, P) in 0..1, `size` (P,) any unit. The weighted Jaccard index: 100 only for the same strength at the
    same skin, and, unlike shared area, not filled up by faint skin round two different centres.
    """
    least = np.array([np.minimum(own, strengths) @ size for own in strengths])
    own = strengths @ size
    most = own[:, None] + own[None, :] - least
    return np.asarray(np.round(100 * least / np.maximum(most, 1e-9)).astype(np.uint8))
