"""What the check says of the words on handouts: none is of nothing, and nothing is left without words."""

import csv
from pathlib import Path

import pytest

from dashboard.atlas import check


def set_words(data: Path, table: str, key: dict[str, str], **cells: str) -> int:
    """Change cells of the one row that holds all values of the key; return the line on which it stands."""
    path = data / f"{table}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    (index,) = [at for at, row in enumerate(rows) if key.items() <= row.items()]
    rows[index].update(cells)
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, rows[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    return index + 2


PLAIN = [
    # the words, the cells changed, where the fault stands and what it says
    ("structure", "viscus_spleen", {"of": "viscus_milt"}, "of", "viscus_milt is not a known structure"),
    ("structure_kind", "disc", {"of": "discs"}, "of", "discs is not a known structure kind"),
    ("spine", "L", {"of": "X"}, "of", "X is not a known spine"),
    ("body_group", "arm", {"of": "arms"}, "of", "arms is not a known body group"),
    ("area", "achilles", {"of": "heel"}, "of", "heel is not a known area"),
    ("area", "si_region", {"words": "dimple low on the back"}, "words", "only the name of an area begins with"),
    ("term", "colic", {"words": "Pain in waves"}, "words", "only the name of an area begins with"),
    ("term", "deficit", {"of": "Deficit"}, "of", "Deficit has a capital letter"),
    ("term", "jaundice", {"words": ""}, "words", "blank, but a value is required"),
    ("term", "aneurysm", {"of": "arteritis"}, "of", "term arteritis occurs twice"),
]


@pytest.mark.parametrize(("kind", "of", "cells", "column", "reason"), PLAIN, ids=[row[1] for row in PLAIN])
def test_wrong_plain_words_are_named(
    data: Path, kind: str, of: str, cells: dict[str, str], column: str, reason: str
) -> None:
    """Words of an id or code that nothing has, twice the same, blank, or not as they stand in a sentence."""
    line = set_words(data, "plain_words", {"kind": kind, "of": of}, **cells)
    here = [
        fault for fault in check(data) if (fault.file, fault.line, fault.column) == ("plain_words.csv", line, column)
    ]
    assert any(fault.reason.startswith(reason) for fault in here), check(data)


@pytest.mark.parametrize(
    ("kind", "of", "left"),
    [
        ("structure", "joint_hip", 1),
        ("structure", "viscus_heart", 1),
        ("structure_kind", "disc", 4),
        ("spine", "S", 6),
    ],
)
def test_a_source_without_words_is_named(data: Path, kind: str, of: str, left: int) -> None:
    """Without its own words, those of its kind or those of its level a source could not be put on a handout."""
    set_words(data, "plain_words", {"kind": kind, "of": of}, kind="term")
    found = [fault for fault in check(data) if fault.reason.startswith("plain_words.csv has no words for")]
    assert len(found) == left and {fault.file for fault in found} == {"structures.csv"}


LINES = [
    ("handout_organ_quality", {"mechanisms": ""}, "mechanisms", "says what a pain is, so it needs mechanisms"),
    ("handout_organ_quality", {"rests_on": ""}, "rests_on", "says what a pain is, so it needs rests_on"),
    ("handout_organ_quality", {"rests_on": "qualities"}, "rests_on", "unknown feature_id or claim_id 'qualities'"),
    ("handout_organ_quality", {"words": "deep and vague"}, "words", "does not have the form"),
    ("handout_tell_night", {"mechanisms": "radicular"}, "mechanisms", "is said on all handouts of places"),
    ("handout_tell_night", {"part": "ask"}, "part", "'ask' is not allowed"),
]


@pytest.mark.parametrize(("line_id", "cells", "column", "reason"), LINES)
def test_a_wrong_line_is_named(data: Path, line_id: str, cells: dict[str, str], column: str, reason: str) -> None:
    """A line of a handout that belongs to nothing, rests on nothing, or is no sentence."""
    line = set_words(data, "handout_lines", {"line_id": line_id}, **cells)
    here = [
        fault for fault in check(data) if (fault.file, fault.line, fault.column) == ("handout_lines.csv", line, column)
    ]
    assert any(reason in fault.reason for fault in here), check(data)


def test_a_mechanism_that_no_handout_explains_is_named_once(data: Path) -> None:
    """Not for each of its sources."""
    for part in ("mechanism", "quality", "paraesthesia"):
        set_words(data, "handout_lines", {"line_id": f"handout_nerve_root_{part}"}, mechanisms="myofascial")
    expected = "no line of handout_lines.csv says what radicular pain is"
    assert [(fault.column, fault.reason) for fault in check(data)] == [("mechanism", expected)]
