"""A place names vessels, conditions and nerves besides the ranked sources; each of them opens on the chosen side."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenAtlas

CLOT = "condition_deep_vein_thrombosis"


def test_what_is_listed_for_a_place_opens_on_its_side(open_atlas: OpenAtlas, page: Page) -> None:
    """Outer calf, right: the clot is marked in words and opens its card on the right; a nerve is chosen, too."""
    open_atlas("?area=calf_lateral&side=right")
    entry = page.locator(f"#area-panel [data-entry={CLOT}]")
    expect(entry.locator(".urgency")).to_have_text("Same day")
    expect(entry.locator("cite")).not_to_be_empty()
    link = entry.locator("a.pick")
    box = link.bounding_box()
    assert box and box["height"] >= 24
    link.focus()
    page.keyboard.press("Enter")
    expect(page.locator(f"[data-condition={CLOT}] .card")).to_be_visible()
    expect(page.locator("#body-map [data-area=calf_lateral].marked[data-side=right]").first).to_be_attached()
    assert page.locator("#body-map .marked[data-side=left]").count() == 0
    assert f"cond={CLOT}" in page.url and "side=right" in page.url
    page.go_back()
    page.locator("#area-panel [data-choose-nerve]").first.click()
    expect(page.locator("#nerve-panel h2")).not_to_be_empty()
    assert "side=right" in page.url and "nerve=" in page.url
