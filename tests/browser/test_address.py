"""An address damaged on its way is read, and what could not be read is said on the page with what is shown instead."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewPage, OpenAtlas

CASES: list[dict[str, Any]] = json.loads(Path(__file__).parents[1].joinpath("address_cases.json").read_text("utf-8"))
READ = """queries => queries.map(query => {
  const { values, unread } = painAtlas.inside.readAddress(query, painAtlas.inside.addressChoices());
  return [values, unread.map(({ key, value, over }) => [key, value, over])];
})"""
GO = """query => {
  history.pushState(null, "", `${location.pathname}${query}`);
  dispatchEvent(new PopStateEvent("popstate"));
}"""
NOTICES = [
    ("?sel=root_zz", "This link names the source “root_zz”, which the atlas does not know. Nothing is chosen."),
    (
        "?sel=root_s1&side=sinister",
        "This link names the side “sinister”, which the atlas does not know. The left side is shown.",
    ),
    (
        "?sel=root_zz&side=up&area=calf_lateral",
        "This link names the source “root_zz” and the side “up”, which the atlas does not know. "
        "Shown: Outer calf; the left side is shown.",
    ),
    ("?area=calf_x", "This link names the area “calf_x”, which the atlas does not know. Nothing is chosen."),
    ("?sel=root_s1&side=%3Cb%3Eup%3C/b%3E", "This link names a side that cannot be read. The left side is shown."),
    (
        "?sel=root_s1&view=below",
        "This link names the view “below”, which the atlas does not know. View: Front and back.",
    ),
    (
        "?sel=root_zz&v=0123abcd",
        "This link names the source “root_zz”, which the atlas does not know. Nothing is chosen. "
        "The link was made with other data.",
    ),
]  # fmt: skip


def test_the_page_reads_every_case_as_python_does(open_atlas: OpenAtlas) -> None:
    """One table of damaged addresses, read alike; a full stop and an escaped ampersand of a mail open the right."""
    page = open_atlas("?sel=root_s1&amp;side=Right.")
    assert page.evaluate("() => painAtlas.selection.get().side") == "right"
    expect(page.locator("#structure-panel h2")).to_have_text("S1 nerve root")
    assert page.locator("#unread").count() == 0
    for case, (values, unread) in zip(CASES, page.evaluate(READ, [case["query"] for case in CASES]), strict=True):
        assert (values, unread) == (case["known"], case["unread"]), case["why"]


def test_what_was_not_understood_is_said_in_one_line(new_page: NewPage, open_atlas: OpenAtlas) -> None:
    """Each with what is shown instead; no example stands in for an unknown source; the line covers nothing, shuts by
    its button, and goes when what it speaks of is chosen, also when Back leads to a link that is understood."""
    page = open_atlas(NOTICES[0][0], on=new_page())
    note = page.locator("#unread")
    expect(page.locator("#nothing-chosen")).to_be_visible()
    assert page.evaluate("() => painAtlas.selection.get().sel") == ""
    for query, words in NOTICES:
        page.evaluate(GO, query)
        expect(note.get_by_role("status")).to_have_text(words)
    page.evaluate(GO, "?sel=root_s1&side=right")
    expect(note).to_have_count(0)
    page.evaluate(GO, "?sel=root_s1&side=up")
    expect(note).to_be_visible()
    line, toolbar = note.bounding_box(), page.locator(".toolbar").bounding_box()
    assert line and toolbar and line["y"] + line["height"] <= toolbar["y"] + 1
    page.get_by_role("button", name="Right", exact=True).click()
    expect(note).to_have_count(0)
    page.evaluate(GO, "?sel=root_zz")
    button = note.get_by_role("button")
    box = button.bounding_box()
    assert box and min(box["width"], box["height"]) >= 24
    button.press("Enter")
    expect(note).to_have_count(0)


@pytest.mark.parametrize("query", ["?sel=root_zz", "?lesson=no_such_lesson"])
def test_nothing_of_it_is_wider_than_a_phone(new_page: NewPage, open_atlas: OpenAtlas, query: str) -> None:
    """At 390 px the line and its button fit."""
    page: Page = open_atlas(query, on=new_page(viewport={"width": 390, "height": 844}))
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
