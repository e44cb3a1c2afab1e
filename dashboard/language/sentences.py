"""The sentences of the code, read out of it: every call of told, counted, pieces and to_tell.

Babel's own reader finds no call within the arguments of another, so the calls are found here; what they tell is always
a text as it stands there.
"""

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

from dashboard.language.catalogue import Entry

ROOT = Path(__file__).parents[2]
# How many of the first arguments are sentences.
CALLS = {"told": 1, "pieces": 1, "to_tell": 1, "counted": 2}
TEXT = r'"(?:[^"\\\n]|\\.)*"'
IN_SCRIPT = re.compile(rf"\b(?:told|pieces)\(\s*({TEXT})|\bcounted\(\s*({TEXT}),\s*({TEXT})")
NOT_OURS = ("node_modules", ".test.js", "build.mjs")


def sentences(root: Path = ROOT) -> list[Entry]:
    """Every sentence once, in the order of the files."""
    return list(dict.fromkeys([*_of_python(root / "dashboard"), *_of_scripts(root / "web")]))


def _of_python(folder: Path) -> Iterator[Entry]:
    for file in sorted(folder.rglob("*.py")):
        tree = ast.parse(file.read_text("utf-8"))
        calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)]
        for call in sorted(calls, key=lambda call: (call.lineno, call.col_offset)):
            texts = [_text(argument) for argument in call.args[: CALLS.get(getattr(call.func, "id", ""), 0)]]
            if texts and all(texts):
                yield Entry("", texts[0], texts[1] if len(texts) > 1 else "")


def _text(argument: ast.expr) -> str:
    return argument.value if isinstance(argument, ast.Constant) and isinstance(argument.value, str) else ""


def _of_scripts(folder: Path) -> Iterator[Entry]:
    for file in sorted(folder.rglob("*.js")):
        if not any(part in file.as_posix() for part in NOT_OURS):
            for one, counted_one, many in IN_SCRIPT.findall(file.read_text("utf-8")):
                yield Entry("", json.loads(one or counted_one), json.loads(many) if many else "")
