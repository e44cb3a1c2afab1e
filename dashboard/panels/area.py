"""What could hurt in the chosen area: its names, its roots on each map, the sources ranked within each mechanism."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas, Candidate, sources_of
from dashboard.atlas.zones import zone_word
from dashboard.figures.citation import cited, confirmed_how, mention
from dashboard.figures.facts import Row, listed, rows
from dashboard.figures.page_sentences import page_sentence
from dashboard.figures.sections import facts, more, section
from dashboard.figures.wording import KIND_OF_SHARE, MECHANISM, SYMPTOM, people, share_of
from dashboard.language.telling import counted, pieces, to_tell, told

SAID_FIRST = 4
AGREEMENT = {
    "agree": to_tell("The named maps agree on the main root"),
    "overlap": to_tell("The named maps overlap"),
    "disagree": to_tell("Contested: the named maps share no main root"),
}
ROLES = ("key_point", "primary", "shared")


def heading(atlas: Atlas, area_id: str) -> Component:
    """The area's plain and anatomical name; its side is filled in by the page."""
    area = atlas.areas[area_id]
    word = told("midline") if area.midline == "yes" else ""
    side = html.Span(word, className="side", **{"data-side-word": area.midline})
    return html.Header(
        [
            html.H2([area.name, " ", side]),
            html.P(area.anatomical_name, className="latin"),
            html.P(told("What could hurt here? Commonly associated with, never proof of a source."), className="lead"),
        ]
    )


def part(atlas: Atlas, area_id: str) -> Component:
    """The candidates by mechanism, then the nerve supply of the skin."""
    found = sources_of(atlas, [area_id])
    groups = [(mechanism, [one for one in found if one.mechanism == mechanism]) for mechanism in MECHANISM]
    none_radicular = not any(mechanism == "radicular" and some for mechanism, some in groups)
    return html.Div(
        [
            section(
                "candidates",
                told("May come from"),
                *[_group(atlas, area_id, mechanism, some) for mechanism, some in groups if some],
                html.P(told("No nerve-root pattern is on file for this area."), className="quiet")
                if none_radicular
                else None,
            ),
            _skin(atlas, area_id),
        ]
    )


def _group(atlas: Atlas, area_id: str, mechanism: str, found: list[Candidate]) -> Component:
    items = [_candidate(atlas, area_id, one) for one in found]
    shown: list[Any] = [
        html.H4(f"{told(MECHANISM[mechanism])} ({len(found)})"),
        html.Ol(items[:SAID_FIRST], className="ranked"),
    ]
    if items[SAID_FIRST:]:
        rest = html.Ol(items[SAID_FIRST:], className="ranked", start=SAID_FIRST + 1)
        shown.append(more(counted("{number} more", "{number} more", len(items) - SAID_FIRST), rest))
    return html.Div(shown, className="group", **{"data-mechanism": mechanism})


def _candidate(atlas: Atlas, area_id: str, one: Candidate) -> Component:
    structure = atlas.structures[one.structure_id]
    pattern_rows = rows(atlas, "patterns", structure_id=one.structure_id, area_id=area_id)
    drawn = [row for row in pattern_rows if row["draw"] == "yes"] or pattern_rows
    zone = zone_word(one.rows[0].strength)
    grade = told("evidence {grade}", grade="/".join(sorted({row["evidence"] for row in drawn})))
    return html.Li(
        [
            html.Button(
                structure.name,
                type="button",
                className="pick",
                **{"data-structure": structure.structure_id, "aria-pressed": "false"},
            ),
            html.Span([f"{zone} · {grade} ", confirmed_how(atlas, *drawn)], className="quiet"),
            html.P(_tie(atlas, one), className="contested") if one.tied_with else None,
            *[_share(atlas, row) for row in pattern_rows if share_of(row)],
        ]
    )


def _tie(atlas: Atlas, one: Candidate) -> str:
    return told(
        "A tie with {source}: pain alone cannot tell them apart ({works}).",
        source=atlas.structures[one.tied_with].name,
        works=mention(atlas, listed(page_sentence(atlas, "l5_or_s1")["source_keys"])).children,
    )


def _share(atlas: Atlas, row: Row) -> Component:
    kind = told(KIND_OF_SHARE[row["proportion_kind"]])
    if row["proportion_scope"] == "wider_area":
        kind = told("{share_of_whom}, given for {area}", share_of_whom=kind, area=row["published_area"])
    values = {"share": html.B(share_of(row)), "people": people(row), "share_of_whom": kind}
    said = (
        pieces("{share} ({people}): {share_of_whom}.", **values)
        if row["symptom"] == "pain"
        else pieces("{share} {symptom} ({people}): {share_of_whom}.", symptom=told(SYMPTOM[row["symptom"]]), **values)
    )
    return html.P([*said, " ", *cited(atlas, row)], className="quiet")


def _skin(atlas: Atlas, area_id: str) -> Component:
    area = atlas.areas[area_id]
    point = ", ".join(area.isncsci_key_point)
    readings = [_reading(atlas, map_id, area_id) for map_id in atlas.maps]
    return section(
        "skin",
        told("Nerve roots of this skin"),
        facts(
            [
                (told("ISNCSCI test point"), point or told("none in this area")),
                (told("Where it lies"), area.landmarks),
            ]
        ),
        *[
            html.P(_agreement(row), className="contested")
            for row in rows(atlas, "dermatome_disagreement", area_id=area_id)
        ],
        more(
            told("Which roots each map gives"),
            html.Dl([part for reading in readings if reading for part in reading], className="facts"),
        ),
    )


def _agreement(row: Row) -> str:
    maps = counted("{number} map", "{number} maps", row["n_maps"])
    return f"{told(AGREEMENT[row['agreement']])} ({maps})."


def _reading(atlas: Atlas, map_id: str, area_id: str) -> list[Component]:
    root_rows = [row for row in rows(atlas, "dermatomes", area_id=area_id, map_id=map_id) if row["role"] in ROLES]
    if not root_rows:
        return []
    main = [row["root"] for row in root_rows if row["role"] != "shared"]
    shared = [row["root"] for row in root_rows if row["role"] == "shared"]
    roots = ", ".join(main)
    if shared:
        roots = told("{roots} (shared: {others})", roots=roots, others=", ".join(shared))
    return [html.Dt(atlas.maps[map_id].name), html.Dd([roots, " ", confirmed_how(atlas, *root_rows)])]
