"""The muscle layer in a browser: hover names, a click selects, and one can go through what lies under one point."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenAtlas
from tests.chromium import wait_ready

LAYER = "?sel=muscle_gluteus_maximus&side=left&layer=muscles"
BACK = "svg[data-view=back]"
# Which of some names on the map lie over each other, by what their letters cover.
OVERLAPPING = """all => {
  const boxes = all.map((one) => [one.textContent, one.getBoundingClientRect()]);
  const across = (a, b) => a.left < b.right - 1 && b.left < a.right - 1;
  const down = (a, b) => a.top < b.bottom - 3 && b.top < a.bottom - 3;
  return boxes.flatMap(([name, box], at) => boxes.slice(at + 1)
    .filter(([, other]) => across(box, other) && down(box, other)).map(([other]) => `${name} / ${other}`));
}"""


@pytest.fixture
def layer(open_atlas: OpenAtlas) -> Page:
    """The page with the muscle layer drawn."""
    page = open_atlas(LAYER)
    expect(page.locator(f"{BACK} .chosen-muscle .fibres")).to_have_count(1)
    return page


def over(page: Page, muscle: str) -> tuple[float, float]:
    """The middle of the left one of a muscle in the back view, in screen pixels."""
    box = page.locator(f"{BACK} [data-muscle=muscle_{muscle}][data-side=left]").bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_all_muscles_of_both_sides_are_drawn(layer: Page) -> None:
    """Every muscle of the back is there on the left and on the right, the deep ones with broken lines."""
    of = f"document.querySelectorAll('{BACK} [data-muscle][data-side=%s]').length"
    left, right = (layer.evaluate(of % side) for side in ("left", "right"))
    assert left == right > 40
    dashes = "muscle => getComputedStyle(muscle).strokeDasharray"
    assert layer.locator(f"{BACK} [data-muscle=muscle_piriformis]").first.evaluate(dashes) != "none"
    assert layer.locator(f"{BACK} [data-muscle=muscle_gluteus_maximus]").first.evaluate(dashes) == "none"


def test_the_chosen_pain_stays_under_the_muscles(layer: Page) -> None:
    """Choosing a layer never takes away what is chosen: the pain is painted faintly, and the legend names its marks."""
    assert layer.locator(f"{BACK} .pattern.faint[data-pattern=muscle_gluteus_maximus] .dots[d*=M]").count() > 0
    expect(layer.locator("#legend .legend")).to_be_visible()
    expect(layer.locator("#legend .source-name")).to_have_text("Muscle (myofascial) pain")
    layer.evaluate("painAtlas.selection.choose({ layer: 'pain' })")
    expect(layer.locator(f"{BACK} .pattern.faint")).to_have_count(0)


def test_hover_names_the_muscle(layer: Page) -> None:
    """The tip says which muscle of which side lies on top, and how many lie there."""
    layer.mouse.move(*over(layer, "piriformis"))
    expect(layer.locator("#tip")).to_have_text(re.compile(r"Gluteus maximus, left · \d muscles lie here"))


def test_clicking_again_goes_deeper(layer: Page) -> None:
    """The first click takes the most superficial, each further one the next beneath, then it starts again."""
    place = over(layer, "piriformis")
    layer.mouse.click(*place)
    expect(layer.locator("#muscles-here li").first).to_contain_text("Gluteus maximus")
    names = layer.locator("#muscles-here button")
    ids = [names.nth(k).get_attribute("data-muscle") for k in range(names.count())]
    assert len(ids) > 1 and "muscle_piriformis" in ids
    for wanted in [*ids[1:], ids[0]]:
        layer.mouse.click(*place)
        expect(layer).to_have_url(re.compile(f"sel={wanted}(&|$)"))
        expect(layer.locator(f"#muscles-here [data-muscle={wanted}]")).to_have_attribute("aria-pressed", "true")
    expect(layer.locator("#announcement")).to_have_text(re.compile(r"1 of \d here, superficial first"))


def test_a_click_on_the_right_chooses_the_right_side(layer: Page) -> None:
    """The side follows the body, not the screen."""
    layer.locator(f"{BACK} [data-muscle=muscle_gastrocnemius_lateral][data-side=right]").click()
    expect(layer).to_have_url(re.compile("sel=muscle_gastrocnemius_lateral&side=right"))


def test_the_list_is_reached_by_keyboard(layer: Page) -> None:
    """Choosing an area with Enter lists the muscles under it; the arrows go through them, Enter chooses."""
    area = layer.locator(f"{BACK} [data-area=buttock_mid][data-side=left]")
    area.focus()
    layer.keyboard.press("Enter")
    buttons = layer.locator("#muscles-here button")
    expect(buttons.first).to_be_visible()
    buttons.first.focus()
    layer.keyboard.press("ArrowDown")
    expect(buttons.nth(1)).to_be_focused()
    second = buttons.nth(1).get_attribute("data-muscle")
    layer.keyboard.press("Enter")
    expect(layer).to_have_url(re.compile(f"sel={second}(&|$)"))


def test_the_legend_says_what_the_lines_mean(layer: Page) -> None:
    """Solid, broken and fibre lines have words."""
    expect(layer.locator("#legend .map-name")).to_contain_text("Solid outline")
    expect(layer.locator("#legend .map-name")).to_contain_text("fibres")


def test_another_layer_takes_the_muscles_away(layer: Page) -> None:
    """Outlines, list and hover belong to this layer only."""
    layer.locator("select[data-key=layer]").select_option("pain")
    expect(layer.locator(f"{BACK} .muscles")).to_be_hidden()
    expect(layer.locator("#muscles-here")).to_be_hidden()


def test_described_sites_are_numbered_crosses(layer: Page) -> None:
    """The crosses of the chosen muscle stand on the chosen side, only where that skin is seen."""
    crosses = layer.locator(f"{BACK} .trigger-sites text:not(.number)")
    expect(crosses).to_have_count(3)
    expect(layer.locator(f"{BACK} .trigger-sites .number")).to_have_text(["1", "2", "3"])
    expect(layer.locator("svg[data-view=front] .trigger-sites text")).to_have_count(0)
    layer.locator("button[data-key=side][data-value=both]").click()
    expect(crosses).to_have_count(6)
    # Two sites of the trapezius lie so near each other that whole-size crosses ran together with their numbers.
    layer.evaluate("painAtlas.selection.choose({ sel: 'muscle_trapezius_upper', layer: 'pain' })")
    numbers = layer.locator("svg[data-view=front] .trigger-sites .number")
    expect(numbers).to_have_count(4)
    assert numbers.evaluate_all(OVERLAPPING) == []


def test_the_layer_works_in_every_group_of_views(open_atlas: OpenAtlas) -> None:
    """Sole, inner leg and head show their own muscles."""
    for group, view, muscle in (
        ("hands-feet", "soles", "flexor_digitorum_brevis"),
        ("sides", "leg_inner_left", "gracilis"),
        ("head-saddle", "head_left", "masseter"),
    ):
        page = open_atlas(f"?sel=muscle_{muscle}&side=left&layer=muscles&view={group}")
        wait_ready(page)
        expect(page.locator(f"svg[data-view={view}] .chosen-muscle .belly")).to_have_count(1)
