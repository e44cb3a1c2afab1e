"""Text on slides: paragraphs with their language, size and links."""

from collections.abc import Sequence
from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_AUTO_SIZE
from pptx.slide import Slide
from pptx.util import Inches, Pt

from dashboard.language.telling import spoken

# Languages as office programs name them, where that is not the tag.
TAGS = {"en": "en-GB", "pt": "pt-BR"}
INK, QUIET, WARNING, WASH = RGBColor(28, 39, 51), RGBColor(74, 85, 97), RGBColor(110, 52, 0), RGBColor(255, 244, 230)


def language_tag(tag: str = "") -> str:
    """A language, or the one that is being written, as office programs name it."""
    return TAGS.get(tag or spoken().tag, tag or spoken().tag)


def write(
    frame: Any,
    lines: Sequence[str],
    *,
    bold: bool = False,
    size: int = 0,
    apart: int = 0,
    link: str = "",
    language: str = "",
) -> None:
    """A paragraph for each line, in the place of what stood there; `size` and `apart` are points, 0 as the layout.

    `language` is the tag of the lines' own, '' for the one that is being written.
    """
    frame.clear()
    for at, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
        run = paragraph.add_run()
        run.text = line
        run.font._element.set("lang", language_tag(language))
        if bold:
            run.font.bold = True
        if size:
            run.font.size = Pt(size)
        if apart:
            paragraph.space_after = Pt(apart)
        if link:
            run.hyperlink.address = link


def add_text(
    slide: Slide,
    place: tuple[float, float, float, float],
    lines: Sequence[str],
    size: int,
    *,
    first_bold: bool = False,
    warns: bool = False,
) -> None:
    """A box of quiet text at left, top, width, height in inches; a warning stands on its own ground."""
    if not lines:
        return
    box = slide.shapes.add_textbox(*(Inches(one) for one in place))
    box.name = "Warning" if warns else "Text"
    frame = box.text_frame
    frame.word_wrap, frame.auto_size = True, MSO_AUTO_SIZE.NONE
    frame.margin_left = frame.margin_right = Inches(0.1 if warns else 0)
    frame.margin_top = frame.margin_bottom = Inches(0.04)
    write(frame, lines, size=size)
    for at, paragraph in enumerate(frame.paragraphs):
        for run in paragraph.runs:
            run.font.color.rgb = WARNING if warns else QUIET
            run.font.bold = first_bold and at == 0
    if warns:
        box.fill.solid()
        box.fill.fore_color.rgb = WASH
