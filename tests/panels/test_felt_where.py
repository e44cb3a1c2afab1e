"""Where pain is felt: published figures, drawn zones and absences, none mistaken for another."""

from tests.fragments import part_of


def test_a_figure_of_a_wider_area_is_shown_once(structure_panels: dict[str, str]) -> None:
    """94% of the whole buttock is not printed again for each of its parts."""
    part = part_of(structure_panels["joint_sacroiliac"], "felt-where")
    assert part.count("94%") == 1
    assert "given for this wider area" in part


def test_the_reverse_share_is_never_passed_off_as_the_forward_one(structure_panels: dict[str, str]) -> None:
    """The disc figures are shares of people with the pain, and say so."""
    assert "the other way round" in part_of(structure_panels["disc_l5_s1"], "felt-where")


def test_published_absence_is_told(structure_panels: dict[str, str]) -> None:
    """Nobody with a painful hip felt it in the low back: that is a finding, not a gap."""
    part = part_of(structure_panels["joint_hip"], "felt-where")
    assert "not felt here: Lower low back (0%, n = 51)" in part


def test_a_heart_is_felt_on_its_own_side(structure_panels: dict[str, str]) -> None:
    """Rows with a fixed side say so."""
    assert "left side only" in part_of(structure_panels["viscus_heart"], "felt-where")
