"""The body map: pointer, sides, layers, and how each mechanism is drawn."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenAtlas


def dots(page: Page, view: str) -> str:
    """The stipple of a view as path data."""
    found: list[str] = page.locator(f"[data-view={view}] .dots").evaluate_all(
        "paths => paths.map(p => p.getAttribute('d'))"
    )
    return "".join(found)


def wait_for_dots(page: Page, view: str) -> None:
    """Wait until the strengths have come and the stipple is drawn."""
    expect(page.locator(f"[data-view={view}] .dots[d*=M]").first).to_be_attached()


def test_a_press_paints_in_the_same_task(open_atlas: OpenAtlas, page: Page) -> None:
    """Nothing is waited for between the press and the paint."""
    open_atlas()
    page.wait_for_load_state("networkidle")
    painted = page.evaluate("""() => {
      document.querySelector("#picker [data-structure=root_l5]").click();
      return document.querySelector("[data-view=back] .pattern").dataset.pattern;
    }""")
    assert painted == "root_l5"


def test_hover_names_the_area_and_its_side(open_atlas: OpenAtlas, page: Page) -> None:
    """The tip follows the pointer and is gone when the pointer leaves."""
    open_atlas()
    area = page.locator("[data-view=front] [data-area=knee_anterior][data-side=left]").first
    area.hover()
    expect(page.locator("#tip")).to_have_text("Front of the knee, left")
    page.mouse.move(2, 2)
    expect(page.locator("#tip")).to_be_hidden()


def test_the_other_side_is_the_mirror_image(open_atlas: OpenAtlas, page: Page) -> None:
    """Left and right show the same number of marks in mirrored places; both shows them together."""
    open_atlas("?sel=root_s1&side=left")
    wait_for_dots(page, "back")
    count = "() => window.painAtlas.inside.pattern.patternAmount('front-back', window.painAtlas.selection.get())"
    left, left_dots = page.evaluate(count), dots(page, "back")
    page.locator("[data-key=side][data-value=right]").click()
    assert dots(page, "back") != left_dots
    right = page.evaluate(count)
    page.locator("[data-key=side][data-value=both]").click()
    assert page.evaluate(count) >= max(left, right)
    assert abs(left - right) <= 0.05 * left


def test_the_heart_stays_where_it_is(open_atlas: OpenAtlas, page: Page) -> None:
    """An organ with a fixed side is not mirrored, and the switch says why it rests."""
    open_atlas("?sel=viscus_heart&side=left")
    wait_for_dots(page, "front")
    before = dots(page, "front")
    expect(page.locator("[data-key=side][data-value=right]")).to_be_disabled()
    page.evaluate("window.painAtlas.selection.choose({ side: 'right' })")
    assert dots(page, "front") == before


@pytest.mark.parametrize(
    ("structure", "mechanism", "mark"),
    [
        ("root_s1", "radicular", "h0"),
        ("facet_l5_s1", "somatic_referred", "l"),
        ("muscle_piriformis", "myofascial", "h0"),
        ("viscus_kidney", "visceral_referred", "a"),
    ],
)
def test_a_mechanism_is_told_by_its_mark_and_every_pattern_has_an_outline(
    open_atlas: OpenAtlas, page: Page, structure: str, mechanism: str, mark: str
) -> None:
    """In grey, or to a reader who sees no red, the four still differ."""
    open_atlas(f"?sel={structure}&side=left")
    page.wait_for_load_state("networkidle")
    view = page.locator(f"#body-map svg:has(.pattern[data-mechanism={mechanism}] .dots[d*='{mark}'])").first
    expect(view).to_be_attached()
    expect(view.locator(".outer").first).not_to_have_css("stroke", "none")


def test_the_dermatome_layer_shows_labelled_bands_and_hides_the_pattern(open_atlas: OpenAtlas, page: Page) -> None:
    """Bands with the root's name, the chosen root's standing out; another map draws other bands."""
    open_atlas("?sel=root_s1&layer=dermatome")
    bands = page.locator("[data-view=back] .dermatomes path")
    expect(bands.first).to_be_attached()
    expect(page.locator("[data-view=back] .dermatomes text", has_text="S1").first).to_be_attached()
    expect(page.locator("[data-view=back] .dermatomes path.chosen").first).to_have_attribute("data-root", "S1")
    assert dots(page, "back") == ""
    first = bands.evaluate_all("all => all.map((one) => one.dataset.root + one.getAttribute('d')).join()")
    page.locator("[data-key=map]").select_option(index=1)
    assert bands.evaluate_all("all => all.map((one) => one.dataset.root + one.getAttribute('d')).join()") != first


def test_every_map_says_what_it_is(open_atlas: OpenAtlas, page: Page) -> None:
    """The legend names the map, with its doubt."""
    open_atlas("?sel=root_s1&layer=dermatome")
    choice = page.get_by_label("Map", exact=True)
    for name in choice.locator("option").all_text_contents():
        choice.select_option(label=name)
        expect(page.locator("#legend .map-name")).to_contain_text(name)


def test_every_figure_has_its_orientation_letters(open_atlas: OpenAtlas, page: Page) -> None:
    """A reader never guesses which side is left."""
    open_atlas()
    for group in page.evaluate("window.painAtlas.inside.pattern.viewGroups()"):
        page.locator(f"[data-key=view][data-value={group}]").click()
        expect(page.locator(f"#body-map[data-group={group}]")).to_be_attached()
        for view in page.locator("#body-map svg").all():
            letters = view.locator(".letters text").all_text_contents()
            assert letters, view.get_attribute("data-view")
            assert {letter.strip()[0] for letter in letters} <= {"L", "R", "A", "P"}


def test_pressing_an_area_again_lets_it_go(open_atlas: OpenAtlas, page: Page) -> None:
    """Pressed means pressed; a second press releases."""
    open_atlas("?sel=root_s1&area=knee_anterior&side=left")
    area = page.locator("[data-area=knee_anterior][data-side=left]").first
    expect(area).to_have_attribute("aria-pressed", "true")
    area.press("Enter")
    expect(area).to_have_attribute("aria-pressed", "false")
    expect(page.locator("#area-panel article")).to_have_count(0)
