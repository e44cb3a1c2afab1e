"""A figure as a sharp PNG, with letters of its own, so that it looks the same on every machine."""

import io
import tempfile
from functools import cache
from pathlib import Path

import resvg_py
from PIL import Image, ImageFont

COLOURS = 256
WIDE = 1600  # pixels: sharp on a screen of a hall


def png_of(svg: str, wide: int = WIDE, faithful: bool = False) -> bytes:
    """The figure on white, so many pixels wide; where `faithful`, small marks keep their colours apart, too."""
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
    # The second way gives most colours to large areas, the first gives none far off to any.
    way = (Image.Quantize.MAXCOVERAGE, 2) if faithful else (Image.Quantize.MEDIANCUT, 0)
    content = io.BytesIO()
    with Image.open(io.BytesIO(drawn)) as picture:
        picture.convert("RGB").quantize(COLOURS, *way, dither=Image.Dither.NONE).save(content, "PNG")
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
