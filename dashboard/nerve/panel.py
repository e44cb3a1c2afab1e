"""A nerve: where it comes from, where it runs, what it moves and feels, and how its skin differs from a dermatome."""

import json
from collections.abc import Callable
from functools import partial
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas
from dashboard.figures.citation import cited, mention
from dashboard.figures.facts import Row, listed, rows
from dashboard.figures.markup import to_html
from dashboard.figures.page_sentences import page_sentence
from dashboard.figures.sections import facts, more, section
from dashboard.figures.warning import warning
from dashboard.figures.wording import sentence
from dashboard.language.telling import pieces, to_tell, told
from dashboard.nerve.facts import branches, field_colours, nerves_of_area, root_ids, skin_of

KIND = {
    "mixed": to_tell("muscle and skin nerve"),
    "cutaneous": to_tell("skin nerve"),
    "motor": to_tell("muscle nerve, no skin of its own"),
}


def nerve_html(atlas: Atlas, nerve_id: str) -> str:
    """The panel of one nerve as an HTML fragment; raises KeyError for no nerve."""
    nerves = {row["nerve_id"]: row for row in rows(atlas, "nerves")}
    row = nerves[nerve_id]
    sites = rows(atlas, "entrapment_sites", nerve_id=nerve_id)
    parts = [
        html.Header(
            [
                html.H2(row["name"]),
                html.P(row["latin_name"], className="latin"),
                html.P(sentence(row["plain_name"]), className="lead"),
            ]
        ),
        warning(atlas, nerve_id),
        _what(atlas, row, nerves),
        _skin(atlas, row),
        _sites(sites),
        _not_a_dermatome(atlas, row),
    ]
    return to_html(html.Article(parts, **{"data-panel": nerve_id}))


def list_html(atlas: Atlas) -> str:
    """All nerves and sites as buttons: the text twin of the layer, and its way for the keyboard."""
    nerves, sites = rows(atlas, "nerves"), rows(atlas, "entrapment_sites")
    parts = [
        html.Header(
            [
                html.H2(told("Nerves")),
                html.P(told("Choose a nerve or a place where one is said to be caught."), className="lead"),
            ]
        ),
        section(
            "all-nerves", told("All nerves"), html.Ul([html.Li(nerve_button(row)) for row in nerves], className="areas")
        ),
        section(
            "all-sites",
            told("Places where a nerve is said to be caught"),
            html.Ul([html.Li(site_button(row)) for row in sites]),
        ),
        html.P(_nerve_or_root(atlas), className="quiet"),
    ]
    return to_html(html.Article(parts, **{"data-panel": "nerves"}))


def nerve_button(row: Row, text: str = "") -> Component:
    """A button that chooses a nerve."""
    return html.Button(text or row["name"], type="button", className="link", **{"data-choose-nerve": row["nerve_id"]})


def site_button(row: Row) -> Component:
    """A button that chooses the place where a nerve is said to be caught."""
    return html.Button(row["name"], type="button", className="link", **{"data-choose-site": row["site_id"]})


def area_list(atlas: Atlas, area_ids: list[str]) -> Component:
    """Areas as buttons."""
    return html.Ul(
        [
            html.Li(html.Button(atlas.areas[a].name, type="button", className="link", **{"data-choose-area": a}))
            for a in area_ids
        ],
        className="areas",
    )


def files(atlas: Atlas) -> dict[str, Callable[[], bytes]]:
    """A panel for each nerve, the list of all, and what the scripts need to know of them."""
    panels = {
        f"nerves/{row['nerve_id']}.html": partial(_panel, atlas, row["nerve_id"]) for row in rows(atlas, "nerves")
    }
    return panels | {
        "nerves/all.html": lambda: list_html(atlas).encode(),
        "nerves.json": lambda: json.dumps(nerves_json(atlas), separators=(",", ":"), ensure_ascii=False).encode(),
    }


def nerves_json(atlas: Atlas) -> dict[str, Any]:
    """Names, branches and colours of nerves; names and areas of sites; the nerves of each area."""
    colour = field_colours(atlas)
    nerves = [
        {
            "id": row["nerve_id"], "name": row["name"], "short": row["short_name"], "latin": row["latin_name"],
            "plain": row["plain_name"], "branches": branches(atlas, row["nerve_id"])[1:],
            "colour": colour.get(row["nerve_id"], 0),
        }
        for row in rows(atlas, "nerves")
    ]  # fmt: skip
    sites = [
        {
            "id": row["site_id"], "name": row["name"], "latin": row["anatomical_name"], "nerve": row["nerve_id"],
            "areas": listed(row["area_ids"]),
        }
        for row in rows(atlas, "entrapment_sites")
    ]  # fmt: skip
    return {"nerves": nerves, "sites": sites, "areas": {area: nerves_of_area(atlas, area) for area in atlas.areas}}


