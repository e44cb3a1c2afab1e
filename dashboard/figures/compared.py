"""What is put side by side when two sources are compared: the same features, in the same order, for every source.

What holds for the whole mechanism comes from comparison.csv, what is known of the source itself from the table of its
kind, the patterns and tests.csv.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas, PatternRow
from dashboard.figures.accuracy import accuracy
from dashboard.figures.citation import cited
from dashboard.figures.examined_by import examined_by
from dashboard.figures.facts import Row, detail, listed, rows_naming
from dashboard.figures.page_sentences import page_sentence
from dashboard.figures.wording import sentence
from dashboard.language.numerals import within
from dashboard.language.telling import counted, pieces, to_tell, told
from dashboard.language.texts import told_row

LEG = frozenset({"buttock", "hip", "thigh", "knee", "leg", "ankle", "foot"})
BELOW = {"knee": frozenset({"leg", "ankle", "foot"}), "elbow": frozenset({"forearm", "hand"})}
DESCRIBED = {
    "knee": to_tell("Described below the knee: {areas}."),
    "elbow": to_tell("Described below the elbow: {areas}."),
}
DEPTH = {"deep": to_tell("The muscle itself is deep."), "superficial": to_tell("The muscle itself is superficial.")}
NAMED_FIRST = 6
Own = Callable[[Atlas, str], list[Any]]


@dataclass(frozen=True)
class Feature:
    """One row of the comparison: its heading (told where it is shown), its rows of comparison.csv, what a source adds.

    Rows in `about_leg` speak of back and leg and are left out for sources that are not felt there.
    """

    feature_id: str
    heading: str
    rows: tuple[str, ...]
    own: Own
    about_leg: tuple[str, ...] = ()


def drawn_pain(atlas: Atlas, structure_id: str) -> list[PatternRow]:
    """The rows that say where pain of the source is felt, the strongest first."""
    pain_rows = [row for row in atlas.patterns.get(structure_id, ()) if row.is_drawn_pain and row.strength > 0]
    return sorted(pain_rows, key=lambda row: -row.strength)


def is_felt_in_leg(atlas: Atlas, structure_id: str) -> bool:
    """Whether any drawn area lies between buttock and toes."""
    return any(atlas.areas[row.area_id].region in LEG for row in drawn_pain(atlas, structure_id))


def _supply(atlas: Atlas, structure_id: str) -> list[Any]:
    structure, row = atlas.structures[structure_id], detail(atlas, structure_id)
    if structure.kind == "nerve_root":
        disc = row["disc_paracentral"].split(" - ")[0]
        text = told("Leaves through {foramen}; usual disc: {disc}.", foramen=row["exit_foramen"], disc=disc)
    elif structure.kind == "muscle":
        roots = ", ".join(listed(row["root_segments"]))
        nerve = told("Nerve: {nerve} ({roots}).", nerve=row["peripheral_nerve"], roots=roots)
        text = f"{nerve} {page_sentence(atlas, 'muscle_is_referred')['words']}"
    else:
        text = told("Shares segments {segments}.", segments=", ".join(structure.segments))
    return [_cited_sentence(atlas, row, text)]


def _depth(atlas: Atlas, structure_id: str) -> list[Any]:
    row = detail(atlas, structure_id)
    if atlas.structures[structure_id].kind != "muscle":
        return []
    return [_cited_sentence(atlas, row, told(DEPTH[row["depth"]]))]


def _nothing(_atlas: Atlas, _structure_id: str) -> list[Any]:
    return []


def _course(atlas: Atlas, structure_id: str) -> list[Any]:
    found = [_below(atlas, structure_id, joint) for joint in BELOW]
    parts = [part for part in found if part is not None]
    return parts or [html.P(told("No area below the knee or the elbow is described for this source."))]


def _below(atlas: Atlas, structure_id: str, joint: str) -> Component | None:
    pain_rows = [row for row in drawn_pain(atlas, structure_id) if atlas.areas[row.area_id].region in BELOW[joint]]
    if not pain_rows:
        return None
    names = list(dict.fromkeys(within(atlas.areas[row.area_id].name) for row in pain_rows))
    areas = "; ".join(names[:NAMED_FIRST])
    if (left := len(names) - NAMED_FIRST) > 0:
        areas = counted("{areas}; and {number} more", "{areas}; and {number} more", left, areas=areas)
    return html.P([told(DESCRIBED[joint], areas=areas), " ", *cited(atlas, *map(vars, pain_rows))])


def _signs(atlas: Atlas, structure_id: str) -> list[Any]:
    if atlas.structures[structure_id].kind != "nerve_root":
        return []
    row = told_row("roots", structure_id, detail(atlas, structure_id))
    said = {"point": row["key_sensory_point"], "muscle": row["key_muscle"], "reflex": row["reflex"]}
    if row["key_movement"]:
        text = told(
            "Test point: {point}. Key muscle: {muscle}, tested by {movement}. Reflex: {reflex}.",
            movement=row["key_movement"],
            **said,
        )
    else:
        text = told("Test point: {point}. Key muscle: {muscle}. Reflex: {reflex}.", **said)
    return [_cited_sentence(atlas, row, text)]


def _tests(atlas: Atlas, structure_id: str) -> list[Any]:
    own_row, studied = detail(atlas, structure_id), examined_by(atlas, structure_id)
    used = own_row.get("provocation_tests")
    in_use: list[Any] = [_cited_sentence(atlas, own_row, told("In use: {tests}.", tests=used))] if used else []
    if not studied:
        return [*in_use, html.P(told("No examination test with published accuracy is on file for this source."))]
    tests = [
        html.Li(
            [
                *pieces("{test} for {target}", test=html.B(row["test"]), target=row["target"]),
                accuracy(row),
                html.Span(cited(atlas, row)),
            ]
        )
        for row in studied
    ]
    summary = counted("{number} test with published accuracy", "{number} tests with published accuracy", len(tests))
    return [*in_use, html.Details([html.Summary(summary), html.Ul(tests, className="tests")], className="more")]


def _settles(atlas: Atlas, structure_id: str) -> list[Any]:
    own_row = detail(atlas, structure_id)
    clues = _CLUES[atlas.structures[structure_id].detail_table](own_row)
    conditions = rows_naming(atlas, "conditions", "related_structure_ids", structure_id)
    return [
        *(_cited_sentence(atlas, own_row, sentence(text)) for text in clues if text),
        *(
            _cited_sentence(
                atlas,
                row,
                told("Speaks for {condition}: {what}", condition=row["name"], what=sentence(row["discriminators_for"])),
            )
            for row in conditions
        ),
    ]


def _root(root: Row) -> Iterable[str]:
    return [told("Caution: {note}", note=root["confidence_note"])]


def _muscle(muscle: Row) -> Iterable[str]:
    return [muscle["how_to_tell_apart"]] if muscle["how_to_tell_apart"] else []


def _joint(joint: Row) -> Iterable[str]:
    return [told("Its pain was established in: {people}", people=joint["population_method"])]


def _organ(organ: Row) -> Iterable[str]:
    clue = organ["musculoskeletal_clue"]
    return [told("Not muscle or joint: {clue}", clue=clue)] if clue else []


def _cited_sentence(atlas: Atlas, row: Row, text: str) -> Component:
    return html.P([text, " ", *cited(atlas, row)])


_CLUES = {"roots": _root, "muscles": _muscle, "joints": _joint, "viscera": _organ}
FEATURES = (
    Feature("mechanism", to_tell("Mechanism"), ("mechanism",), _supply),
    Feature("quality", to_tell("Quality"), ("quality",), _nothing),
    Feature("depth", to_tell("Depth"), ("depth",), _depth),
    Feature("borders", to_tell("Borders"), ("localisability", "band_width"), _nothing),
    Feature("course", to_tell("Below the knee or elbow"), (), _course, about_leg=("below_knee",)),
    Feature("signs", to_tell("Neurological signs"), ("neuro_signs", "paraesthesia"), _signs),
    Feature("tests", to_tell("Tests"), (), _tests, about_leg=("tension_tests",)),
    Feature("settles", to_tell("What settles it"), (), _settles, about_leg=("imaging",)),
)
