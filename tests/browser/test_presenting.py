"""Lessons on the screen: played by key from first to last step, deep links, what is covered, what a class asks for."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from dashboard.lesson.folder import read_lessons
from tests.browser.conftest import NewPage, OpenAtlas
from tests.chromium import wait_ready

DATA = Path(__file__).parents[2] / "data"
LESSONS = {lesson.lesson_id: lesson for lesson in read_lessons(DATA)[0]}
ROOTS = "five_roots_of_the_leg"
PHONE = {"width": 390, "height": 844}
CAPTION, PLACE, COVERED = "#presenting", "#presenting .place b", "Covered:"
# The page and its frozen files.
SERVED = r"$|assets/|atlas/|_dash-component-suites/"
EXPORTED = r"dash/|manifest\.webmanifest$|index\.html$"
FILES = re.compile(rf".*/(?:{SERVED}|{EXPORTED})")
# What a step says must be so, and what is so; the place in the lesson is told apart.
GO = "async index => (await window.painAtlas.inside.loadPart('presenting')).goToStep(index)"
STATE = """query => {
  const { read, get } = window.painAtlas.selection;
  const { lesson, step, desk, ...wanted } = read(query);
  const { lesson: a, step: b, desk: c, ...found } = get();
  return [JSON.stringify(wanted), JSON.stringify(found)];
}"""


def at(page: Page, step: int, lesson: str = ROOTS) -> None:
    """Expect a step in the caption."""
    steps = len(LESSONS[lesson].steps)
    expect(page.locator(PLACE)).to_have_text(f"Step {step} of {steps}")


def test_a_link_opens_exactly_its_step_and_back_walks_the_steps(open_atlas: OpenAtlas) -> None:
    """lesson and step are enough; Back and Forward move between steps; a step beyond the end is the last one."""
    page = open_atlas(f"?lesson={ROOTS}&step=3")
    at(page, 3)
    wanted, found = page.evaluate(STATE, LESSONS[ROOTS].steps[2].query)
    assert found == wanted
    page.keyboard.press("ArrowRight")
    at(page, 4)
    page.go_back()
    at(page, 3)
    page.go_forward()
    at(page, 4)
    open_atlas(f"?lesson={ROOTS}&step=60")
    at(page, len(LESSONS[ROOTS].steps))


def test_a_link_made_while_exploring_shows_what_was_explored(open_atlas: OpenAtlas) -> None:
    """An address that names a state opens that state, and the next key goes on with the lesson."""
    page = open_atlas(f"?sel=root_c6&side=right&lesson={ROOTS}&step=3")
    at(page, 3)
    assert page.evaluate("() => window.painAtlas.selection.get().sel") == "root_c6"
    page.keyboard.press("ArrowRight")
    at(page, 4)
    assert page.evaluate("() => window.painAtlas.selection.get().sel") == "root_l3"


def test_exploring_in_between_is_free_and_the_next_key_goes_on(open_atlas: OpenAtlas) -> None:
    """A click on the body chooses as ever; a clicker's key after it is the lesson's, not the area's."""
    page = open_atlas(f"?lesson={ROOTS}&step=7")
    at(page, 7)
    page.locator("#body-map [data-area=dorsum_foot_central][data-side=left]").first.click()
    expect(page.locator("[data-area=dorsum_foot_central][aria-pressed=true]").first).to_be_attached()
    page.keyboard.press("Enter")
    at(page, 8)
    assert page.evaluate("() => window.painAtlas.selection.get().area") == ""


def test_every_key_turns_the_step_it_names(open_atlas: OpenAtlas) -> None:
    """On by arrow, space, page and Enter; back by arrow, page and Backspace; Home and End; each with a button."""
    page = open_atlas(f"?lesson={ROOTS}&step=5")
    at(page, 5)
    for key, step in [("PageUp", 4), ("Backspace", 3), ("ArrowLeft", 2), ("ArrowRight", 3), ("Space", 4),
                      ("Enter", 4), ("Enter", 5), ("PageDown", 6), ("Home", 1), ("End", 12)]:  # fmt: skip
        page.keyboard.press(key)
        at(page, step)
    for name, step in [("First step", 1), ("Last step", 12), ("Previous step", 11)]:
        page.mouse.move(600, 300 + step)  # the bar fades while nobody moves, and whoever wants it moves first
        page.get_by_role("button", name=name, exact=True).click()
        at(page, step)
    sizes = page.locator("#presenting-bar button").evaluate_all(
        "all => all.map((one) => Math.min(one.offsetWidth, one.offsetHeight))"
    )
    assert min(sizes) >= 44


