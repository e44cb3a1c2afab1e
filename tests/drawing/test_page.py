"""The page works from a disk without any network, and says what is under the pointer."""

from pathlib import Path

from playwright.sync_api import Browser, expect

from dashboard.atlas import DATA_DIR, Atlas
from dashboard.drawing.result import result
from tests.drawing.drawn import table, tallied


def test_the_page_draws_and_answers_without_a_network(browser: Browser, atlas: Atlas, tmp_path: Path) -> None:
    """No request but for itself, no error, a map, and the share of the place that is pointed at."""
    file = table(tmp_path / "f.csv", ["pain_left", "pain_right"], [["sternum", ""], ["none", ""]])
    tally = tallied(atlas, file)
    (tmp_path / "map.html").write_bytes(result(tally, atlas, DATA_DIR, [file])["map.html"])
    context = browser.new_context(offline=True, viewport={"width": 1440, "height": 900})
    page, asked, errors = context.new_page(), list[str](), list[str]()
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto((tmp_path / "map.html").as_uri())
    text = page.locator(".annotation-text", has_text="n = 2; none missing")
    expect(text).to_be_visible()
    # The breastbone stands in the middle of the front view, the first of the sheet.
    front = page.locator(".annotation-text", has_text="Front").bounding_box()
    letter = page.locator(".annotation-text").get_by_text("R", exact=True).first.bounding_box()
    assert front and letter
    page.mouse.move(front["x"] + front["width"] / 2, letter["y"] + (front["y"] - letter["y"]) * 0.26)
    expect(page.locator(".hovertext")).to_contain_text("Breastbone")
    expect(page.locator(".hovertext")).to_contain_text("50% (1 of 2)")
    assert [url for url in asked if not url.startswith(("file:", "data:", "blob:"))] == [] and not errors
    # To save, to enlarge, to shrink, to see all again: none that would send the drawings somewhere.
    assert page.locator(".modebar-btn").count() == 4
    context.close()
