"""The status of a row follows from what was found when its source was looked up, by one rule."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.atlas import Atlas
from dashboard.atlas.confirmation import (
    CHARTS,
    READ,
    STATUSES,
    TABLE,
    Confirmations,
    least_sure,
    read_confirmations,
)
from dashboard.atlas.descriptor import Column, Table
from dashboard.atlas.evidence_report import WAYS, counted, report, traced_rows
from dashboard.atlas.table_file import Row

SOURCES = Column("source_keys", separator=";", references=(("sources", "key"),))
PATTERNS = Table("patterns", "patterns.csv", (Column("pattern_id"), SOURCES), ("pattern_id",))
ROW = Row({"pattern_id": "p", "structure_id": "m", "area_id": "heel", "source_keys": "book;paper"}, 2)


def found(*verdicts: str, row_id: str = "p") -> Confirmations:
    """What follows from lines about one row of patterns.csv."""
    blank = dict.fromkeys(("quoted_in", "place", "cells", "in_part"), "")
    cells = {**blank, "table": "patterns", "row_id": row_id, "words": "w", "date": "2026-11-29"}
    lines = [Row({**cells, "source_key": str(at), "verdict": one}, at) for at, one in enumerate(verdicts)]
    return read_confirmations({TABLE: lines}, {"book": "under copyright"})


@pytest.mark.parametrize(
    ("verdicts", "status"),
    [
        (("abstract",), "confirmed"),
        (("not_readable", "quoted"), "confirmed"),
        (("full_text", "disagrees"), "disputed"),
        (("own",), "own"),
        (("standard", "not_readable"), "standard"),
        (("not_readable",), "not_readable"),
        ((), ""),
    ],
)
def test_a_status_follows_from_what_was_found(verdicts: tuple[str, ...], status: str) -> None:
    """What was read counts above what was not; a source that says otherwise is never outvoted."""
    assert found(*verdicts).status(PATTERNS, ROW) == status


def test_a_row_that_only_an_unread_book_carries_is_not_readable() -> None:
    """One readable work among its sources, and the row must say itself where it stands."""
    alone = Row({**ROW.cells, "source_keys": "book"}, 2)
    assert found().status(PATTERNS, alone) == "not_readable"
    assert found().status(PATTERNS, ROW) == ""
    assert found("own", row_id="*").status(PATTERNS, ROW) == "own"


def test_a_chart_needs_two_descriptions_and_counts_those_that_name_the_area() -> None:
    """An area nobody names counts as none of the descriptions, not as unread."""

    def charts(*areas: str) -> Confirmations:
        lines = [Row({"structure_id": "m", "source_key": str(at), "area_ids": one}, at) for at, one in enumerate(areas)]
        return read_confirmations({CHARTS: lines}, {})

    assert charts("heel").status(PATTERNS, ROW) == ""
    agreement = charts("heel;sole", "sole").agreement("m", "heel")
    assert agreement and (agreement.naming, agreement.descriptions) == (1, 2)
    nobody = charts("sole", "toe").agreement("m", "heel")
    assert nobody and (nobody.naming, nobody.descriptions) == (0, 2)
    assert charts("sole", "toe").status(PATTERNS, ROW) == "chart"


@given(st.lists(st.sampled_from(STATUSES), min_size=1))
def test_several_rows_are_as_sure_as_the_least_sure(statuses: list[str]) -> None:
    """No row of a group is surer than the group seems."""
    together = least_sure(statuses)
    assert together in statuses
    assert all(STATUSES.index(one) <= STATUSES.index(together) for one in statuses)


def test_every_row_of_the_atlas_says_how_it_is_confirmed(atlas: Atlas) -> None:
    """Each way is one a reader is told in words, each open row has its reason, and no other row has one."""
    rows = list(traced_rows(atlas))
    assert len(rows) > 3000
    for row in rows:
        assert row.way in WAYS, row
        assert bool(row.reason) == (row.way in ("disputed", "not_readable")), row


def test_the_report_counts_every_row_once(atlas: Atlas) -> None:
    """The lines of `check --evidence` add up to the rows, and name each open one."""
    lines = list(report(atlas))
    rows = list(traced_rows(atlas))
    assert sum(ways.total() for ways in counted(atlas).values()) == len(rows)
    assert sum(line.startswith("open: ") for line in lines) == sum(bool(row.reason) for row in rows)


# Least share of each table that was read in a publication, in hundredths; a book nobody here can read keeps it below.
LEAST_READ = {"claims": 80, "tests": 80, "viscera": 0, "safety_lines": 100, "conditions": 100}


@pytest.mark.parametrize(("table", "least"), LEAST_READ.items())
def test_enough_of_a_table_was_read(atlas: Atlas, table: str, least: int) -> None:
    """Warnings and conditions all rest on a guideline or paper that was read."""
    ways = counted(atlas)[table]
    assert 100 * sum(ways[way] for way in (*READ, "disputed")) >= least * ways.total(), ways


JOINTS = ("joint", "facet_joint", "disc", "ligament")


@pytest.mark.parametrize(("kinds", "least"), [(("viscus",), 60), (JOINTS, 78), (("root",), 70)])
def test_enough_patterns_were_read(atlas: Atlas, kinds: tuple[str, ...], least: int) -> None:
    """Organs by guidelines and studies; of joints, discs and roots the charts that are figures stay unread."""
    rows = [row for name, rows in atlas.patterns.items() if atlas.structures[name].kind in kinds for row in rows]
    assert 100 * sum(row.status == "confirmed" for row in rows) >= least * len(rows)


def test_most_works_were_seen(atlas: Atlas) -> None:
    """Title, authors and year of 95 in 100 works; of most others the record that could be read prints no authors."""
    seen = sum(bool(source.seen) for source in atlas.sources.values())
    assert seen >= 0.95 * len(atlas.sources)
    nameless = [source for source in atlas.sources.values() if source.authors[0].startswith("Authors not")]
    assert all(source.note for source in nameless), "what is open of an entry is said"
