"""The compiled views of a body as slides draw them: outlines, places, zones and bands, and the body as a PNG."""

import base64
import io
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image

NEUTRAL = "neutral"
COLOURS = 192

Strengths = npt.NDArray[np.uint8]
Json = dict[str, Any]


@dataclass(frozen=True)
class Body:
    """The compiled files of one body; `compiled` is data/compiled."""

    compiled: Path
    name: str = NEUTRAL

    @property
    def folder(self) -> Path:
        """Where the views of this body lie."""
        return self.compiled if self.name == NEUTRAL else self.compiled / self.name

    def views(self, group: str) -> list[Json]:
        """The views of a group in their order."""
        found: list[Json] = _read(self.folder / f"views_{group}.json")["views"]
        return found

    def zones(self, group: str) -> Json:
        """By structure and view, path data of its `outer` and `core` zone, for a source on the left."""
        return _read(self.folder / f"contours_{group}.json")

    def bands(self, group: str, drawn_map: str) -> Json:
        """By view, the bands of a dermatome map: root, side, path data `d`, and where its name stands."""
        found: Json = _read(self.folder / f"dermatomes_{group}.json").get(drawn_map, {})
        return found

    def muscles(self, group: str) -> Json:
        """The muscles of a group: their depth, and their shapes by camera."""
        return _read(self.folder / f"muscles_{group}.json")

    def picture(self, view: Json) -> str:
        """The body of a view as a PNG in a data address; '' for a schematic view. Not every reader knows WebP."""
        return _picture(self.folder / view["image"]) if view["image"] else ""


@dataclass(frozen=True)
class Reader:
    """How strongly a source is felt at each skin point, (points,) of 0 to 255, on the chosen side."""

    compiled: Path

    def strengths(self, structure: str, side: str) -> Strengths:
        """Strengths for a source on the left, the right or both; sources of a fixed place keep theirs."""
        index = self.index()
        size = index["n_points"]
        row = index["structures"].index(structure)
        content = (self.compiled / "patterns.bin").read_bytes()
        own = np.frombuffer(content, np.uint8, size, row * size)
        if side == "left" or structure in index["absolute"]:
            return own
        other = np.roll(own, size // 2)
        return other if side == "right" else np.maximum(own, other)

    def is_fixed(self, structure: str) -> bool:
        """Whether the pattern keeps its side whatever is chosen."""
        return structure in self.index()["absolute"]

    def index(self) -> Json:
        """The compiled index."""
        return _read(self.compiled / "index.json")


@cache
def _picture(path: Path) -> str:
    with Image.open(path) as body:
        content = io.BytesIO()
        # So many colours are enough for skin, and a deck is half as heavy.
        body.convert("RGBA").quantize(COLOURS, Image.Quantize.FASTOCTREE).save(content, "PNG")
    return f"data:image/png;base64,{base64.b64encode(content.getvalue()).decode()}"


@cache
def _read(path: Path) -> Json:
    found: Json = json.loads(path.read_text("utf-8"))
    return found
