"""Two sources side by side: any two can be compared, nothing is left empty, and the tables' own words stand there."""

import json
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.atlas import Atlas, read_atlas
from dashboard.panels.compare import compared, files
from tests.fragments import text_of

ATLAS = read_atlas()
ORDER = ["mechanism", "quality", "depth", "borders", "course", "signs", "tests", "settles"]
ANY = st.sampled_from(sorted(ATLAS.structures))


@cache
def side(structure_id: str) -> dict[str, Any]:
    """One side of a comparison, as the browser reads it."""
    written: dict[str, Any] = json.loads(json.dumps(compared(ATLAS, structure_id)))
    return written


def feature(structure_id: str, name: str) -> str:
    """The text of one feature of one side."""
    found = next(one for one in side(structure_id)["features"] if one["id"] == name)
    return text_of(found["general"] + " " + found["own"])


@settings(deadline=None, max_examples=150)
@given(one=ANY, other=ANY)
def test_any_two_sources_have_the_same_features_and_no_empty_cell(one: str, other: str) -> None:
    """Same features, same order, same headings; where nothing is known that is said."""
    rows = list(zip(side(one)["features"], side(other)["features"], strict=True))
    assert [left["id"] for left, _ in rows] == [right["id"] for _, right in rows] == ORDER
    assert all(left["heading"] == right["heading"] for left, right in rows)
    for cell in (*side(one)["features"], *side(other)["features"]):
        assert text_of(cell["general"] + cell["own"]), cell["id"]
        assert "nan" not in text_of(cell["own"]).split()


@settings(deadline=None, max_examples=60)
@given(one=ANY)
def test_every_statement_names_its_source(one: str) -> None:
    """Each paragraph that states something ends with the works behind it; only `not known` has none."""
    for cell in side(one)["features"]:
        for paragraph in (cell["general"] + cell["own"]).split("<p>")[1:]:
            text = text_of(paragraph)
            assert '<cite class="mention">' in paragraph or text.startswith(("No ", "Not ")), (one, text)


def test_every_source_has_its_file(atlas: Atlas) -> None:
    """All names, and one of them read as the browser reads it."""
    side_files = files(atlas)
    assert list(side_files) == [f"compared/{name}.json" for name in atlas.structures]
    assert json.loads(side_files["compared/root_s1.json"]())["name"] == "S1 nerve root"


@pytest.mark.parametrize(
    ("structure", "name", "words"),
    [
        ("root_s1", "quality", "Lancinating, shooting"),
        ("muscle_piriformis", "quality", "Dull, aching, gnawing"),
        ("muscle_piriformis", "mechanism", "counted as somatic referred pain"),
        ("viscus_heart", "quality", "Dull, hard to place"),
        ("viscus_heart", "settles", "Pain brought on by pressing the chest"),
        ("root_s1", "signs", "Reflex: Achilles"),
        ("root_s1", "course", "outer heel"),
        ("root_c6", "course", "below the elbow"),
        ("facet_c1_c2", "course", "No area below the knee or the elbow is described"),
        ("joint_sacroiliac", "tests", "Three or more of six"),
        ("muscle_soleus", "tests", "No examination test"),
    ],
)
def test_the_tables_words_stand_in_the_right_cell(structure: str, name: str, words: str) -> None:
    """The column follows the mechanism, the rest the source's own row."""
    assert words in feature(structure, name)


def test_leg_tests_are_not_told_of_the_neck() -> None:
    """The straight leg raise speaks of back and leg; C6 has its own tests."""
    assert "leg raise" in side("root_s1")["features"][ORDER.index("tests")]["own"]
    assert "SLR" not in feature("root_c6", "tests")
    assert "Spurling" in feature("root_c6", "tests")


def test_what_is_said_opens_where_it_stands() -> None:
    """The mark stands beside the statement it belongs to."""
    settles, quality = (
        next(one for one in side(name)["features"] if one["id"] == feature)
        for name, feature in (("muscle_piriformis", "settles"), ("root_s1", "quality"))
    )
    assert 'data-traced="trigger_point_debate/' in settles["lesson"]
    assert 'data-traced="comparison/quality"' in quality["general"]


def test_the_warnings_of_an_organ_come_along() -> None:
    """Comparing hides the heart's own panel, so its warning is told here, with the urgency said once."""
    lines = [text_of(line) for line in side("viscus_heart")["warnings"]]
    assert any(line.startswith("Pressure or pain in the chest") for line in lines)
    assert all(line.count("mergency: ") <= 1 for line in lines)


def test_the_place_alone_is_never_said_to_settle_it() -> None:
    """Every source carries the debate's fair reading."""
    for name in ATLAS.structures:
        assert "The place alone does not settle it" in side(name)["features"][-1]["lesson"]