def test_what_a_step_hides_is_covered_until_the_next_key(open_atlas: OpenAtlas) -> None:
    """Labels are not to be read before the reveal, and L covers them again."""
    page = open_atlas(f"?lesson={ROOTS}")
    at(page, 1)
    label = page.locator("#body-map .dermatomes.on text").first
    expect(label).to_be_attached()
    expect(label).to_be_hidden()
    page.keyboard.press("ArrowRight")
    expect(label).to_be_visible()
    at(page, 1)
    page.keyboard.press("l")
    expect(label).to_be_hidden()
    page.keyboard.press("l")
    page.keyboard.press("p")
    expect(page.locator("#body-map .dermatomes.on path").first).to_be_hidden()


def test_panels_come_when_called(open_atlas: OpenAtlas) -> None:
    """One thing at a time: beside the map nothing, until N brings the panels and again takes them away."""
    page = open_atlas(f"?lesson={ROOTS}&step=3")
    at(page, 3)
    expect(page.locator("#panels")).to_be_hidden()
    page.keyboard.press("n")
    expect(page.locator("#structure-panel h2")).to_be_visible()
    page.keyboard.press("n")
    expect(page.locator("#panels")).to_be_hidden()


@pytest.mark.parametrize("key", ["b", "."])
def test_the_blank_screen_keeps_the_red_flags(key: str, open_atlas: OpenAtlas) -> None:
    """Everything goes dark but the lines that send people to help; the same key or the next step lights it again."""
    page = open_atlas(f"?lesson={ROOTS}&step=3")
    at(page, 3)
    page.keyboard.press(key)
    expect(page.locator("#body-map svg").first).to_be_hidden()
    expect(page.locator(f"{CAPTION} h2")).to_be_hidden()
    expect(page.locator("#red-flags")).to_be_visible()
    page.keyboard.press(key)
    expect(page.locator(f"{CAPTION} h2")).to_be_visible()


def test_the_spotlight_follows_pointer_and_arrows(open_atlas: OpenAtlas) -> None:
    """S lights a circle; the mouse and the arrow keys move it, page keys still turn the step, Escape puts it out."""
    page = open_atlas(f"?lesson={ROOTS}&step=3")
    at(page, 3)
    page.keyboard.press("s")
    light = page.locator("#presenting-spotlight div")
    page.mouse.move(400, 300)
    box = light.bounding_box()
    assert box and abs(box["x"] + box["width"] / 2 - 400) < 4 and abs(box["y"] + box["height"] / 2 - 300) < 4
    page.keyboard.press("ArrowRight")
    moved = light.bounding_box()
    assert moved and moved["x"] > box["x"] + 10
    at(page, 3)
    page.keyboard.press("PageDown")
    at(page, 4)
    page.keyboard.press("Escape")
    expect(light).to_have_count(0)
    at(page, 4)


def test_a_focus_fills_the_frame_and_z_goes_there_and_back(open_atlas: OpenAtlas) -> None:
    """A step with a focus begins near it, on the chosen side, with left and right still told; Z shows the whole map."""
    page = open_atlas(f"?lesson={ROOTS}&step=5")
    near = page.locator("#body-map figure.near svg")
    expect(near).to_have_attribute("data-view", "front")
    box, frame = near.locator("[data-area=groin][data-side=left]").bounding_box(), near.bounding_box()
    assert box and frame and box["height"] > 0.2 * frame["height"]
    expect(near.locator(".letters text").first).to_be_in_viewport()
    page.keyboard.press("z")
    expect(page.locator("#body-map figure:visible")).to_have_count(2)
    page.keyboard.press("z")
    expect(near).to_be_visible()


