"""What is painted on one view, as pieces of SVG: the marks, zones, outlines and bands of web/map and web/compare."""

import re
from collections.abc import Iterable, Mapping
from typing import Any
from xml.sax.saxutils import escape

import numpy as np

from dashboard.figures.pattern_views import LEAST
from dashboard.state_figure.body_views import Strengths

Json = dict[str, Any]
# Colour, and how strongly the outer zone and the core are tinted, by mechanism: those of web/map/pattern.css.
LOOKS = {
    "radicular": ("#1857a4", 0.2, 0.32),
    "somatic_referred": ("#b4530a", 0.14, 0.2),
    "myofascial": ("#b3201c", 0.07, 0.1),
    "visceral_referred": ("#6b2fa3", 0.14, 0.2),
}
# Least strength of 255 and size of the mark, the stronger first: usual, common, spill-over.
ZONES = ((191, 1.0), (115, 0.72), (LEAST, 0.5))
ONE, OTHER, BOTH, INK = "#00665c", "#a01b6b", "#14181d", "#14181d"
BAND_COLOURS = ("#5b8fb0", "#e8b04b", "#7fae7a", "#c98da8", "#8f86c4", "#d98763")
# By how many maps give an area to a root: only beside another, a third, two thirds, more, all.
TONES = ("#fff", "#dbe7f3", "#a3c2e0", "#4f86bd", "#123f75")
FIRST_OF_REGION = {"V": 0, "C": 3, "T": 11, "L": 23, "S": 28}
NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")
CASE = {"pain": "#a31412", "numb": "#10243a", "tingling": "#10243a"}


def pattern(view: Json, strengths: Strengths, mechanism: str, zones: Mapping[str, Json], side: str) -> str:
    """Zones and marks of one source; `zones` has those of this view (`own`) and of its mirror image (`twin`)."""
    colour, outer, core = LOOKS[mechanism]
    turned = f'transform="translate({view["width"]} 0) scale(-1 1)"'
    shown = [*([("own", "")] if side != "right" else []), *([("twin", turned)] if side != "left" else [])]
    parts = [
        f'<path d="{path}" fill="{colour}" fill-opacity="{opacity}" fill-rule="evenodd" {turn}/>'
        for half, turn in shown
        for zone, opacity in (("outer", outer), ("core", core))
        if (path := (zones.get(half) or {}).get(zone))
    ]
    own = strengths[np.asarray(view["points"])]
    for at, (least, size) in enumerate(ZONES):
        most = ZONES[at - 1][0] if at else 256
        parts.append(_marks(view, (own >= least) & (own < most), mechanism, view["dot"] * size, colour))
    return "".join(parts)


def compared(view: Json, one: Strengths, other: Strengths) -> str:
    """Two sources: dots where only the first is felt, rings where only the second, crosses where both are."""
    points = np.asarray(view["points"])
    first, second = one[points] >= LEAST, other[points] >= LEAST
    return "".join(
        [
            _marks(view, first & ~second, "radicular", 0.95 * view["dot"], ONE),
            _marks(view, second & ~first, "visceral_referred", 1.15 * view["dot"], OTHER),
            _marks(view, first & second, "cross", view["dot"], BOTH),
        ]
    )


def _marks(view: Json, shown: Any, kind: str, size: float, colour: str) -> str:
    places = np.asarray(view["xy"]).reshape(-1, 2)[shown]
    if not len(places):
        return ""
    r = round(size, 1)
    circle = f"m{-r} 0a{r} {r} 0 1 0 {2 * r:g} 0a{r} {r} 0 1 0 {-2 * r:g} 0"
    shapes = {
        "somatic_referred": f"m{-r} {r}l{2 * r:g} {-2 * r:g}",
        "cross": f"m{-r} {-r}l{2 * r:g} {2 * r:g}m0 {-2 * r:g}l{-2 * r:g} {2 * r:g}",
    }
    shape = shapes.get(kind, circle)
    path = "".join(f"M{x} {y}{shape}" for x, y in places.tolist())
    if kind in ("radicular", "myofascial"):
        return f'<path d="{path}" fill="{colour}"/>'
    return f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{0.85 * size:.2f}"/>'


def areas(view: Json, wanted: Iterable[str], side: str, pixel: float) -> str:
    """Chosen areas on a side, or on both: a thin wash and a bold outline."""
    wanted = set(wanted)
    found = [one for one in view["areas"] if one["area"] in wanted and _is_on(one["side"], side)]
    return "".join(
        f'<path d="{one["d"]}" fill="{INK}" fill-opacity="0.12" stroke="{INK}" stroke-width="{2 * pixel:.2f}"/>'
        for one in found
    )


def bands(drawn: Iterable[Json], root: str, pixel: float, only: bool = False, named: bool = True) -> str:
    """The bands of a dermatome map, that of `root` bold; with `only`, that one alone, as a line."""
    paths, names = [], []
    for band in drawn:
        chosen = root in _roots(band["root"])
        if only and not chosen:
            continue
        place = FIRST_OF_REGION[band["root"][0]] + int(band["root"][1:].split("-")[0])
        fill = (
            f'fill="{BAND_COLOURS[place % 6]}" fill-opacity="{0.95 if chosen else 0.62}"' if not only else 'fill="none"'
        )
        line, width = (INK, 2.4) if chosen else ("#fff", 1)
        paths.append(f'<path d="{band["d"]}" {fill} stroke="{line}" stroke-width="{width * pixel:.2f}"/>')
        names.append(_name(band["root"], band["x"], band["y"], 11 * pixel))
    return "".join(paths + (names if named else []))


