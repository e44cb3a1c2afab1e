"""A passage is trusted for the cells it names, and every fact of a row that was read is told apart by them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.atlas import DATA_DIR, Atlas
from dashboard.atlas.confirmation import READ, Confirmation
from dashboard.atlas.descriptor import read_descriptor
from dashboard.atlas.evidence_report import facts_counted, traced_rows
from dashboard.atlas.fact_cells import FACTS, carried, facts_of

NAMES = ("level", "segments", "joint_type")


def line(cells: tuple[str, ...], in_part: tuple[str, ...]) -> Confirmation:
    """A passage about a joint that carries these columns of its row."""
    return Confirmation("joints", "joint_hip", "key", "abstract", "", "results", "w", cells, in_part, "2026-11-30")


def test_facts_are_columns_of_their_tables() -> None:
    """A renamed column would silently be traced no more."""
    columns = {table.name: {column.name for column in table.columns} for table in read_descriptor(DATA_DIR)[0]}
    for table, names in FACTS.items():
        assert set(names) <= columns[table], table


def test_every_table_whose_rows_were_read_has_its_facts(atlas: Atlas) -> None:
    """A table with passages and no facts would look traced and say nothing."""
    read = {row.table for row in traced_rows(atlas) if row.way in READ}
    assert read and read <= set(FACTS)


some = st.lists(st.sampled_from(NAMES), unique=True).map(tuple)


@given(st.lists(st.tuples(some, some)))
def test_each_fact_is_carried_in_one_way(lines: list[tuple[tuple[str, ...], tuple[str, ...]]]) -> None:
    """Wholly if one passage carries it wholly, in part if one does so at least, and else by none."""
    found = carried(NAMES, [line(*one) for one in lines])
    assert sorted(found.wholly + found.in_part + found.by_none) == sorted(NAMES)
    for name in NAMES:
        assert (name in found.wholly) == any(name in cells for cells, _ in lines)
        assert (name in found.by_none) == all(name not in cells + part for cells, part in lines)


def test_a_blank_cell_states_nothing() -> None:
    """Nor does an unknown number."""
    row = {"level": "L5", "segments": "", "joint_type": None, "population_method": float("nan")}
    assert facts_of("joints", row) == ("level",)


def test_every_row_that_was_read_has_a_passage_that_carries_something(atlas: Atlas) -> None:
    """A row marked as read of which no passage carries anything would be marked in vain."""
    rows = [row for row in traced_rows(atlas) if row.way in READ]
    assert rows
    assert not [row for row in rows if not row.carried.wholly + row.carried.in_part]
    assert all(not row.carried.by_none for row in traced_rows(atlas) if row.way not in READ)


# Least share of the facts of a table that a passage carries wholly, in hundredths of those of rows that were read.
LEAST_CARRIED = {
    "root_statistics": 90, "vignettes": 85, "sign_weights": 80, "isncsci_key_points": 70, "tests": 65,
}  # fmt: skip


@pytest.mark.parametrize(("table", "least"), LEAST_CARRIED.items())
def test_enough_facts_are_carried(atlas: Atlas, table: str, least: int) -> None:
    """Shares, published cases and tests stand in a passage each; what does not is told beside the row."""
    facts = facts_counted(atlas)[table]
    assert 100 * facts["wholly"] >= least * facts.total(), facts


def test_what_a_work_says_of_a_place_and_how_closely_it_names_it_are_told_apart(atlas: Atlas) -> None:
    """Areas are finer than the words of works ("buttock"), so a place is mostly carried in part, all else wholly."""
    rows = [row.carried for row in traced_rows(atlas) if row.table == "patterns" and row.way in READ]
    places = [how for row in rows for how, names in vars(row).items() if "area_id" in names]
    others = [how for row in rows for how, names in vars(row).items() for name in names if name != "area_id"]
    assert places.count("by_none") <= 0.05 * len(places)
    assert others.count("wholly") >= 0.9 * len(others)


def test_no_warning_rests_on_works_as_a_whole(atlas: Atlas) -> None:
    """Of nearly every warning each part stands in a passage, at least in part."""
    facts = facts_counted(atlas)["safety_lines"]
    assert facts["by_none"] <= 4, facts
