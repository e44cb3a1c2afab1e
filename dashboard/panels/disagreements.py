"""The eighteen disagreements that an honest map must show, each with both positions and one press from the map."""

from typing import Any
from urllib.parse import parse_qsl, urlencode

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas
from dashboard.figures.citation import cited
from dashboard.figures.facts import Row, listed, rows
from dashboard.figures.sections import more, section
from dashboard.figures.two_sides import two_sides
from dashboard.figures.wording import sentence
from dashboard.language.telling import counted, to_tell, told

LAYERS = {"overlay": to_tell("pain over the dermatomes"), "agreement": to_tell("agreement of the maps")}


def part(atlas: Atlas) -> Component:
    """The list: a question a line, what each side says below it, and links that show it on the map."""
    disagreements = rows(atlas, "disagreements")
    return section(
        "disagreements",
        counted("{number} disagreement", "{number} disagreements", len(disagreements)),
        html.P(
            told(
                "Where studies, maps or traditions contradict each other, both sides are shown. Open a question to "
                "read them, or follow it straight to the map."
            )
        ),
        html.Button(told("Skip to the search of statements"), type="button", className="to-claims"),
        html.Ol([_disagreement(atlas, row) for row in disagreements], className="disputes"),
    )


def _disagreement(atlas: Atlas, row: Row) -> Component:
    shown = addresses(row)
    return html.Li(
        [
            more(
                row["title"],
                two_sides(
                    atlas,
                    (told("One side"), row["position_a"], ()),
                    (told("The other"), row["position_b"], ()),
                    [sentence(row["fair_reading"]), " ", *cited(atlas, row)],
                ),
                html.Ul([html.Li(_link(atlas, query)) for query in shown], className="map-links"),
            ),
            _link(atlas, shown[0], row["title"]),
        ],
        **{"data-disagreement": row["disagreement_id"]},
    )


def addresses(row: Row) -> list[str]:
    """Where the disagreement is seen, as queries that stay on this page unless they name another mode."""
    return [f"?{urlencode({'mode': 'facts', **dict(parse_qsl(query))})}" for query in listed(row["see"])]


def _link(atlas: Atlas, query: str, title: str = "") -> Component:
    """A link that says what it shows; the short one beside a question says so to a screen reader only."""
    names = _names_shown(atlas, dict(parse_qsl(query.removeprefix("?"))))
    if not title:
        return html.A(names, href=query, className="map-link")
    shows = told("On the map: {question} {shown}", question=title, shown=names)
    return html.A(told("On the map"), href=query, className="map-link", **{"aria-label": shows})


def _names_shown(atlas: Atlas, chosen: dict[str, Any]) -> str:
    """The things an address shows, by name."""
    parts = [
        atlas.structures[chosen["sel"]].name if chosen.get("sel", "none") != "none" else "",
        atlas.areas[chosen["area"]].name if "area" in chosen else "",
        told(LAYERS[chosen["layer"]]) if chosen.get("layer") in LAYERS else "",
        atlas.maps[chosen["map"]].name if chosen.get("layer") == "dermatome" else "",
        told("Condition: {condition}", condition=_condition(atlas, chosen["cond"])) if "cond" in chosen else "",
    ]
    return " · ".join(filter(None, parts))


def _condition(atlas: Atlas, condition_id: str) -> str:
    return str(rows(atlas, "conditions", condition_id=condition_id)[0]["name"])
