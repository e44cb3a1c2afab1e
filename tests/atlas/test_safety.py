"""The warnings come first, for everything that can be chosen."""

import pytest

from dashboard.atlas import Atlas, red_flags
from dashboard.atlas.safety import URGENCIES

CASES = [
    # what is chosen, the warning that must be shown, how urgent
    ("calf_mid", "clot", "urgent"),
    ("popliteal", "clot", "urgent"),
    ("chest_nipple", "heart first", "emergency"),
    ("face_jaw_angle", "heart first", "emergency"),
    ("arm_medial", "heart first", "emergency"),
    ("perineum", "cauda equina", "emergency"),
    ("genital", "cauda equina", "emergency"),
    ("anal_region", "cauda equina", "emergency"),
    ("low_back_lower", "aorta first", "emergency"),
    ("flank_loin", "aorta first", "emergency"),
    ("head_temple", "arteritis", "urgent"),
    ("shoulder_tip", "belly pain", "urgent"),
    ("flank_loin", "colic", "medical_check"),
    ("viscus_heart", "chest pressure", "emergency"),
    ("viscus_gallbladder", "jaundice", "medical_check"),
    ("root_s1", "progressive weakness", "emergency"),
]


@pytest.mark.parametrize(("chosen", "word", "urgency"), CASES)
def test_what_is_chosen_brings_its_warning(atlas: Atlas, chosen: str, word: str, urgency: str) -> None:
    """Calf: clot; chest, jaw, arm: heart first; saddle: emergency; back and flank: aorta; temple: arteritis."""
    shown = [f for f in red_flags(atlas, chosen) if f.because != "always" and word in f.line.casefold()]
    assert shown and shown[0].urgency == urgency


def test_the_general_strip_is_always_there(atlas: Atlas) -> None:
    """Saddle numbness, bladder and bowel, weakness, injury, night pain: shown even when nothing is chosen."""
    general = [flag.line for flag in red_flags(atlas)]
    said = " ".join(general).casefold()
    for word in ("numb saddle", "bladder or bowel", "sudden weakness", "serious injury", "night pain"):
        assert word in said
    for chosen in (*atlas.structures, *atlas.areas):
        assert set(general) <= {f.line for f in red_flags(atlas, chosen)}


@pytest.mark.parametrize("chosen", ["root_l5", "root_s1", "disc_l4_l5"])
def test_the_cauda_equina_comes_first_where_it_can_be_caught(atlas: Atlas, chosen: str) -> None:
    """Nothing else that a lumbar root or disc is tied to is as urgent."""
    first = red_flags(atlas, chosen)[0]
    assert first.flag_id == "safety_cauda_equina" and first.because == "structure"


def test_specific_warnings_come_first_and_the_most_urgent_of_them_at_the_top(atlas: Atlas) -> None:
    """For every area: tied warnings, most urgent first, then the general ones."""
    for area in atlas.areas:
        flags = red_flags(atlas, [area])
        keys = [(f.because == "always", URGENCIES.index(f.urgency)) for f in flags]
        assert keys == sorted(keys)
        assert len({f.line for f in flags}) == len(flags)


def test_every_organ_brings_its_own_warning(atlas: Atlas) -> None:
    """No organ can be chosen without its red_flag text."""
    for row in atlas.tables["viscera"].to_dict("records"):
        assert any(row["red_flag"] in flag.line for flag in red_flags(atlas, row["structure_id"]))


def test_what_stands_behind_a_warning_is_told(atlas: Atlas) -> None:
    """Every warning has a status, and its sources are in the bibliography."""
    for chosen in (*atlas.structures, *atlas.areas):
        for flag in red_flags(atlas, chosen):
            assert flag.status in ("checked", "standard", "verify")
            assert set(flag.source_keys) <= set(atlas.sources)


def test_structure_and_areas_can_be_chosen_together(atlas: Atlas) -> None:
    """A mix of ids gives the warnings of each; an id that is neither is an error."""
    both = {f.flag_id for f in red_flags(atlas, ["viscus_heart", "calf_mid"])}
    assert {"viscus_heart", "safety_clot"} <= both
    with pytest.raises(KeyError):
        red_flags(atlas, "calf")
