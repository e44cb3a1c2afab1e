"""Lessons as slides: every step with its figure, sentence, works and notes, on a wide page, the same every time."""

import io
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from pptx import Presentation
from pptx.presentation import Presentation as Deck
from pptx.util import Emu

from dashboard.atlas import DATA_DIR
from dashboard.language.catalogue import language_of
from dashboard.language.telling import speaking
from dashboard.lesson.folder import read_lessons
from dashboard.lesson.form import Lesson, Step
from dashboard.slides.deck import deck_of
from dashboard.slides.material import Material, lessons_of
from dashboard.translation.tables import told_atlas
from tests import office
from tests.slides.conftest import Made

LESSONS = read_lessons(DATA_DIR)[0]
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
SVG = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}"
SECTION = "{http://schemas.microsoft.com/office/powerpoint/2010/main}section"


def step_slides(deck: Deck) -> list[tuple[Lesson, Step, Any]]:
    """Every step beside its slide: after the title of its lesson, before its sources."""
    slides, found = list(deck.slides), []
    at = 0
    for lesson in LESSONS:
        assert slides[at].shapes.title.text_frame.text == lesson.title
        found += [(lesson, step, slides[at + 1 + n]) for n, step in enumerate(lesson.steps)]
        at += 1 + len(lesson.steps)
        while at < len(slides) and slides[at].shapes.title.text_frame.text.startswith("Sources"):
            at += 1
    assert at == len(slides)
    return found


def test_every_step_of_every_lesson_is_a_slide_with_its_words(deck: Deck) -> None:
    """Title and sentence stand in placeholders, so that outline and screen reader have them; notes keep their lines."""
    for _, step, slide in step_slides(deck):
        assert slide.shapes.title.text_frame.text == step.title
        assert slide.placeholders[1].text_frame.text == step.sentence
        notes = [paragraph.text for paragraph in slide.notes_slide.notes_text_frame.paragraphs]
        assert notes[: len(step.notes)] == list(step.notes)
        assert notes[-1] == f"In the atlas: ?{step.query}"


def test_every_figure_has_words_of_its_own_and_an_svg_beside_it(deck: Deck) -> None:
    """The alternative text says what is seen, not how a file is called; the vector picture is that of the slide."""
    for _, step, slide in step_slides(deck):
        pictures = [shape for shape in slide.shapes if shape.shape_type == 13]
        shows_nothing = "sel=none" in step.query and "mode=facts" in step.query
        assert len(pictures) == (0 if shows_nothing else 1), step.query
        for one in pictures:
            told = one._element.nvPicPr.cNvPr.get("descr")
            assert told.startswith("The body, ") and len(told) > 40, told
            assert ".png" not in told
            (vector,) = one._element.iter(f"{SVG}svgBlip")
            (relation,) = vector.attrib.values()
            assert slide.part.related_part(relation).blob.startswith(b"<svg")


def test_the_warnings_stand_on_every_step_and_come_before_any_map(deck: Deck) -> None:
    """The most urgent lines of what is shown are on its slide, and the general ones on the opening."""
    for lesson, step, slide in step_slides(deck):
        told = [shape.text_frame.text for shape in slide.shapes if shape.name == "Warning"]
        assert len(told) == 1 and told[0].startswith("Get help now. "), (lesson.lesson_id, step.title)
    opening = " ".join(shape.text_frame.text for shape in deck.slides[0].shapes if shape.has_text_frame)
    assert "Before any map" in opening and "call an ambulance" in opening


def test_the_page_is_wide_and_everything_lies_on_it(deck: Deck) -> None:
    """16 to 9, and no placeholder of slide, layout or master is left where a narrow page had it or sticks out."""
    assert Emu(deck.slide_width).inches / Emu(deck.slide_height).inches == pytest.approx(16 / 9, abs=0.001)
    places = [*deck.slide_master.placeholders, *(one for layout in deck.slide_layouts for one in layout.placeholders)]
    shapes = [*places, *(shape for slide in deck.slides for shape in slide.shapes)]
    assert all(one.left >= 0 and one.left + one.width <= deck.slide_width for one in shapes)
    assert all(one.top >= 0 and one.top + one.height <= deck.slide_height for one in shapes)
    assert max(one.left + one.width for one in deck.slide_master.placeholders) > 0.9 * deck.slide_width


