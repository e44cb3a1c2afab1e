"""Often confused with: the sources whose pain overlaps most with the chosen one, across mechanisms, each to compare."""

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas
from dashboard.figures.overlap import METHOD, Overlap, most_confused
from dashboard.figures.sections import section
from dashboard.figures.wording import MECHANISM
from dashboard.language.numerals import percent
from dashboard.language.telling import told


def part(atlas: Atlas, overlap: Overlap, structure_id: str) -> Component:
    """The list with its method, and a way to compare with any other source."""
    found = most_confused(atlas, overlap, structure_id)
    name = atlas.structures[structure_id].name
    parts = (
        [html.Ul([_one(atlas, name, other, shared) for other, shared in found], className="confused"),
         html.P(told(METHOD), className="quiet")]
        if found
        else [html.P(told("No other pattern on file shares skin with this one."), className="quiet")]
    )  # fmt: skip
    return section("confused-with", told("Often confused with"), *parts, _any_other())


def _one(atlas: Atlas, name: str, other: str, shared: int) -> Component:
    structure = atlas.structures[other]
    to_do = told("Compare {one} with {other}", one=name, other=structure.name)
    kind = told(MECHANISM[structure.mechanism])
    return html.Li(
        [
            html.Button(told("Compare"), type="button", **{"data-compare": other, "aria-label": to_do}),
            html.Span(
                [html.B(structure.name), " ",
                 html.Span(kind, className="kind", **{"data-mechanism": structure.mechanism})]
            ),
            html.Span(told("{share} overlap", share=percent(shared / 100)), className="overlap"),
        ]
    )  # fmt: skip


def _any_other() -> Component:
    """web/compare/compare_panel.js turns the press into a list of all sources, which is not sent with every panel."""
    return html.P(html.Button(told("Compare with any other source …"), type="button", **{"data-compare-any": "true"}))
