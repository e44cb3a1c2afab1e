"""Counts add up, whatever the drawings; a wide region counts as possible and never as marked; nothing is kept."""

import csv
import gc
import tracemalloc
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as some

from dashboard.atlas import DATA_DIR, Atlas, read_atlas
from dashboard.drawing import DrawingError, counts
from dashboard.drawing.mark import Drawing, places_of
from dashboard.drawing.readers import Readers
from dashboard.drawing.tally import COLUMNS, Tally, counts_table, tally_of
from tests.drawing.drawn import cases, marked, possible, table, tallied

ATLAS = read_atlas()
PLACES = places_of(ATLAS.areas)
MARKS = some.frozensets(some.sampled_from(PLACES[:9]), min_size=1, max_size=3)
LAYERS = some.dictionaries(some.sampled_from(["pain", "numb"]), some.frozensets(MARKS, max_size=5))
DRAWINGS = some.lists(some.builds(Drawing, some.sampled_from(["", "a", "b"]), LAYERS), max_size=12)


def counted(drawings: list[Drawing], side: str = "both") -> Tally:
    """The tally of some drawings."""
    tally = Tally(side)
    for drawing in drawings:
        tally.add(drawing)
    return tally


@given(DRAWINGS)
def test_counts_add_up(drawings: list[Drawing]) -> None:
    """Nobody counts twice at a place, n and missing make the group, and the groups together are all people."""
    table = counts_table(counted(drawings), ATLAS)
    people = Counter(drawing.group or "all" for drawing in drawings)
    for group, layer in {*zip(table["group"], table["layer"], strict=True)}:
        rows = table[(table["group"] == group) & (table["layer"] == layer)]
        assert (rows["n"] + rows["missing"] == people[group]).all()
        assert (rows["marked"] + rows["possible"] <= rows["n"]).all()
        assert len(rows) == len(PLACES)
    assert (table["share"].fillna(0) * table["n"]).round(9).equals(table["marked"].astype(float).round(9))


@given(DRAWINGS)
def test_every_certain_mark_is_counted_and_every_wide_one_is_possible(drawings: list[Drawing]) -> None:
    """The counts are those of a person who goes through the drawings one by one."""
    table = counts_table(counted(drawings), ATLAS)
    rows = {(r["group"], r["layer"], r["area_id"], r["side"]): r for r in table.to_dict("records")}
    for place in PLACES[:9]:
        for group in {drawing.group or "all" for drawing in drawings}:
            drawn = [d.layers["pain"] for d in drawings if (d.group or "all") == group and "pain" in d.layers]
            sure = sum(frozenset({place}) in marks for marks in drawn)
            perhaps = sum(any(place in mark for mark in marks) for marks in drawn) - sure
            row = rows[group, "pain", *place]
            assert (row["marked"], row["possible"], row["n"]) == (sure, perhaps, len(drawn))


@given(DRAWINGS)
def test_one_side_is_a_part_of_both(drawings: list[Drawing]) -> None:
    """Counting the left leaves out the right and changes no number of the left or the midline."""
    both, left = (counts_table(counted(drawings, side), ATLAS) for side in ("both", "left"))
    wanted = both[both["side"] != "right"].reset_index(drop=True)
    pd.testing.assert_frame_equal(left, wanted)


def test_left_and_right_of_a_file_stay_left_and_right(atlas: Atlas, tmp_path: Path) -> None:
    """From the file to the count, in each of the three forms."""
    mine = table(tmp_path / "mine.csv", ["pain_left", "pain_right"], [["calf_mid", "knee_anterior"]])
    case = cases(tmp_path / "case.json", {"side": "left", "pain_area_ids": ["calf_mid"], "numb_right": ["groin"]})
    choir = table(tmp_path / "choir.csv", ["sex", "bodymap_regions_csv"], [["male", "201,202,129"]])
    tally = tallied(atlas, mine, case, choir)
    wanted = {("calf_mid", "left"): 2, ("knee_anterior", "right"): 1, ("head_vertex", "left"): 1,
              ("head_vertex", "right"): 1}  # fmt: skip
    assert marked(tally) == wanted and marked(tally, layer="numb") == {("groin", "right"): 1}
    assert possible(tally) == {(name, "right"): 1 for name in ("knee_anterior", "knee_medial", "knee_lateral")}


