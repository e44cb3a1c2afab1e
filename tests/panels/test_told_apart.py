"""How a source is told apart: the tests that concern it, with their accuracy and population."""

import re

from tests.fragments import part_of


def test_a_root_lists_its_tests_with_interval_and_population(structure_panels: dict[str, str]) -> None:
    """The straight leg raise of S1 in surgical populations, as the review gives it."""
    part = part_of(structure_panels["root_s1"], "told-apart")
    assert "Sensitivity 92% (87% to 95%, 95% interval)" in re.sub(r"\s+([,)])", r"\1", part)
    assert "surgical populations" in part


def test_a_neck_root_is_not_given_leg_tests(structure_panels: dict[str, str]) -> None:
    """Spurling belongs to C6; the straight leg raise does not."""
    part = part_of(structure_panels["root_c6"], "told-apart")
    assert "Spurling" in part
    assert "leg raise" not in part


def test_a_source_without_a_studied_test_says_so(structure_panels: dict[str, str]) -> None:
    """Silence could be taken for a negative finding."""
    assert "No examination test" in part_of(structure_panels["muscle_soleus"], "told-apart")


def test_the_sacroiliac_joint_has_its_cluster(structure_panels: dict[str, str]) -> None:
    """Three or more of six provocation tests, with the words that the numbers are unconfirmed."""
    part = part_of(structure_panels["joint_sacroiliac"], "told-apart")
    assert "Three or more of six" in part
    assert "not yet confirmed" in part
