"""Muscles as closed volumes: a sheet of fibres from attachment to attachment, with the thickness of a belly.

The edges of muscle_shapes.csv lie on the skin. Each is moved inwards by its depth, unless muscle_volumes.csv gives
places of its own inside; the first and the last edge end on the bones they are attached to. Fibres run from the first
edge to the last, as on the skin.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import pandas as pd
from scipy.spatial import cKDTree

from dashboard.build.body import Floats
from dashboard.build.inside.loft import LEFT, Solid, faces_of, sheet_between, sheet_normals, slab, vertices_of
from dashboard.build.inside.place import inside_places
from dashboard.build.muscle_shape import Ground, edge_places, read_edges
from dashboard.build.surface_address import AddressError

ROWS_EVERY_CM, LEAST_ROWS, MOST_ROWS = 1.6, 6, 20
COLUMNS_EVERY_CM, LEAST_COLUMNS, MOST_COLUMNS = 1.4, 4, 12
# At its ends a muscle is a tendon or a thin sheet, of this share of its thickness.
END_SHARE = 0.3
# An attachment that the table draws farther from its bone than this is a mistake of the table.
REACH_CM = 9.0


@dataclass(frozen=True)
class Volume:
    """One row of muscle_volumes.csv as it is written."""

    shape_id: str
    origin_bones: str
    insertion_bones: str
    thickness_cm: str
    depth_cm: str
    edges: str


@dataclass(frozen=True)
class BoneSurface:
    """Places on the surfaces of the left half's bones, and those in the middle, by bone."""

    trees: dict[str, cKDTree]

    def nearest(self, points: Floats, bones: Sequence[str]) -> Floats:
        """The place of some bones nearest to each point (N, 3); raises AddressError for an unknown bone."""
        unknown = [bone for bone in bones if bone not in self.trees]
        if unknown:
            raise AddressError(f"{', '.join(unknown)}: no such bone")
        asked = [(self.trees[bone], *self.trees[bone].query(points)) for bone in bones]
        best = np.argmin([far for _, far, _ in asked], axis=0)
        return np.array([asked[b][0].data[asked[b][2][k]] for k, b in enumerate(best)])


def bone_surface(solids: Sequence[Solid]) -> BoneSurface:
    """The surfaces of all bones among some solids, the points of their rings and the middles of their faces."""
    points: dict[str, list[Floats]] = {}
    for solid in solids:
        if solid.kind == "bone":
            corner = vertices_of(solid.rings)
            middle = corner[faces_of(*solid.rings.shape[:2])].mean(1)
            own = np.concatenate([corner, middle])
            points.setdefault(solid.part_of, []).append(own[own[:, 0] > -0.3])
    return BoneSurface({bone: cKDTree(np.concatenate(found)) for bone, found in points.items()})


def muscle_solids(shapes: pd.DataFrame, volumes: pd.DataFrame, on: Ground, bones: BoneSurface) -> Iterator[Solid]:
    """A volume for each row of muscle_shapes.csv; raises AddressError that names the row."""
    own = {str(row[0]): Volume(*map(str, row)) for row in volumes[list(Volume.__annotations__)].to_numpy()}
    missing = [shape for shape in shapes["shape_id"] if shape not in own]
    if missing:
        raise AddressError(f"muscle_volumes.csv has no row for {', '.join(missing)}")
    skin = skin_places(shapes, own, on)
    for row in shapes.itertuples():
        volume = own[str(row.shape_id)]
        try:
            edges = attached(volume_edges(str(row.edges), volume, skin, on), volume, bones)
            rings = volume_rings(edges, float(volume.thickness_cm))
        except (AddressError, ValueError) as error:
            raise AddressError(f"muscle_volumes.csv, {row.shape_id}: {error}") from error
        yield Solid(str(row.shape_id), "muscle", str(row.structure_id), LEFT, rings)


def skin_places(shapes: pd.DataFrame, own: dict[str, Volume], on: Ground) -> dict[str, tuple[Floats, Floats]]:
    """Place and normal (3,) of every address of the shapes that have no places of their own, looked up at once."""
    rows = zip(shapes["shape_id"], shapes["edges"], strict=True)
    plain = [edges for shape, edges in rows if not own[shape].edges]
    texts = sorted({address for edges in plain for edge in read_edges(edges) for address in edge})
    place, normal = edge_places(texts, on)
    return {text: (place[k], normal[k] / np.linalg.norm(normal[k])) for k, text in enumerate(texts)}


def volume_edges(surface: str, volume: Volume, skin: dict[str, tuple[Floats, Floats]], on: Ground) -> list[Floats]:
    """The edges (n, 3) inside the body, before they are attached."""
    if volume.edges:
        return [inside_places(edge, on.body) for edge in read_edges(volume.edges)]
    named = read_edges(surface)
    depths = [float(part) for part in volume.depth_cm.split("|")]
    if len(depths) not in (1, len(named)):
        raise AddressError(f"{len(depths)} depths for {len(named)} edges: one, or one an edge")
    depths = depths * len(named) if len(depths) == 1 else depths
    return [
        np.array([skin[address][0] - depth * skin[address][1] for address in edge])
        for edge, depth in zip(named, depths, strict=True)
    ]


def attached(edges: list[Floats], volume: Volume, bones: BoneSurface) -> list[Floats]:
    """The edges with the first and the last on the bones that the row names."""
    out = list(edges)
    for at, bones_named in ((0, volume.origin_bones), (-1, volume.insertion_bones)):
        named = [bone for bone in bones_named.split(";") if bone]
        if not named:
            continue
        place = bones.nearest(out[at], named)
        far = np.linalg.norm(place - out[at], axis=1).max()
        if far > REACH_CM:
            raise AddressError(f"an end lies {far:.1f} cm from {' and '.join(named)}")
        out[at] = place
    return out


def volume_rings(edges: Sequence[Floats], thickness: float) -> Floats:
    """Rings (rows, around, 3) of a muscle: thin at both ends, thickest in the middle."""
    width = max(float(np.linalg.norm(np.diff(edge, axis=0), axis=1).sum()) for edge in edges)
    length = sum(float(np.linalg.norm(b.mean(0) - a.mean(0))) for a, b in pairwise(edges))
    rows = int(np.clip(round(length / ROWS_EVERY_CM), LEAST_ROWS, MOST_ROWS))
    columns = int(np.clip(round(width / COLUMNS_EVERY_CM), LEAST_COLUMNS, MOST_COLUMNS))
    sheet = sheet_between(edges, rows, columns)
    along = np.linspace(0, 1, rows)
    belly = END_SHARE + (1 - END_SHARE) * np.sin(np.pi * along) ** 0.7
    return slab(sheet, sheet_normals(widened(sheet)), thickness * belly)


def widened(sheet: Floats) -> Floats:
    """The sheet with ends that come to a point opened a little, so that it has a direction there."""
    middle = sheet.mean(1, keepdims=True)
    across = np.linalg.norm(sheet[:, -1] - sheet[:, 0], axis=1)
    typical = sheet[len(sheet) // 2]
    narrow = (across < 0.2)[:, None, None]
    return np.where(narrow, middle + 0.05 * (typical - typical.mean(0)), sheet)
