"""What could hurt here besides the ranked sources: vessels, conditions, nerves, and where a nerve is caught."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas
from dashboard.atlas.also_here import GROUPS, AlsoHere, also_here
from dashboard.figures.citation import cited, mention
from dashboard.figures.sections import more, section
from dashboard.figures.wording import sentence
from dashboard.language.telling import counted, told

SAID_FIRST = 4
CHOOSES = {"nerve": "data-choose-nerve", "site": "data-choose-site"}


def part(atlas: Atlas, area_ids: list[str]) -> Component | None:
    """Every group with its entries, each a way to open it; None where nothing is known."""
    groups = also_here(atlas, area_ids)
    if not groups:
        return None
    return section(
        "also-here",
        told("Also to think of here"),
        html.P(
            told("Apart from the list above, in no order of likelihood; what cannot wait stands first."),
            className="quiet",
        ),
        *[_group(atlas, group, entries) for group, entries in groups.items()],
    )


def _group(atlas: Atlas, group: str, entries: tuple[AlsoHere, ...]) -> Component:
    """All that is urgent is said at once, and some more; the rest unfolds."""
    first = max(SAID_FIRST, sum(bool(entry.urgency) for entry in entries))
    items = [_entry(atlas, entry) for entry in entries]
    name = html.H4(f"{told(GROUPS[group])} ({len(entries)})")
    shown: list[Any] = [name, html.Ul(items[:first], className="also")]
    if items[first:]:
        rest = counted("{number} more", "{number} more", len(items) - first)
        shown.append(more(rest, html.Ul(items[first:], className="also")))
    return html.Div(shown, className="group", **{"data-group": group})


def _entry(atlas: Atlas, entry: AlsoHere) -> Component:
    return html.Li(
        [
            html.Span(entry.urgency_word, className="urgency") if entry.urgency else None,
            _opens(entry),
            html.P([sentence(entry.reason), " ", *_rests_on(atlas, entry)], className="quiet"),
        ],
        **{"data-entry": entry.entry_id, "data-urgency": entry.urgency},
    )


def _rests_on(atlas: Atlas, entry: AlsoHere) -> list[Any]:
    """The sources, and where it stands in them; no mark stands beside what cannot wait."""
    return [mention(atlas, entry.source_keys)] if entry.urgency else cited(atlas, vars(entry))


def _opens(entry: AlsoHere) -> Component:
    """A nerve and a place are chosen on the map; a condition opens in its study (web/shell/also_here.js)."""
    if entry.kind == "condition":
        address = f"?sel=none&mode=conditions&cond={entry.entry_id}"
        return html.A(entry.name, href=address, className="pick", **{"data-opens-condition": entry.entry_id})
    return html.Button(entry.name, type="button", className="pick", **{CHOOSES[entry.kind]: entry.entry_id})
