"""A picture as filled patches and words on a sheet, so that every form of it shows the same."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from dashboard.drawing.lettering import wide

PAPER, INK, EDGE, BODY = "#ffffff", "#1c2733", "#8d959e", "#1c2733"
RATIO = 1.6  # width to height, as a screen or a slide is


@dataclass(frozen=True)
class Patch:
    """Path data that is filled, moved by `x` and `y` and scaled; hatched where the share is only possible.

    `says` is what a reader is told who points at it, `at` where, in the path's own units.
    """

    path: str
    x: float
    y: float
    scale: float
    fill: str | None
    edge: str
    hatched: bool = False
    says: str = ""
    at: tuple[float, float] = (0.0, 0.0)


@dataclass(frozen=True)
class Words:
    """A line of text with its baseline at `y`; `x` is its left end, or its middle."""

    text: str
    x: float
    y: float
    size: float
    middle: bool = False
    strong: bool = False


@dataclass
class Sheet:
    """Width and height in units, the patches from back to front, the words."""

    width: float
    height: float
    patches: list[Patch] = field(default_factory=list)
    words: list[Words] = field(default_factory=list)


def wrapped(text: str, size: float, room: float) -> list[str]:
    """A text in lines that are no wider than the room, unless a single word is."""
    lines: list[str] = []
    for word in text.split(" "):
        if lines and wide(f"{lines[-1]} {word}", size) <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def cut(text: str, size: float, room: float) -> str:
    """A text that fits, its end left out where it is too long."""
    if wide(text, size) <= room:
        return text
    while text and wide(f"{text}…", size) > room:
        text = text[:-1]
    return f"{text.rstrip()}…"


def rectangle(width: float, height: float) -> str:
    """Path data of a rectangle."""
    return f"M0 0l{width:g} 0 0 {height:g} {-width:g} 0z"


def columns_for(count: int, each: int, panel: tuple[float, float], beside: float) -> int:
    """In how many columns panels stand, so that they are largest on a screen: so many times `each`, or all in a row."""

    def room(columns: int) -> float:
        rows = -(-count // columns)
        return max((columns * panel[0] + beside) / RATIO, rows * panel[1])

    allowed: list[int] = sorted({count, *range(each, count, each)})
    return min(allowed, key=room)


def column_of_words(sheet: Sheet, texts: Sequence[str], x: float, y: float, size: float, room: float) -> float:
    """Put texts below each other, each wrapped, and return where the next would stand."""
    for text in texts:
        for line in wrapped(text, size, room):
            sheet.words.append(Words(line, x, y, size))
            y += size * 1.3
        y += size * 0.5
    return y