def test_escape_leaves_the_lesson_with_the_map_as_it_is(open_atlas: OpenAtlas) -> None:
    """Nothing of the presenter stays, what was shown does, and ? had told the keys before."""
    page = open_atlas(f"?lesson={ROOTS}&step=4")
    at(page, 4)
    page.keyboard.press("?")
    expect(page.locator("#presenting-keys")).to_contain_text("Blank screen")
    page.keyboard.press("Escape")
    expect(page.locator("#presenting-keys")).to_be_hidden()
    page.keyboard.press("Escape")
    expect(page.locator("#presenting, #presenting-bar")).to_have_count(0)
    expect(page.locator("#structure-panel h2")).to_have_text("L3 nerve root")


def test_an_unknown_lesson_says_so_and_shows_the_way_back(open_atlas: OpenAtlas) -> None:
    """No failed request, no empty screen; one press leads back to the atlas. An own lesson asks for its file."""
    page = open_atlas("?lesson=no_such_lesson")
    expect(page.locator(CAPTION)).to_contain_text("There is no lesson called")
    page.locator(f"{CAPTION} button").click()
    expect(page.locator("#structure-panel h2")).to_have_text("S1 nerve root")
    open_atlas("?lesson=own")
    expect(page.locator(CAPTION)).to_contain_text("Drop a lesson file")


def test_an_own_lesson_plays_and_brings_no_markup(open_atlas: OpenAtlas) -> None:
    """What the page keeps in memory is played like a shipped lesson, as text, in the language it says."""
    page = open_atlas("?sel=none")
    source = {"key": "x", "short": "X 2020", "html": "<li>X <img src=nowhere> 2020</li>"}
    step = {"title": "<b>One</b>", "query": "sel=root_l5&side=right", "sentence": "Said.", "notes": [], "hide": []}
    own = {"id": "mine", "title": "Mine", "minutes": 5, "language": "de",
           "steps": [{**step, "focus": "", "sources": [source]}]}  # fmt: skip
    page.evaluate("() => window.painAtlas.inside.loadPart('learn').then(() => {})")
    page.evaluate("own => { window.painAtlas.ownLesson = () => own }", own)
    page.evaluate("() => window.painAtlas.selection.choose({ lesson: 'own', step: '1' })")
    expect(page.locator(f"{CAPTION} h2")).to_have_text("<b>One</b>")
    expect(page.locator(f"{CAPTION} h2")).to_have_attribute("lang", "de")  # what reads aloud is told
    assert page.evaluate("() => window.painAtlas.selection.get().sel") == "root_l5"
    assert page.locator(f"{CAPTION} img").count() == 0


@pytest.mark.parametrize("step", [1, 8])
def test_a_phone_holds_figure_caption_and_flags(step: int, new_page: NewPage, server: str) -> None:
    """Nothing to scroll: the map, the sentence, the buttons and the red flags are in one screen."""
    page = new_page(viewport=PHONE, has_touch=True, is_mobile=True)
    page.goto(f"{server}/?lesson={ROOTS}&step={step}")
    wait_ready(page)
    at(page, step)
    assert page.evaluate("() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]") == [
        390,
        844,
    ]
    for part in ("#body-map", f"{CAPTION} h2", "#presenting-bar", "#red-flags"):
        expect(page.locator(part)).to_be_in_viewport()
    page.get_by_role("button", name="Next step, or reveal").tap()
    if step != 1:
        at(page, step + 1)


def test_a_class_asks_for_files_only(page: Page, open_atlas: OpenAtlas, server: str) -> None:
    """A lesson asks for nothing but frozen files by GET, and three more walks through it for nothing else."""
    asked = list[tuple[str, str]]()
    page.on("request", lambda request: asked.append((request.method, urlsplit(request.url).path)))
    open_atlas(f"?lesson={ROOTS}")
    at(page, 1)
    steps = len(LESSONS[ROOTS].steps)
    for step in range(2, steps + 1):
        page.evaluate(GO, step - 1)
        at(page, step)
        page.wait_for_load_state("networkidle")
    assert {method for method, _ in asked} == {"GET"}
    assert not [path for _, path in asked if not FILES.match(path)]
    before = len(asked)
    for turn in range(3 * steps):
        page.evaluate(GO, turn % steps)
    page.wait_for_load_state("networkidle")
    at(page, steps)
    assert all(FILES.match(path) for _, path in asked[before:])
