"""Dermatome bands: which root each published map gives to each place of the skin.

For a map that assigns areas, each root's areas are spread over the skin as patterns are, only wider, and the root with
the most wins: the band's edge then runs where the map changes its mind, and an area that a map gives to two roots is
divided between the neighbours that carry them. Where a map is silent nothing is drawn. The ISNCSCI standard gives
points, not bands: a disc round each point is all it supports.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import dijkstra

from dashboard.build.address import TRUNK_AXIS_Y, hand_frame
from dashboard.build.body import SEGMENT_NAMES, Floats, Ints
from dashboard.build.skin import Skin, Spread, edges_of

KEY_POINT_MAP = "isncsci"
BAND_MAPS = (
    "default_foerster_style",
    "default_keegan_style",
    "lee2008",
    "foerster1933",
    "keegan_garrett1948",
    "head_campbell1900",
)
ROOT_ORDER = (
    *("V1", "V2", "V3"),
    *(f"C{k}" for k in range(2, 9)),
    *(f"T{k}" for k in range(1, 13)),
    *(f"L{k}" for k in range(1, 6)),
    *(f"S{k}" for k in range(1, 6)),
)
SHARED_WEIGHT, LATER_PRIMARY = 0.3, 0.99
BAND_SPREAD_SHARE, BAND_SPREAD_LIMIT_CM = 0.22, 2.6
DISC_CM = {"body": 3.0, "hand": 1.3}


@dataclass(frozen=True)
class Bands:
    """One map: `roots` drawn, and each root's claim on each left-half vertex (roots + silence, V)."""

    map_id: str
    roots: tuple[str, ...]
    claim: Floats

    def root_of_vertex(self) -> Ints:
        """Index of the root with the largest claim, -1 where the map is silent: (V,)."""
        best = self.claim.argmax(0)
        return np.where(best == len(self.roots), -1, best)


def root_weight(role: str, rank: int) -> float:
    """How strongly a row claims its area: first primary 1, further primaries almost as much, shared less."""
    if role == "primary":
        return 1.0 if rank == 1 else LATER_PRIMARY
    return SHARED_WEIGHT if role == "shared" else 0.0


def band_map(map_id: str, rows: pd.DataFrame, skin: Skin, spread: Spread) -> Bands:
    """Bands of a map that assigns areas."""
    area_ids = skin.area_map.area_ids
    rows = rows[rows["map_id"] == map_id]
    roots = tuple(r for r in ROOT_ORDER if r in set(rows.loc[rows["role"].isin(["primary", "shared"]), "root"]))
    weight = np.zeros((len(roots) + 1, len(area_ids)))
    weight[-1] = 1.0
    for row in rows.itertuples():
        if row.root in roots and (value := root_weight(str(row.role), int(str(row.rank)))):
            weight[roots.index(str(row.root)), area_ids.index(str(row.area_id))] = value
            weight[-1, area_ids.index(str(row.area_id))] = 0.0
    return Bands(map_id, roots, weight @ spread.basis)


def key_point_vertices(path: Path, skin: Skin) -> dict[str, int]:
    """Skin vertex nearest to each key point of `key_points.csv`; frame body: x, y, z cm; hand: along, radial, deep."""
    out = {}
    wrist, along, radial, back = hand_frame(skin.body.bone_heads)
    candidates = np.nonzero(skin.outer & skin.left)[0]
    for row in pd.read_csv(path).itertuples():
        place = np.array([row.first, row.second, row.third], dtype=float)
        if row.frame == "hand":
            place = wrist + along * place[0] + radial * place[1] + back * place[2]
        distance = np.linalg.norm(skin.body.skin[candidates] - place, axis=1)
        out[str(row.point_id)] = int(candidates[distance.argmin()])
    return out


# Middle of each spinous process above the floor, cm, as in area_lines.csv: T1 and T12 ends of an even row.
T1_SPINE_CM, T12_SPINE_CM = 153.5, 126.2
RING_ROOTS = tuple(f"T{k}" for k in range(2, 13))
RING_PULL = 0.02


