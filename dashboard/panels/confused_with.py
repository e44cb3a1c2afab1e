"""Often confused with: the sources whose pain overlaps most with the chosen one, across mechanisms, each to compare."""

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas
from dashboard.figures.overlap import METHOD, Overlap, most_confused
from dashboard.figures.sections import section
from dashboard.figures.wording import MECHANISM


def part(atlas: Atlas, overlap: Overlap, structure_id: str) -> Component:
    """The list with its method, and a way to compare with any other source."""
    found = most_confused(atlas, overlap, structure_id)
    name = atlas.structures[structure_id].name
    parts = (
        [html.Ul([_one(atlas, name, other, percent) for other, percent in found], className="confused"),
         html.P(METHOD, className="quiet")]
        if found
        else [html.P("No other pattern on file shares skin with this one.", className="quiet")]
    )  # fmt: skip
    return section("confused-with", "Often confused with", *parts, _any_other())


def _one(atlas: Atlas, name: str, other: str, percent: int) -> Component:
    structure = atlas.structures[other]
    return html.Li(
        [
            html.Button(
                "Compare",
                type="button",
                **{"data-compare": other, "aria-label": f"Compare {name} with {structure.name}"},
            ),
            html.Span(
                [html.B(structure.name), " ",
                 html.Span(MECHANISM[structure.mechanism], className="kind", **{"data-mechanism": structure.mechanism})]
            ),
            html.Span(f"{percent}% overlap", className="overlap"),
        ]
    )  # fmt: skip


def _any_other() -> Component:
    """web/compare/compare_panel.js turns the press into a list of all sources, which is not sent with every panel."""
    return html.P(html.Button("Compare with any other source …", type="button", **{"data-compare-any": "true"}))
