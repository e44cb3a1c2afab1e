"""An orthographic picture of the skin: for every pixel, the face seen there and where in it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from dashboard.build.address import Mask
from dashboard.build.body import Floats, Ints

BOX_SIZES = (2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 24, 32, 48, 64, 128, 256)
FRAGMENTS_AT_ONCE = 4_000_000


@dataclass(frozen=True)
class Raster:
    """`face` (H, W) seen face or -1, `bary` (H, W, 3) its barycentric weights, `depth` (H, W) cm towards the viewer."""

    face: Ints
    bary: Floats
    depth: Floats

    @property
    def seen(self) -> Mask:
        """Which pixels show the body."""
        return np.asarray(self.face >= 0)


def fragments(corners: Floats, box: int, chosen: Ints, width: int, height: int) -> tuple[Ints, Ints, Floats]:
    """Pixels covered by the chosen faces: pixel index, face index and barycentric weights (n, 3)."""
    gx, gy = (g.ravel() for g in np.meshgrid(np.arange(box), np.arange(box)))
    grid = np.stack([np.ones(box * box), gx, gy])
    low = np.floor(corners[chosen].min(1)).astype(np.int64)
    a, b, c = (corners[chosen, k] - low - 0.5 for k in range(3))
    area = (b[:, 0] - a[:, 0]) * (c[:, 1] - a[:, 1]) - (c[:, 0] - a[:, 0]) * (b[:, 1] - a[:, 1])

    def weight(p: Floats, q: Floats) -> Floats:
        """Weight of the third corner over the box: linear in the place, so one product for all."""
        terms = (p[:, 0] * q[:, 1] - q[:, 0] * p[:, 1], p[:, 1] - q[:, 1], q[:, 0] - p[:, 0])
        return np.asarray((np.stack(terms, axis=1) / area[:, None]) @ grid)

    w0, w1 = weight(b, c), weight(c, a)
    at = np.flatnonzero((w0 >= -1e-9) & (w1 >= -1e-9) & (w0 + w1 <= 1 + 1e-9))
    row, place = np.divmod(at, box * box)
    px, py = low[row, 0] + gx[place], low[row, 1] + gy[place]
    shown = (px >= 0) & (px < width) & (py >= 0) & (py < height)
    at, row = at[shown], row[shown]
    one, two = w0.ravel()[at], w1.ravel()[at]
    return (py * width + px)[shown], chosen[row], np.stack([one, two, 1 - one - two], axis=1)


def rasterise(corners: Floats, depth: Floats, keep: Floats, width: int, height: int) -> Raster:
    """Draw faces with corners (F, 3, 2) in pixels: the nearest depth (F, 3) wins, keep (F, 3) < 0 is cut away."""
    one, two = corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]
    area = one[:, 0] * two[:, 1] - one[:, 1] * two[:, 0]
    high, low = (of(of(corners[:, 0], corners[:, 1]), corners[:, 2]) for of in (np.maximum, np.minimum))
    span = np.ceil(high) - np.floor(low)
    size = np.maximum(span[:, 0], span[:, 1]) + 1
    shown = (np.abs(area) > 1e-9) & (np.maximum(np.maximum(keep[:, 0], keep[:, 1]), keep[:, 2]) >= 0)
    parts = []
    for small, box in zip((0, *BOX_SIZES[:-1]), BOX_SIZES, strict=True):
        chosen = np.nonzero(shown & (size > small) & (size <= box))[0]
        for start in range(0, len(chosen), step := max(1, FRAGMENTS_AT_ONCE // box**2)):
            parts.append(fragments(corners, box, chosen[start : start + step], width, height))
    pixel, face, bary = (np.concatenate(column) for column in zip(*parts, strict=True))
    if keep.min() < 0:
        kept = np.einsum("nk,nk->n", keep[face], bary) >= 0
        pixel, face, bary = pixel[kept], face[kept], bary[kept]
    z = np.einsum("nk,nk->n", depth[face], bary)
    order = np.argsort(z, kind="stable")
    # Written far to near: the last one at a pixel stays.
    drawn = np.full(height * width, -1)
    drawn[pixel[order]] = order
    seen = drawn >= 0
    nearest = drawn[seen]
    out = Raster(np.full((height, width), -1), np.zeros((height, width, 3)), np.full((height, width), -np.inf))
    out.face.reshape(-1)[seen] = face[nearest]
    out.bary.reshape(-1, 3)[seen] = bary[nearest]
    out.depth.reshape(-1)[seen] = z[nearest]
    return out
