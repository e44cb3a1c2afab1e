"""Where dermatome maps contradict each other: the named disputes, what each map says, and links that show it."""

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas
from dashboard.atlas.agreement import DRAWN_KINDS, Reading, agreement_on, counted_maps, readings
from dashboard.figures.agreement import short_name
from dashboard.figures.citation import cited, confirmed_how, mention
from dashboard.figures.facts import Row, listed, rows
from dashboard.figures.map_link import address, view_of
from dashboard.figures.page_sentences import page_sentence
from dashboard.figures.sections import more, section, table
from dashboard.figures.wording import sentence
from dashboard.language.telling import counted, pieces, told

Link = tuple[str, str]  # what it says, where it leads


def part(atlas: Atlas) -> Component:
    """The disputes first, then every area on which the maps overlap or agree, then how each map was made."""
    by = {word: rows(atlas, "dermatome_disagreement", agreement=word) for word in ("agree", "overlap", "disagree")}
    return section(
        "dermatome-disputes",
        told("Where dermatome maps disagree"),
        html.P(f"{_summary(atlas, by)} {page_sentence(atlas, 'map_is_no_border')['words']}"),
        _links([(told("Agreement of all maps on the body"), address(layer="agreement", sel="none"))]),
        *[_dispute(atlas, row) for row in rows(atlas, "dermatome_disputes")],
        more(_areas_that_overlap(len(by["overlap"])), _compared(atlas, by["overlap"])),
        more(_areas_that_agree(len(by["agree"])), _compared(atlas, by["agree"])),
        more(
            told("How each map was made"),
            html.Ul([_map(atlas, row) for row in rows(atlas, "maps")], className="tests"),
        ),
    )


def _summary(atlas: Atlas, by: Mapping[str, list[Row]]) -> str:
    return told(
        "{maps} named maps, {areas} areas that at least two of them read: they agree on the main root of {agreed}, "
        "overlap on {overlapping} and have no main root in common on {disputed}.",
        maps=len(counted_maps(atlas)),
        areas=sum(map(len, by.values())),
        agreed=len(by["agree"]),
        overlapping=len(by["overlap"]),
        disputed=len(by["disagree"]),
    )


def _areas_that_overlap(number: int) -> str:
    return counted(
        "The {number} area on which the maps overlap", "The {number} areas on which the maps overlap", number
    )


def _areas_that_agree(number: int) -> str:
    return counted("The {number} area on which they agree", "The {number} areas on which they agree", number)


def _dispute(atlas: Atlas, dispute: Row) -> Component:
    same = [list(some) for _, some in groupby(listed(dispute["area_ids"]), key=lambda area: _roots_by_map(atlas, area))]
    return html.Div(
        [
            html.H4(dispute["question"]),
            *[_counted(atlas, areas) for areas in same],
            _links(_shown(atlas, dispute)),
            _links(_agreement(atlas, dispute)),
            more(told("What each map says"), *[_readings(atlas, areas) for areas in same]),
        ],
        className="dispute",
    )


def _roots_by_map(atlas: Atlas, area_id: str) -> list[tuple[str, ...]]:
    return [(one.map_id, *one.main, "beside", *one.beside) for one in readings(atlas, area_id)]


def _counted(atlas: Atlas, areas: list[str]) -> Component:
    """`Big toe, top: L5 in 3 of 4 maps (…); L4 in 1 of 4 (…)`, the most named root first."""
    agreements = sorted(agreement_on(atlas, areas[0]).items(), key=lambda pair: -len(pair[1].maps))
    counts = [
        told(
            "{root} in {number} of {total} ({maps})",
            root=root,
            number=len(one.maps),
            total=one.of,
            maps=", ".join(short_name(atlas, name) for name in one.maps),
        )
        for root, one in agreements
        if one.maps
    ]
    read = [row for area in areas for one in readings(atlas, area) for row in one.rows]
    said = pieces("{areas}: {roots}.", areas=_area_buttons(atlas, areas), roots="; ".join(counts))
    return html.P([*said, " ", confirmed_how(atlas, *read)])


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
        (told("{root}: {map}", root=root, map=short_name(atlas, one.map_id)), _to_map(atlas, one.map_id, root, area))
        for root, (area, one) in first.items()
    ]


def _agreement(atlas: Atlas, dispute: Row) -> list[Link]:
    area = listed(dispute["area_ids"])[0]
    chosen = {"area": area, "view": view_of(atlas, area), "layer": "agreement"}
    return [
        (told("{root}: how many maps", root=root), address(sel=f"root_{root.lower()}", **chosen))
        for root in listed(dispute["roots"])
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
        table(told("{areas}: what each map says", areas=names), [told("Map"), told("Roots"), told("Work")], body),
        className="readings", tabIndex=0, role="region",
        **{"aria-label": told("{areas}, map by map", areas=names)},
    )  # fmt: skip


def _reading(atlas: Atlas, one: Reading, area_id: str) -> list[Any]:
    name: Any = atlas.maps[one.map_id].name
    if one.main and _shows(atlas, one, one.main[0]):
        name = html.A(name, href=_to_map(atlas, one.map_id, one.main[0], area_id))
    beside = ", " + told("shared by {roots}", roots=", ".join(one.beside)) if one.beside else ""
    denied = told("not {roots}", roots=", ".join(one.denied)) if one.denied else ""
    denied = f", {denied}" if one.main and denied else denied
    notes = " ".join(sentence(note) for note in one.notes)
    roots = [html.B(", ".join(one.main)), beside, denied, html.Span(f" {notes}", className="quiet") if notes else None]
    return [name, roots, cited(atlas, *one.rows)]


def _compared(atlas: Atlas, area_rows: list[Row]) -> Component:
    maps = counted_maps(atlas)
    body = [
        [
            html.Button(
                atlas.areas[row["area_id"]].name,
                type="button", className="link", **{"data-choose-area": row["area_id"]},
            ),
            *(row[name].replace(";", ", ") or told("silent") for name in maps),
        ]
        for row in area_rows
    ]  # fmt: skip
    head = [
        told("Area"),
        *([atlas.maps[name].name, " ", mention(atlas, atlas.maps[name].source_keys)] for name in maps),
    ]
    name = told("Main roots by map")
    return html.Div(table(name, head, body), className="wide", tabIndex=0, role="region", **{"aria-label": name})


def _map(atlas: Atlas, row: Row) -> Component:
    drawn = row["kind"] in DRAWN_KINDS
    year = f" {row['year']:g}" if row["year"] else ""
    to_map = [(told("Show this map"), address(sel="none", layer="dermatome", map=row["map_id"]))]
    made = {"map": html.B(f"{row['name']}{year}"), "method": row["method"], "coverage": row["coverage"]}
    return html.Li(
        [
            html.P(pieces("{map}: {method}. Covers {coverage}.", **made)),
            html.P([f"{sentence(row['note'])} ", *cited(atlas, row)], className="quiet"),
            _links(to_map) if drawn else None,
        ]
    )
