"""Sentences in a language: the English one is the key, places are filled, forms go with numbers."""

import pytest
from dash import html

from dashboard.figures.markup import to_html
from dashboard.language.telling import Language, counted, pieces, speaking, told

GERMAN = Language(
    "de",
    {
        "{n} of {all}": ("{n} von {all}",),
        "one work": ("ein Werk", "{number} Werke"),
        "Felt in {name}.": ("{name}: hier.",),
    },
)


def test_english_is_told_as_it_stands() -> None:
    """Without a language the key is the sentence; braces and percent signs that are no place stay."""
    assert told("Felt at 50% {") == "Felt at 50% {"
    assert told("{n} of {all}", n=3, all=7) == "3 of 7"
    assert (counted("one work", "{number} works", 1), counted("one work", "{number} works", 2)) == (
        "one work",
        "2 works",
    )


def test_another_language_is_told_only_meanwhile() -> None:
    """A sentence it has not is told in English."""
    with speaking(GERMAN):
        assert told("{n} of {all}", n=3, all=7) == "3 von 7"
        assert counted("one work", "{number} works", 2) == "2 Werke"
        assert told("Not there yet") == "Not there yet"
    assert told("{n} of {all}", n=3, all=7) == "3 of 7"


def test_components_stand_where_the_language_wants_them() -> None:
    """A place may come first in one language and last in another."""
    name = html.B("calf")
    assert to_html(html.P(pieces("Felt in {name}.", name=name))) == "<p>Felt in <b>calf</b>.</p>"
    with speaking(GERMAN):
        assert to_html(html.P(pieces("Felt in {name}.", name=name))) == "<p><b>calf</b>: hier.</p>"


def test_a_place_that_nothing_fills_is_an_error_and_no_gap() -> None:
    """A sentence with a hole must not reach a reader."""
    with pytest.raises(KeyError, match="all"):
        told("{n} of {all}", n=3)
