"""data/datapackage.json keeps to the Frictionless standard and to the tables it describes."""

import csv
import json
from collections import defaultdict
from typing import Any

import pytest

from dashboard.atlas import DATA_DIR

PACKAGE = json.loads((DATA_DIR / "datapackage.json").read_text(encoding="utf-8"))
TABLES: list[dict[str, Any]] = [r for r in PACKAGE["resources"] if r["profile"] == "tabular-data-resource"]
CONSTRAINTS = {"required", "unique", "enum", "pattern", "minimum", "maximum"}
NAMES = [t["name"] for t in TABLES]


def rows(table: dict[str, Any]) -> list[dict[str, str]]:
    """The rows of a table, read without the atlas."""
    with (DATA_DIR / table["path"]).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_package_says_what_it_is() -> None:
    """Name, licence and the two profiles are given; every resource has a file."""
    assert PACKAGE["profile"] == "data-package" and PACKAGE["name"] == "pain-atlas"
    assert PACKAGE["licenses"][0]["name"] == "CC-BY-4.0"
    assert len({r["name"] for r in PACKAGE["resources"]}) == len(PACKAGE["resources"])
    assert all((DATA_DIR / r["path"]).is_file() and r["description"] for r in PACKAGE["resources"])


@pytest.mark.parametrize("table", TABLES, ids=NAMES)
def test_fields_are_the_columns(table: dict[str, Any]) -> None:
    """Fields stand in the order of the header, each with a type, a description and known constraints only."""
    fields = table["schema"]["fields"]
    assert list(rows(table)[0]) == [f["name"] for f in fields]
    assert table["schema"]["missingValues"] == [""]
    for field in fields:
        assert field["type"] in ("string", "number", "integer", "date") and field["description"]
        assert set(field.get("constraints", {})) <= CONSTRAINTS
        assert ("items" in field) <= ("separator" in field)


@pytest.mark.parametrize("table", TABLES, ids=NAMES)
def test_keys_and_links_lead_somewhere(table: dict[str, Any]) -> None:
    """The primary key names its rows, and every foreign key is a primary key elsewhere."""
    schema = table["schema"]
    keys = [tuple(row[c] for c in schema["primaryKey"]) for row in rows(table)]
    assert len(set(keys)) == len(keys) and all(map(all, keys))
    homes = {t["name"]: t["schema"]["primaryKey"] for t in TABLES} | {"sources": ["key"]}
    for link in schema.get("foreignKeys", []):
        assert link["reference"]["fields"] == homes[link["reference"]["resource"] or table["name"]]


def test_allowed_codes_are_those_explained() -> None:
    """Every enum equals its rows in vocabularies.csv, and every explained code is allowed somewhere."""
    explained = defaultdict(set)
    for row in rows(next(t for t in TABLES if t["name"] == "vocabularies")):
        explained[row["file"], row["column"]].add(row["code"])
    allowed = {}
    for table in TABLES:
        for field in table["schema"]["fields"]:
            codes = {**field.get("constraints", {}), **field.get("items", {})}.get("enum")
            if codes:
                allowed[table["path"], field["name"]] = {str(code) for code in codes}
    assert allowed == dict(explained)


def test_every_statement_needs_a_source() -> None:
    """Tables of statements require source_keys; look-ups, labels, warnings and what all agree on may go without.

    A weight may rest on rows that have sources instead.
    """
    free = {"lookups", "safety_lines", "page_sentences", "sign_weights"}
    for table in TABLES:
        for field in table["schema"]["fields"]:
            if field["name"] == "source_keys":
                assert field["items"]["reference"] == {"resource": "sources", "field": "key"}
                assert field.get("constraints", {}).get("required", False) != (table["name"] in free), table["name"]


def test_no_trace_of_earlier_lists_is_left() -> None:
    """Columns that only tell where a row came from are not part of the product."""
    assert all("origin_area" not in {f["name"] for f in t["schema"]["fields"]} for t in TABLES)
    assert not (DATA_DIR / "areas_crosswalk.csv").exists()
