"""Whatever stands in a row, it is read or told, and nothing breaks."""

import json
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.atlas import Atlas
from dashboard.case.answering import worked
from dashboard.case.command import sentences
from dashboard.case.file import CaseFileError, checked
from dashboard.case.reading import BY_SIDE, CODED
from dashboard.case.sign_words import KINDS_OF
from tests.case.conftest import Read
from tests.case.drawn_cases import AREAS, FAST, SIGNS, column

HOSTILE = ("\x00", "\ufeff", "\u202e", "__proto__", "1e999", "٣", "İ", "a" * 5000, "\n", "|", ";", ",", "5/5", "no")
WEIGHED = (*KINDS_OF, *CODED, "pain_area_ids", "worst_area_id", "sensory_area_ids", "side", "age_band")
COLUMNS = (*WEIGHED, *BY_SIDE, "schema", "data_version", "drawing", "story", "red_flag", "vignette_id")
WORDINGS = sorted({word for cell in column("signs", "words") for word in cell.split(";") if word})
AREA_NAMES = [name.lower() for name in column("areas", "name")]
texts = st.one_of(st.text(max_size=20), st.sampled_from([*HOSTILE, *WORDINGS, *AREAS, *SIGNS]))
mixed = st.lists(texts, max_size=4).map(" ".join) | st.lists(texts, max_size=4).map(";".join)
scalars = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=True) | mixed
anything = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
)
names = st.sampled_from(COLUMNS) | st.text(max_size=8)


def taken(atlas: Atlas, row: Any) -> bool:
    """Whether a row is a case, and if it is, work through it as far as the text and the JSON."""
    try:
        checked(row, "case.json")
    except CaseFileError as error:
        assert str(error).startswith("case.json: ") and len(str(error)) < 200
        return False
    found = worked(atlas, row)
    assert json.loads(json.dumps(found)) == found and all(isinstance(line, str) for line in sentences(atlas, found))
    return True


@FAST
@given(row=anything | st.dictionaries(names, anything, max_size=5))
def test_any_json_is_a_case_or_is_refused_in_words(atlas: Atlas, row: Any) -> None:
    """Numbers, lists in lists and foreign keys are refused; nothing but CaseFileError is raised."""
    if taken(atlas, row):
        assert isinstance(row, dict)


@FAST
@given(
    row=st.dictionaries(names.filter(lambda name: name != "schema"), mixed | st.lists(mixed, max_size=3), max_size=6)
)
def test_any_texts_are_a_case(atlas: Atlas, row: dict[str, Any]) -> None:
    """Columns of text, and of lists of text, are always worked through."""
    assert taken(atlas, row)


def test_only_texts_are_a_case() -> None:
    """A number, a truth value, an object or a list in a list is no finding, in every column but the drawing."""
    wrong: tuple[Any, ...] = (1, 0.5, True, {}, [[]], ["groin", 1])
    for one in COLUMNS:
        for value in wrong:
            if one not in ("drawing", "schema"):
                with pytest.raises(CaseFileError, match=one):
                    checked({one: value}, "case.json")
    assert checked({"drawing": {"front": [[1, 2]]}, "quality": None}, "case.json")


# Words that are read though they are no wording of a sign: all that is normal, and how long it has been there.
READ_ANYHOW = re.compile(
    r"normal|symmetrical|full|intact|yesterday|minute|hour|day|week|month|year|acute|gradual|wors|new|chronic|long"
    r"|left|right|both|\d"
)
# What separates pieces is nothing by itself.
NOTHING = re.compile(r"[\s;,]*")


def is_known(text: str) -> bool:
    """Whether any wording, area or sign is part of a text, whatever stands between its words."""
    low = f"{text} {re.sub('[^a-zA-Z0-9/+%-]+', ' ', text)}".lower()
    known = (*WORDINGS, *SIGNS, *(sign.replace("_", " ") for sign in SIGNS), *AREAS, *AREA_NAMES)
    return bool(READ_ANYHOW.search(low)) or any(one in low for one in known)


@settings(FAST, max_examples=200)
@given(where=st.sampled_from(WEIGHED), text=st.text(min_size=1, max_size=30))
def test_what_names_nothing_known_is_told(read: Read, where: str, text: str) -> None:
    """Text in a column that is weighed never vanishes: it is read, or it stands among the unread with its column."""
    if NOTHING.fullmatch(text) or is_known(text):
        return
    for row in ({where: text}, {where: [text]}):
        case = read(row)
        assert not case.signs and not case.pain and not case.numb
        assert {one.column for one in case.unread} == {where}


@FAST
@given(where=st.sampled_from(tuple(KINDS_OF)), text=st.from_regex(r"[qxzj]{3,8}( [qxzj]{3,8})*", fullmatch=True))
def test_foreign_words_beside_known_ones_are_told(read: Read, where: str, text: str) -> None:
    """A known word does not cover for its neighbours."""
    known = {"motor_signs": "dorsiflexion weak", "reflex_signs": "achilles absent", "tests_positive": "slr",
             "tests_negative": "slr", "quality": "burning", "onset": "pregnant", "aggravators": "sitting",
             "easers": "sitting", "other_findings": "fever"}[where]  # fmt: skip
    assert read({where: known}).signs
    assert [one.column for one in read({where: f"{known} {text}"}).unread] == [where]


@pytest.mark.parametrize("text", ["burning 日本語", "burning жжение", "burning ünn"])
def test_letters_of_other_scripts_beside_known_words_are_told(read: Read, text: str) -> None:
    """Nor for neighbours in another script."""
    assert read(quality=text).unread
