"""Whether two builds say the same: equal bytes, or numbers that differ only as another processor rounds."""

from __future__ import annotations

import io
import json
from typing import Any

import numpy as np
import shapely
from PIL import Image

from dashboard.build.curve import rings_of

NEAR_UNITS = 4
# Of many points or numbers so small a share may differ: a point on the very edge of what is seen.
DIFFERING_SHARE = 0.02


def same(name: str, one: bytes, other: bytes) -> bool:
    """Whether two files of this name carry the same content."""
    if one == other:
        return True
    if name.endswith(".json"):
        return same_value(json.loads(one), json.loads(other))
    if name.endswith(".webp"):
        return same_image(one, other)
    return same_strengths(np.frombuffer(one, np.uint8), np.frombuffer(other, np.uint8))


def same_image(one: bytes, other: bytes) -> bool:
    """Same size and on average less than one grey level apart."""
    a, b = (np.asarray(Image.open(io.BytesIO(x)).convert("RGBA"), dtype=int) for x in (one, other))
    return a.shape == b.shape and float(np.abs(a - b).mean()) < 1.0


def same_strengths(one: Any, other: Any) -> bool:
    """Same length and at most two strengths in a hundred a step apart."""
    return one.shape == other.shape and float((one != other).mean()) < DIFFERING_SHARE


def same_value(one: Any, other: Any) -> bool:
    """Same keys and texts; numbers and outlines within a few view units, a name somewhere on its outline."""
    if isinstance(one, dict):
        if not isinstance(other, dict) or one.keys() != other.keys():
            return False
        named = {"x", "y"} if {"d", "x", "y"} <= one.keys() and on_outline(other["x"], other["y"], one["d"]) else set()
        return all(same_value(one[k], other[k]) for k in one.keys() - named)
    if isinstance(one, list):
        return isinstance(other, list) and same_list(one, other)
    if isinstance(one, str) and one.startswith("M"):
        return same_outline(one, str(other))
    if isinstance(one, int | float) and isinstance(other, int | float):
        return abs(one - other) <= NEAR_UNITS
    return bool(one == other)


def same_list(one: list[Any], other: list[Any]) -> bool:
    """Lists of numbers may lose or gain a few; other lists must agree item by item."""
    if one and all(isinstance(v, int) for v in one):
        apart = abs(len(one) - len(other))
        return apart <= max(4, DIFFERING_SHARE * len(one))
    return len(one) == len(other) and all(same_value(a, b) for a, b in zip(one, other, strict=True))


def same_outline(one: str, other: str) -> bool:
    """Same start and nearly the same enclosed area."""
    return abs(enclosed(one) - enclosed(other)) <= max(60.0, DIFFERING_SHARE * enclosed(one))


def on_outline(x: float, y: float, path: str) -> bool:
    """Whether a name stands on what the path data enclose: of two places as roomy, rounding decides for one."""
    rings = [shapely.Polygon(ring) for ring in rings_of(path) if len(ring) > 2]
    return bool(shapely.dwithin(shapely.Point(x, y), rings, 1.0).any())


def enclosed(path: str) -> float:
    """Area enclosed by path data, holes counted as they wind."""
    total = 0.0
    for ring in rings_of(path):
        x, y = ring.T
        total += float(x @ np.roll(y, -1) - y @ np.roll(x, -1)) / 2
    return abs(total)
