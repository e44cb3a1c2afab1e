"""The icon: the body's own outline, front view, in a square; head and trunk, as a whole figure would be a thin line."""

import json
import re
from collections.abc import Iterator
from math import hypot
from pathlib import Path
from urllib.parse import quote

INK, PAPER = "#ffffff", "#1a5da6"
SHOWN_OF_HEIGHT = 0.55
# What lies lower is outside the square.
SEEN_OF_HEIGHT = 0.65
SIZE = 512
TAB_SIZE = 64
# Drawn sixteen pixels wide, a finer outline would be seen by nobody.
TAB_STEP = 16.0
NUMBER = r"-?\d+(?:\.\d+)?"


def icon(views: bytes) -> bytes:
    """The outline as it is, for an app's tile; `views` is a compiled file of views."""
    width, height, outline = _front(views)
    return _drawn(width, height, outline, SIZE).encode()


def tab_icon(compiled: Path, group: str) -> str:
    """The outline with few points, as an address that carries the picture: a visit need not ask for it."""
    width, height, outline = _front((compiled / f"views_{group}.json").read_bytes())
    coarse = _coarse(outline, height * SEEN_OF_HEIGHT)
    return "data:image/svg+xml," + quote(_drawn(width, height, coarse, TAB_SIZE).strip(), safe="/:=' ")


def _front(views: bytes) -> tuple[float, float, str]:
    front = json.loads(views)["views"][0]
    return front["width"], front["height"], re.sub(r"[^-\w., ]", "", front["outline"])


def _coarse(outline: str, lowest: float) -> str:
    """The figure's outer line, the first of the outline, through points that lie apart and not too low."""
    points = [(x, y) for x, y in _points(outline) if y <= lowest]
    kept = points[:1]
    for x, y in points:
        if hypot(x - kept[-1][0], y - kept[-1][1]) >= TAB_STEP:
            kept.append((x, y))
    return "M" + "L".join(f"{x:g} {y:g}" for x, y in kept) + "z"


def _points(outline: str) -> Iterator[tuple[float, float]]:
    """Absolute points of a path `M x y l dx dy dx dy …`, up to where its first line is closed."""
    numbers = list(map(float, re.findall(NUMBER, outline.partition("z")[0])))
    x = y = 0.0
    for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
        x, y = x + dx, y + dy
        yield x, y


def _drawn(width: float, height: float, outline: str, size: int) -> str:
    scale = size * 0.86 / (height * SHOWN_OF_HEIGHT)
    left, top = (size - width * scale) / 2, size * 0.1
    return (
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {size} {size}' width='{size}' height='{size}'>"
        f"<clipPath id='square'><rect width='{size}' height='{size}' rx='{size * 3 // 16}'/></clipPath>"
        f"<g clip-path='url(#square)'><rect width='{size}' height='{size}' fill='{PAPER}'/>"
        f"<path transform='translate({left:.1f} {top:.1f}) scale({scale:.4f})' fill='{INK}' d='{outline}'/>"
        "</g></svg>\n"
    )
