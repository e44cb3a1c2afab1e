"""The page as Python lays it out."""

import json
import re
from typing import Any

import pytest

from dashboard.atlas import read_atlas
from dashboard.language.telling import Language, speaking
from dashboard.page import document, layout
from tests.test_selection import INDEX


@pytest.fixture(scope="module")
def laid_out() -> str:
    """The layout as Dash sends it to the browser."""
    return json.dumps(layout(read_atlas(), INDEX, {}), default=lambda part: part.to_plotly_json())


def test_the_layout_has_no_callback_and_no_style(laid_out: str) -> None:
    """The policy allows neither, and the page lives without a server."""
    parts: list[Any] = [json.loads(laid_out)]
    while parts:
        part = parts.pop()
        if isinstance(part, dict):
            assert not {"style", "n_clicks", "dangerously_allow_html"} & part.keys()
            parts += part.values()
        elif isinstance(part, list):
            parts += part


@pytest.mark.parametrize("name", ["body-map", "picker", "panels", "red-flags", "search"])
def test_every_region_has_its_place(laid_out: str, name: str) -> None:
    """The scripts find what they work on by id."""
    assert f'"id": "{name}"' in laid_out


def test_the_document_names_its_language_and_runs_nothing_inline() -> None:
    """Screen readers need the language; the policy refuses inline code."""
    written = document(INDEX, "data:,")
    assert '<html lang="en">' in written
    assert "<script>" not in written
    assert "style=" not in written


def test_the_document_and_the_layout_are_told_in_the_language_spoken() -> None:
    """What describes the page may hold any letter and stays inside its attribute; a mode keeps its name in the URL."""
    about = "A body map of referred and radicular pain, for education, never a diagnosis."
    with speaking(Language("de", {about: ('Eine "Karte" & mehr.',), "Fact check": ("Stimmt das?",)})):
        written = document(INDEX, "data:,")
        parts = json.dumps(layout(read_atlas(), INDEX, {}), default=lambda part: part.to_plotly_json())
    assert '<html lang="de">' in written
    assert 'content="Eine &quot;Karte&quot; &amp; mehr."' in written
    assert re.search(r'"children": "Stimmt das\?"[^}]*"data-value": "facts"', parts)
    assert "Fact check" not in parts
