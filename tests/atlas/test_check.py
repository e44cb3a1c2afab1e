"""The checker finds every kind of fault, says where it is and what is allowed, and never fails itself."""

import csv
import json
import time
from pathlib import Path

import pytest

from dashboard.atlas import DATA_DIR, AtlasError, check, read_atlas


def set_cell(data: Path, file: str, row_id: str, column: str, value: str) -> int:
    """Change one cell of the row whose first cell is `row_id`; return the line on which the row stands."""
    path = data / file
    rows = list(csv.reader(path.open(encoding="utf-8", newline="")))
    index = next(i for i, row in enumerate(rows) if row[0] == row_id)
    rows[index][rows[0].index(column)] = value
    with path.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out, lineterminator="\n").writerows(rows)
    return index + 1


CELLS = [
    # file, row, column, spoiled value, what the reason must say
    ("patterns.csv", "root_s1__heel_plantar", "strength", "1.4", "above the highest allowed value 1"),
    ("patterns.csv", "root_s1__heel_plantar", "strength", "-0.1", "below the lowest allowed value 0"),
    ("patterns.csv", "root_s1__heel_plantar", "strength", "0,6", "not a plain number"),
    ("patterns.csv", "root_s1__heel_plantar", "strength", "nan", "not a plain number"),
    ("patterns.csv", "root_s1__heel_plantar", "strength", "1e0", "not a plain number"),
    ("patterns.csv", "root_s1__heel_plantar", "strength", "", "a value is required"),
    ("patterns.csv", "root_s1__heel_plantar", "strength", "0", "must be above 0"),
    ("patterns.csv", "root_s1__heel_plantar", "strength", "0.00", "must be above 0"),
    ("patterns.csv", "joint_hip__groin", "n", "51.5", "not a plain whole number"),
    (
        "patterns.csv",
        "root_s1__heel_plantar",
        "area_id",
        "heel_planter",
        "unknown area 'heel_planter': it is not in areas",
    ),
    ("patterns.csv", "root_s1__heel_plantar", "area_id", "", "a value is required"),
    ("patterns.csv", "root_s1__heel_plantar", "structure_id", "root_s9", "unknown structure 'root_s9'"),
    ("patterns.csv", "root_s1__heel_plantar", "source_keys", "", "a value is required"),
    ("patterns.csv", "root_s1__heel_plantar", "source_keys", "nobody2030", "unknown source 'nobody2030'"),
    ("patterns.csv", "root_s1__heel_plantar", "source_keys", "kang2020;;", "unknown source ''"),
    ("patterns.csv", "root_s1__heel_plantar", "zone", "centre", "'centre' is not allowed; one of core, spillover"),
    ("patterns.csv", "root_s1__heel_plantar", "evidence", "F", "'F' is not allowed; one of A, B, C, D, E"),
    ("patterns.csv", "root_s1__heel_plantar", "mechanism", "myofascial", "but root_s1 is radicular"),
    ("patterns.csv", "root_s1__heel_plantar", "side", "midline", "midline in an area that has two sides"),
    ("patterns.csv", "root_s3__perineum", "side", "bilateral", "bilateral in a midline area"),
    ("patterns.csv", "root_s1__heel_plantar", "note", "two  spaces", "two spaces in a row"),
    ("patterns.csv", "joint_hip__groin", "proportion_low", "0.9", "does not hold"),
    ("patterns.csv", "joint_hip__groin", "proportion_high", "0.1", "does not hold"),
    ("areas.csv", "heel_plantar", "aspect", "below", "'below' is not allowed; one of anterior"),
    ("areas.csv", "heel_plantar", "adjacent", "heel_plantar", "its own neighbour"),
    ("areas.csv", "heel_plantar", "name", "Sole of the hell", ""),
    ("areas.csv", "calf_mid", "approx_segments", "S1;S6x", "does not have the form"),
    ("areas.csv", "calf_mid", "approx_segments", "S1;S1", "S1 is listed twice"),
    ("structures.csv", "root_s1", "part_of", "root_s1x", "unknown structure"),
    ("structures.csv", "root_s1", "without_pattern_reason", "none known", "pattern rows and a reason for none"),
    ("structures.csv", "root_s1", "detail_table", "muscles", "root_s1 is missing from muscles.csv"),
    ("muscles.csv", "muscle_soleus", "commonness", "4", "4 is not allowed; one of 1, 2, 3"),
    ("maps.csv", "lee2008", "n_rows", "7", "7, but dermatomes.csv has 102"),
    ("safety_lines.csv", "safety_clot", "applies_to_area_ids", "calf", "unknown area 'calf'"),
    ("tests.csv", "test_slr_mkumbuzi2012", "sensitivity_low", "0.9", "does not hold"),
]


