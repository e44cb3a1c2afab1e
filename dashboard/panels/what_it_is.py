"""What the chosen structure is: its names, where it lies, what it does."""

from collections.abc import Callable
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas
from dashboard.claim.notes import roots_in_question
from dashboard.figures.citation import cited, status_word
from dashboard.figures.facts import Row, detail, listed, rows
from dashboard.figures.sections import facts, section
from dashboard.figures.wording import COMMONNESS, MECHANISM, sentence
from dashboard.nerve.facts import root_ids


def heading(atlas: Atlas, structure_id: str) -> Component:
    """The structure's name, where it lies in one line, and what its pain is called."""
    structure = atlas.structures[structure_id]
    return html.Header(
        [
            html.H2(structure.name),
            html.P(structure.latin_name, className="latin", lang="la"),
            html.P(sentence(_where(structure.kind, detail(atlas, structure_id))), className="lead"),
            html.P(_badges(atlas, structure_id), className="badges"),
        ]
    )


def part(atlas: Atlas, structure_id: str) -> Component:
    """The facts about the structure itself."""
    about, row = _ABOUT[atlas.structures[structure_id].detail_table], detail(atlas, structure_id)
    return section(
        "what-it-is",
        "What it is",
        facts(about(atlas, row)),
        html.P(cited(atlas, row), className="quiet"),
    )


def _where(kind: str, row: Row) -> str:
    if kind == "nerve_root":
        return f"leaves through {row['exit_foramen']} · usual disc: {row['disc_paracentral'].split(' - ')[0]}"
    if kind == "muscle":
        return f"{row['depth']} muscle of the {row['body_group']} · nerve: {row['peripheral_nerve']}"
    if kind == "viscus":
        return f"{row['body_system']} organ · felt through segments {', '.join(listed(row['segments']))}"
    return f"{row['level']} · shares segments {', '.join(listed(row['segments']))}"


def _badges(atlas: Atlas, structure_id: str) -> list[Component | None]:
    structure = atlas.structures[structure_id]
    drawn = rows(atlas, "patterns", structure_id=structure_id)
    grades = sorted({row["evidence"] for row in drawn})
    sources = {key for row in drawn for key in listed(row["source_keys"])}
    span = grades[0] if len(grades) == 1 else f"{grades[0]} to {grades[-1]}"
    return [
        html.Span(MECHANISM[structure.mechanism], className="badge", **{"data-mechanism": structure.mechanism}),
        html.Span(f"Evidence {span}", className="badge"),
        html.Span(f"{len(sources)} source{'s' * (len(sources) != 1)}", className="badge"),
        status_word(structure.status),
    ]


def _nerves(atlas: Atlas, structure_id: str) -> list[tuple[str, str]]:
    """Whether a root forms a nerve: often mistaken in patient information, so said for the roots that claims name."""
    answers: list[tuple[str, str]] = []
    for nerve_id, named in roots_in_question(atlas).items():
        (nerve,) = rows(atlas, "nerves", nerve_id=nerve_id)
        span = f"{listed(nerve['roots'])[0]} to {listed(nerve['roots'])[-1]}"
        is_part = (
            f"contributes to it ({span})" if structure_id in root_ids(nerve) else f"not part of it ({span} form it)"
        )
        answers += [(nerve["name"], is_part)] if structure_id in named else []
    return answers


def _root(atlas: Atlas, root: Row) -> list[tuple[str, Any]]:
    return [
        ("Leaves the spine", f"{root['exit_foramen']}. {sentence(root['exit_rule'])}"),
        ("Usual disc", f"{root['disc_paracentral']}; far lateral: {root['disc_far_lateral_or_foraminal']}"),
        ("Main nerves", root["main_peripheral_nerves"]),
        *_nerves(atlas, root["structure_id"]),
        ("Main muscles", root["main_muscles"]),
        ("Skin, front", root["skin_front"]),
        ("Skin, back", root["skin_back"]),
        ("Skin, limb", root["skin_limb"]),
        ("How common", root["how_common"]),
        ("Caution", root["confidence_note"]),
    ]


def _muscle(_atlas: Atlas, muscle: Row) -> list[tuple[str, Any]]:
    return [
        ("Origin", muscle["origin"]),
        ("Insertion", muscle["insertion"]),
        ("Action", muscle["action"]),
        ("Nerve and roots", f"{muscle['peripheral_nerve']} ({', '.join(listed(muscle['root_segments']))})"),
        ("Commonly described sites", muscle["trigger_point_location"]),
        ("Often set off by", muscle["common_triggers"]),
        ("How often involved", f"{COMMONNESS[int(muscle['commonness'])]} (teaching judgement)"),
    ]


def _joint(_atlas: Atlas, joint: Row) -> list[tuple[str, Any]]:
    return [
        ("Level", joint["level"]),
        ("Shared segments", ", ".join(listed(joint["segments"]))),
        ("Who was studied", joint["population_method"]),
    ]


def _organ(_atlas: Atlas, organ: Row) -> list[tuple[str, Any]]:
    return [
        ("Nerve pathway", organ["pathway"]),
        ("Shared segments", ", ".join(listed(organ["segments"]))),
    ]


_ABOUT: dict[str, Callable[[Atlas, Row], list[tuple[str, Any]]]] = {
    "roots": _root, "muscles": _muscle, "joints": _joint, "viscera": _organ,
}  # fmt: skip
