"""The maps of a cohort arranged on a sheet, with the scale and what a reader has to know beside them."""

from collections.abc import Iterator, Sequence

from dashboard.drawing.figure_views import FigureView
from dashboard.drawing.lettering import wide
from dashboard.drawing.mark import PAIN
from dashboard.drawing.panels import Cohort, Panel, panels_of
from dashboard.drawing.published import in_words, overlap, zone_words
from dashboard.drawing.scale import FEW_PEOPLE, NOBODY, STEPS, ZONE_COLOURS
from dashboard.drawing.sheet import (
    BODY,
    EDGE,
    Patch,
    Sheet,
    Words,
    column_of_words,
    columns_for,
    cut,
    rectangle,
    wrapped,
)  # fmt: skip

FIGURE = 700.0  # height of a body
MARGIN, GAP = 40.0, 24.0
LINE = 1.35  # from a baseline to the next, in sizes of the type


def sheet_of(cohort: Cohort, views: Sequence[FigureView]) -> Sheet:
    """All maps of a cohort on one sheet, in the form of a screen, its scale at the right."""
    panels = panels_of(cohort, {drawn.place for view in views for drawn in view.places})
    size = _type_size(len(panels))
    lines = max(len(_below(panel, views, size)) for panel in panels)
    heads = 3 if any(panel.kind for panel in panels) else 2
    cell = _figures_wide(views) + GAP, FIGURE + size * LINE * (lines + heads + 3)
    aside = size * 17
    columns = columns_for(len(panels), 2 if cohort.has_possible else 1, cell, aside)
    sheet = Sheet(2 * MARGIN + columns * cell[0] + aside, 0)
    top = _heading(sheet, size)
    at = 0
    for panel in panels:
        at += panel.opens_pair and at % 2  # a pair is never parted
        corner = MARGIN + at % columns * cell[0], top + at // columns * cell[1]
        _draw_panel(sheet, panel, views, corner, size, heads)
        at += 1
    bottom = _aside(sheet, cohort, sheet.width - MARGIN - aside + GAP, top + size, size, aside - GAP)
    sheet.height = max(top + -(-at // columns) * cell[1], bottom) + MARGIN
    return sheet


def _type_size(panels: int) -> float:
    """Larger where the sheet is, which is looked at from the same seat."""
    return 26.0 if panels <= 2 else 34.0 if panels <= 6 else 44.0


def _figures_wide(views: Sequence[FigureView]) -> float:
    return sum(view.width * FIGURE / view.height for view in views) + GAP


def _heading(sheet: Sheet, size: float) -> float:
    text = "Pain drawings: how many people marked each place"
    large = min(size * 1.6, size * 1.6 * (sheet.width - 2 * MARGIN) / wide(text, size * 1.6))
    sheet.words.append(Words(text, MARGIN, MARGIN + large, large, strong=True))
    return MARGIN + large * 1.5


def _draw_panel(
    sheet: Sheet, panel: Panel, views: Sequence[FigureView], corner: tuple[float, float], size: float, heads: int
) -> None:
    """One map below its title and further lines, `heads` in all, so that the bodies of a row stand level."""
    (x, y), room = corner, _figures_wide(views)
    large = size * 1.15
    sheet.words.append(Words(cut(panel.title, large, room), x, y + size * LINE, large, strong=True))
    for at, line in enumerate(filter(None, (panel.about, panel.kind)), 2):
        sheet.words.append(Words(cut(line, size, room), x, y + at * size * LINE, size))
    y += heads * size * LINE + size * 0.6
    for view in views:
        _draw_view(sheet, panel, view, (x, y), size)
        x += view.width * FIGURE / view.height + GAP
    y += FIGURE + size * LINE * 1.1
    for line in _below(panel, views, size):
        y += size * LINE
        sheet.words.append(Words(line, corner[0], y, size))


def _below(panel: Panel, views: Sequence[FigureView], size: float) -> list[str]:
    room = _figures_wide(views)
    return [cut(line, size, room) for text in panel.below for line in wrapped(text, size, room)]


def _draw_view(sheet: Sheet, panel: Panel, view: FigureView, corner: tuple[float, float], size: float) -> None:
    (x, y), scale = corner, FIGURE / view.height
    for drawn in view.places:
        fill = panel.fill(drawn.place)
        sheet.patches.append(Patch(drawn.path, x, y, scale, fill.colour, EDGE, fill.hatched, fill.says, drawn.at))
    sheet.patches.append(Patch(view.outline, x, y, scale, None, BODY))
    for letter, (across, down) in view.letters:
        sheet.words.append(Words(letter, x + across * scale, y + down * scale + size * 0.6, size, True, True))
    sheet.words.append(Words(view.name, x + view.width * scale / 2, y + FIGURE + size * 1.15, size, True))


def _aside(sheet: Sheet, cohort: Cohort, x: float, y: float, size: float, room: float) -> float:
    """The scale and the remarks; returns where they end."""
    y = _swatches(sheet, "Share of n people", x, y, size, _scale(cohort))
    if cohort.source:
        zones = [(ZONE_COLOURS[zone], False, word) for zone, word in zone_words().items()]
        heads = wrapped(f"Published: {cohort.source_name}", size, room)
        for head in heads[:-1]:
            sheet.words.append(Words(head, x, y, size, strong=True))
            y += size * LINE
        y = _swatches(sheet, heads[-1], x, y, size, zones)
    return column_of_words(sheet, list(_remarks(cohort)), x, y + size * 0.4, size * 0.86, room)


def _scale(cohort: Cohort) -> Iterator[tuple[str, bool, str]]:
    for step in reversed((NOBODY, *STEPS)):
        yield step.colour, False, f"{step.word}: {step.numbers}" if step is not NOBODY else step.word
    if cohort.has_possible:
        yield STEPS[2].colour, True, "hatched: perhaps"


def _swatches(
    sheet: Sheet,
    head: str,
    x: float,
    y: float,
    size: float,
    entries: Iterator[tuple[str, bool, str]] | Sequence[tuple[str, bool, str]],
) -> float:
    sheet.words.append(Words(head, x, y, size, strong=True))
    y += size * 0.55
    for colour, hatched, text in entries:
        box = rectangle(size * 1.9, size * 1.15)
        sheet.patches.append(Patch(box, x, y, 1, colour, BODY, hatched))
        sheet.words.append(Words(text, x + size * 2.4, y + size * 0.9, size))
        y += size * 1.5
    return y + size * 1.2


def _remarks(cohort: Cohort) -> Iterator[str]:
    tally = cohort.tally
    yield f"{tally.people.total():,} people; {_sides(tally.side)}. R and L are the person's own right and left."
    if cohort.has_possible:
        yield (
            "Hatched: some people marked a wider region that holds the place, or did not say the side. Where they "
            "meant it is not known, so the truth lies between the two maps."
        )
    if min(tally.drawn[group, PAIN] for group in tally.groups) < FEW_PEOPLE:
        yield f"Where n is below {FEW_PEOPLE}, one person more or less changes the shade."
    if cohort.source and len(tally.groups) == 1:
        yield from in_words(cohort.source_name, overlap(tally, tally.groups[0], cohort.pattern))
    yield "For teaching and research. Many drawings alike are no diagnosis."


def _sides(side: str) -> str:
    return "both sides are counted" if side == "both" else f"only the {side} side and the midline are counted"
