"""Rules that hold for every table by what its description says."""

import json
from pathlib import Path

import pytest

from dashboard.atlas import check


@pytest.mark.parametrize(
    ("file", "row", "column"),
    [("page_sentences.csv", "place_alone,", "sentence_id"), ("evidence_grades.csv", "E,", "grade")],
)
def test_a_row_that_the_program_asks_for_is_missed(data: Path, file: str, row: str, column: str) -> None:
    """Where the key of a table is a code, taking its row away is a fault and not a traceback when a page is made."""
    lines = (data / file).read_text(encoding="utf-8").splitlines(keepends=True)
    (data / file).write_text("".join(line for line in lines if not line.startswith(row)), encoding="utf-8")
    expected = f"no row is of {row[:-1]}; the program asks for it"
    assert (file, column, expected) in {(fault.file, fault.column, fault.reason) for fault in check(data)}


def test_a_link_to_one_of_several_tables_needs_them_all(data: Path) -> None:
    """The description may name several tables for the ids of a column; one that is not there is a fault of its own."""
    package = json.loads((data / "datapackage.json").read_text(encoding="utf-8"))
    links = next(r for r in package["resources"] if r["name"] == "claim_links")["schema"]["fields"][1]
    links["items"]["reference"][2]["resource"] = "illnesses"
    (data / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    reasons = [fault.reason for fault in check(data) if fault.file == "datapackage.json"]
    assert reasons == ["claim_links points to unknown illnesses.condition_id"]
