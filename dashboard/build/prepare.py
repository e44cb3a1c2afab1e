"""All that is worked out before anything is written: skin, points and saddle inset once, scenes once for each body."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from pathlib import Path

import pandas as pd

from dashboard.build import saddle
from dashboard.build.areas import read_area_map
from dashboard.build.bodies import NEUTRAL, skin_of_body
from dashboard.build.body import Floats, read_body
from dashboard.build.scene import Scene, scene_of
from dashboard.build.skin import Skin, SkinPoints, sample_points, skin_of
from dashboard.build.view import GROUPS, VIEWS, View, cameras

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
    return Sources(*(table_of(data_dir, name) for name in names))


def table_of(data_dir: Path, name: str) -> pd.DataFrame:
    """A table of data/ as text."""
    return pd.read_csv(data_dir / f"{name}.csv", dtype=str, keep_default_na=False)


@dataclass(frozen=True)
class Build:
    """One body with all its scenes by camera; sources, points and saddle inset are the same for all bodies.

    `skin` has the vertices of the body, `neutral` those of the neutral one: strengths, bands and addresses are worked
    out there, and hold for every body because all share its faces. Both have the same areas.
    """

    sources: Sources
    neutral: Skin
    skin: Skin
    points: SkinPoints
    scenes: dict[str, Scene]
    saddle_shapes: list[saddle.SaddleShape]
    saddle_areas: list[str]
    saddle_xy: Floats

    @property
    def views(self) -> tuple[View, ...]:
        """The views whose cameras have looked."""
        return tuple(view for view in VIEWS if view.camera in self.scenes)

    @property
    def groups(self) -> tuple[str, ...]:
        """Groups of views of which every camera has looked."""
        return tuple(g for g in GROUPS if all(view.camera in self.scenes for view in VIEWS if view.group == g))

    @property
    def half(self) -> int:
        """Number of points of one half, saddle points included."""
        return len(self.points.face) + len(self.saddle_areas)


def prepare(data_dir: Path, say: Progress, body: str = NEUTRAL) -> Build:
    """Label the skin, choose its points and look at a body from every camera."""
    return look_at(body, label(data_dir, say), data_dir, say)


def label(data_dir: Path, say: Progress) -> Build:
    """What is the same for every body; nothing is looked at yet."""
    sources = read_sources(data_dir)
    say("labelling the skin")
    skin = skin_of(read_body(data_dir / "body" / f"{NEUTRAL}.npz"), read_area_map(data_dir / "body", sources.areas))
    shapes = saddle.saddle_shapes()
    areas, xy = saddle.saddle_points(shapes)
    return Build(sources, skin, skin, sample_points(skin), {}, shapes, areas, xy)


def look_at(body: str, build: Build, data_dir: Path, say: Progress, groups: Collection[str] = tuple(GROUPS)) -> Build:
    """A body as every camera sees it, or those of some groups of views."""
    skin = skin_of_body(body, build.neutral, data_dir / "body")
    scenes = {}
    wanted = {view.camera for view in VIEWS if view.group in groups}
    for name, camera in cameras(build.neutral.body, skin.body).items():
        if name in wanted:
            say(f"looking from {name}")
            scenes[name] = scene_of(build.neutral, camera, skin.body)
    return replace(build, skin=skin, scenes=scenes)
