"""Turn data/ and the body into the compiled views: the same inputs give the same bytes."""

from __future__ import annotations

import hashlib
import io
import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.build import dermatome, saddle
from dashboard.build.areas import read_area_map
from dashboard.build.body import Floats, read_body, subdivide
from dashboard.build.outline import label_point, path_data
from dashboard.build.pattern import (
    LOWEST_DRAWN,
    Weights,
    absolute_structures,
    at_points,
    drawn_rows,
    painter_of,
    table_weights,
)
from dashboard.build.scene import (
    CORE_LEVEL,
    Scene,
    band_shapes,
    field_shapes,
    placed,
    placement_of,
    scene_of,
    view_entry,
    view_image,
    visible_points,
)
from dashboard.build.skin import Skin, SkinPoints, sample_points, skin_of, spread_areas
from dashboard.build.view import GROUPS, VIEWS, cameras

Progress = Callable[[str], None]
LEVELS = 17
SADDLE = "saddle"


@dataclass(frozen=True)
class Sources:
    """The tables the build reads, as text."""

    areas: pd.DataFrame
    structures: pd.DataFrame
    patterns: pd.DataFrame
    dermatomes: pd.DataFrame
    maps: pd.DataFrame
    key_points: pd.DataFrame


def read_sources(data_dir: Path) -> Sources:
    """Read the tables of data/; `python -m dashboard check` says what is wrong with them."""
    names = ("areas", "structures", "patterns", "dermatomes", "maps", "isncsci_key_points")
    return Sources(*(pd.read_csv(data_dir / f"{n}.csv", dtype=str, keep_default_na=False) for n in names))


def dumps(value: Any) -> bytes:
    """Compact JSON, one byte sequence for one value."""
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False).encode() + b"\n"


@dataclass(frozen=True)
class Build:
    """All that is worked out once: skin, points, scenes by camera, saddle shapes and their points."""

    sources: Sources
    skin: Skin
    points: SkinPoints
    scenes: dict[str, Scene]
    saddle_shapes: list[saddle.SaddleShape]
    saddle_areas: list[str]
    saddle_xy: Floats

    @property
    def half(self) -> int:
        """Number of points of one half, saddle points included."""
        return len(self.points.face) + len(self.saddle_areas)


def prepare(data_dir: Path, say: Progress) -> Build:
    """Label the skin, choose its points and look at it from every camera."""
    sources = read_sources(data_dir)
    say("labelling the skin")
    body = subdivide(read_body(data_dir / "body" / "neutral.npz"))
    skin = skin_of(body, read_area_map(data_dir / "body", sources.areas))
    points = sample_points(skin)
    scenes = {}
    for name, camera in cameras(body).items():
        say(f"looking from {name}")
        scenes[name] = scene_of(skin, camera)
    shapes = saddle.saddle_shapes()
    areas, xy = saddle.saddle_points(shapes)
    return Build(sources, skin, points, scenes, shapes, areas, xy)


def compiled_files(data_dir: Path, say: Progress) -> Iterator[tuple[str, bytes]]:
    """Every compiled file as (name, content), index.json last because it carries the hash of the others."""
    build = prepare(data_dir, say)
    digest = hashlib.sha256()
    for path in sorted([*data_dir.glob("*.csv"), *data_dir.glob("*.bib"), *(data_dir / "body").glob("*.csv")]):
        digest.update(path.read_bytes())
    for name, content in [*view_files(build), *pattern_files(build, say), *dermatome_files(build, data_dir, say)]:
        digest.update(name.encode() + content)
        yield name, content
    yield "index.json", dumps(index(build, digest.hexdigest()[:12]))


def index(build: Build, version: str) -> dict[str, Any]:
    """What the page needs to know first."""
    drawn = drawn_rows(build.sources.patterns)
    ids = [s for s in build.sources.structures["structure_id"] if s in set(drawn["structure_id"])]
    views = {g: [v.view_id for v in VIEWS if v.group == g] for g in GROUPS}
    views["head-saddle"].append(SADDLE)
    maps = build.sources.maps.set_index("map_id")
    return {
        "version": version,
        "structures": ids,
        "n_points": 2 * build.half,
        "absolute": sorted(absolute_structures(build.sources.patterns)),
        "groups": [{"id": g, "name": name, "views": views[g]} for g, name in GROUPS.items()],
        "layers": ["pain", "dermatome"],
        "maps": [{"id": m, "label": map_label(maps, m)} for m in (*dermatome.BAND_MAPS, dermatome.KEY_POINT_MAP)],
    }


