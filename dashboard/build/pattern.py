"""Pain patterns: strength per skin vertex from the rows of `patterns.csv`, spread a little over the skin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from dashboard.atlas.least_strengths import COMMON
from dashboard.build.body import Floats, Ints
from dashboard.build.skin import Skin, SkinPoints, Spread
from dashboard.build.zone import Softener, faded, softener_of

LOWEST_DRAWN = 0.12
# From here pain is common or usual. Between two strengths of the table, so that no area lies on the line by rounding.
CORE_LEVEL = COMMON
ZONE_LEVELS = {"outer": LOWEST_DRAWN, "core": CORE_LEVEL}
# Listed is listed: an area that the table gives less is painted so much, or its few patients would be seen nowhere.
FAINTEST_PAINTED = 0.15


@dataclass(frozen=True)
class Weights:
    """Weight of each area on the source's own side and on the other one, (areas,) each; midline areas in `same`."""

    same: Floats
    other: Floats


def drawn_rows(patterns: pd.DataFrame) -> pd.DataFrame:
    """Rows that a picture shows: drawn pain rows."""
    return patterns[(patterns["draw"] == "yes") & (patterns["symptom"] == "pain")]


def absolute_structures(patterns: pd.DataFrame) -> set[str]:
    """Structures whose rows name the left or the right, so that their picture does not follow a chosen side."""
    rows = drawn_rows(patterns)
    return set(rows.loc[rows["side"].isin(["left", "right"]), "structure_id"])


def table_weights(rows: pd.DataFrame, area_ids: tuple[str, ...], midline: tuple[bool, ...], absolute: bool) -> Weights:
    """Strengths of one structure as the table gives them, at least `FAINTEST_PAINTED`, for a source on the left."""
    same, other = np.zeros(len(area_ids)), np.zeros(len(area_ids))
    for row in rows.itertuples():
        k, strength = area_ids.index(str(row.area_id)), max(float(str(row.strength)), FAINTEST_PAINTED)
        both = row.side in ("bilateral", "midline") or (absolute and row.side == "ipsilateral")
        if row.side != "right" or midline[k]:
            same[k] = max(same[k], strength)
        if (row.side == "right" or both) and not midline[k]:
            other[k] = max(other[k], strength)
    return Weights(same, other)


@dataclass(frozen=True)
class Painter:
    """Turns table weights into fields; `mean` (2A, 2A) of each spread area over each area, own side first."""

    skin: Skin
    spread: Spread
    mean: Floats
    softener: Softener

    def painted(self, weights: Sequence[Weights]) -> list[tuple[Floats, dict[str, Floats]]]:
        """For each the strength (V,) in 0..1, whose mean over a listed area is about the table's, and its zones."""
        filled = [self.filled(one) for one in weights]
        outer = self.softener.zones([one >= LOWEST_DRAWN for one in filled])
        fields = [faded(*pair) for pair in zip(filled, outer, strict=True)]
        core = self.softener.zones([one >= CORE_LEVEL for one in fields])
        zones = [dict(zip(ZONE_LEVELS, pair, strict=True)) for pair in zip(outer, core, strict=True)]
        return list(zip(fields, zones, strict=True))

    def filled(self, weights: Weights) -> Floats:
        """Strength (V,) in 0..1 whose mean over each listed area is the table's, up to the areas' limits."""
        table = np.concatenate([weights.same, weights.other])
        listed = np.nonzero(table > 0)[0]
        inner = np.linalg.lstsq(self.mean[np.ix_(listed, listed)], table[listed], rcond=None)[0]
        full = np.zeros(len(table))
        full[listed] = np.clip(inner, 0.0, 1.5)
        n = len(weights.same)
        out = full[:n] @ self.spread.basis + (full[n:] @ self.spread.basis)[self.skin.body.mirror]
        return np.clip(out, 0.0, 1.0)


def painter_of(skin: Skin, spread: Spread) -> Painter:
    """Measure how much of each spread area lies in each area, by skin area."""
    n = len(skin.area_map.area_ids)
    midline = np.array(skin.area_map.midline)
    own = np.zeros((n, len(skin.area)))
    inside = skin.left[None, :] | midline[:, None]
    own[skin.area, np.arange(len(skin.area))] = skin.vertex_area
    own *= inside
    own /= np.maximum(own.sum(1, keepdims=True), 1e-9)
    same = own @ spread.basis.T
    across = own @ spread.basis[:, skin.body.mirror].T
    return Painter(skin, spread, np.block([[same, across], [across, same]]), softener_of(skin))


def at_points(field: Floats, skin: Skin, points: SkinPoints) -> Floats:
    """Field at the left-half points and at their mirror images: (2N,)."""
    corner: Ints = skin.body.faces[points.face]
    left = (field[corner] * points.bary).sum(1)
    right = (field[skin.body.mirror[corner]] * points.bary).sum(1)
    return np.concatenate([left, right])
