"""How well the pattern is known, what is contested about it, and the works it rests on."""

from collections import Counter
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas
from dashboard.atlas.sources_of import TIED
from dashboard.figures.citation import mention, reference, status_word
from dashboard.figures.facts import Row, detail, listed, rows, rows_naming
from dashboard.figures.page_sentences import page_sentence
from dashboard.figures.sections import more, section
from dashboard.figures.wording import sentence


def part(atlas: Atlas, structure_id: str) -> Component:
    """Grades with their meaning, the debates, and the list of sources."""
    pattern = rows(atlas, "patterns", structure_id=structure_id)
    sources = _sources(atlas, structure_id, pattern)
    return section(
        "evidence",
        "Evidence and doubts",
        html.Ul(_grades(atlas, pattern), className="grades"),
        html.P(_confirmed(pattern), className="quiet"),
        *_tie(atlas, structure_id),
        *_contested(atlas, structure_id),
        more(
            f"{len(sources)} sources", html.Ol([reference(atlas.sources[key]) for key in sources], className="sources")
        ),
    )


def _grades(atlas: Atlas, pattern: list[Row]) -> list[Component]:
    counted = Counter(row["evidence"] for row in pattern)
    meaning = {row["grade"]: row for row in rows(atlas, "evidence_grades")}
    return [
        html.Li(
            [
                html.B(f"{grade} · {meaning[grade]['label']}"),
                f" ({_times(counted[grade])}). {sentence(meaning[grade]['meaning'])}",
            ]
        )
        for grade in sorted(counted)
    ]


def _times(count: int) -> str:
    return "1 statement" if count == 1 else f"{count} statements"


def _confirmed(pattern: list[Row]) -> str:
    open_ones = sum(row["status"] == "verify" for row in pattern)
    if not open_ones:
        return f"All {len(pattern)} statements of this pattern were checked against a source."
    return f"{open_ones} of {len(pattern)} statements of this pattern are not yet confirmed against their source."


def _tie(atlas: Atlas, structure_id: str) -> list[Any]:
    if structure_id not in TIED:
        return []
    other = next(atlas.structures[one].segments[0] for one in TIED if one != structure_id)
    why = page_sentence(atlas, "l5_or_s1")["words"]
    return [html.P(f"A tie with {other} when only pain is given: {why}", className="contested")]


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
        f"Contested: {row['claim']}",
        html.P([html.B("One side. "), sentence(row["position_a"]), " ", mention(atlas, listed(row["source_keys_a"]))]),
        html.P([html.B("The other. "), sentence(row["position_b"]), " ", mention(atlas, listed(row["source_keys_b"]))]),
        html.P([html.B("A fair reading. "), sentence(row["fair_reading"]), " ", status_word(row["status"])]),
    )


def _sources(atlas: Atlas, structure_id: str, pattern: list[Row]) -> list[str]:
    own = listed(detail(atlas, structure_id)["source_keys"])
    figures = rows_naming(atlas, "root_statistics", "structure_ids", structure_id)
    keys = own + [key for row in [*pattern, *figures] for key in listed(row["source_keys"])]
    return sorted({key for key in keys if key in atlas.sources}, key=lambda key: (atlas.sources[key].citation, key))
