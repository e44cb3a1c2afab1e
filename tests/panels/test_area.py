"""What could hurt here."""

import re

from dashboard.atlas import Atlas, sources_of
from tests.fragments import part_of, text_of


def test_every_candidate_of_every_area_can_be_chosen(atlas: Atlas, area_panels: dict[str, str]) -> None:
    """The list is the ranked look-up, grouped by mechanism: nothing left out, nothing added, order kept."""
    for name, panel in area_panels.items():
        ranked = [found.structure_id for found in sources_of(atlas, [name])]
        shown = re.findall(r'data-structure="([^"]+)"', panel)
        assert sorted(shown) == sorted(ranked), name
        for mechanism in ("radicular", "somatic_referred", "myofascial", "visceral_referred"):
            of_kind = [one for one in ranked if atlas.structures[one].mechanism == mechanism]
            assert [one for one in shown if one in of_kind] == of_kind, name


def test_an_area_without_a_root_pattern_says_so(area_panels: dict[str, str]) -> None:
    """The facts name none for the chin; none is invented."""
    assert "No nerve-root pattern is on file" in area_panels["face_chin"]


def test_l5_and_s1_are_called_a_tie(area_panels: dict[str, str]) -> None:
    """Pain alone cannot tell them apart, so neither is shown as the winner."""
    assert "A tie with S1 nerve root" in text_of(area_panels["calf_lateral"])


def test_maps_are_labelled_as_unconfirmed(area_panels: dict[str, str]) -> None:
    """Foerster's name does not stand on a reading nobody checked."""
    part = part_of(area_panels["hallux_dorsal"], "skin")
    assert "Foerster, reading unconfirmed" in part
    assert "share no main root" in part


def test_the_test_point_of_a_root_is_named(area_panels: dict[str, str]) -> None:
    """The outer heel holds the S1 point."""
    assert "ISNCSCI test point S1" in part_of(area_panels["heel_lateral"], "skin")
