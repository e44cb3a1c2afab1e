"""Narrow and low pages: the map and the first line of the answer share the first screen, and the keyboard is short."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import NewPage, OpenAtlas

SIZES = [
    (320, 568), (360, 740), (390, 844), (640, 900), (650, 900), (768, 1024), (844, 390), (1024, 768), (1440, 900),
    (320, 256), (360, 225),
]  # fmt: skip
SMALL = """all => all.filter((one) => one.checkVisibility())
  .map((one) => [one.textContent, one.getBoundingClientRect()])
  .filter(([, box]) => box.width < 24 || box.height < 24).map(([text]) => text)"""

GROUP = """() => {
  const group = document.activeElement.closest(".skip, #modes, #search, .tools, .kinds, .list, .toolbar, #body-map");
  return group?.id || group?.className || "elsewhere";
}"""


def test_the_answer_is_in_the_first_screen_at_every_size(new_page: NewPage, open_atlas: OpenAtlas) -> None:
    """No sideways scroll; the chosen area, the name, the first line and the red flags are seen without scrolling."""
    page = open_atlas("?area=calf_lateral", on=new_page())
    expect(page.locator("#area-panel article")).to_be_attached()
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        answer = page.locator("#sheet-line:visible, #area-panel h2:visible").first
        expect(answer).to_be_in_viewport()
        expect(page.locator("#red-flags")).to_be_in_viewport()
        expect(page.locator("#body-map")).to_be_in_viewport()
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), (width, height)
        assert page.locator("#top button, .toolbar button, .chosen button").evaluate_all(SMALL) == [], (width, height)
        if height > 256:
            expect(page.locator("#body-map [data-area=calf_lateral][aria-pressed=true]")).to_be_in_viewport()


def test_a_link_opens_the_views_that_hold_it(open_atlas: OpenAtlas, page: Page) -> None:
    """Unnamed views are the closer ones; named ones are kept, with a way to where the pattern is."""
    open_atlas("?sel=muscle_flexor_digitorum_brevis")
    expect(page.locator("#body-map[data-group=hands-feet]")).to_be_attached()
    open_atlas("?area=sole_central&view=head-saddle")
    expect(page.locator("#body-map[data-group=head-saddle]")).to_be_attached()
    page.locator("#elsewhere button").click()
    expect(page.locator("#body-map[data-group=hands-feet]")).to_be_attached()


def test_the_sheet_rises_and_escape_lowers_it(new_page: NewPage, open_atlas: OpenAtlas) -> None:
    """A press raises the panels, the map and the red flags stay, and Escape lowers them without clearing the choice."""
    page = open_atlas("?sel=root_s1", on=new_page(viewport={"width": 390, "height": 844}))
    page.locator("#sheet-toggle").click()
    expect(page.locator("#sheet-toggle")).to_have_attribute("aria-expanded", "true")
    expect(page.locator("#structure-panel h2")).to_be_in_viewport()
    expect(page.locator("#body-map")).to_be_in_viewport()
    expect(page.locator("#red-flags")).to_be_in_viewport(ratio=0.9)
    page.keyboard.press("Escape")
    expect(page.locator("#sheet-toggle")).to_have_attribute("aria-expanded", "false")
    assert "sel=none" not in page.url


def test_two_stops_lead_to_the_map_and_lists_are_one_stop(open_atlas: OpenAtlas, page: Page) -> None:
    """The first stop skips to the map; without it the map is the tenth stop at most, for lists are one stop each."""
    open_atlas()
    page.keyboard.press("Tab")
    expect(page.locator(".skip").first).to_be_focused()
    page.keyboard.press("Enter")
    assert page.evaluate("Boolean(document.activeElement.dataset.area)")
    page.reload()
    expect(page.locator("html[data-ready=true]")).to_be_attached()
    stops: list[str] = []
    while len(stops) < 12 and "body-map" not in stops:
        page.keyboard.press("Tab")
        stops.append(page.evaluate(GROUP))
    groups = ["modes", "search", "tools", "kinds", "list-roots", "toolbar", "body-map"]
    assert stops == ["skip", "skip", *groups]
    page.locator("#modes [data-value=explore]").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#modes [data-value=mechanism]")).to_be_focused()
    page.locator("#list-roots [data-structure=root_s1]").focus()
    page.keyboard.press("ArrowUp")
    expect(page.locator("#list-roots [data-structure=root_l2]")).to_be_focused()
    page.keyboard.type("t1")
    expect(page.locator("#list-roots [data-structure=root_t1]")).to_be_focused()
