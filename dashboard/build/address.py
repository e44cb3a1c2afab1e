"""Surface addresses: what to call a place on the left half of the skin, so that limits can be written as numbers.

A *measure* is one coordinate of a place: centimetres (``x`` from the midline, ``y`` towards the back, ``z`` above the
floor), the fraction along a bone (``arm_f``), or the angle round it in degrees: 0 front, 90 outer side, 180 back, 270
inner side. ``*_turn`` is that angle in [0, 360), ``*_angle`` the same in (-180, 180].
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dashboard.build.body import SEGMENT_NAMES, Body, Floats, Ints

# Limb axes as (bone at the near end, bone at the far end), left side.
AXES = {
    "arm": ("upperarm01.L", "lowerarm01.L"),
    "forearm": ("lowerarm01.L", "wrist.L"),
    "thigh": ("upperleg01.L", "lowerleg01.L"),
    "leg": ("lowerleg01.L", "foot.L"),
}
TRUNK_AXIS_Y = -2.0


@dataclass(frozen=True)
class Places:
    """Places on the left half of the skin: `points` (N, 3) cm, outward `normals` (N, 3), `segment` (N,) index."""

    points: Floats
    normals: Floats
    segment: Ints


def angle_round(d: Floats, axis: Floats) -> Floats:
    """Angle in (-180, 180] of offsets d (N, 3) round an axis: 0 front, 90 towards the body's left."""
    front = np.array([0.0, -1.0, 0.0]) - axis * np.dot([0.0, -1.0, 0.0], axis)
    front /= np.linalg.norm(front)
    outer = np.cross(axis, front)
    outer *= np.sign(outer[0]) or 1.0
    return np.asarray(np.degrees(np.arctan2(d @ outer, d @ front)))


def limb_measures(name: str, points: Floats, near: Floats, far: Floats) -> dict[str, Floats]:
    """Fraction along a limb's bone and the angle round it."""
    axis = far - near
    length = np.linalg.norm(axis)
    unit = axis / length
    d = points - near
    along = d @ unit
    angle = angle_round(d - along[:, None] * unit, unit)
    return {f"{name}_f": along / length, f"{name}_angle": angle, f"{name}_turn": angle % 360}


def hand_frame(heads: dict[str, Floats]) -> tuple[Floats, Floats, Floats, Floats]:
    """Wrist joint and three unit vectors of the left hand: to the middle knuckle, to the thumb side, to its back."""
    wrist = heads["wrist.L"]
    along = heads["finger3-1.L"] - wrist
    along /= np.linalg.norm(along)
    back = np.cross(heads["finger2-1.L"] - wrist, heads["finger5-1.L"] - wrist)
    back *= np.sign(back[1]) / np.linalg.norm(back)
    back -= along * (back @ along)
    back /= np.linalg.norm(back)
    radial = np.cross(along, back)
    return wrist, along, radial * np.sign(radial[0]), back


def hand_measures(places: Places, heads: dict[str, Floats]) -> dict[str, Floats]:
    """Centimetres from the wrist towards the middle knuckle (hand_a) and across to the thumb side (hand_r)."""
    wrist, along, radial, _ = hand_frame(heads)
    d = places.points - wrist
    return {"hand_a": d @ along, "hand_r": d @ radial}


def across(direction: Floats, axis: Floats) -> Floats:
    """The unit vector square to an axis that lies nearest to a direction."""
    out = direction - axis * (direction @ axis)
    return np.asarray(out / np.linalg.norm(out))


def digit_measures(places: Places, heads: dict[str, Floats]) -> dict[str, Floats]:
    """How far hand skin faces the back of the hand or of its finger (dorsal), the thumb's own back (thumb_d), and
    centimetres along the thumb from the near end of its bone (thumb_t)."""
    _, _, radial, back = hand_frame(heads)
    dorsal = places.normals @ back
    for k in range(2, 6):
        own = places.segment == SEGMENT_NAMES.index(f"finger{k}")
        axis = heads[f"finger{k}-3.L"] - heads[f"finger{k}-1.L"]
        dorsal[own] = places.normals[own] @ across(back, axis / np.linalg.norm(axis))
    thumb = heads["finger1-3.L"] - heads["finger1-1.L"]
    thumb /= np.linalg.norm(thumb)
    thumb_back = across(across(back, thumb) + across(radial, thumb), thumb)
    along = (places.points - heads["finger1-1.L"]) @ thumb
    return {"dorsal": dorsal, "thumb_d": places.normals @ thumb_back, "thumb_t": along}


def measures(places: Places, body: Body) -> dict[str, Floats]:
    """Every measure of every place, each (N,)."""
    x, y, z = places.points.T
    out = {"x": x, "y": y, "z": z, "nz": places.normals[:, 2]}
    out["trunk_turn"] = np.degrees(np.arctan2(x, -(y - TRUNK_AXIS_Y))) % 360
    for name, (near, far) in AXES.items():
        out |= limb_measures(name, places.points, body.bone_heads[near], body.bone_heads[far])
    return out | hand_measures(places, body.bone_heads) | digit_measures(places, body.bone_heads)


def places_of(points: Floats, normals: Floats, weights: Floats) -> Places:
    """Places from skin points of either half; the right half is folded onto the left."""
    fold = np.where(points[:, :1] < 0, [-1.0, 1.0, 1.0], [1.0, 1.0, 1.0])
    return Places(points * fold, normals * fold, np.asarray(weights.argmax(1)))


Mask = NDArray[np.bool_]
