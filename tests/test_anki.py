"""The Anki package opens: notes, cards and pictures belong together, and the same sources give the same notes."""

import io
import json
import sqlite3
import zipfile
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from dashboard.__main__ import main
from dashboard.anki import INK, UnknownStructureError, chosen, picture
from dashboard.atlas import DATA_DIR, Atlas, read_atlas

COMPILED = DATA_DIR / "compiled"


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    """The real atlas."""
    return read_atlas()


def opened(package: Path, folder: Path) -> tuple[list[tuple[Any, ...]], int, dict[str, bytes]]:
    """Notes (guid, fields), number of cards, and media by their names, read as Anki reads them."""
    with zipfile.ZipFile(package) as parts:
        (folder / "collection").write_bytes(parts.read("collection.anki2"))
        media = {name: parts.read(number) for number, name in json.loads(parts.read("media")).items()}
    with sqlite3.connect(folder / "collection") as collection:
        assert collection.execute("pragma integrity_check").fetchone() == ("ok",)
        notes = collection.execute("select guid, flds from notes order by guid").fetchall()
        (cards,) = collection.execute("select count(*) from cards join notes on notes.id = cards.nid").fetchone()
    return notes, cards, media


def test_the_package_holds_cards_whose_pictures_are_all_inside(tmp_path: Path) -> None:
    """Two sources: two notes, two cards, a front and a back picture each, name and sources on the back."""
    out = tmp_path / "two.apkg"
    assert main(["anki", str(out), "--structure", "root_s1", "viscus_heart"]) == 0
    notes, cards, media = opened(out, tmp_path)
    assert len(notes) == cards == 2
    wanted = {f"pain_atlas_{name}_{view}.png" for name in ("root_s1", "viscus_heart") for view in ("front", "back")}
    assert set(media) == wanted
    assert all(any(name in fields for _, fields in notes) for name in media)
    assert all(Image.open(io.BytesIO(content)).size[1] == 720 for content in media.values())
    root = next(fields for _, fields in notes if "S1 nerve root" in fields)
    assert "mention" in root and "doi:" in root and len(root.split("\x1f")) == 5


def test_a_deck_made_again_updates_its_notes(tmp_path: Path) -> None:
    """The same source has the same note in every deck, so that learning is not lost."""
    decks = []
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        assert main(["anki", str(tmp_path / name / "deck.apkg"), "--structure", "root_s1"]) == 0
        decks.append(opened(tmp_path / name / "deck.apkg", tmp_path / name)[0])
    assert decks[0] == decks[1]


def test_the_picture_shows_the_pattern(atlas: Atlas) -> None:
    """S1 is felt behind, not in front of the trunk: many more marks on the back view."""
    marks = {
        view: sum(pixel == INK for pixel in picture(COMPILED, "root_s1", view).get_flattened_data())
        for view in ("front", "back")
    }
    assert marks["back"] > 300 and marks["back"] > 2 * marks["front"]


def test_an_unknown_id_is_named_and_nothing_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit 2, the id and what may be meant; no half package stays behind."""
    out = tmp_path / "none.apkg"
    assert main(["anki", str(out), "--structure", "root_s9"]) == 2
    assert "unknown structure 'root_s9'; did you mean" in capsys.readouterr().err
    assert not out.exists()


def test_kinds_and_names_add_up(atlas: Atlas) -> None:
    """All roots and one muscle: 29 roots and it; without any wish the whole atlas; an unknown name is refused."""
    names = chosen(atlas, ["roots"], ["muscle_piriformis"])
    assert len(names) == 30 and "muscle_piriformis" in names
    assert len(chosen(atlas, [], [])) == len(atlas.structures)
    with pytest.raises(UnknownStructureError, match="root_s9"):
        chosen(atlas, [], ["root_s9"])
