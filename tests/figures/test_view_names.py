"""Names of views, bodies and maps are told in the language of the page."""

import json

from dashboard.atlas import DATA_DIR
from dashboard.figures.view_names import BODIES, GROUPS, MAPS, VIEWS, told_file, told_index
from dashboard.language.telling import Language, speaking
from dashboard.serve.atlas_files import read_index

COMPILED = DATA_DIR / "compiled"
INDEX = read_index(COMPILED)
GERMAN = Language("de", {"Front": ("Vorne",), "Front and back": ("Vorne und hinten",), "Older": ("Älter",)})


def test_every_compiled_name_can_be_told() -> None:
    """A name that the build writes anew must be listed, or it would stay English unseen."""
    views = [view for file in COMPILED.rglob("views_*.json") for view in json.loads(file.read_bytes())["views"]]
    assert {view["name"] for view in views} == {*VIEWS}
    assert [group["name"] for group in INDEX["groups"]] == [*GROUPS]
    assert [body["name"] for body in INDEX["bodies"]] == [*BODIES]
    assert [drawn["label"] for drawn in INDEX["maps"]] == [*MAPS]


def test_names_are_told_and_nothing_else_changes() -> None:
    """Ids, outlines and every other file are what they were."""
    content = (COMPILED / "views_front-back.json").read_bytes()
    with speaking(GERMAN):
        told, index = json.loads(told_file("/atlas/v/views_front-back.json", content)), told_index(INDEX)
        assert told_file("/atlas/v/patterns.bin", content) is content
    english = json.loads(content)
    assert [view["name"] for view in told["views"]] == ["Vorne", "Back"]
    assert [{**view, "name": ""} for view in told["views"]] == [{**view, "name": ""} for view in english["views"]]
    assert index["groups"][0]["name"] == "Vorne und hinten" and index["bodies"][-1]["name"] == "Älter"
    assert told_index(INDEX) == INDEX
