"""The address and the selection stand for each other, whatever a stranger types."""

from collections.abc import Mapping
from dataclasses import asdict, replace
from functools import cache
from random import Random
from urllib.parse import parse_qsl, urlencode

from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.atlas import read_atlas
from dashboard.figures.views import Index
from dashboard.selection import Choice, Selection, choices_for, read_selection, write_query

ASCII = st.characters(codec="ascii")
INDEX: Index = {
    "version": "0123456789ab",
    "structures": [],
    "n_points": 0,
    "absolute": [],
    "areas": [],
    "groups": [
        {"id": "front-back", "name": "Front and back", "views": ["front", "back"]},
        {"id": "sides", "name": "Sides", "views": ["left", "right"]},
    ],
    "layers": ["pain", "dermatome"],
    "bodies": [{"id": "neutral", "name": "Neutral"}, {"id": "female", "name": "Female"}],
    "maps": [{"id": "default_foerster_style", "label": "Foerster"}, {"id": "isncsci", "label": "ISNCSCI"}],
}


@cache
def choices() -> Mapping[str, Choice]:
    """The real allow-lists, read once."""
    return choices_for(read_atlas(), INDEX)


def selections() -> st.SearchStrategy[Selection]:
    """Any state the page can be in."""
    return st.builds(
        Selection,
        **{
            key: st.sampled_from([choice.default, *(value for value in choice.values if value != "none")])
            | (st.from_regex(choice.pattern, fullmatch=True, alphabet=ASCII) if choice.pattern else st.nothing())
            for key, choice in choices().items()
        },
    )


def test_a_first_visit_opens_on_the_s1_root_of_the_left_side() -> None:
    """An address without a choice shows the telling example."""
    assert read_selection("", choices()) == Selection(
        sel="root_s1", view="front-back", map="default_foerster_style", v="0123456789ab"
    )


@settings(deadline=None)
@given(selections(), st.integers())
def test_an_address_and_its_selection_are_inverse_in_any_order(selection: Selection, seed: int) -> None:
    """Writing a selection and reading it back gives the selection, however the keys are ordered."""
    pairs = parse_qsl(write_query(selection, choices()))
    Random(seed).shuffle(pairs)
    assert read_selection(urlencode(pairs), choices()) == selection


def test_nothing_chosen_can_be_linked_to() -> None:
    """A cleared page has an address of its own, so that Back returns to it."""
    cleared = read_selection("sel=none", choices())
    assert (cleared.sel, cleared.area) == ("", "")
    assert write_query(cleared, choices()) == "sel=none&side=left"


def test_an_area_alone_paints_no_structure() -> None:
    """Who links to an area wants to see that area, not the first-visit example beside it."""
    assert read_selection("?area=calf_lateral", choices()).sel == ""


@settings(deadline=None)
@given(st.text(max_size=200))
def test_no_address_raises(query: str) -> None:
    """Whatever stands in the address, a selection within the allow-lists comes out."""
    selection = asdict(read_selection(query, choices()))
    assert all(value == "" or choices()[key].allows(value) for key, value in selection.items())


# A single separator-free value that can stand in an address at all.
ONE_VALUE = st.characters(codec="utf-8", exclude_characters="&;%")


@settings(deadline=None)
@given(st.sampled_from(list(Selection.__annotations__)), st.text(ONE_VALUE, max_size=40))
def test_an_unknown_value_is_as_if_it_were_absent(key: str, value: str) -> None:
    """A value that stands for nothing changes nothing but the example, and another key's good value still counts.

    Separators are left out, however they are written: what stands before one is a value of its own.
    """
    junk = urlencode({key: f"{value}§", "unknown": value, "side": "right"})
    expected = read_selection("side=right", choices())
    assert replace(read_selection(junk, choices()), sel="root_s1") == expected
