"""The debate: all eighteen claims, both positions with their own sources, and a reading that takes no side's words."""

import re

import pytest

from dashboard.atlas import Atlas
from dashboard.figures.citation import mention
from dashboard.figures.facts import Row, listed, rows
from dashboard.figures.markup import to_html
from dashboard.figures.wording import sentence
from dashboard.panels import trigger_point_debate
from tests.fragments import text_of


@pytest.fixture(scope="module")
def debates(atlas: Atlas) -> list[Row]:
    """The rows of trigger_point_debate.csv."""
    return rows(atlas, "trigger_point_debate")


@pytest.fixture(scope="module")
def items(atlas: Atlas) -> dict[str, str]:
    """The entry of each debate."""
    parts = re.split(r'(?=<li data-debate=")', to_html(trigger_point_debate.part(atlas)))[1:]
    return {part.split('"')[1]: part for part in parts}


def test_every_debate_is_shown_whole(debates: list[Row], items: dict[str, str]) -> None:
    """18 rows: claim, both positions, fair reading, support, and whether it was confirmed."""
    assert list(items) == [row["claim_id"] for row in debates] and len(debates) == 18
    for row in debates:
        entry = text_of(items[row["claim_id"]])
        sentences = [sentence(row[name]) for name in ("claim", "position_a", "position_b", "fair_reading")]
        sentences.append(f"Support: {row['support']}")
        assert [text for text in sentences if " ".join(text.split()) not in entry] == []
        assert (row["status"] == "verify") == bool(re.search(r'class="unconfirmed"', items[row["claim_id"]]))


def test_each_side_stands_with_its_own_sources(atlas: Atlas, debates: list[Row], items: dict[str, str]) -> None:
    """Neither side is left without the works it rests on, and no side gets the other's."""
    for row in debates:
        sides = re.findall(r"<p><b>(?:For|Against or in doubt)\. </b>(.*?)</p>", items[row["claim_id"]], re.DOTALL)
        assert len(sides) == 2
        for side, which in zip(sides, "ab", strict=True):
            assert side.endswith(to_html(mention(atlas, listed(row[f"source_keys_{which}"])))), row["claim_id"]


def test_sources_that_are_not_confirmed_are_named(atlas: Atlas, debates: list[Row], items: dict[str, str]) -> None:
    """The reader learns which of the works was not read again."""
    for row in debates:
        named = f"Sources not yet confirmed: {to_html(mention(atlas, listed(row['verify_keys'])))}"
        assert (named in items[row["claim_id"]]) == bool(row["verify_keys"])


def test_every_debate_leads_to_the_map(atlas: Atlas, debates: list[Row], items: dict[str, str]) -> None:
    """At least one source or area of each is one press away, and exists."""
    for row in debates:
        shown = re.findall(r'class="map-link"[^>]*data-(?:structure|choose-area)="(\w+)"', items[row["claim_id"]])
        assert shown == listed(row["seen_at_ids"]) and shown, row["claim_id"]
