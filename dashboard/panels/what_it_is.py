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
    structure, known = atlas.structures[structure_id], detail(atlas, structure_id)
    told = _ABOUT[structure.detail_table](atlas, known)
    return section(
        "what-it-is",
        "What it is",
        facts(told),
        html.P(cited(atlas, known), className="quiet"),
    )


def _where(kind: str, known: Row) -> str:
    if kind == "nerve_root":
        return f"leaves through {known['exit_foramen']} · usual disc: {known['disc_paracentral'].split(' - ')[0]}"
    if kind == "muscle":
        return f"{known['depth']} muscle of the {known['body_group']} · nerve: {known['peripheral_nerve']}"
    if kind == "viscus":
        return f"{known['body_system']} organ · felt through segments {', '.join(listed(known['segments']))}"
    return f"{known['level']} · shares segments {', '.join(listed(known['segments']))}"


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
    said: list[tuple[str, str]] = []
    for nerve_id, named in roots_in_question(atlas).items():
        (nerve,) = rows(atlas, "nerves", nerve_id=nerve_id)
        span = f"{listed(nerve['roots'])[0]} to {listed(nerve['roots'])[-1]}"
        is_part = (
            f"contributes to it ({span})" if structure_id in root_ids(nerve) else f"not part of it ({span} form it)"
        )
        said += [(nerve["name"], is_part)] if structure_id in named else []
    return said


def _root(atlas: Atlas, known: Row) -> list[tuple[str, Any]]:
    return [
        ("Leaves the spine", f"{known['exit_foramen']}. {sentence(known['exit_rule'])}"),
        ("Usual disc", f"{known['disc_paracentral']}; far lateral: {known['disc_far_lateral_or_foraminal']}"),
        ("Main nerves", known["main_peripheral_nerves"]),
        *_nerves(atlas, known["structure_id"]),
        ("Main muscles", known["main_muscles"]),
        ("Skin, front", known["skin_front"]),
        ("Skin, back", known["skin_back"]),
        ("Skin, limb", known["skin_limb"]),
        ("How common", known["how_common"]),
        ("Caution", known["confidence_note"]),
    ]


def _muscle(_atlas: Atlas, known: Row) -> list[tuple[str, Any]]:
    return [
        ("Origin", known["origin"]),
        ("Insertion", known["insertion"]),
        ("Action", known["action"]),
        ("Nerve and roots", f"{known['peripheral_nerve']} ({', '.join(listed(known['root_segments']))})"),
        ("Commonly described sites", known["trigger_point_location"]),
        ("Often set off by", known["common_triggers"]),
        ("How often involved", f"{COMMONNESS[int(known['commonness'])]} (teaching judgement)"),
    ]


def _joint(_atlas: Atlas, known: Row) -> list[tuple[str, Any]]:
    return [
        ("Level", known["level"]),
        ("Shared segments", ", ".join(listed(known["segments"]))),
        ("Who was studied", known["population_method"]),
    ]


def _organ(_atlas: Atlas, known: Row) -> list[tuple[str, Any]]:
    return [
        ("Nerve pathway", known["pathway"]),
        ("Shared segments", ", ".join(listed(known["segments"]))),
    ]


_ABOUT: dict[str, Callable[[Atlas, Row], list[tuple[str, Any]]]] = {
    "roots": _root, "muscles": _muscle, "joints": _joint, "viscera": _organ,
}  # fmt: skip
