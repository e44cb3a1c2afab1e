"""The fine skin: areas of its vertices, the fixed skin points, and how strength spreads over it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import scipy.sparse as sp
from scipy.sparse.csgraph import connected_components
from scipy.sparse.linalg import splu
from scipy.spatial import cKDTree

from dashboard.build.address import Mask, places_of
from dashboard.build.areas import AreaMap
from dashboard.build.body import EDGE_KEY, SEGMENT_NAMES, Body, Floats, Ints, subdivide, vertex_normals
from dashboard.build.raster import rasterise

SEED = 20190412
POINT_SPACING_CM = 1.3
# Hands, feet and face are looked at closely: extra points there, shown in the detail views only.
DETAIL_SPACING_CM = {"hand": 0.55, "foot": 0.65, "head": 0.85}
# Strength spreads about this share of an area's width, and never further than this many centimetres.
SPREAD_SHARE, SPREAD_LIMIT_CM = 0.08, 1.0
HEAD_ABOVE_CM = 157.0


@dataclass(frozen=True)
class SkinPoints:
    """Left-half points: `face` (N,), `bary` (N, 3), `position` (N, 3) cm, `area` (N,) index, `detail` (N,) extra."""

    face: Ints
    bary: Floats
    position: Floats
    area: Ints
    detail: Mask


@dataclass(frozen=True)
class Skin:
    """A body with the area of each vertex (index into the area map; midline areas on both halves)."""

    body: Body
    area_map: AreaMap
    area: Ints
    normals: Floats
    outer: Mask

    @cached_property
    def vertex_area(self) -> Floats:
        """Skin area round each vertex in cm², (V,)."""
        corner = self.body.skin[self.body.faces]
        size = np.linalg.norm(np.cross(corner[:, 1] - corner[:, 0], corner[:, 2] - corner[:, 0]), axis=1) / 2
        return np.bincount(self.body.faces.T.ravel(), np.tile(size / 3, 3), len(self.body.skin)).astype(np.float64)

    @cached_property
    def touching(self) -> Mask:
        """Pairs of areas that touch on the skin, (areas, areas), each with itself included."""
        out = np.eye(len(self.area_map.area_ids), dtype=bool)
        corner = self.area[self.body.faces]
        for i, j in ((0, 1), (1, 2), (2, 0)):
            out[corner[:, i], corner[:, j]] = True
        return np.asarray(out | out.T)

    @cached_property
    def left(self) -> Mask:
        """Vertices of the body's left half, midline included."""
        return np.asarray(self.body.skin[:, 0] >= -1e-6)


def skin_of(coarse: Body, area_map: AreaMap) -> Skin:
    """Halve the body's edges and label every vertex; islands go to the area round them, so that each is one piece."""
    body = subdivide(coarse)
    normals = vertex_normals(body.skin, body.faces)
    seen = outer_vertices(coarse)
    outer = np.concatenate([seen, seen[edges_of(coarse.faces)].all(1)])
    area = area_map.label(places_of(body.skin, normals, body.weights), body)
    return Skin(body, area_map, join_islands(body, area, outer), normals, outer)


def outer_vertices(body: Body, per_cm: float = 4.0) -> Mask:
    """Vertices seen from outside in one of 26 directions; the inside of mouth, nostrils and eye sockets is not."""
    seen = np.zeros(len(body.skin), dtype=bool)
    grid = np.array([d for d in np.ndindex(3, 3, 3) if d != (1, 1, 1)]) - 1.0
    for toward in grid / np.linalg.norm(grid, axis=1, keepdims=True):
        right = np.cross([0.0, 0.0, 1.0] if abs(toward[2]) < 0.9 else [0.0, 1.0, 0.0], toward)
        right /= np.linalg.norm(right)
        flat = np.stack([body.skin @ right, -body.skin @ np.cross(toward, right)], axis=1) * per_cm
        flat -= flat.min(0)
        width, height = (np.ceil(flat.max(0)).astype(int) + 1).tolist()
        depth = body.skin @ toward
        raster = rasterise(flat[body.faces], depth[body.faces], np.zeros(body.faces.shape), width, height)
        seen[body.faces[np.unique(raster.face[raster.seen])]] = True
    return np.asarray(seen | seen[body.mirror])


