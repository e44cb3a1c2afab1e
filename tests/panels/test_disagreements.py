"""The eighteen disagreements: both sides, numbers that stand elsewhere too, and links that show what they speak of."""

import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import parse_qsl

import pytest

from dashboard.atlas import DATA_DIR, Atlas
from dashboard.figures.facts import Row, listed, rows
from dashboard.figures.markup import to_html
from dashboard.figures.wording import sentence
from dashboard.panels import disagreements
from dashboard.selection import choices_for
from dashboard.serve.atlas_files import read_index
from tests.fragments import text_of

COMPILED = Path(DATA_DIR) / "compiled"


@pytest.fixture(scope="module")
def disagreement_rows(atlas: Atlas) -> list[Row]:
    """The rows of disagreements.csv."""
    return rows(atlas, "disagreements")


@pytest.fixture(scope="module")
def items(atlas: Atlas) -> dict[str, str]:
    """The entry of each disagreement."""
    parts = re.split(r'(?=<li data-disagreement=")', to_html(disagreements.part(atlas)))[1:]
    return {part.split('"')[1]: part for part in parts}


def test_all_eighteen_are_shown_with_both_sides_and_sources(
    disagreement_rows: list[Row], items: dict[str, str]
) -> None:
    """Nothing of the table is lost on the way to the page, and each opens where it stands."""
    assert len(disagreement_rows) == 18 and list(items) == [row["disagreement_id"] for row in disagreement_rows]
    for row in disagreement_rows:
        entry = text_of(items[row["disagreement_id"]])
        wanted = [row["title"], *(sentence(row[name]) for name in ("position_a", "position_b", "fair_reading"))]
        assert [text for text in wanted if text not in entry] == []
        assert 'class="mention"' in items[row["disagreement_id"]]
        assert f'data-traced="{row["traced_as"]}"' in items[row["disagreement_id"]]


def test_they_are_those_of_the_dictionary_in_its_order(disagreement_rows: list[Row]) -> None:
    """Each row is about what its number in data/README.md is about."""
    words = (
        "toe", "thigh", "groin", "dermatome", "radicular", "sciatica", "straight leg raise", "piriformis", "knee",
        "rest", "lesion", "map", "trigger point", "source", "groin", "knee", "facet", "relief",
    )  # fmt: skip
    section = (DATA_DIR / "README.md").read_text("utf-8").split("## Disagreements an honest app must show")[1]
    listed_there = re.findall(r"^\d+\. (.+)$", section, re.MULTILINE)[:18]
    for word, row, text in zip(words, disagreement_rows, listed_there, strict=True):
        assert word in row["title"].lower() and word in text.lower(), row["disagreement_id"]


def test_every_number_stands_in_another_table_or_in_the_dictionary(atlas: Atlas, disagreement_rows: list[Row]) -> None:
    """No figure was made for this list."""
    tables = [table.to_csv(index=False) for name, table in atlas.tables.items() if name != "disagreements"]
    elsewhere = set(numbers(" ".join([*tables, (DATA_DIR / "README.md").read_text("utf-8")])))
    for row in disagreement_rows:
        text = " ".join(row[name] for name in ("title", "position_a", "position_b", "fair_reading"))
        assert set(numbers(text)) <= elsewhere, row["disagreement_id"]


def test_every_number_of_a_position_is_cited_with_it(atlas: Atlas, disagreement_rows: list[Row]) -> None:
    """A percentage stands in a row of another table that shares a source with the disagreement."""
    for row in disagreement_rows:
        own = set(listed(row["source_keys"]))
        texts = " ".join(cells_citing(atlas, own))
        positions = " ".join([row["position_a"], row["position_b"]])
        shares = re.findall(r"\d+(?:\.\d+)?(?=%)", positions)
        found = set(numbers(texts))
        assert [n for n in shares if n not in found and f"{float(n) / 100:g}" not in found] == [], row[
            "disagreement_id"
        ]


def test_every_link_is_a_state_of_the_page(atlas: Atlas, disagreement_rows: list[Row]) -> None:
    """Each key and value is allowed; the link stays on this page or goes to the conditions."""
    choices = choices_for(atlas, read_index(COMPILED))
    for row in disagreement_rows:
        for query in disagreements.addresses(row):
            pairs = parse_qsl(query.removeprefix("?"), strict_parsing=True)
            assert [(key, value) for key, value in pairs if value not in choices[key].values] == [], query
            assert dict(pairs)["mode"] in ("facts", "conditions")


def test_a_link_shows_what_its_disagreement_speaks_of(atlas: Atlas, disagreement_rows: list[Row]) -> None:
    """Structures, areas and maps of a link are those of its row, and the area is seen in the view it opens."""
    seen = {group: set(areas_of(group)) for group in ("front-back", "sides", "hands-feet", "head-saddle")}
    for row in disagreement_rows:
        named = {name: set(listed(row[f"{name}_ids"])) for name in ("structure", "area", "map")}
        for query in listed(row["see"]):
            link = dict(parse_qsl(query))
            assert {link.get("sel", "none")} <= named["structure"] | {"none"}, query
            assert {link[name] for name in ("area", "map") if name in link} <= named["area"] | named["map"], query
            assert "area" not in link or link["area"] in seen[link.get("view", "front-back")], query


def test_a_disagreement_is_one_press_from_the_map(disagreement_rows: list[Row], items: dict[str, str]) -> None:
    """The first link stands beside the closed question and has a name of its own."""
    for row in disagreement_rows:
        outside = items[row["disagreement_id"]].split("</details>")[1]
        href = re.search(r'<a aria-label="On the map: ([^"]+)" class="map-link" href="([^"]+)"', outside)
        assert href and row["title"] in unescape(href[1]), row["disagreement_id"]
        assert unescape(href[2]) == disagreements.addresses(row)[0]


def numbers(text: str) -> list[str]:
    """The numbers in a text, those of levels such as L4 left out."""
    return re.findall(r"(?<![A-Za-z\d.])\d+(?:\.\d+)?", text)


def cells_citing(atlas: Atlas, keys: set[str]) -> Iterator[str]:
    """The rows of the other tables that cite one of the works."""
    for name, table in atlas.tables.items():
        columns = [column for column in table.columns if column.startswith("source_keys")]
        for row in table.to_dict("records") if name != "disagreements" else []:
            if any(keys & set(str(row[column]).split(";")) for column in columns):
                yield " ".join(map(str, row.values()))


def areas_of(group: str) -> Iterator[str]:
    """The areas drawn in a group of views."""
    for view in json.loads((COMPILED / f"views_{group}.json").read_text("utf-8"))["views"]:
        yield from (area["area"] for area in view["areas"])
