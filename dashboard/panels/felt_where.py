"""Where the chosen structure is felt: published shares as bars, drawn zones in words, and what was not found."""

from collections import Counter
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas
from dashboard.figures.citation import cited, confirmed_how
from dashboard.figures.facts import Row, rows, rows_naming
from dashboard.figures.sections import more, section
from dashboard.figures.shares import bar
from dashboard.figures.wording import KIND_OF_SHARE, PLACE, SYMPTOM, ZONES, people, sentence, share_of, zone_of

SAID_FIRST = 6
REVERSED = "source_given_area"


def part(atlas: Atlas, structure_id: str) -> Component:
    """Everything that says where it is felt, figures before the drawn zones."""
    pattern = rows(atlas, "patterns", structure_id=structure_id)
    return section(
        "felt-where",
        "Where people feel it",
        *_published(atlas, [row for row in pattern if share_of(row) and row["strength"] > 0]),
        *_zones(atlas, [row for row in pattern if row["draw"] == "yes"]),
        *_absent(atlas, [row for row in pattern if row["strength"] == 0]),
        *_findings(atlas, [row for row in pattern if row["draw"] == "no" and row["measure"] and not share_of(row)]),
        *_statistics(atlas, structure_id),
    )


def _published(atlas: Atlas, share_rows: list[Row]) -> list[Any]:
    """One bar a published figure; a figure given for a wider area is shown once, under that area's name."""
    if not share_rows:
        return [html.P("No published share for a single area; the zones below are teaching zones, not frequencies.")]
    figures: dict[tuple[Any, ...], Row] = {}
    for row in share_rows:
        figures.setdefault(_figure(row), row)
    kinds = {row["proportion_kind"] for row in figures.values()}
    # What is the other way round comes last: first, it would be read as the share of people who feel it there.
    ranked = sorted(
        figures.values(),
        key=lambda row: (row["proportion_kind"] == REVERSED, -(row["proportion"] or row["proportion_low"])),
    )
    bars = [_bar(atlas, row, len(kinds) > 1) for row in ranked]
    legend = [html.P(f"Each bar: {KIND_OF_SHARE[kinds.pop()]}.", className="quiet")] if len(kinds) == 1 else []
    shown: list[Any] = [*legend, html.Ul(bars[:SAID_FIRST], className="bars")]
    if bars[SAID_FIRST:]:
        shown.append(
            more(f"{len(bars) - SAID_FIRST} more published figures", html.Ul(bars[SAID_FIRST:], className="bars"))
        )
    return shown


def _figure(row: Row) -> tuple[Any, ...]:
    area = row["published_area"] if row["proportion_scope"] == "wider_area" else row["area_id"]
    return area, share_of(row), row["symptom"], row["n"], row["source_keys"]


def _bar(atlas: Atlas, row: Row, name_kind: bool) -> Component:
    wider = row["proportion_scope"] == "wider_area"
    name = row["published_area"] if wider else atlas.areas[row["area_id"]].name
    symptom = "" if row["symptom"] == "pain" else f", {SYMPTOM[row['symptom']]}"
    notes = [
        KIND_OF_SHARE[row["proportion_kind"]] if name_kind else "",
        row["population"],
        "given for this wider area, repeated on its parts" if wider else "",
        PLACE[row["side"]],
    ]
    return html.Li(
        [
            bar(sentence(name).rstrip(".") + symptom, row),
            html.P(
                [f"{'; '.join(filter(None, notes))} · evidence {row['evidence']} · ".removeprefix(" · "),
                 *cited(atlas, row)],
                className="quiet",
            ),
        ]
    )  # fmt: skip


def _zones(atlas: Atlas, drawn: list[Row]) -> list[Any]:
    parts: list[Any] = []
    for zone, word, _ in ZONES:
        here = [row for row in drawn if zone_of(row["strength"]) == zone]
        if here:
            grade = Counter(row["evidence"] for row in here).most_common(1)[0][0]
            names = html.Ul([html.Li(_area(atlas, row, grade)) for row in here], className="areas")
            note = html.Span(f"evidence {grade}", className="grade")
            parts += [html.H4([f"{word} ", note]), names]
    return parts


def _area(atlas: Atlas, row: Row, usual_grade: str) -> list[Any]:
    """The area's name, with its grade only where it differs from that of its zone."""
    area = atlas.areas[row["area_id"]]
    notes = [
        row["evidence"] if row["evidence"] != usual_grade else "",
        "contested" if row["evidence"] == "E" else "",
        PLACE[row["side"]] if area.midline == "no" else "",
    ]
    note = ", ".join(filter(None, notes))
    name = html.Button(area.name, type="button", className="link", **{"data-choose-area": area.area_id})
    return [name, html.Span(f" {note}", className="grade") if note else None, " ", confirmed_how(atlas, row)]


def _absent(atlas: Atlas, absent_rows: list[Row]) -> list[Any]:
    items = [
        html.Li(
            [f"Published: not felt here: {atlas.areas[row['area_id']].name} ({_of_whom(row)}). ",
             sentence(row["description"]), " ", *cited(atlas, row)]
        )
        for row in absent_rows
    ]  # fmt: skip
    return [html.H4("Looked for and not found"), html.Ul(items)] if items else []


def _of_whom(row: Row) -> str:
    return f"{share_of(row)}, {people(row)}" if share_of(row) else people(row)


def _findings(atlas: Atlas, finding_rows: list[Row]) -> list[Any]:
    items = [
        html.Li(
            [f"{atlas.areas[row['area_id']].name}: {row['measure']} ({_study(row)}). ", *cited(atlas, row)]
        )
        for row in finding_rows
    ]  # fmt: skip
    return [more(f"{len(items)} other published findings", html.Ul(items))] if items else []


def _study(row: Row) -> str:
    return "; ".join(filter(None, [row["population"], row["note"]]))


def _statistics(atlas: Atlas, structure_id: str) -> list[Any]:
    """Figures of several roots together, or of no single area: never mixed with the bars above."""
    items = [
        html.Li(
            [html.B(f"{row['root_label']}: "), _sentence(row), " ", *cited(atlas, row)]
        )
        for row in rows_naming(atlas, "root_statistics", "structure_ids", structure_id)
    ]  # fmt: skip
    return [more(f"{len(items)} figures that fit no single area", html.Ul(items))] if items else []


def _sentence(row: Row) -> str:
    share = f": {share_of(row)} ({people(row)})" if share_of(row) else f" ({people(row)})"
    note = f" {sentence(row['note'])}" if row["note"] else ""
    return f"{row['measure']}{share}; {row['population']}.{note}"
