"""Every pattern on the skin: its strength at all skin points, and its contours in each view."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.build.body import Floats, Ints
from dashboard.build.curve import SOFT, curve_data
from dashboard.build.json_bytes import dumps
from dashboard.build.outline import path_data
from dashboard.build.pattern import (
    LOWEST_DRAWN,
    ZONE_LEVELS,
    Painter,
    Weights,
    absolute_structures,
    at_points,
    drawn_rows,
    painter_of,
    table_weights,
)
from dashboard.build.placement import Placement, placed, placement_of
from dashboard.build.prepare import Build, Progress
from dashboard.build.scene import Scene, zone_shapes
from dashboard.build.skin import spread_areas
from dashboard.build.view import SADDLE, SADDLE_GROUP, VIEWS

# Strengths are kept in sixteen steps: finer ones cannot be seen and do not compress.
LEVELS = 17


@dataclass(frozen=True)
class Painted:
    """One structure's weights from the table and its field (V,) on the skin of every body."""

    structure_id: str
    weights: Weights
    field: Floats
    zones: dict[str, Floats]


class Patterns:
    """The painter of a build, and the drawn rows of each structure, in the order of the structures."""

    def __init__(self, build: Build) -> None:
        self.build = build
        found = dict(list(drawn_rows(build.sources.patterns).groupby("structure_id")))
        self.rows = {s: found[s] for s in build.sources.structures["structure_id"] if s in found}

    @cached_property
    def _painter(self) -> Painter:
        return painter_of(self.build.neutral, spread_areas(self.build.neutral))

    def painted(self, structures: Sequence[str]) -> list[Painted]:
        """Structures on the skin."""
        weights = [self._weights(structure) for structure in structures]
        made = zip(structures, weights, self._painter.painted(weights), strict=True)
        return [Painted(structure, own, *drawn) for structure, own, drawn in made]

    def _weights(self, structure: str) -> Weights:
        area_map, rows = self.build.neutral.area_map, self.rows[structure]
        return table_weights(rows, area_map.area_ids, area_map.midline, structure in absolute_structures(rows))


def strengths_of(build: Build, pattern: Painted) -> Ints:
    """Strength of a pattern at all points, left half and inset, then the mirror image of both: (P,) of 0 to 255."""
    half = np.split(at_points(pattern.field, build.neutral, build.points), 2)
    inset = np.split(saddle_strengths(build, pattern.weights), 2)
    strengths = np.concatenate([half[0], inset[0], half[1], inset[1]])
    levels = np.round(strengths * (LEVELS - 2)).astype(np.uint8) * LEVELS
    return np.where(strengths < LOWEST_DRAWN, 0, levels).astype(np.uint8)


def contour_files(build: Build, patterns: list[Painted], say: Progress) -> Iterator[tuple[str, bytes]]:
    """Contours of each pattern in each view of one body, one file a group."""
    seen = {}
    for pattern in patterns:
        found = [camera_contours(scene, name, pattern.zones) for name, scene in build.scenes.items()]
        seen[pattern.structure_id] = {view: drawn for each in found for view, drawn in each.items()}
    say(f"outlined {len(patterns)} patterns")
    insets = {pattern.structure_id: saddle_contours(build, pattern.weights) for pattern in patterns}
    for group in build.groups:
        yield f"contours_{group}.json", dumps(group_contours(group, seen, insets))


def group_contours(
    group: str, seen: Mapping[str, Mapping[str, Any]], insets: Mapping[str, Mapping[str, str]]
) -> dict[str, dict[str, Any]]:
    """The contours of a group of views by structure and view, from those in all views and in the inset."""
    out = {}
    for structure, drawn in seen.items():
        found = {view.view_id: drawn[view.view_id] for view in VIEWS if view.group == group and view.view_id in drawn}
        if group == SADDLE_GROUP and insets[structure]:
            found[SADDLE] = dict(insets[structure])
        if found:
            out[structure] = found
    return out


def saddle_strengths(build: Build, weights: Weights) -> Floats:
    """Table strength at the inset's points, left then right: (2n,)."""
    ids = build.skin.area_map.area_ids
    k = np.array([ids.index(a) for a in build.saddle_areas])
    other = np.where(np.array(build.skin.area_map.midline)[k], weights.same[k], weights.other[k])
    return np.concatenate([weights.same[k], other])


def camera_contours(scene: Scene, camera: str, zones: dict[str, Floats]) -> dict[str, dict[str, str]]:
    """Contours of one pattern, for a source on the left, in the views of a camera that show any of it."""
    views = [view for view in VIEWS if view.camera == camera]
    places = {view.view_id: placement_of(view, scene) for view in views}
    shapes: dict[str, dict[str, BaseGeometry]] = {"own": {}, "twin": {}}
    if any(place.left_dx is not None for place in places.values()):
        shapes["own"] = zone_shapes(scene, zones)
    if any(place.right_dx is not None for place in places.values()):
        # The right-hand picture of a view is the mirror image of what the left one would show of a mirrored field.
        shapes["twin"] = zone_shapes(scene, {name: zone[scene.body.mirror] for name, zone in zones.items()})
    out = {}
    for view_id, place in places.items():
        if parts := _parts(shapes, place, scene):
            out[view_id] = {level: "".join(curve_data(p, pen=SOFT) for p in found) for level, found in parts.items()}
    return out


def _parts(shapes: dict[str, dict[str, BaseGeometry]], place: Placement, scene: Scene) -> dict[str, list[BaseGeometry]]:
    """What each picture of a view shows of each zone."""
    parts: dict[str, list[BaseGeometry]] = {}
    for level in ZONE_LEVELS:
        own, twin = (shapes[half].get(level) for half in ("own", "twin"))
        if own is not None and place.left_dx is not None:
            parts.setdefault(level, []).append(placed(own, "left", place, scene)[0][1])
        if twin is not None and place.right_dx is not None:
            parts.setdefault(level, []).append(placed(twin, "left", place, scene)[-1][1])
    return parts


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
