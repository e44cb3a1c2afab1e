"""What comes from outside is read where its meaning is clear, told where it is not, and never assumed."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from dashboard.address_reading import Choices, canonical, read
from dashboard.atlas import DATA_DIR, read_atlas
from dashboard.selection import Selection, areas, choices_for, read_selection, write_query
from dashboard.serve.atlas_files import read_index

# The browser is held to the same table: tests/browser/test_address.py.
CASES: list[dict[str, Any]] = json.loads(Path(__file__).with_name("address_cases.json").read_text("utf-8"))


@cache
def choices() -> Choices:
    """The allow-lists of the page as it is served."""
    return choices_for(read_atlas(), read_index(DATA_DIR / "compiled"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["why"]))
def test_a_damaged_address_is_read_where_its_meaning_is_clear(case: dict[str, Any]) -> None:
    """Every kind of damage, with what is read of it and what has to be told."""
    reading = read(case["query"], choices())
    assert dict(reading.values) == case["known"]
    assert [[one.key, one.value, one.over] for one in reading.unread] == case["unread"]


def test_no_two_values_of_a_key_are_read_as_one() -> None:
    """However carelessly a value is written, it stands for one value of its key; sides differ in the first letter."""
    for key, choice in choices().items():
        assert len({canonical(value) for value in choice.values}) == len(choice.values), key
        assert not choice.initials or len({value[0] for value in choice.values}) == len(choice.values), key


@pytest.mark.parametrize("query", ["sel=root_zz", "area=nowhere", "nerve=x", "site=x", "cmp=root_zz", "cond=x", "sel="])
def test_what_nobody_knows_is_not_replaced_by_the_example(query: str) -> None:
    """A link that names something unknown, or a source left blank, opens on nothing chosen."""
    assert read_selection(query, choices()).sel == ""


def test_several_areas_are_one_state_in_the_order_chosen() -> None:
    """The comma list comes back from its own address, written plainly."""
    chosen = read_selection("area=calf_lateral,buttock_mid&side=right", choices())
    assert areas(chosen) == ["calf_lateral", "buttock_mid"] and chosen.sel == ""
    assert write_query(chosen, choices()) == "side=right&area=calf_lateral,buttock_mid"
    assert areas(Selection()) == []
