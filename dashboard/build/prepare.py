"""All that is worked out once before anything is written: skin, points, scenes and the saddle inset."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from dashboard.build import saddle
from dashboard.build.areas import read_area_map
from dashboard.build.body import Floats, read_body
from dashboard.build.scene import Scene, scene_of
from dashboard.build.skin import Skin, SkinPoints, sample_points, skin_of
from dashboard.build.view import cameras

Progress = Callable[[str], None]


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


@dataclass(frozen=True)
class Build:
    """Skin, points, scenes by camera, saddle shapes and their points."""

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
    skin = skin_of(read_body(data_dir / "body" / "neutral.npz"), read_area_map(data_dir / "body", sources.areas))
    points = sample_points(skin)
    scenes = {}
    for name, camera in cameras(skin.body).items():
        say(f"looking from {name}")
        scenes[name] = scene_of(skin, camera)
    shapes = saddle.saddle_shapes()
    areas, xy = saddle.saddle_points(shapes)
    return Build(sources, skin, points, scenes, shapes, areas, xy)
