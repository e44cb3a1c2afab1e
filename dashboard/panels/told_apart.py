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
from dashboard.figures.wording import for_reader, sentence

SAID_FIRST = 3


def part(atlas: Atlas, structure_id: str) -> Component:
    """Signs first, then tests; where no test was studied that is said."""
    known = detail(atlas, structure_id)
    told = _SIGNS[atlas.structures[structure_id].detail_table](known)
    return section(
        "told-apart",
        "How it is told apart",
        facts(told),
        *_conditions(atlas, structure_id),
        *_tests(atlas, examined_by(atlas, structure_id)),
    )


def _tests(atlas: Atlas, known: list[Row]) -> list[Any]:
    if not known:
        return [html.P("No examination test with published accuracy is on file for this source.", className="quiet")]
    said = [_test(atlas, row) for row in known]
    shown: list[Any] = [html.H4("Tests and their accuracy"), html.Ul(said[:SAID_FIRST], className="tests")]
    if said[SAID_FIRST:]:
        shown.append(more(f"{len(said) - SAID_FIRST} more tests", html.Ul(said[SAID_FIRST:], className="tests")))
    return shown


def _test(atlas: Atlas, row: Row) -> Component:
    return html.Li(
        [
            html.P([html.B(row["test"]), f" for {row['target']}"]),
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
    told = {flag.danger for flag in tied(atlas, structure_id)}
    said = []
    for row in rows_naming(atlas, "conditions", "related_structure_ids", structure_id):
        flags = tied(atlas, row["condition_id"], but=told)
        told |= {flag.danger for flag in flags}
        said.append(_condition(atlas, row, flags))
    return said


def _condition(atlas: Atlas, row: Row, flags: list[RedFlag]) -> Component:
    warned = [html.Div(lines(flags), className="warning")] if flags else []
    return more(
        f"As part of: {row['name']}",
        *warned,
        facts(
            [
                ("Speaks for it", for_reader(row["discriminators_for"])),
                ("Speaks against a root", for_reader(row["discriminators_against_root"])),
                ("Useful tests", for_reader(row["useful_tests"])),
                ("Caution", cautions(row)),
            ]
        ),
        html.P(cited(atlas, row), className="quiet"),
    )


def _root(known: Row) -> list[tuple[str, Any]]:
    muscle = f"{known['key_muscle']}: {known['key_movement']}" if known["key_movement"] else known["key_muscle"]
    return [
        ("Feeling", f"test point: {known['key_sensory_point']}"),
        ("Strength", muscle),
        ("Reflex", known["reflex"]),
        ("Provocation", known["provocation_tests"]),
    ]


def _muscle(known: Row) -> list[tuple[str, Any]]:
    return [("Clues", known["how_to_tell_apart"]), ("Can imitate", known["mimics"])]


def _joint(known: Row) -> list[tuple[str, Any]]:
    return [("Studied by", known["population_method"])]


def _organ(known: Row) -> list[tuple[str, Any]]:
    return [("Not muscle or joint", known["musculoskeletal_clue"])]


_SIGNS = {"roots": _root, "muscles": _muscle, "joints": _joint, "viscera": _organ}
