"""A sheet as SVG, for slides and print: every patch says its share to whoever points at it."""

from collections.abc import Iterator
from html import escape

from dashboard.drawing.sheet import INK, PAPER, Patch, Sheet, Words

NAMESPACE = 'xmlns="http://www.w3.org/2000/svg"'


def svg(sheet: Sheet) -> str:
    """The sheet as an SVG document that needs nothing beside it."""
    hatched = dict.fromkeys(patch.fill for patch in sheet.patches if patch.hatched and patch.fill)
    size = f'width="{sheet.width:.0f}" height="{sheet.height:.0f}" viewBox="0 0 {sheet.width:.0f} {sheet.height:.0f}"'
    return "\n".join(
        [
            f'<svg {NAMESPACE} {size} role="img" font-family="Helvetica, Arial, sans-serif" fill="{INK}">',
            "<title>Pain drawings: how many people marked each place</title>",
            "<defs>",
            *(_pattern(colour) for colour in hatched),
            "</defs>",
            f'<rect width="100%" height="100%" fill="{PAPER}"/>',
            *_patches(sheet),
            *map(_words, sheet.words),
            "</svg>\n",
        ]
    )


def hatch_on(colour: str) -> str:
    """The colour of hatching that is seen on a fill: light on dark, dark on light."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return "#ffffff" if 0.3 * red + 0.59 * green + 0.11 * blue < 120 else "#33475b"


def _patches(sheet: Sheet) -> Iterator[str]:
    for patch in sheet.patches:
        fill = "none" if patch.fill is None else f"url(#hatch-{patch.fill[1:]})" if patch.hatched else patch.fill
        move = f'transform="translate({patch.x:.1f} {patch.y:.1f}) scale({patch.scale:.4f})"'
        line = f'stroke="{patch.edge}" stroke-width="{_line(patch):.2f}"'
        says = f"<title>{escape(patch.says)}</title>" if patch.says else ""
        ignored = ' pointer-events="none"' if patch.fill is None else ""
        yield f'<path d="{patch.path}" {move} fill="{fill}" {line}{ignored}>{says}</path>'


def _line(patch: Patch) -> float:
    return (1.6 if patch.fill is None else 0.8) / patch.scale


def _pattern(colour: str) -> str:
    turned = 'patternUnits="userSpaceOnUse" width="12" height="12" patternTransform="rotate(45)"'
    inside = f'<rect width="12" height="12" fill="{colour}"/><rect width="1.8" height="12" fill="{hatch_on(colour)}"/>'
    return f'<pattern id="hatch-{colour[1:]}" {turned}>{inside}</pattern>'


def _words(words: Words) -> str:
    place = f'x="{words.x:.1f}" y="{words.y:.1f}" font-size="{words.size:.1f}"'
    middle = ' text-anchor="middle"' if words.middle else ""
    strong = ' font-weight="bold"' if words.strong else ""
    return f"<text {place}{middle}{strong}>{escape(words.text)}</text>"
