"""A sheet as a page to look closer: zoom, point at a place, read its share; it works without any network."""

from collections import defaultdict
from collections.abc import Iterator
from html import escape

import numpy as np
import numpy.typing as npt
import plotly.graph_objects as go
import plotly.offline

from dashboard.drawing.figure_views import lines_of
from dashboard.drawing.sheet import INK, PAPER, Patch, Sheet, Words
from dashboard.drawing.svg import hatch_on

Floats = npt.NDArray[np.float32]

WIDE = 1360.0  # pixels of the maps
SMALLEST = 9.0  # pixels of their words
TITLE = "Pain drawings: how many people marked each place"
STYLE = (
    f"body{{font:16px/1.5 Helvetica,Arial,sans-serif;color:{INK};background:{PAPER};margin:1rem auto;max-width:1400px;"
    "padding:0 1rem}pre{white-space:pre-wrap;font:inherit}#maps{overflow-x:auto}"
)
# Only these buttons: others would send the chart to a host, or have nothing to choose here.
BUTTONS = [["toImage", "zoomIn2d", "zoomOut2d", "resetScale2d"]]
CONFIG = {"displaylogo": False, "scrollZoom": True, "modeBarButtons": BUTTONS}
HINT = "Point at a place to read its share; scroll to enlarge, drag to move, press twice to see all again."


def page(sheet: Sheet, summary: str) -> str:
    """The sheet and the summary as one HTML file with the chart library inside."""
    maps = _figure(sheet).to_html(full_html=False, include_plotlyjs=False, div_id="map", config=CONFIG)
    library = "<script" + f' type="text/javascript">{plotly.offline.get_plotlyjs()}</script>'
    head = f'<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{TITLE}</title>'
    return (
        f'<!doctype html>\n<html lang="en"><head>{head}<style>{STYLE}</style>{library}</head>\n'
        f'<body><main><p>{HINT}</p><div id="maps">{maps}</div>\n'
        f"<h2>In words</h2>\n<pre>{escape(summary)}</pre></main></body></html>\n"
    )


def _figure(sheet: Sheet) -> go.Figure:
    shrunk = WIDE / sheet.width
    figure = go.Figure([*_fills(sheet), _edges(sheet), _points(sheet)])
    hidden = {"visible": False, "showgrid": False, "zeroline": False}
    figure.update_layout(
        template="none", width=WIDE, height=sheet.height * shrunk, showlegend=False, hovermode="closest",
        dragmode="pan", margin={"l": 0, "r": 0, "t": 0, "b": 0}, paper_bgcolor=PAPER, plot_bgcolor=PAPER,
        hoverlabel={"bgcolor": PAPER, "font": {"color": INK, "size": 15}},
        xaxis={**hidden, "range": [0, sheet.width]},
        yaxis={**hidden, "range": [sheet.height, 0], "scaleanchor": "x"},
        annotations=[_annotation(words, shrunk) for words in sheet.words],
    )  # fmt: skip
    return figure


def _fills(sheet: Sheet) -> Iterator[go.Scatter]:
    """A trace a shade: thousands of traces would make the page slow."""
    shades: dict[tuple[str, bool], list[Patch]] = defaultdict(list)
    for patch in sheet.patches:
        if patch.fill:
            shades[patch.fill, patch.hatched].append(patch)
    for (colour, hatched), patches in shades.items():
        x, y = _corners(patches)
        pattern = {"shape": "/", "fgcolor": hatch_on(colour), "bgcolor": colour, "size": 6, "solidity": 0.25}
        yield go.Scatter(
            x=x, y=y, mode="lines", fill="toself", fillcolor=colour, fillpattern=pattern if hatched else None,
            line={"width": 0.6, "color": patches[0].edge}, hoverinfo="skip",
        )  # fmt: skip


def _edges(sheet: Sheet) -> go.Scatter:
    bodies = [patch for patch in sheet.patches if patch.fill is None]
    x, y = _corners(bodies)
    return go.Scatter(x=x, y=y, mode="lines", line={"width": 1.2, "color": INK}, hoverinfo="skip")


def _points(sheet: Sheet) -> go.Scatter:
    """A point that is not seen in each place says what the place holds."""
    told = [patch for patch in sheet.patches if patch.says]
    return go.Scatter(
        x=[round(patch.x + patch.at[0] * patch.scale, 1) for patch in told],
        y=[round(patch.y + patch.at[1] * patch.scale, 1) for patch in told],
        text=[escape(patch.says).replace(": ", ":<br>", 1) for patch in told],
        mode="markers", marker={"opacity": 0, "size": 8}, hovertemplate="%{text}<extra></extra>",
    )  # fmt: skip


def _corners(patches: list[Patch]) -> tuple[Floats, Floats]:
    """The corners of all patches, with a gap after each line; as arrays, which plotly takes as they are."""
    lines = [
        np.asarray((*line, line[0], (np.nan, np.nan))) * patch.scale + (patch.x, patch.y)
        for patch in patches for line in lines_of(patch.path)
    ]  # fmt: skip
    x, y = np.concatenate(lines).astype(np.float32).T
    return np.ascontiguousarray(x), np.ascontiguousarray(y)


def _annotation(words: Words, shrunk: float) -> dict[str, object]:
    text, below = escape(words.text), words.size * 0.25  # the box of a text ends below its baseline
    return {
        "x": words.x, "y": words.y + below, "text": f"<b>{text}</b>" if words.strong else text, "showarrow": False,
        "xanchor": "center" if words.middle else "left", "yanchor": "bottom", "borderpad": 0,
        "font": {"size": max(SMALLEST, words.size * shrunk), "color": INK}, "align": "left",
    }  # fmt: skip
