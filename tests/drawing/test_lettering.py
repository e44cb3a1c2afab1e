"""Names of groups in other languages are shown, or at least not as empty boxes."""

import pytest
from PIL import ImageFont

from dashboard.drawing import lettering
from dashboard.drawing.lettering import OTHER_TYPES, lettered, wide


@pytest.fixture(autouse=True)
def fresh() -> None:
    """Each test asks the machine anew."""
    lettering._names.cache_clear()


def test_the_words_of_the_maps_need_no_other_type() -> None:
    """So that the same drawings give the same picture on every machine."""
    assert lettered("n = 64; 1 missing, up to 5%  L  Back of the thigh…") == (
        "n = 64; 1 missing, up to 5%  L  Back of the thigh…",
        "",
    )


def test_a_letter_that_the_type_lacks_is_taken_from_another() -> None:
    """Where the machine has one; the text stays as it is."""
    try:
        ImageFont.truetype(OTHER_TYPES[0], 10)
    except OSError:
        pytest.skip(f"the machine has no {OTHER_TYPES[0]}")
    assert lettered("Männer: Группа") == ("Männer: Группа", OTHER_TYPES[0])
    assert wide("Männer", 20) > wide("Man", 20)


def test_without_another_type_accents_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """A word without its dots is read; a script that nobody can show is told by question marks."""
    monkeypatch.setattr(lettering, "OTHER_TYPES", ("none.ttf",))
    assert lettered("Männer 日本") == ("Manner ??", "")
    lettering._names.cache_clear()
