"""Borders that a hand would draw: a picture of labels made smooth, with one common line between neighbours.

Two steps. Labels flow a little over the skin and the strongest stays, which takes away specks, tails and slivers. Then
the lines between labels are drawn tight, each point towards its neighbours on the line. Neither passes the edge of the
body or of a limb in front of it: those lines are the body's own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

import numpy as np
import scipy.sparse as sp
import shapely
from numpy.typing import NDArray
from scipy import ndimage
from shapely.geometry.base import BaseGeometry

from dashboard.build.address import Mask
from dashboard.build.body import Floats, Ints
from dashboard.build.outline import pixel_polygon

# A step of so many centimetres in depth from one place to the next is the edge of something in front.
STEP_CM, STEP_OF_UNIT = 0.25, 5.0
FLOW = 0.2
Number = TypeVar("Number", np.int64, np.float64)
EDGE_ROUNDS = 5
# Share of the largest piece, and view units, that another piece of the same label has to reach.
PIECE_SHARE, PIECE_UNITS = 0.45, 40
# Share of a piece that a disc has to reach.
WIDE_SHARE = 0.6
# What a disc leaves of a square corner is a fifth of its radius squared.
TIP = 0.9


@dataclass(frozen=True)
class Joined:
    """Which places hang together with the next one to the right `across` (H, W-1) and below `down` (H-1, W)."""

    across: Mask
    down: Mask


def joined(inside: Mask, depth: Floats, scale: float) -> Joined:
    """Neighbouring places of the skin with no edge between them; `scale` view units a cm."""
    limit = STEP_CM + STEP_OF_UNIT / scale
    depth = np.where(inside & np.isfinite(depth), depth, 0.0)
    across = inside[:, 1:] & inside[:, :-1] & (np.abs(np.diff(depth, axis=1)) < limit)
    down = inside[1:] & inside[:-1] & (np.abs(np.diff(depth, axis=0)) < limit)
    return Joined(across, down)


def settled(label: Ints, ties: Joined, reach: float) -> Ints:
    """Each place given to the label that is strongest within so many view units of it; -1 stays outside."""
    rounds = max(1, round(reach**2 / (2 * FLOW)))
    best, out = np.zeros(label.shape), label.copy()
    margin = int(3 * reach) + 2
    boxes = ndimage.find_objects(label + 1)
    for value in np.unique(label[label >= 0]):
        rows, columns = boxes[value]
        box = (
            slice(max(rows.start - margin, 0), rows.stop + margin),
            slice(max(columns.start - margin, 0), columns.stop + margin),
        )
        share = (label[box] == value).astype(float)
        across = ties.across[box[0], box[1].start : box[1].stop - 1][:, : share.shape[1] - 1] * FLOW
        down = ties.down[box[0].start : box[0].stop - 1, box[1]][: share.shape[0] - 1] * FLOW
        for _ in range(rounds):
            east, south = np.diff(share, axis=1) * across, np.diff(share, axis=0) * down
            share[:, :-1] += east
            share[:, 1:] -= east
            share[:-1] += south
            share[1:] -= south
        won = (share > best[box]) & (label[box] >= 0)
        best[box][won] = share[won]
        out[box][won] = value
    return out


def twinned(image: NDArray[Number]) -> NDArray[Number]:
    """The left half of a picture and its mirror image as the right one."""
    half = image[:, : (image.shape[1] + 1) // 2]
    return np.concatenate([half, half[:, : image.shape[1] // 2][:, ::-1]], axis=1)


def disc_of(radius: float) -> Mask:
    """A disc as places of a picture."""
    return np.asarray(np.hypot(*np.indices((2 * int(radius) + 1,) * 2) - int(radius)) <= radius)


def without_tails(label: Ints, radius: float) -> Ints:
    """Parts of each label that no disc of this radius (view units) reaches given to what lies round them."""
    for _ in range(3):
        keep = np.zeros(label.shape, dtype=bool)
        for value, box in enumerate(ndimage.find_objects(label + 1)):
            if box is None:
                continue
            own = np.pad(label[box] == value, 1)
            thin = own & ~ndimage.binary_opening(own, disc_of(radius))
            patch, n = ndimage.label(thin, np.ones((3, 3)))
            # The tip of a square corner is no tail.
            small = np.bincount(patch.ravel(), minlength=n + 1) <= TIP * radius**2
            keep[box] |= (own & (~thin | small[patch]))[1:-1, 1:-1]
        nearest = ndimage.distance_transform_edt(~keep, return_distances=False, return_indices=True)
        label = np.where(label >= 0, label[tuple(nearest)], -1)
    return label


def whole_pieces(label: Ints, radius: float) -> Ints:
    """Small pieces beside a label's largest one, and narrow ones, given to what lies round them; -1 stays outside."""
    keep = np.zeros(label.shape, dtype=bool)
    for value, box in enumerate(ndimage.find_objects(label + 1)):
        if box is None:
            continue
        own = np.pad(label[box] == value, 1)
        patch, n = ndimage.label(own)
        size = np.bincount(patch.ravel(), minlength=n + 1)
        wide = np.bincount(patch.ravel(), ndimage.binary_opening(own, disc_of(radius)).ravel(), minlength=n + 1)
        size[0] = 0
        good = (size >= np.maximum(PIECE_UNITS, PIECE_SHARE * size.max())) & (wide >= WIDE_SHARE * size)
        keep[box] |= (own & good[patch])[1:-1, 1:-1]
    nearest = ndimage.distance_transform_edt(~keep, return_distances=False, return_indices=True)
    return np.where(label >= 0, label[tuple(nearest)], -1)


