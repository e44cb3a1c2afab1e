"""Surface addresses as tables write them: `segment:fraction:angle`, one place on the skin of the left half.

The fraction runs along the segment's axis from 0 (near end) to 1 (far end) and may go beyond either; the angle round it
is in degrees: 0 front (of foot and toes the back), 90 outer side, 180 back (sole), 270 inner side. The place is where a
ray from the axis first leaves the skin. Because every body shares one topology, it is kept as a face and its weights,
and read off any of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from dashboard.build.address import TRUNK_AXIS_Y, hand_frame
from dashboard.build.body import Body, Floats, Ints, dot

# Heights in centimetres on the neutral body: hip joints to the spinous process of C7, and on to the crown. The neck
# leans forward, so its axis does.
TRUNK_Z, NECK_Z, CROWN_Z = 98.0, 157.0, 184.0
NECK_Y, CROWN_Y = -1.0, -5.0
# Limb segments between two joints, left side.
BONES = {
    "arm": ("upperarm01.L", "lowerarm01.L"),
    "forearm": ("lowerarm01.L", "wrist.L"),
    "hand": ("wrist.L", "finger3-3.L"),
    **{f"finger{k}": (f"finger{k}-1.L", f"finger{k}-3.L") for k in range(1, 6)},
    "thigh": ("upperleg01.L", "lowerleg01.L"),
    "leg": ("lowerleg01.L", "foot.L"),
    **{f"toe{k}": (f"toe{k}-1.L", f"toe{k}-{2 if k == 1 else 3}.L") for k in range(1, 6)},
}
SEGMENTS = ("trunk", "head", *BONES, "foot")
# By so much a rough search for the faces beside a ray asks wider, and so many rays at once.
SLACK_CM, RAYS_AT_ONCE = 0.01, 64
FRONT, LEFT, UP = np.array([0.0, -1.0, 0.0]), np.array([1.0, 0.0, 0.0]), np.array([0.0, 0.0, 1.0])


class AddressError(ValueError):
    """An address that names no place."""


@dataclass(frozen=True)
class SkinPlaces:
    """Places on the skin: `face` (N,) and `bary` (N, 3), good for every body of the same topology."""

    face: Ints
    bary: Floats

    def on(self, body: Body, pose: str = "anatomical") -> Floats:
        """Positions (N, 3) in centimetres on a body in a pose."""
        corner = body.vertices[pose][body.faces[self.face]]
        return np.asarray((corner * self.bary[..., None]).sum(1))


def read_address(text: str) -> tuple[str, float, float]:
    """Segment, fraction and angle in degrees; raises AddressError that says what is allowed."""
    parts = text.strip().split(":")
    if len(parts) != 3 or parts[0] not in SEGMENTS:
        raise AddressError(
            f"{text!r} is no address: write segment:fraction:angle, segment one of {', '.join(SEGMENTS)}"
        )
    try:
        return parts[0], float(parts[1]), float(parts[2])
    except ValueError as error:
        raise AddressError(f"{text!r}: fraction and angle are numbers") from error


def places_at(addresses: Sequence[str], body: Body) -> SkinPlaces:
    """The places that addresses name on the neutral body; raises AddressError where a ray meets no skin."""
    rays = [_ray(*read_address(text), body) for text in addresses]
    corner = body.skin[body.faces]
    middle = corner.mean(1)
    size = np.linalg.norm(corner - middle[:, None], axis=2).max(1)
    found = []
    rough = _roughly_beside(rays, middle, size)
    for (origin, toward), some in zip(rays, rough, strict=True):
        near = some[_beside(origin, toward, middle[some], size[some])]
        hit = _first_way_out(origin, toward, corner[near])
        found.append(None if hit is None else (int(near[hit[0]]), hit[1]))
    for text, hit in zip(addresses, found, strict=True):
        if hit is None:
            raise AddressError(f"{text!r} meets no skin")
    hits = [hit for hit in found if hit is not None]
    return SkinPlaces(np.array([face for face, _ in hits], dtype=np.int64), np.array([bary for _, bary in hits]))


def axis_of(segment: str, body: Body) -> tuple[Floats, Floats, Floats, Floats]:
    """Near end, far end, and the unit directions of 0 and 90 degrees of a segment."""
    heads = body.bone_heads
    if segment == "trunk":
        near, far = (np.array([0.0, TRUNK_AXIS_Y, z]) for z in (TRUNK_Z, NECK_Z))
        return near, far, FRONT, LEFT
    if segment == "head":
        near, far = np.array([0.0, NECK_Y, NECK_Z]), np.array([0.0, CROWN_Y, CROWN_Z])
        return near, far, *_square(FRONT, LEFT, far - near)
    if segment == "foot":
        ankle, toe = heads["foot.L"], heads["toe2-1.L"]
        heel = ankle + (ankle - toe) * [0.35, 0.35, 0.0]
        near, far = heel * [1, 1, 0] + [0, 0, 3.0], toe * [1, 1, 0] + [0, 0, 1.8]
        return near, far, *_square(UP, LEFT, far - near)
    near, far = (heads[name] for name in BONES[segment])
    return near, far, *_square(_front_of(segment, body), LEFT, far - near)


def _front_of(segment: str, body: Body) -> Floats:
    """Where 0 degrees of a limb's segment points: the palm in the hand, the back of the foot in the toes."""
    if segment.startswith("toe"):
        return UP
    return hand_frame(body.bone_heads)[3] * -1.0 if segment.startswith(("hand", "finger")) else FRONT


