"""Closed solids made of rings of points: tubes along a line, and sheets with a thickness."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.interpolate import PchipInterpolator

from dashboard.build.body import Floats, Ints

LEFT, MIDLINE = "left", "midline"
# A sheet thins out to this share of its thickness at its free borders, so that it has no knife edge.
BORDER_SHARE = 0.35


@dataclass(frozen=True)
class Solid:
    """A closed shape inside the body: `rings` (N, K, 3) from one end to the other, each closed on itself, both ends
    capped. `part_of` is the bone, nerve or structure it belongs to; a `side` of left is mirrored."""

    solid_id: str
    kind: str
    part_of: str
    side: str
    rings: Floats


def faces_of(count: int, around: int) -> Ints:
    """Corners (F, 3) of a solid of `count` rings of `around` points, seen from outside anticlockwise; the caps are
    fans round two more vertices, the middles of the first and the last ring, which come last."""
    ring, step = np.divmod(np.arange((count - 1) * around), around)
    after = (step + 1) % around
    a, b = ring * around + step, ring * around + after
    c, d = a + around, b + around
    wall = np.concatenate([np.stack([a, b, d], 1), np.stack([a, d, c], 1)])
    k = np.arange(around)
    next_k, first, last = (k + 1) % around, count * around, count * around + 1
    base = (count - 1) * around
    low = np.stack([next_k, k, np.full(around, first)], 1)
    high = np.stack([base + k, base + next_k, np.full(around, last)], 1)
    return np.concatenate([wall, low, high])


def vertices_of(rings: Floats) -> Floats:
    """All points of a solid (N * K + 2, 3): its rings, then the middles of its ends."""
    return np.concatenate([rings.reshape(-1, 3), rings[0].mean(0)[None], rings[-1].mean(0)[None]])


def along_line(points: Floats, count: int) -> tuple[Floats, Floats]:
    """A smooth line through points (n, 3) as `count` places (count, 3), and the share of its length of each point."""
    step = np.maximum(np.linalg.norm(np.diff(points, axis=0), axis=1), 1e-6)
    share = np.append(0.0, np.cumsum(step))
    share /= share[-1]
    return np.asarray(PchipInterpolator(share, points)(np.linspace(0, 1, count))), share


def tube(points: Floats, radii: Floats, count: int, around: int) -> Floats:
    """Rings (count, around, 3) of a tube through points (n, 3); `radii` (n, 2) lie across and along the body's front to
    back where the line runs up and down."""
    line, share = along_line(points, count)
    at = np.linspace(0, 1, count)
    size = PchipInterpolator(share, radii)(at)
    first, second = frames(line)
    turn = np.linspace(0, 2 * np.pi, around, endpoint=False)
    across = size[:, :1, None] * np.cos(turn)[None, :, None] * first[:, None]
    deep = size[:, 1:, None] * np.sin(turn)[None, :, None] * second[:, None]
    return np.asarray(line[:, None] + across + deep)


def frames(line: Floats) -> tuple[Floats, Floats]:
    """Two unit directions (N, 3) square to a line at each place, carried along it without twist; the first begins as
    near to the body's left as it can."""
    forward = np.gradient(line, axis=0)
    forward /= np.maximum(np.linalg.norm(forward, axis=1, keepdims=True), 1e-9)
    start = np.array([1.0, 0.0, 0.0]) if abs(forward[0, 0]) < 0.8 else np.array([0.0, 1.0, 0.0])
    first = np.zeros_like(line)
    own = start
    for k, toward in enumerate(forward):
        own = own - toward * (own @ toward)
        own = own / np.linalg.norm(own)
        first[k] = own
    return first, np.cross(forward, first)


def slab(sheet: Floats, normal: Floats, thickness: Floats) -> Floats:
    """Rings of a sheet (rows, columns, 3) of a thickness (rows,) in cm, half to each side along its normals; each ring
    runs across on one side and back on the other, (rows, 2 * columns, 3)."""
    columns = sheet.shape[1]
    edge = np.abs(np.linspace(-1, 1, columns)) if columns > 1 else np.zeros(1)
    full = BORDER_SHARE + (1 - BORDER_SHARE) * np.sqrt(1 - edge**2)
    half = 0.5 * thickness[:, None, None] * full[None, :, None] * normal
    return np.concatenate([sheet + half, (sheet - half)[:, ::-1]], axis=1)


def sheet_between(edges: Sequence[Floats], rows: int, columns: int) -> Floats:
    """A smooth sheet (rows, columns, 3) through edges, each (n, 3), from the first to the last."""
    across = np.array([evenly(edge, columns) for edge in edges])
    step = np.linalg.norm(np.diff(across, axis=0), axis=2).mean(1)
    along = np.append(0.0, np.cumsum(np.maximum(step, 1e-6)))
    return np.asarray(PchipInterpolator(along, across)(np.linspace(0, along[-1], rows)))


def evenly(points: Floats, count: int) -> Floats:
    """Points (n, 3) as `count` places evenly along them; one point stays where it is."""
    if len(points) == 1:
        return np.repeat(points, count, axis=0)
    step = np.linalg.norm(np.diff(points, axis=0), axis=1)
    share = np.append(0.0, np.cumsum(step))
    at = np.linspace(0, share[-1], count)
    return np.stack([np.interp(at, share, column) for column in points.T], axis=1)


def sheet_normals(sheet: Floats) -> Floats:
    """Unit normals (rows, columns, 3) of a sheet."""
    along = np.gradient(sheet, axis=0)
    across = np.gradient(sheet, axis=1) if sheet.shape[1] > 1 else np.broadcast_to([0.0, 0.0, 1.0], sheet.shape)
    normal = np.cross(along, across)
    return np.asarray(normal / np.maximum(np.linalg.norm(normal, axis=2, keepdims=True), 1e-9))