def test_sections_language_numbers_and_credit(deck: Deck, material: Material) -> None:
    """A section a lesson, a language on every run, a number and the version of the data on every slide."""
    sections = [one.get("name") for one in deck.part._element.iter(SECTION)]
    assert sections == [lesson.title for lesson in LESSONS]
    for slide in deck.slides:
        runs = list(slide._element.iter(f"{DRAWING}rPr"))
        assert runs and all(run.get("lang") for run in runs)
        assert any(field.get("type") == "slidenum" for field in slide._element.iter(f"{DRAWING}fld"))
        assert any(f"Data {material.version}" in shape.text_frame.text for shape in slide.placeholders)
    assert deck.core_properties.language == "en-GB"


def test_every_slide_links_to_its_state_of_the_atlas(deck: Deck) -> None:
    """Whoever asks sees the step live."""
    for _, step, slide in step_slides(deck):
        links = [rel.target_ref for rel in slide.part.rels.values() if rel.is_external]
        assert links == [f"https://clinic.example/pain-atlas/?{step.query}"]


def test_every_work_a_lesson_rests_on_is_written_out(deck: Deck, material: Material) -> None:
    """The slides at the end hold each work with its DOI."""
    text = "\n".join(shape.text_frame.text for slide in deck.slides for shape in slide.placeholders)
    keys = {key for lesson in LESSONS for step in lesson.steps for key in step.sources}
    dois = {material.atlas.sources[key].doi for key in keys} - {""}
    assert len(dois) > 50 and not {doi for doi in dois if doi not in text}


def test_the_same_lesson_gives_the_same_bytes(made: Made) -> None:
    """Two decks of the same data differ in nothing, dates and ids included."""
    assert made("work_through_a_case") == made("work_through_a_case")


def test_every_part_of_the_file_is_sound_xml(whole: bytes) -> None:
    """A half-written relation or a stray character would make PowerPoint offer to repair the file."""
    with zipfile.ZipFile(io.BytesIO(whole)) as parts:
        assert parts.testzip() is None
        names = parts.namelist()
        assert len(names) == len(set(names))
        for name in names:
            if name.endswith((".xml", ".rels", ".svg")):
                etree.fromstring(parts.read(name))


def test_another_program_turns_it_into_as_many_pages(made: Made, tmp_path: Path) -> None:
    """LibreOffice opens the file; its pages hold the titles, the sentences and the numbers of the slides."""
    lesson = next(one for one in LESSONS if one.lesson_id == "work_through_a_case")
    (tmp_path / "case.pptx").write_bytes(made(lesson.lesson_id))
    pages = office.pages_of(tmp_path / "case.pptx")
    assert len(pages) > len(lesson.steps) + 1
    for number, step in enumerate(lesson.steps, 2):
        page = " ".join(pages[number - 1].split())
        assert step.title in page and step.sentence in page
        assert page.endswith(str(number)) or f" {number} " in page


def test_slides_speak_the_language_that_is_asked_for(material: Material, quick: None) -> None:
    """Sentence, warnings, footer and description of the picture in German, and the file says that they are."""
    with speaking(language_of("de", DATA_DIR)):
        spoken = replace(material, atlas=told_atlas(DATA_DIR))
        made = deck_of(spoken, lessons_of(spoken, DATA_DIR, ["five_roots_of_the_leg"]), lambda _: None)
    slide = Presentation(io.BytesIO(made)).slides[1]
    words = " ".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
    assert all(word in words for word in ("Quellen:", "Holen Sie", "keine Diagnose")), words
    assert {run.get("lang") for run in slide._element.iter(f"{DRAWING}rPr")} - {None} == {"de"}
    (picture,) = [shape for shape in slide.shapes if shape.shape_type == 13]
    assert picture._element.nvPicPr.cNvPr.get("descr").startswith("Der Körper")
