"""Charts: loaded when first opened, drawn from the page's own colours, and operable without seeing them."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from dashboard.atlas import Atlas
from dashboard.figures.published_shares import shares_of_structure
from tests.browser.conftest import NewPage, OpenAtlas

COMPILED = Path(__file__).parents[2] / "data" / "compiled"
EVIDENCE = "?sel=joint_hip&side=left&mode=evidence"
PATIENCE_MS = 15_000


def drawn(page: Page, name: str) -> Locator:
    """A chart, scrolled to and drawn."""
    place = page.locator(f'[data-chart="{name}"]')
    place.wait_for()
    place.scroll_into_view_if_needed()
    chart = place.locator('.chart[data-drawn="true"]')
    expect(chart).to_be_attached(timeout=PATIENCE_MS)
    return chart


def asked_for(page: Page) -> list[str]:
    """Addresses of the chart library the page asks for from now on."""
    found: list[str] = []
    page.on("request", lambda asked: found.append(asked.url) if "plotly" in asked.url else None)
    return found


def test_the_library_is_asked_for_when_a_chart_is_opened_and_once(open_atlas: OpenAtlas, page: Page) -> None:
    """The map, every view and a comparison do without its 4.8 MB; the first chart brings it, the others share it."""
    asked = asked_for(page)
    open_atlas("?sel=joint_hip&side=left")
    page.wait_for_load_state("networkidle")
    assert asked == []
    page.locator('#modes [data-value="evidence"]').click()
    for name in ("forest", "overlap", "likelihood"):
        drawn(page, name)
    assert len(asked) == 1 and re.search(r"\?m=\w{16}$|\.\w{16}\.js$", asked[0])


def test_charts_add_no_style_the_policy_would_have_to_allow(open_atlas: OpenAtlas, page: Page) -> None:
    """All charts drawn, a slider moved: no violation (the fixture listens), and no hash beyond the renderer's."""
    open_atlas(f"{EVIDENCE}&area=groin")
    for name in ("forest", "forest_area", "overlap", "likelihood"):
        drawn(page, name)
    page.locator('[data-chart="likelihood"] input').press("ArrowRight")
    assert not any(page.locator("style").all_text_contents())


def test_the_forest_plot_follows_the_choice(open_atlas: OpenAtlas, page: Page, atlas: Atlas) -> None:
    """One mark a published figure; another source brings its own; the table says the same."""
    open_atlas(EVIDENCE)
    chart = drawn(page, "forest")
    rows = page.locator('[data-chart="forest"] tbody tr')
    assert chart.locator(".point").count() >= rows.count() == len(shares_of_structure(atlas, "joint_hip"))
    assert "Hip joint" in (chart.get_attribute("aria-label") or "")
    page.locator('[data-chart="forest"] [data-choose-area="groin"]').first.click()
    expect(page.locator('[data-chart="forest_area"] .chart-name')).to_contain_text("Groin")
    drawn(page, "forest_area")
    page.locator('[data-chart="forest_area"] [data-structure="joint_sacroiliac"]').first.click()
    expect(page.locator('[data-chart="forest"] .chart-name')).to_contain_text("Sacroiliac joint")


def test_a_source_without_shares_is_told_and_examples_are_offered(open_atlas: OpenAtlas, page: Page) -> None:
    """No empty axes: a sentence, and three sources that have shares."""
    open_atlas("?sel=muscle_soleus&side=left&mode=evidence")
    place = page.locator('[data-chart="forest"]')
    expect(place.locator(".chart-none")).to_contain_text("No share is published for Soleus")
    assert place.locator(".chart").is_hidden()
    expect(place.locator(".chart-examples button")).to_have_count(3)
    place.locator('[data-structure="joint_hip"]').click()
    drawn(page, "forest")
    assert "sel=joint_hip" in page.url and "mode=evidence" in page.url


def test_a_cell_of_the_heatmap_puts_two_sources_side_by_side(open_atlas: OpenAtlas, page: Page) -> None:
    """A click on a cell chooses its row and its column, in the mode that compares."""
    open_atlas("?sel=root_s1&side=left&mode=evidence")
    chart = drawn(page, "overlap")
    expect(page.locator(".overlap-region")).to_have_value("buttock")
    plot = chart.locator(".nsewdrag").first
    box = plot.bounding_box()
    count = page.locator(".overlap-pair .one option").count()
    assert box
    cell = box["width"] / count
    plot.click(position={"x": 1.5 * cell, "y": 0.5 * cell})
    expect(page.locator("html")).to_have_attribute("data-mode", "explore")
    assert re.search(r"sel=root_l3\b.*cmp=root_l4\b", page.url)


def test_the_two_lists_say_and_do_what_the_heatmap_does(open_atlas: OpenAtlas, page: Page) -> None:
    """Region, pair and comparison with the keyboard alone; the percentage is that of the compiled file."""
    open_atlas("?sel=root_s1&side=left&mode=evidence")
    drawn(page, "overlap")
    page.locator(".overlap-region").select_option("leg")
    expect(page.locator('.overlap-pair .one option[value="muscle_soleus"]')).to_be_attached()
    page.locator(".overlap-pair .one").select_option("root_l5")
    page.locator(".overlap-pair .other").select_option("root_l4")
    ids = json.loads((COMPILED / "index.json").read_text("utf-8"))["structures"]
    percent = (COMPILED / "overlap.bin").read_bytes()[ids.index("root_l5") * len(ids) + ids.index("root_l4")]
    expect(page.locator(".overlap-said")).to_contain_text(f"L5 nerve root and L4 nerve root: {percent}%")
    page.locator(".overlap-pair .other").press("Enter")
    expect(page.locator("html")).to_have_attribute("data-mode", "explore")
    assert re.search(r"sel=root_l5\b.*cmp=root_l4\b", page.url)


