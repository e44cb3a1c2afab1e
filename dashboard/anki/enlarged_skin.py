"""A part of a view drawn larger than the page does: its shading made finer, the steps of its outline smooth."""

import base64
import io
from collections.abc import Iterator
from functools import cache
from math import ceil, floor, hypot
from pathlib import Path

from PIL import Image, ImageFilter

from dashboard.anki.plate import Frame
from dashboard.drawing.figure_views import Point, lines_of
from dashboard.state_figure.body_views import Body, Json

PAPER, LINE = "#f4efe9", "#59636e"  # the schematic view has no shading
SOLID = 200  # of 255
ROUNDED = 3.0  # of a longer straight piece so much is rounded at each end, in units of the view


def enlarged_skin(body: Body, view: Json, frame: Frame, scale: float) -> str:
    """The body in a frame as pieces of SVG in units of the view, of which a pixel is one part in `scale`."""
    outline = smooth(view["outline"])
    line = f'fill="none" stroke="{LINE}" stroke-width="{1.4 / scale:.2f}"'
    if not view["image"]:
        return f'<path d="{outline}" fill="{PAPER}" fill-rule="evenodd"/><path d="{outline}" {line}/>'
    left, top = floor(frame[0]), floor(frame[1])
    box = left, top, min(ceil(frame[2]), view["width"]), min(ceil(frame[3]), view["height"])
    shading = _shading(body.folder / view["image"], box, scale)
    place = f'x="{left}" y="{top}" width="{box[2] - left}" height="{box[3] - top}"'
    return (
        f'<clipPath id="body"><path d="{outline}" clip-rule="evenodd"/></clipPath>'
        f'<image href="{shading}" {place} clip-path="url(#body)"/><path d="{outline}" {line}/>'
    )


def smooth(path: str) -> str:
    """Path data through the middles of its short straight pieces: a line in steps of a pixel becomes an even one.

    >>> smooth("M0 0l2 0 0 2 -2 0z")
    'M1.0 0.0L2.0 1.0L1.0 2.0L0.0 1.0z'
    """
    return "".join(f"M{'L'.join(f'{x:.1f} {y:.1f}' for x, y in _middles(line))}z" for line in lines_of(path))


def _middles(line: tuple[Point, ...]) -> Iterator[Point]:
    """The middle of a piece, or of a long one where the rounding of its ends begins."""
    for (x1, y1), (x2, y2) in zip(line, (*line[1:], line[0]), strict=True):
        long = hypot(x2 - x1, y2 - y1)
        for share in (0.5,) if long <= 2 * ROUNDED else (ROUNDED / long, 1 - ROUNDED / long):
            if long:
                yield x1 + share * (x2 - x1), y1 + share * (y2 - y1)


@cache
def _shading(file: Path, box: tuple[int, int, int, int], scale: float) -> str:
    with Image.open(file) as whole:
        part = whole.convert("RGBA").crop(box)
    # Its edge is half transparent: a pixel or two more of the same colour below it fill the outline.
    below = part.convert("RGBa").filter(ImageFilter.GaussianBlur(1)).convert("RGBA")
    solid = part.getchannel("A").point(lambda alpha: 255 if alpha >= SOLID else 0)
    below.putalpha(solid.filter(ImageFilter.MaxFilter(5)))
    size = round(part.width * scale), round(part.height * scale)
    content = io.BytesIO()
    Image.alpha_composite(below, part).resize(size, Image.Resampling.BICUBIC).save(content, "PNG", compress_level=1)
    return f"data:image/png;base64,{base64.b64encode(content.getvalue()).decode()}"
