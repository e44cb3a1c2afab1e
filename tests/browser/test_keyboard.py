"""The whole page by keyboard alone."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenAtlas

FOCUSED = """() => {
  const { area, side } = document.activeElement.dataset;
  return area ? [area, side] : null;
}"""


def tab_to(page: Page, selector: str, most: int = 80) -> None:
    """Press Tab until the element has the focus."""
    for _ in range(most):
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{selector} cannot be reached")


def test_from_page_load_to_a_painted_muscle_and_back_to_an_area(open_atlas: OpenAtlas, page: Page) -> None:
    """Search, choose a muscle, see it painted, go to the body, move, choose an area, choose its first source, clear."""
    open_atlas()
    tab_to(page, "#search-box")
    page.keyboard.type("piriformis")
    page.keyboard.press("Enter")
    expect(page.locator("[data-view=back] .pattern[data-pattern=muscle_piriformis]")).to_be_attached()
    tab_to(page, "[data-area]", most=200)
    for key in ("ArrowDown", "ArrowDown", "ArrowRight"):
        page.keyboard.press(key)
    area, _side = page.evaluate(FOCUSED)
    page.keyboard.press("Enter")
    expect(page.locator(f"#area-panel [data-panel={area}]")).to_be_visible()
    tab_to(page, "#area-panel [data-structure]")
    chosen = page.evaluate("document.activeElement.dataset.structure")
    page.keyboard.press("Enter")
    expect(page.locator(f"#structure-panel [data-panel={chosen}]")).to_be_attached()
    tab_to(page, "#clear", most=200)
    page.keyboard.press("Enter")
    expect(page.locator("#nothing-chosen")).to_be_visible()
    assert "sel=none" in page.url


def test_the_map_is_one_stop_and_arrows_move_inside_it(open_atlas: OpenAtlas, page: Page) -> None:
    """One Tab leaves the map again, however many areas it has."""
    open_atlas()
    expect(page.locator("#body-map [tabindex='0']")).to_have_count(1)
    page.locator("#body-map [tabindex='0']").focus()
    before = page.evaluate(FOCUSED)
    page.keyboard.press("ArrowDown")
    assert page.evaluate(FOCUSED) not in (None, before)
    page.keyboard.press("PageDown")
    assert page.evaluate("document.activeElement.ownerSVGElement.dataset.view") == "back"
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED) is None


def test_arrows_go_where_they_point(open_atlas: OpenAtlas, page: Page) -> None:
    """From the knee, up leads to something higher and down to something lower."""
    open_atlas()
    page.locator("[data-view=front] [data-area=knee_anterior][data-side=left]").first.focus()
    height = "() => document.activeElement.getBoundingClientRect().y"
    knee = page.evaluate(height)
    page.keyboard.press("ArrowUp")
    assert page.evaluate(height) < knee
    page.locator("[data-view=front] [data-area=knee_anterior][data-side=left]").first.focus()
    page.keyboard.press("ArrowDown")
    assert page.evaluate(height) > knee


def test_every_area_can_be_reached_by_arrows(open_atlas: OpenAtlas, page: Page) -> None:
    """No area is an island: in some view the keys lead from the first area to it."""
    open_atlas()
    islands = page.evaluate("""async () => {
      const { selection, inside: { pattern, views } } = window.painAtlas;
      const press = (from, key) => {
        from.focus();
        from.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
        return document.activeElement;
      };
      const all = new Set();
      const reached = new Set();
      for (const view of pattern.viewGroups()) {
        await views.loadViews(view);
        selection.choose({ view });
        const start = document.querySelector("#body-map [data-area]");
        const seen = new Set([start]);
        for (const from of seen) {
          for (const key of ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "PageDown", "End"]) {
            const next = press(from, key);
            if (next.dataset.area) seen.add(next);
          }
        }
        for (const path of document.querySelectorAll("#body-map [data-area]")) all.add(path.getAttribute("aria-label"));
        for (const path of seen) reached.add(path.getAttribute("aria-label"));
      }
      return [...all].filter((name) => !reached.has(name));
    }""")
    assert islands == []


def test_escape_closes_the_topmost_thing_and_keeps_the_choice(open_atlas: OpenAtlas, page: Page) -> None:
    """Dialog, search, study: the last opened first, one a press; with nothing open it does nothing. Clear clears."""
    open_atlas("?sel=root_l5&side=right&mode=spine")
    expect(page.locator("#study svg").first).to_be_visible()
    page.locator("#search-box").fill("pirif")
    expect(page.locator("#found")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#found")).to_be_hidden()
    expect(page.locator("#search-box")).not_to_be_focused()
    page.locator("#to-privacy").click()
    page.keyboard.press("Escape")
    expect(page.locator("#privacy")).to_be_hidden()
    expect(page.locator("#study")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#study")).to_be_hidden()
    before = page.url
    page.keyboard.press("Escape")
    assert page.url == before
    expect(page.locator("#body-map [data-pattern=root_l5]").first).to_be_attached()
    layer = page.locator(".toolbar select[data-key=layer]")
    layer.focus()
    page.keyboard.press("PageDown")
    expect(layer).to_have_value("pain")
    page.locator("#clear").click()
    expect(page.locator("#body-map [data-pattern=root_l5]")).to_have_count(0)
    page.go_back()
    expect(page.locator("#body-map [data-pattern=root_l5]").first).to_be_attached()


def test_the_focus_can_be_seen(open_atlas: OpenAtlas, page: Page) -> None:
    """Controls show an outline, areas a strong edge, and the tip names the area."""
    open_atlas()
    tab_to(page, "#theme")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    tab_to(page, "[data-area]", most=200)
    page.keyboard.press("ArrowDown")
    assert page.evaluate("getComputedStyle(document.activeElement).stroke") == "rgb(11, 87, 208)"
    expect(page.locator("#tip")).to_be_visible()
