"""A case in people's words: what is known is read as it is meant, what is not known is told."""

from typing import Any

import pytest

from dashboard.atlas import Atlas
from dashboard.case.answering import worked
from dashboard.case.case import Unread
from dashboard.case.sign_words import SignWords
from dashboard.figures.facts import rows
from tests.case.conftest import Coded, Read


def test_every_word_of_the_cases_is_understood(coded: dict[str, Coded]) -> None:
    """Nothing in vignettes.csv is left unread."""
    assert len(coded) >= 55
    assert not {name: one.case.unread for name, one in coded.items() if one.case.unread}


UNKNOWN = {
    "a word": ("quality", "gribbling"),
    "a word beside a known one": ("quality", "burning gribbling"),
    "a movement": ("motor_signs", "ear wiggling weak"),
    "a finding without its sign": ("motor_signs", "weak"),
    "a reflex": ("reflex_signs", "nose absent"),
    "a positive test": ("tests_positive", "Moonwalk test"),
    "a negative test": ("tests_negative", "Moonwalk test"),
    "an onset": ("onset", "since the eclipse"),
    "what makes it worse": ("aggravators", "opera"),
    "what eases it": ("easers", "opera"),
    "a finding": ("other_findings", "green hair"),
    "letters of another script": ("quality", "жжение"),
    "signs only": ("quality", "???"),
    "an area": ("pain_area_ids", "left tentacle"),
    "a numb area": ("sensory_area_ids", "left tentacle"),
    "the worst area": ("worst_area_id", "left tentacle"),
    "a painful area of the page's own file": ("pain_left", "left tentacle"),
    "a side": ("side", "middle"),
    "a side of the worst place": ("worst_side", "both"),
    "an age": ("age_band", "old"),
    "an id among the found": ("found", "gribbling"),
    "an id among the absent": ("absent", "gribbling"),
}


@pytest.mark.parametrize("what", UNKNOWN)
def test_what_is_not_known_is_told(read: Read, what: str) -> None:
    """In which column, and in the words of the case."""
    column, text = UNKNOWN[what]
    assert [(one.column, one.text) for one in read({column: text}).unread] == [(column, text)]


def test_an_unknown_column_is_told(read: Read) -> None:
    """A misspelt column may not take its content with it in silence; columns that are no findings are passed over."""
    assert [(one.column, one.text) for one in read(moter_signs="dorsiflexion weak").unread] == [("moter_signs", "")]
    told = {
        "story": "a long one",
        "rationale": "because",
        "expected_top": "root_s1",
        "data_version": "1",
        "drawing": {},
    }
    assert read(told).unread == ()


def test_unread_words_reach_the_answer(atlas: Atlas) -> None:
    """They are part of what is worked out, beside what could be read."""
    found = worked(atlas, {"pain_area_ids": "calf_mid;left tentacle"})
    assert found["unread"] == [{"column": "pain_area_ids", "text": "left tentacle"}] and found["candidates"]


def test_areas_are_read_by_id_and_by_name(atlas: Atlas, read: Read) -> None:
    """All of them, in any case, as a semicolon list or a list."""
    ids = tuple(atlas.areas)
    names = [area.name for area in atlas.areas.values()]
    for column, kept in (("pain_area_ids", "pain"), ("sensory_area_ids", "numb")):
        for written in (list(ids), ";".join(ids), names, [name.upper() for name in names], " ; ".join(names)):
            case = read({column: written})
            assert getattr(case, kept) == ids and not case.unread
    assert read(pain_area_ids=["groin", "Groin", "groin"]).pain == ("groin",)


def test_marks_by_side_are_marks(read: Read) -> None:
    """The page's own file tells sides apart; what hurts or is numb on either is read, pins and needles as numb skin."""
    case = read(
        pain_left=["groin"], pain_right=["groin", "calf_mid"], numb_left="heel_plantar", tingling_right="thumb_pad"
    )
    assert set(case.pain) == {"groin", "calf_mid"} and "heel_plantar" in case.numb
    assert [(one.column, one.text) for one in case.unread] == [("tingling_right", "thumb_pad")]
    assert read(tingling_left="heel_plantar").numb == ("heel_plantar",)


