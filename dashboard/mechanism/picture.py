"""Why pain is felt away from its source: pictures with their steps in words, the nerve's course, and spreading."""

import json
from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Area, Atlas
from dashboard.atlas.where import where
from dashboard.figures.citation import cited
from dashboard.figures.examples import examples
from dashboard.figures.facts import Row, listed, rows
from dashboard.figures.markup import to_html
from dashboard.figures.page_sentences import page_sentence
from dashboard.figures.sections import section
from dashboard.figures.wording import sentence
from dashboard.language.telling import pieces, to_tell, told
from dashboard.mechanism.labels import PICTURES, counterparts, labels, limb_of
from dashboard.mechanism.sentences import mechanism_of
from dashboard.mechanism.steps import steps

# Steps of spreading from the spine outwards; the first regions hold what lies beside the spine.
SPREADING = {
    "leg": {"back": (), "buttock": ("hip", "buttock"), "thigh": ("thigh", "knee"), "calf": ("leg", "ankle"),
            "foot": ("foot",)},
    "arm": {"neck": ("head", "neck"), "shoulder": (), "arm": ("arm",), "forearm": ("forearm",), "hand": ("hand",)},
}  # fmt: skip
STEP_WORDS = {
    "back": to_tell("back"), "buttock": to_tell("buttock"), "thigh": to_tell("thigh"), "calf": to_tell("calf"),
    "foot": to_tell("foot"), "neck": to_tell("neck"), "shoulder": to_tell("shoulder"), "arm": to_tell("arm"),
    "forearm": to_tell("forearm"), "hand": to_tell("hand"),
}  # fmt: skip
# What claims.csv says of a claim, as a sentence.
VERDICTS = {
    "supported": to_tell("Supported."), "partly": to_tell("Partly."), "contested": to_tell("Contested."),
    "wrong": to_tell("Wrong."),
}  # fmt: skip
LIMIT = to_tell("The limit is the distance over the skin from the spine; it shows the idea, not a measured course.")
ELSEWHERE = {"leg": ("back", "buttock"), "arm": ("shoulder", "shoulder")}  # behind, in front
SPINAL = ("neck", "back", "pelvis")


def part(atlas: Atlas) -> Component:
    """The study: hosts and controls that the scripts fill for what is chosen, and what is published on spreading."""
    return html.Div([_picture(), _course(atlas), _spreading(atlas)])


def files(atlas: Atlas) -> dict[str, Callable[[], bytes]]:
    """One file a source: what its pictures name, their steps in words, its nerves' course, how its pain spreads."""
    return {f"mechanism/{name}.json": partial(_file, atlas, name) for name in atlas.structures}


def about(atlas: Atlas, structure_id: str) -> dict[str, Any]:
    """All that the scripts need to know of one source."""
    pictures = {picture: labels(atlas, name) for picture, name in counterparts(atlas, structure_id).items()}
    own = mechanism_of(atlas, structure_id)["picture"]
    paths = rows(atlas, "nerve_paths", structure_id=structure_id)
    return {
        "structure": structure_id,
        "name": atlas.structures[structure_id].name,
        "mechanism": atlas.structures[structure_id].mechanism,
        "level": pictures[own].level,
        "territory": pictures[own].territory,
        "own": own,
        "pictures": {
            picture: asdict(shown) | {"steps": to_html(steps(atlas, picture, shown))}
            for picture, shown in pictures.items()
        },
        "paths": [[(area, atlas.areas[area].views) for area in listed(row["area_ids"])] for row in paths],
        "course": to_html(_course_of(atlas, paths)) if paths else "",
        "spreading": spreading(atlas, structure_id),
    }


