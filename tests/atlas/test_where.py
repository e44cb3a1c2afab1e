"""Forward look-up: where the pain of a structure is felt."""

import pytest

from dashboard.atlas import Atlas, findings, share_in_words, where

CORE = {
    # the areas every textbook description of these sources starts from, and the works the table cites for them
    "root_s1": {"buttock_mid", "thigh_posterior_prox", "calf_mid", "heel_lateral", "foot_lateral_border"},
    "root_l5": {"leg_lateral_dist", "dorsum_foot_central"},
    "root_c6": {"thumb_dorsal", "forearm_radial"},
    "root_c7": {"finger_middle_dorsal"},
    "root_c8": {"finger_little_dorsal"},
    "muscle_soleus": {"heel_plantar"},
    "joint_hip": {"groin", "buttock_mid"},
    "viscus_heart": {"sternum", "arm_medial"},
}


@pytest.mark.parametrize(("structure", "areas"), CORE.items())
def test_the_core_of_well_known_sources(atlas: Atlas, structure: str, areas: set[str]) -> None:
    """The best-known core areas of a source are core here too."""
    core = {row.area_id for row in where(atlas, structure) if row.zone == "core"}
    assert areas <= core


def test_every_structure_is_felt_somewhere_or_says_why_not(atlas: Atlas) -> None:
    """No structure leaves the map dark without a reason."""
    for structure in atlas.structures.values():
        assert bool(where(atlas, structure.structure_id)) != bool(structure.without_pattern_reason)


def test_absence_is_not_pain(atlas: Atlas) -> None:
    """Groin pain was looked for and not found in L5 and S1 (sasaki2014): a finding, never an area of pain."""
    for root in ("root_l5", "root_s1"):
        assert "groin" not in {row.area_id for row in where(atlas, root)}
        assert [r.strength for r in findings(atlas, root) if r.area_id == "groin"] == [0.0]


def test_tingling_is_not_pain(atlas: Atlas) -> None:
    """Teres minor gives tingling of the ring finger: a finding beside its pain."""
    assert "finger_ring_dorsal" not in {row.area_id for row in where(atlas, "muscle_teres_minor")}
    assert "paraesthesia" in {row.symptom for row in findings(atlas, "muscle_teres_minor")}


def test_core_comes_first_and_each_area_once_a_side(atlas: Atlas) -> None:
    """Core before spillover, stronger before weaker, strength above 0, one row an area and side."""
    for structure in atlas.structures:
        rows = where(atlas, structure)
        assert rows == sorted(rows, key=lambda row: (row.zone != "core", -row.strength))
        assert len({(row.area_id, row.side) for row in rows}) == len(rows)
        assert all(0 < row.strength <= 1 for row in rows)


def test_shares_are_said_the_right_way_round(atlas: Atlas) -> None:
    """A share of people with the source and a share of people with the pain are never worded alike."""
    rows = {row.pattern_id: row for rows in atlas.patterns.values() for row in rows}
    assert share_in_words(rows["joint_hip__groin"]) == "55% of 51 with this source felt it in groin (lesher2008)"
    disc = share_in_words(rows["disc_l5_s1__calf_mid"])
    assert disc.startswith("75 to 100% of people with pain in") and "had this source in one study" in disc
    assert share_in_words(rows["root_s1__heel_plantar"]) == ""


def test_an_unknown_structure_is_an_error(atlas: Atlas) -> None:
    """A misspelt id is not the same as a structure without pain."""
    with pytest.raises(KeyError):
        where(atlas, "root_s9")
