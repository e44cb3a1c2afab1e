"""Published shares as forest plots, each with its text twin; the overlap of a region's sources stands below them."""

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
from dashboard.figures.overlap_map import home
from dashboard.figures.published_shares import NONE, SEVERAL_ROOTS, Share, shares_of_area, shares_of_structure
from dashboard.figures.sections import section, table
from dashboard.figures.wording import people, sentence
from dashboard.language.telling import counted, pieces, to_tell, told

IN_BRACKETS = to_tell(
    "In brackets: the 95% interval after Wilson, computed from the number of people, or the range as published."
)
Files = dict[str, Callable[[], bytes]]


def part(atlas: Atlas, below: Sequence[Component] = ()) -> Component:
    """The places of the charts, and what stands below them; the browser fills them for what is chosen."""
    return section(
        "charts",
        told("Published shares"),
        html.P(
            told(
                "How many of the people studied felt it there. Each line is one published figure. Figures of one "
                "study are about the same patients and overlap: they are never added up, and they do not tell how "
                "likely a source is for one person. The interval is the 95% interval of Wilson for the published "
                "share and number; it says nothing about how the people were chosen."
            )
        ),
        _place(atlas, "forest", told("No source is chosen. Choose one to see its published shares:")),
        _place(
            atlas,
            "forest_area",
            told("No area is chosen. Choose one on the body to see the shares published for it."),
        ),
        *below,
    )


def files(atlas: Atlas) -> Files:
    """The forest plots, and the index that tells which there are."""
    charts = {f"charts/forest/{name}.json": partial(_structure, atlas, name) for name in _with_shares(atlas)}
    charts |= {f"charts/forest_area/{name}.json": partial(_area, atlas, name) for name in _areas_with_shares(atlas)}
    return {**charts, "charts/index.json": partial(_index, atlas)}


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
            html.P(pieces("Shares are on file for instance for {sources}", sources=pick), className="chart-examples")
            if pick
            else None,
            html.Div(className="chart", role="img"),
            html.Div(className="chart-twin", tabIndex=0, role="region", **{"aria-label": told("The same as a table")}),
        ],
        className="chart-place",
        **{"data-chart": name},
    )


def _structure(atlas: Atlas, structure_id: str) -> bytes:
    name, shares = atlas.structures[structure_id].name, shares_of_structure(atlas, structure_id)
    return _forest(atlas, told("Published shares: {name}", name=name), told("Felt where"), "data-choose-area", shares)


def _area(atlas: Atlas, area_id: str) -> bytes:
    name, shares = atlas.areas[area_id].name, shares_of_area(atlas, area_id)
    return _forest(atlas, told("Published shares: {name}", name=name), told("Source"), "data-structure", shares)


def _forest(atlas: Atlas, heading: str, first: str, key: str, shares: list[Share]) -> bytes:
    as_text = told("{heading}, as text.", heading=heading)
    head = (first, told("Share in percent"), told("Of how many"), told("What it is a share of"), told("Study"))
    body = [
        (_names(atlas, share, key), _value(share), people(share.row), _of_what(share), cited(atlas, share.row))
        for share in shares
    ]
    return _json(
        {
            "heading": heading,
            "summary": f"{heading}. {_summary(shares)}",
            "wide": forest(shares, WIDE),
            "narrow": forest(shares, NARROW),
            "table": to_html(table(f"{as_text} {told(IN_BRACKETS)}", head, body)),
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
    why = told("no interval: {reason}", reason=told(share.why)) if share.interval == NONE else ""
    return [html.B(share.in_words), " ", html.Span(why, className="quiet")]


def _of_what(share: Share) -> str:
    return told("as its name says") if share.kind == SEVERAL_ROOTS else sentence(told(share.kind))


def _summary(shares: Sequence[Share]) -> str:
    return counted(
        "{number} published figure with share, interval and study; the table below says the same.",
        "{number} published figures with share, interval and study; the table below says the same.",
        len(shares),
    )


def _index(atlas: Atlas) -> bytes:
    return _json({"forest": _with_shares(atlas), "forest_area": _areas_with_shares(atlas), "home": home(atlas)})


def _with_shares(atlas: Atlas) -> list[str]:
    return [name for name in atlas.structures if shares_of_structure(atlas, name)]


def _areas_with_shares(atlas: Atlas) -> list[str]:
    return [name for name in atlas.areas if shares_of_area(atlas, name)]


def _json(content: dict[str, Any]) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
