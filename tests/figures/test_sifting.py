"""A list that can be searched, in the words of the page's language."""

from dash import html

from dashboard.figures.markup import to_html
from dashboard.figures.sifting import sifted
from dashboard.language.telling import Language, speaking
from tests.fragments import text_of


def test_a_list_is_searched_in_the_language_of_the_page() -> None:
    """The noun is told within the sentence, and for the browser, which counts with it."""
    german = Language("de", {"statements": ("Aussagen",), "Search the {things}": ("Die {things} durchsuchen",),
                             "All topics": ("Alle Themen",)})  # fmt: skip
    narrowed_by = {"topic": ("Topic", [("cause", "Cause")])}
    with speaking(german):
        part = to_html(sifted("statements", "rest", narrowed_by, [html.Li("one"), html.Li("two")]))
    assert "Die Aussagen durchsuchen" in text_of(part) and "Alle Themen" in text_of(part)
    assert 'data-noun="Aussagen"' in part and "2 Aussagen" in text_of(part)
