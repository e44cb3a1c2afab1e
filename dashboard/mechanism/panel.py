"""Referred or radicular: which mechanism this is and why, and what tells the mechanisms from each other."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas
from dashboard.figures.citation import cited, mention
from dashboard.figures.facts import Row, listed, rows
from dashboard.figures.filled import filled
from dashboard.figures.sections import more, section, table
from dashboard.figures.wording import sentence
from dashboard.language.numerals import listed_words
from dashboard.language.telling import counted, to_tell, told
from dashboard.mechanism.sentences import mechanism_of

COLUMNS = {
    "somatic_referred": to_tell("Somatic referred"),
    "radicular_pain": to_tell("Radicular pain"),
    "radiculopathy": to_tell("Radiculopathy"),
    "visceral_referred": to_tell("Visceral referred"),
}
FIRST_FEATURES = ("mechanism", "quality", "localisability", "below_knee", "neuro_signs", "tension_tests")


def part(atlas: Atlas, structure_id: str) -> Component:
    """The paragraph for this structure and the comparison with its column marked."""
    column = mechanism_of(atlas, structure_id)["comparison_column"]
    features = {row["feature_id"]: row for row in rows(atlas, "comparison")}
    beside = ["somatic_referred", "radicular_pain"] + ["visceral_referred"] * (column == "visceral_referred")
    return section(
        "mechanism",
        told("Referred or radicular?"),
        html.P(_why(atlas, structure_id, features), className="why"),
        _compared(told("What tells them apart"), beside, [features[name] for name in FIRST_FEATURES], column),
        more(
            counted("All {number} features, four columns", "All {number} features, four columns", len(features)),
            html.Div(
                _every_feature(atlas, list(features.values()), column),
                className="wide", tabIndex=0, role="region", **{"aria-label": told("All features compared")},
            ),
        ),
    )  # fmt: skip


def _compared(caption: str, columns: list[str], features: list[Row], own: str) -> Component:
    body = [[row["feature"], *(sentence(row[column]) for column in columns)] for row in features]
    return table(caption, ["", *(told(COLUMNS[column]) for column in columns)], body, marked=columns.index(own) + 1)


def _every_feature(atlas: Atlas, features: list[Row], own: str) -> Component:
    body = [
        [row["feature"], *(sentence(row[column]) for column in COLUMNS),
         [sentence(row["teaching_line"]), " ", *cited(atlas, row)]]
        for row in features
    ]  # fmt: skip
    head = ["", *map(told, COLUMNS.values()), told("What to learn")]
    return table(told("All features compared"), head, body, marked=list(COLUMNS).index(own) + 1)


def _why(atlas: Atlas, structure_id: str, features: dict[str, Row]) -> list[Any]:
    structure, row = atlas.structures[structure_id], mechanism_of(atlas, structure_id)
    values = {"name": structure.name, "segments": listed_words(structure.segments)}
    keys = [key for name in listed(row["rests_on"]) for key in listed(features[name]["source_keys"])]
    return [filled(row["paragraph"], values, features), " ", mention(atlas, dict.fromkeys(keys))]
