"""How much the patterns of a region's sources overlap: a heatmap with its text twin, and a choice of any two."""

import json
from collections.abc import Callable, Sequence
from functools import partial

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas
from dashboard.figures.markup import to_html
from dashboard.figures.overlap import METHOD
from dashboard.figures.overlap_map import Matrix, Region, most_alike, overlap_map, regions
from dashboard.figures.sections import table
from dashboard.language.numerals import listed_words, percent
from dashboard.language.telling import counted, told


def place(atlas: Atlas) -> list[Component]:
    """The heading and the place of the chart; the browser fills it for the chosen region."""
    return [html.H3(told("How much the patterns of a region overlap")), html.P(_lead()), _overlap(atlas)]


def files(atlas: Atlas, matrix: Matrix, ids: Sequence[str]) -> dict[str, Callable[[], bytes]]:
    """The heatmap of every region, from the percent overlap of every two sources."""
    return {f"charts/overlap/{one.region}.json": partial(_region, atlas, one, matrix, ids) for one in regions(atlas)}


def _lead() -> str:
    lead = told("How easily two sources are taken for each other, never which one is present.")
    to_do = told("Choose a cell or a pair to put the two side by side on the body.")
    return f"{lead} {told(METHOD)} {to_do}"


def _overlap(atlas: Atlas) -> Component:
    options = [html.Option(one.name, value=one.region) for one in regions(atlas)]
    choice = html.Select(options, className="overlap-region")
    pair = [
        html.Label([word, html.Select(className=name)])
        for word, name in ((told("First"), "one"), (told("Second"), "other"))
    ]
    most = told("{share} in common", share=percent(1))
    return html.Div(
        [
            html.Label([told("Region of the body"), " ", choice]),
            html.P(
                [html.Span(percent(0)), html.Span(className="overlap-scale"), html.Span(most)],
                className="overlap-legend quiet",
            ),
            html.Div(className="chart wide", tabIndex=0, role="img"),
            html.Div(
                [*pair, html.Button(told("Put side by side"), type="button", className="pick go")],
                className="overlap-pair",
            ),
            html.P("", className="overlap-said", role="status"),
            html.Div(className="chart-twin"),
        ],
        className="chart-place",
        **{"data-chart": "overlap"},
    )


def _region(atlas: Atlas, region: Region, matrix: Matrix, ids: Sequence[str]) -> bytes:
    alike = [
        (percent(share / 100), _compare(atlas, one, other)) for share, one, other in most_alike(region, matrix, ids)
    ]
    content = {
        "summary": _summary(region),
        "figure": overlap_map(atlas, region, matrix, ids),
        "names": [atlas.structures[one].name for one in region.sources],
        "table": to_html(
            table(
                told("The pairs with the largest overlap: {region}", region=region.name),
                (told("In common"), told("Sources of pain")),
                alike,
            )
        ),
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def _summary(region: Region) -> str:
    return counted(
        "Overlap of the patterns of {number} source felt in: {region}. "
        "The two lists below tell the percentage of any two.",
        "Overlap of the patterns of {number} sources felt in: {region}. "
        "The two lists below tell the percentage of any two.",
        len(region.sources),
        region=region.name,
    )


def _compare(atlas: Atlas, one: str, other: str) -> Component:
    names = listed_words([atlas.structures[one].name, atlas.structures[other].name])
    return html.A(names, href=f"?sel={one}&side=left&cmp={other}&mode=explore")