def test_every_wording_of_the_table_is_read(atlas: Atlas, words: SignWords) -> None:
    """A wording that a longer one always swallows, or that no column takes, stands in signs.csv for nothing."""
    columns = {
        "movement": "motor_signs",
        "reflex": "reflex_signs",
        "test": "tests_positive",
        "quality": "quality",
        "aggravator": "aggravators",
        "easer": "easers",
        "onset": "onset",
        "context": "other_findings",
    }
    for row in rows(atlas, "signs"):
        for wording in row["words"].split(";") if row["words"] else ():
            signs: dict[str, bool] = {}
            unread: list[Unread] = []
            words.read(columns[row["kind"]], wording, signs, unread)
            assert row["sign_id"] in signs and not unread, (row["sign_id"], wording)


FINDINGS: list[tuple[str, str, str, bool]] = [
    ("motor_signs", "dorsiflexion 4/5", "weak_dorsiflexion", True),
    ("motor_signs", "dorsiflexion 4+/5", "weak_dorsiflexion", True),
    ("motor_signs", "Dorsiflexion 4-/5", "weak_dorsiflexion", True),
    ("motor_signs", "dorsiflexion 0/5", "weak_dorsiflexion", True),
    ("motor_signs", "dorsiflexion 5/5", "weak_dorsiflexion", False),
    ("motor_signs", "dorsiflexion weak", "weak_dorsiflexion", True),
    ("motor_signs", "weakness of ankle dorsiflexion", "weak_dorsiflexion", True),
    ("motor_signs", "dorsiflexion strong", "weak_dorsiflexion", False),
    ("motor_signs", "dorsiflexion normal", "weak_dorsiflexion", False),
    ("motor_signs", "no foot drop", "weak_dorsiflexion", False),
    ("motor_signs", "foot drop", "weak_dorsiflexion", True),
    ("motor_signs", "inversion 5/5; eversion 3/5", "weak_inversion", False),
    ("motor_signs", "inversion 5/5; eversion 3/5", "weak_eversion", True),
    ("motor_signs", "inversion 5/5, eversion 3/5", "weak_eversion", True),
    ("reflex_signs", "Achilles absent", "ankle_reflex", True),
    ("reflex_signs", "ankle jerk reduced", "ankle_reflex", True),
    ("reflex_signs", "ankle reflex normal", "ankle_reflex", False),
    ("reflex_signs", "hyperreflexia", "brisk_reflexes", True),
    ("tests_positive", "SLR", "straight_leg_raise", True),
    ("tests_positive", "SLR at 35 degrees", "straight_leg_raise", True),
    ("tests_positive", "crossed SLR", "crossed_leg_raise", True),
    ("tests_negative", "SLR", "straight_leg_raise", False),
    ("tests_negative", "passive shoulder movement painless", "passive_shoulder_pain", False),
    ("tests_negative", "neurology normal", "normal_neurology", True),
    ("tests_negative", "neurology", "normal_neurology", True),
    ("other_findings", "neurology normal", "normal_neurology", True),
    ("other_findings", "pulses normal", "pulses_weak", False),
    ("other_findings", "no fever", "fever", False),
    ("other_findings", "fever", "fever", True),
    ("onset", "3 months after rear impact", "after_whiplash", True),
]


@pytest.mark.parametrize(("column", "text", "sign", "found"), FINDINGS)
def test_a_finding_is_read_as_it_is_meant(read: Read, column: str, text: str, sign: str, found: bool) -> None:
    """Grades 0 to 4 of 5 are weak and 5 of 5 is strong; negative tests and normal findings are absent."""
    case = read({column: text})
    assert case.signs.get(sign) is found and not case.unread


TURNED_ROUND = [
    ("motor_signs", "no weakness of ankle dorsiflexion", "weak_dorsiflexion", False),
    ("motor_signs", "dorsiflexion not weak", "weak_dorsiflexion", False),
    ("motor_signs", "dorsiflexion 5", "weak_dorsiflexion", False),
    ("motor_signs", "dorsiflexion weak and eversion normal", "weak_eversion", False),
    ("reflex_signs", "Achilles not reduced", "ankle_reflex", False),
    ("reflex_signs", "ankle reflex preserved, not reduced", "ankle_reflex", False),
    ("reflex_signs", "no ankle reflex", "ankle_reflex", True),
    ("other_findings", "neurology not normal", "normal_neurology", False),
]


