"""Numbers, shares and lists as a language writes them."""

import pytest

from dashboard.language.numerals import listed_words, numeral, percent, within
from dashboard.language.telling import Language, speaking


@pytest.mark.parametrize(
    ("tag", "number", "share", "words"),
    [
        ("en", "2.5", "64.9%", "calf, heel and sole"),
        ("de", "2,5", "64,9\u00a0%", "calf, heel und sole"),
        ("es", "2,5", "64,9\u00a0%", "calf, heel y sole"),
        ("fr", "2,5", "64,9\u00a0%", "calf, heel et sole"),
        ("pt", "2,5", "64,9%", "calf, heel e sole"),
    ],
)
def test_each_language_has_its_own_comma_percent_sign_and_and(tag: str, number: str, share: str, words: str) -> None:
    """As the Unicode consortium's tables have them; the decimal place only where it says something."""
    with speaking(Language(tag)):
        assert numeral(2.5) == number and percent(0.649) == share
        assert percent(0.5) == share.replace("64.9", "50").replace("64,9", "50")
        assert listed_words(["calf", "heel", "sole"]) == words
        assert listed_words(["calf"]) == "calf" and listed_words([]) == ""


def test_german_nouns_keep_their_capital() -> None:
    """Every other language here writes a name small within a sentence."""
    with speaking(Language("de")):
        assert within("Wade außen") == "Wade außen"
    assert within("Outer calf") == "outer calf"