def _square(zero: Floats, ninety: Floats, axis: Floats) -> tuple[Floats, Floats]:
    """Directions of 0 and 90 degrees made square to an axis."""
    unit = axis / np.linalg.norm(axis)
    first = zero - unit * (unit @ zero)
    first /= np.linalg.norm(first)
    second = np.cross(unit, first)
    return first, second * (np.sign(second @ ninety) or 1.0)


def _ray(segment: str, fraction: float, degrees: float, body: Body) -> tuple[Floats, Floats]:
    near, far, zero, ninety = axis_of(segment, body)
    turn = np.deg2rad(degrees)
    return near + fraction * (far - near), np.cos(turn) * zero + np.sin(turn) * ninety


def _roughly_beside(rays: Sequence[tuple[Floats, Floats]], middle: Floats, size: Floats) -> Iterator[Ints]:
    """Faces near each ray and some more: a product for many rays at once, so that few faces are looked at closely."""
    square = dot(middle, middle) - (size + SLACK_CM) ** 2
    for start in range(0, len(rays), RAYS_AT_ONCE):
        origin, toward = (np.array(part) for part in zip(*rays[start : start + RAYS_AT_ONCE], strict=True))
        along = toward @ middle.T - dot(origin, toward)[:, None]
        far = square - 2 * (origin @ middle.T) + dot(origin, origin)[:, None]
        row, face = np.nonzero(far <= along**2)
        yield from np.split(face, np.searchsorted(row, np.arange(1, len(origin))))


def _beside(origin: Floats, toward: Floats, middle: Floats, size: Floats) -> Ints:
    """Faces that a ray passes close enough to meet."""
    offset = middle - origin
    along = offset @ toward
    near = np.einsum("nk,nk->n", offset, offset) - along**2 <= size**2
    return np.asarray(np.nonzero(near & (along > -size))[0])


def _first_way_out(origin: Floats, toward: Floats, corner: Floats) -> tuple[int, Floats] | None:
    """Face and weights where a ray first passes from inside to outside (Möller and Trumbore 1997)."""
    edge1, edge2 = corner[:, 1] - corner[:, 0], corner[:, 2] - corner[:, 0]
    cross = np.cross(toward, edge2)
    volume = (edge1 * cross).sum(1)
    with np.errstate(divide="ignore", invalid="ignore"):
        offset = origin - corner[:, 0]
        u = (offset * cross).sum(1) / volume
        other = np.cross(offset, edge1)
        v = other @ toward / volume
        far = (edge2 * other).sum(1) / volume
    leaves = np.cross(edge1, edge2) @ toward > 0
    hit = leaves & (u >= -1e-9) & (v >= -1e-9) & (u + v <= 1 + 1e-9) & (far > 0)
    if not hit.any():
        return None
    face = int(np.where(hit, far, np.inf).argmin())
    return face, np.array([1 - u[face] - v[face], u[face], v[face]])
