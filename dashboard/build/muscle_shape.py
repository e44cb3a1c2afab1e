"""Where a muscle lies under the skin: fibres between the rows of addresses of its table, and the skin over them.

A shape is two or more edges across the muscle, from origin to insertion. Its fibres join the same share of every edge;
all is worked out on the neutral body, and kept as places and a vertex field that are good for every other one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
from scipy.interpolate import PchipInterpolator
from scipy.spatial import cKDTree

from dashboard.build.address import Mask
from dashboard.build.body import SEGMENT_NAMES, Body, Floats, Ints, dot, mixed, subdivide, vertex_normals
from dashboard.build.skin import edges_of, outer_vertices
from dashboard.build.surface_address import SkinPlaces, places_at

# The skin this far beside the outermost fibres still counts as over the muscle; a sheet is followed in this share of
# it, so that its border does not ripple.
BESIDE_CM = {"body": 0.55, "small": 0.32}
STEP_SHARE = 0.6
SMALL = ("hand", "foot", "head", *(f"{digit}{k}" for digit in ("finger", "toe") for k in range(1, 6)))
ARM = ("arm", "forearm", "hand", *(f"finger{k}" for k in range(1, 6)))
LIMB_SHARE = 0.5
LEFT_FROM = -0.2
# What faces another way belongs to the other side of the limb; a centimetre of way is worth so much turning.
SAME_WAY = 0.2
TURN_CM, FREE_TURN = 5.0, 0.3
NEAREST = 48
SMOOTHINGS = 3
# Drawn fibres: one for so many centimetres of width, followed in steps of so many.
FIBRE_EVERY_CM, FIBRES = 1.5, (3, 9)
FIBRE_STEP_CM = 1.2


@dataclass(frozen=True)
class Places:
    """Places of the neutral skin: `points` and `normals` (N, 3), and whether each lies on the arm (N,)."""

    points: Floats
    normals: Floats
    arm: Mask


@dataclass(frozen=True)
class Ground:
    """The neutral fine body with what is asked of it again and again."""

    body: Body
    outer: Mask

    @cached_property
    def normals(self) -> Floats:
        """Outward unit normals (V, 3)."""
        return vertex_normals(self.body.skin, self.body.faces)

    @cached_property
    def arm(self) -> Floats:
        """Share of arm and hand in moving each vertex, (V,)."""
        return np.asarray(self.body.weights[:, [SEGMENT_NAMES.index(name) for name in ARM]].sum(1))

    def places(self, corner: Ints, bary: Floats) -> Places:
        """Places inside faces with these corners (N, 3) and weights (N, 3)."""
        points, normals, arm = (mixed(of, corner, bary) for of in (self.body.skin, self.normals, self.arm))
        return Places(points, normals, arm > LIMB_SHARE)

    @cached_property
    def faces_of(self) -> Ints:
        """Faces round each vertex (V, most), -1 where there are fewer."""
        corner = self.body.faces.ravel()
        order = np.argsort(corner, kind="stable")
        count = np.bincount(corner, minlength=len(self.body.skin))
        column = np.arange(len(corner)) - np.repeat(np.cumsum(count) - count, count)
        out = np.full((len(count), count.max()), -1)
        out[corner[order], column] = order // 3
        return out

    def tree(self, allowed: Ints) -> cKDTree:
        """Some vertices (n,), to find what is near; planted once for the same ones."""
        key = allowed.tobytes()
        if key not in self._trees:
            self._trees[key] = cKDTree(self.body.skin[allowed])
        return self._trees[key]

    @cached_property
    def _trees(self) -> dict[bytes, cKDTree]:
        return {}

    def under(self, on: tuple[bool, bool]) -> Ints:
        """Outer vertices of the left half that a shape on trunk and leg, or on the arm, may lie under."""
        own = np.where(self.arm > LIMB_SHARE, on[1], on[0]) & self.outer & (self.body.skin[:, 0] > LEFT_FROM)
        return np.asarray(np.nonzero(own)[0])


def ground_of(coarse: Body) -> Ground:
    """The ground of a body as it is kept."""
    fine = subdivide(coarse)
    seen = outer_vertices(coarse)
    return Ground(fine, np.concatenate([seen, seen[edges_of(coarse.faces)].all(1)]))


@dataclass(frozen=True)
class MuscleShape:
    """One row of the table drawn on the neutral body: `fibres` from origin to insertion, and the closely spaced places
    of its sheet with their normals (N, 3); `beside` cm of skin next to them count as over it, on these sides of the
    shoulder (trunk and leg, arm)."""

    fibres: list[SkinPlaces]
    sheet: Floats
    facing: Floats
    beside: float
    on: tuple[bool, bool]

    @cached_property
    def tree(self) -> cKDTree:
        """The sheet, to find what is near."""
        return cKDTree(self.sheet)

    def over(self, skin: Places) -> Floats:
        """1 over the muscle, falling to 0 beside it; one half is its border, (N,)."""
        low, high = self.sheet.min(0) - 2 * self.beside, self.sheet.max(0) + 2 * self.beside
        own = ((skin.points >= low) & (skin.points <= high)).all(1) & np.where(skin.arm, self.on[1], self.on[0])
        near = np.nonzero(own & (skin.points[:, 0] > LEFT_FROM))[0]
        far, at = self.tree.query(skin.points[near], distance_upper_bound=2 * self.beside)
        near, far, at = near[np.isfinite(far)], far[np.isfinite(far)], at[np.isfinite(far)]
        same_way = (skin.normals[near] * self.facing[at]).sum(1) > SAME_WAY
        out = np.zeros(len(skin.points))
        out[near] = np.where(same_way, 1 - far / (2 * self.beside), 0)
        return out


def read_edges(text: str) -> list[list[str]]:
    """The rows of addresses of a cell."""
    return [[address.strip() for address in edge.split(";")] for edge in text.split("|")]


def muscle_shapes(cells: Sequence[str], ground: Ground) -> list[MuscleShape]:
    """The shapes of the cells `edges` of a table; all their addresses are looked up at once."""
    read = [read_edges(cell) for cell in cells]
    texts = sorted({address for edges in read for edge in edges for address in edge})
    point, normal = edge_places(texts, ground)
    row = {text: k for k, text in enumerate(texts)}
    out = []
    for edges in read:
        index = [[row[address] for address in edge] for edge in edges]
        segments = {address.split(":")[0] for edge in edges for address in edge}
        out.append(muscle_shape([(point[k], normal[k]) for k in index], segments, ground))
    return out


def muscle_shape(edges: Sequence[tuple[Floats, Floats]], segments: set[str], ground: Ground) -> MuscleShape:
    """Fibres and field between edges, each positions and normals (n, 3), that lie in some segments."""
    beside = BESIDE_CM["small" if segments <= set(SMALL) else "body"]
    width = max(float(np.linalg.norm(np.diff(p, axis=0), axis=1).sum()) for p, _ in edges)
    length = sum(float(np.linalg.norm(b.mean(0) - a.mean(0))) for (a, _), (b, _) in pairwise(edges))
    step = STEP_SHARE * beside
    rows, columns = (max(3, round(size / step) + 1) for size in (length, width))
    sheet, facing = fibre_sheet(edges, rows, columns)
    on = (not segments <= set(ARM[1:]), bool(segments & set(ARM)))
    allowed = ground.under(on)
    places = on_skin(sheet, facing, ground, allowed)
    for _ in range(SMOOTHINGS):
        places = on_skin(smoothed(places.on(ground.body).reshape(sheet.shape)), facing, ground, allowed)
    count = int(np.clip(round(width / FIBRE_EVERY_CM) + 1, *FIBRES))
    found = ground.places(ground.body.faces[places.face], places.bary)
    return MuscleShape(drawn_fibres(places, (rows, columns), count, step), found.points, found.normals, beside, on)


def edge_places(edge: Sequence[str], ground: Ground) -> tuple[Floats, Floats]:
    """Positions and normals (n, 3) of addresses."""
    places = places_at(edge, ground.body)
    corner = ground.body.faces[places.face]
    return places.on(ground.body), (ground.normals[corner] * places.bary[..., None]).sum(1)


def fibre_sheet(edges: Sequence[tuple[Floats, Floats]], rows: int, columns: int) -> tuple[Floats, Floats]:
    """Points and normals (rows, columns, 3) between the edges: rows from origin to insertion, columns across."""
    shares = shares_across([points for points, _ in edges])
    across = [[evenly(v, s, columns) for v in edge] for edge, s in zip(edges, shares, strict=True)]
    points, normals = (np.array([edge[k] for edge in across]) for k in (0, 1))
    step = np.linalg.norm(np.diff(points, axis=0), axis=2).mean(1)
    along = np.concatenate([[0.0], np.cumsum(np.maximum(step, 1e-6))])
    at = np.linspace(0, along[-1], rows)
    facing = np.asarray(PchipInterpolator(along, normals)(at))
    return np.asarray(PchipInterpolator(along, points)(at)), facing / np.linalg.norm(facing, axis=2, keepdims=True)


def shares_across(edges: Sequence[Floats]) -> list[Floats]:
    """How far across each address of each edge lies, 0 to 1; the same for all edges of the same number of addresses."""
    along = [np.append(0.0, np.cumsum(np.linalg.norm(np.diff(points, axis=0), axis=1))) for points in edges]
    own = [far / max(far[-1], 1e-6) for far in along]
    return [np.mean([share for share in own if len(share) == len(mine)], axis=0) for mine in own]


def evenly(values: Floats, share: Floats, count: int) -> Floats:
    """Values (n, 3) at given shares of an edge as `count` values evenly across it."""
    if len(values) == 1:
        return np.repeat(values, count, axis=0)
    at = np.linspace(0, 1, count)
    return np.stack([np.interp(at, share, column) for column in values.T], axis=1)


def on_skin(sheet: Floats, facing: Floats, ground: Ground, allowed: Ints) -> SkinPlaces:
    """The skin nearest to each point of a sheet among the skin that faces as the sheet does."""
    point, normal = sheet.reshape(-1, 3), facing.reshape(-1, 3)
    tree = ground.tree(allowed)
    vertex = allowed[tree.query(point)[1]]
    turned = np.nonzero(1 - dot(ground.normals[vertex], normal) > FREE_TURN)[0]
    if len(turned):
        # Where the nearest skin looks another way, one a little further may be better.
        far, near = tree.query(point[turned], k=min(NEAREST, len(allowed)))
        turn = 1 - np.einsum("nkj,nj->nk", ground.normals[allowed[near]], normal[turned])
        best = (far + TURN_CM * np.maximum(turn - FREE_TURN, 0)).argmin(1)
        vertex[turned] = allowed[near[np.arange(len(turned)), best]]
    return nearest_on_faces(point, vertex, ground)


def nearest_on_faces(point: Floats, vertex: Ints, ground: Ground) -> SkinPlaces:
    """The place nearest to each point (N, 3) on the faces round a vertex (N,)."""
    face = ground.faces_of[vertex]
    corner = ground.body.skin[ground.body.faces[np.maximum(face, 0)]]
    weight = inside_weights(point[:, None], corner)
    away = sum(corner[..., k, :] * weight[..., k, None] for k in range(3)) - point[:, None]
    far = np.sqrt(dot(away, away))
    best = np.where(face >= 0, far, np.inf).argmin(1)
    row = np.arange(len(point))
    return SkinPlaces(face[row, best], weight[row, best])


def inside_weights(point: Floats, corner: Floats) -> Floats:
    """Weights of the three corners (..., 3, 3) nearest to a point (..., 3), pulled inside the face."""
    a, b = corner[..., 1, :] - corner[..., 0, :], corner[..., 2, :] - corner[..., 0, :]
    p = point - corner[..., 0, :]
    aa, ab, bb, pa, pb = (dot(u, v) for u, v in ((a, a), (a, b), (b, b), (p, a), (p, b)))
    volume = np.maximum(aa * bb - ab * ab, 1e-12)
    u, v = (bb * pa - ab * pb) / volume, (aa * pb - ab * pa) / volume
    weight = np.clip(np.stack([1 - u - v, u, v], axis=-1), 0, None)
    return np.asarray(weight / (weight[..., 0] + weight[..., 1] + weight[..., 2])[..., None])


def smoothed(sheet: Floats) -> Floats:
    """The sheet with each inner point of a fibre drawn to its neighbours on it; ends stay."""
    out = sheet.copy()
    out[1:-1] = (sheet[:-2] + 2 * sheet[1:-1] + sheet[2:]) / 4
    return out


def drawn_fibres(places: SkinPlaces, size: tuple[int, int], count: int, step: float) -> list[SkinPlaces]:
    """A few fibres evenly across the sheet, none on its very border, as places not too close together."""
    rows, columns = size
    share = (np.arange(count) + 0.5) / count
    every = max(1, round(FIBRE_STEP_CM / step))
    picked = np.unique(np.append(np.arange(0, rows, every), rows - 1))
    index = [picked * columns + round(s * (columns - 1)) for s in share]
    return [SkinPlaces(places.face[i], places.bary[i]) for i in index]
