"""What the browser is told of the inside of the body: names in the page's language, and what belongs together."""

import json

from dashboard.atlas import DATA_DIR, Atlas
from dashboard.inside.files import files, inside_parts

INDEX = DATA_DIR / "compiled" / "inside.json"


def solids() -> dict[str, str]:
    """The part of each solid."""
    sets = json.loads(INDEX.read_text("utf-8"))["sets"]
    return {solid[0]: solid[1] for entries in sets.values() for solid in entries}


def test_every_solid_has_a_name(atlas: Atlas) -> None:
    """What is drawn inside is a source, a nerve or a part that has a name of its own."""
    parts = inside_parts(atlas)
    known = {*parts["names"], *parts["nerves"], *atlas.structures}
    assert not set(solids().values()) - known
    assert all(parts["names"].values())


def test_a_nerve_is_shown_with_what_it_comes_from_and_passes(atlas: Atlas) -> None:
    """The sciatic nerve with its five roots and with piriformis, but not with the muscle that would hide it."""
    sciatic = inside_parts(atlas)["nerves"]["nerve_sciatic"]
    assert sciatic["roots"] == ["root_l4", "root_l5", "root_s1", "root_s2", "root_s3"]
    assert "piriformis" in sciatic["past"] and "gluteus_maximus" not in sciatic["past"]


def test_the_file_is_what_is_told(atlas: Atlas) -> None:
    """The file holds the same as JSON."""
    assert json.loads(files(atlas)["inside_parts.json"]()) == inside_parts(atlas)
