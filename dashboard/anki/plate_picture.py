"""A plate drawn: the body, names beside it with lines to what they name, and the rectangles that cover the names."""

from dataclasses import dataclass
from textwrap import wrap
from xml.sax.saxutils import escape

from dashboard.anki.enlarged_skin import enlarged_skin
from dashboard.anki.label_places import Wanted, heights, sides_of
from dashboard.anki.occlusion_note import Cover
from dashboard.anki.plate import Plate
from dashboard.drawing.figure_views import Point
from dashboard.drawing.lettering import wide
from dashboard.language.telling import told
from dashboard.state_figure.body_views import Body
from dashboard.state_figure.png import png_of

# Pixels: the most the body takes, the type, a line of it, and room in and between the covers.
TALL, WIDE = 1040.0, 760.0
LETTER, LINE, PAD, APART = 26.0, 31.0, 5.0, 12.0
MARGIN, GAP, HEAD, FOOT = 20.0, 46.0, 48.0, 88.0
SMALL = 20.0
LONGEST = 24  # letters of a line of a name
INK = "#14181d"
FONT = "DejaVu Sans, Verdana, sans-serif"
DOT = 5.0


@dataclass(frozen=True)
class Label:
    """A name in its place: lines of type, the rectangle that covers it, and the line that leads from it."""

    name: str
    card: int
    lines: tuple[str, ...]
    box: tuple[float, float, float, float]
    start: Point
    end: Point


@dataclass(frozen=True)
class Drawing:
    """A picture of so many pixels with its names; `scale` and `corner` place the view's units on it."""

    width: float
    height: float
    corner: Point
    scale: float
    labels: tuple[Label, ...]

    def covers(self) -> list[Cover]:
        """What covers the names, in shares of the picture."""
        return [
            Cover(label.card, left / self.width, top / self.height, right / self.width, bottom / self.height)
            for label in self.labels
            for left, top, right, bottom in [label.box]
        ]


def arranged(plate: Plate) -> Drawing:
    """Where the view and the names of a plate stand. All covers are as wide: none tells how long its name is."""
    left, top, right, bottom = plate.frame
    scale = min(TALL / (bottom - top), WIDE / (right - left))
    told = [(card, one.name, point) for card, one in enumerate(plate.named, 1) for point in one.points]
    lines = [tuple(wrap(name, LONGEST)) for _, name, _ in told]
    across = max(wide(line, LETTER) for some in lines for line in some) + 2 * PAD
    body_x = MARGIN + across + GAP
    ends = [(body_x + (x - left) * scale, HEAD + (y - top) * scale) for _, _, (x, y) in told]
    names = [Wanted(len(some) * LINE + 2 * PAD + APART, end) for some, end in zip(lines, ends, strict=True)]
    tall = (bottom - top) * scale
    columns = sides_of(names, body_x + (right - left) * scale / 2, tall)
    tall = max(tall, *(sum(names[at].tall for at in column) for column in columns))
    far = body_x + (right - left) * scale + GAP
    labels = []
    for column, x, edge in ((columns[0], MARGIN, MARGIN + across), (columns[1], far, far)):
        middles = heights([names[at] for at in column], edge, HEAD, HEAD + tall)
        for at, middle in zip(column, middles, strict=True):
            half = len(lines[at]) * LINE / 2 + PAD
            box = x, middle - half, x + across, middle + half
            labels.append(Label(told[at][1], told[at][0], lines[at], box, (edge, middle), ends[at]))
    return Drawing(far + across + MARGIN, HEAD + tall + FOOT, (body_x - left * scale, HEAD - top * scale), scale,
                   tuple(sorted(labels, key=lambda one: (one.card, one.box))))  # fmt: skip


def picture_of(plate: Plate, drawing: Drawing, body: Body, credit: str) -> bytes:
    """The PNG, one pixel for each of the drawing."""
    return png_of(svg_of(plate, drawing, body, credit), round(drawing.width))


def svg_of(plate: Plate, drawing: Drawing, body: Body, credit: str, names: bool = True) -> str:
    """The drawing as SVG, with or without its names."""
    left, top, right, bottom = plate.frame
    (x, y), scale = drawing.corner, drawing.scale
    part = (
        f'<svg x="{x + left * scale:.1f}" y="{y + top * scale:.1f}" width="{(right - left) * scale:.1f}" '
        f'height="{(bottom - top) * scale:.1f}" viewBox="{left:.1f} {top:.1f} {right - left:.1f} {bottom - top:.1f}">'
        f"{enlarged_skin(body, plate.view, plate.frame, scale)}{plate.paint(plate.view, 1.6 / scale)}</svg>"
    )
    lines = "".join(_leader(label) for label in drawing.labels)
    written = "".join(_written(label) for label in drawing.labels) if names else ""
    size = f'width="{drawing.width:.0f}" height="{drawing.height:.0f}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {drawing.width:.0f} {drawing.height:.0f}" {size} '
        f'font-family="{FONT}">{part}{_sides(plate, drawing)}{lines}{written}{_foot(plate, drawing, credit)}</svg>'
    )


def _leader(label: Label) -> str:
    (x1, y1), (x2, y2) = label.start, label.end
    path = f'd="M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}"'
    return (
        f'<path {path} stroke="#fff" stroke-opacity="0.85" stroke-width="4"/>'
        f'<path {path} stroke="{INK}" stroke-width="1.6"/>'
        f'<circle cx="{x2:.1f}" cy="{y2:.1f}" r="{DOT}" fill="{INK}" stroke="#fff" stroke-width="1.5"/>'
    )


def _written(label: Label) -> str:
    """The lines of a name, flush with the edge from which its line leads."""
    left, top, right, _ = label.box
    at_left = label.start[0] == left
    x, anchor = (left + PAD, "start") if at_left else (right - PAD, "end")
    return "".join(
        f'<text x="{x:.1f}" y="{top + PAD + at * LINE + 0.8 * LETTER + 2:.1f}" font-size="{LETTER}" '
        f'text-anchor="{anchor}" fill="{INK}">{escape(line)}</text>'
        for at, line in enumerate(label.lines)
    )


def _sides(plate: Plate, drawing: Drawing) -> str:
    """The letters of the person's sides over the part of the view that is drawn of each."""
    left, _, right, _ = plate.frame
    middle = plate.view["width"] / 2
    both = len(plate.view["letters"]) > 1
    found = []
    for letter in plate.view["letters"]:
        near, far = (left, min(right, middle)) if letter["x"] < middle else (max(left, middle), right)
        near, far = (near, far) if both else (left, right)
        if far - near > 0.2 * (right - left):
            x = drawing.corner[0] + (near + far) / 2 * drawing.scale
            found.append(_line(told(letter["text"]), x, HEAD - 14, LETTER, "middle", ' font-weight="700"'))
    return "".join(found)


def _foot(plate: Plate, drawing: Drawing, credit: str) -> str:
    middle, bottom = drawing.width / 2, drawing.height
    size = min(SMALL, SMALL * (drawing.width - 2 * MARGIN) / wide(credit, SMALL))
    return _line(told(plate.view["name"]), middle, bottom - 50, LETTER, "middle") + _line(
        credit, middle, bottom - 16, size, "middle"
    )


def _line(text: str, x: float, y: float, size: float, anchor: str, more: str = "") -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size:.1f}" text-anchor="{anchor}" fill="{INK}"{more}>'
        f"{escape(text)}</text>"
    )
