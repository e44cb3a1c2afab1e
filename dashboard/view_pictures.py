"""Pictures of a source for cards and previews: each view that holds its pattern, with its name and its sides.

They are the compiled views with the compiled strengths, so a picture shows what the page shows. Needs pillow, which
comes with `pip install -e '.[anki]'`.
"""

import json
import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageChops, ImageDraw, ImageFont

from dashboard.figures.pattern_views import LEAST, drawn_views, views_of_structures
from dashboard.language.telling import told

HEIGHT, CAPTION, EDGE = 720, 60, 30  # pixels: all of it, the name below, and what letters need around
LETTER = 36
WASHES = {"outer": 0.2, "core": 0.22}  # how strongly the zones are tinted
SHARP = 2  # drawn so many times larger, then made smaller, so that round dots are round
INK, PAPER, TEXT, LINE = (18, 60, 105), (255, 255, 255), (28, 39, 51), (89, 99, 110)
# Least strength of 255 and size of the dot, the stronger first: the zones of web/map/pattern.js.
ZONES = ((191, 1.0), (115, 0.72), (LEAST, 0.5))
STEP = re.compile(r"([Mlz])|(-?\d+(?:\.\d+)?)")

Strengths = npt.NDArray[np.uint8]


def pictures(compiled: Path, structure_id: str) -> dict[str, Image.Image]:
    """By view, the pictures that hold the pattern of a source on its left side, in the order of the views."""
    return {view: picture(compiled, structure_id, view) for view in views_of_structures(compiled)[structure_id]}


def picture(compiled: Path, structure_id: str, view_id: str) -> Image.Image:
    """A view of the body with the pattern of a source on its left side, named below and lettered R and L."""
    view = _views(compiled)[view_id]
    scale = SHARP * (HEIGHT - CAPTION - EDGE) / view["height"]
    body = Image.new("RGB", (round(view["width"] * scale), round(view["height"] * scale)), PAPER)
    _paste_body(body, compiled, view, scale)
    _wash(body, _zones(compiled, view["group"]).get(structure_id, {}).get(view_id) or {}, scale)
    _draw_dots(ImageDraw.Draw(body), view, _strengths(compiled, structure_id), scale)
    canvas = Image.new("RGB", (body.width + 2 * SHARP * EDGE, SHARP * HEIGHT), PAPER)
    canvas.paste(body, (SHARP * EDGE, SHARP * EDGE))
    draw, font = ImageDraw.Draw(canvas), ImageFont.load_default(SHARP * LETTER)
    for letter in view["letters"]:
        place = SHARP * EDGE + letter["x"] * scale, SHARP * EDGE + letter["y"] * scale
        draw.text(place, told(letter["text"]), fill=TEXT, font=font, anchor="ms")
    _draw_name(draw, told(view["name"]), canvas.size)
    return canvas.reduce(SHARP)


def row(some: Sequence[Image.Image], width: int, height: int) -> Image.Image:
    """Pictures as large as they fit into a box, in as many rows as shows them largest, standing at the right."""
    gap = 16
    best = max(
        (_rows(some, count) for count in range(1, len(some) + 1)), key=lambda rows: _fit(rows, width, height, gap)
    )
    scale = _fit(best, width, height, gap)
    sheet = Image.new("RGB", (width, height), PAPER)
    y = (height - round(scale * HEIGHT) * len(best) - gap * (len(best) - 1)) // 2
    for line in best:
        small = [
            one.resize((round(one.width * scale), round(HEIGHT * scale)), Image.Resampling.LANCZOS) for one in line
        ]
        x = (width - sum(one.width for one in small) - gap * (len(small) - 1)) // 2
        for one in small:
            sheet.paste(one, (x, y))
            x += one.width + gap
        y += round(scale * HEIGHT) + gap
    return sheet


def name_of(compiled: Path, view_id: str) -> str:
    """What a view is called on the page."""
    return drawn_views(compiled)[view_id].name


