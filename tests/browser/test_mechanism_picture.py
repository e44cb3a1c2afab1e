"""The mechanism pictures in the browser: the right picture, moving only when wanted, the course, and spreading."""

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import NewPage, OpenAtlas

DOTS = """() => [...document.querySelectorAll('#body-map .dots')].reduce(
  (sum, path) => sum + (path.getAttribute('d').match(/M/g) ?? []).length, 0)"""
PLACES = "() => [...document.querySelectorAll('.scene .signal')].map((mark) => mark.getAttribute('cx')).join()"


def slide(page: Page, value: int) -> None:
    """Move the slider as a hand does."""
    page.locator("#severity").evaluate(
        "(input, value) => { input.value = value; input.dispatchEvent(new Event('input')); }", value
    )


def test_the_picture_is_that_of_the_mechanism(open_atlas: OpenAtlas) -> None:
    """A root shows the root, a joint convergence, an organ its own; the drawing names level and source."""
    page = open_atlas("?sel=root_s1&side=left&mode=mechanism")
    scene, twin = page.locator(".scene"), page.locator(".twin")
    expect(scene.locator("svg.root")).to_contain_text("S1 root")
    expect(scene).to_contain_text("Disc L5/S1")
    page.evaluate("painAtlas.selection.choose({ sel: 'facet_c5_c6' })")
    expect(scene.locator("svg.convergence")).to_contain_text("Facet joint C5/6")
    expect(twin).to_contain_text("spinal level C6")
    page.evaluate("painAtlas.selection.choose({ sel: 'viscus_heart' })")
    expect(scene).to_contain_text("felt in the arm")
    expect(twin).to_contain_text("Before any map")
    expect(page.locator("[data-picture=visceral]")).to_have_attribute("aria-pressed", "true")


def test_another_picture_can_be_chosen(open_atlas: OpenAtlas) -> None:
    """Beside the root stands the joint of its level, and its steps change with it."""
    page = open_atlas("?sel=root_s1&side=left&mode=mechanism")
    page.locator("[data-picture=convergence]").click()
    expect(page.locator(".subject")).to_contain_text("For comparison with S1 nerve root: Sacroiliac joint")
    expect(page.locator(".twin")).to_contain_text("Sacroiliac joint")
    expect(page.locator(".mechanism-picture .loss")).to_be_hidden()


def test_with_reduced_motion_nothing_runs_until_play(open_atlas: OpenAtlas) -> None:
    """The picture stands still with arrows; Play starts it and Stop stops it."""
    page = open_atlas("?sel=root_s1&side=left&mode=mechanism")
    expect(page.locator(".scene .arrow").first).to_be_visible()
    expect(page.locator(".mechanism-picture .stop")).to_have_attribute("aria-pressed", "true")
    before = page.evaluate(PLACES)
    page.wait_for_timeout(500)
    assert page.evaluate(PLACES) == before
    page.locator(".mechanism-picture .play").click()
    page.wait_for_timeout(2500)
    assert page.evaluate(PLACES) != before
    page.locator(".mechanism-picture .stop").click()
    expect(page.locator(".scene .arrow").first).to_be_visible()
    still = page.evaluate(PLACES)
    page.wait_for_timeout(500)
    assert page.evaluate(PLACES) == still


def test_without_a_wish_for_less_motion_it_runs(new_page: NewPage, open_atlas: OpenAtlas) -> None:
    """Signals move at once, and leaving the study ends their frames."""
    page = open_atlas("?sel=root_s1&side=left&mode=mechanism", new_page(reduced_motion="no-preference"))
    expect(page.locator(".scene > .playing")).to_be_attached()
    seen = set()
    for _ in range(20):
        seen.add(page.evaluate(PLACES))
        page.wait_for_timeout(250)
    assert len(seen) > 5
    page.locator("#modes [data-value=explore]").click()
    expect(page.locator("#study")).to_be_hidden()


def test_with_loss_of_function_the_skin_is_blocked(open_atlas: OpenAtlas) -> None:
    """The switch draws the block, and signals from the skin end before the root."""
    page = open_atlas("?sel=root_l5&side=left&mode=mechanism")
    switch = page.locator(".mechanism-picture .loss")
    switch.click()
    expect(switch).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".scene .block")).to_be_visible()
    expect(page.locator(".scene .label", has_text="blocked")).to_contain_text("weakness")
    expect(page.locator(".scene > svg")).to_have_attribute("aria-label", re.compile("stop at the root"))
    expect(page.locator(".scene .signal[data-kind=touch]").first).to_be_attached()


def test_the_course_of_a_nerve_is_drawn_on_the_chosen_side(open_atlas: OpenAtlas) -> None:
    """Pressed for S1 it runs on the back view; a joint has none; leaving the study takes it away."""
    page = open_atlas("?sel=root_s1&side=left&mode=mechanism")
    page.locator(".nerve-path .show").click()
    course = page.locator("[data-view=back] .nerve-course")
    expect(course).to_have_count(1)
    page.evaluate("painAtlas.selection.choose({ side: 'both' })")
    expect(course).to_have_count(2)
    page.evaluate("painAtlas.selection.choose({ sel: 'facet_l5_s1' })")
    expect(course).to_have_count(0)
    expect(page.locator(".nerve-path .show")).to_be_disabled()
    page.evaluate("painAtlas.selection.choose({ sel: 'root_s1' })")
    expect(course).to_have_count(2)
    page.locator("#modes [data-value=explore]").click()
    expect(course).to_have_count(0)


def test_withdrawing_takes_marks_away_from_the_far_end(open_atlas: OpenAtlas) -> None:
    """From foot to back each position shows no more marks than the one before, and a new source starts full."""
    page = open_atlas("?sel=root_s1&side=left&mode=mechanism")
    slider = page.locator("#severity")
    least, most = (int(slider.get_attribute(name) or 0) for name in ("min", "max"))
    counts = []
    for value in range(most, least - 1, -6):
        slide(page, value)
        counts.append(page.evaluate(DOTS))
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > 2 * counts[-1] > 0
    slide(page, least)
    expect(slider).to_have_attribute("aria-valuetext", f"Up to the back: {least} cm over the skin from L5")
    page.locator("[data-step=calf]").click()
    assert counts[-1] < page.evaluate(DOTS) < counts[0]
    page.evaluate("painAtlas.selection.choose({ sel: 'root_c6' })")
    expect(page.locator(".severity output")).to_contain_text("Up to the hand")
    page.evaluate("painAtlas.selection.choose({ sel: 'root_s1' })")
    expect(page.locator(".severity output")).to_contain_text("Up to the foot")
    assert page.evaluate(DOTS) == counts[0]
