"""The warnings come first, for everything that can be chosen: each danger once, one thing to do, plain words."""

import re
from collections import Counter

import pytest

from dashboard.atlas import Atlas, RedFlag, red_flags, warnings_by_id
from dashboard.atlas.safety import URGENCIES
from dashboard.atlas.warning_rules import MOST_WORDS

CASES = [
    # what is chosen, the danger that must be warned of, what to do
    ("calf_mid", "leg_clot", "same_day"),
    ("popliteal", "leg_clot", "same_day"),
    ("calf_mid", "lung_clot", "ambulance"),
    ("chest_nipple", "heart_attack", "ambulance"),
    ("face_jaw_angle", "heart_attack", "ambulance"),
    ("arm_medial", "heart_attack", "ambulance"),
    ("perineum", "cauda_equina", "emergency_department"),
    ("genital", "cauda_equina", "emergency_department"),
    ("anal_region", "cauda_equina", "emergency_department"),
    ("low_back_lower", "aorta", "ambulance"),
    ("flank_loin", "aorta", "ambulance"),
    ("abdomen_umbilical", "aorta", "ambulance"),
    ("head_temple", "arteritis", "same_day"),
    ("shoulder_tip", "internal_bleeding", "emergency_department"),
    ("flank_loin", "kidney_stone", "same_day"),
    ("viscus_heart", "heart_attack", "ambulance"),
    ("viscus_gallbladder", "jaundice", "same_day"),
    ("root_s1", "growing_weakness", "same_day"),
    ("root_c3", "neck_cord", "same_day"),
    ("root_t1", "neck_cord", "same_day"),
    ("facet_c5_c6", "neck_cord", "same_day"),
    ("condition_deep_vein_thrombosis", "leg_clot", "same_day"),
    ("condition_heart_attack", "heart_attack", "ambulance"),
    ("condition_vascular_claudication", "limb_ischaemia", "emergency_department"),
    ("nerve_common_fibular", "growing_weakness", "same_day"),
    ("site_pudendal_canal", "cauda_equina", "emergency_department"),
]


def everything(atlas: Atlas) -> list[str]:
    """The id of whatever can be chosen."""
    tables = (("conditions", "condition_id"), ("nerves", "nerve_id"), ("entrapment_sites", "site_id"))
    others = [one for table, column in tables for one in atlas.tables[table][column]]
    return [*atlas.structures, *atlas.areas, *others]


@pytest.mark.parametrize(("chosen", "danger", "action"), CASES)
def test_what_is_chosen_brings_its_warning(atlas: Atlas, chosen: str, danger: str, action: str) -> None:
    """Calf: clot; chest, jaw, arm: heart; saddle: cauda equina; back, flank, belly: aorta; neck: spinal cord."""
    shown = [flag for flag in red_flags(atlas, chosen) if flag.danger == danger]
    assert [flag.action for flag in shown] == [action]
    assert shown[0].because != "always"


def test_no_danger_is_told_twice(atlas: Atlas) -> None:
    """Whatever is chosen, and whatever two things are: one emergency once, the most urgent of the tied ones first."""
    chosen: list[tuple[str, ...]] = [(one,) for one in everything(atlas)]
    chosen += [("viscus_heart", "chest_nipple"), ("condition_heart_attack", "viscus_heart", "arm_medial")]
    for ids in chosen:
        flags = red_flags(atlas, ids)
        assert max(Counter(flag.danger for flag in flags).values()) == 1, ids
        ranks = [(flag.because == "always", flag.rank) for flag in flags]
        assert ranks == sorted(ranks), ids


def test_a_warning_says_when_and_one_thing_to_do(atlas: Atlas) -> None:
    """A sentence of at most 25 words with exactly one action, which has a verb, at its end."""
    todo = list(atlas.tables["safety_actions"]["words"])
    for flag in warnings_by_id(atlas).values():
        assert re.fullmatch(r"[A-Z][^.!?:]+: [a-z][^.!?:]+\.", flag.line), flag.line
        assert sum(flag.line.count(words) for words in todo) == 1, flag.line
        assert flag.line.endswith(f": {flag.to_do}.") and flag.to_do.split()[0] in ("call", "go", "see")
        assert len(flag.line.split()) <= MOST_WORDS, flag.line
        assert flag.urgency in URGENCIES


