"""The body map's frame: its toolbar, the empty host that web/map/body_map.js draws in, and the legend."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas
from dashboard.atlas.agreement import with_doubt
from dashboard.atlas.zones import ZONES, zone_word
from dashboard.figures import grade_styles
from dashboard.figures.first_views import FirstViews
from dashboard.figures.views import Index
from dashboard.figures.wording import MECHANISM
from dashboard.language.telling import to_tell, told
from dashboard.selection import SOLID, Choice, Choices

SIDES = {"left": to_tell("Left"), "right": to_tell("Right"), "both": to_tell("Both")}
# How large the map is drawn; at 3 the smallest area is wider than a finger tip needs.
ZOOMS = (1, 2, 3)
LAYERS = {
    "pain": to_tell("Pain"),
    "dermatome": to_tell("Dermatome"),
    "overlay": to_tell("Overlay"),
    "agreement": to_tell("Agreement"),
    "muscles": to_tell("Muscles"),
    "nerves": to_tell("Nerves"),
    "nerve_field": to_tell("Nerve fields"),
    "both_fields": to_tell("Both fields"),
}
# Values that are told once for all keys that share them.
MANY = 20
GRADES = {"all": to_tell("All evidence"), "ab": to_tell("Only A, B")}


def layout(atlas: Atlas, index: Index, choices: Choices, first_views: FirstViews) -> Component:
    """Toolbar, map and legend. The host carries what the browser must know before it asks for any file."""
    allowed = choices_json(choices)
    return html.Main(
        [
            _toolbar(atlas, index),
            html.Div(
                id="body-map",
                role="group",
                **{
                    "aria-label": told("Body map: choose an area with the arrow keys and Enter"),
                    "data-base": f"atlas/{index['version']}/",
                    "data-index": json.dumps(index, separators=(",", ":")),
                    "data-choices": json.dumps(allowed, separators=(",", ":")),
                    "data-first-views": json.dumps(first_views, separators=(",", ":")),
                },
            ),
            _legend(atlas),
            html.P(id="announcement", role="status", className="unseen", **{"aria-live": "polite"}),
        ],
        id="map",
    )


def choices_json(choices: Choices) -> dict[str, dict[str, Any]]:
    """What the browser must know of each key; what nearly all share goes without saying.

    Of keys with the same many values the first tells them, the others are `like` it: web/core/choices.js.
    """
    usual = asdict(Choice((), ""))
    first: dict[tuple[str, ...], str] = {}
    known: dict[str, dict[str, Any]] = {}
    for key, choice in choices.items():
        like = first.setdefault(choice.values, key)
        own = {"values": choice.values} if like == key or len(choice.values) < MANY else {"like": like}
        rest = {name: value for name, value in asdict(choice).items() if name != "values"}
        known[key] = own | {name: value for name, value in rest.items() if value != usual[name] or name == "default"}
    return known


def _toolbar(atlas: Atlas, index: Index) -> Component:
    views = [*((group["id"], group["name"]) for group in index["groups"]), (SOLID, told("3D"))]
    bodies = [(body["id"], body["name"]) for body in index["bodies"]]
    layers = [(layer, told(LAYERS[layer])) for layer in index["layers"]]
    maps = [(drawn["id"], with_doubt(atlas, drawn["id"], drawn["label"])) for drawn in index["maps"]]
    return html.Div(
        [
            _switch("view", told("Views"), views),
            _list("view", told("View"), views),
            _list("body", told("Body"), bodies),
            _switch("side", told("Side of the source"), _told(SIDES)),
            html.Button(told("More"), type="button", id="more-controls", **{"aria-expanded": "false"}),
            _list("layer", told("Layer"), layers),
            _switch("grade", told("Evidence shown"), _told(GRADES)),
            _zoom(),
            _list("map", told("Map"), maps),
        ],
        className="toolbar",
        role="toolbar",
        **{"aria-label": told("What the map shows")},
    )


def _told(words: Mapping[str, str]) -> list[tuple[str, str]]:
    return [(value, told(word)) for value, word in words.items()]


def _switch(key: str, name: str, values: list[tuple[str, str]]) -> Component:
    """Buttons of which one is pressed; a press sets that key of the selection."""
    buttons = [
        html.Button(text, type="button", **{"data-key": key, "data-value": value, "aria-pressed": "false"})
        for value, text in values
    ]
    return html.Div(buttons, className=f"switch {key}", role="group", **{"aria-label": name})


def _zoom() -> Component:
    """Buttons that enlarge the map in its frame; a matter of looking, not of choosing, so not in the URL."""
    buttons = [
        html.Button(
            f"{zoom}×",
            type="button",
            title=told("Draw the map {factor} times as large", factor=zoom) if zoom > 1 else told("Draw the whole map"),
            **{"data-zoom": str(zoom), "aria-pressed": str(zoom == 1).lower()},
        )
        for zoom in ZOOMS
    ]
    return html.Div(buttons, className="switch zoom", role="group", **{"aria-label": told("Size of the map")})


def _list(key: str, name: str, values: list[tuple[str, str]]) -> Component:
    """A native list that sets that key of the selection: for many values, or for long names."""
    options = [html.Option(text, value=value) for value, text in values]
    return html.Label(
        [f"{name} ", html.Select(options, **{"data-key": key, "aria-label": name})], className=f"choice {key}"
    )


def _legend(atlas: Atlas) -> Component:
    marks = [html.Span([html.Span(**{"data-zone": zone}), zone_word(least)]) for zone, _, least in ZONES]
    return html.Div(
        [
            html.Div([html.B(told("Pain felt")), *marks, html.Span(className="source-name")], className="legend"),
            grade_styles.legend(atlas),
            html.P(className="map-name"),
            html.P(className="grade-note", role="status"),
            html.P(told("Click any spot: what could hurt there?"), className="hint"),
        ],
        id="legend",
        **{"data-mechanisms": json.dumps(dict(_told(MECHANISM)))},
    )
