"""The places of a picture as another program draws them, to hold polygons against."""

import io
import re
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw

from dashboard.question_bank.choices import Choice
from dashboard.state_figure.png import png_of

Mask = npt.NDArray[np.bool_]
MOVED = re.compile(r'<g transform="translate\(([\d.]+) ([\d.]+)\) scale\(([\d.]+)\)">')
OUTLINED = re.compile(r'<path d="([^"]+)" fill="[^"]+" fill-opacity="0.25"')
HEAD = re.compile(r"<svg[^>]*>")


@dataclass(frozen=True)
class Drawing:
    """An unpainted picture of a question."""

    choice: Choice

    @property
    def svg(self) -> str:
        """What it would be drawn from."""
        assert self.choice.picture
        return self.choice.picture.png.decode()

    @property
    def paths(self) -> list[str]:
        """The outlines in it, in their order."""
        return OUTLINED.findall(self.svg)

    def outline(self, path: str) -> Mask:
        """The pixels within an outline, as the writer of pictures draws them."""
        moved, head = MOVED.search(self.svg), HEAD.match(self.svg)
        assert moved and head and self.choice.picture
        alone = f'{head[0]}{moved[0]}<path d="{path}" fill="#000"/></g></svg>'
        with Image.open(io.BytesIO(png_of(alone, self.choice.picture.width))) as drawn:
            return np.asarray(drawn.convert("L")) < 128

    def polygon(self, at: int) -> Mask:
        """The pixels within what is clicked for an option."""
        assert self.choice.picture
        drawn = Image.new("1", (self.choice.picture.width, self.choice.picture.height))
        ImageDraw.Draw(drawn).polygon(list(self.choice.spots[at]), fill=1)
        return np.asarray(drawn)

    def pixel_of(self, x: float, y: float) -> tuple[float, float]:
        """Where a place of the view is in the picture."""
        moved, head = MOVED.search(self.svg), HEAD.match(self.svg)
        assert moved and head and self.choice.picture
        right, down, scale = map(float, moved.groups())
        wide = re.search(r'width="(\d+)"', head[0])
        assert wide
        pixels = self.choice.picture.width / float(wide[1])
        return (x * scale + right) * pixels, (y * scale + down) * pixels
