"""The lessons can be found and started from the page."""

from playwright.sync_api import expect

from tests.browser.conftest import OpenAtlas


def test_every_lesson_is_listed_and_one_press_plays_it(open_atlas: OpenAtlas) -> None:
    """All lessons stand in the list; a press on the first plays its first step."""
    page = open_atlas("?mode=learn")
    links = page.locator("#study .lessons .lesson")
    expect(links).to_have_count(9)
    title = links.first.text_content()
    links.first.click()
    expect(page.locator("html[data-presenting]")).to_be_attached()
    assert title
    assert page.evaluate("window.painAtlas.selection.get().step") == "1"
