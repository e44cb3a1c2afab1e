"""Referred or radicular: which mechanism this is and why, and what tells the mechanisms from each other."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas
from dashboard.figures.citation import cited, mention
from dashboard.figures.facts import Row, listed, rows
from dashboard.figures.sections import more, section, table
from dashboard.figures.wording import sentence

COLUMNS = {
    "somatic_referred": "Somatic referred",
    "radicular_pain": "Radicular pain",
    "radiculopathy": "Radiculopathy",
    "visceral_referred": "Visceral referred",
}
COLUMN_OF = {
    "radicular": "radicular_pain", "somatic_referred": "somatic_referred", "myofascial": "somatic_referred",
    "visceral_referred": "visceral_referred",
}  # fmt: skip
SAID_FIRST = ("mechanism", "quality", "localisability", "below_knee", "neuro_signs", "tension_tests")


def part(atlas: Atlas, structure_id: str) -> Component:
    """The paragraph for this structure and the comparison with its column marked."""
    column = COLUMN_OF[atlas.structures[structure_id].mechanism]
    features = {row["feature_id"]: row for row in rows(atlas, "comparison")}
    beside = ["somatic_referred", "radicular_pain"] + ["visceral_referred"] * (column == "visceral_referred")
    return section(
        "mechanism",
        "Referred or radicular?",
        html.P(_why(atlas, structure_id, features), className="why"),
        _compared("What tells them apart", beside, [features[name] for name in SAID_FIRST], column),
        more(
            f"All {len(features)} features, four columns",
            html.Div(
                _every_feature(atlas, list(features.values()), column),
                className="wide", tabIndex=0, role="region", **{"aria-label": "All features compared"},
            ),
        ),
    )  # fmt: skip


def _compared(caption: str, columns: list[str], features: list[Row], own: str) -> Component:
    body = [[row["feature"], *(sentence(row[column]) for column in columns)] for row in features]
    return table(caption, ["", *(COLUMNS[column] for column in columns)], body, marked=columns.index(own) + 1)


def _every_feature(atlas: Atlas, features: list[Row], own: str) -> Component:
    body = [
        [row["feature"], *(sentence(row[column]) for column in COLUMNS),
         [sentence(row["teaching_line"]), " ", *cited(atlas, row)]]
        for row in features
    ]  # fmt: skip
    head = ["", *COLUMNS.values(), "What to learn"]
    return table("All features compared", head, body, marked=list(COLUMNS).index(own) + 1)


def _why(atlas: Atlas, structure_id: str, features: dict[str, Row]) -> list[Any]:
    structure = atlas.structures[structure_id]
    told = _PARAGRAPH[structure.mechanism](structure.name, list(structure.segments), features)
    keys = listed(features["definition"]["source_keys"]) + listed(features["mechanism"]["source_keys"])
    return [told, " ", mention(atlas, dict.fromkeys(keys))]


def _radicular(name: str, _segments: list[str], features: dict[str, Row]) -> str:
    return (
        f"Pain from the {name} is radicular pain: {features['definition']['radicular_pain']}. "
        f"{sentence(features['mechanism']['radicular_pain'])} It is not the same as radiculopathy, which is "
        f"{features['definition']['radiculopathy']}. Pain follows a dermatome only in part: "
        f"{features['distribution']['teaching_line']}."
    )


def _somatic(name: str, segments: list[str], features: dict[str, Row]) -> str:
    return (
        f"Pain from this source ({name}) that is felt elsewhere is somatic referred pain: "
        f"{features['definition']['somatic_referred']}. The favoured account is "
        f"{features['mechanism']['somatic_referred']}. Its nerves reach segments {_and(segments)}, "
        "which other tissues share."
    )


def _myofascial(name: str, _segments: list[str], features: dict[str, Row]) -> str:
    return (
        f"Pain from muscle ({name}) that is felt elsewhere counts as somatic referred pain, so that column is marked: "
        f"{features['definition']['somatic_referred']}. The favoured account is "
        f"{features['mechanism']['somatic_referred']}. That muscle pain can spread is well shown; whether trigger "
        "points are a lesion of their own, and whether each has a fixed map, is contested (see evidence)."
    )


def _visceral(name: str, segments: list[str], features: dict[str, Row]) -> str:
    return (
        f"Pain from an internal organ ({name}) felt in the body wall or a limb is visceral referred pain: "
        f"{features['mechanism']['visceral_referred']}. This organ shares segments {_and(segments)}. It is "
        f"{features['quality']['visceral_referred']}, and {features['localisability']['visceral_referred']}."
    )


def _and(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


_PARAGRAPH = {
    "radicular": _radicular, "somatic_referred": _somatic, "myofascial": _myofascial, "visceral_referred": _visceral,
}  # fmt: skip
