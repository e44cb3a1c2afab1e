"""The layers that hold dermatome maps against each other and against pain, and the links that lead to them."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenAtlas, unfold

GROUPS = ("front-back", "sides", "hands-feet", "head-saddle")


def labels(page: Page, view: str) -> list[str]:
    """The numbers on a view."""
    return page.locator(f"[data-view={view}] .agreement.on text").all_text_contents()


def test_the_layer_counts_the_maps_and_says_which(open_atlas: OpenAtlas, page: Page) -> None:
    """The big toe: one of four maps gives it to L4, three of four to L5; the legend names them with their doubt."""
    open_atlas("?sel=root_l4&side=left&area=hallux_dorsal&view=hands-feet&layer=agreement")
    expect(page.locator("[data-view=foot_tops] .agreement.on text", has_text="1/4").first).to_be_attached()
    legend = page.locator("#legend .map-name")
    expect(legend).to_contain_text("Big toe, top: 1 of 4 maps give it to L4 (Keegan and Garrett)")
    expect(legend).to_contain_text("as their figures could not be seen")
    page.evaluate("window.painAtlas.selection.choose({ sel: 'root_l5' })")
    expect(legend).to_contain_text("Big toe, top: 3 of 4 maps give it to L5")
    assert "3/4" in labels(page, "foot_tops")


def test_the_layer_follows_the_side_and_goes_with_the_layer(open_atlas: OpenAtlas, page: Page) -> None:
    """Both sides have twice the skin of one; back on pain nothing of it is left."""
    open_atlas("?sel=root_l5&side=left&layer=agreement")
    paint = page.locator("[data-view=front] .agreement.on path")
    expect(paint.first).to_be_attached()
    left = paint.count()
    page.locator(".toolbar [data-key=side][data-value=both]").click()
    assert paint.count() == 2 * left
    page.locator(".toolbar select[data-key=layer]").select_option("pain")
    expect(page.locator("[data-view=front] .agreement")).to_be_hidden()
    expect(page.locator("[data-view=front] [data-pattern=root_l5]")).to_be_attached()


def test_without_a_root_it_shows_where_maps_differ(open_atlas: OpenAtlas, page: Page) -> None:
    """A sign and a number, not only a colour: the thigh is contested, the occiput is not."""
    open_atlas("?sel=none&side=both&layer=agreement")
    expect(page.locator("[data-view=front] .agreement text", has_text="≠4").first).to_be_attached()
    expect(page.locator("[data-view=back] .agreement text", has_text="=1").first).to_be_attached()
    expect(page.locator("#legend .map-name")).to_contain_text("= agree, ≈ overlap, ≠ none in common")


@pytest.mark.parametrize("group", GROUPS)
def test_no_number_covers_another(open_atlas: OpenAtlas, page: Page, group: str) -> None:
    """On every view at its usual size the numbers stand apart, so that each can be read."""
    open_atlas(f"?sel=none&side=both&layer=agreement&view={group}")
    expect(page.locator(".agreement.on text").first).to_be_attached()
    covered = page.evaluate("""() => [...document.querySelectorAll("#body-map svg")].flatMap((svg) => {
      const texts = [...svg.querySelectorAll(".agreement text")];
      const boxes = texts.map((text) => [text.textContent, text.getBoundingClientRect()]);
      return boxes.flatMap(([one, a], at) => boxes.slice(at + 1)
        .filter(([, b]) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2
          && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4)
        .map(([other]) => `${svg.dataset.view}: ${one} on ${other}`));
    })""")
    assert covered == []


def test_more_numbers_fit_on_a_larger_map(open_atlas: OpenAtlas, page: Page) -> None:
    """What is left out for want of room comes with the room."""
    open_atlas("?sel=none&side=both&layer=agreement")
    expect(page.locator(".agreement.on text").first).to_be_attached()
    before = len(labels(page, "front"))
    page.locator("[data-zoom='3']").click()
    expect(page.locator("[data-view=front] .agreement.on text").nth(before)).to_be_attached()


def test_a_dispute_is_one_press_away_from_the_map(open_atlas: OpenAtlas, page: Page) -> None:
    """A link of the study shows the map it names, with the area chosen, and the study stays."""
    open_atlas("?sel=root_s1&mode=evidence")
    toe = page.locator("#study .dispute", has_text="Big toe: L4 or L5?")
    toe.get_by_role("link", name="L4: Keegan and Garrett", exact=True).first.click()
    expect(page.locator("[data-view=foot_tops] .dermatomes path.chosen[data-root=L4]").first).to_be_attached()
    expect(page.locator("[data-view=foot_tops] [data-area=hallux_dorsal][data-side=left]").first).to_have_attribute(
        "aria-pressed", "true"
    )
    toe.get_by_role("link", name="L5: how many maps").click()
    expect(page.locator("[data-view=foot_tops] .agreement.on text", has_text="3/4").first).to_be_attached()
    expect(toe).to_be_visible()


def test_pain_lies_over_the_band_of_its_root_alone(open_atlas: OpenAtlas, page: Page) -> None:
    """The pattern is painted as usual, of the bands only the root's is seen, as a line over it."""
    open_atlas("?sel=root_s1&side=left")
    unfold(page)
    page.locator("#structure-panel .not-a-dermatome [data-value=overlay]").click()
    view = page.locator("[data-view=back]")
    expect(view.locator(".pattern[data-pattern=root_s1] .dots[d*=M]").first).to_be_attached()
    band = view.locator(".dermatomes.on.overlay path.chosen").first
    expect(band).to_be_visible()
    expect(band).to_have_css("fill", "none")
    expect(view.locator(".dermatomes path:not(.chosen)").first).to_be_hidden()
    assert view.evaluate("(svg) => svg.querySelector('.pattern').nextElementSibling.matches('.dermatomes')")
    expect(page.locator("#legend .map-name")).to_contain_text("Dark line: the skin of S1 in one map")
    page.locator(".toolbar select[data-key=layer]").select_option("dermatome")
    expect(view.locator(".dermatomes path:not(.chosen)").first).to_be_visible()
    assert view.evaluate("(svg) => svg.querySelector('.dermatomes ~ .pattern') !== null")


def test_an_overlay_without_a_root_says_what_to_choose(open_atlas: OpenAtlas, page: Page) -> None:
    """A muscle has no band; its pain is painted and the legend asks for a root."""
    open_atlas("?sel=muscle_piriformis&layer=overlay")
    expect(page.locator("#legend .map-name")).to_contain_text("Choose a nerve root")
    expect(page.locator("#body-map [data-pattern=muscle_piriformis]").first).to_be_attached()
