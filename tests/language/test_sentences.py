"""The sentences of the code are found, and nothing is told that cannot be found."""

import ast
from pathlib import Path

from dashboard.language.catalogue import Entry
from dashboard.language.sentences import CALLS, sentences
from tests.conftest import ROOT


def test_sentences_of_both_halves_are_found(tmp_path: Path) -> None:
    """Each once, with its other form; tests and what is fetched are not read."""
    python, script = tmp_path / "dashboard" / "a.py", tmp_path / "web" / "core" / "b.js"
    for file in (python, script, tmp_path / "web" / "node_modules" / "c.js"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text('told("From everywhere");\n', "utf-8")
    python.write_text('told("{n} of {all}", n=1, all=2)\ncounted("one", "many", 3)\nto_tell("Later " "on")\n', "utf-8")
    script.write_text(
        'x = counted("one", "many", n) + told("Alone") + `${told("Inside", { n: told("Within") })}`;\n', "utf-8"
    )
    assert sentences(tmp_path) == [
        Entry("", "{n} of {all}"), Entry("", "one", "many"), Entry("", "Later on"), Entry("", "Alone"),
        Entry("", "Inside"), Entry("", "Within"),
    ]  # fmt: skip


def test_every_sentence_of_python_is_written_where_it_is_told() -> None:
    """What is told is a text as it stands there, or one that was marked elsewhere: a word of a constant or a table."""
    wrong = []
    for file in (ROOT / "dashboard").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in CALLS and node.args:
                built = (ast.JoinedStr, ast.BinOp)
                wrong += [f"{file.name}:{node.lineno}"] if isinstance(node.args[0], built) else []
    assert not wrong
