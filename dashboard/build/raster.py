"""An orthographic picture of the skin: for every pixel, the face seen there and where in it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from dashboard.build.address import Mask
from dashboard.build.body import Floats, Ints

BOX_SIZES = (2, 4, 8, 16, 32, 64, 128, 256)
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
    a, b, c = (corners[chosen, k] for k in range(3))
    low = np.floor(corners[chosen].min(1)).astype(np.int64)
    px, py = low[:, :1] + gx, low[:, 1:] + gy
    area = (b[:, 0] - a[:, 0]) * (c[:, 1] - a[:, 1]) - (c[:, 0] - a[:, 0]) * (b[:, 1] - a[:, 1])

    def weight(p: Floats, q: Floats) -> Floats:
        dx, dy = p[:, :1] - (px + 0.5), p[:, 1:] - (py + 0.5)
        ex, ey = q[:, :1] - (px + 0.5), q[:, 1:] - (py + 0.5)
        return np.asarray((dx * ey - ex * dy) / area[:, None])

    w0, w1 = weight(b, c), weight(c, a)
    w2 = 1 - w0 - w1
    inside = (w0 >= -1e-9) & (w1 >= -1e-9) & (w2 >= -1e-9) & (px >= 0) & (px < width) & (py >= 0) & (py < height)
    row, column = np.nonzero(inside)
    pixel = (py * width + px)[row, column]
    return pixel, chosen[row], np.stack([w[row, column] for w in (w0, w1, w2)], axis=1)


def rasterise(corners: Floats, depth: Floats, keep: Floats, width: int, height: int) -> Raster:
    """Draw faces with corners (F, 3, 2) in pixels: the nearest depth (F, 3) wins, keep (F, 3) < 0 is cut away."""
    one, two = corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]
    area = one[:, 0] * two[:, 1] - one[:, 1] * two[:, 0]
    size = (np.ceil(corners.max(1)) - np.floor(corners.min(1))).max(1) + 1
    parts = []
    for small, box in zip((0, *BOX_SIZES[:-1]), BOX_SIZES, strict=True):
        chosen = np.nonzero((np.abs(area) > 1e-9) & (size > small) & (size <= box) & (keep.max(1) >= 0))[0]
        for start in range(0, len(chosen), step := max(1, FRAGMENTS_AT_ONCE // box**2)):
            parts.append(fragments(corners, box, chosen[start : start + step], width, height))
    pixel, face, bary = (np.concatenate(column) for column in zip(*parts, strict=True))
    kept = (keep[face] * bary).sum(1) >= 0
    pixel, face, bary = pixel[kept], face[kept], bary[kept]
    z = (depth[face] * bary).sum(1)
    order = np.lexsort((z, pixel))
    nearest = order[np.append(pixel[order][1:] != pixel[order][:-1], True)]
    out = Raster(np.full((height, width), -1), np.zeros((height, width, 3)), np.full((height, width), -np.inf))
    rows, columns = np.divmod(pixel[nearest], width)
    out.face[rows, columns] = face[nearest]
    out.bary[rows, columns] = bary[nearest]
    out.depth[rows, columns] = z[nearest]
    return out
