"""Pictures of questions: a pattern without its name, two on one skin, numbered places; their words tell no answer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from pathlib import Path

from dashboard.atlas import Atlas
from dashboard.atlas.zones import WITHIN, zone_of
from dashboard.figures.compared import drawn_pain
from dashboard.figures.pattern_views import drawn_views, on_side, views_of_areas, views_of_structures
from dashboard.language.telling import told
from dashboard.quiz.questions import Question
from dashboard.state_figure import marks
from dashboard.state_figure.body_views import Body, Json, Reader
from dashboard.state_figure.figure import Paint, Placed, arranged, body_figure
from dashboard.state_figure.png import png_of
from dashboard.state_figure.words import within

SHAPE, WIDE, TALLEST = 1.2, 900, 800
MOST_VIEWS = 3
SIDE = "left"
INK = "#123c69"


@dataclass(frozen=True)
class Picture:
    """A PNG of so many pixels with its alternative text."""

    png: bytes
    alternative: str
    width: int
    height: int


@dataclass(frozen=True)
class Painter:
    """Paints the pictures of questions on the neutral body, sources on the left."""

    atlas: Atlas
    compiled: Path

    def picture(self, question: Question) -> Picture | None:
        """What is painted for a question; None where nothing is."""
        if len(question.shows) == 2:
            return self._compared(*question.shows)
        return self._pattern(question.shows[0]) if question.shows else None

    def views_of(self, area: str) -> list[str]:
        """The views that show an area of the left, the best first."""
        midline = [name for name, known in self.atlas.areas.items() if known.midline == "yes"]
        best = views_of_areas(self.compiled, midline)[area]
        return list(
            dict.fromkeys([*reversed(best), *(v for v in drawn_views(self.compiled) if area in self.outlined(v))])
        )

    def outlined(self, view: str) -> list[str]:
        """The areas that a view outlines on the left or across the midline, each once."""
        return list(outlines_of(self.drawn(view)))

    def numbered(self, view: str, places: Sequence[str]) -> Picture:
        """A view with numbered places."""
        numbers = {area: str(number) for number, area in enumerate(places, 1)}
        places_told = "; ".join(f"{number}: {self.place(area)}" for area, number in numbers.items())
        words = told("Numbered places on the body. {places}.", places=places_told)
        # A whole figure at full width would push the answers off the screen.
        wide = min(WIDE, round(TALLEST * self.drawn(view)["width"] / self.drawn(view)["height"]))
        return self._picture([view], lambda drawn, pixel: _numbers(drawn, numbers, pixel), words, wide)

    def marked(self, view: str, places: Sequence[str]) -> Picture:
        """A view with places outlined and nothing written on them; a unit of the figure is at most a pixel."""
        name, named = told(drawn_views(self.compiled)[view].name), "; ".join(map(self.place, places))
        words = told("{view}: the body with outlined places. {places}.", view=name, places=named)
        _, wide = placed_alone(self.drawn(view))
        return self._picture([view], lambda drawn, pixel: _marks(drawn, places, pixel), words, wide)

    def place(self, area: str) -> str:
        """The name of an area within a sentence."""
        return within(self.atlas.areas[area].name)

    def drawn(self, view: str) -> Json:
        """The compiled view of the neutral body."""
        return view_of(self.compiled, view)

    def _pattern(self, source: str) -> Picture:
        """One colour and one kind of mark for all, or the kind of pain would give the answer away."""
        reader = Reader(self.compiled)
        strengths = reader.strengths(source, SIDE)

        def paint(view: Json, _: float) -> str:
            found = Body(self.compiled).zones(view["group"]).get(source, {})
            zones = {"own": found.get(view["id"]), "twin": None}
            return marks.pattern(view, strengths, "radicular", zones, SIDE)

        names = self._views(views_of_structures(self.compiled)[source])
        return self._picture(names, paint, told("A pattern of pain on the body. {places}", places=self._felt(source)))

    def _compared(self, one: str, other: str) -> Picture:
        reader = Reader(self.compiled)
        first, second = (reader.strengths(name, SIDE) for name in (one, other))
        held = views_of_structures(self.compiled)
        names = self._views([*held[one], *held[other]])
        both = told(
            "Two patterns of pain on the body. Dots: {dots} Rings: {rings} Crosses: where both are felt.",
            dots=self._felt(one), rings=self._felt(other),
        )  # fmt: skip
        return self._picture(names, lambda view, _: marks.compared(view, first, second), both)

    def _views(self, wanted: Sequence[str]) -> list[str]:
        views = drawn_views(self.compiled)
        found = on_side(list(dict.fromkeys(wanted)), SIDE, views)
        whole = [name for name in found if views[name].group == "front-back"]
        return list(found) if len(found) <= MOST_VIEWS else (whole or list(found[:MOST_VIEWS]))

    def _picture(self, names: Sequence[str], paint: Paint, words: str, wide: int = WIDE) -> Picture:
        svg, width, height = body_figure(Body(self.compiled), names, paint, SHAPE)
        return Picture(png_of(svg, wide), words, wide, ceil(wide * round(height) / round(width)))

    def _felt(self, source: str) -> str:
        """Where a source is felt, without its name."""
        words: dict[str, list[str]] = {}
        for row in drawn_pain(self.atlas, source):
            words.setdefault(zone_of(row.strength), []).append(within(self.atlas.areas[row.area_id].name))
        felt = [
            f"{told(WITHIN[zone])}: {', '.join(dict.fromkeys(words[zone]))}"
            for zone in ("usual", "common")
            if zone in words
        ]
        return f"{'; '.join(felt) or told('spill-over only')}."


def view_of(compiled: Path, name: str) -> Json:
    """A compiled view of the neutral body."""
    group = drawn_views(compiled)[name].group
    return next(one for one in Body(compiled).views(group) if one["id"] == name)


def placed_alone(view: Json) -> tuple[Placed, int]:
    """Where a view stands in a picture of its own, in pixels, and how wide that is: at most a unit of it a pixel."""
    (placed,), width, _ = arranged([view], SHAPE)
    wide = min(WIDE, round(width))
    pixels = wide / round(width)
    return Placed(view, placed.x * pixels, placed.y * pixels, placed.scale * pixels), wide


def outlines_of(view: Json) -> dict[str, Json]:
    """What a view outlines on the left of the body or across the midline, by area."""
    return {one["area"]: one for one in view["areas"] if one["side"] in (SIDE, "midline")}


def _marks(view: Json, places: Sequence[str], pixel: float) -> str:
    outlines = outlines_of(view)
    return "".join(_mark(outlines[area], pixel) for area in places)


def _mark(one: Json, pixel: float) -> str:
    return f'<path d="{one["d"]}" fill="{INK}" fill-opacity="0.25" stroke="{INK}" stroke-width="{1.6 * pixel:.2f}"/>'


def _numbers(view: Json, numbers: Mapping[str, str], pixel: float) -> str:
    """Outline and number of each place, once, on the left of the body."""
    found = {area: one for area, one in outlines_of(view).items() if area in numbers}
    radius = 8 * pixel
    return "".join(
        f'{_mark(one, pixel)}<circle cx="{one["x"]}" cy="{one["y"]}" r="{radius:.1f}" fill="#fff" stroke="{INK}" '
        f'stroke-width="{1.4 * pixel:.2f}"/>'
        f'<text x="{one["x"]}" y="{one["y"] + 4.2 * pixel:.1f}" font-size="{12 * pixel:.1f}" font-weight="700" '
        f'text-anchor="middle" fill="{INK}">{numbers[area]}</text>'
        for area, one in found.items()
    )