def muscle(view: Json, drawn: Json, structure: str, side: str, pixel: float) -> str:
    """The belly of a muscle with its fibres, on a side or on both; `drawn` is the file of the group of views."""
    place = drawn["views"].get(view["id"])
    shape = drawn["cameras"].get(place["camera"], {}).get(structure) if place else None
    if not shape:
        return ""
    deep = drawn["depth"][structure] != 1
    fill, line = ("#6e3c82", "#3d1f52") if deep else ("#b0342e", "#5a1411")
    turns = {"left": f"translate({place['left']} 0)" if place["left"] is not None else "",
             "right": f"translate({place['right']} 0) scale(-1 1)" if place["right"] is not None else ""}  # fmt: skip
    body = (
        f'<path d="{shape["d"]}" fill="{fill}" fill-opacity="0.45" stroke="{line}" stroke-width="{1.8 * pixel:.2f}"/>'
        f'<path d="{shape.get("f", "")}" fill="none" stroke="#3a0f0d" stroke-opacity="0.75" '
        f'stroke-width="{0.7 * pixel:.2f}"/>'
    )
    shown = [turn for at, turn in turns.items() if turn and side in ("both", at)]
    return "".join(f'<g transform="{turn}">{body}</g>' for turn in shown)


def agreement(view: Json, given: Mapping[str, Json], side: str, pixel: float) -> str:
    """The skin that maps give to a root, darker by how many; in how many of how many stands on it where it fits."""
    paths, names = [], []
    for one in view["areas"]:
        found = given.get(one["area"])
        if not found or not _is_on(one["side"], side):
            continue
        give, of = found["give"], found["of"]
        tone = 0 if not give else 1 if of == 1 else 4 if give == of else -(-3 * give // of)
        dash = f'stroke-dasharray="{4 * pixel:.1f} {3 * pixel:.1f}"' if not tone else ""
        line = "#123a6b" if not tone else "#fff"
        paths.append(
            f'<path d="{one["d"]}" fill="{TONES[tone]}" fill-opacity="{0.82 if tone else 0.25}" stroke="{line}" '
            f'stroke-width="{pixel:.2f}" {dash}/>'
        )
        if tone and _size(one["d"]) > 14 * pixel:
            ink, edge = ("#fff", "#0a192d") if tone == 4 else (INK, "#fff")
            names.append(_name(f"{give}/{of}", one["x"], one["y"], 9 * pixel, ink, edge))
    return "".join(paths + names)


def _name(text: str, x: float, y: float, size: float, ink: str = INK, edge: str = "#fff") -> str:
    return (
        f'<text x="{x}" y="{y + 0.36 * size:.1f}" font-size="{size:.1f}" font-weight="700" text-anchor="middle" '
        f'fill="{ink}" stroke="{edge}" stroke-opacity="0.8" stroke-width="{0.22 * size:.1f}" '
        f'paint-order="stroke">{escape(text)}</text>'
    )


def _size(path: str) -> float:
    """About the smaller of width and height of an outline, in view units: half of what its steps go there and back."""
    numbers = np.abs([float(found) for found in NUMBER.findall(path)][2:])
    return float(min(numbers[::2].sum(), numbers[1::2].sum()) / 2)


def case(view: Json, marks: Mapping[str, Mapping[str, set[str]]], worst: set[tuple[str, str]], pixel: float) -> str:
    """Marks of a case by layer and side: pain filled, numb skin striped, pins and needles dotted, the worst ringed."""
    parts = [_case_fills(6 * pixel)]
    for layer, by_side in marks.items():
        fill = f'fill="{CASE["pain"]}" fill-opacity="0.55"' if layer == "pain" else f'fill="url(#{layer})"'
        for one in view["areas"]:
            sides = ("left", "right") if one["side"] == "midline" else (one["side"],)
            if any(one["area"] in by_side.get(side, ()) for side in sides):
                is_worst = layer == "pain" and any((one["area"], side) in worst for side in sides)
                line, width = ("#7a0f0e", 3.5) if is_worst else (INK, 1.2)
                parts.append(f'<path d="{one["d"]}" {fill} stroke="{line}" stroke-width="{width * pixel:.2f}"/>')
    return "".join(parts) if len(parts) > 1 else ""


def _case_fills(step: float) -> str:
    """Stripes for numb skin and dots for pins and needles, so far apart: they differ in grey print, too."""
    box = f'width="{step:.1f}" height="{step:.1f}"'
    return (
        f'<defs><pattern id="numb" {box} patternUnits="userSpaceOnUse">'
        f'<rect width="{step:.1f}" height="{step / 2.6:.1f}" fill="{CASE["numb"]}"/></pattern>'
        f'<pattern id="tingling" {box} patternUnits="userSpaceOnUse">'
        f'<circle cx="{step / 2:.1f}" cy="{step / 2:.1f}" r="{step / 4:.1f}" fill="{CASE["tingling"]}"/>'
        "</pattern></defs>"
    )


def _is_on(at: str, side: str) -> bool:
    return at == "midline" or side in ("both", at)


def _roots(band: str) -> tuple[str, ...]:
    """The roots a band is named for: S4-5 is the skin of two."""
    first, _, last = band.partition("-")
    return (first, first[0] + last) if last else (first,)
