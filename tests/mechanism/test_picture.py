"""The mechanism pictures: every source has its labels, its steps in words name its level, and paths are possible."""

from typing import Any

import pytest

from dashboard.atlas import Atlas
from dashboard.figures.facts import listed, rows
from dashboard.figures.markup import to_html
from dashboard.figures.warning import tied
from dashboard.mechanism.labels import PICTURES
from dashboard.mechanism.picture import about, files, part
from tests.fragments import text_of

LIMB_ROOTS = ["C5", "C6", "C7", "C8", "T1", "L1", "L2", "L3", "L4", "L5", "S1", "S2", "S3"]


@pytest.fixture(scope="module")
def sources(atlas: Atlas) -> dict[str, dict[str, Any]]:
    """What the scripts are told of every source."""
    return {name: about(atlas, name) for name in atlas.structures}


def test_every_source_has_a_level_a_territory_and_a_mechanism(atlas: Atlas, sources: dict[str, dict[str, Any]]) -> None:
    """No picture is drawn without its labels, and each source's own picture is that of its mechanism."""
    assert set(sources) == {name.removeprefix("mechanism/").removesuffix(".json") for name in files(atlas)}
    own = {"radicular": "root", "visceral_referred": "visceral"} | dict.fromkeys(
        ("somatic_referred", "myofascial"), "convergence"
    )
    for name, source in sources.items():
        assert source["level"] and source["territory"] and source["mechanism"], name
        assert source["own"] == own[atlas.structures[name].mechanism]
        assert set(source["pictures"]) == set(PICTURES)
        for picture in source["pictures"].values():
            assert picture["level"] and picture["territory"] and picture["targets"], name


def test_the_words_name_the_level_the_source_and_the_territory(sources: dict[str, dict[str, Any]]) -> None:
    """Who cannot see a picture reads in its steps what it shows, each step with its source."""
    for name, source in sources.items():
        for picture in source["pictures"].values():
            words = text_of(picture["steps"])
            assert picture["level"] in words, name
            assert picture["name"] in words, name
            assert all(place[1:] in words for place in picture["territory"]), name
            steps = picture["steps"].partition("<ol")[2]
            assert steps.count("<li>") == steps.count('<cite class="mention">') > 0, name


@pytest.mark.parametrize(
    ("structure", "level", "deep", "root"),
    [
        ("root_s1", "S1", "joint_sacroiliac", "root_s1"),
        ("root_l5", "L5", "facet_l5_s1", "root_l5"),
        ("facet_c5_c6", "C6", "facet_c5_c6", "root_c6"),
        ("muscle_piriformis", "L5 to S2", "muscle_piriformis", "root_s1"),
        ("viscus_heart", "T1 to T5", "facet_t1_t2", "root_t1"),
    ],
)
def test_the_other_pictures_show_a_neighbour_of_the_same_level(
    sources: dict[str, dict[str, Any]], structure: str, level: str, deep: str, root: str
) -> None:
    """Convergence shows a joint of the level if the source is none, root its root, organ the heart."""
    source = sources[structure]
    assert source["level"] == level
    assert source["pictures"]["convergence"]["structure_id"] == deep
    assert source["pictures"]["root"]["structure_id"] == root
    assert source["pictures"]["visceral"]["structure_id"] == "viscus_heart"


def test_an_organ_comes_with_its_warning(atlas: Atlas, sources: dict[str, dict[str, Any]]) -> None:
    """The picture of an organ says before its steps what must not wait."""
    for row in rows(atlas, "viscera"):
        before_steps = sources[row["structure_id"]]["pictures"]["visceral"]["steps"].split("<ol")[0]
        assert all(flag.line in text_of(before_steps) for flag in tied(atlas, row["structure_id"]))


def test_a_disc_is_only_named_where_the_table_names_one(sources: dict[str, dict[str, Any]]) -> None:
    """L5/S1 lies at S1, C5/C6 at C6; C2 and S2 have no disc of their own."""
    discs = {name: sources[name]["pictures"]["root"]["disc"] for name in ("root_s1", "root_c6", "root_c2", "root_s2")}
    assert discs == {"root_s1": "L5/S1", "root_c6": "C5/C6", "root_c2": "", "root_s2": ""}


def test_every_limb_root_has_the_course_of_a_nerve(atlas: Atlas, sources: dict[str, dict[str, Any]]) -> None:
    """C5 to T1 and L1 to S3 have a path; each path runs over skin in which its root is felt."""
    assert all(sources[f"root_{root.lower()}"]["paths"] for root in LIMB_ROOTS)
    for row in rows(atlas, "nerve_paths"):
        areas = listed(row["area_ids"])
        assert len(areas) == len(set(areas)) >= 2, row["path_id"]
        felt = {pattern.area_id for pattern in atlas.patterns[row["structure_id"]]}
        assert set(areas) & felt, row["path_id"]
        assert row["nerve"].split(" ")[0].capitalize() in sources[row["structure_id"]]["course"]


def test_spreading_goes_outwards_and_only_from_the_spine(sources: dict[str, dict[str, Any]]) -> None:
    """S1 spreads in five steps from back to foot; muscles and organs have no such steps."""
    assert [step["name"] for step in sources["root_s1"]["spreading"]["steps"]] == [
        "back", "buttock", "thigh", "calf", "foot",
    ]  # fmt: skip
    assert sources["root_c6"]["spreading"]["limb"] == "arm"
    assert all(
        source["spreading"] is None for name, source in sources.items() if name.startswith(("muscle_", "viscus_"))
    )


def test_what_is_said_of_centralisation_is_published(atlas: Atlas) -> None:
    """The prognosis stands with its n and its works, and with the doubt beside it."""
    words = text_of(to_html(part(atlas)))
    for phrase in (
        "84.8% of 176 patients",
        "Albert and others 2012",
        "Skytte and others 2005",
        "also followed by improvement",
    ):
        assert phrase in words
