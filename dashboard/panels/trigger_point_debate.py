"""The debate on trigger points and referred pain: each claim with both positions, their sources and a fair reading."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas
from dashboard.claim.links import links
from dashboard.figures.citation import mention, status_word
from dashboard.figures.facts import Row, listed, rows
from dashboard.figures.sections import section
from dashboard.figures.two_sides import two_sides
from dashboard.figures.wording import sentence


def part(atlas: Atlas) -> Component:
    """All debates, none open more than another."""
    debates = rows(atlas, "trigger_point_debate")
    return section(
        "trigger-point-debate",
        "Trigger points and referred pain: both sides",
        html.P(f"{len(debates)} claims that are argued about. Each side has the same room here."),
        html.Ol([_debate(atlas, row) for row in debates], className="debates"),
    )


def _debate(atlas: Atlas, row: Row) -> Component:
    support = html.Span([html.B("Support: "), row["support"]], className="support") if row["support"] else None
    return html.Li(
        [
            html.H4(sentence(row["claim"])),
            html.P([support, " ", html.Span(sentence(row["topic"]).rstrip("."), className="quiet")]),
            two_sides(
                atlas,
                ("For", row["position_a"], listed(row["source_keys_a"])),
                ("Against or in doubt", row["position_b"], listed(row["source_keys_b"])),
                [sentence(row["fair_reading"]), " ", status_word(row["status"])],
            ),
            *_unconfirmed(atlas, row),
            links(atlas, listed(row["seen_at_ids"])),
        ],
        **{"data-debate": row["claim_id"]},
    )


def _unconfirmed(atlas: Atlas, row: Row) -> list[Any]:
    keys = listed(row["verify_keys"])
    return [html.P(["Sources not yet confirmed: ", mention(atlas, keys)], className="quiet")] if keys else []
