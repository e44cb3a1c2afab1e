"""Every slide of every shipped lesson, walked by a clicker: what it speaks of is seen, wherever the focus is."""

import time

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from dashboard.lesson.form import Step
from tests.browser.conftest import NewPage, OpenAtlas
from tests.browser.painted import not_painted
from tests.browser.test_presenting import CAPTION, COVERED, LESSONS, STATE, at
from tests.chromium import wait_ready

SMALL: ViewportSize = {"width": 1024, "height": 768}
LARGE: ViewportSize = {"width": 1920, "height": 1080}
PATIENCE_S = 8.0
IN_THREE_DIMENSIONS_MS = 30_000


def painted(page: Page, step: Step, least: int) -> None:
    """Expect on the slide what the step's state names; the map, the study and a chart arrive one after the other."""
    if "view=3d" in step.query:
        # What is on it, tests of the body in three dimensions hold.
        return expect(page.locator("#solid .solid-scene canvas")).to_be_in_viewport(timeout=IN_THREE_DIMENSIONS_MS)
    until = time.monotonic() + PATIENCE_S
    while (faults := not_painted(page, step, least)) and time.monotonic() < until:
        page.wait_for_timeout(50)
    assert not faults, f"{step.title}: {faults[:9]}"
    return None


@pytest.mark.parametrize("lesson_id", sorted(LESSONS))
def test_every_lesson_plays_from_first_to_last_step_and_back(lesson_id: str, new_page: NewPage, server: str) -> None:
    """By one key each way: every step shows its words, exactly its state, the red flags, and all that the state names.

    On the way out on a projector of 1024 x 768, back on one of 1920 x 1080, where no label is under 20 px.
    """
    page = new_page(viewport=SMALL)
    page.goto(f"{server}/?lesson={lesson_id}")
    wait_ready(page)
    steps = LESSONS[lesson_id].steps
    for number, step in enumerate(steps, 1):
        at(page, number, lesson_id)
        expect(page.locator(f"{CAPTION} h2")).to_have_text(step.title)
        expect(page.locator(f"{CAPTION} .sentence")).to_have_text(step.sentence)
        assert page.locator(f"{CAPTION} .works li").count() == len(step.sources)
        assert page.locator(f"{CAPTION} .works summary").inner_text().removeprefix("Sources:").strip()
        wanted, found = page.evaluate(STATE, step.query)
        assert found == wanted
        expect(page.locator("#red-flags")).to_be_in_viewport()
        if step.hide:
            expect(page.locator(CAPTION)).to_contain_text(COVERED)
            page.keyboard.press("PageDown")
            expect(page.locator(CAPTION)).not_to_contain_text(COVERED)
            at(page, number, lesson_id)
        painted(page, step, 14)
        page.keyboard.press("PageDown")
    at(page, len(steps), lesson_id)
    page.set_viewport_size(LARGE)
    for number, step in reversed(list(enumerate(steps, 1))):
        at(page, number, lesson_id)
        page.evaluate("window.painAtlas.inside.loadPart('presenting').then(hall => hall.revealStep())")
        painted(page, step, 20)
        page.keyboard.press("PageUp")


# Its second and third step are flat views with nothing covered.
FLAT = "neck_and_arm"
FOCUSED = [
    "#picker button", ".toolbar select:visible", ".toolbar button", "#panels", "#panels button", "#panels summary",
    "#body-map [data-area]", "#presenting summary",
]  # fmt: skip


def test_a_clicker_turns_the_step_wherever_the_focus_is(open_atlas: OpenAtlas) -> None:
    """Page keys always; other keys but where focus came by Tab to a control that needs them; typing stays.

    Between two steps of flat views: what changes the view itself would change a list of the toolbar.
    """
    page = open_atlas(f"?lesson={FLAT}&step=2")
    at(page, 2, FLAT)
    page.keyboard.press("e")
    page.keyboard.press("n")
    lists = page.evaluate("[...document.querySelectorAll('.toolbar select')].map(({ value }) => value)")
    for selector in FOCUSED:
        found = page.locator(selector).first
        page.evaluate("window.painAtlas.inside.loadPart('presenting').then(hall => hall.goToStep(1))")
        at(page, 2, FLAT)
        found.evaluate("element => element.focus()")
        for key, step in [
            ("ArrowDown", 3),
            ("ArrowUp", 2),
            ("PageDown", 3),
            ("PageUp", 2),
            ("Space", 3),
            ("ArrowLeft", 2),
        ]:
            page.keyboard.press(key)
            at(page, step, FLAT)
    assert page.evaluate("[...document.querySelectorAll('.toolbar select')].map(({ value }) => value)") == lists
    search = page.locator("#search input")
    search.press_sequentially("b s p")
    expect(search).to_have_value("b s p")
    for over in ("Escape", "Enter"):
        search.fill("piriformis")
        expect(page.locator("#found [role=option]").first).to_be_visible()
        search.press(over)
        expect(search).not_to_be_focused()
    at(page, 2, FLAT)
    page.locator(".toolbar select:visible").first.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")  # by keyboard now: the list keeps its arrows, the page keys turn the step
    page.keyboard.press("ArrowDown")
    at(page, 2, FLAT)
    page.keyboard.press("PageDown")
    at(page, 3, FLAT)
    page.get_by_role("button", name="Show labels").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name="Show pattern")).to_have_attribute("aria-pressed", "false")
    at(page, 3, FLAT)
    page.keyboard.press("Escape")  # the tools, opened last, before the lesson
    expect(page.locator("html[data-tools]")).to_have_count(0)
    at(page, 3, FLAT)
