"""Published shares as forest plots and the overlap of a region's sources as a heatmap, each with its text twin."""

import json
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas
from dashboard.figures.citation import cited
from dashboard.figures.examples import examples
from dashboard.figures.forest import NARROW, WIDE, forest
from dashboard.figures.markup import to_html
from dashboard.figures.overlap import METHOD
from dashboard.figures.overlap_map import Matrix, Region, home, most_alike, overlap_map, regions
from dashboard.figures.published_shares import NONE, SEVERAL_ROOTS, Share, shares_of_area, shares_of_structure
from dashboard.figures.sections import section, table
from dashboard.figures.wording import people, sentence

IN_BRACKETS = (
    "In brackets: the 95% interval after Wilson, computed from the number of people, or the range as published."
)
Files = dict[str, Callable[[], bytes]]


def part(atlas: Atlas) -> Component:
    """The places of the charts; the browser fills them for what is chosen."""
    return section(
        "charts",
        "Published shares",
        html.P(
            "How many of the people studied felt it there. Each line is one published figure. Figures of one study are "
            "about the same patients and overlap: they are never added up, and they do not tell how likely a source is "
            "for one person. The interval is the 95% interval of Wilson for the published share and number; it says "
            "nothing about how the people were chosen.",
        ),
        _place(atlas, "forest", "No source is chosen. Choose one to see its published shares:"),
        _place(atlas, "forest_area", "No area is chosen. Choose one on the body to see the shares published for it."),
        html.H3("How much the patterns of a region overlap"),
        html.P(
            f"How easily two sources are taken for each other, never which one is present. {METHOD} Choose a cell or a "
            "pair to put the two side by side on the body.",
        ),
        _overlap(atlas),
    )


def files(atlas: Atlas) -> Files:
    """The forest plots, and the index that tells which there are."""
    charts = {f"charts/forest/{name}.json": partial(_structure, atlas, name) for name in _with_shares(atlas)}
    charts |= {f"charts/forest_area/{name}.json": partial(_area, atlas, name) for name in _areas_with_shares(atlas)}
    return {**charts, "charts/index.json": partial(_index, atlas)}


def overlap_files(atlas: Atlas, matrix: Matrix, ids: Sequence[str]) -> Files:
    """The heatmap of every region, from the percent overlap of every two sources."""
    return {f"charts/overlap/{one.region}.json": partial(_region, atlas, one, matrix, ids) for one in regions(atlas)}


def _place(atlas: Atlas, name: str, unchosen: str) -> Component:
    offered = examples(atlas, "published_shares") if name == "forest" else ()
    pick = [
        html.Button(atlas.structures[one].name, type="button", className="pick", **{"data-structure": one})
        for one in offered
    ]
    return html.Div(
        [
            html.H4("", className="chart-name", hidden=True),
            html.P(unchosen, className="chart-none"),
            html.P(["Shares are on file for instance for ", *pick], className="chart-examples") if pick else None,
            html.Div(className="chart", role="img"),
            html.Div(className="chart-twin", tabIndex=0, role="region", **{"aria-label": "The same as a table"}),
        ],
        className="chart-place",
        **{"data-chart": name},
    )


def _overlap(atlas: Atlas) -> Component:
    options = [html.Option(one.name, value=one.region) for one in regions(atlas)]
    choice = html.Select(options, className="overlap-region")
    pair = [html.Label([word, html.Select(className=name)]) for word, name in (("First", "one"), ("Second", "other"))]
    return html.Div(
        [
            html.Label(["Region of the body ", choice]),
            html.P(
                [html.Span("0%"), html.Span(className="overlap-scale"), html.Span("100% in common")],
                className="overlap-legend quiet",
            ),
            html.Div(className="chart wide", tabIndex=0, role="img"),
            html.Div(
                [*pair, html.Button("Put side by side", type="button", className="pick go")], className="overlap-pair"
            ),
            html.P("", className="overlap-said", role="status"),
            html.Div(className="chart-twin"),
        ],
        className="chart-place",
        **{"data-chart": "overlap"},
    )


def _structure(atlas: Atlas, structure_id: str) -> bytes:
    name, shares = atlas.structures[structure_id].name, shares_of_structure(atlas, structure_id)
    return _forest(atlas, f"Published shares: {name}", "Felt where", "data-choose-area", shares)


def _area(atlas: Atlas, area_id: str) -> bytes:
    name, shares = atlas.areas[area_id].name, shares_of_area(atlas, area_id)
    return _forest(atlas, f"Published shares: {name}", "Source", "data-structure", shares)


def _forest(atlas: Atlas, heading: str, first: str, key: str, shares: list[Share]) -> bytes:
    head = (first, "Share", "Of how many", "What it is a share of", "Study")
    body = [
        (_names(atlas, share, key), _value(share), people(share.row), _of_what(share), cited(atlas, share.row))
        for share in shares
    ]
    return _json(
        {
            "heading": heading,
            "summary": f"{heading}. {_count(shares)} with share, interval and study; the table below says the same.",
            "wide": forest(shares, WIDE),
            "narrow": forest(shares, NARROW),
            "table": to_html(table(f"{heading}, as text. {IN_BRACKETS}", head, body)),
        }
    )


def _names(atlas: Atlas, share: Share, key: str) -> list[Component | str]:
    """The figure's name, and a button for every place it is stated of."""
    named = atlas.structures if key == "data-structure" else atlas.areas
    places = [one for one in share.places if one in named]
    buttons = [html.Button(named[one].name, type="button", className="link", **{key: one}) for one in places]
    if [share.name] == [named[one].name for one in places]:
        return list(buttons)
    return [share.name, html.Ul([html.Li(button) for button in buttons], className="areas") if buttons else ""]


def _value(share: Share) -> list[Component | str]:
    """The share in figures, and why there is no interval where there is none."""
    why = f"no interval: {share.why}" if share.interval == NONE else ""
    return [html.B(share.in_words), " ", html.Span(why, className="quiet")]


def _of_what(share: Share) -> str:
    return "as its name says" if share.kind == SEVERAL_ROOTS else sentence(share.kind)


def _count(shares: Sequence[Share]) -> str:
    return "1 published figure" if len(shares) == 1 else f"{len(shares)} published figures"


def _region(atlas: Atlas, region: Region, matrix: Matrix, ids: Sequence[str]) -> bytes:
    alike = [(f"{percent}%", _compare(atlas, one, other)) for percent, one, other in most_alike(region, matrix, ids)]
    return _json(
        {
            "summary": f"Overlap of the patterns of {len(region.sources)} sources felt in: {region.name}. "
            "The two lists below tell the percentage of any two.",
            "figure": overlap_map(atlas, region, matrix, ids),
            "names": [atlas.structures[one].name for one in region.sources],
            "table": to_html(
                table(f"The pairs with the largest overlap: {region.name}", ("In common", "Sources"), alike)
            ),
        }
    )


def _compare(atlas: Atlas, one: str, other: str) -> Component:
    names = f"{atlas.structures[one].name} and {atlas.structures[other].name}"
    return html.A(names, href=f"?sel={one}&side=left&cmp={other}&mode=explore")


def _index(atlas: Atlas) -> bytes:
    return _json({"forest": _with_shares(atlas), "forest_area": _areas_with_shares(atlas), "home": home(atlas)})


def _with_shares(atlas: Atlas) -> list[str]:
    return [name for name in atlas.structures if shares_of_structure(atlas, name)]


def _areas_with_shares(atlas: Atlas) -> list[str]:
    return [name for name in atlas.areas if shares_of_area(atlas, name)]


def _json(content: dict[str, Any]) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
