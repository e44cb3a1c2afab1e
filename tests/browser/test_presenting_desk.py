"""The presenter's window and the hall's: in step both ways, with no server between them."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from dashboard.lesson.folder import read_lessons
from tests.browser.conftest import OpenAtlas, listen
from tests.chromium import wait_ready

LESSONS = {lesson.lesson_id: lesson for lesson in read_lessons(Path(__file__).parents[2] / "data")[0]}
ROOTS = "five_roots_of_the_leg"
STEPS = len(LESSONS[ROOTS].steps)
CAPTION = "#presenting"
POST = "message => new BroadcastChannel('pain-atlas-presenting').postMessage(message)"


def at(page: Page, step: int) -> None:
    """Expect a step in the hall's caption."""
    expect(page.locator(f"{CAPTION} .place b")).to_have_text(f"Step {step} of {STEPS}")


def desk_of(page: Page) -> Page:
    """The presenter's window, opened by its button."""
    with page.expect_popup() as opening:
        page.get_by_role("button", name="Presenter view in a second window").click()
    desk = opening.value
    expect(desk.locator("#presenting-desk .now .place")).to_be_visible(timeout=20_000)
    return desk


@pytest.mark.parametrize("channel", [True, False])
def test_two_windows_stay_in_step_both_ways(channel: bool, page: Page, open_atlas: OpenAtlas) -> None:
    """With the browser's channel, and without it by messages between the two windows alone."""
    if not channel:
        page.context.add_init_script("delete window.BroadcastChannel")
    open_atlas(f"?lesson={ROOTS}&step=2")
    at(page, 2)
    desk = desk_of(page)
    steps = LESSONS[ROOTS].steps
    place = desk.locator("#presenting-desk .now .place")
    expect(place).to_have_text("Step 2 of 12")
    expect(desk.locator("#presenting-desk .notes")).to_contain_text(steps[1].notes[0])
    expect(desk.locator("#presenting-desk .next h3")).to_have_text(steps[2].title)
    page.keyboard.press("ArrowRight")
    expect(place).to_have_text("Step 3 of 12")
    desk.get_by_role("button", name="Next step", exact=True).click()
    at(page, 4)
    expect(page.locator(CAPTION)).to_contain_text("Covered:")
    desk.get_by_role("button", name="Reveal labels").click()
    expect(page.locator(CAPTION)).not_to_contain_text("Covered:")
    at(page, 4)
    desk.keyboard.press("PageUp")
    at(page, 3)
    desk.get_by_role("button", name="Blank the hall's screen").click()
    expect(page.locator(f"{CAPTION} h2")).to_be_hidden()
    desk.get_by_role("button", name=f"9. {steps[8].title}").click()
    at(page, 9)
    expect(page.locator(f"{CAPTION} h2")).to_be_visible()
    for _ in range(6):
        desk.keyboard.press("ArrowLeft")
    at(page, 3)
    expect(place).to_have_text("Step 3 of 12")
    expect(desk.locator("#presenting-desk .hall")).to_have_text("The hall shows this step.")


def test_the_notes_may_be_opened_first(browser: Browser, server: str) -> None:
    """A second window opened later by its address takes the notes with it; the notes show no map."""
    context = browser.new_context()
    desk, hall, complaints = context.new_page(), context.new_page(), list[str]()
    for one in (desk, hall):
        listen(one, urlsplit(server).netloc, complaints)
    desk.goto(f"{server}/?lesson={ROOTS}&desk=notes")
    expect(desk.locator("#presenting-desk .now .place")).to_have_text("Step 1 of 12", timeout=20_000)
    expect(desk.locator("#map, #picker, #top")).to_have_count(3)
    for part in ("#map", "#picker", "#top"):
        expect(desk.locator(part)).to_be_hidden()
    expect(desk.locator("#red-flags")).to_be_in_viewport()
    hall.goto(f"{server}/?lesson={ROOTS}&step=3")
    wait_ready(hall)
    expect(desk.locator("#presenting-desk .now .place")).to_have_text("Step 3 of 12")
    desk.keyboard.press("ArrowRight")
    at(hall, 4)
    context.close()
    assert not complaints


def test_strangers_messages_move_nothing(page: Page, open_atlas: OpenAtlas) -> None:
    """A message of the right form from the wrong window, and ones of the wrong form on the channel, are ignored."""
    open_atlas(f"?lesson={ROOTS}&step=2")
    at(page, 2)
    good = {"about": "presenting", "from": "desk", "says": "at", "lesson": ROOTS, "step": "7", "covered": "0",
            "blank": "0", "turn": "1"}  # fmt: skip
    page.evaluate("good => window.postMessage(good, '*')", good)
    for change in ({"step": 7}, {"step": "0"}, {"lesson": "<b>"}, {"from": "hall"}, {"says": "go"}):
        page.evaluate(POST, {**good, **change})
    page.wait_for_timeout(300)
    expect(page.locator(f"{CAPTION} .place b")).to_have_text(f"Step 2 of {STEPS}")
    page.evaluate(POST, good)
    at(page, 7)
