"""A segment of the CHOIR body map lands where it was drawn, on the side it was drawn, on the map it was drawn on."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from dashboard.atlas import DATA_DIR, AtlasError, read_atlas
from dashboard.drawing.choir import Crosswalk
from dashboard.drawing.mark import MIDLINE, Mark
from dashboard.drawing.named_areas import UnreadError

AREAS = read_atlas().areas
CROSSWALK = Crosswalk(DATA_DIR, AREAS)
FRONT, BACK = [f"{n}" for n in range(101, 137)], [f"{n}" for n in range(201, 239)]
SAME_ON_BOTH = [number for number in FRONT if not 112 <= int(number) <= 117] + BACK
# The numbers of a female map that mean the same as these of a male map: `convert_bodymap` of the package CHOIRBM.
FEMALE_OF_MALE = {"116": "112", "117": "113", "112": "114", "113": "115", "114": "116", "115": "117"}
SEXES = some.sampled_from(["male", "female", "Male", "F", "m"])


def mark_of(number: str, sex: str) -> Mark:
    """The one mark of a drawing with one segment."""
    (mark,) = CROSSWALK.marks(number, sex)
    return mark


def regions_of(number: str, sex: str) -> set[str]:
    """The regions of the body that a segment may be in."""
    return {AREAS[name].region for name, _ in mark_of(number, sex)}


@pytest.mark.parametrize(("male", "female"), FEMALE_OF_MALE.items())
def test_112_to_117_are_other_places_on_the_two_maps(male: str, female: str) -> None:
    """What is 116 on the male map is 112 on the female one, and so for all six."""
    assert mark_of(male, "male") == mark_of(female, "female")
    assert mark_of(male, "male") != mark_of(male, "female")


def test_112_is_an_arm_of_a_man_and_the_belly_of_a_woman() -> None:
    """The six numbers lie in the regions that the published maps show."""
    assert regions_of("112", "male") == {"arm"} and regions_of("112", "female") == {"abdomen"}
    assert regions_of("113", "male") == {"arm"} and regions_of("113", "female") == {"abdomen"}
    assert regions_of("115", "male") == {"forearm"} and regions_of("117", "female") == {"forearm"}
    assert regions_of("117", "male") == {"abdomen"} and regions_of("114", "female") == {"arm"}


@given(some.sampled_from(SAME_ON_BOTH))
def test_all_other_numbers_are_the_same_on_both_maps(number: str) -> None:
    """Sex matters for six numbers only."""
    assert mark_of(number, "male") == mark_of(number, "female")


@given(some.sampled_from(FRONT + BACK), SEXES)
def test_the_form_of_a_redcap_project_has_the_numbers_of_the_male_map(number: str, sex: str) -> None:
    """f16 is the belly of a woman, too: the module that writes this form numbers both bodies alike."""
    written = {"1": "f", "2": "b"}[number[0]] + number[1:]
    assert mark_of(written, sex) == mark_of(written.upper(), sex) == mark_of(number, "male")


@given(some.sampled_from(FRONT + BACK), SEXES)
def test_a_segment_has_one_side(number: str, sex: str) -> None:
    """Every place of a segment is on one side of the person or across the midline."""
    assert len({side for _, side in mark_of(number, sex)} - {MIDLINE}) == 1


@given(SEXES)
def test_the_order_of_sides_turns_round_from_front_to_back(sex: str) -> None:
    """Front 101 is right and back 201 left."""
    assert {side for _, side in mark_of("101", sex)} == {"right"}
    assert {side for _, side in mark_of("201", sex)} == {"left"}
    assert {side for _, side in mark_of("238", sex)} == {"right"}


def test_a_wide_segment_is_one_mark_of_several_places() -> None:
    """The front of the thigh is somewhere in eleven areas, not eleven areas."""
    assert len(CROSSWALK.marks("126", "male")) == 1 and len(mark_of("126", "male")) == 11
    assert len(mark_of("201", "male")) == 1


@pytest.mark.parametrize("sex", ["", " ", "unknown", "3", "mf"])
def test_a_sex_that_is_not_known_is_refused_with_the_reason(sex: str) -> None:
    """The message names the six numbers and what is allowed."""
    with pytest.raises(UnreadError, match=r"112 to 117 .* male, female, m or f are allowed") as error:
        CROSSWALK.marks("101", sex)
    assert error.value.column == "sex"


@pytest.mark.parametrize(
    "regions", ["100", "137", "239", "200", "f37", "b39", "g01", "1", "101102", "101.0", "१०१", "x"]
)
def test_a_number_that_is_no_segment_is_named(regions: str) -> None:
    """Also two numbers that a spreadsheet has made one of."""
    with pytest.raises(UnreadError, match=f"unknown segment '{regions}'; 101 to 136 or f01"):
        CROSSWALK.marks(regions, "male")


def test_a_crosswalk_that_names_an_unknown_area_is_a_fault_of_the_data(tmp_path: Path) -> None:
    """It is told as such, not as a fault of the drawings."""
    row = "choir_segment,sex_map,side,choir_meaning,area_ids,relation\n101,male,R,head,nowhere,same\n"
    (tmp_path / "choir_crosswalk.csv").write_text(row, "utf-8")
    with pytest.raises(
        AtlasError, match=r"choir_crosswalk\.csv:0:- the crosswalk cannot be read \(unknown 'nowhere'\)"
    ):
        Crosswalk(tmp_path, AREAS).marks("101", "male")
