"""The package of covered names opens in Anki as its own type of note, whole, and is not doubled."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from anki.collection import (
    Collection,
    GetImageOcclusionNoteResponse,
    ImportAnkiPackageOptions,
    ImportAnkiPackageRequest,
)
from anki.models import NotetypeDict, StockNotetype
from anki.notes import Note
from PIL import Image

from dashboard.__main__ import main
from dashboard.anki import occlusion_deck
from dashboard.anki.occlusion_deck import occlusion_package
from dashboard.anki.plate import Plate
from dashboard.anki.plate_picture import Drawing
from dashboard.atlas import DATA_DIR, Atlas
from dashboard.state_figure.body_views import Reader

Drawn = list[tuple[Plate, Drawing]]


def imported(collection: Collection, package: Path) -> int:
    """How many notes are new after an import."""
    request = ImportAnkiPackageRequest(package_path=str(package), options=ImportAnkiPackageOptions())
    return len(collection.import_anki_package(request).log.new)


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole package, as the command writes it."""
    out = tmp_path_factory.mktemp("covered") / "covered.apkg"
    assert main(["anki", str(out), "--occlusion"]) == 0
    return out


@pytest.fixture(scope="module")
def collection(package: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Collection]:
    """A collection that has Anki's own type already, and then the package."""
    made = Collection(str(tmp_path_factory.mktemp("collection") / "collection.anki2"))
    try:
        made.add_image_occlusion_notetype()
        assert imported(made, package) == made.note_count()
        yield made
    finally:
        made.close()


def notes(collection: Collection) -> list[Note]:
    """Every note."""
    return [collection.get_note(number) for number in collection.find_notes("")]


def covered(collection: Collection, note: Note) -> GetImageOcclusionNoteResponse.ImageOcclusionNote:
    """A note as Anki's editor of covered pictures reads it."""
    answer = collection.get_image_occlusion_note(note.id)
    assert not answer.error
    return answer.note


def test_there_is_a_card_for_every_name(collection: Collection, drawn: Drawn) -> None:
    """157 places and every root of five maps: as many notes as pictures, as many cards as names, no fault."""
    assert collection.note_count() == len(drawn)
    assert collection.card_count() == sum(len(plate.named) for plate, _ in drawn) >= 200
    assert collection.fix_integrity()[1] and not collection.media.check().missing
    by_deck = {collection.decks.name(card.did).split("::")[1] for note in notes(collection) for card in note.cards()}
    assert by_deck == {"Places on the skin", "Dermatome maps"}


def test_anki_knows_the_type_as_its_own(collection: Collection) -> None:
    """The same kind, fields, order and marks of fields as the type Anki makes itself."""
    own = collection.models.by_name("Image Occlusion")
    (ours,) = {note.mid for note in notes(collection)}
    found = collection.models.get(ours)
    assert own and found and shape(own) == shape(found)
    assert found["originalStockKind"] == StockNotetype.OriginalStockKind.ORIGINAL_STOCK_KIND_IMAGE_OCCLUSION


def shape(model: NotetypeDict) -> object:
    """What makes a type of note one of covered pictures."""
    fields = [(field["name"], field["tag"], field["preventDeletion"]) for field in model["flds"]]
    return model["originalStockKind"], model["type"], fields, [one["name"] for one in model["tmpls"]]


def test_anki_reads_every_cover_back(collection: Collection, drawn: Drawn) -> None:
    """The same rectangles to a ten-thousandth and never smaller, one group a card, all hidden but the one asked for."""
    wanted = {plate.header: (plate, drawing) for plate, drawing in drawn}
    for note in notes(collection):
        found = covered(collection, note)
        plate, drawing = wanted.pop(found.header)
        groups = sorted(found.occlusions, key=lambda group: group.ordinal)  # Anki tells them in any order
        read = [(group.ordinal, shape) for group in groups for shape in group.shapes]
        assert len(read) == len(drawing.labels) and found.occlude_inactive
        assert len({ordinal for ordinal, _ in read}) == len(plate.named) == len(note.cards())
        for (ordinal, one), cover in zip(read, drawing.covers(), strict=True):
            at = {each.name: float(each.value) for each in one.properties}
            assert one.shape == "rect" and ordinal == cover.card
            assert cover.left - 1e-4 <= at["left"] <= cover.left and cover.top - 1e-4 <= at["top"] <= cover.top
            assert cover.right - 1e-9 <= at["left"] + at["width"] <= cover.right + 1e-4
            assert cover.bottom - 1e-9 <= at["top"] + at["height"] <= cover.bottom + 1e-4
    assert not wanted


def test_every_picture_opens(collection: Collection, drawn: Drawn) -> None:
    """Anki finds the file of each note, and it is a picture of the size that was drawn."""
    sizes = {plate.header: (round(drawing.width), round(drawing.height)) for plate, drawing in drawn}
    files = set()
    for note in notes(collection):
        found = covered(collection, note)
        with Image.open(io.BytesIO(found.image_data)) as picture:
            assert picture.format == "PNG" and picture.size == sizes[found.header]
        files.add(found.image_file_name)
    assert files == {path.name for path in Path(collection.media.dir()).iterdir()} and len(files) == len(drawn)


def test_a_card_asks_for_one_and_its_back_tells_all(collection: Collection) -> None:
    """The question marks one name as asked for; the answer has facts, works, the version and what it is not."""
    version = Reader(DATA_DIR / "compiled").index()["version"]
    for note in notes(collection):
        for card in note.cards():
            output = card.render_output()
            asked = output.question_text.count('class="cloze"')
            assert asked == note["Occlusion"].count(f"{{{{c{card.ord + 1}::")
            assert note["Back Extra"] in output.answer_text and note["Back Extra"] not in output.question_text
        assert ("doi:" in note["Back Extra"]) == ("skin of a root" in note["Back Extra"] or "dermatomes" in note.tags)
        assert f"data {version}. For education, not diagnosis." in note["Back Extra"]


def test_the_warnings_stand_before_the_first_card(collection: Collection) -> None:
    """Anki shows the words of a deck before its cards: when to get help."""
    decks = {card.did for note in notes(collection) for card in note.cards()}
    for number in decks:
        deck = collection.decks.get(number)
        assert deck and "emergency department" in deck["desc"] and "not diagnosis" in deck["desc"]


def test_importing_again_adds_nothing_and_editing_works(collection: Collection, package: Path) -> None:
    """A second import finds every note; Anki's editor can write one back."""
    before = collection.note_count(), collection.card_count(), len(collection.models.all_names_and_ids())
    assert imported(collection, package) == 0
    assert (collection.note_count(), collection.card_count(), len(collection.models.all_names_and_ids())) == before
    note = notes(collection)[0]
    for header in ("Mine", note["Header"]):
        collection.update_image_occlusion_note(note.id, note["Occlusion"], header, note["Back Extra"], note.tags)
        assert covered(collection, collection.get_note(note.id)).header == header


def test_the_same_bytes_but_for_the_time(atlas: Atlas, drawn: Drawn, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two packages of the same time are the same; one of another time differs."""
    monkeypatch.setattr(occlusion_deck, "PLATES", {"places": lambda *_: [drawn[0][0]]})
    first, again, later = (
        occlusion_package(atlas, DATA_DIR / "compiled", ["places"], when, lambda _: None)[0]
        for when in (1.7e9, 1.7e9, 1.8e9)
    )
    assert first == again != later
