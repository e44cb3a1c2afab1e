"""Fact check in the browser: search, narrow, clear, and one press from a statement to the map."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewPage, OpenAtlas
from tests.chromium import wait_ready

FACTS = "?sel=none&side=left&mode=facts"
SHOWN = ".claims .sifted > li:visible"


@pytest.fixture
def facts(open_atlas: OpenAtlas) -> Page:
    """The fact check with nothing chosen."""
    page = open_atlas(FACTS)
    expect(page.locator(".claims input[type=search]")).to_be_visible()
    return page


def test_all_statements_are_there_and_typing_narrows_them(facts: Page) -> None:
    """161 statements; a word leaves those that have it, says how many, and says it to a screen reader."""
    expect(facts.locator(SHOWN)).to_have_count(161)
    facts.get_by_role("searchbox", name="Search the statements").fill("piriformis")
    expect(facts.locator(".claims [data-claim=claim1_30]")).to_be_hidden()
    expect(facts.locator(".claims [data-claim=claim4_22]")).to_be_visible()
    shown = facts.locator(SHOWN).count()
    expect(facts.locator(".claims .sift-count")).to_have_text(f"{shown} of 161 statements")
    expect(facts.locator("#announcement")).to_have_text(f"{shown} of 161 statements")


def test_a_slip_of_the_finger_still_finds(facts: Page) -> None:
    """No statement has `pirifromis`, so those spelt alike are shown, and that is said."""
    facts.locator(".claims input").fill("pirifromis")
    expect(facts.locator(".claims [data-claim=claim4_22]")).to_be_visible()
    expect(facts.locator(".claims .sift-count")).to_contain_text("spelt alike")


def test_topic_and_verdict_narrow_together(facts: Page) -> None:
    """Wrong statements on anatomy, by keyboard alone."""
    facts.get_by_label("Topic").focus()
    facts.keyboard.type("Anatomy")
    facts.get_by_label("Verdict").select_option("wrong")
    found = facts.locator(SHOWN)
    expect(found).not_to_have_count(161)
    for item in found.all():
        expect(item).to_have_attribute("data-topic", "anatomy")
        expect(item).to_have_attribute("data-verdict", "wrong")


def test_no_match_is_said_and_can_be_cleared(facts: Page) -> None:
    """Nobody is left before an empty list: the words say so and a button brings all back."""
    box = facts.locator(".claims input")
    box.fill("zzzzzz")
    expect(facts.locator(SHOWN)).to_have_count(0)
    expect(facts.locator(".sift-none")).to_contain_text("No match among 161 statements")
    facts.get_by_role("button", name="Clear the search").click()
    expect(facts.locator(SHOWN)).to_have_count(161)
    expect(box).to_be_focused()


def test_escape_empties_the_search_and_forgets_nothing_else(open_atlas: OpenAtlas) -> None:
    """Escape in a filled field clears the field; what is on the map stays."""
    page = open_atlas("?sel=root_s1&side=left&mode=facts")
    page.locator(".claims input").fill("knee")
    page.locator(".claims input").press("Escape")
    expect(page.locator(SHOWN)).to_have_count(161)
    expect(page.locator("#body-map [data-pattern=root_s1]").first).to_be_attached()


def test_one_press_shows_what_a_statement_speaks_of(facts: Page) -> None:
    """A source is painted, an area is marked, both are pressed in the list, and the study stays."""
    facts.locator("[data-claim=claim4_22] [data-structure=muscle_piriformis]").click()
    expect(facts.locator("#body-map [data-pattern=muscle_piriformis]").first).to_be_attached()
    facts.locator("[data-claim=claim1_16] [data-choose-area=heel_plantar]").click()
    expect(facts.locator("#body-map [data-area=heel_plantar][data-side=left]")).to_have_attribute(
        "aria-pressed", "true"
    )
    expect(facts.locator("[data-claim=claim1_16] [data-choose-area]")).to_have_attribute("aria-pressed", "true")
    expect(facts.locator("[data-claim=claim4_23] [data-structure=muscle_piriformis]")).to_have_attribute(
        "aria-pressed", "true"
    )
    assert "mode=facts" in facts.url


def test_a_condition_named_by_a_statement_opens_there(facts: Page) -> None:
    """From the statement on the hamstring scar to its condition, open, with its areas marked."""
    facts.locator("[data-claim=claim4_28] a.map-link").click()
    expect(facts.locator("[data-condition=condition_hamstring_syndrome] .card")).to_be_visible()
    expect(facts.locator("#body-map [data-area=ischial_tuberosity].marked").first).to_be_attached()


def test_a_disagreement_switches_between_the_maps(facts: Page) -> None:
    """Closed, its link shows it at once; open, each map is one press away, and the study stays."""
    dispute = facts.locator("[data-disagreement=disagreement_big_toe]")
    dispute.get_by_role("link", name="On the map: Big toe").click()
    expect(facts.locator("#legend")).to_contain_text("Keegan and Garrett")
    dispute.locator("summary").click()
    dispute.get_by_role("link", name="Foerster").click()
    expect(facts.locator("#legend")).to_contain_text("Foerster")
    expect(dispute.locator(".fair")).to_be_visible()
    assert "map=foerster1933" in facts.url and "mode=facts" in facts.url


def test_the_search_is_one_press_below_the_disagreements(facts: Page) -> None:
    """Whoever came for a statement need not scroll past eighteen questions."""
    facts.get_by_role("button", name="Skip to the search of statements").click()
    expect(facts.locator(".claims input")).to_be_focused()
    expect(facts.locator(".claims input")).to_be_in_viewport()


def test_controls_are_large_enough_on_a_phone(new_page: NewPage, server: str) -> None:
    """Every control of the fact check is at least 24 px high and wide on a phone."""
    page = new_page(viewport={"width": 390, "height": 844})
    page.goto(f"{server}/{FACTS}")
    wait_ready(page)
    expect(page.locator(".claims input")).to_be_visible()
    for control in page.locator("#study :is(button, a, input, select, summary):visible").all()[:60]:
        box = control.bounding_box()
        assert box and box["height"] >= 24 and box["width"] >= 24, control.inner_text()


def test_paper_shows_both_sides_without_a_press(facts: Page) -> None:
    """In print the disagreements are open and the controls of the screen are gone."""
    facts.emulate_media(media="print")
    expect(facts.locator(".disputes .fair").first).to_be_visible()
    expect(facts.locator(".claims input")).to_be_hidden()
    expect(facts.locator(".claims [data-claim=claim4_51]")).to_be_visible()
