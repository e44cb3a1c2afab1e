"""Sizes, themes, paper: the page stays whole in all of them."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewPage, OpenAtlas
from tests.browser.printed_letters import smallest

SIZES = [(1440, 900), (390, 844), (768, 1024), (1920, 1080)]
CONTRAST = """() => {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const pixel = (...colours) => {
    canvas.clearRect(0, 0, 1, 1);
    for (const colour of colours) { canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); }
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const light = (rgb) => rgb.map((c) => c / 255).map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, at) => sum + c * [0.2126, 0.7152, 0.0722][at], 0);
  const grounds = (element) => {
    const found = [];
    for (let at = element; at; at = at.parentElement) found.unshift(getComputedStyle(at).backgroundColor);
    return ["#fff", ...found];
  };
  const poor = [];
  for (const element of document.querySelectorAll("#page *:not(svg *)")) {
    const text = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
    if (!text || element.closest("[hidden], details:not([open]) > :not(summary)") || element.disabled) continue;
    if (!element.checkVisibility() || element.matches(".unseen, .unseen *")) continue;
    const ground = grounds(element);
    const [a, b] = [light(pixel(...ground, getComputedStyle(element).color)), light(pixel(...ground))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    const name = `${element.tagName}.${element.className} ${element.textContent.slice(0, 30)}`;
    if (ratio < 4.5) poor.push(`${name}: ${ratio.toFixed(2)}`);
  }
  return poor;
}"""


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_nothing_sticks_out_sideways(new_page: NewPage, open_atlas: OpenAtlas, width: int, height: int) -> None:
    """No size makes the page scroll sideways; the map and the red flags are in view."""
    page = open_atlas(
        "?sel=root_s1&area=calf_lateral&side=left", on=new_page(viewport={"width": width, "height": height})
    )
    expect(page.locator("#area-panel article")).to_be_attached()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    expect(page.locator("#red-flags")).to_be_in_viewport()
    expect(page.locator("#body-map")).to_be_in_viewport()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_can_be_read(new_page: NewPage, open_atlas: OpenAtlas, scheme: str) -> None:
    """Every visible text has a contrast of at least 4.5 to 1 in both themes."""
    page = open_atlas("?sel=joint_sacroiliac&area=calf_lateral&side=left", on=new_page(color_scheme=scheme))
    expect(page.locator("#structure-panel article")).to_be_attached()
    page.locator("#structure-panel summary").evaluate_all(
        "all => all.forEach((one) => { one.parentElement.open = true })"
    )
    assert page.evaluate(CONTRAST) == []


def test_the_theme_button_switches_and_says_so(open_atlas: OpenAtlas, page: Page) -> None:
    """Dark is pressed or not, and nothing is stored."""
    open_atlas()
    ground = "() => getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(ground)
    page.locator("#theme").click()
    expect(page.locator("#theme")).to_have_attribute("aria-pressed", "true")
    assert page.evaluate(ground) != light
    assert (
        page.evaluate("Object.keys(localStorage).length + Object.keys(sessionStorage).length + document.cookie.length")
        == 0
    )


def test_the_phone_shows_the_view_with_the_pattern(new_page: NewPage, open_atlas: OpenAtlas) -> None:
    """S1 runs down the back: on a phone the back is what one sees."""
    page = open_atlas(on=new_page(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True))
    expect(page.locator("[data-view=back]")).to_be_in_viewport(ratio=0.5)


def test_a_touch_chooses_an_area(new_page: NewPage, open_atlas: OpenAtlas) -> None:
    """A finger does what a mouse does."""
    page = open_atlas("?sel=none", on=new_page(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True))
    page.locator("[data-view=front] [data-area=thigh_anterior_mid][data-side=left]").first.tap()
    expect(page.locator("#area-panel h2")).to_contain_text("Front of the thigh")


def test_fingers_find_their_controls(new_page: NewPage, open_atlas: OpenAtlas) -> None:
    """On a phone every control that stands alone is at least 24 by 24 pixels."""
    page = open_atlas(on=new_page(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True))
    page.locator("#picker-drawer").evaluate("drawer => { drawer.open = true }")
    small = page.locator("#page button:visible, #page summary:visible").evaluate_all(
        "all => all.map((one) => [one.textContent, one.getBoundingClientRect()])"
        ".filter(([, box]) => box.width < 24 || box.height < 24).map(([text]) => text)"
    )
    assert small == []


def test_every_control_has_a_name(open_atlas: OpenAtlas, page: Page) -> None:
    """Whatever can be pressed has a name a screen reader can say."""
    open_atlas("?sel=root_s1&area=calf_lateral&side=left")
    expect(page.locator("#area-panel article")).to_be_attached()
    unnamed = page.locator("button, input, [role=button], a, summary, [role=group], [role=region]").evaluate_all(
        "all => all.filter((one) => !one.hidden && !one.ariaLabel && !one.textContent.trim())"
        ".filter((one) => !one.getAttribute('aria-labelledby')).map((one) => one.outerHTML.slice(0, 90))"
    )
    assert unnamed == []


@pytest.mark.parametrize(
    "query",
    [
        "?sel=root_s1&side=left",
        "?sel=joint_sacroiliac&side=left&area=buttock_mid",
        "?sel=muscle_trapezius_upper&side=right",
    ],
)
def test_paper_gets_at_most_two_a4_pages(open_atlas: OpenAtlas, page: Page, query: str) -> None:
    """Figure, names, sources and red flags on both sides of one sheet, in letters of 9 points at least."""
    open_atlas(query)
    page.wait_for_load_state("networkidle")
    pdf = page.pdf(prefer_css_page_size=True, print_background=True)
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) in (1, 2)
    size, words = smallest(page)
    assert size >= 9, words


def test_reduced_motion_is_respected(open_atlas: OpenAtlas, page: Page) -> None:
    """Nothing moves by itself for a reader who asked for that."""
    open_atlas()
    moving = page.locator("#page, #page *:not(svg *)").evaluate_all(
        "all => all.map((one) => getComputedStyle(one))"
        ".filter((style) => parseFloat(style.transitionDuration) > 0 || style.animationName !== 'none').length"
    )
    assert moving == 0
