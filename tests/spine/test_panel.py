"""The spine figure: its levels, its words and its table say what roots.csv, joints.csv and conditions.csv say."""

import json
import re
from typing import Any

import pytest

from dashboard.atlas import Atlas
from dashboard.figures.facts import rows
from dashboard.figures.markup import to_html
from dashboard.spine import panel as spine
from dashboard.spine.levels import spine_structures
from tests.fragments import text_of

Json = dict[str, Any]


@pytest.fixture(scope="module")
def spine_data(atlas: Atlas) -> Json:
    """What the drawing is told."""
    found: Json = json.loads(spine.files(atlas)["spine.json"]())
    return found


@pytest.fixture(scope="module")
def fragment(atlas: Atlas) -> str:
    """The study's section."""
    return to_html(spine.part(atlas))


def level(spine_data: Json, upper: str, lower: str) -> Json:
    """The level between two vertebrae, found by their names and not by the name of the level."""
    found: Json = next(one for one in spine_data["levels"] if (one["upper"], one["lower"]) == (upper, lower))
    return found


def test_every_root_leaves_where_the_table_says(atlas: Atlas, spine_data: Json) -> None:
    """All 29 roots: the foramen of roots.csv lies between the vertebrae of the picture, or in the sacrum."""
    sacral = {"S1": "first", "S2": "second", "S3": "third", "S4": "fourth", "S5": "sacral hiatus"}
    for row in rows(atlas, "roots"):
        leaving = [one for one in spine_data["levels"] if one["exiting"] == row["root"]]
        if row["root"] in sacral:
            assert not leaving
            assert row["exit_foramen"].startswith(sacral[row["root"]])
        else:
            assert [f"{one['upper']}-{one['lower']}" for one in leaving] == [re.split("[ ,]", row["exit_foramen"])[0]]


def test_the_numbering_rule_holds(spine_data: Json) -> None:
    """C2 to C7 leave above their vertebra, C8 between C7 and T1, every root below that under its own vertebra."""
    for one in spine_data["levels"]:
        neck = one["upper"].startswith("C") and one["upper"] != "C7"
        expected = one["lower"] if neck else "C8" if one["upper"] == "C7" else one["upper"]
        assert one["exiting"] == expected


@pytest.mark.parametrize(
    ("kind", "column"), [("paracentral", "disc_paracentral"), ("lateral", "disc_far_lateral_or_foraminal")]
)
def test_a_bulge_catches_the_roots_of_the_table(atlas: Atlas, spine_data: Json, kind: str, column: str) -> None:
    """For every root the levels at which it is caught are exactly the one its cell begins with, or none."""
    for row in rows(atlas, "roots"):
        stated = re.match(r"[CTL]\d+-[TCLS]\d+", row[column])
        caught = [f"{one['upper']}-{one['lower']}" for one in spine_data["levels"] if row["root"] in one[kind]]
        assert caught == ([stated[0]] if stated else [])


def test_in_the_neck_both_bulges_catch_the_exiting_root(spine_data: Json) -> None:
    """C5/6 is C6 either way; in the low back L4/5 is L5 or L4, and L5/S1 is S1 or L5."""
    for one in spine_data["levels"][1:7]:
        assert one["paracentral"] == one["lateral"] == [one["exiting"]]
    low = level(spine_data, "L4", "L5")
    assert (low["paracentral"], low["lateral"]) == (["L5"], ["L4"])
    last = level(spine_data, "L5", "S1")
    assert (last["paracentral"], last["lateral"]) == (["S1"], ["L5"])


def test_the_conditions_agree(atlas: Atlas, spine_data: Json) -> None:
    """Far-lateral herniation and both kinds of slipped vertebra name the roots that the picture draws there."""
    roots = {row["condition_id"]: row["roots_or_nerve"] for row in rows(atlas, "conditions")}
    stated = re.findall(r"(L\d) at (L\d)-([LS]\d)", roots["condition_far_lateral_disc"])
    assert len(stated) == 3
    assert all(level(spine_data, upper, lower)["lateral"] == [root] for root, upper, lower in stated)
    slipped = re.findall(r"(L\d)-([LS]\d): (L\d) \((\w+)\)", roots["condition_spondylolisthesis"])
    assert len(slipped) == 2
    assert all(level(spine_data, upper, lower)[role] == root for upper, lower, root, role in slipped)


def test_discs_and_facets_stand_at_their_level(atlas: Atlas, spine_data: Json) -> None:
    """Each disc and facet joint of joints.csv is drawn at the level in its row, and no other level has one."""
    for kind in ("disc", "facet"):
        stated = {
            part: row["structure_id"]
            for row in rows(atlas, "joints")
            if row["joint_type"] == kind
            for part in row["level"].split("-")
        }
        assert {one["name"]: one[kind] for one in spine_data["levels"] if one[kind]} == stated


def test_the_words_of_a_level(fragment: str) -> None:
    """L4/5 names both roots with their parts, and speaks of an association."""
    found = re.search(r'<div data-level="L4/5".*?</div>', fragment, re.DOTALL)
    assert found
    words = text_of(found[0])
    assert "the L4 nerve root leaves here" in words
    assert "paracentral bulge of the disc L4/5 is commonly associated with the L5 nerve root , which passes" in words
    assert "foraminal bulge of the disc L4/5 is commonly associated with the L4 nerve root , which leaves here" in words
    assert "Rupp and others 2021" in words


def test_two_roots_at_the_end_of_the_chest(fragment: str) -> None:
    """The table gives the disc T12/L1 two roots; neither is left out."""
    found = re.search(r'<div data-level="T12/L1".*?</div>', fragment, re.DOTALL)
    assert found
    words = text_of(found[0])
    assert "the T12 nerve root , which leaves here and with the L1 nerve root , which passes" in words
    assert "cord compression is the main worry" in words


def test_everything_in_the_picture_is_in_the_table(atlas: Atlas, fragment: str) -> None:
    """Roots, discs, joints and ligaments can be chosen in the text twin too, and what cannot is said."""
    twin = fragment[fragment.index("<table") :]
    wanted = {row["structure_id"] for row in rows(atlas, "roots")} | set(spine_structures(atlas))
    assert set(re.findall(r'data-structure="(\w+)"', twin)) == wanted
    assert "cannot be chosen" in text_of(fragment)
    assert "the facet joint T12/L1, the discs C2/3 to T12/L1" in text_of(fragment)


def test_every_row_opens_where_it_stands(fragment: str) -> None:
    """Each level of the text twin carries the mark that opens its sources."""
    row = next(row for row in re.findall(r"<tr>.*?</tr>", fragment, re.DOTALL) if 'scope="row">L1/2<' in row)
    assert 'data-traced="roots/' in row or 'data-traced="joints/' in row
