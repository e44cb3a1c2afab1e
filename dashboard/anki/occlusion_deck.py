"""Plates as decks of covered pictures, with the warnings and the version of the data on each deck."""

from collections.abc import Callable, Iterable, Mapping
from html import escape
from pathlib import Path

import genanki

from dashboard.anki.map_plates import map_plates
from dashboard.anki.occlusion_note import occlusion_note
from dashboard.anki.package import number, of_language, package_of
from dashboard.anki.place_plates import place_plates
from dashboard.anki.plate import Plate
from dashboard.anki.plate_picture import arranged, picture_of
from dashboard.atlas import Atlas, red_flags
from dashboard.language.numerals import within
from dashboard.language.telling import counted, to_tell, told
from dashboard.state_figure.body_views import Body, Reader

PLATES: Mapping[str, Callable[[Atlas, Path], Iterable[Plate]]] = {"places": place_plates, "dermatomes": map_plates}
TOP = to_tell("Pain Atlas, covered names")

Tell = Callable[[str], None]


def occlusion_package(
    atlas: Atlas, compiled: Path, subjects: Iterable[str], when: float, tell: Tell = print
) -> tuple[bytes, int]:
    """The package of these subjects, keys of PLATES, and how many cards it has; `tell` hears of the progress.

    The same bytes every time but for `when`, which see `package_of`.
    """
    version = Reader(compiled).index()["version"]
    credit = told("Pain Atlas, data {version}. For education, not diagnosis.", version=version)
    decks: dict[tuple[str, ...], genanki.Deck] = {}
    media: dict[str, bytes] = {}
    cards = 0
    for subject in subjects:
        for plate in PLATES[subject](atlas, compiled):
            deck = decks.setdefault(plate.deck, _deck(atlas, plate.deck, credit))
            media |= _add(deck, plate, Body(compiled), credit)
            cards += len(plate.named)
        tell(f"{subject}: {cards} cards so far")
    return package_of(list(decks.values()), media, when), cards


def _deck(atlas: Atlas, names: tuple[str, ...], credit: str) -> genanki.Deck:
    """An empty deck; what Anki shows before the first card is when to get help."""
    lines = "".join(f"<li>{escape(flag.line)}</li>" for flag in red_flags(atlas))
    first = told("Before any map: when to get help")
    about = f"<p>{escape(first)}</p><ul>{lines}</ul><p>{escape(credit)}</p>"
    # By the words of its language; the names of two languages differ, and so do their numbers.
    name = "::".join((told(TOP), *names))
    return genanki.Deck(number(of_language(f"deck {name}")), name, description=about)


def _add(deck: genanki.Deck, plate: Plate, body: Body, credit: str) -> dict[str, bytes]:
    """The note of a plate put into its deck; returns its picture by name."""
    drawing = arranged(plate)
    plain = plate.plate_id.replace(" ", "_").replace(",", "").lower()
    file = of_language(f"pain_atlas_{plain}", "_") + ".png"
    alternative = counted(
        "The body, {view}, with {number} covered name.", "The body, {view}, with {number} covered names.",
        len(drawing.labels), view=within(told(plate.view["name"])),
    )  # fmt: skip
    lines = "".join(f"<li>{one.told}</li>" for one in plate.named)
    works = f"<ul>{plate.works}</ul>" if plate.works else ""
    back = f"{plate.told}<ul>{lines}</ul>{works}<p>{escape(credit)}</p>"
    note = occlusion_note(
        of_language(plate.plate_id), drawing.covers(), (file, alternative), (plate.header, back), plate.tags
    )
    deck.add_note(note)
    return {file: picture_of(plate, drawing, body, credit)}
