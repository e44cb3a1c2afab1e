"""A sheet as PNG, for whoever has no program that opens SVG."""

import io

from PIL import Image, ImageDraw

from dashboard.drawing.figure_views import lines_of
from dashboard.drawing.lettering import font, lettered
from dashboard.drawing.sheet import INK, PAPER, Patch, Sheet, Words
from dashboard.drawing.svg import hatch_on

WIDEST = 2600  # pixels
SHARP = 2  # drawn so many times larger, then made smaller, so that edges are smooth
HATCH, THICK = 17, 1.8  # units from line to line, and of a line


def png(sheet: Sheet) -> bytes:
    """The sheet as a PNG file, at most 2,600 pixels wide."""
    scale = SHARP * min(1.5, WIDEST / sheet.width)
    image = Image.new("RGB", (round(sheet.width * scale), round(sheet.height * scale)), PAPER)
    draw = ImageDraw.Draw(image)
    for patch in sheet.patches:
        _draw_patch(image, draw, patch, scale)
    for words in sheet.words:
        _draw_words(draw, words, scale)
    content = io.BytesIO()
    image.reduce(SHARP).quantize(128, dither=Image.Dither.NONE).save(content, "PNG", optimize=True)
    return content.getvalue()


def _draw_patch(image: Image.Image, draw: ImageDraw.ImageDraw, patch: Patch, scale: float) -> None:
    for line in lines_of(patch.path):
        corners = [((patch.x + x * patch.scale) * scale, (patch.y + y * patch.scale) * scale) for x, y in line]
        if patch.fill and patch.hatched:
            _hatch(image, corners, patch.fill, scale)
        elif patch.fill:
            draw.polygon(corners, fill=patch.fill)
        width = 1.6 if patch.fill is None else 0.8
        draw.line([*corners, corners[0]], fill=patch.edge, width=max(1, round(width * scale)))


def _hatch(image: Image.Image, corners: list[tuple[float, float]], colour: str, scale: float) -> None:
    """Fill one polygon with lines that run on from one polygon to its neighbour."""
    left, top = (int(min(values)) for values in zip(*corners, strict=True))
    right, bottom = (int(max(values)) + 1 for values in zip(*corners, strict=True))
    mask = Image.new("1", (right - left, bottom - top))
    ImageDraw.Draw(mask).polygon([(x - left, y - top) for x, y in corners], fill=1)
    step = round(HATCH * scale)
    lines = Image.new("RGB", mask.size, colour)
    draw = ImageDraw.Draw(lines)
    start = -((left + top) % step) - step
    for at in range(start, mask.width + mask.height + step, step):
        ends = (at - mask.height, mask.height), (at, 0)
        draw.line(ends, fill=hatch_on(colour), width=round(THICK * scale))
    image.paste(lines, (left, top), mask)


def _draw_words(draw: ImageDraw.ImageDraw, words: Words, scale: float) -> None:
    stroke = max(1, round(words.size * scale / 40)) if words.strong else 0
    text, name = lettered(words.text)
    draw.text(
        (words.x * scale, words.y * scale), text, fill=INK, font=font(name, round(words.size * scale)),
        anchor="ms" if words.middle else "ls", stroke_width=stroke, stroke_fill=INK,
    )  # fmt: skip
