"""Two sources side by side: one file a source, which web/compare/compare_panel.js puts beside that of another.

What holds for the whole mechanism (`general`) is kept apart from what is known of the source (`own`): two sources of
one mechanism then say the common part once. `lesson` is what to learn from a feature, the same for all.
"""

import json
from collections.abc import Callable
from functools import partial
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas, RedFlag
from dashboard.figures.citation import cited
from dashboard.figures.compared import FEATURES, Feature, drawn_pain, is_felt_in_leg
from dashboard.figures.examples import examples
from dashboard.figures.facts import Row, rows
from dashboard.figures.markup import to_html
from dashboard.figures.page_sentences import page_sentence
from dashboard.figures.warning import tied, words
from dashboard.figures.wording import KIND, MECHANISM, sentence
from dashboard.language.telling import to_tell, told
from dashboard.mechanism.sentences import mechanism_of

NOT_DESCRIBED = to_tell("Not described.")


def files(atlas: Atlas) -> dict[str, Callable[[], bytes]]:
    """The file of every source, rendered when asked for."""
    return {f"compared/{name}.json": partial(_encoded, atlas, name) for name in atlas.structures}


def compared(atlas: Atlas, structure_id: str) -> dict[str, Any]:
    """One side of a comparison: names, warnings, areas, and every feature as pieces of HTML."""
    structure = atlas.structures[structure_id]
    return {
        "id": structure_id,
        "name": structure.name,
        "kind": told(KIND[structure.kind]),
        "mechanism": structure.mechanism,
        "word": told(MECHANISM[structure.mechanism]),
        "warnings": [to_html(_warning(flag)) for flag in _urgent(atlas, structure_id)],
        "areas": list(dict.fromkeys(row.area_id for row in drawn_pain(atlas, structure_id))),
        "features": [_feature(atlas, structure_id, feature) for feature in FEATURES],
    }


def _encoded(atlas: Atlas, structure_id: str) -> bytes:
    return json.dumps(compared(atlas, structure_id), ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def _feature(atlas: Atlas, structure_id: str, feature: Feature) -> dict[str, str]:
    column = mechanism_of(atlas, structure_id)["comparison_column"]
    names = feature.rows + feature.about_leg * is_felt_in_leg(atlas, structure_id)
    feature_rows = [row for name in names for row in rows(atlas, "comparison", feature_id=name)]
    general = [_general(atlas, row, column, is_named=len(feature.rows) != 1) for row in feature_rows]
    own = feature.own(atlas, structure_id)
    lessons = [html.P(sentence(row["teaching_line"])) for row in feature_rows]  # its sources stand beside `general`
    if feature.feature_id == "settles":
        lessons.append(_place(atlas))
    return {
        "id": feature.feature_id,
        "heading": told(feature.heading),
        "general": to_html(html.Div(general)) if general else "",
        "own": to_html(html.Div(own or ([] if general else [html.P(told(NOT_DESCRIBED), className="quiet")]))),
        "lesson": to_html(html.Div(lessons)) if lessons else "",
    }


def _general(atlas: Atlas, row: Row, column: str, is_named: bool) -> Component:
    """What comparison.csv says of the mechanism; for a root also when its axons no longer conduct."""
    text = sentence(row[column]) or told(NOT_DESCRIBED)
    if column == "radicular_pain" and row["feature_id"] == "neuro_signs":
        text = told(
            "For radicular pain {signs}; for radiculopathy {other_signs}.",
            signs=row[column],
            other_signs=row["radiculopathy"],
        )
    name = html.B(f"{row['feature']}: ") if is_named else None
    return html.P([name, text, " ", *cited(atlas, row)])


def _place(atlas: Atlas) -> Component:
    """The fair reading of the debate whether the place tells the source: it holds for every pair."""
    row = rows(atlas, "trigger_point_debate", claim_id=examples(atlas, "place_alone")[0])[0]
    text = f"{page_sentence(atlas, 'place_alone')['words']} {sentence(row['fair_reading'])} "
    return html.P([text, *cited(atlas, row)])


def _urgent(atlas: Atlas, structure_id: str) -> list[RedFlag]:
    """The warnings of this source that cannot wait."""
    return [flag for flag in tied(atlas, structure_id) if flag.urgency in ("emergency", "urgent")]


def _warning(flag: RedFlag) -> Component:
    """A line that begins with its rank, so that web/compare/compare_panel.js can put those of two sources in order."""
    return html.Li(words(flag), **{"data-rank": flag.rank})