def _panel(atlas: Atlas, nerve_id: str) -> bytes:
    return nerve_html(atlas, nerve_id).encode()


def _what(atlas: Atlas, row: Row, nerves: dict[str, Row]) -> Component:
    children = [found for found in nerves.values() if found["parent"] == row["nerve_id"]]
    parent = nerves.get(row["parent"])
    return section(
        "what",
        told("Course and supply"),
        facts(
            [
                (told("Kind"), told(KIND[row["kind"]])),
                (told("Roots"), ", ".join(listed(row["roots"]))),
                (told("Comes from"), nerve_button(parent) if parent else row["arises_from"]),
                (told("Course"), sentence(row["course"])),
                (told("Muscles"), sentence(row["muscles"])),
                (told("Skin"), sentence(row["skin"])),
                (told("Branches"), html.Ul([html.Li(nerve_button(child)) for child in children]) if children else None),
            ]
        ),
        html.P(sentence(row["note"])) if row["note"] else None,
        _muscles(atlas, row),
        html.P(cited(atlas, row), className="quiet"),
    )


def _muscles(atlas: Atlas, row: Row) -> Component | None:
    named = [atlas.structures[m] for m in listed(row["muscle_ids"])]
    if not named:
        return None
    picks = [html.Button(m.name, type="button", className="link", **{"data-structure": m.structure_id}) for m in named]
    return more(
        told("Show the pain pattern of one of its muscles"),
        html.Ul([html.Li(pick) for pick in picks], className="areas"),
    )


def _skin(atlas: Atlas, row: Row) -> Component | None:
    usual, shared = (skin_of(atlas, row["nerve_id"], role) for role in ("primary", "shared"))
    shared = [area for area in shared if area not in usual]
    if not usual and not shared:
        return None
    return section(
        "field",
        told("Skin areas of its field"),
        html.P(told("Usual:")) if usual else None,
        area_list(atlas, usual) if usual else None,
        html.P(told("Shared, or taken over in some people:")) if shared else None,
        area_list(atlas, shared) if shared else None,
        html.P(page_sentence(atlas, "fields_overlap")["words"], className="quiet"),
        html.P(_field_sources(atlas, row), className="quiet"),
    )


def _field_sources(atlas: Atlas, row: Row) -> list[Any]:
    own = set(branches(atlas, row["nerve_id"]))
    used = [found for found in rows(atlas, "nerve_fields") if found["nerve_id"] in own]
    return cited(atlas, *used)


def _sites(sites: list[Row]) -> Component | None:
    if not sites:
        return None
    return section(
        "sites",
        told("Where it is said to be caught"),
        html.Ul([html.Li(site_button(site)) for site in sites], className="plain"),
    )


def _not_a_dermatome(atlas: Atlas, row: Row) -> Component | None:
    """The roots beside the nerve: one press leads to the dermatome of each."""
    found = [atlas.structures[root] for root in root_ids(row) if root in atlas.structures]
    if not found or row["kind"] == "motor":
        return None
    links = [
        html.Button(root.name, type="button", className="link", **{"data-structure": root.structure_id})
        for root in found
    ]
    return section(
        "nerve-or-root",
        told("Nerve or root?"),
        html.P(_nerve_or_root(atlas)),
        html.P(
            pieces(
                "{lay_both_on_the_body}: bands of the roots, lines round the fields of the nerves.",
                lay_both_on_the_body=html.A(told("Lay both on the body"), href=_both(row)),
            )
        ),
        html.P(told("Its roots:")),
        html.Ul([html.Li(link) for link in links], className="areas"),
    )


def _nerve_or_root(atlas: Atlas) -> list[Any]:
    row = page_sentence(atlas, "nerve_or_root")
    return [row["words"], " ", mention(atlas, listed(row["source_keys"]))]


def _both(row: Row) -> str:
    return f"?sel=none&side=left&nerve={row['nerve_id']}&layer=both_fields"
