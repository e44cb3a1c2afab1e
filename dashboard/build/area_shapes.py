"""The outlines of the areas that a camera sees: exact limits underneath, smooth lines on top."""

from __future__ import annotations

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.build.address import Mask
from dashboard.build.body import Ints
from dashboard.build.border import (
    PIECE_SHARE,
    PIECE_UNITS,
    joined,
    settled,
    smooth_polygons,
    twinned,
    whole_pieces,
    without_tails,
)
from dashboard.build.outline import grown, is_sliver, polygons_of, without_small_holes
from dashboard.build.skin import Skin
from dashboard.build.view import Picture, drop_specks

SPECK = 14
# What of an area cannot be made out or pressed in a view, in square view units: it is drawn where it is seen.
LEAST = 42
# On the whole body and in close-ups, in cm: how far labels flow, how wide a tail and a whole piece have to be, and over
# how much of a line it is drawn tight.
SETTLE_CM = {False: 0.15, True: 0.05}
TAIL_CM = {False: 0.3, True: 0.12}
SLIVER_CM = {False: 0.42, True: 0.14}
TIGHTEN_CM = {False: 1.0, True: 0.4}
# Square root of what a corner left out may change, in view units.
SIMPLE = 2.2
OTHER = {"left": "right", "right": "left", "midline": "midline"}


def area_shapes(skin: Skin, picture: Picture, area: Ints, half: Mask) -> dict[tuple[str, str], BaseGeometry]:
    """Outline of each area and side, from the area of each place (-1 none) and whether it is on the left half."""
    midline = np.array(skin.area_map.midline)
    label = drop_specks(np.where(area >= 0, 2 * area + (half | midline[area]), -1), SPECK)
    # An eyeball belongs to the lids round it.
    label = grown(label, picture.raster.face[::2, ::2] >= len(skin.body.faces), by=60)
    shapes = {
        (skin.area_map.area_ids[v // 2], "midline" if midline[v // 2] else ("left" if v % 2 else "right")): shape
        for v, shape in _smooth(label, midline, picture).items()
        if shape.area >= LEAST and not is_sliver(shape)
    }
    if picture.camera.headroom == 0:
        # What shows as a sliver on one side only is dropped on both.
        return {key: shape for key, shape in shapes.items() if (key[0], OTHER[key[1]]) in shapes}
    return shapes


def _smooth(label: Ints, midline: Mask, picture: Picture) -> dict[int, BaseGeometry]:
    depth, scale, close = picture.raster.depth[::2, ::2], picture.camera.scale, picture.camera.detail
    if picture.camera.headroom == 0:
        # The whole figure is its own mirror image.
        twin, right = twinned(label), np.arange(label.shape[1]) >= (label.shape[1] + 1) // 2
        sided = right & (twin >= 0) & ~midline[np.maximum(twin, 0) // 2]
        label, depth = np.where(sided, twin ^ 1, twin), twinned(depth)
    ties = joined(label >= 0, depth, scale)
    label = without_tails(settled(label, ties, SETTLE_CM[close] * scale), TAIL_CM[close] * scale)
    label = whole_pieces(label, SLIVER_CM[close] * scale)
    return {v: _whole(s) for v, s in smooth_polygons(label, ties, TIGHTEN_CM[close] * scale, SIMPLE).items()}


def _whole(shape: BaseGeometry) -> BaseGeometry:
    """A shape without what was pinched off, or left open, while its lines were drawn tight."""
    parts = polygons_of(shape)
    kept = shapely.union_all([part for part in parts if part.area > PIECE_SHARE * parts[0].area])
    return without_small_holes(kept, PIECE_UNITS)
