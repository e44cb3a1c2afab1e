"""The JSON of a note is FHIR R4, of nobody in particular, with codes only where they hold."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings

from dashboard.atlas import Atlas
from dashboard.case.note import note_fhir
from dashboard.case.note_files import UBERON, WORDS
from dashboard.figures.facts import rows
from tests.case.drawn_notes import asked, drawn
from tests.case.fhir_r4 import faults, observations


@given(marks=drawn, answers=asked)
@settings(max_examples=40, deadline=None)
def test_the_json_is_fhir_r4(atlas: Atlas, marks: dict[str, Any], answers: dict[str, bool]) -> None:
    """Required elements, types and cardinalities hold; nothing is empty; every entry has a UUID of its own."""
    bundle = json.loads(json.dumps(note_fhir(atlas, marks | {"found": [*answers]})))
    assert [*faults(bundle, "Bundle")] == []
    urls = [entry["fullUrl"] for entry in bundle.get("entry", [])]
    assert len(set(urls)) == len(urls)
    assert all(WORDS["line"] in [note["text"] for note in one["note"]] for one in observations(bundle))


@pytest.mark.parametrize(
    "spoil",
    [
        lambda one: one.pop("status"),
        lambda one: one.pop("code"),
        lambda one: one.update(status="done"),
        lambda one: one.update(bodySite=[one["bodySite"]]),
        lambda one: one.update(bodySite={}),
        lambda one: one.update(valueBoolean="true"),
        lambda one: one.update(note=[]),
        lambda one: one.update(subject={"display": "Somebody"}),
        lambda one: one["code"].update(text=" "),
    ],
)
def test_the_check_of_fhir_finds_what_is_wrong(atlas: Atlas, spoil: Callable[[dict[str, Any]], Any]) -> None:
    """What R4 forbids, and a patient, is a fault."""
    bundle = json.loads(json.dumps(note_fhir(atlas, {"pain_left": ["calf_mid"]})))
    assert [*faults(bundle, "Bundle")] == []
    spoil(bundle["entry"][0]["resource"])
    assert [*faults(bundle, "Bundle")]


def test_a_code_is_told_only_where_a_term_holds_the_area(atlas: Atlas) -> None:
    """The code of the table where the area is the term or a part of it; words alone where it holds more, or none."""
    coded = 0
    for row in rows(atlas, "area_codes"):
        site = observations(note_fhir(atlas, {"pain_left": [row["area_id"]]}))[0]["bodySite"]
        whole = row["uberon"] and row["relation"] in ("same", "part_of")
        wanted = [{"system": UBERON, "code": row["uberon"], "display": row["label"]}] if whole else None
        assert site.get("coding") == wanted and site["text"].startswith(atlas.areas[row["area_id"]].name)
        coded += bool(whole)
    assert 0 < coded < len(atlas.areas)
