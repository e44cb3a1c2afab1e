"""The body as the build sees it: a closed skin in two poses, with the bone that moves each vertex.

Orientation: centimetres; x to the body's left, y to its back, z up; feet on z = 0.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.lib.npyio import NpzFile
from numpy.typing import NDArray
from scipy.spatial import cKDTree

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

# Bones (without side) that make up each segment of the body; a vertex belongs to the segment that moves it most.
SEGMENTS: dict[str, tuple[str, ...]] = {
    "axial": ("root", "pelvis", "spine", "clavicle", "shoulder01", "neck", "head", "eye"),
    "arm": ("upperarm",),
    "forearm": ("lowerarm",),
    "hand": ("wrist", "metacarpal"),
    **{f"finger{k}": (f"finger{k}-",) for k in range(1, 6)},
    "thigh": ("upperleg",),
    "leg": ("lowerleg",),
    "foot": ("foot",),
    **{f"toe{k}": (f"toe{k}-",) for k in range(1, 6)},
}
SEGMENT_NAMES = tuple(SEGMENTS)
POSES = ("anatomical", "reach")
# More than there are vertices: one number an edge sorts ten times as fast as two.
EDGE_KEY = 1 << 32


@dataclass(frozen=True)
class Body:
    """Skin in centimetres: `vertices[pose]` (V, 3), `faces` (F, 3), `weights` (V, segments), `mirror` (V,)."""

    vertices: dict[str, Floats]
    faces: Ints
    weights: Floats
    mirror: Ints
    bone_heads: dict[str, Floats]
    eyes: Ints

    @property
    def skin(self) -> Floats:
        """Vertices in the anatomical position."""
        return self.vertices["anatomical"]


def segment_weights(bones: list[str], index: Ints, weight: Floats) -> Floats:
    """Share of each segment in moving each vertex: (V, segments), rows sum to 1."""
    out = np.zeros((len(index), len(SEGMENTS)))
    for column, starts in enumerate(SEGMENTS.values()):
        member = np.array([any(bone.startswith(start) for start in starts) for bone in bones])
        out[:, column] = (weight * member[index]).sum(1)
    return np.asarray(out / out.sum(1, keepdims=True))


def mirror_vertices(vertices: Floats) -> Ints:
    """Index of the mirror-image vertex of each vertex; an involution."""
    partner = cKDTree(vertices).query(vertices * [-1, 1, 1])[1]
    if not np.array_equal(partner[partner], np.arange(len(vertices))):
        raise ValueError("the body is not symmetric: mirroring twice is not the identity")
    return np.asarray(partner)


def read_body(path: Path) -> Body:
    """Read the file of the neutral body written by ``make mesh``, made exactly symmetric."""
    with np.load(path) as file:
        bones = [str(name) for name in file["bones"]]
        vertices, heads = read_surface(file, bones)
        index, weight = file["bone_index"].astype(int), file["bone_weight"] / 255.0
        faces, eyes = file["faces"].astype(np.int64), file["eyes"].astype(np.int64)
    partner = np.arange(len(index))
    for own in (np.unique(faces), np.unique(eyes)):
        partner[own] = own[mirror_vertices(vertices["anatomical"][own])]
    weights = segment_weights(bones, index, weight)
    return Body(symmetric(vertices, partner), faces, (weights + weights[partner]) / 2, partner, heads, eyes)


def read_surface(file: NpzFile, bones: list[str]) -> tuple[dict[str, Floats], dict[str, Floats]]:
    """Vertices by pose and bone heads in the anatomical position, in centimetres."""
    vertices = {pose: file[f"vertices_{pose}"] / 100.0 for pose in POSES}
    return vertices, {bone: file["bone_heads_anatomical"][i] * 100.0 for i, bone in enumerate(bones)}


def symmetric(vertices: dict[str, Floats], partner: Ints) -> dict[str, Floats]:
    """Each pose made its own mirror image."""
    return {pose: (points + points[partner] * [-1, 1, 1]) / 2 for pose, points in vertices.items()}


def subdivide(body: Body) -> Body:
    """The same skin with every edge halved: four faces for each, midpoints appended to the vertices.

    Midpoints lie on the curve that the normals at both ends suggest (curved PN triangles, Vlachos and others 2001), so
    that outlines are round where the coarse body has corners.
    """
    edges = np.sort(body.faces[:, [[0, 1], [1, 2], [2, 0]]].reshape(-1, 2), axis=1)
    keys, inverse = np.unique(_key(edges), return_inverse=True)
    unique = np.stack(np.divmod(keys, EDGE_KEY), axis=1)
    middle = len(body.weights) + inverse.reshape(-1, 3)
    a, b, c = body.faces.T
    ab, bc, ca = middle.T
    faces = np.concatenate([np.stack(t, 1) for t in ((a, ab, ca), (ab, b, bc), (ca, bc, c), (ab, bc, ca))])
    halve = {pose: np.concatenate([v, curved_middle(v, body.faces, unique)]) for pose, v in body.vertices.items()}
    weights = np.concatenate([body.weights, body.weights[unique].mean(1)])
    partner = np.sort(body.mirror[unique], axis=1)
    order = np.lexsort(unique.T[::-1])
    found = np.searchsorted(_key(unique[order]), _key(partner))
    mirror = np.concatenate([body.mirror, len(body.weights) + order[found]])
    return Body(halve, faces, weights, mirror, body.bone_heads, body.eyes)


def curved_middle(vertices: Floats, faces: Ints, edges: Ints) -> Floats:
    """Middle of each edge (E, 3) on the curve square to the normals at its ends."""
    normals = vertex_normals(vertices, faces)
    (p0, p1), (n0, n1) = (np.moveaxis(a[edges], 1, 0) for a in (vertices, normals))
    along = p1 - p0
    lift = (along * n0).sum(1, keepdims=True) * n0 - (along * n1).sum(1, keepdims=True) * n1
    return np.asarray((p0 + p1) / 2 - lift / 8)


def _key(edges: Ints) -> Ints:
    return np.asarray(edges[:, 0] * EDGE_KEY + edges[:, 1])


def dot(a: Floats, b: Floats) -> Floats:
    """Products of vectors (..., 3); several times as fast as a sum along so short an axis, and the same to the bit."""
    return np.asarray(a[..., 0] * b[..., 0] + a[..., 1] * b[..., 1] + a[..., 2] * b[..., 2])


def mixed(values: Floats, corner: Ints, weight: Floats) -> Floats:
    """Values of vertices (V, ...) at places with these corners (N, 3) and weights (N, 3), (N, ...)."""
    parts = (np.take(values, corner[:, k], axis=0) for k in range(3))
    share = weight.reshape(len(weight), 3, *[1] * (values.ndim - 1))
    a, b, c = (part * share[:, k] for k, part in enumerate(parts))
    return np.asarray(a + b + c)


def vertex_normals(vertices: Floats, faces: Ints) -> Floats:
    """Unit outward normal of each vertex (V, 3), faces weighted by their area."""
    corner = vertices[faces]
    face = np.cross(corner[:, 1] - corner[:, 0], corner[:, 2] - corner[:, 0])
    at = faces.T.ravel()
    out = np.stack([np.bincount(at, np.tile(side, 3), len(vertices)) for side in face.T], axis=1)
    return np.asarray(out / np.maximum(np.linalg.norm(out, axis=1, keepdims=True), 1e-12))
