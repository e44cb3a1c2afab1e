"""The Anki package opens: notes, cards and pictures belong together, and the same sources give the same notes."""

import io
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest
from PIL import Image

from dashboard.__main__ import main
from dashboard.anki.errors import UnknownStructureError
from dashboard.anki.source_cards import chosen
from dashboard.atlas import DATA_DIR, Atlas
from dashboard.figures.pattern_views import views_of_structures
from dashboard.view_pictures import HEIGHT, picture, pictures, row

COMPILED = DATA_DIR / "compiled"


@dataclass(frozen=True)
class Opened:
    """What Anki has after the package was opened: a row of fields a note, questions of the cards, media by name."""

    guids: list[str]
    fields: list[list[str]]
    questions: list[str]
    media: dict[str, bytes]


def opened(package: Path, folder: Path) -> Opened:
    """The package, opened in an empty collection by Anki's own library."""
    collection = Collection(str(folder / "collection.anki2"))
    try:
        request = ImportAnkiPackageRequest(package_path=str(package), options=ImportAnkiPackageOptions())
        assert len(collection.import_anki_package(request).log.new) == collection.note_count()
        assert collection.fix_integrity()[1], "Anki finds faults in it"
        assert not collection.media.check().missing
        notes = [collection.get_note(number) for number in collection.find_notes("")]
        cards = [card for note in notes for card in note.cards()]
        media = {path.name: path.read_bytes() for path in Path(collection.media.dir()).iterdir()}
        questions = [card.render_output().question_text for card in cards]
        return Opened([note.guid for note in notes], [note.fields for note in notes], questions, media)
    finally:
        collection.close()


def test_the_package_holds_cards_whose_pictures_are_all_inside(tmp_path: Path) -> None:
    """Two sources: two notes, two cards, the views that hold each pattern, name and sources on the back."""
    out = tmp_path / "two.apkg"
    assert main(["anki", str(out), "--structure", "root_s1", "viscus_heart"]) == 0
    found = opened(out, tmp_path)
    assert len(found.guids) == len(found.questions) == 2
    chosen_views = views_of_structures(COMPILED)
    wanted = {f"pain_atlas_{name}_{view}.png" for name in ("root_s1", "viscus_heart") for view in chosen_views[name]}
    assert set(found.media) == wanted
    assert all(any(name in question for question in found.questions) for name in wanted)
    assert all(Image.open(io.BytesIO(content)).size[1] == HEIGHT for content in found.media.values())
    root = next(fields for fields in found.fields if "S1 nerve root" in fields)
    assert "mention" in "".join(root) and "doi:" in "".join(root) and len(root) == 5


def test_cards_of_another_language_stand_beside_the_english_ones(tmp_path: Path) -> None:
    """In German: the question and the name of the source; its note and its pictures are no others' in English."""
    german, english = tmp_path / "de.apkg", tmp_path / "en.apkg"
    assert main(["anki", str(german), "--structure", "root_s1", "--language", "de"]) == 0
    assert main(["anki", str(english), "--structure", "root_s1"]) == 0
    found = opened(german, tmp_path)
    (tmp_path / "other").mkdir()
    other = opened(english, tmp_path / "other")
    assert found.fields[0][0] == "Nervenwurzel S1" and "Schmerzquelle" in found.questions[0]
    assert not {*found.guids} & {*other.guids} and not {*found.media} & {*other.media}


def test_a_deck_made_again_updates_its_notes(tmp_path: Path) -> None:
    """The same source has the same note in every deck, so that learning is not lost."""
    decks = []
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        assert main(["anki", str(tmp_path / name / "deck.apkg"), "--structure", "root_s1"]) == 0
        decks.append(opened(tmp_path / name / "deck.apkg", tmp_path / name))
    assert (decks[0].guids, decks[0].fields) == (decks[1].guids, decks[1].fields)


def test_the_picture_shows_the_pattern() -> None:
    """S1 is felt behind, not in front of the trunk: much more of the back is tinted."""
    tinted = {view: blue(picture(COMPILED, "root_s1", view)) for view in ("front", "back")}
    assert tinted["back"] > 3000 and tinted["back"] > 2 * tinted["front"]


@pytest.mark.parametrize("name", ["muscle_flexor_digitorum_brevis", "muscle_temporalis", "viscus_prostate"])
def test_a_card_shows_the_views_that_hold_the_pattern(name: str) -> None:
    """A foot muscle on the sole, a head muscle on the head, the saddle too: each with its marks and its name."""
    drawn = pictures(COMPILED, name)
    assert tuple(drawn) == views_of_structures(COMPILED)[name]
    for view, image in drawn.items():
        caption = image.crop((0, image.height - 50, image.width, image.height)).convert("L")
        assert blue(image) > 200 and np.asarray(caption).min() < 100, view
    assert row(list(drawn.values()), 700, 600).size == (700, 600)


def blue(image: Image.Image) -> int:
    """How many pixels are tinted by a pattern: bluer than skin, ink or paper are."""
    red, _, blues = np.moveaxis(np.asarray(image, int), 2, 0)
    return int((blues > red + 20).sum())


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