def _rows(some: Sequence[Image.Image], count: int) -> list[Sequence[Image.Image]]:
    each = -(-len(some) // count)
    return [some[at : at + each] for at in range(0, len(some), each)]


def _fit(rows: Sequence[Sequence[Image.Image]], width: int, height: int, gap: int) -> float:
    widest = max(sum(one.width for one in line) + gap * (len(line) - 1) for line in rows)
    return min(width / widest, (height - gap * (len(rows) - 1)) / (len(rows) * HEIGHT), 1.0)


def _paste_body(canvas: Image.Image, compiled: Path, view: dict[str, Any], scale: float) -> None:
    if view["image"]:
        with Image.open(compiled / view["image"]) as body:
            size = round(view["width"] * scale), round(view["height"] * scale)
            skin = body.convert("RGBA").resize(size, Image.Resampling.BILINEAR)
        canvas.paste(skin, (0, 0), skin)
        return
    draw = ImageDraw.Draw(canvas)
    for drawn in view["areas"]:
        for line in _lines(drawn["d"]):
            draw.line([(x * scale, y * scale) for x, y in line], fill=LINE, width=SHARP * 2)


def _lines(path: str) -> Iterator[list[tuple[float, float]]]:
    """The closed lines of path data, which the build writes as one `M` and one `l` of relative steps a line."""
    for part in filter(None, path.split("M")):
        numbers = [float(found) for _, found in STEP.findall(part) if found]
        steps = np.asarray(numbers).reshape(-1, 2).cumsum(axis=0)
        yield [(float(x), float(y)) for x, y in (*steps, steps[0])]


def _wash(body: Image.Image, zones: dict[str, str | None], scale: float) -> None:
    """Tint the zones of a pattern, an even-odd area each, so that it is seen also where its dots are small."""
    for name, share in WASHES.items():
        mask = Image.new("1", body.size)
        for line in _lines(zones.get(name) or ""):
            part = Image.new("1", body.size)
            ImageDraw.Draw(part).polygon([(x * scale, y * scale) for x, y in line], fill=1)
            mask = ImageChops.logical_xor(mask, part)
        body.paste(Image.blend(body, Image.new("RGB", body.size, INK), share), (0, 0), mask)


def _draw_dots(draw: ImageDraw.ImageDraw, view: dict[str, Any], strengths: Strengths, scale: float) -> None:
    places = np.asarray(view["xy"], float).reshape(-1, 2) * scale
    for (x, y), strength in zip(places, strengths[np.asarray(view["points"])], strict=True):
        size = next((size for least, size in ZONES if strength >= least), 0.0)
        if size:
            radius = view["dot"] * size * scale
            draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=INK)


def _draw_name(draw: ImageDraw.ImageDraw, name: str, size: tuple[int, int]) -> None:
    """The name in the middle below the body, as large as the picture is wide enough for."""
    largest = SHARP * LETTER
    wide = draw.textlength(name, font=ImageFont.load_default(largest))
    font = ImageFont.load_default(min(largest, largest * size[0] * 0.98 / wide))
    draw.text((size[0] / 2, size[1] - SHARP * 14), name, fill=TEXT, font=font, anchor="ms")


@cache
def _views(compiled: Path) -> dict[str, Any]:
    groups = json.loads((compiled / "index.json").read_text("utf-8"))["groups"]
    files = [json.loads((compiled / f"views_{group['id']}.json").read_text("utf-8")) for group in groups]
    return {view["id"]: view for file in files for view in file["views"]}


@cache
def _zones(compiled: Path, group: str) -> dict[str, Any]:
    zones: dict[str, Any] = json.loads((compiled / f"contours_{group}.json").read_text("utf-8"))
    return zones


@cache
def _rows_of(compiled: Path) -> tuple[list[str], Strengths]:
    index = json.loads((compiled / "index.json").read_text("utf-8"))
    rows = np.frombuffer((compiled / "patterns.bin").read_bytes(), np.uint8)
    return index["structures"], rows.reshape(len(index["structures"]), index["n_points"])


def _strengths(compiled: Path, structure_id: str) -> Strengths:
    ids, rows = _rows_of(compiled)
    found: Strengths = rows[ids.index(structure_id)]
    return found
