"""What leaves the page while the body stands in three dimensions: flat views, for it cannot be turned on paper."""

from urllib.parse import urlsplit

from playwright.sync_api import Browser, expect

from tests import chromium
from tests.browser.conftest import listen
from tests.browser.test_solid import PATIENCE_MS, WEBGL, launch


def test_paper_is_made_from_three_dimensions(browser: Browser, server: str) -> None:
    """A page about a source and one about a place, with their flat views; the body in three dimensions stays open."""
    complaints: list[str] = []
    running = launch(browser, *(flag for flag in chromium.FLAGS if flag != "--disable-gpu"), *WEBGL)
    page = running.new_page(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    listen(page, urlsplit(server).netloc, complaints)
    page.goto(f"{server}/?view=3d&sel=muscle_flexor_digitorum_brevis&side=right&area=heel_plantar")
    expect(page.locator('html[data-ready="true"]')).to_be_attached(timeout=PATIENCE_MS)
    page.evaluate("() => { window.print = () => {}; }")
    for kind, views in (("patient", ["soles"]), ("place", ["back", "soles"])):
        page.get_by_role("button", name="Print", exact=True).click()
        page.locator(f"#paper-{kind}").check()
        page.get_by_role("button", name="Print or PDF").click()
        expect(page.locator("#print-dialog")).to_be_hidden()
        drawn = page.locator("#paper [data-view]").evaluate_all("all => all.map((one) => one.dataset.view)")
        assert drawn == views, kind
        assert page.locator("#paper [data-view] path[stroke]").count() > 1, kind
    expect(page.locator("#solid")).to_be_visible()
    running.close()
    assert not complaints
