"""Lists of our areas become marks: sides never swap, and what is not stated is not guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from dashboard.atlas import read_atlas
from dashboard.drawing.mark import BOTH, MIDLINE, sides_of
from dashboard.drawing.named_areas import NamedAreas, UnreadError, ids_in

AREAS = read_atlas().areas
NAMED = NamedAreas(AREAS)
LISTS = some.lists(some.sampled_from(list(AREAS)), unique=True).map(tuple)


@given(LISTS, some.sampled_from(BOTH))
def test_sides_never_swap(ids: tuple[str, ...], side: str) -> None:
    """What is listed for a side, in whichever way, is on this side and on no other."""
    listed = NAMED.layers({f"pain_{side}": ids}, "")["pain"]
    stated = NAMED.layers({"pain_area_ids": ids}, side)["pain"]
    wanted = {(name, MIDLINE if sides_of(AREAS[name]) == (MIDLINE,) else side) for name in ids}
    assert listed == stated == {frozenset({place}) for place in wanted}


@given(LISTS)
def test_both_sides_are_both_sides(ids: tuple[str, ...]) -> None:
    """`both` is the same as the list for the left and for the right."""
    both = NAMED.layers({"pain_area_ids": ids}, "both")["pain"]
    assert both == NAMED.layers({"pain_left": ids, "pain_right": ids}, "")["pain"]


def test_without_a_side_an_area_is_on_one_of_two() -> None:
    """One mark with two places; an area across the midline needs no side."""
    found = NAMED.layers({"pain_area_ids": ("calf_mid", "sternum")}, "")["pain"]
    assert found == {frozenset({("calf_mid", "left"), ("calf_mid", "right")}), frozenset({("sternum", MIDLINE)})}


def test_the_lists_by_side_come_before_the_one_list() -> None:
    """The side of a case is that of its worst pain; an area that is listed by side lies there."""
    lists = {"pain_area_ids": ("calf_mid", "knee_anterior"), "pain_right": ("calf_mid",)}
    found = NAMED.layers(lists, "left")["pain"]
    assert found == {frozenset({("calf_mid", "right")}), frozenset({("knee_anterior", "left")})}


def test_what_was_not_drawn_has_no_layer() -> None:
    """None is missing, an empty list is a drawing without a mark; the side of pain says nothing of numbness."""
    layers = NAMED.layers({"pain_area_ids": None, "numb_left": (), "tingling_right": ("calf_mid",)}, "left")
    assert layers == {"numb": frozenset(), "tingling": {frozenset({("calf_mid", "right")})}}


@pytest.mark.parametrize(
    ("lists", "side", "column", "reason"),
    [
        ({"pain_area_ids": ("calf",)}, "left", "pain_area_ids", r"unknown area 'calf'; did you mean calf_"),
        ({"numb_left": ("zzz",)}, "", "numb_left", "unknown area 'zzz'; ids of areas.csv, parted by semicolons, are"),
        ({"pain_left": ()}, "up", "side", "unknown side 'up'; left, right, both, midline or blank are allowed"),
        ({"pain_area_ids": ("calf_mid",)}, "midline", "side", "calf_mid has a left and a right side"),
    ],
)
def test_what_cannot_be_read_is_told(lists: dict[str, tuple[str, ...]], side: str, column: str, reason: str) -> None:
    """Where, what it holds, and what is allowed."""
    with pytest.raises(UnreadError, match=reason) as error:
        NAMED.layers(lists, side)
    assert error.value.column == column


def test_a_list_names_each_area_once() -> None:
    """Blanks and doubles are nothing."""
    assert ids_in(" calf_mid;;heel_plantar ; calf_mid") == ("calf_mid", "heel_plantar")
