"""What a hall needs: letters that grow with screen and zoom, a zoom on what is chosen, a mechanism seen whole."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewPage, OpenAtlas

SMALLEST = """() => Math.min(...[...document.querySelectorAll(
    "#body-map .letters text, #body-map .dermatomes.on > text:not([data-crowded])")].map((text) => {
  const { a, b } = text.getScreenCTM();
  return parseFloat(getComputedStyle(text).fontSize) * Math.hypot(a, b);
}))"""
# How far the middle of all that is painted in a view lies from that of the frame, in frames; of the nearest view.
OFF = """() => {
  const frame = document.getElementById("body-map").getBoundingClientRect();
  const off = (least, most, from, all) => Math.abs((least + most) / 2 - from - all / 2) / all;
  return Math.min(...[...document.querySelectorAll("#body-map svg")].map((svg) => {
    const boxes = [...svg.querySelectorAll("[data-pattern] .core")].map((one) => one.getBoundingClientRect())
      .filter(({ width, height }) => width * height > 0);
    const least = (side) => Math.min(...boxes.map((box) => box[side]));
    const most = (side) => Math.max(...boxes.map((box) => box[side]));
    return boxes.length ? Math.max(off(least("left"), most("right"), frame.x, frame.width),
      off(least("top"), most("bottom"), frame.y, frame.height)) : Infinity;
  }));
}"""


def enlarge(page: Page) -> None:
    """Three times as large."""
    page.get_by_role("button", name="3×", exact=True).click()
    expect(page.locator("#body-map[data-zoom='3']")).to_be_attached()


@pytest.mark.parametrize(("size", "least"), [((1024, 768), 12), ((1920, 1080), 15)])
def test_letters_grow_with_the_screen_and_the_zoom(
    open_atlas: OpenAtlas, new_page: NewPage, size: tuple[int, int], least: float
) -> None:
    """Sides and roots are larger on a larger screen, and half as large again when the map is enlarged."""
    where = new_page(viewport={"width": size[0], "height": size[1]})
    page = open_atlas("?sel=root_s1&side=left&layer=dermatome", on=where)
    expect(page.locator("#body-map .dermatomes.on text").first).to_be_attached()
    before = page.evaluate(SMALLEST)
    assert round(before) >= least
    enlarge(page)
    assert page.evaluate(SMALLEST) >= 1.5 * before


@pytest.mark.parametrize("chosen", ["root_c6", "viscus_heart", "root_l3"])
def test_zoom_goes_to_the_pattern(open_atlas: OpenAtlas, chosen: str) -> None:
    """Enlarged, the middle of what is painted lies in the middle half of the frame."""
    page = open_atlas(f"?sel={chosen}&side=left&view=front-back")
    expect(page.locator("#body-map [data-pattern] .core").first).to_be_attached()
    enlarge(page)
    assert page.evaluate(OFF) <= 0.25


def test_the_mechanism_is_whole_and_can_be_played(open_atlas: OpenAtlas, new_page: NewPage) -> None:
    """On a projector the picture stands above the warnings, and so does the button that moves it."""
    page = open_atlas("?sel=root_s1&side=left&mode=mechanism", on=new_page(viewport={"width": 1920, "height": 1080}))
    strip = page.locator("#red-flags").bounding_box()
    assert strip
    for part in (page.locator(".scene").first, page.get_by_role("button", name="Play")):
        expect(part).to_be_visible()
        box = part.bounding_box()
        assert box and box["y"] >= 0 and box["y"] + box["height"] <= strip["y"]
        assert box["x"] >= 0 and box["x"] + box["width"] <= 1920
