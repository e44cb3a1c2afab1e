"""A published share as a bar that also reads as text."""

from dash import html
from dash.development.base_component import Component

from dashboard.figures.facts import Row
from dashboard.figures.wording import people, share_of


def bar(name: str, row: Row) -> Component:
    """Name, bar, share and how many it is of; a published range is drawn up to its lower end."""
    value = row["proportion"] if row["proportion"] is not None else row["proportion_low"]
    return html.Div(
        [
            html.Span(name, className="bar-name"),
            html.Meter(value=f"{value:g}", min="0", max="1", **{"aria-label": f"{name}: {share_of(row)}"}),
            html.Span(share_of(row), className="bar-share"),
            html.Span(people(row), className="bar-people"),
        ],
        className="bar",
    )