def spreading(atlas: Atlas, structure_id: str) -> dict[str, Any] | None:
    """The limb and its steps with the areas of each, outwards from the spine; None where pain does not spread so."""
    structure = atlas.structures[structure_id]
    if structure.mechanism not in ("radicular", "somatic_referred") or structure.region not in SPINAL:
        return None
    felt = [atlas.areas[row.area_id] for row in where(atlas, structure_id)]
    reach = {
        limb: sum(limb_of(a.region) == limb and a.region not in ("hip", "shoulder") for a in felt) for limb in SPREADING
    }
    limb = max(reach, key=lambda name: reach[name])
    if not reach[limb]:
        return None
    found: dict[str, list[str]] = {step: [] for step in SPREADING[limb]}
    for area in felt:
        found[_step(limb, area)].append(area.area_id)
    stages = [{"name": told(STEP_WORDS[name]), "areas": areas} for name, areas in found.items() if areas]
    return {"limb": limb, "steps": stages} if len(stages) > 1 else None


def _step(limb: str, area: Area) -> str:
    behind, in_front = ELSEWHERE[limb]
    elsewhere = in_front if area.aspect in ("anterior", "medial") else behind
    return next((step for step, regions in SPREADING[limb].items() if area.region in regions), elsewhere)


def _file(atlas: Atlas, structure_id: str) -> bytes:
    return json.dumps(about(atlas, structure_id), ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def _picture() -> Component:
    choices = [
        html.Button(told(words), type="button", **{"data-picture": picture, "aria-pressed": "false"})
        for picture, words in PICTURES.items()
    ]
    running = [
        html.Button(told("Play"), type="button", className="play", **{"aria-pressed": "false"}),
        html.Button(told("Stop"), type="button", className="stop", **{"aria-pressed": "true"}),
        html.Button(
            told("With loss of function (radiculopathy)"), type="button", className="loss", hidden=True,
            **{"aria-pressed": "false"},
        ),
    ]  # fmt: skip
    return section(
        "mechanism-picture",
        told("Why it hurts there"),
        html.P(className="subject"),
        html.Div(choices, className="choices", role="group", **{"aria-label": told("Picture")}),
        html.Div(className="scene"),
        html.Div(running, className="running", role="group", **{"aria-label": told("Moving signals")}),
        html.H4(told("The same in words")),
        html.Div(className="twin"),
    )


def _course(atlas: Atlas) -> Component:
    return section(
        "nerve-path",
        told("The nerve’s course on the body"),
        html.Button(told("Show the nerve’s course"), type="button", className="show", **{"aria-pressed": "false"}),
        html.P(page_sentence(atlas, "nerve_course")["words"], className="quiet"),
        html.Div(className="course"),
    )


def _course_of(atlas: Atlas, paths: list[Row]) -> Component:
    return html.Ul([html.Li([html.B(f"{sentence(row['nerve'])[:-1]}: "), _through(atlas, row)]) for row in paths])


def _through(atlas: Atlas, row: Row) -> list[Any]:
    names = " → ".join(atlas.areas[area].name for area in listed(row["area_ids"]))
    note = f" ({row['note']})" if row["note"] else ""
    return [f"{names}{note}. ", *cited(atlas, row)]


def _spreading(atlas: Atlas) -> Component:
    (moved,) = rows(atlas, "comparison", feature_id="spine_movement")
    return section(
        "spreading",
        told("Spreading and withdrawing"),
        html.P(page_sentence(atlas, "spreading")["words"]),
        html.Div(className="severity"),
        html.P(told(LIMIT), className="quiet"),
        html.H4(told("What is published about it")),
        html.Ul(
            [
                html.Li([_repeated(moved), " ", *cited(atlas, moved)]),
                *(
                    _claim(atlas, row)
                    for name in examples(atlas, "spreading")
                    for row in rows(atlas, "claims", claim_id=name)
                ),
            ]
        ),
    )  # fmt: skip


def _repeated(moved: Row) -> str:
    return told(
        "Repeated movement, radicular pain: {radicular}. Somatic referred pain: {somatic}. {lesson}",
        radicular=moved["radicular_pain"],
        somatic=moved["somatic_referred"],
        lesson=sentence(moved["teaching_line"]),
    )


def _claim(atlas: Atlas, row: Row) -> Component:
    verdict = html.B(f"{told(VERDICTS[row['verdict']])} ")
    said = pieces("Often read: “{statement}”. {verdict}", statement=row["claim"], verdict=verdict)
    known = f"{sentence(row['correct_statement'])} {sentence(row['key_number'])} "
    return html.Li([*said, known, *cited(atlas, row)])
