"""Outline, fibres and label of every muscle as a camera sees it, and the described trigger-point sites."""

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
from dashboard.build.muscle_shape import Ground, MuscleShape, Places, ground_of, muscle_shapes
from dashboard.build.outline import label_point, level_polygon, path_data, rounded
from dashboard.build.prepare import Build
from dashboard.build.scene import STEP, Scene, rounding_of, visible_points
from dashboard.build.skin import SkinPoints
from dashboard.build.surface_address import SkinPlaces, places_at

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
    places = places_at(list(table["address"]), body.body)
    return Sites(list(table["structure_id"]), [int(n) for n in table["number"]], places, areas_of_sites(table))


def muscle_entry(build: Build, scene: Scene, muscle: Muscle, skin: Places) -> dict[str, Any] | None:
    """Outline `d`, fibres `f` and label point of a muscle of the left half, from the places a camera sees."""
    shape = outline(scene, muscle.over(skin))
    path = path_data(shape)
    if not path:
        return None
    x, y = label_point(shape)
    return {"d": path, "f": fibre_path(build, scene, muscle.fibres), "x": x, "y": y}


def depth_orders(table: pd.DataFrame) -> dict[str, int]:
    """How deep each muscle of a table of shapes lies, 1 to 3, in its order."""
    depth: dict[str, int] = {}
    for structure, number in zip(table["structure_id"], table["depth_order"], strict=True):
        depth[structure] = min(int(number), depth.get(structure, int(number)))
    return depth


def outline(scene: Scene, value: Floats) -> BaseGeometry:
    """Where a value of each place a camera sees exceeds one half, with corners rounded, within what is shown."""
    if len(value) == 0 or value.max() < BORDER:
        return shapely.Polygon()
    whole = level_polygon(value[scene.filled], BORDER, STEP)
    shape = rounded(whole, *(ROUNDER * size for size in rounding_of(scene.camera)))
    return shape.simplify(OUTLINE_TOLERANCE).intersection(scene.shown)


def areas_of_sites(table: pd.DataFrame) -> dict[str, dict[str, str]]:
    """The area of each site of a table by structure and number."""
    areas: dict[str, dict[str, str]] = {}
    for structure, number, area in zip(table["structure_id"], table["number"], table["area_id"], strict=True):
        areas.setdefault(structure, {})[number] = area
    return areas


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