def test_who_certainly_marked_a_place_is_not_possible_there(atlas: Atlas, tmp_path: Path) -> None:
    """Head front (somewhere on it) and head back (the top): the top once, and the forehead perhaps."""
    file = table(tmp_path / "choir.csv", ["gender", "bodymap_regions_csv"], [["F", "101,202"]])
    tally = tallied(atlas, file)
    assert marked(tally) == {("head_vertex", "right"): 1} and possible(tally) == {("head_forehead", "right"): 1}


def test_the_data_frame_has_a_row_for_every_place(tmp_path: Path) -> None:
    """One path or several, with a group; shares of those who drew; the missing are told."""
    rows = [["A", "left", "calf_mid"], ["A", "left", "none"], ["A", "left", ""], ["B", "", "calf_mid"]]
    file = table(tmp_path / "mine.csv", ["ward", "side", "pain_area_ids"], rows)
    frame = counts(str(file), group="ward")
    assert tuple(frame.columns) == COLUMNS and len(frame) == 2 * len(PLACES)
    calf = frame[(frame["area_id"] == "calf_mid") & (frame["side"] == "left")]
    found = calf[["group", "n", "marked", "possible", "share", "missing"]].to_numpy().tolist()
    assert found == [["A", 2, 1, 0, 0.5, 1], ["B", 1, 0, 1, 0, 0]]
    assert counts([]).empty
    with pytest.raises(ValueError, match="side is 'up'; both, left, right are allowed"):
        counts(file, side="up")


def test_a_group_that_nobody_states_or_too_many_do_is_refused(tmp_path: Path) -> None:
    """A slip of the key is not a group, and thirteen maps are no comparison."""
    file = cases(tmp_path / "cases.json", {"pain_left": []}, {"pain_left": []})
    with pytest.raises(DrawingError, match="--group:0:wrd nobody's drawing states it; another column or key"):
        counts(file, group="wrd")
    many = table(tmp_path / "many.csv", ["id", "pain_left"], [[n, "calf_mid"] for n in range(13)])
    with pytest.raises(DrawingError, match="--group:0:id more than 12 different values"):
        counts(many, group="id")


def test_groups_stand_in_an_order_that_a_reader_expects() -> None:
    """9 before 10, words by their letters, those who said nothing at last."""
    tally = counted([Drawing(group, {}) for group in ("not stated", "b", "10", "A", "9")])
    assert tally.groups == ["9", "10", "A", "b", "not stated"]


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], Path]:
    """A table and how many rows it shall have."""
    ids = list(ATLAS.areas)

    def write(rows: int) -> Path:
        path = tmp_path_factory.mktemp("many") / f"{rows}.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["pain_left", "pain_right", "remark"])
            for at in range(rows):
                left = ";".join(ids[(at * 7 + step) % len(ids)] for step in range(12))
                writer.writerow([left, ids[at % len(ids)], "x" * 200])
        return path

    return write


def test_ten_thousand_drawings_need_no_more_memory_than_a_thousand(many: Callable[[int], Path]) -> None:
    """The rows pass by: ten times as many are 3 MB more in the file, and at the peak less than 200 kB in memory."""
    readers = Readers.of(ATLAS, DATA_DIR)
    peaks = {}
    for rows in (1000, 1000, 10_000):  # the first run pays for what is made once
        file = many(rows)
        gc.collect()
        tracemalloc.start()
        tally = tally_of([file], readers)
        peaks[rows] = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert tally.people.total() == rows
    assert peaks[10_000] - peaks[1000] < 200_000
