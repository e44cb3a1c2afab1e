"""Finding a structure or an area: lists, search, and the slips people make."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenAtlas


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("L5", "L5 nerve root"),
        ("s1", "S1 nerve root"),
        ("glut min", "Gluteus minimus"),
        ("gluteus minimus posterior", "Gluteus minimus, posterior"),
        ("SIJ", "Sacroiliac joint"),
        ("QL", "Quadratus lumborum"),
        ("SCM", "Sternocleidomastoid"),
        ("sciatic", "Sciatic nerve"),
        ("gallbladder", "Gallbladder"),
        ("gall bladder", "Gallbladder"),
        ("pirifomis", "Piriformis"),
        ("quadratis lumborum", "Quadratus lumborum"),
        ("priiformis", "Piriformis"),
        ("gastrocnemeus", "Gastrocnemius"),
        ("facet l5/s1", "Facet joint L5/S1"),
        ("articulatio coxae", "Hip joint"),
        ("ren", "Kidney"),
        ("big toe", "Big toe"),
        ("esophagus", "Oesophagus"),
        ("kidney stone", "Kidney stone"),
    ],
)
def test_what_was_meant_comes_first(open_atlas: OpenAtlas, page: Page, typed: str, found: str) -> None:
    """Plain, Latin, level, abbreviation or typing slip: the first offer is the one meant."""
    open_atlas()
    page.get_by_role("combobox", name="Search a root").fill(typed)
    expect(page.get_by_role("option").first).to_contain_text(found)


def test_the_search_is_a_combobox(open_atlas: OpenAtlas, page: Page) -> None:
    """The slash goes there, arrows move, Enter chooses, and a screen reader can follow."""
    open_atlas("?sel=none")
    page.keyboard.press("/")
    box = page.get_by_role("combobox", name="Search a root")
    expect(box).to_be_focused()
    page.keyboard.type("trapezius")
    expect(box).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    second = page.get_by_role("option").nth(1)
    expect(second).to_have_attribute("aria-selected", "true")
    assert box.get_attribute("aria-activedescendant") == second.get_attribute("id")
    name = second.locator(".name").inner_text()
    page.keyboard.press("Enter")
    expect(page.locator("#structure-panel h2")).to_have_text(name)
    expect(box).to_have_attribute("aria-expanded", "false")


def test_nonsense_finds_nothing_and_says_what_to_try(open_atlas: OpenAtlas, page: Page) -> None:
    """An empty list alone would leave the reader guessing."""
    open_atlas()
    page.get_by_role("combobox", name="Search a root").fill("xqzw")
    expect(page.locator("#found")).to_contain_text("Try a level")


@pytest.mark.parametrize(
    ("kind", "count"), [("roots", 29), ("muscles", 114), ("joints", 55), ("organs", 26), ("areas", 157)]
)
def test_every_kind_can_be_browsed(open_atlas: OpenAtlas, page: Page, kind: str, count: int) -> None:
    """The list of each kind holds all of it, and only it shows."""
    open_atlas()
    page.locator(f"[data-kind={kind}]").click()
    expect(page.locator(f"#list-{kind}")).to_be_visible()
    expect(page.locator("#picker .list:visible")).to_have_count(1)
    assert page.locator(f"#list-{kind} [data-name]").count() == count


def test_a_choice_elsewhere_shows_in_the_list(open_atlas: OpenAtlas, page: Page) -> None:
    """Opening a link to an organ brings the organs forward with that organ pressed."""
    open_atlas("?sel=viscus_kidney&side=left")
    entry = page.locator("#picker [data-structure=viscus_kidney]")
    expect(entry).to_be_in_viewport()
    expect(entry).to_have_attribute("aria-pressed", "true")


def test_an_area_seen_elsewhere_brings_its_view(open_atlas: OpenAtlas, page: Page) -> None:
    """Choosing the sole from the list goes to a view that shows the sole."""
    open_atlas("?sel=none")
    page.locator("[data-kind=areas]").click()
    page.locator("[data-choose-area=sole_central]").click()
    expect(page.locator("#body-map [data-area=sole_central][aria-pressed=true]").first).to_be_visible()