def map_label(maps: pd.DataFrame, map_id: str) -> str:
    """A map's label; an unconfirmed reading says so and does not pass as the author's own map."""
    if map_id == dermatome.KEY_POINT_MAP:
        return "ISNCSCI key points (test points, not bands)"
    if map_id.startswith("default_"):
        tradition = str(maps.loc[map_id, "name"]).replace("Complete colouring in the ", "").replace(" tradition", "")
        return f"{tradition} tradition, complete colouring"
    unconfirmed = maps.loc[map_id, "status"] == "verify"
    name, year = maps.loc[map_id, "name"], maps.loc[map_id, "year"]
    return f"{name} {year} type, reading unconfirmed" if unconfirmed else f"{name} {year}"


def view_files(build: Build) -> Iterator[tuple[str, bytes]]:
    """Pictures and view descriptions, one description file a group."""
    groups: dict[str, list[dict[str, Any]]] = {g: [] for g in GROUPS}
    seen = {name: visible_points(scene, build.skin, build.points) for name, scene in build.scenes.items()}
    for view in VIEWS:
        scene = build.scenes[view.camera]
        place = placement_of(view, scene)
        groups[view.group].append(view_entry(place, scene, seen[view.camera], len(build.points.face), build.half))
        buffer = io.BytesIO()
        view_image(place, scene).save(buffer, "WEBP", quality=82, alpha_quality=90, method=6)
        yield f"{view.view_id}.webp", buffer.getvalue()
    groups["head-saddle"].append(saddle_entry(build))
    for group, views in groups.items():
        yield f"views_{group}.json", dumps({"views": views})


def saddle_entry(build: Build) -> dict[str, Any]:
    """The schematic inset in the same form as the other views."""
    start, n = len(build.points.face), len(build.saddle_areas)
    xy = np.round(build.saddle_xy).astype(int)
    mirror = np.column_stack([saddle.WIDTH - xy[:, 0], xy[:, 1]])
    areas = []
    for s in build.saddle_shapes:
        x, y = label_point(s.shape)
        areas.append({"area": s.area_id, "side": s.side, "d": path_data(s.shape), "x": x, "y": y})
    return {
        "id": SADDLE,
        "name": "Saddle, seen from below (schematic)",
        "group": "head-saddle",
        "width": saddle.WIDTH,
        "height": saddle.HEIGHT,
        "image": None,
        "mirror": SADDLE,
        "outline": path_data(saddle.saddle_outline()),
        "letters": [{"text": "R", "x": 24, "y": 26}, {"text": "L", "x": saddle.WIDTH - 24, "y": 26}],
        "areas": areas,
        "points": [*range(start, start + n), *range(start + build.half, start + build.half + n)],
        "xy": np.concatenate([xy, mirror]).ravel().tolist(),
        "dot": 3.4,
    }


def saddle_strengths(build: Build, weights: Weights) -> Floats:
    """Table strength at the inset's points, left then right: (2n,)."""
    ids = build.skin.area_map.area_ids
    k = np.array([ids.index(a) for a in build.saddle_areas])
    other = np.where(np.array(build.skin.area_map.midline)[k], weights.same[k], weights.other[k])
    return np.concatenate([weights.same[k], other])


def pattern_files(build: Build, say: Progress) -> Iterator[tuple[str, bytes]]:
    """Strengths of all structures at all points, and the contours of each pattern in each view."""
    painter = painter_of(build.skin, spread_areas(build.skin))
    area_map, absolute = build.skin.area_map, absolute_structures(build.sources.patterns)
    rows = {str(k): v for k, v in drawn_rows(build.sources.patterns).groupby("structure_id", sort=False)}
    strengths, contours = [], {g: {} for g in GROUPS}  # type: ignore[var-annotated]
    ids = [s for s in build.sources.structures["structure_id"] if s in rows]
    for n, structure in enumerate(ids):
        if n % 20 == 0:
            say(f"painting patterns {n} of {len(ids)}")
        weights = table_weights(rows[structure], area_map.area_ids, area_map.midline, structure in absolute)
        field = painter.field(weights)
        half = np.split(at_points(field, build.skin, build.points), 2)
        inset = np.split(saddle_strengths(build, weights), 2)
        strengths.append(np.concatenate([half[0], inset[0], half[1], inset[1]]))
        for group, found in structure_contours(build, field, weights).items():
            contours[group][structure] = found
    matrix = np.round(np.array(strengths) * (LEVELS - 2)).astype(np.uint8) * LEVELS
    matrix[np.array(strengths) < LOWEST_DRAWN] = 0
    yield "patterns.bin", matrix.tobytes()
    for group, found in contours.items():
        yield f"contours_{group}.json", dumps(found)


