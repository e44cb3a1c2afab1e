"""A deck of lessons: a title, a slide for each step with its figure, sentence, works and notes, then the works."""

import copy
import html
import io
import re
import zipfile
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from pptx.presentation import Presentation as Deck
from pptx.slide import Slide
from pptx.util import Inches

from dashboard.address_reading import read
from dashboard.atlas import red_flags
from dashboard.figures.citation import mention, reference
from dashboard.figures.markup import to_html
from dashboard.language.telling import to_tell, told
from dashboard.lesson.form import Lesson, Step
from dashboard.lesson.words import told_lesson
from dashboard.selection import read_selection
from dashboard.slides.material import Material
from dashboard.slides.picture import DRAWING, add_picture
from dashboard.slides.sections import add_sections
from dashboard.slides.text import add_text, language_tag, write
from dashboard.slides.wide_page import FOOTER, NUMBER, SLIDE, TITLE, layout_of, wide_deck
from dashboard.state_figure.figure import figure_of

# Inches: where figure, key, works and warnings stand.
FIGURE = (0.6, 1.35, 7.45, 4.45)
KEY, WORKS, WARNINGS = (0.6, 5.78, 7.45, 0.64), (8.3, 5.7, 4.45, 0.65), (0.6, 6.42, 12.1, 0.6)
WIDE_SENTENCE = (0.6, 1.6, 12.1, 4.0)
WORKS_ON_A_SLIDE = 9
# A sentence of more letters is written in so many points, or it would run into its sources.
LONG, SMALLER = 150, 22
# What a step may cover, as web/lesson/covered_words.js tells it.
COVERED = {"labels": to_tell("labels"), "pattern": to_tell("pattern"), "panels": to_tell("panels")}
EPOCH = (1980, 1, 1, 0, 0, 0)  # the oldest that a zip can tell

Tell = Callable[[str], None]


def deck_of(material: Material, lessons: Sequence[Lesson], tell: Tell = print) -> bytes:
    """The deck as a file, the same bytes every time; `tell` hears of each lesson."""
    deck, sections = wide_deck(), []
    for lesson in map(told_lesson, lessons):
        first = len(deck.slides)
        _opening(deck, material, lesson)
        for number, step in enumerate(lesson.steps, 1):
            place = told("{title}, step {n} of {all}", title=lesson.title, n=number, all=len(lesson.steps))
            _step(deck, material, step, place, lesson.language)
        _works(deck, material, lesson)
        sections.append((lesson.title, first, len(deck.slides)))
        tell(f"{lesson.title}: {len(deck.slides) - first} slides")
    add_sections(deck, sections)
    _about(deck, material, [title for title, *_ in sections])
    return _same_every_time(deck)


def _opening(deck: Deck, material: Material, lesson: Lesson) -> None:
    slide = deck.slides.add_slide(layout_of(deck, TITLE))
    write(slide.shapes.title.text_frame, [lesson.title], bold=True, language=lesson.language)
    about = told("{audience}. About {n} minutes.", audience=lesson.audience, n=lesson.minutes)
    write(slide.placeholders[1].text_frame, [lesson.summary, about], language=lesson.language)
    lines = [flag.line for flag in red_flags(material.atlas)]
    add_text(slide, (0.9, 5.0, 11.5, 1.7), [told("Before any map: when to get help"), *lines], 14, first_bold=True)
    _foot(slide, material, lesson.title)
    write(slide.notes_slide.notes_text_frame, [told("For education, not diagnosis."), lesson.summary])


