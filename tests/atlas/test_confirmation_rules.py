"""A line of confirmations.csv names what it carries of its row, and nothing the row does not state."""

import csv
from pathlib import Path

import pytest

from dashboard.atlas import check
from tests.atlas.test_check import copied

ROW = ("patterns", "viscus_heart__arm_medial")

SPOILED = [
    # column, value, what the reason must say
    ("cells", "area_id;weight", "'weight' is no filled fact of patterns/viscus_heart__arm_medial; it states area_id"),
    ("cells", "published_area", "'published_area' is no filled fact"),
    ("in_part", "area_id", "area_id cannot be carried wholly and in part by the same words"),
    ("cells", "", "a line that was read names what it carries of its row"),
    ("verdict", "not_readable", "another none (this is not_readable)"),
]


def spoil(data: Path, column: str, value: str) -> int:
    """Change one cell of the heart's first line, which carries its area; return the line of the file."""
    path = data / "confirmations.csv"
    lines = list(csv.DictReader(path.open(encoding="utf-8", newline="")))
    at = next(i for i, line in enumerate(lines) if (line["table"], line["row_id"]) == ROW)
    lines[at] |= {"cells": "area_id", "in_part": ""}
    lines[at][column] = value
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, list(lines[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(lines)
    return at + 2


@pytest.mark.parametrize(("column", "value", "reason"), SPOILED)
def test_a_line_names_what_it_carries(tmp_path: Path, column: str, value: str, reason: str) -> None:
    """The fault tells the line, the column and what may stand there."""
    line = spoil(copied(tmp_path), column, value)
    faults = [fault for fault in check(tmp_path) if fault.file == "confirmations.csv" and fault.line == line]
    assert any(reason in fault.reason for fault in faults), faults
