"""Warnings of safety_lines.csv that belong to a nerve or to a place where it is caught."""

from collections.abc import Collection

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas
from dashboard.figures.citation import mention, status_word
from dashboard.figures.facts import listed, rows
from dashboard.figures.wording import URGENCY


def nerve_warning(atlas: Atlas, line_ids: Collection[str]) -> Component | None:
    """The lines with their urgency, as the first thing of a panel; None where no line belongs to it."""
    lines = [row for row in rows(atlas, "safety_lines") if row["line_id"] in line_ids]
    if not lines:
        return None
    said = [
        html.Li(
            [
                html.B(f"{URGENCY[row['urgency']]}: "),
                row["line"],
                " ",
                mention(atlas, listed(row["source_keys"])) if row["source_keys"] else None,
                " ",
                status_word(row["status"]),
            ]
        )
        for row in lines
    ]
    return html.Aside([html.H3("Before any map"), html.Ul(said)], className="warning")
