"""How well the pattern is known, what is contested about it, and the works it rests on."""

from collections import Counter
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas
from dashboard.atlas.confirmation import STATUSES
from dashboard.atlas.sources_of import TIED
from dashboard.figures.citation import MARKS, confirmed_how, mention, reference
from dashboard.figures.facts import Row, detail, listed, rows, rows_naming
from dashboard.figures.page_sentences import page_sentence
from dashboard.figures.sections import more, section
from dashboard.figures.wording import sentence
from dashboard.language.telling import counted, told


def part(atlas: Atlas, structure_id: str) -> Component:
    """Grades with their meaning, the debates, and the list of sources."""
    pattern = rows(atlas, "patterns", structure_id=structure_id)
    sources = _sources(atlas, structure_id, pattern)
    return section(
        "evidence",
        told("Evidence and doubts"),
        html.Ul(_grades(atlas, pattern), className="grades"),
        html.P(_confirmed(pattern), className="quiet"),
        *_tie(atlas, structure_id),
        *_contested(atlas, structure_id),
        more(
            counted("{number} sources", "{number} sources", len(sources)),
            html.Ol([reference(atlas.sources[key]) for key in sources], className="sources"),
        ),
    )


def _grades(atlas: Atlas, pattern: list[Row]) -> list[Component]:
    counts = Counter(row["evidence"] for row in pattern)
    meaning = {row["grade"]: row for row in rows(atlas, "evidence_grades")}
    return [
        html.Li(
            [
                html.B(f"{grade} · {meaning[grade]['label']}"),
                f" ({_times(counts[grade])}). {sentence(meaning[grade]['meaning'])}",
            ]
        )
        for grade in sorted(counts)
    ]


def _times(count: int) -> str:
    return counted("{number} statement", "{number} statements", count)


def _confirmed(pattern: list[Row]) -> str:
    """How many statements of the pattern are confirmed in which way, the surest first."""
    counts = Counter(row["status"] for row in pattern)
    parts = [
        told("{number} {how_confirmed}", number=counts[status], how_confirmed=told(MARKS[status][1]))
        for status in STATUSES
        if counts[status]
    ]
    return counted(
        "Of the {number} statements of this pattern: {parts}.",
        "Of the {number} statements of this pattern: {parts}.",
        len(pattern),
        parts="; ".join(parts),
    )


def _tie(atlas: Atlas, structure_id: str) -> list[Any]:
    if structure_id not in TIED:
        return []
    other = next(atlas.structures[one].segments[0] for one in TIED if one != structure_id)
    why = page_sentence(atlas, "l5_or_s1")["words"]
    tie = told("A tie with {root} when only pain is given: {reason}", root=other, reason=why)
    return [html.P(tie, className="contested")]


def _contested(atlas: Atlas, structure_id: str) -> list[Any]:
    """The debates that concern the source itself or all of its kind."""
    kind = atlas.structures[structure_id].kind
    return [
        _debate(atlas, row)
        for row in rows(atlas, "trigger_point_debate")
        if structure_id in listed(row["concerns_ids"]) or kind in listed(row["concerns_kinds"])
    ]


def _debate(atlas: Atlas, row: Row) -> Component:
    return more(
        told("Contested: {claim}", claim=row["claim"]),
        _side(told("One side"), row["position_a"], mention(atlas, listed(row["source_keys_a"]))),
        _side(told("The other"), row["position_b"], mention(atlas, listed(row["source_keys_b"]))),
        _side(told("A fair reading"), row["fair_reading"], confirmed_how(atlas, row)),
    )


def _side(whose: str, position: str, rests_on: Component | None) -> Component:
    return html.P([html.B(f"{whose}. "), sentence(position), " ", rests_on])


def _sources(atlas: Atlas, structure_id: str, pattern: list[Row]) -> list[str]:
    own = listed(detail(atlas, structure_id)["source_keys"])
    figures = rows_naming(atlas, "root_statistics", "structure_ids", structure_id)
    keys = own + [key for row in [*pattern, *figures] for key in listed(row["source_keys"])]
    return sorted({key for key in keys if key in atlas.sources}, key=lambda key: (atlas.sources[key].citation, key))
