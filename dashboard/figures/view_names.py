"""Names that the build writes in English, in the language that is being written: of views, bodies and maps."""

import json
from pathlib import PurePosixPath
from typing import Any

from dashboard.figures.views import Index
from dashboard.language.telling import to_tell, told

VIEWS = (
    to_tell("Front"), to_tell("Back"), to_tell("Right side"), to_tell("Left side"),
    to_tell("Inner side of the right arm"), to_tell("Inner side of the left arm"),
    to_tell("Inner side of the right leg"), to_tell("Inner side of the left leg"),
    to_tell("Palms"), to_tell("Backs of the hands"), to_tell("Soles"), to_tell("Tops of the feet"),
    to_tell("Right side of the head"), to_tell("Left side of the head"),
    to_tell("Saddle, seen from below (schematic)"),
)  # fmt: skip
GROUPS = (to_tell("Front and back"), to_tell("Sides"), to_tell("Hands and feet"), to_tell("Head and saddle"))
BODIES = (
    to_tell("Neutral"), to_tell("Female"), to_tell("Male"), to_tell("Pregnant (third trimester)"), to_tell("Older"),
)  # fmt: skip
MAPS = (
    to_tell("Foerster style, complete colouring"),
    to_tell("Keegan and Garrett style, complete colouring"),
    to_tell("Lee, McPhee and Stringer evidence-based map 2008 type"),
    to_tell("Foerster 1933 type"),
    to_tell("Keegan and Garrett 1948 type"),
    to_tell("Head and Campbell 1900 type"),
    to_tell("ISNCSCI key points (test points, not bands)"),
)
# Beside a body: the person's right and left.
LETTERS = (to_tell("R"), to_tell("L"))
NAMED = ("name", "label")


def told_index(index: Index) -> Index:
    """What the compiled views say about themselves, with its names told."""
    entries: Any = index
    named: Any = {**entries, **{key: _all_told(entries[key]) for key in ("groups", "bodies", "maps")}}
    found: Index = named
    return found


def told_file(path: str, content: bytes) -> bytes:
    """A compiled file with the names of its views told; any other as it is."""
    if not PurePosixPath(path).name.startswith("views_"):
        return content
    views = json.loads(content)
    views["views"] = [told_view(view) for view in views["views"]]
    return json.dumps(views, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def told_view(view: dict[str, Any]) -> dict[str, Any]:
    """A compiled view with its name and the letters of the sides told."""
    letters = [{**letter, "text": told(letter["text"])} for letter in view["letters"]]
    return {**view, "name": told(view["name"]), "letters": letters}


def _all_told(entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{key: told(value) if key in NAMED else value for key, value in entry.items()} for entry in entries]
