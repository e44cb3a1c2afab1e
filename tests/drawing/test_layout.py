"""The sheet shows every count where it belongs, and no words run into others."""

from pathlib import Path

import pytest

from dashboard.atlas import DATA_DIR, Atlas
from dashboard.drawing.figure_views import figure_views
from dashboard.drawing.layout import sheet_of
from dashboard.drawing.lettering import wide
from dashboard.drawing.mark import Drawing
from dashboard.drawing.panels import Cohort
from dashboard.drawing.published import published_places
from dashboard.drawing.scale import NOBODY, STEPS
from dashboard.drawing.sheet import Sheet, columns_for, cut, wrapped
from tests.drawing.drawn import table, tallied


def sheet_for(atlas: Atlas, path: Path, *, groups: int, open_sides: bool, source: str = "") -> Sheet:
    """The sheet of a class of several groups, with or without drawings that leave their side open."""
    rows = [["" if open_sides else "left", "calf_mid;perineum", f"ward {at}"] for at in range(groups)]
    tally = tallied(atlas, table(path / "f.csv", ["side", "pain_area_ids", "group"], rows), group="group")
    pattern = published_places(atlas, source) if source else {}
    return sheet_of(Cohort(tally, atlas, "group", source, pattern), figure_views(DATA_DIR))


@pytest.mark.parametrize("groups", [1, 2, 5, 12])
@pytest.mark.parametrize("open_sides", [False, True])
@pytest.mark.parametrize("source", ["", "root_s1"])
def test_words_keep_to_the_sheet_and_off_each_other(
    atlas: Atlas, tmp_path: Path, groups: int, open_sides: bool, source: str
) -> None:
    """However many maps there are, at whatever size."""
    sheet = sheet_for(atlas, tmp_path, groups=groups, open_sides=open_sides, source=source)
    boxes = []
    for words in sheet.words:
        width = wide(words.text, words.size)
        left = words.x - width / 2 if words.middle else words.x
        assert left >= 0 and left + width <= sheet.width and words.size < words.y < sheet.height, words
        boxes.append((left, words.y - words.size * 0.7, left + width, words.y, words.text))
    for at, one in enumerate(boxes):
        for other in boxes[at + 1 :]:
            apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
            assert apart, (one[4], other[4])


def test_a_place_left_open_is_hatched_on_a_second_map_only(atlas: Atlas, tmp_path: Path) -> None:
    """Certain and perhaps are never one picture; where nobody leaves anything open there is one map."""
    for open_sides, figures in ((False, 2), (True, 4)):
        sheet = sheet_for(atlas, tmp_path, groups=1, open_sides=open_sides)
        calves = [patch for patch in sheet.patches if patch.says.startswith("Middle of the calf, left")]
        assert len(calves) == figures // 2
        assert [patch.hatched for patch in calves] == [False, True][: figures // 2]
        assert calves[0].fill == (NOBODY.colour if open_sides else STEPS[-1].colour)
        assert calves[-1].fill == STEPS[-1].colour


def test_at_least_and_at_most_of_a_group_stand_side_by_side(atlas: Atlas, tmp_path: Path) -> None:
    """Also behind the single map of a pattern, in a sheet of several rows."""
    rows = [["calf_mid", "groin", f"ward {at}"] for at in range(4)]
    file = table(tmp_path / "f.csv", ["pain_area_ids", "numb_left", "group"], rows)
    tally = tallied(atlas, file, group="group")
    open_mark = frozenset({("groin", "left"), ("groin", "right")})
    tally.add(Drawing("ward 0", {"numb": frozenset({open_mark})}))
    cohort = Cohort(tally, atlas, "group", "root_s1", published_places(atlas, "root_s1"))
    sheet = sheet_of(cohort, figure_views(DATA_DIR))
    least = [(words.x, words.y) for words in sheet.words if words.text.startswith("At least")]
    most = [(words.x, words.y) for words in sheet.words if words.text.startswith("At most")]
    assert len(least) == len(most) == 8 and len({y for _, y in least}) > 1
    assert all(one[1] == other[1] and one[0] < other[0] for one, other in zip(least, most, strict=True))


def test_what_the_views_do_not_hold_is_told_in_words(atlas: Atlas, tmp_path: Path) -> None:
    """The saddle is seen neither from the front nor from the back."""
    sheet = sheet_for(atlas, tmp_path, groups=1, open_sides=False)
    assert any(words.text == "Out of view: 100%  Between the legs" for words in sheet.words)


def test_a_share_that_somebody_has_is_not_called_nought(atlas: Atlas, tmp_path: Path) -> None:
    """One of three hundred is under 1%."""
    rows = [["calf_mid"], *[["none"]] * 299]
    tally = tallied(atlas, table(tmp_path / "f.csv", ["pain_left"], rows))
    sheet = sheet_of(Cohort(tally, atlas), figure_views(DATA_DIR))
    assert any(words.text == "under 1%  L  Middle of the calf" for words in sheet.words)


def test_a_line_that_is_too_long_is_wrapped_or_cut() -> None:
    """Every line fits, and wrapping loses no word."""
    text = "Back of the thigh, lower half of the middle third"
    lines = wrapped(text, 30, 300)
    assert " ".join(lines) == text and all(wide(line, 30) <= 300 for line in lines)
    assert wide(cut(text, 30, 300), 30) <= 300 and cut(text, 30, 300).endswith("…") and cut("a", 30, 300) == "a"


def test_maps_stand_so_that_they_are_large() -> None:
    """One beside the other on a wide screen, in rows where one row would make them small; pairs stay together."""
    assert columns_for(3, 1, (750, 1000), 500) == 3
    assert columns_for(12, 1, (750, 1000), 500) in (4, 5) and columns_for(24, 2, (750, 1000), 500) % 2 == 0
