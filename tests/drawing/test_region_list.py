"""A region of the Widespread Pain Index or the Michigan Body Map is somewhere in what its word may mean."""

from pathlib import Path

import pytest

from dashboard.atlas import DATA_DIR, AtlasError, read_atlas
from dashboard.drawing.mark import MIDLINE, Mark
from dashboard.drawing.named_areas import UnreadError
from dashboard.drawing.region_list import RegionLists

AREAS = read_atlas().areas
LISTS = RegionLists(DATA_DIR, AREAS)
WPI, MBM = "wpi_regions", "mbm_regions"


def mark_of(column: str, cell: str) -> Mark:
    """The one mark of a drawing with one region."""
    (mark,) = LISTS.marks(column, cell)
    return mark


def names(mark: Mark) -> set[str]:
    """The areas of a mark."""
    return {name for name, _ in mark}


def test_the_index_has_its_nineteen_regions_and_the_map_its_thirty_five() -> None:
    """Of the index seven on each side and five without a side; of the map fourteen on each side and seven without."""
    for column, sided, single in ((WPI, 7, 5), (MBM, 14, 7)):
        rows = [
            LISTS.marks(column, str(number)) for number in range(column == WPI, sided * 2 + single + (column == WPI))
        ]
        sides = [{side for _, side in mark} - {MIDLINE} for (mark,) in rows]
        assert sides.count({"left"}) == sides.count({"right"}) == sided
        assert sides.count({"left", "right"}) == single


def test_every_area_of_the_skin_may_be_meant_by_the_map_and_only_head_wrist_and_foot_by_no_word_of_the_index() -> None:
    """The index says of itself that it leaves out wrist, ankle and foot; it has no head but the jaw, and no pelvis."""
    held = {column: {name for number in range(35) for name in _of(column, number)} for column in (WPI, MBM)}
    assert set(AREAS) == held[MBM]
    assert {AREAS[name].region for name in set(AREAS) - held[WPI]} == {"head", "hand", "ankle", "foot", "pelvis"}


def _of(column: str, number: int) -> set[str]:
    try:
        return names(mark_of(column, str(number)))
    except UnreadError:
        return set()


@pytest.mark.parametrize(
    ("column", "cell", "same"),
    [
        (WPI, "Hip (buttock, trochanter), left; upper back", "left hip; upper back"),
        (WPI, "left hip (buttock, trochanter), upper back", "left hip; upper back"),
        (WPI, "Shoulder_girdle_right", "right shoulder girdle"),
        (MBM, "Rt chest/breast", "3"),
        (MBM, "Lt buttocks", "33"),
        (MBM, "RIGHT shoulder", "28"),
        (MBM, "Lower back", "30"),
    ],
)
def test_a_region_is_known_by_its_words_and_by_its_box(column: str, cell: str, same: str) -> None:
    """The side may stand before or behind, short or long."""
    assert LISTS.marks(column, cell) == LISTS.marks(column, same) != frozenset()


def test_a_region_lies_on_its_side_and_what_crosses_the_midline_in_the_middle() -> None:
    """The person's own side, as everywhere."""
    chest = mark_of(MBM, "Lt chest/breast")
    assert ("sternum", MIDLINE) in chest and ("chest_nipple", "left") in chest
    assert not {side for _, side in chest} & {"right"}
    assert {side for _, side in mark_of(WPI, "neck")} == {"left", "right"}


def test_several_regions_are_several_marks_and_no_pain_is_none() -> None:
    """A person without pain has drawn, and marked nothing."""
    assert len(LISTS.marks(WPI, "jaw left; chest; upper back")) == 3
    assert LISTS.marks(MBM, "35") == LISTS.marks(MBM, "No chronic pain") == frozenset()


@pytest.mark.parametrize(
    ("column", "cell", "said"),
    [
        (WPI, "left wrist", "unknown region 'left wrist'; "),
        (WPI, "lower bak", "did you mean lower back"),
        (MBM, "36", "unknown region '36'; allowed are face, right jaw"),
        (MBM, "13,35", "'35' stands beside regions that hurt; one of the two is allowed"),
        (WPI, "hip", "did you mean left hip or right hip?"),
    ],
)
def test_what_the_list_does_not_hold_is_told(column: str, cell: str, said: str) -> None:
    """With the column, the word and what is allowed."""
    with pytest.raises(UnreadError) as told:
        LISTS.marks(column, cell)
    assert said in str(told.value) and told.value.column == column


def test_lists_that_name_an_unknown_side_or_area_are_a_fault_of_the_data(tmp_path: Path) -> None:
    """Told in words, as of every table."""
    head = "list_id,number,region,side,area_ids\n"
    (tmp_path / "region_lists.csv").write_text(f"{head}wpi,1,left hip,left,nowhere\n", "utf-8")
    with pytest.raises(AtlasError, match=r"region_lists\.csv:0:- the lists of regions cannot be read"):
        RegionLists(tmp_path, AREAS).marks(WPI, "left hip")