def _step(deck: Deck, material: Material, step: Step, place: str, language: str) -> None:
    slide = deck.slides.add_slide(layout_of(deck, SLIDE))
    write(slide.shapes.title.text_frame, [step.title], bold=True, language=language)
    body = slide.placeholders[1]
    write(body.text_frame, [step.sentence], size=SMALLER if len(step.sentence) > LONG else 0, language=language)
    state = read_selection(step.query, material.choices)
    named = "view" in read(step.query, material.choices).values
    figure = figure_of(material.atlas, material.compiled, state, named, FIGURE[2] / FIGURE[3])
    if figure:
        add_picture(slide, figure, FIGURE, step.title)
        add_text(slide, KEY, [" ".join(figure.key)], 11)
    else:
        body.left, body.top, body.width, body.height = (Inches(one) for one in WIDE_SENTENCE)
    add_text(slide, WORKS, [told("Sources: {works}", works=_text(mention(material.atlas, step.sources)))], 11)
    flags = red_flags(material.atlas, filter(None, (state.sel, state.cmp, state.cond)))[:2]
    add_text(slide, WARNINGS, [" ".join([told("Get help now") + ".", *(flag.line for flag in flags)])], 11, warns=True)
    _foot(slide, material, place, f"{material.link}?{step.query}" if material.link else "")
    names = ", ".join(told(COVERED[name]) for name in step.hide)
    covered = [told("Covered in the atlas until you reveal it: {parts}.", parts=names)] if names else []
    seen = told("In the atlas: {address}", address=f"?{step.query}")
    write(slide.notes_slide.notes_text_frame, [*step.notes, *covered, seen], language=language)


def _works(deck: Deck, material: Material, lesson: Lesson) -> None:
    """Every work of a lesson in full, over as many slides as it takes."""
    keys = list(dict.fromkeys(key for step in lesson.steps for key in step.sources))
    parts = [keys[at : at + WORKS_ON_A_SLIDE] for at in range(0, len(keys), WORKS_ON_A_SLIDE)]
    for number, part in enumerate(parts, 1):
        slide = deck.slides.add_slide(layout_of(deck, SLIDE))
        title = told("Sources")
        if len(parts) > 1:
            title = told("Sources ({n} of {all})", n=number, all=len(parts))
        write(slide.shapes.title.text_frame, [title], bold=True)
        body = slide.placeholders[1]
        body.left, body.top, body.width, body.height = (Inches(one) for one in (0.6, 1.3, 12.1, 5.6))
        write(body.text_frame, [_text(reference(material.atlas.sources[key])) for key in part], size=13, apart=6)
        _foot(slide, material, lesson.title)


def _foot(slide: Slide, material: Material, place: str, link: str = "") -> None:
    """The footer and the number of the slide; python-pptx leaves those of the layout behind."""
    for shape in slide.slide_layout.placeholders:
        if shape.placeholder_format.idx in (FOOTER, NUMBER):
            own = copy.deepcopy(shape._element)
            for run in own.iter(f"{{{DRAWING}}}rPr"):
                run.set("lang", language_tag())
            slide.shapes._spTree.append(own)
    credit = told(
        "Pain Atlas: education, not a diagnosis. Data {version}. {place}", version=material.version, place=place
    )
    for shape in slide.placeholders:
        if shape.placeholder_format.idx == FOOTER:
            write(shape.text_frame, [credit], link=link)


def _about(deck: Deck, material: Material, titles: Iterable[str]) -> None:
    about = deck.core_properties
    about.author = about.last_modified_by = "Pain Atlas"
    about.title = "; ".join(titles)
    about.subject = told("Where pain is felt: for education, not diagnosis")
    about.keywords = f"data {material.version}"
    about.language, about.revision = language_tag(), 1
    for child in list(about._element):  # a deck of the same data is the same deck, whenever it is made
        if child.tag.endswith(("}created", "}modified")):
            about._element.remove(child)


def _same_every_time(deck: Deck) -> bytes:
    written, again = io.BytesIO(), io.BytesIO()
    deck.save(written)
    with zipfile.ZipFile(written) as parts, zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED) as out:
        for part in parts.infolist():
            out.writestr(zipfile.ZipInfo(part.filename, EPOCH), parts.read(part), zipfile.ZIP_DEFLATED)
    return again.getvalue()


def _text(component: Any) -> str:
    """The words of a component."""
    return html.unescape(re.sub(r"<[^>]*>", "", to_html(component))).strip()
