"""What could hurt in the chosen area: its names, its roots on each map, the sources ranked within each mechanism."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas, Candidate, sources_of
from dashboard.atlas.zones import zone_word
from dashboard.figures.citation import mention
from dashboard.figures.facts import Row, listed, rows
from dashboard.figures.page_sentences import page_sentence
from dashboard.figures.sections import facts, more, section
from dashboard.figures.wording import KIND_OF_SHARE, MECHANISM, SYMPTOM, UNCONFIRMED, people, share_of

SAID_FIRST = 4
AGREEMENT = {
    "agree": "The named maps agree on the main root",
    "overlap": "The named maps overlap",
    "disagree": "Contested: the named maps share no main root",
}
ROLES = ("key_point", "primary", "shared")


def heading(atlas: Atlas, area_id: str) -> Component:
    """The area's plain and anatomical name; its side is filled in by the page."""
    area = atlas.areas[area_id]
    side = html.Span("midline" if area.midline == "yes" else "", className="side", **{"data-side-word": area.midline})
    return html.Header(
        [
            html.H2([area.name, " ", side]),
            html.P(area.anatomical_name, className="latin"),
            html.P("What could hurt here? Commonly associated with, never proof of a source.", className="lead"),
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
                "May come from",
                *[_group(atlas, area_id, mechanism, some) for mechanism, some in groups if some],
                html.P("No nerve-root pattern is on file for this area.", className="quiet")
                if none_radicular
                else None,
            ),
            _skin(atlas, area_id),
        ]
    )


def _group(atlas: Atlas, area_id: str, mechanism: str, found: list[Candidate]) -> Component:
    items = [_candidate(atlas, area_id, one) for one in found]
    shown: list[Any] = [
        html.H4(f"{MECHANISM[mechanism]} ({len(found)})"),
        html.Ol(items[:SAID_FIRST], className="ranked"),
    ]
    if items[SAID_FIRST:]:
        rest = html.Ol(items[SAID_FIRST:], className="ranked", start=SAID_FIRST + 1)
        shown.append(more(f"{len(items) - SAID_FIRST} more", rest))
    return html.Div(shown, className="group", **{"data-mechanism": mechanism})


def _candidate(atlas: Atlas, area_id: str, one: Candidate) -> Component:
    structure = atlas.structures[one.structure_id]
    pattern_rows = rows(atlas, "patterns", structure_id=one.structure_id, area_id=area_id)
    drawn = [row for row in pattern_rows if row["draw"] == "yes"] or pattern_rows
    zone = zone_word(one.rows[0].strength)
    grades = "/".join(sorted({row["evidence"] for row in drawn}))
    return html.Li(
        [
            html.Button(
                structure.name,
                type="button",
                className="pick",
                **{"data-structure": structure.structure_id, "aria-pressed": "false"},
            ),
            html.Span(" · ".join([zone, f"evidence {grades}", *_doubt(drawn)]), className="quiet"),
            html.P(_tie(atlas, one), className="contested") if one.tied_with else None,
            *[_share(atlas, row) for row in pattern_rows if share_of(row)],
        ]
    )


def _doubt(drawn: list[Row]) -> list[str]:
    return [UNCONFIRMED] if any(row["status"] == "verify" for row in drawn) else []


def _tie(atlas: Atlas, one: Candidate) -> str:
    tie = f"A tie with {atlas.structures[one.tied_with].name}: pain alone cannot tell them apart"
    keys = listed(page_sentence(atlas, "l5_or_s1")["source_keys"])
    return f"{tie} ({mention(atlas, keys).children})."


def _share(atlas: Atlas, row: Row) -> Component:
    wider = f", given for {row['published_area']}" if row["proportion_scope"] == "wider_area" else ""
    symptom = "" if row["symptom"] == "pain" else f" {SYMPTOM[row['symptom']]}"
    return html.P(
        [html.B(share_of(row)), f"{symptom} ({people(row)}): {KIND_OF_SHARE[row['proportion_kind']]}{wider}. ",
         mention(atlas, listed(row["source_keys"]))],
        className="quiet",
    )  # fmt: skip


def _skin(atlas: Atlas, area_id: str) -> Component:
    area = atlas.areas[area_id]
    point = ", ".join(area.isncsci_key_point)
    readings = [_reading(atlas, map_id, area_id) for map_id in atlas.maps]
    return section(
        "skin",
        "Nerve roots of this skin",
        facts([("ISNCSCI test point", point or "none in this area"), ("Where it lies", area.landmarks)]),
        *[
            html.P(
                f"{AGREEMENT[row['agreement']]} ({row['n_maps']:g} maps read, not yet confirmed).",
                className="contested",
            )
            for row in rows(atlas, "dermatome_disagreement", area_id=area_id)
        ],
        more(
            "Which roots each map gives",
            html.Dl([part for reading in readings if reading for part in reading], className="facts"),
        ),
    )


def _reading(atlas: Atlas, map_id: str, area_id: str) -> list[Component]:
    root_rows = [row for row in rows(atlas, "dermatomes", area_id=area_id, map_id=map_id) if row["role"] in ROLES]
    if not root_rows:
        return []
    main = [row["root"] for row in root_rows if row["role"] != "shared"]
    shared = [row["root"] for row in root_rows if row["role"] == "shared"]
    roots = ", ".join(main) + (f" (shared: {', '.join(shared)})" if shared else "")
    unconfirmed = any(row["status"] == "verify" for row in root_rows)
    label = f"{atlas.maps[map_id].name}{', reading unconfirmed' if unconfirmed else ''}"
    return [html.Dt(label), html.Dd(roots)]
