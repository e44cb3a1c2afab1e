"""Every area of both sides can be pressed on the body, and answers."""

import pytest
from playwright.sync_api import Page, expect

from dashboard.atlas import Atlas
from tests.browser.conftest import OpenAtlas

# A pixel of the area that belongs to it alone, looked for on a grid; null where another area covers all of it. Whole
# pixels, because a press of the mouse has no fractions of one.
FREE_POINT = """(path) => {
  const box = path.getBoundingClientRect();
  for (const steps of [2, 4, 8, 16, 32]) {
    for (let i = 1; i < steps; i += 1) for (let j = 1; j < steps; j += 1) {
      const [x, y] = [box.x + (box.width * i) / steps, box.y + (box.height * j) / steps].map(Math.floor);
      if (document.elementFromPoint(x, y) === path) return [x, y];
    }
  }
  return null;
}"""

PATH_AT = "document.querySelectorAll('#body-map [data-area]')[at]"
# Once the page has answered to the press before: its warnings may have taken or given a line of the map's room.
SETTLED = """async (path) => {
  const place = () => Object.values(path.getBoundingClientRect().toJSON()).join();
  for (let same = 0, was = ""; same < 3; was = place()) {
    await new Promise(requestAnimationFrame);
    same = was === place() ? same + 1 : 0;
  }
}"""
SETTLED_AT = f"async at => ({SETTLED})({PATH_AT})"
FREE_POINT_AT = f"at => ({FREE_POINT})({PATH_AT})"
CHOSEN = f"at => [painAtlas.selection.get(), {PATH_AT}.getAttribute('aria-pressed')]"
NAMES = "paths => paths.map(({ dataset }) => [dataset.area, dataset.side])"
# On bodies other than the neutral one every so many areas is really clicked.
CLICKED = 9


def wanted(atlas: Atlas) -> set[tuple[str, str]]:
    """Every area with every side it has."""
    return {
        (area.area_id, side)
        for area in atlas.areas.values()
        for side in (("midline",) if area.midline == "yes" else ("left", "right"))
    }


def test_every_area_of_both_sides_answers_to_a_click(open_atlas: OpenAtlas, atlas: Atlas) -> None:
    """A real click of the mouse on the skin chooses that area of that side, in at least one view."""
    page, open_areas = open_atlas("?sel=none"), wanted(atlas)
    for group in page.evaluate("window.painAtlas.inside.pattern.viewGroups()"):
        page.locator(f"[data-key=view][data-value={group}]").click()
        expect(page.locator(f"#body-map[data-group={group}]")).to_be_attached()
        for at, (area, side) in enumerate(page.locator("#body-map [data-area]").evaluate_all(NAMES)):
            # Looked for just before the press: what is said of an area can move the map a little.
            point = page.evaluate(FREE_POINT_AT, at) if (area, side) in open_areas else None
            if point is None:
                continue
            page.mouse.click(*point)
            chosen, pressed = page.evaluate(CHOSEN, at)
            assert (chosen["area"], pressed) == (area, "true"), side
            assert side in (chosen["side"], "midline")
            open_areas.discard((area, side))
    assert sorted(open_areas) == []


@pytest.mark.parametrize("body", ["female", "male", "pregnant", "older"])
def test_every_area_of_both_sides_can_be_pressed_on_every_body(open_atlas: OpenAtlas, atlas: Atlas, body: str) -> None:
    """Each area has a pixel of its own on each body, and a real click on some of them chooses what is under it."""
    page, open_areas = open_atlas(f"?sel=none&body={body}"), wanted(atlas)
    for group in page.evaluate("window.painAtlas.inside.pattern.viewGroups()"):
        page.locator(f"[data-key=view][data-value={group}]").click()
        expect(page.locator(f"#body-map[data-group={group}][data-body={body}]")).to_be_attached()
        found = page.locator("#body-map [data-area]").evaluate_all(
            f"paths => paths.map((path) => [path.dataset.area, path.dataset.side, ({FREE_POINT})(path)])"
        )
        free = [(at, area, side) for at, (area, side, point) in enumerate(found) if point]
        open_areas -= {(area, side) for _, area, side in free}
        for at, area, side in free[::CLICKED]:
            page.evaluate(SETTLED_AT, at)
            page.mouse.click(*page.evaluate(FREE_POINT_AT, at))
            chosen = page.evaluate("window.painAtlas.selection.get()")
            assert (chosen["area"], chosen["body"]) == (area, body)
            assert side in (chosen["side"], "midline")
    assert sorted(open_areas) == []


def test_every_area_panel_opens(open_atlas: OpenAtlas, atlas: Atlas) -> None:
    """The panel of every area can be fetched and names that area."""
    page = open_atlas("?sel=none")
    fetch = """async (ids) => {
      const found = {};
      for (const id of ids) found[id] = await window.painAtlas.inside.fetchText(`areas/${id}.html`);
      return found;
    }"""
    panels = page.evaluate(fetch, list(atlas.areas))
    assert [name for name, area in atlas.areas.items() if f"<h2>{area.name}" not in panels[name]] == []


def test_a_click_shows_the_panel_of_that_area_and_side(open_atlas: OpenAtlas, page: Page) -> None:
    """The right outer calf answers as the right outer calf, and marks itself on the body."""
    open_atlas()
    page.locator("#body-map [data-area=calf_lateral][data-side=right]").first.press("Enter")
    expect(page.locator("#area-panel h2")).to_have_text("Outer calf right")
    expect(page.locator("#body-map [data-area=calf_lateral][aria-pressed=true]").first).to_have_attribute(
        "data-side", "right"
    )
    assert page.evaluate("window.painAtlas.selection.get().side") == "right"
