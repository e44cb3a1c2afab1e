"""What a spreadsheet, another keyboard or a copied page does to the tables is found and told by its cause."""

from pathlib import Path

import pytest

from dashboard.atlas import DATA_DIR, check
from dashboard.atlas.spreadsheet import cell_reasons
from tests.atlas.test_check import set_cell

CELLS = [
    ("structures.csv", "disc_l4_l5", "latin_name", "#NAME?", "#NAME? is a spreadsheet's error value"),
    ("structures.csv", "root_c2", "name", "1-Feb", "looks like a date that a spreadsheet made"),
    ("structures.csv", "root_c3", "name", "2026-02-01 00:00:00", "looks like a date"),
    ("structures.csv", "root_c4", "name", "Feb 1", "looks like a date"),
    ("structures.csv", "root_c5", "name", "=A1", "begins like a formula"),
    ("structures.csv", "root_c6", "name", "@root", "begins like a formula"),
    ("structures.csv", "root_c7", "name", "+C7", "begins like a formula"),
    ("structures.csv", "root_c8", "name", "C8\x07 root", "a control character (U+0007) at character 3"),
    ("structures.csv", "root_t1", "name", "T1 \u202eroot", "turns the direction of reading (U+202E)"),
    ("structures.csv", "root_t2", "name", "T2\u200b root", "a character that cannot be seen (U+200B)"),
    ("structures.csv", "root_t3", "name", "T3\u00a0root", "a space that does not break (U+00A0)"),
    ("structures.csv", "root_t4", "name", "T\u0664 root", "a digit of another script (U+0664)"),
    ("structures.csv", "root_t5", "part_of", "root_t5", "a circle: root_t5 in root_t5"),
    ("structures.csv", "root_t6", "part_of", "root_t7", "a circle: root_t6 in root_t7 in root_t6"),
    ("structures.csv", "root_t7", "part_of", "root_t6", "a circle: root_t7 in root_t6 in root_t7"),
    ("structures.csv", "root_t8", "name", "see javascript:void", "is no https address"),
    ("structures.csv", "root_t9", "name", "see http://example.org/a", "is no https address"),
    ("patterns.csv", "root_s1__thigh_posterior_mid_upper", "strength", "0,6", "has a decimal comma; write a point"),
    ("patterns.csv", "joint_hip__groin", "n", "\u0665\u0661", "not a plain whole number"),
]


def test_what_a_spreadsheet_did_to_a_cell_is_told_with_its_place(data: Path) -> None:
    """Dates made of levels, error values, formulas, decimal commas, foreign digits, unseen characters and circles."""
    lines = [set_cell(data, file, row, column, value) for file, row, column, value, _ in CELLS]
    faults = check(data)
    for (file, _, column, _, reason), line in zip(CELLS, lines, strict=True):
        assert any((f.file, f.line, f.column) == (file, line, column) and reason in f.reason for f in faults), reason


@pytest.mark.parametrize(
    ("spoil", "cause"),
    [
        (lambda text: text.replace(",", ";").encode(), "the cells are parted by semicolons"),
        (lambda text: text.replace(",", "\t").encode(), "the cells are parted by tabs"),
        (lambda text: text.encode("utf-16"), "the file is UTF-16"),
        (lambda text: text.encode("utf-16-le"), "the file is UTF-16"),
    ],
    ids=["semicolons", "tabs", "utf-16", "utf-16 without a mark"],
)
def test_a_file_of_another_form_is_one_fault_that_names_the_cause(data: Path, spoil: object, cause: str) -> None:
    """A table saved in another form is told in one line, and not in one line for each of its rows."""
    assert callable(spoil)
    (data / "areas.csv").write_bytes(spoil((DATA_DIR / "areas.csv").read_text("utf-8")))
    (first, *more) = check(data)
    assert str(first).startswith(f"areas.csv:1:- {cause}") and len(more) < 3, [str(fault) for fault in more[:5]]


def test_an_entry_of_the_bibliography_may_not_lead_elsewhere(data: Path) -> None:
    """Only pages asked for over https; no unseen character in a title."""
    bib = (data / "sources.bib").read_text("utf-8")
    spoilt = bib.replace("howpublished = {", "howpublished = {javascript:alert ", 1).replace(
        "title = {", "title = {\u200f", 1
    )
    (data / "sources.bib").write_text(spoilt, "utf-8")
    reasons = [fault.reason for fault in check(data)]
    assert any("'javascript:alert' is no https address" in reason for reason in reasons)
    assert any("cannot be seen (U+200F)" in reason for reason in reasons)


@pytest.mark.parametrize("cell", ["-12.9 mm", "C1/2", "L4", "5-10", "May nerve", "0.5", "data: three studies", "+1"])
def test_what_people_write_is_no_fault(cell: str) -> None:
    """Levels, ranges, negative numbers and words that look like months stay."""
    assert list(cell_reasons(cell, is_number=False)) == []
