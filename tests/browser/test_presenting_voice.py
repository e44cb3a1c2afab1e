"""A lesson read aloud by a voice of the machine, and played by itself; both off until somebody asks."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenAtlas
from tests.browser.test_presenting import LESSONS, PLACE, ROOTS

# Stands for the voices of a machine: one of its own in each language, and one that sends to a server what it reads.
VOICES = """(own) => {
  const said = [], voices = [{ name: "far", lang: "en-US", localService: false }, ...own];
  window.said = said;
  class Utterance extends EventTarget {
    constructor(text) { super(); Object.assign(this, { text, voice: null, lang: "" }); }
  }
  const synthesis = {
    getVoices: () => voices,
    speak: (one) => { said.push({ text: one.text, voice: one.voice?.name ?? "" }); window.speaking = one; },
    cancel: () => { window.speaking = null; },
  };
  Object.defineProperty(window, "speechSynthesis", { value: synthesis });
  Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance });
}"""
OWN = [
    {"name": "eigene", "lang": "de-DE", "localService": True},
    {"name": "own", "lang": "en-GB", "localService": True},
]
STEPS = LESSONS[ROOTS].steps


def with_voices(page: Page, own: list[dict[str, Any]]) -> None:
    """Give the page such voices before it starts."""
    page.add_init_script(f"({VOICES})({own!r})".replace("True", "true").replace("False", "false"))


def said(page: Page) -> list[dict[str, str]]:
    """What was read aloud, by which voice."""
    found: list[dict[str, str]] = page.evaluate("() => window.said")
    return found


def test_nobody_speaks_until_asked_and_then_the_machine_s_own_voice(open_atlas: OpenAtlas, page: Page) -> None:
    """The key or the button begins it; each step is read with its title; the words stay on the screen."""
    with_voices(page, OWN)
    open_atlas(f"?lesson={ROOTS}")
    expect(page.locator(PLACE)).to_have_text(f"Step 1 of {len(STEPS)}")
    page.keyboard.press("ArrowRight")  # what the step covers is shown
    assert said(page) == []
    page.keyboard.press("v")
    button = page.get_by_role("button", name="Read the sentences aloud")
    expect(button).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("PageDown")
    wanted = [f"{STEPS[at].title}. {STEPS[at].sentence}" for at in (0, 1)]
    assert [one["text"] for one in said(page)] == wanted
    assert {one["voice"] for one in said(page)} == {"own"}
    expect(page.locator("#presenting .sentence")).to_have_text(STEPS[1].sentence)
    page.keyboard.press("v")
    expect(button).to_have_attribute("aria-pressed", "false")
    page.keyboard.press("PageDown")
    assert len(said(page)) == 2


@pytest.mark.parametrize("own", [[], OWN[:1]], ids=["none", "another language"])
def test_without_a_voice_of_its_own_the_page_stays_silent_and_says_so(
    open_atlas: OpenAtlas, page: Page, own: list[dict[str, Any]]
) -> None:
    """What is read must not leave the machine, so a voice of a server is no voice."""
    with_voices(page, own)
    open_atlas(f"?lesson={ROOTS}")
    expect(page.locator(PLACE)).to_be_visible()
    page.keyboard.press("v")
    expect(page.locator("#presenting .voice-note")).to_contain_text("no voice of its own")
    expect(page.get_by_role("button", name="Read the sentences aloud")).to_have_attribute("aria-pressed", "false")
    assert said(page) == []


def test_a_lesson_plays_by_itself_reveals_and_begins_again(open_atlas: OpenAtlas, page: Page) -> None:
    """At a stand: read, wait, on; what a step covers is shown before the next; after the last comes the first."""
    with_voices(page, OWN)
    open_atlas(f"?lesson={ROOTS}&step={len(STEPS) - 1}")
    expect(page.locator(PLACE)).to_be_visible()
    page.clock.install()
    page.keyboard.press("v")
    page.keyboard.press("g")
    expect(page.get_by_role("button", name="Go on by itself")).to_have_attribute("aria-pressed", "true")
    for step in (len(STEPS), 1):
        for _ in range(6):
            if page.locator(PLACE).inner_text() == f"Step {step} of {len(STEPS)}":
                break
            page.evaluate("() => window.speaking?.dispatchEvent(new Event('end'))")
            page.clock.run_for(5000)
        expect(page.locator(PLACE)).to_have_text(f"Step {step} of {len(STEPS)}")


def test_a_sentence_that_was_broken_off_turns_no_step(open_atlas: OpenAtlas, page: Page) -> None:
    """Some browsers tell the end of what they no longer say; the step that is shown by then keeps its time."""
    with_voices(page, OWN)
    open_atlas(f"?lesson={ROOTS}&step=2")
    expect(page.locator(PLACE)).to_have_text(f"Step 2 of {len(STEPS)}")
    page.clock.install()
    page.keyboard.press("v")
    page.keyboard.press("g")
    page.evaluate("() => { window.old = window.speaking; }")
    page.keyboard.press("Home")
    expect(page.locator(PLACE)).to_have_text(f"Step 1 of {len(STEPS)}")
    page.evaluate("() => window.old.dispatchEvent(new Event('end'))")
    page.clock.run_for(20_000)
    expect(page.locator(PLACE)).to_have_text(f"Step 1 of {len(STEPS)}")
    expect(page.locator("#presenting .waiting")).to_contain_text("Covered")


def test_leaving_the_lesson_ends_voice_and_playing(open_atlas: OpenAtlas, page: Page) -> None:
    """The next lesson begins in silence, and waits."""
    with_voices(page, OWN)
    open_atlas(f"?lesson={ROOTS}")
    expect(page.locator(PLACE)).to_be_visible()
    page.keyboard.press("v")
    page.keyboard.press("g")
    assert len(said(page)) >= 1
    page.keyboard.press("Escape")
    expect(page.locator(PLACE)).to_have_count(0)
    assert page.evaluate("() => window.speaking") is None
    open_atlas(f"?lesson={ROOTS}&step=2")
    expect(page.get_by_role("button", name="Read the sentences aloud")).to_have_attribute("aria-pressed", "false")