def ring_heights(vertices: dict[str, int], points: pd.DataFrame, skin: Skin) -> Floats:
    """Height (roots T2 to T12, V) of each thoracic ring at each vertex's direction round the trunk, in cm."""
    turn = np.degrees(np.arctan2(np.abs(skin.body.skin[:, 0]), -(skin.body.skin[:, 1] - TRUNK_AXIS_Y))) / 180
    point_of = dict(zip(points["roots"], points["point_id"], strict=True))
    front_of = {root: float(skin.body.skin[vertices[point_of[root]], 2]) for root in RING_ROOTS}
    # The T2 point lies in the armpit; in front its ring runs as far above T3 as T3 above T4.
    front_of["T2"] = 2 * front_of["T3"] - front_of["T4"]
    rows = []
    for root in RING_ROOTS:
        front = front_of[root]
        back = T1_SPINE_CM + (int(root[1:]) - 1) / 11 * (T12_SPINE_CM - T1_SPINE_CM)
        rows.append(front + (back - front) * turn)
    return np.array(rows)


def with_trunk_rings(bands: Bands, vertices: dict[str, int], points: pd.DataFrame, skin: Skin) -> Bands:
    """A complete map with its thoracic skin divided into rings: spinous process behind to key point in front.

    The area table says that skin is thoracic; which thoracic root is nearest is read from the centre lines.
    """
    if not set(RING_ROOTS) <= set(bands.roots) or not bands.map_id.startswith("default_"):
        return bands
    trunk = skin.body.weights.argmax(1) == SEGMENT_NAMES.index("axial")
    rows = [bands.roots.index(root) for root in RING_ROOTS]
    distance = np.abs(skin.body.skin[:, 2] - ring_heights(vertices, points, skin))
    claim = bands.claim.copy()
    thoracic = bands.claim[rows].max(0)
    claim[rows] = np.where(trunk, thoracic * (1 - RING_PULL * np.minimum(distance, 40)), bands.claim[rows])
    return Bands(bands.map_id, bands.roots, claim)


def disc_cm(area_id: str) -> float:
    """Radius of the skin that answers for a key point in an area."""
    return DISC_CM["hand" if area_id.startswith(("thumb", "finger", "dorsum")) else "body"]


def key_point_discs(vertices: dict[str, int], points: pd.DataFrame, skin: Skin) -> Bands:
    """A disc of skin round each key point, by distance along the skin; the nearer point wins."""
    edges = edges_of(skin.body.faces)
    length = np.linalg.norm(skin.body.skin[edges[:, 0]] - skin.body.skin[edges[:, 1]], axis=1)
    n = len(skin.body.skin)
    graph = coo_matrix((length, (edges[:, 0], edges[:, 1])), shape=(n, n)).tocsr()
    rows = list(points.itertuples())
    limits = [disc_cm(str(r.area_id)) for r in rows]
    start = [vertices[str(r.point_id)] for r in rows]
    distance = dijkstra(graph, directed=False, indices=start, limit=2 * max(limits))
    claim = 1 - distance / np.array(limits)[:, None]
    roots = tuple("S4-5" if ";" in str(r.roots) else str(r.roots) for r in rows)
    return Bands(KEY_POINT_MAP, roots, np.vstack([np.where(np.isfinite(claim), claim, -1.0), np.zeros((1, n))]))


def agreement(bands: Bands, rows: pd.DataFrame, skin: Skin, least: float = 0.1) -> tuple[int, int, list[str]]:
    """Direct primary rows whose root covers at least a tenth of the area: (kept, of all, misses as `area root`)."""
    rows = rows[(rows["map_id"] == bands.map_id) & (rows["role"] == "primary") & (rows["basis"] == "direct")]
    root = bands.root_of_vertex()
    kept, misses = 0, []
    for row in rows.itertuples():
        own = (skin.area == skin.area_map.area_ids.index(str(row.area_id))) & skin.left
        covered = (root[own] == bands.roots.index(str(row.root))) @ skin.vertex_area[own] / skin.vertex_area[own].sum()
        if covered >= least:
            kept += 1
        else:
            misses.append(f"{row.area_id} {row.root}")
    return kept, len(rows), misses
