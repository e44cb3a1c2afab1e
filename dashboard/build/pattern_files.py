"""Strengths of all structures at all skin points, their overlap, and the contours of each pattern in each view."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.build.body import Floats
from dashboard.build.curve import SOFT, curve_data
from dashboard.build.json_bytes import dumps
from dashboard.build.outline import path_data
from dashboard.build.pattern import (
    LOWEST_DRAWN,
    ZONE_LEVELS,
    Weights,
    absolute_structures,
    at_points,
    drawn_rows,
    painter_of,
    table_weights,
)
from dashboard.build.point_files import overlap_percent, point_sizes
from dashboard.build.prepare import Build, Progress
from dashboard.build.scene import placed, placement_of, zone_shapes
from dashboard.build.skin import spread_areas
from dashboard.build.view import SADDLE

# Strengths are kept in sixteen steps: finer ones cannot be seen and do not compress.
LEVELS = 17


@dataclass(frozen=True)
class Painted:
    """One structure's weights from the table and its field (V,) on the skin of every body."""

    structure_id: str
    weights: Weights
    field: Floats
    zones: dict[str, Floats]


def paint_all(build: Build, say: Progress) -> list[Painted]:
    """Every drawn structure on the skin."""
    say("painting patterns")
    painter = painter_of(build.neutral, spread_areas(build.neutral))
    area_map, absolute = build.neutral.area_map, absolute_structures(build.sources.patterns)
    rows = dict(list(drawn_rows(build.sources.patterns).groupby("structure_id")))
    out = []
    for structure in build.sources.structures["structure_id"]:
        if structure in rows:
            weights = table_weights(rows[structure], area_map.area_ids, area_map.midline, structure in absolute)
            field, zone = painter.painted(weights)
            out.append(Painted(structure, weights, field, {"outer": zone, "core": painter.core(field)}))
    return out


def strength_files(build: Build, patterns: list[Painted]) -> Iterator[tuple[str, bytes]]:
    """Strengths of all structures at all points, the same on every body, and how much they overlap."""
    strengths = []
    for pattern in patterns:
        half = np.split(at_points(pattern.field, build.neutral, build.points), 2)
        inset = np.split(saddle_strengths(build, pattern.weights), 2)
        strengths.append(np.concatenate([half[0], inset[0], half[1], inset[1]]))
    matrix = np.round(np.array(strengths) * (LEVELS - 2)).astype(np.uint8) * LEVELS
    matrix[np.array(strengths) < LOWEST_DRAWN] = 0
    yield "patterns.bin", matrix.tobytes()
    size = np.tile(point_sizes(build.neutral, build.points, len(build.saddle_areas)), 2)
    yield "overlap.bin", overlap_percent(matrix / 255, size).tobytes()


def contour_files(build: Build, patterns: list[Painted], say: Progress) -> Iterator[tuple[str, bytes]]:
    """Contours of each pattern in each view of one body, one file a group."""
    contours: dict[str, dict[str, Any]] = {g: {} for g in build.groups}
    for n, pattern in enumerate(patterns):
        if n % 40 == 0:
            say(f"outlining patterns {n} of {len(patterns)}")
        for group, found in structure_contours(build, pattern.zones, pattern.weights).items():
            contours[group][pattern.structure_id] = found
    for group, found in contours.items():
        yield f"contours_{group}.json", dumps(found)


def saddle_strengths(build: Build, weights: Weights) -> Floats:
    """Table strength at the inset's points, left then right: (2n,)."""
    ids = build.skin.area_map.area_ids
    k = np.array([ids.index(a) for a in build.saddle_areas])
    other = np.where(np.array(build.skin.area_map.midline)[k], weights.same[k], weights.other[k])
    return np.concatenate([weights.same[k], other])


def structure_contours(build: Build, zones: dict[str, Floats], weights: Weights) -> dict[str, dict[str, Any]]:
    """Contours of one pattern by group and view, for a source on the left."""
    out: dict[str, dict[str, Any]] = {}
    both = (zones, {name: zone[build.skin.body.mirror] for name, zone in zones.items()})
    shapes = {(name, k): zone_shapes(s, z) for name, s in build.scenes.items() for k, z in enumerate(both)}
    for view in build.views:
        scene = build.scenes[view.camera]
        place = placement_of(view, scene)
        parts: dict[str, list[BaseGeometry]] = {}
        for level in ZONE_LEVELS:
            # The right-hand picture of a view is the mirror image of what the left one would show of a mirrored field.
            own, twin = shapes[view.camera, 0].get(level), shapes[view.camera, 1].get(level)
            if own is not None and place.left_dx is not None:
                parts.setdefault(level, []).append(placed(own, "left", place, scene)[0][1])
            if twin is not None and place.right_dx is not None:
                parts.setdefault(level, []).append(placed(twin, "left", place, scene)[-1][1])
        if parts:
            out.setdefault(view.group, {})[view.view_id] = {k: zone_data(v) for k, v in parts.items()}
    if "head-saddle" in build.groups and (inset := saddle_contours(build, weights)):
        out.setdefault("head-saddle", {})[SADDLE] = inset
    return out


def zone_data(parts: list[BaseGeometry]) -> str:
    """The parts of a zone as path data."""
    return "".join(curve_data(part, pen=SOFT) for part in parts)


def saddle_contours(build: Build, weights: Weights) -> dict[str, str]:
    """Contours in the inset: the areas whose table strength is drawn."""
    ids = build.skin.area_map.area_ids
    out = {}
    for name, level in ZONE_LEVELS.items():
        shapes = [
            s.shape.buffer(0.5)
            for s in build.saddle_shapes
            if (weights.other if s.side == "right" else weights.same)[ids.index(s.area_id)] >= level
        ]
        if shapes:
            out[name] = path_data(shapely.union_all(shapes))
    return out
