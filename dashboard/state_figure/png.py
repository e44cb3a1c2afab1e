"""A figure as a sharp PNG, with letters of its own, so that it looks the same on every machine."""

import io
import tempfile
from functools import cache
from pathlib import Path

import resvg_py
from PIL import Image, ImageFont

COLOURS, ROUNDS = 256, 2
WIDE = 1600  # pixels: sharp on a screen of a hall


def png_of(svg: str, wide: int = WIDE) -> bytes:
    """The figure on white, so many pixels wide."""
    file, family = _letters()
    drawn = bytes(
        resvg_py.svg_to_bytes(
            svg_string=svg,
            width=wide,
            background="#ffffff",
            skip_system_fonts=True,
            font_files=[file],
            font_family=family,
            sans_serif_family=family,
        )
    )
    content = io.BytesIO()
    with Image.open(io.BytesIO(drawn)) as picture:
        # Pillow's usual way gives most colours to large areas, and small marks of several colours become one.
        few = picture.convert("RGB").quantize(COLOURS, Image.Quantize.MAXCOVERAGE, ROUNDS, dither=Image.Dither.NONE)
        few.save(content, "PNG")
    return content.getvalue()


@cache
def _letters() -> tuple[str, str]:
    """The file and the family of the type that comes with pillow; the file lives as long as this process."""
    font = ImageFont.load_default(36)
    assert isinstance(font, ImageFont.FreeTypeFont)  # what a size asks for
    content = font.path.getvalue() if isinstance(font.path, io.BytesIO) else Path(str(font.path)).read_bytes()
    folder = tempfile.TemporaryDirectory(prefix="pain-atlas-")
    _kept.append(folder)
    file = Path(folder.name) / "letters.ttf"
    file.write_bytes(content)
    return str(file), str(font.getname()[0])


_kept: list[tempfile.TemporaryDirectory[str]] = []