def test_a_source_is_not_compared_with_itself(open_atlas: OpenAtlas, page: Page) -> None:
    """The same source twice is told, and the button waits."""
    open_atlas("?sel=root_s1&side=left&mode=evidence")
    drawn(page, "overlap")
    page.locator(".overlap-pair .one").select_option("root_l5")
    page.locator(".overlap-pair .other").select_option("root_l5")
    expect(page.locator(".overlap-said")).to_have_text("Choose two different sources.")
    expect(page.locator(".overlap-pair .go")).to_be_disabled()


def test_the_likelihood_plot_answers_the_slider_in_words(open_atlas: OpenAtlas, page: Page) -> None:
    """The straight leg raise at 50%: 56% and 22%; at 0% nothing changes; its population is named."""
    open_atlas(EVIDENCE)
    drawn(page, "likelihood")
    place = page.locator('[data-chart="likelihood"]')
    sentence, slider = place.locator(".likelihood-said"), place.locator("input")
    expect(sentence).to_contain_text("If positive: 56%")
    expect(sentence).to_contain_text("If negative: 22%")
    expect(place.locator(".likelihood-study")).to_contain_text("surgical populations with 58-98% prevalence")
    slider.press("ArrowRight")
    expect(sentence).to_contain_text("51% before the test")
    slider.press("Home")
    expect(sentence).to_contain_text("0% before the test. If positive: 0%")
    slider.press("End")
    expect(sentence).to_contain_text("If negative: 100%")


def test_a_test_without_numbers_is_said_not_drawn(open_atlas: OpenAtlas, page: Page) -> None:
    """No curve is invented for a range of studies."""
    open_atlas(EVIDENCE)
    drawn(page, "likelihood")
    place = page.locator('[data-chart="likelihood"]')
    place.locator("select").select_option("test_spurling_thoomes2018")
    expect(place.locator(".likelihood-said")).to_contain_text("No single likelihood ratio")
    assert place.locator(".chart").is_hidden()
    place.locator("select").select_option("test_femoral_nerve_stretch_suri2011")
    expect(place.locator(".likelihood-said")).to_contain_text("If positive: at least 83%")
    expect(place.locator(".chart")).to_be_visible()


def test_charts_follow_the_theme(open_atlas: OpenAtlas, page: Page) -> None:
    """Text is drawn in the colour of the page's text, in light and in dark."""
    open_atlas(EVIDENCE)
    text = drawn(page, "forest").locator(".annotation-text").nth(1)
    colour = "part => getComputedStyle(part).fill"
    ink = "() => getComputedStyle(document.body).color"
    light = text.evaluate(colour)
    assert light == page.evaluate(ink)
    page.locator("#theme").click()
    expect(text).not_to_have_css("fill", light)
    assert text.evaluate(colour) == page.evaluate(ink)


def test_a_dark_chart_is_printed_dark_on_white(open_atlas: OpenAtlas, new_page: NewPage) -> None:
    """For the printer the charts are drawn as in light, and afterwards as they were."""
    page = open_atlas(EVIDENCE, new_page(color_scheme="dark"))
    text = drawn(page, "forest").locator(".annotation-text").nth(1)
    dark = text.evaluate("part => getComputedStyle(part).fill")
    page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
    expect(text).to_have_css("fill", "rgb(28, 39, 51)")
    page.evaluate("() => window.dispatchEvent(new Event('afterprint'))")
    expect(text).to_have_css("fill", dark)


@pytest.mark.parametrize("width", [320, 390])
def test_charts_fit_a_phone(open_atlas: OpenAtlas, new_page: NewPage, width: int) -> None:
    """Nothing is wider than the screen but what scrolls in a frame of its own."""
    page = open_atlas(f"{EVIDENCE}&area=groin", new_page(viewport={"width": width, "height": 844}, has_touch=True))
    for name in ("forest", "forest_area", "overlap", "likelihood"):
        drawn(page, name)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width
    words = page.locator('[data-chart="forest"] .annotation-text').evaluate_all(
        "all => all.map(one => one.getBoundingClientRect()).map(({ left, right }) => [left, right])"
    )
    assert all(left >= 0 and right <= width for left, right in words)


def test_a_library_that_does_not_come_leaves_the_table(open_atlas: OpenAtlas, page: Page, atlas: Atlas) -> None:
    """Without the picture the numbers are still there, and the reader is told."""
    strict = page.context.new_page()
    strict.route("**/plotly.min.*", lambda route: route.abort())
    open_atlas(EVIDENCE, strict)
    place = strict.locator('[data-chart="forest"]')
    expect(place.locator(".chart")).to_contain_text("could not be loaded")
    expect(place.locator("tbody tr")).to_have_count(len(shares_of_structure(atlas, "joint_hip")))
    strict.close()
