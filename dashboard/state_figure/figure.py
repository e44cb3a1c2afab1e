"""The body as a state of the page shows it, as a picture for slides: SVG with its size, and its words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import numpy as np

from dashboard.atlas import Atlas
from dashboard.figures.agreement import counted
from dashboard.figures.facts import listed, rows
from dashboard.figures.first_views import read_first_views
from dashboard.figures.pattern_views import LEAST, drawn_views
from dashboard.language.telling import told
from dashboard.selection import SOLID, Selection
from dashboard.state_figure import marks
from dashboard.state_figure.body_views import Body, Json, Reader
from dashboard.state_figure.words import words_of

# In units of the figure: how tall a row of views is, what its letters are, and the room between views.
TALL, LETTER, GAP = 1000, 34, 40
MOST_VIEWS = 4
# A view that shows less than this share of what the fullest one shows is left out; an area counts as so many points.
ENOUGH, AREA_POINTS = 0.25, 40
BAND_LAYERS = ("dermatome", "overlay")
Paint = Callable[[Json, float], str]
FONT = "DejaVu Sans, Verdana, sans-serif"


@dataclass(frozen=True)
class Figure:
    """A picture of so many units with its alternative text, and what its marks mean, a line each."""

    svg: str
    width: float
    height: float
    alternative: str
    key: tuple[str, ...]


@dataclass(frozen=True)
class Placed:
    """A view at a place of the figure, so many units of it for one of the view."""

    view: Json
    x: float
    y: float
    scale: float


def figure_of(atlas: Atlas, compiled: Path, state: Selection, named_view: bool, shape: float = 1.3) -> Figure | None:
    """The body of a state, about `shape` times as wide as tall; None where it shows nothing on the body.

    `named_view` tells that the address names its views; otherwise those that hold what is shown are drawn.
    """
    if not shown_on_body(atlas, state):
        return None
    body, reader = Body(compiled, state.body), Reader(compiled)
    names = view_names(atlas, compiled, state, named_view)
    svg, width, height = body_figure(body, names, lambda *at: _painted(atlas, body, reader, state, *at), shape)
    alternative, key = words_of(atlas, compiled, state, [drawn_views(compiled)[name].name for name in names])
    return Figure(svg, width, height, alternative, key)


def body_figure(body: Body, names: Sequence[str], paint: Paint, shape: float) -> tuple[str, float, float]:
    """These views of a body beside each other as SVG, with its width and height; `paint` says what is on a view.

    It is given the view and how much of it a pixel of the screen is, and gives pieces of SVG in units of the view.
    """
    placed, width, height = arranged([_view(body, name) for name in names], shape)
    drawn = "".join(_drawn(body, one, paint) for one in placed)
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}" '
        f'width="{width:.0f}" height="{height:.0f}" font-family="{FONT}">{drawn}</svg>'
    )
    return svg, width, height


def shown_on_body(atlas: Atlas, state: Selection) -> bool:
    """Whether anything of a state is seen on the body."""
    return bool(state.sel or state.area or _condition_areas(atlas, state) or any(_case(state).values()))


def view_names(atlas: Atlas, compiled: Path, state: Selection, named_view: bool) -> list[str]:
    """The views drawn: the group that the page opens; of more than two views those that show much of what is meant."""
    group = state.view if named_view and state.view != SOLID else _first_group(compiled, state)
    views = Body(compiled, state.body).views(group)
    names = [view["id"] for view in views]
    if len(names) <= 2:
        return names
    amounts = [_amount(atlas, compiled, state, view) for view in views]
    held = [name for name, amount in zip(names, amounts, strict=True) if amount > ENOUGH * max(amounts)]
    return (held or names)[:MOST_VIEWS]


def _first_group(compiled: Path, state: Selection) -> str:
    """The group of views a state opens in where its address names none: web/core/first_view.js."""
    index: Any = Reader(compiled).index()
    first = read_first_views(compiled, index)
    subject = state.area.split(",")[0] or state.sel
    return next((group for group, some in first.items() if subject in some), index["groups"][0]["id"])


def _amount(atlas: Atlas, compiled: Path, state: Selection, view: Json) -> float:
    """How much a view shows of what a state is about: skin points of its sources, or areas, which count more."""
    reader, points = Reader(compiled), np.asarray(view["points"])
    sources = [name for name in (state.sel, state.cmp) if name and state.mode != "case"]
    amount = float(sum((reader.strengths(name, state.side)[points] >= LEAST).sum() for name in sources))
    wanted = {(area, state.side) for area in [*state.area.split(","), *_condition_areas(atlas, state)] if area}
    wanted |= {(area, side) for sides in _case(state).values() for side, some in sides.items() for area in some}
    for one in view["areas"]:
        if any(one["area"] == area and (one["side"] in (side, "midline") or side == "both") for area, side in wanted):
            amount += AREA_POINTS
    return amount


def arranged(views: Sequence[Json], shape: float) -> tuple[list[Placed], float, float]:
    """The views in as many rows as come nearest to a shape, each row centred; and the size of it all."""
    best: tuple[float, list[Placed], float, float] | None = None
    for count in range(1, len(views) + 1):
        each = -(-len(views) // count)
        lines = [views[at : at + each] for at in range(0, len(views), each)]
        widths = [sum(TALL * v["width"] / v["height"] for v in line) + GAP * (len(line) - 1) for line in lines]
        width, height = max(widths) + 2 * GAP, len(lines) * (TALL + 3 * LETTER)
        placed = []
        for row, line in enumerate(lines):
            x = (width - widths[row]) / 2
            for view in line:
                scale = TALL / view["height"]
                placed.append(Placed(view, x, row * (TALL + 3 * LETTER) + LETTER, scale))
                x += view["width"] * scale + GAP
        worth = min(shape / width, 1 / height)
        if best is None or worth > best[0]:
            best = worth, placed, width, height
    assert best is not None
    return best[1:]


def _drawn(body: Body, placed: Placed, paint: Paint) -> str:
    view, scale = placed.view, placed.scale
    picture = body.picture(view)
    pixel = 2 / scale
    image = f'<image href="{picture}" width="{view["width"]}" height="{view["height"]}"/>' if picture else ""
    fill = "none" if picture else "#f4efe9"
    outline = f'<path d="{view["outline"]}" fill="{fill}" stroke="#59636e" stroke-width="{0.8 * pixel:.2f}"/>'
    letters = "".join(
        f'<text x="{one["x"]}" y="{one["y"]}" font-size="{LETTER / scale:.1f}" font-weight="700" '
        f'text-anchor="middle" fill="#1c2733">{told(one["text"])}</text>'
        for one in view["letters"]
    )
    middle = placed.x + view["width"] * scale / 2
    return (
        f'<g transform="translate({placed.x:.1f} {placed.y:.1f}) scale({scale:.4f})">{image}{outline}'
        f"{paint(view, pixel)}{letters}</g>"
        f'<text x="{middle:.1f}" y="{placed.y + TALL + 1.2 * LETTER:.1f}" font-size="{LETTER}" text-anchor="middle" '
        f'fill="#1c2733">{escape(told(view["name"]))}</text>'
    )


def _painted(atlas: Atlas, body: Body, reader: Reader, state: Selection, view: Json, pixel: float) -> str:
    parts = []
    root = state.sel.removeprefix("root_").upper() if state.sel.startswith("root_") else ""
    drawn = body.bands(view["group"], state.map).get(view["id"], []) if state.layer in BAND_LAYERS else []
    if state.layer == "muscles":
        parts.append(marks.muscle(view, body.muscles(view["group"]), state.sel, state.side, pixel))
    if state.layer == "dermatome":
        parts.append(marks.bands(drawn, root, pixel))
    elif state.layer == "agreement" and root:
        parts.append(marks.agreement(view, counted(atlas)["roots"].get(state.sel, {}), state.side, pixel))
    elif state.sel and state.cmp and state.cmp != state.sel:
        one, other = (reader.strengths(name, state.side) for name in (state.sel, state.cmp))
        parts.append(marks.compared(view, one, other))
    elif state.sel and state.mode != "case":
        found = body.zones(view["group"]).get(state.sel, {})
        zones = {"own": found.get(view["id"]), "twin": found.get(view["mirror"])}
        side = "left" if reader.is_fixed(state.sel) else state.side
        strengths = reader.strengths(state.sel, state.side)
        parts.append(marks.pattern(view, strengths, atlas.structures[state.sel].mechanism, zones, side))
    if state.layer == "overlay" and root:
        parts.append(marks.bands(drawn, root, pixel, only=True))
    wanted = [*listed(state.area.replace(",", ";")), *_condition_areas(atlas, state)]
    parts.append(marks.areas(view, wanted, state.side, pixel))
    worst = {(state.worst, side) for side in ("left", "right") if state.worst_side in ("", side)}
    parts.append(marks.case(view, _case(state), worst, pixel) if state.mode == "case" else "")
    return "".join(parts)


def _view(body: Body, name: str) -> Json:
    group = drawn_views(body.compiled)[name].group
    return next(view for view in body.views(group) if view["id"] == name)


def _condition_areas(atlas: Atlas, state: Selection) -> list[str]:
    if state.mode != "conditions" or not state.cond:
        return []
    found = next(row for row in rows(atlas, "conditions") if row["condition_id"] == state.cond)
    return list(listed(found["typical_area_ids"]))


def _case(state: Selection) -> dict[str, dict[str, set[str]]]:
    """Marked areas of a case by layer and side."""
    if state.mode != "case":
        return {}
    found: dict[str, dict[str, set[str]]] = {}
    for layer in ("pain", "numb", "tingling"):
        by_side: dict[str, Any] = {side: getattr(state, f"{layer}_{side}") for side in ("left", "right")}
        sides = {side: set(text.split(",")) for side, text in by_side.items() if text}
        if sides:
            found[layer] = sides
    return found
