"""How the chosen structure is told apart from its look-alikes: signs, clues, and tests with their accuracy."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas, RedFlag
from dashboard.figures.accuracy import accuracy
from dashboard.figures.cautions import cautions
from dashboard.figures.citation import cited
from dashboard.figures.examined_by import examined_by
from dashboard.figures.facts import Row, detail, rows_naming
from dashboard.figures.sections import facts, more, section
from dashboard.figures.warning import lines, tied
from dashboard.figures.wording import sentence
from dashboard.language.telling import counted, pieces, told
from dashboard.language.texts import told_row

SAID_FIRST = 3


def part(atlas: Atlas, structure_id: str) -> Component:
    """Signs first, then tests; where no test was studied that is said."""
    signs = _SIGNS[atlas.structures[structure_id].detail_table]
    return section(
        "told-apart",
        told("How it is told apart"),
        facts(signs(detail(atlas, structure_id))),
        *_conditions(atlas, structure_id),
        *_tests(atlas, examined_by(atlas, structure_id)),
    )


def _tests(atlas: Atlas, tests: list[Row]) -> list[Any]:
    if not tests:
        none = told("No examination test with published accuracy is on file for this source.")
        return [html.P(none, className="quiet")]
    items = [_test(atlas, row) for row in tests]
    shown: list[Any] = [html.H4(told("Tests and their accuracy")), html.Ul(items[:SAID_FIRST], className="tests")]
    if rest := items[SAID_FIRST:]:
        name = counted("{number} more tests", "{number} more tests", len(rest))
        shown.append(more(name, html.Ul(rest, className="tests")))
    return shown


def _test(atlas: Atlas, row: Row) -> Component:
    return html.Li(
        [
            html.P(pieces("{test} for {finding}", test=html.B(row["test"]), finding=row["target"])),
            accuracy(row),
            html.P(
                [f"{sentence(row['population_and_reference'])} {sentence(row['teaching_point'])} ",
                 *cited(atlas, row)],
                className="quiet",
            ),
        ]
    )  # fmt: skip


def _conditions(atlas: Atlas, structure_id: str) -> list[Any]:
    """Each with those warnings of its own that the panel has not told yet."""
    dangers = {flag.danger for flag in tied(atlas, structure_id)}
    parts = []
    for row in rows_naming(atlas, "conditions", "related_structure_ids", structure_id):
        flags = tied(atlas, row["condition_id"], but=dangers)
        dangers |= {flag.danger for flag in flags}
        parts.append(_condition(atlas, row, flags))
    return parts


def _condition(atlas: Atlas, row: Row, flags: list[RedFlag]) -> Component:
    warned = [html.Div(lines(flags), className="warning")] if flags else []
    return more(
        told("As part of: {condition}", condition=row["name"]),
        *warned,
        facts(
            [
                (told("Speaks for it"), sentence(row["discriminators_for"])),
                (told("Speaks against a root"), sentence(row["discriminators_against_root"])),
                (told("Useful tests"), sentence(row["useful_tests"])),
                (told("Caution"), cautions(row)),
            ]
        ),
        html.P(cited(atlas, row), className="quiet"),
    )


def _root(root: Row) -> list[tuple[str, Any]]:
    muscle = told_row("roots", root["structure_id"], root)["key_muscle"]
    if root["key_movement"]:
        muscle = told("{muscle}: {movement}", muscle=muscle, movement=root["key_movement"])
    return [
        (told("Feeling"), told("test point: {test_point}", test_point=root["key_sensory_point"])),
        (told("Strength"), muscle),
        (told("Reflex"), root["reflex"]),
        (told("Provocation"), root["provocation_tests"]),
    ]


def _muscle(muscle: Row) -> list[tuple[str, Any]]:
    return [(told("Clues"), muscle["how_to_tell_apart"]), (told("Can imitate"), muscle["mimics"])]


def _joint(joint: Row) -> list[tuple[str, Any]]:
    return [(told("Studied by"), joint["population_method"])]


def _organ(organ: Row) -> list[tuple[str, Any]]:
    return [(told("Not muscle or joint"), organ["musculoskeletal_clue"])]


_SIGNS = {"roots": _root, "muscles": _muscle, "joints": _joint, "viscera": _organ}
