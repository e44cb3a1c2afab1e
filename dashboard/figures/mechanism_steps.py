"""The mechanism pictures in words: numbered steps for the source shown, each with what it rests on."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas
from dashboard.figures.citation import cited
from dashboard.figures.facts import Row, detail, listed, rows
from dashboard.figures.mechanism_labels import Labels
from dashboard.figures.page_sentences import page_sentence
from dashboard.figures.warning import HEADING, lines, tied
from dashboard.figures.wording import sentence

Step = tuple[str, list[Row]]


def steps(atlas: Atlas, picture: str, shown: Labels) -> Component:
    """The text twin of a picture; the numbers are those in the drawing."""
    features = {row["feature_id"]: row for row in rows(atlas, "comparison")}
    told = _STEPS[picture](atlas, shown, features)
    return html.Div(
        [
            *_before(atlas, shown),
            html.Ol([html.Li([text, " ", *_sources(atlas, based)]) for text, based in told], className="steps"),
            *_cranial(atlas, shown),
        ]
    )


def _sources(atlas: Atlas, based: list[Row]) -> list[Any]:
    """What the rows rest on, each work once; unconfirmed as soon as one of them is."""
    keys = dict.fromkeys(key for row in based for key in listed(row["source_keys"]))
    status = "verify" if any(row["status"] == "verify" for row in based) else ""
    return cited(atlas, {"source_keys": list(keys), "status": status}) if based else []


def _before(atlas: Atlas, shown: Labels) -> list[Component]:
    """An organ is thought of first: its warning stands above the steps."""
    if shown.mechanism != "visceral_referred":
        return []
    return [html.Div([html.B(HEADING), lines(tied(atlas, shown.structure_id))], className="warning")]


def _cranial(atlas: Atlas, shown: Labels) -> list[Component]:
    if not shown.level.startswith("V"):
        return []
    note = page_sentence(atlas, "cranial_nerves")["words"]
    return [html.P(f"{shown.level}: {note}", className="quiet")]


def _territory(shown: Labels) -> str:
    return "; ".join(name[0].lower() + name[1:] for name in shown.territory)


def _root(atlas: Atlas, shown: Labels, features: dict[str, Row]) -> list[Step]:
    known = detail(atlas, shown.structure_id)
    said = {name: row["radicular_pain"] for name, row in features.items()}
    lost = {name: row["radiculopathy"] for name, row in features.items()}
    return [
        (f"Trouble at the {shown.name}. Way out of the spine: {known['exit_foramen']}. Disc that can reach it beside "
         f"the midline: {known['disc_paracentral']}; far out: {known['disc_far_lateral_or_foraminal']}.", [known]),
        (f"The root or its ganglion fires on its own. {sentence(said['mechanism'])}", [features["mechanism"]]),
        (f"From there the impulses run both ways: up to the brain, and out along the nerves of {shown.level} "
         f"({known['main_peripheral_nerves']}). This is {said['definition']}.", [known, features["definition"]]),
        (f"The brain places the pain where these nerves come from, commonly: {_territory(shown)}. The trouble is at "
         f"the root, not there. {sentence(features['distribution']['teaching_line'])}", [features["distribution"]]),
        (f"How it feels: {said['quality']}. Depth: {said['depth']}.", [features["quality"], features["depth"]]),
        (f"With loss of function (radiculopathy): {lost['mechanism']}; signals from the skin stop at the {shown.level} "
         f"root. It is {lost['definition']}. {sentence(features['neuro_signs']['teaching_line'])}",
         [features["mechanism"], features["definition"], features["neuro_signs"]]),
    ]  # fmt: skip


def _convergence(atlas: Atlas, shown: Labels, features: dict[str, Row]) -> list[Step]:
    told = {name: row["somatic_referred"] for name, row in features.items()}
    where_from = detail(atlas, shown.structure_id)
    return [
        (f"Danger signals start in deep tissue: {shown.name}. Its nerves reach spinal level {shown.level}.",
         [where_from]),
        (f"The skin of the {shown.limb} is quiet ({_territory(shown)}), but it reports to the same part of the cord.",
         [features["mechanism"]]),
        (f"Both arrive at the same nerve cell in the dorsal horn, level {shown.level}. {sentence(told['mechanism'])}",
         [features["mechanism"]]),
        (f"One line goes up for both: {_address(features)}.", [features["mechanism"]]),
        (f"So the pain is commonly felt in: {_territory(shown)}. How it feels: {told['quality']}; "
         f"{told['localisability']}.", [features["quality"], features["localisability"]]),
        (f"How sure is this? {sentence(told['other_theories'])} Segments are no firm rule: {told['not_segmental']}.",
         [features["other_theories"], features["not_segmental"]]),
    ]  # fmt: skip


def _visceral(atlas: Atlas, shown: Labels, features: dict[str, Row]) -> list[Step]:
    told = {name: row["visceral_referred"] for name, row in features.items()}
    known = detail(atlas, shown.structure_id)
    return [
        (f"Danger signals start in an organ: {shown.name}. Their way in: {known['pathway']}; spinal level "
         f"{shown.level}.", [known]),
        (f"The skin is quiet ({_territory(shown)}), but it reports to the same part of the cord.",
         [features["mechanism"]]),
        (f"Both arrive at the same nerve cell in the dorsal horn, level {shown.level}: {told['mechanism']}.",
         [features["mechanism"]]),
        (f"One line goes up for both: {_address(features)}.", [features["mechanism"]]),
        (f"So the pain is commonly felt in: {_territory(shown)}. How it feels: {told['quality']}; "
         f"{told['localisability']}.", [features["quality"], features["localisability"]]),
        (f"Is the heart a fair example for backs and legs? {sentence(features['heart_analogy']['teaching_line'])}",
         [features["heart_analogy"]]),
    ]  # fmt: skip


def _address(features: dict[str, Row]) -> str:
    return str(features["mechanism"]["teaching_line"].split(" (")[0])


_STEPS = {"root": _root, "convergence": _convergence, "visceral": _visceral}
