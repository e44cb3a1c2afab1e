"""A digest tells every change of what a build depends on."""

import ast
from pathlib import Path

from dashboard.build.digests import BORROWED, PACKAGE, code_digest, digest, inputs_digest
from tests.build.conftest import DATA


def imported(path: Path) -> set[str]:
    """Files of the program that a module imports, below the package and from outside the build."""
    nodes = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.ImportFrom)]
    names = {str(node.module) for node in nodes if str(node.module).startswith("dashboard.")}
    return {f"{name.removeprefix('dashboard.').replace('.', '/')}.py" for name in names if ".build" not in name}


def test_all_code_that_the_build_runs_is_in_its_digest() -> None:
    """Whatever of the program the build imports is named, and imports nothing else of it."""
    build = sorted((PACKAGE / "build").glob("*.py"))
    assert set().union(*map(imported, build)) == set(BORROWED)
    assert not set().union(*(imported(PACKAGE / name) for name in BORROWED)) - set(BORROWED)


def test_values_are_told_apart() -> None:
    """Two values that read alike when joined have digests of their own."""
    assert digest("ab", "c") != digest("a", "bc")
    assert digest(["a", "b"]) != digest(["a, b"])
    assert code_digest() == code_digest() and inputs_digest(DATA) == inputs_digest(DATA)