def smooth_polygons(label: Ints, ties: Joined, reach: float, tolerance: float) -> dict[int, BaseGeometry]:
    """Polygons (view units) of every label >= 0, their lines drawn tight over so many units and simplified together."""
    place = _tightened(label, ties, reach)
    boxes = {v: box for v, box in enumerate(ndimage.find_objects(label + 1)) if box is not None}
    found = list(boxes)
    unions = shapely.segmentize(np.array([_whole_squares(label == v, box) for v, box in boxes.items()]), 1.0)
    moved = shapely.transform(unions, lambda xy: place[tuple(np.round(xy).astype(int).T[::-1])])
    simple = shapely.coverage_simplify(moved, tolerance)
    return {int(v): shapely.make_valid(polygon) for v, polygon in zip(found, simple, strict=True)}


def _whole_squares(mask: Mask, box: tuple[slice, slice]) -> BaseGeometry:
    """The squares of a mask that lies in a box, as one shape."""
    corner = np.array([box[1].start, box[0].start])
    return shapely.transform(pixel_polygon(mask[box]), lambda xy: xy + corner)


def _tightened(label: Ints, ties: Joined, reach: float) -> Floats:
    """Where each corner of the grid (H+1, W+1, 2) lies, as x and y, once the lines through it are drawn tight."""
    height, width = label.shape
    corner = np.arange((height + 1) * (width + 1)).reshape(height + 1, width + 1)
    upright = label[:, 1:] != label[:, :-1]
    level = label[1:] != label[:-1]
    ends = np.concatenate(
        [
            np.stack([corner[:-1, 1:-1][upright], corner[1:, 1:-1][upright]], axis=1),
            np.stack([corner[1:-1, :-1][level], corner[1:-1, 1:][level]], axis=1),
        ]
    )
    fixed = np.concatenate([~ties.across[upright], ~ties.down[level]])
    place = np.stack(np.meshgrid(np.arange(width + 1.0), np.arange(height + 1.0)), axis=-1).reshape(-1, 2)
    used, ends = np.unique(ends, return_inverse=True)
    ends = ends.reshape(-1, 2)
    on_edge = np.bincount(ends[fixed].ravel(), minlength=len(used)) >= 2
    # On the edge of the body a point moves along that edge alone.
    counts = np.stack([~on_edge[ends[:, k]] | fixed for k in (0, 1)], axis=1)
    rows = np.concatenate([ends[counts[:, 0], 0], ends[counts[:, 1], 1]])
    columns = np.concatenate([ends[counts[:, 0], 1], ends[counts[:, 1], 0]])
    mean = sp.csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(used), len(used)))
    mean = sp.diags(1 / np.maximum(np.bincount(rows, minlength=len(used)), 1)) @ mean
    at = place[used]
    # Where three areas meet, the lines meet as they are: pulled on, they would dent each other.
    meeting = np.bincount(ends.ravel(), minlength=len(used)) > 2
    free = ~(on_edge | meeting)[:, None]
    for n in range(round(2 * reach**2)):
        toward = (mean @ at - at) / 2
        at += toward if n < EDGE_ROUNDS else toward * free
    place[used] = at
    return place.reshape(height + 1, width + 1, 2)
