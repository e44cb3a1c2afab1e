"""Whether a nerve passes its neighbours as described: above or below, in front or behind, deep to or through them.

What is asked is asked where the two come closest. Directions are those of the anatomical position: the body's front,
its left half's inner and outer side.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.spatial import cKDTree

from dashboard.build.body import Floats
from dashboard.build.inside.loft import Solid, faces_of, vertices_of

# Of the neighbour, what lies within so much of the place tells where it is; a nerve farther away does not pass it.
LOCAL_CM, PASSES_CM = 2.0, 4.0
# A course passes where it is at its closest, and where it is hardly farther.
HARDLY_CM = 0.7
DIRECTIONS = {
    "below": (2, -1), "above": (2, 1), "behind": (1, 1), "in_front": (1, -1), "medial": (0, -1), "lateral": (0, 1),
}  # fmt: skip
RELATIONS = (*DIRECTIONS, "deep", "superficial", "through", "between")
# A wall of a volume as thick as a nerve may be missed by its middle line.
NEARLY_IN_CM = 0.25
HALF = 0.5


@dataclass(frozen=True)
class Skin:
    """The skin that tells what is deep: places (V, 3) and outward normals (V, 3)."""

    places: Floats
    normals: Floats

    def outward(self, points: Floats) -> Floats:
        """Unit directions (N, 3) from places to the nearest skin."""
        far, near = cKDTree(self.places).query(points)
        toward = self.places[near] - points
        return np.asarray(np.where((far > 1e-6)[:, None], toward / np.maximum(far, 1e-6)[:, None], self.normals[near]))


@dataclass(frozen=True)
class Passing:
    """How a course passes a neighbour: how near it comes in cm, and what share of the places there is as claimed."""

    distance: float
    share: float

    @property
    def holds(self) -> bool:
        """The claim holds at most of the places, and the nerve does pass."""
        return self.share > HALF and self.distance < PASSES_CM


def passing(course: Floats, neighbours: Sequence[Solid], relation: str, skin: Skin) -> Passing:
    """How a course (N, 3) passes one neighbour, or two where it runs between them; raises ValueError."""
    if relation not in RELATIONS:
        raise ValueError(f"{relation!r}: a relation is one of {', '.join(RELATIONS)}")
    walls = [_wall(one) for one in neighbours]
    far = np.array([cKDTree(wall).query(course)[0] for wall in walls])
    nearest = far.sum(0)
    places = np.nonzero(nearest <= nearest.min() + HARDLY_CM)[0]
    holds = [_holds(course[k], neighbours, walls, relation, skin) for k in places]
    return Passing(float(far[:, places].max(0).min()), float(np.mean(holds)))


def _holds(place: Floats, neighbours: Sequence[Solid], walls: list[Floats], relation: str, skin: Skin) -> bool:
    if relation == "through":
        return any(is_inside(place, one) for one in neighbours)
    local = [_local(place, wall) - place for wall in walls]
    if relation == "between":
        a, b = (away / np.linalg.norm(away) for away in local)
        return bool(a @ b < 0)
    if relation in DIRECTIONS:
        axis, sign = DIRECTIONS[relation]
        return bool(sign * local[0][axis] < 0)
    outward = skin.outward(place[None])[0]
    return bool((local[0] @ outward > 0) == (relation == "deep"))


def _local(place: Floats, wall: Floats) -> Floats:
    """The middle of what of a wall (N, 3) lies near its place closest to another."""
    nearest = wall[np.linalg.norm(wall - place, axis=1).argmin()]
    return np.asarray(wall[np.linalg.norm(wall - nearest, axis=1) < LOCAL_CM].mean(0))


def _wall(solid: Solid) -> Floats:
    corner = vertices_of(solid.rings)
    return np.concatenate([corner, corner[faces_of(*solid.rings.shape[:2])].mean(1)])


def is_inside(place: Floats, solid: Solid) -> bool:
    """Whether a place lies in a volume, or as good as: the solid angle of its faces is a whole sphere."""
    corner = vertices_of(solid.rings)
    a, b, c = (corner[faces_of(*solid.rings.shape[:2])[:, k]] - place for k in range(3))
    la, lb, lc = (np.linalg.norm(side, axis=1) for side in (a, b, c))
    volume = (a * np.cross(b, c)).sum(1)
    under = la * lb * lc + (a * b).sum(1) * lc + (b * c).sum(1) * la + (a * c).sum(1) * lb
    turned = np.abs(2 * np.arctan2(volume, under).sum()) / (4 * np.pi)
    return bool(turned > HALF or np.linalg.norm(corner - place, axis=1).min() < NEARLY_IN_CM)


def by_id(solids: Sequence[Solid]) -> Mapping[str, list[Solid]]:
    """Solids by their own id and by what they are part of."""
    out: dict[str, list[Solid]] = {}
    for solid in solids:
        for name in {solid.solid_id, solid.part_of}:
            out.setdefault(name, []).append(solid)
    return out