def edges_of(faces: Ints) -> Ints:
    """Unique undirected edges (E, 2)."""
    edges = np.sort(faces[:, [[0, 1], [1, 2], [2, 0]]].reshape(-1, 2), axis=1)
    return np.stack(np.divmod(np.unique(edges[:, 0] * EDGE_KEY + edges[:, 1]), EDGE_KEY), axis=1)


def pieces(body: Body, area: Ints) -> Ints:
    """Connected pieces of equal area within one half: the piece of each vertex (V,)."""
    return _pieces(body, area, edges_of(body.faces))


def _pieces(body: Body, area: Ints, edges: Ints) -> Ints:
    half = np.sign(np.round(body.skin[:, 0], 6))
    same = (area[edges[:, 0]] == area[edges[:, 1]]) & (half[edges[:, 0]] * half[edges[:, 1]] >= 0)
    joined = edges[same]
    graph = sp.coo_matrix((np.ones(len(joined)), (joined[:, 0], joined[:, 1])), shape=(len(area), len(area)))
    return np.asarray(connected_components(graph, directed=False)[1])


def join_islands(body: Body, area: Ints, outer: Mask) -> Ints:
    """Give every piece but the largest of each area to the area it touches most; repeated until nothing changes."""
    skin = np.unique(body.faces)
    left = body.skin[:, 0] >= -1e-6
    edges = edges_of(body.faces)
    area = area.copy()
    for _ in range(20):
        piece = _pieces(body, area, edges)
        size = np.bincount(piece, weights=outer)
        island = np.zeros(len(area), dtype=bool)
        for index in np.unique(area[skin]):
            own = skin[(area[skin] == index) & left[skin]]
            if len(own):
                island[own] = (piece[own] != piece[own][size[piece[own]].argmax()]) | (index < 0)
        if not island.any():
            return area
        area = _outvote(area, island, edges)
        area = np.where(left, area, area[body.mirror])
    return area


def _outvote(area: Ints, island: Mask, edges: Ints) -> Ints:
    both = np.concatenate([edges, edges[:, ::-1]])
    border = both[island[both[:, 0]] & ~island[both[:, 1]]]
    votes = np.zeros((len(area), int(area.max()) + 1), dtype=np.int32)
    valid = border[area[border[:, 1]] >= 0]
    np.add.at(votes, (valid[:, 0], area[valid[:, 1]]), 1)
    out = area.copy()
    won = votes.any(1)
    out[won] = votes[won].argmax(1)
    return out


def sample_points(skin: Skin) -> SkinPoints:
    """Fixed, evenly spread points on the left half by dart throwing with a fixed seed; detail points added after."""
    rng = np.random.default_rng(SEED)
    own_half = np.nonzero((skin.body.skin[skin.body.faces, 0].mean(1) > 0) & skin.outer[skin.body.faces].all(1))[0]
    faces = skin.body.faces[own_half]
    corner = skin.body.skin[faces]
    size = np.linalg.norm(np.cross(corner[:, 1] - corner[:, 0], corner[:, 2] - corner[:, 0]), axis=1) / 2
    position, face, bary = _throw(rng, corner, size, int(size.sum() * 12))
    region = _region(skin, faces[face], position)
    kept = _apart(position, POINT_SPACING_CM)
    base = len(kept)
    # More darts where it matters: fingers and toes are small targets.
    for name, spacing in DETAIL_SPACING_CM.items():
        own = np.nonzero(region == name)[0]
        free = own[cKDTree(position[kept]).query(position[own])[0] > spacing]
        kept = np.concatenate([kept, free[_apart(position[free], spacing)]])
    vertex = faces[face[kept]]
    nearest = vertex[np.arange(len(kept)), bary[kept].argmax(1)]
    area = skin.area[nearest]
    order = np.lexsort((position[kept][:, 2], area, np.arange(len(kept)) >= base))
    points = SkinPoints(own_half[face[kept]], bary[kept], position[kept], area, np.arange(len(kept)) >= base)
    return SkinPoints(*(column[order] for column in vars(points).values()))


