"""Every area is large enough to be hit: the map can be drawn larger in its frame."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenAtlas

SMALLEST_PX = 24
# The box of each outline, by area and side.
BOXES = """(paths) => paths.map((path) => {
  const box = path.getBoundingClientRect();
  return [`${path.dataset.area} ${path.dataset.side}`, Math.min(box.width, box.height)];
})"""


def widest_boxes(page: Page) -> dict[str, float]:
    """The larger over all views of each area's smaller side, in CSS pixels."""
    widest: dict[str, float] = {}
    for group in page.evaluate("window.painAtlas.inside.pattern.viewGroups()"):
        page.locator(f"[data-key=view][data-value={group}]").click()
        expect(page.locator(f"#body-map[data-group={group}]")).to_be_attached()
        for name, width in page.locator("#body-map [data-area]").evaluate_all(BOXES):
            widest[name] = max(widest.get(name, 0), width)
    return widest


def test_every_area_can_be_made_24_px_across(open_atlas: OpenAtlas) -> None:
    """At 1440 x 900 each area of each side spans at least 24 CSS pixels both ways, small ones in the enlarged map."""
    page = open_atlas("?sel=none")
    whole = widest_boxes(page)
    page.locator("button[data-zoom='3']").click()
    widest = {name: max(width, whole[name]) for name, width in widest_boxes(page).items()}
    print(f"{sum(width >= SMALLEST_PX for width in whole.values())} of {len(whole)} reach 24 px without enlarging")
    assert len(widest) == 2 * 146 + 11
    assert {name: round(px) for name, px in widest.items() if px < SMALLEST_PX} == {}


def test_a_press_on_the_enlarged_map_hits_the_same_area(open_atlas: OpenAtlas) -> None:
    """Enlarged, the chosen area is brought to the middle and a press on it takes the choice back."""
    page = open_atlas("?area=back_paraspinal_t8&side=left")
    page.locator("button[data-zoom='3']").click()
    expect(page.locator("button[data-zoom='3']")).to_have_attribute("aria-pressed", "true")
    area = page.locator("#body-map [data-area=back_paraspinal_t8][data-side=left]").first
    expect(area).to_have_attribute("aria-pressed", "true")
    box = area.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(area).to_have_attribute("aria-pressed", "false")


def test_the_map_can_be_made_small_again(open_atlas: OpenAtlas) -> None:
    """Back at the first size the whole figure is in view and nothing is left to scroll."""
    page = open_atlas("?sel=root_s1&side=left")
    page.locator("button[data-zoom='2']").click()
    host = page.locator("#body-map")
    assert host.evaluate("(e) => e.scrollWidth > 1.8 * e.clientWidth")
    page.locator("button[data-zoom='1']").click()
    assert host.evaluate("(e) => e.scrollWidth <= e.clientWidth + 1 && e.scrollHeight <= e.clientHeight + 1")