def structure_contours(build: Build, field: Floats, weights: Weights) -> dict[str, dict[str, Any]]:
    """Contours of one pattern by group and view, for a source on the left."""
    out: dict[str, dict[str, Any]] = {}
    both = (field, field[build.skin.body.mirror])
    shapes = {(name, k): field_shapes(s, f) for name, s in build.scenes.items() for k, f in enumerate(both)}
    for view in VIEWS:
        scene = build.scenes[view.camera]
        place = placement_of(view, scene)
        parts: dict[str, list[BaseGeometry]] = {}
        for level in ("outer", "core"):
            # The right-hand picture of a view is the mirror image of what the left one would show of a mirrored field.
            own, twin = shapes[view.camera, 0].get(level), shapes[view.camera, 1].get(level)
            if own is not None and place.left_dx is not None:
                parts.setdefault(level, []).append(placed(own, "left", place, scene)[0][1])
            if twin is not None and place.right_dx is not None:
                parts.setdefault(level, []).append(placed(twin, "left", place, scene)[-1][1])
        if parts:
            out.setdefault(view.group, {})[view.view_id] = {k: "".join(map(path_data, v)) for k, v in parts.items()}
    if inset := saddle_contours(build, weights):
        out.setdefault("head-saddle", {})[SADDLE] = inset
    return out


def saddle_contours(build: Build, weights: Weights) -> dict[str, str]:
    """Contours in the inset: the areas whose table strength is drawn."""
    ids = build.skin.area_map.area_ids
    out = {}
    for name, level in (("outer", LOWEST_DRAWN), ("core", CORE_LEVEL)):
        shapes = [
            s.shape.buffer(0.5)
            for s in build.saddle_shapes
            if (weights.other if s.side == "right" else weights.same)[ids.index(s.area_id)] >= level
        ]
        if shapes:
            out[name] = path_data(shapely.union_all(shapes))
    return out


def dermatome_files(build: Build, data_dir: Path, say: Progress) -> Iterator[tuple[str, bytes]]:
    """Bands of every drawn map in every view, one file a group."""
    say("drawing dermatomes")
    wide = spread_areas(build.skin, dermatome.BAND_SPREAD_SHARE, dermatome.BAND_SPREAD_LIMIT_CM)
    maps = [dermatome.band_map(m, build.sources.dermatomes, build.skin, wide) for m in dermatome.BAND_MAPS]
    vertices = dermatome.key_point_vertices(data_dir / "body" / "key_points.csv", build.skin)
    maps.append(dermatome.key_point_discs(vertices, build.sources.key_points, build.skin))
    out: dict[str, dict[str, Any]] = {g: {} for g in GROUPS}
    for bands in maps:
        for camera, scene in build.scenes.items():
            shapes = band_shapes(scene, build.skin, bands.claim)
            for view in (v for v in VIEWS if v.camera == camera):
                entries = band_entries(bands, shapes, placement_of(view, scene), scene)
                out[view.group].setdefault(bands.map_id, {})[view.view_id] = entries
        out["head-saddle"][bands.map_id][SADDLE] = saddle_bands(build, bands)
    for group, found in out.items():
        yield f"dermatomes_{group}.json", dumps(found)


def band_entries(
    bands: dermatome.Bands, shapes: dict[tuple[int, str], BaseGeometry], place: Any, scene: Scene
) -> list[dict[str, Any]]:
    """Bands of one view with a label point each."""
    out = []
    for (root, side), shape in shapes.items():
        for shown_side, shown in placed(shape, side, place, scene):
            if path := path_data(shown):
                x, y = label_point(shown)
                out.append({"root": bands.roots[root], "side": shown_side, "d": path, "x": x, "y": y})
    return sorted(out, key=lambda b: (b["root"], b["side"]))


def saddle_bands(build: Build, bands: dermatome.Bands) -> list[dict[str, Any]]:
    """The inset's areas coloured by the root that covers most of each."""
    out = []
    root = bands.root_of_vertex()
    for s in build.saddle_shapes:
        own = (build.skin.area == build.skin.area_map.area_ids.index(s.area_id)) & build.skin.left & (root >= 0)
        if own.any():
            most = int(np.bincount(root[own], weights=build.skin.vertex_area[own]).argmax())
            x, y = label_point(s.shape)
            out.append({"root": bands.roots[most], "side": s.side, "d": path_data(s.shape), "x": x, "y": y})
    return out


def write(target: Path, files: Iterator[tuple[str, bytes]]) -> None:
    """Write all files beside the target, then swap: an interrupted build leaves the old files as they were."""
    aside = target.with_name(target.name + ".new")
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir(parents=True)
    try:
        for name, content in files:
            (aside / name).write_bytes(content)
    except BaseException:
        shutil.rmtree(aside, ignore_errors=True)
        raise
    shutil.rmtree(target, ignore_errors=True)
    aside.rename(target)
