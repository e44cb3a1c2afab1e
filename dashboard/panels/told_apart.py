"""How the chosen structure is told apart from its look-alikes: signs, clues, and tests with their accuracy."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas
from dashboard.figures.accuracy import accuracy
from dashboard.figures.citation import cited
from dashboard.figures.facts import Row, detail, listed, rows, rows_naming
from dashboard.figures.sections import facts, more, section
from dashboard.figures.wording import sentence

# tests.csv names what a test should find in words; these are the structures meant.
TARGETS = {
    "sacroiliac joint pain (double block)": ("joint_sacroiliac",),
    "sciatic entrapment in the gluteal region": ("muscle_piriformis",),
    "ischiofemoral impingement": ("muscle_short_lateral_rotators",),
    "acute coronary syndrome": ("viscus_heart",),
}
CERVICAL, LUMBOSACRAL = "cervical radiculopathy", ("clinical sciatica", "nerve root compression on MRI")
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
        *_tests(atlas, [row for row in rows(atlas, "tests") if _concerns(row, atlas, structure_id)]),
    )


def _concerns(test: Row, atlas: Atlas, structure_id: str) -> bool:
    if structure_id in TARGETS.get(test["target"], ()):
        return True
    if atlas.structures[structure_id].kind != "nerve_root" or test["roots_text"].endswith("(peripheral nerve)"):
        return False
    region, root = detail(atlas, structure_id)["spinal_region"], atlas.structures[structure_id].segments[0]
    if test["roots_text"] != "any":
        return root in listed(test["roots"])
    if test["target"].startswith(CERVICAL):
        return region == "cervical" and root in ("C5", "C6", "C7", "C8")
    return region in ("lumbar", "sacral") and test["target"] in LUMBOSACRAL and root in ("L2", "L3", "L4", "L5", "S1")


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
    known = rows_naming(atlas, "conditions", "related_structure_ids", structure_id)
    return [
        more(
            f"As part of: {row['name']}",
            facts(
                [
                    ("Speaks for it", row["discriminators_for"]),
                    ("Speaks against a root", row["discriminators_against_root"]),
                    ("Useful tests", row["useful_tests"]),
                    ("Caution", row["red_flags_or_cautions"]),
                ]
            ),
            html.P(cited(atlas, row), className="quiet"),
        )
        for row in known
    ]


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
    return [("Not muscle or joint", known["musculoskeletal_clue"]), ("Warning", known["red_flag"])]


_SIGNS = {"roots": _root, "muscles": _muscle, "joints": _joint, "viscera": _organ}
