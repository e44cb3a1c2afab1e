"""Grades, doubts and sources."""

import pytest

from tests.fragments import part_of


@pytest.mark.parametrize(
    ("structure", "doubt"),
    [
        ("muscle_piriformis", "Contested: Myofascial trigger points are a distinct local lesion"),
        ("joint_sacroiliac", "Contested: SI joint pain is felt in the groin"),
        ("joint_hip", "Contested: Hip joint pain is felt at the knee"),
        ("facet_l4_l5", "Contested: Lumbar facet joints refer to a fixed level-specific area"),
        ("root_l5", "A tie with S1"),
        ("root_s1", "A tie with L5"),
    ],
)
def test_what_is_contested_is_shown_as_contested(structure_panels: dict[str, str], structure: str, doubt: str) -> None:
    """Both sides of a dispute are one press away from the pattern they concern."""
    assert doubt in part_of(structure_panels[structure], "evidence")


def test_a_grade_is_explained_where_it_is_given(structure_panels: dict[str, str]) -> None:
    """A letter alone means nothing to a patient."""
    assert "Expert chart only" in part_of(structure_panels["muscle_soleus"], "evidence")
