"""Which views hold a pattern: nine in ten of its points are drawn by as few views as that takes."""

import json
from collections.abc import Iterable

import pytest

from dashboard.atlas import DATA_DIR, Atlas
from dashboard.figures.pattern_views import (
    ENOUGH,
    View,
    drawn_views,
    fewest,
    on_side,
    pattern_views_json,
    points_of,
    swapped,
    views_of_areas,
    views_of_structures,
)

COMPILED = DATA_DIR / "compiled"


def rows() -> dict[str, bytes]:
    """The strengths of every source, by id."""
    index = json.loads((COMPILED / "index.json").read_text("utf-8"))
    size, content = index["n_points"], (COMPILED / "patterns.bin").read_bytes()
    return {name: content[at * size : (at + 1) * size] for at, name in enumerate(index["structures"])}


@pytest.mark.parametrize("side", ["left", "right", "both"])
def test_nine_in_ten_points_of_every_pattern_are_drawn(atlas: Atlas, side: str) -> None:
    """On either side and on both: what is on the skin is in the chosen views, for every source that has a pattern."""
    views, chosen = drawn_views(COMPILED), views_of_structures(COMPILED)
    fixed = json.loads((COMPILED / "index.json").read_text("utf-8"))["absolute"]
    assert set(atlas.structures) == set(chosen)
    short = {}
    for name, row in rows().items():
        seen = {
            "left": points_of(row),
            "right": points_of(swapped(row)),
            "both": points_of(row) | points_of(swapped(row)),
        }
        asked = "left" if name in fixed else side
        points = seen[asked] & together(views.values())
        share = (together(views[one] for one in on_side(chosen[name], asked, views)) & points).bit_count()
        if points and share < ENOUGH * points.bit_count():
            short[name] = share / points.bit_count()
    assert not short


def test_no_pattern_needs_more_than_four_views() -> None:
    """Four pictures fit a page or a card."""
    assert {len(views) for views in views_of_structures(COMPILED).values()} <= {1, 2, 3, 4}


def test_a_foot_muscle_is_drawn_on_the_sole_and_a_jaw_muscle_on_the_head() -> None:
    """What an anatomist would draw; a root of the leg keeps the whole body."""
    chosen = views_of_structures(COMPILED)
    assert chosen["muscle_flexor_digitorum_brevis"] == ("soles",)
    assert set(chosen["muscle_flexor_hallucis_longus"]) == {"soles", "foot_tops"}
    assert chosen["muscle_temporalis"] == ("head_left",)
    assert {"back", "soles"} <= set(chosen["root_s1"]) and {"front", "back"} <= set(chosen["viscus_heart"])


def test_every_area_is_outlined_in_the_views_chosen_for_it(atlas: Atlas) -> None:
    """A figure of a place outlines it in every view it shows: the whole body, and a close-up where that helps."""
    chosen = views_of_areas(COMPILED, [name for name, area in atlas.areas.items() if area.midline == "yes"])
    assert set(chosen) == set(atlas.areas)
    for name, views in chosen.items():
        assert views and all(name in drawn_views(COMPILED)[view].areas for view in views), name
    assert chosen["calf_lateral"] == ("back",) and chosen["hallux_plantar"] == ("front", "soles")
    assert chosen["heel_plantar"] == ("back", "soles") and chosen["ear_tmj"] == ("left",)


def test_the_whole_body_comes_before_others_that_show_as_much() -> None:
    """Of views that draw the same, front and back are taken, and a drawing without a body last."""
    front, other, scheme = (view(name, 0b0111, schematic=name == "saddle") for name in ("front", "left", "saddle"))
    assert fewest(0b0111, [other, front]) == ("front",)
    assert fewest(0b0111, [scheme, other]) == ("left",)
    assert fewest(0b1000, [front]) == ()


def test_the_browser_is_given_the_very_same_choice(atlas: Atlas) -> None:
    """There is no second rule in a script."""
    given = json.loads(pattern_views_json(COMPILED, []))
    assert {name: tuple(views) for name, views in given["structures"].items()} == views_of_structures(COMPILED)
    assert given["views"]["soles"] == {"group": "hands-feet", "mirror": "soles"}


def together(views: Iterable[View]) -> int:
    """All points that some views draw."""
    drawn = 0
    for one in views:
        drawn |= one.points
    return drawn


def view(name: str, points: int, *, schematic: bool) -> View:
    """A view that draws these points."""
    return View(name, name.title(), "front-back", name, schematic, points, points, frozenset())
