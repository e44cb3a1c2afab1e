"""How alike the patterns of the sources of one body region are, as a heatmap."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import plotly.graph_objects as go

from dashboard.atlas import Atlas
from dashboard.figures.plotly_figure import Figure, plain
from dashboard.figures.wording import MECHANISM
from dashboard.language.telling import told

FELT = 0.45  # common or usual there; spill-over alone would put half of the atlas into every region
CELL, LABELS = 18, 220  # pixels; longer labels are cut
NUMBERED, WORTH_A_NUMBER = 45, 5  # numbers in larger maps, and of smaller overlaps, would only be in the way
Matrix = np.ndarray[Any, np.dtype[np.uint8]]


@dataclass(frozen=True)
class Region:
    """A body region and the sources whose pain is commonly associated with it."""

    region: str
    name: str
    sources: tuple[str, ...]


def regions(atlas: Atlas) -> list[Region]:
    """The body regions in the order of the areas' table, each with its sources by mechanism."""
    named = _names(atlas)
    felt: dict[str, set[str]] = {}
    for structure, pattern in atlas.patterns.items():
        for row in pattern:
            if row.is_drawn_pain and row.strength >= FELT:
                felt.setdefault(atlas.areas[row.area_id].region, set()).add(structure)
    order = {structure: at for at, structure in enumerate(atlas.structures)}
    return [
        Region(region, named[region], tuple(sorted(felt[region], key=lambda one: (_rank(atlas, one), order[one]))))
        for region in dict.fromkeys(area.region for area in atlas.areas.values())
        if region in felt
    ]


def home(atlas: Atlas) -> dict[str, str]:
    """The region in which the pain of each source is strongest."""
    return {
        structure: atlas.areas[max(drawn, key=lambda row: row.strength).area_id].region
        for structure, pattern in atlas.patterns.items()
        if (drawn := [row for row in pattern if row.is_drawn_pain and row.strength >= FELT])
    }


def overlap_map(atlas: Atlas, region: Region, matrix: Matrix, ids: Sequence[str]) -> Figure:
    """The heatmap of one region, as plotly.js takes it; a source is not compared with itself."""
    names = [atlas.structures[source].name for source in region.sources]
    percent = among(region, matrix, ids)
    for at in range(len(names)):
        percent[at][at] = None
    labels = min(LABELS, 14 + 7 * max(map(len, names)))
    side = len(names) * _cell(region) + labels
    figure = go.Figure(
        go.Heatmap(
            z=percent, x=list(region.sources), y=list(region.sources), zmin=0, zmax=100, xgap=1, ygap=1,
            hovertemplate=told("{share}% of their skin in common", share="%{z}") + "<extra></extra>", hoverongaps=False,
            text=[["" if (some or 0) < WORTH_A_NUMBER else str(some) for some in row] for row in percent],
            texttemplate="%{text}" if len(names) <= NUMBERED else None,
            textfont={"size": 10 if _cell(region) < 24 else 12},
            showscale=False,  # plotly's own sets a style attribute, which the page's policy refuses
        ),
        layout={
            "width": side + 20, "height": side + 20, "margin": {"l": labels, "r": 20, "t": labels, "b": 20},
            "xaxis": _axis(region.sources, names) | {"side": "top", "tickangle": -90},
            "yaxis": _axis(region.sources, names) | {"autorange": "reversed"},
            "dragmode": False, "clickmode": "event",
        },
    )  # fmt: skip
    return plain(figure)


def among(region: Region, matrix: Matrix, ids: Sequence[str]) -> list[list[int | None]]:
    """The rows and columns of the region's sources."""
    at = [list(ids).index(source) for source in region.sources]
    return [[int(matrix[row, column]) for column in at] for row in at]


def most_alike(region: Region, matrix: Matrix, ids: Sequence[str], most: int = 10) -> list[tuple[int, str, str]]:
    """The pairs with the largest overlap, none twice, those without any left out."""
    percent = among(region, matrix, ids)
    pairs = [
        (percent[row][column] or 0, one, other)
        for row, one in enumerate(region.sources)
        for column, other in enumerate(region.sources[:row])
    ]
    return [pair for pair in sorted(pairs, key=lambda pair: -pair[0])[:most] if pair[0]]


def _cell(region: Region) -> int:
    return max(CELL, min(40, 420 // len(region.sources)))


def _axis(ids: Sequence[str], names: Sequence[str]) -> Figure:
    short = [name if len(name) <= 32 else f"{name[:31]}…" for name in names]
    return {"type": "category", "tickvals": list(ids), "ticktext": short, "fixedrange": True, "showgrid": False,
            "ticks": "", "showline": False}  # fmt: skip


def _rank(atlas: Atlas, structure_id: str) -> int:
    return list(MECHANISM).index(atlas.structures[structure_id].mechanism)


def _names(atlas: Atlas) -> dict[str, str]:
    words = atlas.tables["vocabularies"]
    wanted = words[(words["file"] == "areas.csv") & (words["column"] == "region")]
    return {code: word[0].upper() + word[1:] for code, word in zip(wanted["code"], wanted["meaning"], strict=True)}
