"""Where the body in three dimensions cannot be drawn, or no longer, the flat map stands with a sentence."""

from urllib.parse import urlsplit

from playwright.sync_api import Browser, expect

from tests import chromium
from tests.browser.conftest import listen
from tests.browser.test_solid import OPEN, PATIENCE_MS, OpenSolid, choose, launch, open_solid, solid_page

__all__ = ["open_solid", "solid_page"]  # fixtures


def test_without_webgl_the_flat_map_stands_with_a_sentence(browser: Browser, server: str) -> None:
    """No empty frame: the reader is told in one sentence and has the flat map, and Back is not a trap."""
    complaints: list[str] = []
    running = launch(browser, *chromium.FLAGS, "--disable-3d-apis")
    page = running.new_page(viewport={"width": 1280, "height": 800})
    listen(page, urlsplit(server).netloc, complaints)
    page.goto(f"{server}/?sel=root_l5&view=3d")
    expect(page.locator(".solid-missing")).to_contain_text("cannot draw in three dimensions", timeout=PATIENCE_MS)
    expect(page.locator("[data-view=front]")).to_be_visible()
    expect(page.locator('html[data-ready="true"]')).to_be_attached()
    assert page.evaluate("() => history.length") <= 2 and "view=3d" not in page.url
    choose(page, {"view": "sides"})
    expect(page.locator(".solid-missing")).to_have_count(0)
    running.close()
    assert not complaints


def test_a_lost_drawing_gives_way_to_the_flat_map(open_solid: OpenSolid) -> None:
    """Where the machine takes the drawing away, the reader has the flat map and the sentence, and may come back."""
    page = open_solid("sel=root_l5")
    page.evaluate(f"async () => {OPEN}.context.getExtension('WEBGL_lose_context').loseContext()")
    expect(page.locator(".solid-missing")).to_contain_text("cannot draw in three dimensions")
    expect(page.locator("[data-view=front]")).to_be_visible()
    expect(page.locator("#solid")).to_have_count(0)
    choose(page, {"view": "3d"})
    expect(page.locator(".solid-scene canvas")).to_be_visible()
    expect(page.locator(".solid-missing")).to_have_count(0)
