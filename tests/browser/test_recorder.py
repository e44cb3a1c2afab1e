"""A lesson made in the page: recorded, edited, downloaded, played again; a faulty file costs nothing."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from dashboard.atlas import DATA_DIR, Atlas
from dashboard.lesson.form import Lesson, Step, parse
from dashboard.lesson.player import lesson_faults
from dashboard.selection import Choices
from tests.browser.conftest import OpenAtlas
from tests.lesson.test_form import HEAD, SLIPS, STEP

BAR, EDITOR, CAPTION, REFUSED = "#recorder-bar", "#study .recorder", "#presenting", "#lesson-refused"
HERE = "() => { const { lesson, step, desk, ...rest } = window.painAtlas.selection.get(); return rest; }"
MEANT = "query => { const { lesson, step, desk, ...rest } = window.painAtlas.selection.read(query); return rest; }"
DROP = """([name, text, target]) => {
  const data = new DataTransfer();
  data.items.add(new File([text], name));
  const drop = new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true });
  document.querySelector(target).dispatchEvent(drop);
}"""
READ = """texts => window.painAtlas.inside.loadPart("learn").then((part) => Promise.all(texts.map(async (text) => {
  const [lesson, faults] = await part.readLessonText(text);
  return [lesson, faults.map(({ line, column }) => `${line}:${column}`), lesson && part.writeLessonFile(lesson)];
})))"""
STATES = [
    "sel=root_s1&side=middle",
    "sel=root_s1&siede=left",
    "sel=root_s1&sel=root_s2",
    "sel=root_s1&mode",
    "mode=facts",
    "sel=root_s1&v=1",
    "sel=none&step=100",
    "sel=root_s1&&side=left",
    "sel=root%5Fs1",
    "sel=root+s1",
    "area=groin&cmp=",
    "nerve=nerve_sciatic&layer=nerves",
    "sel=root_s1&amp;Side=Right.",
    "area=groin,calf_mid&side=r",
    "area=groin,calf_zz,calf_yy",
    "area=calf_lateral,calf_mid,calf_medial,calf_lower,heel_medial,heel_lateral,knee_medial,groin,knee_lateral",
]
WHOLE = HEAD + STEP
SENTENCE = "Pain in the calf may come\nfrom S1."
ODD = [
    "",
    "\n",
    "---\n---\n",
    "\ufeff" + WHOLE,
    WHOLE.replace("\n", "\r\n"),
    WHOLE.replace("\n", "\r"),
    HEAD + STEP * 2,
    HEAD + STEP.replace("calf_mid", "calves"),
    HEAD + STEP.replace("furman2019", "f"),
    WHOLE.replace(SENTENCE, "é" * 220),
    WHOLE.replace(SENTENCE, "é" * 221),
    "__proto__: a\n" + HEAD,
    HEAD.replace("minutes", "constructor: x\nminutes") + STEP,
    HEAD + STEP.replace("Hide:", "HIDE:\t"),
    WHOLE.replace(SENTENCE, "😀" * 220),
    HEAD + STEP.replace("\n\n", "\n\x0b\n\u2028\n\n"),
]


def press(page: Page, name: str) -> None:
    """Press the button of this name."""
    page.get_by_role("button", name=name, exact=True).click()


def view(page: Page, steps: int) -> dict[str, str]:
    """Add the view that is shown, and tell what it is."""
    shown: dict[str, str] = page.evaluate(HERE)
    press(page, "Add this view")
    expect(page.locator(f"{BAR} .count")).to_have_text(f"Recording · {steps} {'step' if steps == 1 else 'steps'}")
    return shown


def choose(page: Page, patch: dict[str, str]) -> None:
    """Choose as a press on the page would."""
    page.evaluate("patch => window.painAtlas.selection.choose(patch)", patch)


def downloaded(page: Page) -> tuple[str, bytes]:
    """The name and the bytes of the lesson as downloaded."""
    with page.expect_download() as download:
        page.locator(f"{EDITOR} [aria-label^=Download]").click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def sound(text: bytes, name: str, atlas: Atlas, choices: Choices) -> Lesson:
    """The lesson Python reads in a file, which must have no fault."""
    lesson, faults = parse(text.decode(), name)
    assert faults == [] and lesson
    assert lesson_faults(lesson, atlas, choices) == []
    return lesson


def form(page: Page, step: int) -> Any:
    """The form of a step, opened."""
    item = page.locator(f"{EDITOR} .steps > li").nth(step - 1)
    if item.locator("> details").get_attribute("open") is None:
        item.locator("summary").first.click()
    return item


def test_a_recorded_lesson_round_trips(open_atlas: OpenAtlas, atlas: Atlas, choices: Choices, tmp_path: Path) -> None:
    """Three kinds of view, edited and put in order, are a file Python takes; it plays them and is written the same."""
    page = open_atlas("?sel=root_s1&side=right&mode=learn")
    press(page, "Record a lesson")
    states = [view(page, 1)]
    choose(page, {"mode": "spine", "sel": "root_l5"})
    states.append(view(page, 2))
    choose(
        page,
        {"mode": "conditions", "cond": "condition_cauda_equina", "sel": "", "body": "female", "view": "head-saddle"},
    )
    states.append(view(page, 3))
    press(page, "Edit")
    one = form(page, 1)
    one.get_by_label("Title", exact=True).fill("Ähnlich: where?")
    one.get_by_label("Sentence for the class").fill("It may come\nfrom S1.")
    one.get_by_label("Notes only you see").fill("Point.\n\nAsk.")
    one.get_by_label("pattern", exact=True).check()
    one.get_by_label("Zoomed in on").select_option("calf_mid")
    one.get_by_text("Works on what this view shows").click()
    one.locator(".works input[value=suri2011]").check()
    press(page, "Move step 1 down")
    press(page, "Delete step 1")
    page.locator(f"{EDITOR} .undo").click()
    for number, shows in [(1, states[1]), (2, states[0])]:
        press(page, f"Show step {number} on the map")
        assert page.evaluate(HERE) == {**shows, "mode": "learn"}
    press(page, "Finish")
    expect(page.locator(f"{EDITOR} h4")).to_be_focused()
    press(page, "Add more views")
    press(page, "Edit")
    page.get_by_text("About the lesson").click()
    page.locator(f"{EDITOR} .about").get_by_label("Title").fill("Über Wurzeln")
    name, text = downloaded(page)
    lesson = sound(text, name, atlas, choices)
    assert name == "uber_wurzeln.md" and lesson.title == "Über Wurzeln"
    assert lesson.steps[1] == Step(  # every part as it was edited
        "Ähnlich: where?",
        "sel=root_s1&side=right",
        "It may come from S1.",
        ("Point.", "Ask."),
        ("taylor2013", "berra2021", "suri2011"),
        ("pattern",),
        "calf_mid",
    )
    order = [states[1], states[0], states[2]]
    assert [page.evaluate(MEANT, step.query) for step in lesson.steps] == order
    page.evaluate(DROP, [name, text.decode(), "#map"])
    for number, state in enumerate(order, 1):
        expect(page.locator(f"{CAPTION} .place b")).to_have_text(f"Step {number} of 3")
        expect(page.locator(f"{CAPTION} h2")).to_have_text(lesson.steps[number - 1].title)
        assert page.evaluate(HERE) == state
        for _ in range(2 if lesson.steps[number - 1].hide else 1):
            page.keyboard.press("PageDown")
    page.keyboard.press("Escape")
    choose(page, {"mode": "learn"})
    assert downloaded(page) == (name, text)


def test_a_faulty_file_is_refused_and_nothing_is_lost(open_atlas: OpenAtlas) -> None:
    """The name, the line and the reason are told; the recording stays as it was, and so does one that is replaced."""
    page = open_atlas("?sel=root_s1&mode=learn")
    press(page, "Record a lesson")
    view(page, 1)
    bad = HEAD + STEP.replace("root_s1", "root_s9").replace("furman2019", "furman1019")
    for name, text, words in [
        ("bad.md", bad, ["bad.md:10:state sel may not be 'root_s9'", "bad.md:20:sources unknown source 'furman1019'"]),
        ("bad.md", "Hello", ["bad.md:1:- no front matter"]),
        ("map.png", "Hello", ["only files whose name ends in .md"]),
    ]:
        page.evaluate(DROP, [name, text, "#map"])
        for word in [*words, "What was recorded before is kept."]:
            expect(page.locator(REFUSED)).to_contain_text(word)
        page.keyboard.press("Escape")
        expect(page.locator(f"{BAR} .count")).to_have_text("Recording · 1 step")
    with page.expect_event("dialog") as warning:
        page.evaluate("() => void setTimeout(() => { location.href = '?sel=root_l5'; })")
    assert warning.value.type == "beforeunload"
    warning.value.dismiss()
    press(page, "Edit")
    page.evaluate(DROP, ["good.md", HEAD + STEP, ".own-lesson"])
    expect(page.locator(f"{EDITOR} h4")).to_have_text("One leg · 1 step")
    page.locator(f"{EDITOR} .undo").click()
    expect(page.locator(f"{EDITOR} h4")).to_have_text("My lesson · 1 step")
    form(page, 1).get_by_label("Sentence for the class").fill("> No.")
    expect(page.locator(f"{EDITOR} .steps .wants")).to_contain_text("cannot begin with")
    page.locator(f"{EDITOR} [aria-label^=Download]").click()
    expect(page.get_by_label("Sentence for the class")).to_be_focused()


def test_a_lesson_is_made_without_a_mouse(open_atlas: OpenAtlas) -> None:
    """Begin, add two views, edit, reorder with the arrow keys, write: the focus is never lost."""
    page = open_atlas("?sel=root_s1&mode=learn")
    page.get_by_role("button", name="Record a lesson").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Add this view")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(f"{BAR} .count")).to_have_text("Recording · 1 step")
    choose(page, {"sel": "muscle_piriformis"})
    page.keyboard.press("Space")
    expect(page.locator(f"{BAR} .count")).to_have_text("Recording · 2 steps")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(f"{EDITOR} h4")).to_be_focused()
    summary = page.locator(f"{EDITOR} .steps > li summary")
    page.locator(f"{EDITOR} .steps > li").first.get_by_role("button", name="Delete step 1").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(f"{EDITOR} .steps").get_by_label("Title", exact=True)).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.type("First")
    expect(summary.first).to_contain_text("First")
    page.keyboard.press("Alt+ArrowDown")
    expect(summary.first).to_have_text("1. Piriformis, left")
    assert page.evaluate("() => document.activeElement.closest('.steps > li:last-child') !== null")
    page.keyboard.press("Alt+ArrowUp")
    page.keyboard.press("Alt+ArrowDown")
    expect(summary.first).to_have_text("1. Piriformis, left")
    page.get_by_role("button", name="Delete step 1").focus()
    page.keyboard.press("Enter")
    expect(page.locator(f"{EDITOR} .undo")).to_be_focused()
    expect(page.locator("#announcement")).to_have_text("Step 1 deleted. Undo brings it back.")


def test_page_and_python_read_lessons_alike(open_atlas: OpenAtlas, atlas: Atlas, choices: Choices) -> None:
    """Every shipped lesson and every slip: the same verdict, the same lines and columns, the same file written."""
    shipped = [path.read_text("utf-8") for path in sorted((DATA_DIR / "lessons").glob("*_*.md"))]
    states = [HEAD + STEP.replace("sel=root_s1&side=left", state) for state in STATES]
    texts = [*shipped, *(text for text, _ in SLIPS), *ODD, *states]
    read = open_atlas("?sel=none").evaluate(READ, texts)
    for text, (page_lesson, places, again) in zip(texts, read, strict=True):
        lesson, faults = parse(text, "a.md")
        faults = faults or (lesson_faults(lesson, atlas, choices) if lesson else [])
        assert places == [f"{fault.line}:{fault.column}" for fault in faults], text
        if not faults and lesson:
            assert parse(again, "a.md") == (lesson, [])
            assert page_lesson["steps"][0]["lines"] == dict(lesson.steps[0].lines)
    assert [again for *_, again in read[: len(shipped)]] == shipped
