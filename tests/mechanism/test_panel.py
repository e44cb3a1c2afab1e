"""Referred or radicular: the right column is marked and the paragraph names the right mechanism."""

import re

import pytest

from tests.fragments import part_of

CASES = [
    ("root_s1", "Radicular pain", "is radicular pain"),
    ("facet_l5_s1", "Somatic referred", "is somatic referred pain"),
    ("muscle_piriformis", "Somatic referred", "counts as somatic referred pain"),
    ("viscus_heart", "Visceral referred", "is visceral referred pain"),
]


@pytest.mark.parametrize(("structure", "column", "words"), CASES)
def test_the_structures_own_column_is_marked(
    structure_panels: dict[str, str], structure: str, column: str, words: str
) -> None:
    """Its head is marked in the short and in the full table, and no other."""
    marked = re.findall(r'<th[^>]*data-marked="true"[^>]*>([^<]*)</th>', structure_panels[structure])
    assert marked == [column, column]
    assert words in part_of(structure_panels[structure], "mechanism")


def test_all_features_can_be_reached(structure_panels: dict[str, str]) -> None:
    """The full table holds every row of comparison.csv with its lesson."""
    assert "What to learn" in structure_panels["root_s1"]
    assert "Heart attack" not in part_of(structure_panels["root_s1"], "told-apart")