@pytest.mark.parametrize(("file", "row", "column", "value", "reason"), CELLS)
def test_a_wrong_cell_is_named(data: Path, file: str, row: str, column: str, value: str, reason: str) -> None:
    """A wrong cell is reported with its file and line, and the reason says what is there and what is allowed."""
    line = set_cell(data, file, row, column, value)
    faults = check(data)
    if not reason:  # a name may be anything; this one shows that an allowed change is no fault
        assert faults == []
        return
    assert any(f.file == file and f.line == line and reason in f.reason for f in faults), faults
    assert len(faults) < 30


def test_a_changed_neighbour_is_named_on_the_side_that_is_left(data: Path) -> None:
    """If a stops listing b, the fault stands at b, which still lists a."""
    line = set_cell(data, "areas.csv", "calf_mid", "adjacent", "calf_medial")
    faults = check(data)
    assert faults and all(f.file == "areas.csv" and f.column == "adjacent" for f in faults)
    assert line not in {f.line for f in faults}
    assert all("does not list calf_mid" not in f.reason or "calf_mid is listed" in f.reason for f in faults)


def test_the_atlas_refuses_with_the_same_list(data: Path) -> None:
    """read_atlas raises one AtlasError that carries, and prints, every fault that check lists."""
    set_cell(data, "patterns.csv", "root_s1__heel_plantar", "strength", "1.4")
    set_cell(data, "maps.csv", "lee2008", "kind", "picture")
    with pytest.raises(AtlasError) as refusal:
        read_atlas(data)
    assert refusal.value.faults == check(data)
    assert str(refusal.value).count("\n") == 1


def test_an_unreadable_table_is_one_fault_and_not_one_for_each_link_into_it(data: Path) -> None:
    """Without areas.csv there is one fault, though two thousand cells name an area."""
    (data / "areas.csv").unlink()
    assert [str(f) for f in check(data)] == ["areas.csv:0:- the file is missing"]


def test_an_unknown_file_is_named(data: Path) -> None:
    """A table that nobody described is a fault, because nothing checks it."""
    (data / "extra.csv").write_text("a\n1\n")
    assert [str(f) for f in check(data)] == ["extra.csv:0:- the file is not described in datapackage.json"]


def test_all_faults_are_listed_at_once(data: Path) -> None:
    """Faults in three files are all in one list, in the order of the description."""
    set_cell(data, "maps.csv", "lee2008", "kind", "picture")
    set_cell(data, "areas.csv", "calf_mid", "aspect", "behind")
    (data / "comparison.csv").write_bytes(b"")
    assert [f.file for f in check(data)] == ["areas.csv", "maps.csv", "comparison.csv"]


def test_lines_are_counted_in_the_file_even_after_a_cell_with_line_breaks(data: Path) -> None:
    """A quoted cell of three lines moves all later line numbers, and a cell below it in its own row, by two."""
    path = data / "maps.csv"
    text = path.read_text(encoding="utf-8")
    text = text.replace('"one test point per root, not a skin map"', '"one\ntest\npoint"').replace(",68,102,", ",68,9,")
    path.write_text(text.replace("C2 to S4-5,27,", "C2 to S4-5,28,"), encoding="utf-8")
    places = {(f.line, f.column) for f in check(data)}
    assert places == {(2, "method"), (4, "n_areas"), (5, "n_rows")}


def test_the_data_of_the_repository_is_sound_and_checked_quickly() -> None:
    """The committed data has no fault; reading and checking it takes well under two seconds."""
    started = time.perf_counter()
    assert [str(f) for f in check(DATA_DIR)] == []
    assert time.perf_counter() - started < 2


def test_a_folder_that_is_not_there_is_a_fault_and_not_a_traceback(tmp_path: Path) -> None:
    """A missing data folder gives faults for the two files every folder needs."""
    assert {f.file for f in check(tmp_path / "nowhere")} == {"datapackage.json", "sources.bib"}


def test_enum_in_the_description_is_what_is_enforced(data: Path) -> None:
    """Taking a code out of datapackage.json makes the rows that use it faults: the description is the rule."""
    package = json.loads((data / "datapackage.json").read_text(encoding="utf-8"))
    maps = next(r for r in package["resources"] if r["name"] == "maps")
    kind = next(f for f in maps["schema"]["fields"] if f["name"] == "kind")
    kind["constraints"]["enum"].remove("commentary")
    (data / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    assert {(f.file, f.column) for f in check(data)} == {("maps.csv", "kind"), ("vocabularies.csv", "code")}
