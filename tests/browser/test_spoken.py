"""What a screen reader is told: names of what is painted, what a choice says of itself; and a reader's own colours."""

import re

from playwright.sync_api import expect

from tests.browser.conftest import NewPage, OpenAtlas
from tests.counted import warning_words


def test_names_of_areas_tell_zone_and_mechanism(open_atlas: OpenAtlas) -> None:
    """In the accessibility tree a painted area says which zone of which source it is; others only where they are."""
    page = open_atlas("?sel=root_s1&side=left")
    page.wait_for_load_state("networkidle")
    back = page.locator("[data-view=back]")
    tree = back.aria_snapshot()
    assert 'button "Outer calf, left: usual for S1 nerve root, radicular pain"' in tree
    assert 'button "Outer calf, right"' in tree
    assert re.search(r'button "[^"]+, left: (common|spill-over) for S1 nerve root, radicular pain"', tree)
    painted = page.locator("#body-map [aria-label*='S1 nerve root']").count()
    page.locator("[data-key=side][data-value=both]").click()
    expect(page.locator("[data-area=calf_lateral][data-side=right]").first).to_have_attribute(
        "aria-label", re.compile("usual for S1")
    )
    assert page.locator("#body-map [aria-label*='S1 nerve root']").count() > 1.5 * painted
    page.evaluate("painAtlas.inside.chooseStructure('viscus_heart')")
    expect(page.locator("[data-view=front] [data-area=sternum]").first).to_have_attribute(
        "aria-label", re.compile("for Heart \\(ischaemia\\), visceral referred pain")
    )
    assert page.locator("#body-map [aria-label*='S1 nerve root']").count() == 0
    page.evaluate("painAtlas.selection.choose({ sel: '' })")
    expect(page.locator("#body-map [aria-label*=' for ']")).to_have_count(0)


def test_a_choice_says_source_mechanism_places_and_warning(open_atlas: OpenAtlas) -> None:
    """One polite sentence: source with side, mechanism, where it is felt most, and the first warning of the choice."""
    page = open_atlas("?sel=none")
    page.evaluate("painAtlas.inside.chooseStructure('root_s1')")
    announcement = page.locator("#announcement")
    expect(announcement).to_contain_text("S1 nerve root, left; radicular pain, felt most in: ")
    expect(announcement).to_contain_text("more areas")
    expect(announcement).to_contain_text(f"Warning: {warning_words('safety_cauda_equina')}")
    assert announcement.get_attribute("aria-live") == "polite"


def test_a_reader_s_own_colours_keep_what_is_chosen_and_drawn(new_page: NewPage, open_atlas: OpenAtlas) -> None:
    """In forced colours a pressed control has a ground of its own; lines of the legend and marks on the body stay."""
    page = open_atlas("?sel=root_s1&side=left&area=calf_lateral", on=new_page(forced_colors="active"))
    ground = "one => getComputedStyle(one).backgroundColor"
    for key in ("view", "side", "grade"):
        pressed = page.locator(f".toolbar [data-key={key}][aria-pressed=true]").first
        other = page.locator(f".toolbar [data-key={key}][aria-pressed=false]").first
        assert pressed.evaluate(ground) != other.evaluate(ground), key
    chosen, other = (page.locator(f"#picker [data-structure=root_{root}]") for root in ("s1", "s2"))
    assert chosen.evaluate(ground) != other.evaluate(ground)
    line = page.locator("#legend [data-grade=E] .line")
    assert "gradient" in line.evaluate("one => getComputedStyle(one).backgroundImage")
    dots = page.locator("[data-view=back] .pattern .dots").first
    assert dots.evaluate("one => getComputedStyle(one).stroke") != "none"
