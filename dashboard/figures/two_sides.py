"""A dispute told fairly: both positions with their sources side by side, and below them a fair reading."""

from collections.abc import Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas
from dashboard.figures.citation import mention
from dashboard.figures.wording import sentence
from dashboard.language.telling import told

Side = tuple[str, str, Sequence[str]]  # whose position, the position, its sources


def two_sides(atlas: Atlas, one: Side, other: Side, fair: list[Any]) -> Component:
    """Both positions in equal columns; a side without sources of its own shares those named in the fair reading."""
    return html.Div(
        [
            html.Div([_position(atlas, one), _position(atlas, other)], className="sides"),
            html.P([html.B(f"{told('Read fairly.')} "), *fair], className="fair"),
        ],
        className="two-sides",
    )


def _position(atlas: Atlas, side: Side) -> Component:
    whose, position, keys = side
    return html.P([html.B(f"{whose}. "), sentence(position), " ", mention(atlas, keys) if keys else None])
