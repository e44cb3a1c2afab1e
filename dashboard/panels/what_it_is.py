"""What the chosen structure is: its names, where it lies, what it does."""

from collections.abc import Callable
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas
from dashboard.claim.notes import roots_in_question
from dashboard.figures.citation import cited
from dashboard.figures.facts import Row, detail, listed, rows
from dashboard.figures.sections import facts, section
from dashboard.figures.wording import COMMONNESS, MECHANISM, sentence
from dashboard.handout.words import body_part
from dashboard.language.telling import counted, to_tell, told
from dashboard.nerve.facts import root_ids

DEPTHS = {"deep": to_tell("deep"), "superficial": to_tell("superficial")}
# Words of the tables of organs and joints that stand within a sentence.
BODY_SYSTEMS = (
    to_tell("cardiac"), to_tell("vascular"), to_tell("respiratory"), to_tell("gastrointestinal"), to_tell("urinary"),
    to_tell("reproductive"),
)  # fmt: skip
LEVELS = (
    to_tell("thoracic"), to_tell("SIJ ligament"), to_tell("hip"), to_tell("elbow"), to_tell("wrist"),
    to_tell("thumb"), to_tell("ankle"), to_tell("jaw"),
)  # fmt: skip


def heading(atlas: Atlas, structure_id: str) -> Component:
    """The structure's name, where it lies in one line, and what its pain is called."""
    structure = atlas.structures[structure_id]
    return html.Header(
        [
            html.H2(structure.name),
            html.P(structure.latin_name, className="latin", lang="la"),
            html.P(sentence(_where(atlas, structure.kind, detail(atlas, structure_id))), className="lead"),
            html.P(_badges(atlas, structure_id), className="badges"),
        ]
    )


def part(atlas: Atlas, structure_id: str) -> Component:
    """The facts about the structure itself."""
    about, row = _ABOUT[atlas.structures[structure_id].detail_table], detail(atlas, structure_id)
    return section(
        "what-it-is",
        told("What it is"),
        facts(about(atlas, row)),
        html.P(cited(atlas, row), className="quiet"),
    )


def _where(atlas: Atlas, kind: str, row: Row) -> str:
    if kind == "nerve_root":
        disc = row["disc_paracentral"].split(" - ")[0]
        return told("leaves through {foramen} · usual disc: {disc}", foramen=row["exit_foramen"], disc=disc)
    if kind == "muscle":
        group = body_part(atlas, row["body_group"])
        values = {"depth": told(DEPTHS[row["depth"]]), "body_group": group, "nerve": row["peripheral_nerve"]}
        return told("{depth} muscle of the {body_group} · nerve: {nerve}", **values)
    segments = ", ".join(listed(row["segments"]))
    if kind == "viscus":
        system = told(row["body_system"])
        return told("{body_system} organ · felt through segments {segments}", body_system=system, segments=segments)
    return told("{level} · shares segments {segments}", level=told(row["level"]), segments=segments)


def _badges(atlas: Atlas, structure_id: str) -> list[Component | None]:
    structure = atlas.structures[structure_id]
    drawn = rows(atlas, "patterns", structure_id=structure_id)
    grades = sorted({row["evidence"] for row in drawn})
    sources = {key for row in drawn for key in listed(row["source_keys"])}
    span = grades[0] if len(grades) == 1 else told("{best} to {worst}", best=grades[0], worst=grades[-1])
    return [
        html.Span(told(MECHANISM[structure.mechanism]), className="badge", **{"data-mechanism": structure.mechanism}),
        html.Span(told("Evidence {grades}", grades=span), className="badge"),
        html.Span(counted("{number} source", "{number} sources", len(sources)), className="badge"),
    ]


def _nerves(atlas: Atlas, structure_id: str) -> list[tuple[str, str]]:
    """Whether a root forms a nerve: often mistaken in patient information, so said for the roots that claims name."""
    answers: list[tuple[str, str]] = []
    for nerve_id, named in roots_in_question(atlas).items():
        (nerve,) = rows(atlas, "nerves", nerve_id=nerve_id)
        first, last = listed(nerve["roots"])[0], listed(nerve["roots"])[-1]
        is_part = (
            told("contributes to it ({first} to {last})", first=first, last=last)
            if structure_id in root_ids(nerve)
            else told("not part of it ({first} to {last} form it)", first=first, last=last)
        )
        answers += [(nerve["name"], is_part)] if structure_id in named else []
    return answers


def _root(atlas: Atlas, root: Row) -> list[tuple[str, Any]]:
    return [
        (told("Leaves the spine"), f"{root['exit_foramen']}. {sentence(root['exit_rule'])}"),
        (told("Usual disc"), _discs(root)),
        (told("Main nerves"), root["main_peripheral_nerves"]),
        *_nerves(atlas, root["structure_id"]),
        (told("Main muscles"), root["main_muscles"]),
        (told("Skin, front"), root["skin_front"]),
        (told("Skin, back"), root["skin_back"]),
        (told("Skin, limb"), root["skin_limb"]),
        (told("How common"), root["how_common"]),
        (told("Caution"), root["confidence_note"]),
    ]


def _discs(root: Row) -> str:
    return told(
        "{disc}; far lateral: {far_lateral_disc}",
        disc=root["disc_paracentral"],
        far_lateral_disc=root["disc_far_lateral_or_foraminal"],
    )


def _muscle(_atlas: Atlas, muscle: Row) -> list[tuple[str, Any]]:
    how_often = told(COMMONNESS[int(muscle["commonness"])])
    return [
        (told("Origin"), muscle["origin"]),
        (told("Insertion"), muscle["insertion"]),
        (told("Action"), muscle["action"]),
        (told("Nerve and roots"), f"{muscle['peripheral_nerve']} ({', '.join(listed(muscle['root_segments']))})"),
        (told("Commonly described sites"), muscle["trigger_point_location"]),
        (told("Often set off by"), muscle["common_triggers"]),
        (told("How often involved"), told("{how_often} (teaching judgement)", how_often=how_often)),
    ]


def _joint(_atlas: Atlas, joint: Row) -> list[tuple[str, Any]]:
    return [
        (told("Level"), told(joint["level"])),
        (told("Shared segments"), ", ".join(listed(joint["segments"]))),
        (told("Who was studied"), joint["population_method"]),
    ]


def _organ(_atlas: Atlas, organ: Row) -> list[tuple[str, Any]]:
    return [
        (told("Nerve pathway"), organ["pathway"]),
        (told("Shared segments"), ", ".join(listed(organ["segments"]))),
    ]


_ABOUT: dict[str, Callable[[Atlas, Row], list[tuple[str, Any]]]] = {
    "roots": _root, "muscles": _muscle, "joints": _joint, "viscera": _organ,
}  # fmt: skip