def test_no_work_and_no_doubt_stands_in_a_warning(atlas: Atlas) -> None:
    """No surname of the bibliography, no year, no badge: neither in a table cell nor in the sentence made of it."""
    bodies = {"BMJ", "NHS", "NICE"}
    names = {name.split()[0].strip(",") for source in atlas.sources.values() for name in source.authors} - bodies
    for flag in warnings_by_id(atlas).values():
        words = set(re.findall(r"[\w'-]+", flag.line[0].lower() + flag.line[1:]))
        assert not words & {name for name in names if name[:1].isupper()}, flag.line
        assert not re.search(r"confirm|verif|\b(19|20)\d\d\b|\bet al\b|\bauthors\b", flag.line, re.IGNORECASE), (
            flag.line
        )


def test_the_general_strip_is_always_there(atlas: Atlas) -> None:
    """Saddle numbness, bladder and bowel, weakness, injury, night pain: shown even when nothing is chosen."""
    general = [flag.line for flag in red_flags(atlas)]
    text = " ".join(general).casefold()
    for word in ("numb saddle", "bladder, bowel", "sudden weakness", "serious injury", "night pain"):
        assert word in text
    for chosen in everything(atlas):
        assert set(general) <= {flag.line for flag in red_flags(atlas, chosen)}


@pytest.mark.parametrize("chosen", ["root_l5", "root_s1", "disc_l4_l5"])
def test_the_cauda_equina_comes_first_where_it_can_be_caught(atlas: Atlas, chosen: str) -> None:
    """Nothing else that a lumbar root or disc is tied to is as urgent."""
    first = red_flags(atlas, chosen)[0]
    assert first.danger == "cauda_equina" and first.because == "structure"


def test_every_organ_and_every_emergency_brings_a_warning_of_its_own(atlas: Atlas) -> None:
    """No organ, and no condition that is an emergency or of a vessel, can be chosen without one."""
    conditions = atlas.tables["conditions"].to_dict("records")
    urgent = [row["condition_id"] for row in conditions if row["condition_group"] in ("emergency", "vascular")]
    for chosen in [*atlas.tables["viscera"]["structure_id"], *urgent]:
        assert any(flag.because in ("structure", "condition") for flag in red_flags(atlas, chosen)), chosen


def test_a_joint_does_not_open_with_an_emergency_of_pregnancy(atlas: Atlas) -> None:
    """The sacroiliac joint is felt in pregnancy too, but bleeding belongs to the condition, not to the joint."""
    assert "pregnancy_bleeding" not in {flag.danger for flag in red_flags(atlas, "joint_sacroiliac")}
    assert "pregnancy_bleeding" in {flag.danger for flag in red_flags(atlas, "condition_pregnancy_pelvic_girdle_pain")}


def test_what_stands_behind_a_warning_is_told(atlas: Atlas) -> None:
    """Every warning was read in a work of the bibliography."""
    for flag in warnings_by_id(atlas).values():
        assert flag.status in ("confirmed", "disputed"), flag.flag_id
        assert set(flag.source_keys) <= set(atlas.sources)
        assert read(atlas, flag), flag.flag_id


def read(atlas: Atlas, flag: RedFlag) -> list[str]:
    """The works of a warning that somebody has read."""
    return [key for key in flag.source_keys if atlas.sources[key].readlevel in ("page", "abstract")]


def test_what_is_no_id_is_refused(atlas: Atlas) -> None:
    """A mix of ids gives the warnings of each; an id that is nothing is an error."""
    assert {"heart_attack", "leg_clot"} <= {flag.danger for flag in red_flags(atlas, ["viscus_heart", "calf_mid"])}
    with pytest.raises(KeyError):
        red_flags(atlas, "calf")
