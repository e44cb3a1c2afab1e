"""Outline, fibres and label of every muscle in every view, and the described trigger-point sites, one file a group."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.build.body import Floats, read_body, subdivide
from dashboard.build.json_bytes import dumps
from dashboard.build.muscle_shape import Ground, MuscleShape, ground_of, muscle_shape, read_edges
from dashboard.build.outline import label_point, path_data
from dashboard.build.prepare import Build, Progress
from dashboard.build.scene import Scene, field_shapes, placement_of, visible_points
from dashboard.build.skin import SkinPoints
from dashboard.build.surface_address import SkinPlaces, places_at
from dashboard.build.view import GROUPS, VIEWS

FIBRE_TOLERANCE = 0.7


@dataclass(frozen=True)
class Muscle:
    """A muscle of the table: its shapes, how deep it lies (1 to 3), and the field of all its shapes."""

    structure_id: str
    shapes: list[MuscleShape]
    depth: int

    @property
    def field(self) -> Floats:
        """1 over the muscle, 0 away from it, (V,)."""
        return np.asarray(np.max([shape.field for shape in self.shapes], axis=0))

    @property
    def fibres(self) -> list[SkinPlaces]:
        """The drawn fibres of all shapes."""
        return [fibre for shape in self.shapes for fibre in shape.fibres]


def muscle_files(build: Build, data_dir: Path, say: Progress) -> Iterator[tuple[str, bytes]]:
    """What the muscle layer shows, one file a group of views; the same addresses serve every body."""
    say("drawing muscles")
    muscles, sites = muscles_of(data_dir), sites_of(data_dir)
    deepest_first = sorted(muscles, key=lambda m: -m.depth)
    cameras = {name: camera_entry(build, scene, deepest_first, sites) for name, scene in build.scenes.items()}
    for group in GROUPS:
        views = {v.view_id: v for v in VIEWS if v.group == group}
        yield (
            f"muscles_{group}.json",
            dumps(
                {
                    "depth": {m.structure_id: m.depth for m in muscles},
                    "views": {name: view_entry(build, view.camera, name) for name, view in views.items()},
                    "cameras": {v.camera: cameras[v.camera] for v in views.values()},
                }
            ),
        )


@lru_cache(maxsize=2)
def ground(data_dir: Path) -> Ground:
    """The neutral body, on which every address is read."""
    coarse = read_body(data_dir / "body" / "neutral.npz")
    return ground_of(coarse, subdivide(coarse))


@lru_cache(maxsize=2)
def muscles_of(data_dir: Path) -> tuple[Muscle, ...]:
    """Every muscle of the table of shapes, in its order."""
    table = pd.read_csv(data_dir / "muscle_shapes.csv", dtype=str, keep_default_na=False)
    rows: dict[str, list[tuple[MuscleShape, int]]] = {}
    for structure, edges, depth in zip(table["structure_id"], table["edges"], table["depth_order"], strict=True):
        shape = muscle_shape(read_edges(edges), ground(data_dir))
        rows.setdefault(structure, []).append((shape, int(depth)))
    return tuple(Muscle(s, [shape for shape, _ in found], min(d for _, d in found)) for s, found in rows.items())


@dataclass(frozen=True)
class Sites:
    """Commonly described trigger-point sites: `structure` and `number` of each, and its place on the left half."""

    structure: list[str]
    number: list[int]
    places: SkinPlaces


def sites_of(data_dir: Path) -> Sites:
    """The table of sites as places; none while there is no table."""
    path = data_dir / "trigger_point_sites.csv"
    if not path.exists():
        return Sites([], [], SkinPlaces(np.zeros(0, dtype=np.int64), np.zeros((0, 3))))
    table = pd.read_csv(path, dtype=str, keep_default_na=False)
    places = places_at(list(table["address"]), ground(data_dir).body)
    return Sites(list(table["structure_id"]), [int(n) for n in table["number"]], places)


def view_entry(build: Build, camera: str, view_id: str) -> dict[str, Any]:
    """Where the left half's drawing goes in a view: `left` is added to x, the right half's x is taken from `right`."""
    view = next(v for v in VIEWS if v.view_id == view_id)
    scene = build.scenes[camera]
    place = placement_of(view, scene)
    width = scene.picture.width
    right = width if view.halves == "whole" else None if place.right_dx is None else place.right_dx + width
    return {"camera": camera, "left": place.left_dx, "right": right}


def camera_entry(build: Build, scene: Scene, muscles: Sequence[Muscle], sites: Sites) -> dict[str, Any]:
    """Muscles a camera sees of the left half, deepest first, and the sites on skin it sees."""
    drawn = {}
    for muscle in muscles:
        shape = field_shapes(scene, muscle.field).get("core")
        if shape is not None and (path := path_data(shape)):
            x, y = label_point(shape)
            drawn[muscle.structure_id] = {"d": path, "f": fibre_path(build, scene, muscle.fibres), "x": x, "y": y}
    seen = visible(build, scene, sites.places)
    crosses = [[s, n, *xy] for s, n, xy in zip(sites.structure, sites.number, seen, strict=True) if xy is not None]
    return {"muscles": drawn, "sites": crosses}


def fibre_path(build: Build, scene: Scene, fibres: Sequence[SkinPlaces]) -> str:
    """The visible stretches of fibres as path data in whole view units with relative steps."""
    joined = SkinPlaces(np.concatenate([f.face for f in fibres]), np.concatenate([f.bary for f in fibres]))
    seen = visible(build, scene, joined)
    ends = np.cumsum([0, *(len(f.face) for f in fibres)])
    stretches = [stretch for a, b in pairwise(ends) for stretch in unbroken(seen[a:b])]
    return "".join(line_data(stretch) for stretch in stretches)


def visible(build: Build, scene: Scene, places: SkinPlaces) -> list[tuple[int, int] | None]:
    """Where a camera sees places of the left half, None where it does not."""
    n = len(places.face)
    if n == 0:
        return []
    close_ups = np.zeros(n, dtype=bool)
    points = SkinPoints(places.face, places.bary, np.zeros((n, 3)), np.zeros(n, dtype=np.int64), close_ups)
    index, xy = visible_points(scene, build.skin, points)
    found = {int(i): (int(p[0]), int(p[1])) for i, p in zip(index, xy, strict=True) if i < n}
    return [found.get(k) for k in range(n)]


def unbroken(places: Sequence[tuple[int, int] | None]) -> Iterator[list[tuple[int, int]]]:
    """Stretches of a line without a gap, two places or more."""
    stretch: list[tuple[int, int]] = []
    for place in [*places, None]:
        if place is not None:
            stretch.append(place)
            continue
        if len(stretch) > 1:
            yield stretch
        stretch = []


def line_data(stretch: Sequence[tuple[int, int]]) -> str:
    """Path data of one open line, simplified."""
    line: BaseGeometry = shapely.LineString(stretch).simplify(FIBRE_TOLERANCE)
    xy = np.asarray(shapely.get_coordinates(line)).round().astype(int)
    steps = " ".join(f"{dx} {dy}" for dx, dy in np.diff(xy, axis=0))
    return f"M{xy[0][0]} {xy[0][1]}l{steps}".replace(" -", "-")
