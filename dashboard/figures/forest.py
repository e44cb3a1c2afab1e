"""Published shares as a forest plot: one line a figure, its label above it so that it can be read on a phone as well.

One unit of the vertical axis is one pixel; the browser only sets the width, and the colours that `meta` names by token.
"""

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from dashboard.atlas.confirmation import STATUS_WORDS
from dashboard.figures.plotly_figure import Figure
from dashboard.figures.published_shares import NONE, RANGE, WILSON, Share
from dashboard.figures.wording import people, sentence
from dashboard.language.telling import to_tell, told

LINE, MARK, GAP = 17, 16, 14
# Name, mark, line and colour of each kind of line: three shapes, so that nothing is told by colour alone.
STYLES = {
    WILSON: (to_tell("Share with 95% interval from n"), "square", "solid", "--accent"),
    RANGE: (to_tell("Range as published"), "diamond", "dash", "--ink"),
    NONE: (to_tell("Share without interval"), "circle-open", "solid", "--ink"),
}


@dataclass(frozen=True)
class Width:
    """How many letters fit: in a heading, and bold in a line that a label shares with its numbers."""

    heading: int
    shared: int

    def label(self, share: Share) -> int:
        """How many letters the numbers and a gap leave to the label."""
        return self.shared - len(share.in_words) - 2


WIDE, NARROW = Width(92, 80), Width(46, 38)


@dataclass(frozen=True)
class Placed:
    """A share with its name, its small print, and the heights of both and of its mark."""

    share: Share
    name: list[str]
    small_print: list[str]
    top: int

    @property
    def middle(self) -> int:
        """Where the small print begins."""
        return self.top + len(self.name) * LINE

    @property
    def at(self) -> int:
        """Where the mark is."""
        return self.middle + len(self.small_print) * LINE + MARK // 2 + 2

    @property
    def end(self) -> int:
        """Where the next one may begin."""
        return self.at + MARK // 2 + GAP


def forest(shares: Sequence[Share], width: Width) -> Figure:
    """The figure for a given width, as plotly.js takes it."""
    placed, words, height = _place(shares, width)
    alike = {kind: [line for line in placed if line.share.interval == kind] for kind in STYLES}
    rows = sum(map(bool, alike.values())) if width is NARROW else 1
    labels = words + [word for line in placed for word in _label(line)]
    # As data at once: plotly's own classes check every one of a thousand labels, which a test does for all charts.
    traces = [trace for kind in STYLES for trace in _traces(kind, alike[kind])]
    return {"data": traces, "layout": {**_layout(height, rows), "annotations": labels}}


def _place(shares: Sequence[Share], width: Width) -> tuple[list[Placed], list[Any], int]:
    """The lines, the headings of the kinds of share, and the height of it all."""
    placed: list[Placed] = []
    headings: list[Any] = []
    top, kind = GAP, ""
    for share in shares:
        if share.kind != kind:
            kind = share.kind
            lines = textwrap.wrap(sentence(told(kind)), width.heading)
            headings.append(_words(lines, top, font={"style": "italic"}))
            top += len(lines) * LINE + GAP
        name = textwrap.wrap(share.name, width.label(share), break_long_words=False)
        small_print = textwrap.wrap(_study_line(share), width.heading)
        line = Placed(share, name, small_print, top)
        placed.append(line)
        top = line.end
    return placed, headings, top


def _study_line(share: Share) -> str:
    """Study and number, why there is no interval where there is none, and whether the figure was confirmed."""
    doubt = told(STATUS_WORDS[share.row["status"]])
    return " · ".join(filter(None, (share.study, _number(share), doubt)))


def _number(share: Share) -> str:
    if not share.why:
        return people(share.row)
    if share.row["n"] is None:
        return told("n not stated, so no interval")
    return told("{people}, no interval: {reason}", people=people(share.row), reason=share.why)


def _label(line: Placed) -> Iterator[Any]:
    yield _words(line.name, line.top, font={"weight": 600})
    yield _words(line.small_print, line.middle, name="soft")
    yield _words([line.share.in_words], line.top, x=1, xanchor="right", font={"weight": 600})


def _words(lines: Sequence[str], top: int, **how: Any) -> Any:
    """Text at a height. Tags such as <b> would set a style attribute, which the page's policy refuses."""
    place = {"xref": "paper", "yref": "y", "yanchor": "top", "x": 0, "xanchor": "left", "align": "left"}
    text = "<br>".join(escape(line) for line in lines)
    return {**place, "text": text, "y": top, "showarrow": False, "borderpad": 0, **how}


def _traces(kind: str, lines: Sequence[Placed]) -> Iterator[Any]:
    if not lines:
        return
    name, symbol, dash, colour = STYLES[kind]
    ends = [(line, line.share.low, line.share.high) for line in lines if line.share.low is not None]
    common = {"legendgroup": kind, "name": told(name), "meta": {"colour": colour}, "hoverinfo": "skip",
              "cliponaxis": False}  # fmt: skip
    yield dict(
        type="scatter",
        x=[x for _, low, high in ends for x in (low, high, None)],
        y=[y for line, _, _ in ends for y in (line.at, line.at, None)],
        mode="lines+markers", line={"width": 2, "dash": dash}, marker={"symbol": "line-ns-open", "size": 9},
        showlegend=False, **common,
    )  # fmt: skip
    points = [line for line in lines if line.share.value is not None]
    yield dict(
        type="scatter",
        x=[line.share.value for line in points],
        y=[line.at for line in points],
        mode="markers", marker={"symbol": symbol, "size": 11, "line": {"width": 2}}, showlegend=True, **common,
    )  # fmt: skip


def _layout(height: int, legend_rows: int) -> Figure:
    top, bottom = 26, 14 + 20 * legend_rows
    return {
        "height": height + top + bottom,
        "margin": {"l": 18, "r": 22, "t": top, "b": bottom},
        "xaxis": {"range": [0, 1], "tickvals": [0, 0.25, 0.5, 0.75, 1], "tickformat": ".0%", "side": "top",
                  "fixedrange": True, "zeroline": False},
        "yaxis": {"range": [height, 0], "visible": False, "fixedrange": True},
        "legend": {"orientation": "h", "x": 0, "xanchor": "left", "y": 0, "yanchor": "top", "itemclick": False,
                   "itemdoubleclick": False},
        "hovermode": False, "dragmode": False,
    }  # fmt: skip