@pytest.mark.parametrize(("column", "text", "sign", "meant"), TURNED_ROUND)
def test_no_finding_is_turned_round_in_silence(read: Read, column: str, text: str, sign: str, meant: bool) -> None:
    """What may be too much to read is told as not understood; it is never taken for its opposite."""
    case = read({column: text})
    assert case.unread or case.signs.get(sign) is meant, dict(case.signs)


def test_a_sign_that_is_found_and_not_found_is_told(read: Read) -> None:
    """A case that says both is not read as one of them without a word."""
    assert read(tests_positive="SLR", tests_negative="SLR").unread
    assert read(found=["straight_leg_raise"], absent=["straight_leg_raise"]).unread
    assert read(found=["straight_leg_raise"], tests_negative="SLR").unread
    assert not read(found=["straight_leg_raise"], tests_positive="SLR").unread


def test_all_normal_does_not_wipe_out_a_loss(read: Read) -> None:
    """`normal` behind a weak movement, or in another cell, speaks of the others, or is told; the weakness stays."""
    for row in (
        {"motor_signs": "dorsiflexion 4/5; normal"},
        {"reflex_signs": "Achilles absent; normal"},
        {"motor_signs": "dorsiflexion weak", "tests_negative": "strength normal"},
    ):
        assert any(read(row).signs.values()) or read(row).unread, row


def test_all_normal_answers_for_every_movement(atlas: Atlas, read: Read) -> None:
    """`normal` among the movements says no to each of them, and of nothing else; so it does among the reflexes."""
    for column, kind in (("motor_signs", "movement"), ("reflex_signs", "reflex")):
        for text in ("normal", "Normal", "all normal", "normal throughout"):
            signs = {row["sign_id"] for row in rows(atlas, "signs") if row["kind"] == kind}
            assert dict(read({column: text}).signs) == dict.fromkeys(signs, False)
    said = read(tests_negative="strength normal").signs
    assert said["weak_dorsiflexion"] is False and "ankle_reflex" not in said


def test_every_negative_test_is_absent_and_every_positive_one_found(atlas: Atlas, read: Read) -> None:
    """By its own id, for all tests of the table."""
    tests = [row["sign_id"] for row in rows(atlas, "signs") if row["kind"] == "test"]
    assert dict(read(tests_negative=tests).signs) == dict.fromkeys(tests, False)
    assert dict(read(tests_positive=tests).signs) == dict.fromkeys(tests, True)


@pytest.mark.parametrize("row", [{"side": " Left "}, {"age_band": " 71-75 "}, {"quality": ["burning", None]}])
def test_blanks_around_a_value_do_not_matter(read: Read, row: dict[str, Any]) -> None:
    """As spreadsheets leave them."""
    case = read(row)
    assert not case.unread and (case.side or case.signs)


def test_signs_by_id_are_taken_as_they_are(read: Read) -> None:
    """As the page's own file has them."""
    case = read(found=["weak_dorsiflexion"], absent="straight_leg_raise;ankle_reflex")
    assert case.signs["weak_dorsiflexion"] and not case.signs["straight_leg_raise"] and not case.unread
    assert case.signs["ankle_reflex"] is False


@pytest.mark.parametrize(("sex", "is_known"), [("M", True), ("man", True), ("F", False), ("", False)])
def test_a_man_is_not_asked_whether_he_is_pregnant(read: Read, sex: str, is_known: bool) -> None:
    """It counts as not found, so nothing that separates asks for it."""
    case = read({"sex": sex, "pain_area_ids": "groin"})
    assert (case.signs.get("pregnant") is False) == is_known
    assert not case.unread


def test_a_sex_that_is_not_known_is_told(read: Read) -> None:
    """F, M and their words are allowed."""
    assert [one.column for one in read({"sex": "x", "pain_area_ids": "groin"}).unread] == ["sex"]
