"""Where dermatome maps contradict each other: the named disputes, what each map says, and links that show it."""

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas
from dashboard.atlas.agreement import DRAWN_KINDS, Reading, agreement_on, counted_maps, readings
from dashboard.figures.agreement import short_name
from dashboard.figures.citation import cited, mention, status_word
from dashboard.figures.facts import Row, listed, rows
from dashboard.figures.map_link import address, view_of
from dashboard.figures.page_sentences import page_sentence
from dashboard.figures.sections import more, section, table
from dashboard.figures.wording import sentence

Link = tuple[str, str]  # what it says, where it leads


def part(atlas: Atlas) -> Component:
    """The disputes first, then every area on which the maps overlap or agree, then how each map was made."""
    by = {word: rows(atlas, "dermatome_disagreement", agreement=word) for word in ("agree", "overlap", "disagree")}
    total = sum(map(len, by.values()))
    return section(
        "dermatome-disputes",
        "Where dermatome maps disagree",
        html.P(
            f"{len(counted_maps(atlas))} named maps, {total} areas that at least two of them read: they agree on the "
            f"main root of {len(by['agree'])}, overlap on {len(by['overlap'])} and have no main root in common on "
            f"{len(by['disagree'])}. {page_sentence(atlas, 'map_is_no_border')['words']}"
        ),
        _links([("Agreement of all maps on the body", address(layer="agreement", sel="none"))]),
        *[_dispute(atlas, row) for row in rows(atlas, "dermatome_disputes")],
        more(f"The {len(by['overlap'])} areas on which the maps overlap", _compared(atlas, by["overlap"])),
        more(f"The {len(by['agree'])} areas on which they agree", _compared(atlas, by["agree"])),
        more("How each map was made", html.Ul([_map(atlas, row) for row in rows(atlas, "maps")], className="tests")),
    )


def _dispute(atlas: Atlas, dispute: Row) -> Component:
    same = [list(some) for _, some in groupby(listed(dispute["area_ids"]), key=lambda area: _roots_by_map(atlas, area))]
    return html.Div(
        [
            html.H4(dispute["question"]),
            *[_counted(atlas, areas) for areas in same],
            _links(_shown(atlas, dispute)),
            _links(_agreement(atlas, dispute)),
            more("What each map says", *[_readings(atlas, areas) for areas in same]),
        ],
        className="dispute",
    )


def _roots_by_map(atlas: Atlas, area_id: str) -> list[tuple[str, ...]]:
    return [(one.map_id, *one.main, "beside", *one.beside) for one in readings(atlas, area_id)]


def _counted(atlas: Atlas, areas: list[str]) -> Component:
    """`Big toe, top: L5 in 3 of 4 maps (…); L4 in 1 of 4 (…)`, the most named root first."""
    agreements = sorted(agreement_on(atlas, areas[0]).items(), key=lambda pair: -len(pair[1].maps))
    counts = [
        f"{root} in {len(one.maps)} of {one.of} ({', '.join(short_name(atlas, name) for name in one.maps)})"
        for root, one in agreements
        if one.maps
    ]
    doubt = any(one.status == "verify" for area in areas for one in readings(atlas, area))
    return html.P([*_area_buttons(atlas, areas), ": ", "; ".join(counts), ". ", status_word("verify" if doubt else "")])


def _area_buttons(atlas: Atlas, areas: Iterable[str]) -> list[Any]:
    buttons = [
        html.Button(atlas.areas[area].name, type="button", className="link", **{"data-choose-area": area})
        for area in areas
    ]
    return [part for button in buttons for part in (", ", button)][1:]


def _shown(atlas: Atlas, dispute: Row) -> list[Link]:
    """For each root a map that gives it the skin."""
    pairs = [(area, one) for area in listed(dispute["area_ids"]) for one in readings(atlas, area)]
    first = {root: next(pair for pair in pairs if _shows(atlas, pair[1], root)) for root in listed(dispute["roots"])}
    return [
        (f"{root}: {short_name(atlas, one.map_id)}", _to_map(atlas, one.map_id, root, area))
        for root, (area, one) in first.items()
    ]


def _agreement(atlas: Atlas, dispute: Row) -> list[Link]:
    area = listed(dispute["area_ids"])[0]
    chosen = {"area": area, "view": view_of(atlas, area), "layer": "agreement"}
    return [
        (f"{root}: how many maps", address(sel=f"root_{root.lower()}", **chosen)) for root in listed(dispute["roots"])
    ]


def _shows(atlas: Atlas, one: Reading, root: str) -> bool:
    return root in one.main and atlas.maps[one.map_id].kind in DRAWN_KINDS


def _to_map(atlas: Atlas, map_id: str, root: str, area_id: str) -> str:
    return address(
        sel=f"root_{root.lower()}", area=area_id, view=view_of(atlas, area_id), layer="dermatome", map=map_id
    )


def _links(links: list[Link]) -> Component:
    return html.P([html.A(text, href=to) for text, to in links], className="to-map")


def _readings(atlas: Atlas, areas: list[str]) -> Component:
    names = ", ".join(atlas.areas[area].name for area in areas)
    body = [_reading(atlas, one, areas[0]) for one in readings(atlas, areas[0])]
    return html.Div(
        table(f"{names}: what each map says", ["Map", "Roots", "Source"], body),
        className="readings", tabIndex=0, role="region", **{"aria-label": f"{names}, map by map"},
    )  # fmt: skip


def _reading(atlas: Atlas, one: Reading, area_id: str) -> list[Any]:
    name: Any = atlas.maps[one.map_id].name
    if one.main and _shows(atlas, one, one.main[0]):
        name = html.A(name, href=_to_map(atlas, one.map_id, one.main[0], area_id))
    beside = f", shared by {', '.join(one.beside)}" if one.beside else ""
    denied = f"{', ' if one.main else ''}not {', '.join(one.denied)}" if one.denied else ""
    notes = " ".join(sentence(note.replace(" (verify)", "")) for note in one.notes)
    roots = [html.B(", ".join(one.main)), beside, denied, html.Span(f" {notes}", className="quiet") if notes else None]
    return [name, roots, [mention(atlas, one.source_keys), " ", status_word(one.status)]]


def _compared(atlas: Atlas, area_rows: list[Row]) -> Component:
    maps = counted_maps(atlas)
    body = [
        [
            html.Button(
                atlas.areas[row["area_id"]].name,
                type="button", className="link", **{"data-choose-area": row["area_id"]},
            ),
            *(row[name].replace(";", ", ") or "silent" for name in maps),
            status_word(row["status"]),
        ]
        for row in area_rows
    ]  # fmt: skip
    head = ["Area", *([atlas.maps[name].name, " ", mention(atlas, atlas.maps[name].source_keys)] for name in maps), ""]
    return html.Div(
        table("Main roots by map", head, body),
        className="wide", tabIndex=0, role="region", **{"aria-label": "Main roots by map"},
    )  # fmt: skip


def _map(atlas: Atlas, row: Row) -> Component:
    drawn = row["kind"] in DRAWN_KINDS
    year = f" {row['year']:g}" if row["year"] else ""
    shown = _links([("Show this map", address(sel="none", layer="dermatome", map=row["map_id"]))]) if drawn else None
    return html.Li(
        [
            html.P([html.B(f"{row['name']}{year}"), f": {row['method']}. Covers {row['coverage']}."]),
            html.P([f"{sentence(row['note'])} ", *cited(atlas, row)], className="quiet"),
            shown,
        ]
    )
