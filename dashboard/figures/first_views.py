"""In which group of views a source or an area is first shown: the usual one, unless a closer one shows the same better.

A link that names no view opens there. Another group is taken where it draws many more of the points and nearly as much
of the skin, as a close-up of the foot does for a muscle of the sole; or where the usual views miss most of the skin.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from dashboard.figures.pattern_views import LEAST
from dashboard.figures.views import Index

# How many times as many points a closer group must draw: changing the views for a few more would only confuse.
MANY_MORE = 1.5
# How much of the skin that the usual views show a closer group must show, too.
NEARLY_AS_MUCH = 0.75
MOST = 0.5

FirstViews = Mapping[str, list[str]]
Points = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Shown:
    """What a group of views draws of a source or an area: how many points, and which share of its skin."""

    points: int
    skin: float


def read_first_views(compiled: Path, index: Index) -> FirstViews:
    """Group of views to the sources and areas that are first shown in it; the usual group, the first, is left out."""
    found: dict[str, list[str]] = {group["id"]: [] for group in index["groups"][1:]}
    for chosen, shown in what_is_shown(compiled, index).items():
        if (group := _first(shown)) in found:
            found[group].append(chosen)
    return found


def what_is_shown(compiled: Path, index: Index) -> Mapping[str, Mapping[str, Shown]]:
    """Source or area to what each group of views draws of it."""
    drawn = {group["id"]: _drawn(compiled, group["id"], index["n_points"]) for group in index["groups"]}
    skin = np.frombuffer((compiled / "point_sizes.bin").read_bytes(), "<u2").astype(float)
    return {
        chosen: {
            group: Shown(int((points & some).sum()), float(skin[points & some].sum() / max(1, skin[points].sum())))
            for group, some in drawn.items()
        }
        for chosen, points in _points(compiled, index).items()
    }


def _first(shown: Mapping[str, Shown]) -> str:
    usual = next(iter(shown))
    worth = [
        group
        for group, some in shown.items()
        if some.points > MANY_MORE * shown[usual].points
        and (some.skin >= NEARLY_AS_MUCH * shown[usual].skin or shown[usual].skin < MOST)
    ]
    return max(worth, key=lambda group: shown[group].points, default=usual)


def _drawn(compiled: Path, group: str, n_points: int) -> Points:
    """Which skin points the views of a group draw."""
    views = json.loads((compiled / f"views_{group}.json").read_text("utf-8"))["views"]
    some = np.zeros(n_points, bool)
    some[[point for view in views for point in view["points"]]] = True
    return some


def _points(compiled: Path, index: Index) -> dict[str, Points]:
    """The points of every source, from the left where it has sides, and of every area."""
    strengths = np.frombuffer((compiled / "patterns.bin").read_bytes(), np.uint8).reshape(-1, index["n_points"])
    area_of = np.frombuffer((compiled / "point_areas.bin").read_bytes(), np.uint8)
    sources = {name: strengths[row] >= LEAST for row, name in enumerate(index["structures"])}
    return sources | {name: area_of == at for at, name in enumerate(index["areas"])}
