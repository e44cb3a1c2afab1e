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
from dashboard.language.telling import counted, told

SAID_FIRST = 6
REVERSED = "source_given_area"


def part(atlas: Atlas, structure_id: str) -> Component:
    """Everything that says where it is felt, figures before the drawn zones."""
    pattern = rows(atlas, "patterns", structure_id=structure_id)
    return section(
        "felt-where",
        told("Where people feel it"),
        *_published(atlas, [row for row in pattern if share_of(row) and row["strength"] > 0]),
        *_zones(atlas, [row for row in pattern if row["draw"] == "yes"]),
        *_absent(atlas, [row for row in pattern if row["strength"] == 0]),
        *_findings(atlas, [row for row in pattern if row["draw"] == "no" and row["measure"] and not share_of(row)]),
        *_statistics(atlas, structure_id),
    )


def _published(atlas: Atlas, share_rows: list[Row]) -> list[Any]:
    """One bar a published figure; a figure given for a wider area is shown once, under that area's name."""
    if not share_rows:
        none = told("No published share for a single area; the zones below are teaching zones, not frequencies.")
        return [html.P(none)]
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
    shown: list[Any] = [*_legend(kinds), html.Ul(bars[:SAID_FIRST], className="bars")]
    if rest := bars[SAID_FIRST:]:
        name = counted("{number} more published figures", "{number} more published figures", len(rest))
        shown.append(more(name, html.Ul(rest, className="bars")))
    return shown


def _legend(kinds: set[str]) -> list[Component]:
    """What every bar is a share of, where that is one thing."""
    if len(kinds) != 1:
        return []
    (kind,) = kinds
    return [html.P(told("Each bar: {share_of_whom}.", share_of_whom=told(KIND_OF_SHARE[kind])), className="quiet")]


def _figure(row: Row) -> tuple[Any, ...]:
    area = row["published_area"] if row["proportion_scope"] == "wider_area" else row["area_id"]
    return area, share_of(row), row["symptom"], row["n"], row["source_keys"]


def _bar(atlas: Atlas, row: Row, name_kind: bool) -> Component:
    wider = row["proportion_scope"] == "wider_area"
    name = row["published_area"] if wider else atlas.areas[row["area_id"]].name
    symptom = "" if row["symptom"] == "pain" else f", {told(SYMPTOM[row['symptom']])}"
    notes = [
        told(KIND_OF_SHARE[row["proportion_kind"]]) if name_kind else "",
        row["population"],
        told("given for this wider area, repeated on its parts") if wider else "",
        _side(row),
    ]
    parts = ["; ".join(filter(None, notes)), told("evidence {grade}", grade=row["evidence"])]
    return html.Li(
        [
            bar(sentence(name).rstrip(".") + symptom, row),
            html.P([f"{' · '.join(filter(None, parts))} · ", *cited(atlas, row)], className="quiet"),
        ]
    )


def _side(row: Row) -> str:
    return told(PLACE[row["side"]]) if PLACE[row["side"]] else ""


def _zones(atlas: Atlas, drawn: list[Row]) -> list[Any]:
    parts: list[Any] = []
    for zone, word, _ in ZONES:
        here = [row for row in drawn if zone_of(row["strength"]) == zone]
        if here:
            grade = Counter(row["evidence"] for row in here).most_common(1)[0][0]
            names = html.Ul([html.Li(_area(atlas, row, grade)) for row in here], className="areas")
            note = html.Span(told("evidence {grade}", grade=grade), className="grade")
            parts += [html.H4([told(word), " ", note]), names]
    return parts


def _area(atlas: Atlas, row: Row, usual_grade: str) -> list[Any]:
    """The area's name, with its grade only where it differs from that of its zone."""
    area = atlas.areas[row["area_id"]]
    notes = [
        row["evidence"] if row["evidence"] != usual_grade else "",
        told("contested") if row["evidence"] == "E" else "",
        _side(row) if area.midline == "no" else "",
    ]
    note = ", ".join(filter(None, notes))
    name = html.Button(area.name, type="button", className="link", **{"data-choose-area": area.area_id})
    return [name, html.Span(f" {note}", className="grade") if note else None, " ", confirmed_how(atlas, row)]


def _absent(atlas: Atlas, absent_rows: list[Row]) -> list[Any]:
    items = [
        html.Li(
            [_not_felt(atlas.areas[row["area_id"]].name, row), " ", sentence(row["description"]), " ",
             *cited(atlas, row)]
        )
        for row in absent_rows
    ]  # fmt: skip
    return [html.H4(told("Looked for and not found")), html.Ul(items)] if items else []


def _not_felt(area: str, row: Row) -> str:
    return told("Published: not felt here: {area} ({of_whom}).", area=area, of_whom=_of_whom(row))


def _of_whom(row: Row) -> str:
    return f"{share_of(row)}, {people(row)}" if share_of(row) else people(row)


def _findings(atlas: Atlas, finding_rows: list[Row]) -> list[Any]:
    items = [
        html.Li(
            [_finding(atlas.areas[row["area_id"]].name, row), " ", *cited(atlas, row)]
        )
        for row in finding_rows
    ]  # fmt: skip
    name = counted("{number} other published finding", "{number} other published findings", len(items))
    return [more(name, html.Ul(items))] if items else []


def _finding(area: str, row: Row) -> str:
    study = "; ".join(filter(None, [row["population"], row["note"]]))
    return told("{area}: {finding} ({study}).", area=area, finding=row["measure"], study=study)


def _statistics(atlas: Atlas, structure_id: str) -> list[Any]:
    """Figures of several roots together, or of no single area: never mixed with the bars above."""
    items = [
        html.Li(
            [html.B(f"{row['root_label']}: "), _sentence(row), " ", *cited(atlas, row)]
        )
        for row in rows_naming(atlas, "root_statistics", "structure_ids", structure_id)
    ]  # fmt: skip
    name = counted("{number} figure that fits no single area", "{number} figures that fit no single area", len(items))
    return [more(name, html.Ul(items))] if items else []


def _sentence(row: Row) -> str:
    values = {"finding": row["measure"], "people": people(row), "population": row["population"]}
    said = (
        told("{finding}: {share} ({people}); {population}.", share=share_of(row), **values)
        if share_of(row)
        else told("{finding} ({people}); {population}.", **values)
    )
    return f"{said} {sentence(row['note'])}" if row["note"] else said
