"""Areas of the skin: each place belongs to the area inside whose limits it lies.

`area_lines.csv` holds lines (a measure as a function of another); `area_limits.csv` says on which side of which lines
an area lies, on which segments. Together they must tile the skin: no gap, no overlap.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from dashboard.build.address import Mask, Places, measures
from dashboard.build.body import SEGMENT_NAMES, Body, Floats, Ints


@dataclass(frozen=True)
class Line:
    """Where `measure` equals a piecewise linear function of `against`; beyond its ends the value stays."""

    line_id: str
    measure: str
    against: str
    knots: Floats

    def above(self, m: dict[str, Floats]) -> Mask:
        """Which places have a larger measure than the line."""
        return np.asarray(m[self.measure] > np.interp(m[self.against], self.knots[:, 0], self.knots[:, 1]))


@dataclass(frozen=True)
class Limits:
    """One patch of an area: its segments and the sides (+ above, - below) of the lines that bound it."""

    area_id: str
    segments: tuple[str, ...]
    sides: tuple[tuple[bool, str], ...]


def read_lines(path: Path) -> dict[str, Line]:
    """Lines by id from `area_lines.csv`."""
    lines = {}
    for row in pd.read_csv(path, dtype=str, keep_default_na=False).itertuples():
        knots = np.array([[float(n) for n in knot.split(":")] for knot in str(row.points).split(";")])
        lines[str(row.line_id)] = Line(str(row.line_id), str(row.measure), str(row.against), knots)
    return lines


def read_limits(path: Path) -> list[Limits]:
    """Patches of all areas from `area_limits.csv`."""
    rows = pd.read_csv(path, dtype=str, keep_default_na=False).itertuples()
    return [
        Limits(
            str(row.area_id),
            tuple(str(row.segments).split(";")),
            tuple((side[0] == "+", side[1:]) for side in str(row.limits).split(";")),
        )
        for row in rows
    ]


@dataclass(frozen=True)
class AreaMap:
    """The tiling: area ids in table order, which of them cross the midline, lines and patches."""

    area_ids: tuple[str, ...]
    midline: tuple[bool, ...]
    lines: dict[str, Line]
    limits: list[Limits]

    def membership(self, places: Places, body: Body) -> Mask:
        """Which areas hold each place: (N, areas)."""
        m = measures(places, body)
        out = np.zeros((len(places.points), len(self.area_ids)), dtype=bool)
        for segments in dict.fromkeys(patch.segments for patch in self.limits):
            # Most lines bound areas of a few segments: only their places are asked.
            own = np.nonzero(np.isin(places.segment, [SEGMENT_NAMES.index(s) for s in segments]))[0]
            patches = [patch for patch in self.limits if patch.segments == segments]
            there = {name: values[own] for name, values in m.items()}
            above = {line: self.lines[line].above(there) for patch in patches for _, line in patch.sides}
            for patch in patches:
                inside = np.ones(len(own), dtype=bool)
                for is_above, line in patch.sides:
                    inside &= above[line] == is_above
                out[own[inside], self.area_ids.index(patch.area_id)] = True
        return out

    def label(self, places: Places, body: Body) -> Ints:
        """Index of the area that holds each place (N,); -1 in a gap, the first one in an overlap."""
        inside = self.membership(places, body)
        return np.where(inside.any(1), inside.argmax(1), -1)


def read_area_map(body_dir: Path, areas: pd.DataFrame) -> AreaMap:
    """The tiling of the areas table (columns area_id, midline) as written in the two tables beside the body."""
    ids, midline = tuple(areas["area_id"]), tuple(areas["midline"] == "yes")
    return AreaMap(ids, midline, read_lines(body_dir / "area_lines.csv"), read_limits(body_dir / "area_limits.csv"))
