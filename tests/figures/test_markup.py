"""A fragment is exactly the components it was made from, and nothing a reader typed can become markup."""

from html.parser import HTMLParser

import pytest
from dash import dcc, html
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.figures.markup import MarkupError, to_html


@settings(deadline=None)
@given(st.text(), st.text())
def test_texts_and_attributes_come_back_as_they_were(text: str, name: str) -> None:
    """A parser reads back the very text and attribute, whatever signs they hold."""
    seen = _read(to_html(html.P(text, title=name)))
    assert seen == ([("p", {"title": name})], text)


def test_void_elements_are_not_closed() -> None:
    """A line break has no end."""
    assert to_html(html.P(["one", html.Br(), 2, None])) == "<p>one<br>2</p>"


def test_a_false_attribute_is_absent_and_a_true_one_is_bare() -> None:
    """HTML's own way of saying yes and no."""
    assert to_html(html.Details(open=True, hidden=False)) == "<details open></details>"


@pytest.mark.parametrize("component", [html.P(style={"color": "red"}), html.P(n_clicks=1), dcc.Store(id="x")])
def test_what_the_policy_would_refuse_is_refused_here(component: object) -> None:
    """Styles, callbacks and components that are no plain HTML never reach a fragment."""
    with pytest.raises(MarkupError):
        to_html(component)


def _read(markup: str) -> tuple[list[tuple[str, dict[str, str | None]]], str]:
    class Reader(HTMLParser):
        def __init__(self) -> None:
            super().__init__(convert_charrefs=True)
            self.tags: list[tuple[str, dict[str, str | None]]] = []
            self.text = ""

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            self.tags.append((tag, dict(attrs)))

        def handle_data(self, data: str) -> None:
            self.text += data

    reader = Reader()
    reader.feed(markup)
    reader.close()
    return reader.tags, reader.text