def _throw(rng: np.random.Generator, corner: Floats, size: Floats, n: int) -> tuple[Floats, Ints, Floats]:
    face = rng.choice(len(size), n, p=size / size.sum())
    u, v = np.sqrt(rng.random(n)), rng.random(n)
    bary = np.stack([1 - u, u * (1 - v), u * v], axis=1)
    return (corner[face] * bary[..., None]).sum(1), face, bary


def _region(skin: Skin, vertices: Ints, position: Floats) -> np.ndarray:
    segment = np.array(SEGMENT_NAMES)[skin.body.weights[vertices].sum(1).argmax(1)]
    out = np.full(len(position), "body", dtype="<U4")
    out[(segment == "hand") | np.char.startswith(segment, "finger")] = "hand"
    out[(segment == "foot") | np.char.startswith(segment, "toe")] = "foot"
    out[position[:, 2] > HEAD_ABOVE_CM] = "head"
    return out


def _apart(position: Floats, spacing: float) -> Ints:
    """Greedy choice in the given order such that no two chosen points are closer than the spacing."""
    neighbours = cKDTree(position).query_ball_point(position, spacing)
    blocked = np.zeros(len(position), dtype=bool)
    chosen = []
    for i, near in enumerate(neighbours):
        if not blocked[i]:
            chosen.append(i)
            blocked[near] = True
    return np.array(chosen, dtype=np.int64)


@dataclass(frozen=True)
class Spread:
    """Each area's strength 1 spread over the skin by one implicit diffusion step: `basis` (areas, V)."""

    basis: Floats


def spread_areas(skin: Skin, share: float = SPREAD_SHARE, limit: float = SPREAD_LIMIT_CM) -> Spread:
    """Diffuse every left-side (or midline) area; small areas spread less, so that a finger stays a finger."""
    own_half = np.where(skin.left, skin.vertex_area, 0)
    size = np.bincount(skin.area, weights=own_half, minlength=len(skin.area_map.area_ids))
    reach = np.minimum(share * np.sqrt(size), limit)
    stiffness = weighted_cotan(skin.body.skin, skin.body.faces, reach[skin.area] ** 2)
    mass = sp.diags(np.maximum(skin.vertex_area, 1e-9))
    solver = splu((mass + stiffness).tocsc())
    own = (skin.area == np.arange(len(size))[:, None]) & (skin.left | np.array(skin.area_map.midline)[:, None])
    return Spread(np.clip([solver.solve(mass @ one) for one in own.astype(float)], 0, 1))


def weighted_cotan(vertices: Floats, faces: Ints, weight: Floats) -> sp.csr_matrix:
    """Cotangent stiffness (V, V) with a diffusivity per vertex in cm²; rows sum to zero."""
    rows, columns, values = [], [], []
    face_weight = weight[faces].mean(1)
    for k in range(3):
        i, j, o = faces[:, (k + 1) % 3], faces[:, (k + 2) % 3], faces[:, k]
        u, v = vertices[i] - vertices[o], vertices[j] - vertices[o]
        area2 = np.maximum(np.linalg.norm(np.cross(u, v), axis=1), 1e-9)
        cot = np.clip((u * v).sum(1) / area2, -5, 5) * face_weight / 2
        rows += [i, j, i, j]
        columns += [j, i, i, j]
        values += [-cot, -cot, cot, cot]
    shape = (len(vertices), len(vertices))
    return sp.coo_matrix((np.concatenate(values), (np.concatenate(rows), np.concatenate(columns))), shape=shape).tocsr()
