"""The page of a deck: 16 to 9, with every placeholder moved and sized for it; PowerPoint's own stays at 4 to 3."""

from typing import Any

from pptx import Presentation
from pptx.presentation import Presentation as Deck
from pptx.slide import SlideLayout
from pptx.util import Emu, Inches, Pt

WIDTH, HEIGHT = Inches(13.333), Inches(7.5)
EDGE = Inches(0.6)
TITLE, SLIDE = "Title Slide", "Title and Content"
# Left, top, width and height in inches, and points of the letters.
PLACES: dict[str, dict[int, tuple[float, float, float, float, int]]] = {
    TITLE: {0: (0.9, 1.3, 11.5, 1.6, 44), 1: (0.9, 3.0, 11.5, 1.7, 24)},
    SLIDE: {0: (0.6, 0.3, 12.1, 0.9, 32), 1: (8.3, 1.4, 4.45, 4.2, 26)},
}
FOOTER, NUMBER = 11, 12
FOOT: dict[int, tuple[float, float, float, float, int]] = {
    FOOTER: (0.6, 7.08, 11.3, 0.3, 10),
    NUMBER: (12.0, 7.08, 0.75, 0.3, 10),
}


def wide_deck() -> Deck:
    """A deck without slides, and with the two layouts that are used."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = WIDTH, HEIGHT
    layouts = deck.slide_layouts
    for layout in list(layouts):
        if layout.name not in PLACES:
            layouts.remove(layout)
    _widen_master(deck)
    for layout in layouts:
        _settle(layout, {**PLACES[layout.name], **FOOT})
    return deck


def layout_of(deck: Deck, name: str) -> SlideLayout:
    """The layout of a name."""
    found: SlideLayout = deck.slide_layouts.get_by_name(name)
    return found


def _widen_master(deck: Deck) -> None:
    factor = WIDTH / Inches(10)
    for shape in deck.slide_master.placeholders:
        shape.left, shape.width = Emu(round(shape.left * factor)), Emu(round(shape.width * factor))


def _settle(layout: SlideLayout, places: dict[int, tuple[float, float, float, float, int]]) -> None:
    for shape in list(layout.placeholders):
        place = places.get(shape.placeholder_format.idx)
        if place is None:  # the date: a deck is of a version of the data, and says so in its footer
            shape._element.getparent().remove(shape._element)
            continue
        shape.left, shape.top, shape.width, shape.height = (Inches(one) for one in place[:4])
        _letters(shape, place[4])


def _letters(shape: Any, points: int) -> None:
    """Size, left, without bullets, for all that is written into a placeholder."""
    styles = shape.text_frame._txBody.find(_tag("lstStyle"))
    for child in list(styles):
        styles.remove(child)
    level = styles.makeelement(_tag("lvl1pPr"), {"marL": "0", "indent": "0", "algn": "l"})
    level.append(level.makeelement(_tag("buNone"), {}))
    level.append(level.makeelement(_tag("defRPr"), {"sz": str(Pt(points).pt * 100).removesuffix(".0")}))
    styles.append(level)


def _tag(name: str) -> str:
    return f"{{http://schemas.openxmlformats.org/drawingml/2006/main}}{name}"
