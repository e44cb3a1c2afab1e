"""Facts live in tables: the program names no source, place, statement or warning of its own."""

import ast
from collections.abc import Iterator

from dashboard.atlas import Atlas
from tests.architecture.tracked import ROOT, code

KEYS = {
    "structures": "structure_id", "areas": "area_id", "conditions": "condition_id", "claims": "claim_id",
    "nerves": "nerve_id", "entrapment_sites": "site_id", "trigger_point_debate": "claim_id",
    "safety_lines": "line_id", "root_statistics": "statistic_id", "tests": "test_id",
}  # fmt: skip
# What the program itself decides, and why it may.
ALLOWED = {
    ("dashboard/atlas/sources_of.py", "root_l5"),  # the tie is part of the rule of ranking, as in places.js
    ("dashboard/atlas/sources_of.py", "root_s1"),
    ("dashboard/figures/map_link.py", "anal_region"),  # which views show the saddle is a matter of the drawing
}
FOLDERS = ("dashboard/atlas", "dashboard/figures", "dashboard/panels")


def words(text: str) -> Iterator[str]:
    """Every word of the string literals of a program that are no docstrings."""
    tree = ast.parse(text)
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef)
    docs = {id(node.body[0].value) for node in ast.walk(tree)
            if isinstance(node, documented) and node.body and isinstance(node.body[0], ast.Expr)}  # fmt: skip
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield from node.value.split()


def test_no_id_of_a_table_is_written_in_the_program(atlas: Atlas) -> None:
    """Which source, area, claim or warning goes where is read from data/, but for the few that are allowed above."""
    every = {str(one) for table, column in KEYS.items() for one in atlas.tables[table][column]}
    ids = {one for one in every if "_" in one}  # others, such as groin, are words of the language, too
    own = [path for path in code(".py") if path.parent.as_posix() in FOLDERS]
    found = {(path.as_posix(), word) for path in own for word in words((ROOT / path).read_text("utf-8")) if word in ids}
    assert found == ALLOWED


def test_the_reading_of_programs_finds_what_it_looks_for() -> None:
    """Ids in a list, in a dict and among other words; not those in docstrings and comments."""
    program = '"""root_l1"""\nA = ["root_s1"]  # root_l2\nB = {"x": "groin achilles"}\ndef f():\n    """heel."""\n'
    assert [*words(program)] == ["root_s1", "x", "groin", "achilles"]
