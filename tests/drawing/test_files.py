"""What cannot be read is told with file, line, what it holds and what is allowed; all else is read as it stands."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from dashboard.atlas import DATA_DIR, Atlas, Fault, read_atlas
from dashboard.drawing.files import MOST_FAULTS, drawings
from dashboard.drawing.mark import Drawing
from dashboard.drawing.readers import Readers
from tests.drawing.drawn import CASE, cases, marked, table, tallied

READERS = Readers.of(read_atlas(), DATA_DIR)
CALF = frozenset({("calf_mid", "left")})


def read(path: Path, group: str = "") -> list[Drawing | Fault]:
    """All that comes out of one file."""
    return list(drawings([path], replace(READERS, group=group)))


def faults(path: Path, group: str = "") -> list[str]:
    """The faults of one file, its folder left out."""
    return [str(found).replace(f"{path.parent}/", "") for found in read(path, group) if isinstance(found, Fault)]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (b"", "f:1:- the file is empty; a case file (JSON) or a table (CSV) is allowed"),
        (b"PK\x03\x04rest", "f:1:- the file is a workbook or an archive; save the table as CSV UTF-8"),
        ("pain_left\ncalf_mid\n".encode("utf-16"), "f:1:- the file is UTF-16; save it as CSV UTF-8 (comma delimited)"),
        (b"id;pain_left\n1;calf_mid\n", "f:1:- the cells are parted by semicolons; save the table with commas"),
        (b"id,where\n1,calf\n", "f:1:- no column that names places; pain_area_ids, pain_left and"),
        (b"Pain_Area_IDs\ncalf\n", "f:1:- no column that names places (is one of them meant to be pain_area_ids?);"),
        (b"id,bodymap_regions_csv\n1,101\n", "f:1:sex no column sex or gender; the front numbers 112 to 117"),
        (b"sex,bodymap_regions_csv\n,101\n", "f:2:sex no sex; the front numbers 112 to 117 are other places"),
        (b"sex,bodymap_regions_csv\nx,101\n", "f:2:sex unknown sex 'x'; the front numbers 112 to 117"),
        (b'sex,bodymap_regions_csv\nM,"101,999"\n', "f:2:bodymap_regions_csv unknown segment '999'; 101 to 136 or"),
        (b"sex,bodymap_regions_csv,pain_left\nM,101,\n", "f:1:bodymap_regions_csv the table holds"),
        (b"pain_left,pain_left\n,\n", "f:1:pain_left column pain_left occurs 2 times; once is allowed"),
        (b"pain_left\n\n\nknee\n", "f:4:pain_left unknown area 'knee'; did you mean knee_anterior"),
        (b'note,pain_left\n"two\nlines",knee\n', "f:2:pain_left unknown area 'knee'"),
        (b"side,pain_area_ids\nup,calf_mid\n", "f:2:side unknown side 'up'; left, right, both, midline or blank are"),
        (b"id,pain_left\n1\n", "f:2:- 1 cells; the header has 2"),
        (b'pain_left\n"calf_mid\n', "f:2:- not CSV: unexpected end of data (perhaps a quotation mark"),
        (b"note,pain_left\nM\xfcller,calf_mid\n", "f:2:note byte 0xFC is not UTF-8; save the file as UTF-8"),
        (b"{", "f:1:- not JSON: Expecting property name"),
        (b'{"schema": "x"}', "f:1:schema 'x'; only 'pain-atlas-case-1' is allowed"),
        (b"[1]", "f:1:- a number where a case is expected; one object, or a list of objects, is allowed"),
        (b'[\n{"pain_left": []}]', "f:2:schema no schema; only 'pain-atlas-case-1' is allowed"),
        (b"[", "f:1:- not JSON: Expecting value"),
        (b'[{"schema": "pain-atlas-case-1", "pain_left": []}\n', "f:2:- the file ends where a comma or the end ] is"),
        (b"[] x", "f:1:- more text after the end; one object, or one list of objects, is allowed"),
        (b"[" * 100_000, "f:1:- lists within lists without end"),
        (b'[\n"\xfc"]', "f:2:- byte 0xFC is not UTF-8; save the file as UTF-8"),
    ],
)  # fmt: skip
def test_a_fault_says_where_what_and_what_is_allowed(tmp_path: Path, text: bytes, fault: str) -> None:
    """One sentence a fault, and no drawing beside it."""
    (tmp_path / "f").write_bytes(text)
    found = faults(tmp_path / "f")
    assert found[0].startswith(fault), found


@pytest.mark.parametrize(
    ("case", "fault"),
    [
        ({}, "f:1:pain_area_ids the case names no areas of pain; a list, or null where nothing was drawn, is expected"),
        ({"pain_area_ids": 3}, "f:1:pain_area_ids a number; a list of area ids, or one text parted by semicolons, is"),
        ({"pain_area_ids": [3]}, "f:1:pain_area_ids a list; a list of area ids"),
        ({"pain_area_ids": [], "side": 3}, "f:1:side a number; left, right, both, midline or blank are allowed"),
        ({"pain_area_ids": [], "ward": {}}, "f:1:ward an object cannot name a group; a text or a number is allowed"),
    ],
)
def test_a_case_that_cannot_be_read_names_the_key(tmp_path: Path, case: dict[str, Any], fault: str) -> None:
    """The same for what is JSON and no case."""
    (found,) = faults(cases(tmp_path / "f", case), "ward")
    assert found.startswith(fault)


def test_a_case_file_holds_one_case_or_a_list(tmp_path: Path) -> None:
    """Lists and semicolon texts, also with a byte order mark, as some editors save them."""
    one = cases(tmp_path / "one.json", {"side": "left", "pain_area_ids": "calf_mid;"})
    two = cases(tmp_path / "two.json", {"side": "left", "pain_area_ids": ["calf_mid"]}, {"pain_area_ids": None})
    marked = tmp_path / "marked.json"
    marked.write_bytes(b"\xef\xbb\xbf" + one.read_bytes())
    drawn, missing = Drawing("", {"pain": frozenset({CALF})}), Drawing("", {})
    assert read(one) == read(marked) == [drawn] and read(two) == [drawn, missing]


@given(some.lists(some.sampled_from(["calf_mid", "heel_plantar", "sternum"]), max_size=4), some.integers(1, 300))
def test_a_long_list_reads_like_a_short_one(
    tmp_path_factory: pytest.TempPathFactory, ids: list[str], many: int
) -> None:
    """However the text is cut into pieces on its way: nothing is lost, nothing is read twice."""
    path = tmp_path_factory.mktemp("long") / "f"
    case = CASE | {"side": "left", "pain_area_ids": ids, "note": "x" * 700 + "é]}\\"}
    path.write_text(json.dumps([case] * many, ensure_ascii=False, indent=2), "utf-8")
    assert read(path) == [read(cases(path.with_name("one"), case))[0]] * many


def test_a_blank_cell_is_missing_and_none_is_a_drawing_without_a_mark(tmp_path: Path) -> None:
    """Nobody is counted as free of pain because a cell is empty; other spellings of nothing are nothing, too."""
    path = table(tmp_path / "f.csv", ["pain_left", "pain_right"], [["", ""], ["NA", ""], ["none", ""], ["", "groin"]])
    empty = Drawing("", {"pain": frozenset()})
    assert read(path)[:3] == [Drawing("", {}), Drawing("", {}), empty]
    assert [len(found.layers) for found in read(path) if isinstance(found, Drawing)] == [0, 0, 1, 1]


def test_a_group_is_any_other_column(tmp_path: Path) -> None:
    """What names places is no group; a blank is told as not stated; spaces and line breaks make no new group."""
    path = table(tmp_path / "f.csv", ["pain_left", "ward"], [["", "A  1"], ["", "A\n1"], ["", " "]])
    assert [found.group for found in read(path, "ward") if isinstance(found, Drawing)] == ["A 1", "A 1", "not stated"]
    assert faults(path, "pain_left") == ["f.csv:1:pain_left the column of --group names places; ward is allowed"]
    assert faults(path, "word") == ["f.csv:1:word the column of --group is not in the table; ward is allowed"]


def test_a_file_that_is_not_there_or_comes_twice_is_told(tmp_path: Path) -> None:
    """A slip of the name, a folder, and people who would count twice."""
    path = table(tmp_path / "f.csv", ["pain_left"], [["calf_mid"]])
    assert "the file is missing; name a case file (JSON) or a table (CSV)" in faults(tmp_path / "none")[0]
    assert "the file cannot be read (Is a directory)" in faults(tmp_path)[0]
    found = list(drawings([path, path], READERS))
    assert "named twice, and its people would count twice; name it once" in str(found[-1]) and len(found) == 2


def test_twenty_faults_of_a_file_are_enough(tmp_path: Path) -> None:
    """A table of another kind does not fill the screen."""
    assert len(faults(table(tmp_path / "f.csv", ["pain_left"], [["?"]] * 1000))) == MOST_FAULTS


def test_several_forms_are_counted_together(atlas: Atlas, tmp_path: Path) -> None:
    """A class that drew here and patients of a registry."""
    mine = table(tmp_path / "f.csv", ["id", "pain_left"], [[1, "head_vertex"]])
    choir = table(tmp_path / "g.csv", ["gender", "bodymap_regions_csv"], [["Female", "b01, 202"]])
    assert marked(tallied(atlas, mine, choir)) == {("head_vertex", "left"): 2, ("head_vertex", "right"): 1}
