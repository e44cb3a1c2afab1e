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

from dashboard.build.body import Floats, read_body
from dashboard.build.json_bytes import dumps
from dashboard.build.muscle_shape import Ground, MuscleShape, Places, ground_of, muscle_shapes
from dashboard.build.outline import label_point, level_polygon, path_data, rounded
from dashboard.build.prepare import Build, Progress
from dashboard.build.scene import STEP, Scene, placement_of, rounding_of, visible_points
from dashboard.build.skin import SkinPoints
from dashboard.build.surface_address import SkinPlaces, places_at
from dashboard.build.view import VIEWS

FIBRE_TOLERANCE, OUTLINE_TOLERANCE = 0.7, 0.6
BORDER = 0.5
# A muscle has sharper corners than pain.
ROUNDER = 0.4


@dataclass(frozen=True)
class Muscle:
    """A muscle of the table: its shapes, how deep it lies (1 to 3), and the field of all its shapes."""

    structure_id: str
    shapes: list[MuscleShape]
    depth: int

    def over(self, skin: Places) -> Floats:
        """1 over the muscle, 0 away from it, one half at its border, (N,)."""
        return np.asarray(np.max([shape.over(skin) for shape in self.shapes], axis=0))

    @property
    def fibres(self) -> list[SkinPlaces]:
        """The drawn fibres of all shapes."""
        return [fibre for shape in self.shapes for fibre in shape.fibres]


def muscle_files(build: Build, data_dir: Path, say: Progress) -> Iterator[tuple[str, bytes]]:
    """What the muscle layer shows, and the sites, two files a group of views; the same addresses serve every body."""
    say("drawing muscles")
    muscles, sites = muscles_of(data_dir), sites_of(data_dir)
    deepest_first = sorted(muscles, key=lambda m: -m.depth)
    depth = {m.structure_id: m.depth for m in muscles}
    body = ground(data_dir)
    drawn = {name: muscle_entries(build, scene, deepest_first, body) for name, scene in build.scenes.items()}
    seen = {name: site_entries(build, scene, sites) for name, scene in build.scenes.items()}
    for group in build.groups:
        views = [view for view in VIEWS if view.group == group]
        cameras = sorted({view.camera for view in views})
        at = {view.view_id: view_entry(build, view.camera, view.view_id) for view in views}
        yield f"muscles_{group}.json", dumps({"depth": depth, "views": at, "cameras": {c: drawn[c] for c in cameras}})
        yield (
            f"trigger_sites_{group}.json",
            dumps({"areas": sites.areas, "views": at, "cameras": {c: seen[c] for c in cameras}}),
        )


@lru_cache(maxsize=2)
def ground(data_dir: Path) -> Ground:
    """The neutral body, on which every address is read."""
    return ground_of(read_body(data_dir / "body" / "neutral.npz"))


@lru_cache(maxsize=2)
def muscles_of(data_dir: Path) -> tuple[Muscle, ...]:
    """Every muscle of the table of shapes, in its order."""
    table = pd.read_csv(data_dir / "muscle_shapes.csv", dtype=str, keep_default_na=False)
    return muscles_from(table, ground(data_dir))


def muscles_from(table: pd.DataFrame, body: Ground) -> tuple[Muscle, ...]:
    """The muscles of a table of shapes on the neutral body."""
    rows: dict[str, list[tuple[MuscleShape, int]]] = {}
    shapes = muscle_shapes(list(table["edges"]), body)
    for structure, shape, depth in zip(table["structure_id"], shapes, table["depth_order"], strict=True):
        rows.setdefault(structure, []).append((shape, int(depth)))
    return tuple(Muscle(s, [shape for shape, _ in found], min(d for _, d in found)) for s, found in rows.items())


@dataclass(frozen=True)
class Sites:
    """Commonly described trigger-point sites: `structure` and `number` of each, its place on the left half, and the
    area of each number by structure."""

    structure: list[str]
    number: list[int]
    places: SkinPlaces
    areas: dict[str, dict[str, str]]


def sites_of(data_dir: Path) -> Sites:
    """The table of sites as places; none while there is no table."""
    path = data_dir / "trigger_point_sites.csv"
    if not path.exists():
        return Sites([], [], SkinPlaces(np.zeros(0, dtype=np.int64), np.zeros((0, 3))), {})
    return sites_from(pd.read_csv(path, dtype=str, keep_default_na=False), ground(data_dir))


def sites_from(table: pd.DataFrame, body: Ground) -> Sites:
    """The sites of a table on the neutral body."""
    areas: dict[str, dict[str, str]] = {}
    for structure, number, area in zip(table["structure_id"], table["number"], table["area_id"], strict=True):
        areas.setdefault(structure, {})[number] = area
    places = places_at(list(table["address"]), body.body)
    return Sites(list(table["structure_id"]), [int(n) for n in table["number"]], places, areas)


def view_entry(build: Build, camera: str, view_id: str) -> dict[str, Any]:
    """Where the left half's drawing goes in a view: `left` is added to x, the right half's x is taken from `right`."""
    view = next(v for v in VIEWS if v.view_id == view_id)
    scene = build.scenes[camera]
    place = placement_of(view, scene)
    width = scene.picture.width
    right = width if view.halves == "whole" else None if place.right_dx is None else place.right_dx + width
    return {"camera": camera, "left": place.left_dx, "right": right}


def muscle_entries(build: Build, scene: Scene, muscles: Sequence[Muscle], body: Ground) -> dict[str, dict[str, Any]]:
    """Outline `d`, fibres `f` and label point of the left half's muscles a camera sees, in the order given."""
    drawn = {}
    skin = body.places(scene.corner, scene.bary)
    for muscle in muscles:
        shape = outline(scene, muscle.over(skin))
        if path := path_data(shape):
            x, y = label_point(shape)
            drawn[muscle.structure_id] = {"d": path, "f": fibre_path(build, scene, muscle.fibres), "x": x, "y": y}
    return drawn


def outline(scene: Scene, value: Floats) -> BaseGeometry:
    """Where a value of each place a camera sees exceeds one half, with corners rounded, within what is shown."""
    if len(value) == 0 or value.max() < BORDER:
        return shapely.Polygon()
    whole = level_polygon(value[scene.filled], BORDER, STEP)
    shape = rounded(whole, *(ROUNDER * size for size in rounding_of(scene.camera)))
    return shape.simplify(OUTLINE_TOLERANCE).intersection(scene.shown)


def site_entries(build: Build, scene: Scene, sites: Sites) -> dict[str, list[list[int]]]:
    """Number and place of the sites on skin a camera sees, by muscle."""
    found: dict[str, list[list[int]]] = {}
    for structure, number, xy in zip(sites.structure, sites.number, visible(build, scene, sites.places), strict=True):
        if xy is not None:
            found.setdefault(structure, []).append([number, *xy])
    return found


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
