"""When to seek help before reading any map: the strip that never leaves the page."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas, RedFlag, red_flags, warnings_by_id
from dashboard.figures.facts import Row, listed, rows
from dashboard.figures.markup import to_html
from dashboard.figures.warning import words
from dashboard.language.telling import ENGLISH, pieces, spoken, told


def layout(atlas: Atlas, beside: Component | None = None) -> Component:
    """All warnings, the most urgent first, and what stands beside them.

    web/shell/red_flags.js brings those of the choice to the front and shows as many whole lines as there is room for.
    """
    flags = warnings_by_id(atlas)
    by_action = sorted(rows(atlas, "safety_lines"), key=lambda row: flags[row["line_id"]].rank)
    lines = [_line(atlas, flags[row["line_id"]], row) for row in by_action]
    return html.Aside(
        [
            html.B(told("Get help now"), id="red-flags-name"),
            html.Ul(lines, **{"aria-labelledby": "red-flags-name"}),
            html.Button("", type="button", id="red-flags-more", hidden=True,
                        **{"aria-expanded": "false", "aria-controls": "red-flags-all"}),
            html.Div([_education(), *_unreviewed(), beside], className="beside"),
            html.Div(id="red-flags-all", hidden=True, tabIndex=-1, role="region",
                     **{"aria-label": told("All warnings")}),
        ],
        id="red-flags",
        **{"aria-labelledby": "red-flags-name"},
    )  # fmt: skip


def _education() -> Component:
    """What it is not gives way where there is no room, and is said whole in the list: web/shell/red_flags.css."""
    rest = html.Span(told(", not a diagnosis"))
    return html.Span(pieces("Education only{not_a_diagnosis}", not_a_diagnosis=rest), className="education")


def _unreviewed() -> list[Component]:
    """Said of every language but the atlas' own."""
    said = told("Translated; not reviewed by a clinician of this language")
    return [html.Span(said, className="unreviewed")] if spoken().tag != ENGLISH else []


def static(atlas: Atlas) -> str:
    """The general warnings as HTML that stands before any script runs, and stays where none can.

    web/shell/red_flags.css takes it away when the strip is there; web/shell/not_started.js says so where it never
    comes. The link has no address of its own, so that it opens the very page that is looked at, choice and all.
    """
    own_window = html.A(told("Open the atlas in its own window"), href="", target="_blank", rel="noopener")
    parts = [
        html.B(told("Get help now")),
        html.Ul([html.Li(words(flag), **{"data-urgency": flag.urgency}) for flag in red_flags(atlas)]),
        html.P(told("Education only, not a diagnosis.")),
        html.P(told("The atlas cannot start here."), id="not-started", hidden=True),
        html.Noscript(told("The atlas needs JavaScript to draw the body map; these warnings hold without it.")),
        html.P(pieces("If no body appears: {to_own_window}.", to_own_window=own_window)),
    ]
    return to_html(html.Aside(parts, id="static-flags", **{"aria-label": told("Get help now")}))


def _belongs_to(atlas: Atlas, row: Row) -> list[str]:
    """The ids of sources, conditions, nerves and places of nerves that bring a line to the front."""
    sites = [site for site in rows(atlas, "entrapment_sites") if row["line_id"] in listed(site["safety_line_ids"])]
    caught = dict.fromkeys(one for site in sites for one in (site["site_id"], site["nerve_id"]))
    return [*listed(row["applies_to_structure_ids"]), *listed(row["applies_to_condition_ids"]), *caught]


def _felt_there(atlas: Atlas, row: Row) -> list[str]:
    """The sources that do not own a line, but are mostly felt where it belongs."""
    areas = set(listed(row["applies_to_area_ids"]))
    others = {*listed(row["applies_to_structure_ids"]), *listed(row["never_for_structure_ids"])}
    return [name for name in atlas.structures if name not in others and areas & _core(atlas, name)]


def _core(atlas: Atlas, structure_id: str) -> set[str]:
    return {row.area_id for row in atlas.patterns.get(structure_id, ()) if row.is_drawn_pain and row.zone == "core"}


def _line(atlas: Atlas, flag: RedFlag, row: Row) -> Component:
    attributes: dict[str, Any] = {
        "data-line": flag.flag_id,
        "data-urgency": flag.urgency,
        "data-always": "true" if row["always"] == "yes" else "false",
        "data-for": " ".join(_belongs_to(atlas, row)),
        "data-felt": " ".join(_felt_there(atlas, row)),
        "data-areas": " ".join(listed(row["applies_to_area_ids"])),
    }
    return html.Li(words(flag), **attributes)
