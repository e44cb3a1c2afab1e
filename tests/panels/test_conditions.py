"""Conditions: all of them, warnings first and in whole sentences, and areas that the map can mark."""

import re

import pytest

from dashboard.atlas import Atlas
from dashboard.figures.facts import Row, listed, rows
from dashboard.figures.markup import to_html
from dashboard.figures.warning import tied
from dashboard.panels import conditions
from tests.fragments import text_of

LEFTOVERS = re.compile(r"\bnan\b|>None<|\(\s*\)|;;|\bverify\b|\bas above\b|<dd>None\.?</dd>", re.IGNORECASE)


@pytest.fixture(scope="module")
def condition_rows(atlas: Atlas) -> list[Row]:
    """The rows of conditions.csv."""
    return rows(atlas, "conditions")


@pytest.fixture(scope="module")
def items(atlas: Atlas) -> dict[str, str]:
    """The entry of each condition."""
    parts = re.split(r'(?=<li data-areas=")', to_html(conditions.part(atlas)))[1:]
    return {re.search(r'data-condition="(\w+)"', part)[1]: part for part in parts}  # type: ignore[index]


def test_every_condition_is_there_with_what_is_known_of_it(condition_rows: list[Row], items: dict[str, str]) -> None:
    """Name, group, what speaks for it, tests, who and when, first advice, sources, and where it stands in them."""
    assert set(items) == {row["condition_id"] for row in condition_rows}
    for row in condition_rows:
        card = text_of(items[row["condition_id"]]).lower()
        wanted = [row[name] for name in ("name", "discriminators_for", "useful_tests", "time_or_population")]
        assert [text for text in wanted if plain(text) not in card] == [], row["condition_id"]
        assert conditions.GROUPS[row["condition_group"]].lower() in card
        assert all(term in card for term in ("speaks against a root", "first advice", "numbers"))
        assert f'data-traced="{row["traced_as"]}"' in items[row["condition_id"]]
        assert re.search(rf"{len(listed(row['source_keys']))} sources?", card)


def test_no_number_is_lost(condition_rows: list[Row], items: dict[str, str]) -> None:
    """Every figure of the table is on its card; where there is none that is said."""
    for row in condition_rows:
        card = text_of(items[row["condition_id"]])
        assert [n for n in re.findall(r"\d+(?:\.\d+)?", row["numbers"]) if n not in card] == []
        assert bool(row["numbers"]) != ("No agreed number is on file" in card), row["condition_id"]


def test_a_figure_without_a_first_source_is_no_prevalence(items: dict[str, str]) -> None:
    """55 of 70 is only shown with the words that it says nothing of how common this is."""
    card = text_of(items["condition_gluteus_minimus_trigger_points"])
    assert "55 of 70" in card and "not a prevalence" in card


def test_nothing_is_left_for_a_program_to_read(items: dict[str, str]) -> None:
    """Terse codes of the table become words."""
    for name, item in items.items():
        assert not LEFTOVERS.search(item), (name, LEFTOVERS.search(item))


def test_warnings_come_first(items: dict[str, str]) -> None:
    """Before anything else of a card stands what to watch for."""
    for name, item in items.items():
        assert item.index("Before any map") < item.index('class="facts"') < item.index('class="map-links"'), name


def test_a_condition_warns_in_whole_sentences_and_keeps_its_cautions_apart(
    atlas: Atlas, condition_rows: list[Row], items: dict[str, str]
) -> None:
    """Each danger of the condition once, with what to do; what is for the teacher stands below as a fact."""
    for row in condition_rows:
        card = items[row["condition_id"]]
        box = text_of(re.search(r'<div class="warning">(.*?)</div>', card, re.DOTALL)[1])  # type: ignore[index]
        for flag in tied(atlas, row["condition_id"]):
            assert box.count(flag.line) == 1, (row["condition_id"], box)
        for caution in listed(row["cautions"]):
            assert caution in text_of(card) and caution not in box
        assert "not yet confirmed" not in box, row["condition_id"]


def test_an_emergency_is_at_the_top(condition_rows: list[Row], items: dict[str, str]) -> None:
    """The list begins with what cannot wait."""
    assert list(items)[:2] == ["condition_cauda_equina", "condition_heart_attack"]
    emergencies = [row["condition_id"] for row in condition_rows if row["urgency"] == "emergency"]
    assert set(list(items)[: len(emergencies)]) == set(emergencies)
    assert all("Emergency" in text_of(items[name]).split("Before")[0] for name in emergencies)
    assert "call an ambulance" in text_of(items["condition_heart_attack"])


def test_choosing_a_condition_gives_the_map_its_areas(
    atlas: Atlas, condition_rows: list[Row], items: dict[str, str]
) -> None:
    """A native button that names the condition, and the ids of its areas for the map to mark."""
    for row in condition_rows:
        name, item = row["condition_id"], items[row["condition_id"]]
        button = re.search(r"<button [^>]*data-key=\"cond\"[^>]*>", item)
        assert button and f'data-value="{name}"' in button[0] and f'aria-controls="{name}_card"' in button[0]
        areas = re.search(r'data-areas="([^"]*)"', item)
        assert (
            areas and areas[1].split() == listed(row["typical_area_ids"]) and set(areas[1].split()) <= set(atlas.areas)
        )
        assert all(f'data-choose-area="{area}"' in item for area in areas[1].split())
        assert all(f'data-structure="{one}"' in item for one in listed(row["related_structure_ids"])), name


def plain(text: str) -> str:
    """The beginning of a cell, up to a word that is reworded."""
    return re.split(r"[:(]? ?verify|\.$", text)[0].strip(" (").lower()
