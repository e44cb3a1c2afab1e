"""The debate on trigger points and referred pain: each claim with both positions, their sources and a fair reading."""

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas
from dashboard.claim.links import links
from dashboard.figures.citation import confirmed_how
from dashboard.figures.facts import Row, listed, rows
from dashboard.figures.sections import section
from dashboard.figures.two_sides import two_sides
from dashboard.figures.wording import sentence
from dashboard.language.telling import counted, told


def part(atlas: Atlas) -> Component:
    """All debates, none open more than another."""
    debates = rows(atlas, "trigger_point_debate")
    return section(
        "trigger-point-debate",
        told("Trigger points and referred pain: both sides"),
        html.P(_lead(len(debates))),
        html.Ol([_debate(atlas, row) for row in debates], className="debates"),
    )


def _lead(number: int) -> str:
    how_many = counted("{number} claim that is argued about.", "{number} claims that are argued about.", number)
    return " ".join([how_many, told("Each side has the same room here.")])


def _debate(atlas: Atlas, row: Row) -> Component:
    lead = html.B([told("Support:"), " "])
    support = html.Span([lead, row["support"]], className="support") if row["support"] else None
    return html.Li(
        [
            html.H4(sentence(row["claim"])),
            html.P([support, " ", html.Span(sentence(row["topic"]).rstrip("."), className="quiet")]),
            two_sides(
                atlas,
                (told("For"), row["position_a"], listed(row["source_keys_a"])),
                (told("Against or in doubt"), row["position_b"], listed(row["source_keys_b"])),
                [sentence(row["fair_reading"]), " ", confirmed_how(atlas, row)],
            ),
            links(atlas, listed(row["seen_at_ids"])),
        ],
        **{"data-debate": row["claim_id"]},
    )
