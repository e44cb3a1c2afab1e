"""Course packages as a course system runs them: in a frame, with an interface that remembers."""

from functools import partial
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Frame, Page, expect

from app import KEPT, create_app
from dashboard.course.export import main
from tests.browser.conftest import Enrol, Package, listen
from tests.browser.course_host import unpacked
from tests.chromium import wait_ready
from tests.course.conftest import options
from tests.served import answering

LESSON = "referred_or_radicular"
QUIZ = "quiz=source&seed=7&n=5"
RIGHT, WRONG = "right", "wrong"
STANDARDS = pytest.mark.parametrize("standard", ["1.2", "2004"])
KEPT_BY_THE_BROWSER = """async () => [document.cookie, localStorage.length, sessionStorage.length,
  (await indexedDB.databases()).length, (await caches.keys()).length,
  (await navigator.serviceWorker.getRegistrations()).length]"""


def status(told: dict[str, object]) -> object:
    """The word of either standard for how far somebody is."""
    core = told.get("core")
    return core["lesson_status"] if isinstance(core, dict) else told["completion_status"]


def go_to_step(frame: Frame, number: int) -> None:
    """Press Next until a step is shown; what it covers comes first."""
    place = frame.locator("#presenting .place b")
    for _ in range(60):
        if place.inner_text().startswith(f"Step {number} of"):
            break
        frame.get_by_role("button", name="Next step, or reveal").click()
    expect(place).to_contain_text(f"Step {number} of")


@STANDARDS
def test_a_lesson_is_walked_half_way_left_taken_up_and_finished(package: Package, enrol: Enrol, standard: str) -> None:
    """It opens where it was left, counts the steps seen before, and is done with the last that was missing."""
    course = enrol(package(standard, lesson=LESSON), standard)
    frame = course.open()
    steps = int(frame.locator("#presenting .place b").inner_text().split()[-1])
    expect(frame.locator("#course")).to_have_text(
        "Your course is told which steps you have seen, and how long you stayed."
    )
    go_to_step(frame, steps // 2)
    address = frame.evaluate("() => location.search")
    told = course.close()
    assert status(told) == "incomplete" and not course.refused()
    assert told["suspend_data"] == f"{address[1:]}#seen={'.'.join(map(str, range(1, steps // 2 + 1)))}"

    frame = course.open()
    expect(frame.locator("#presenting .place b")).to_contain_text(f"Step {steps // 2} of")
    assert frame.evaluate("() => location.search") == address
    go_to_step(frame, steps)
    told = course.close()
    assert status(told) == "completed" and not course.refused()
    commit, end = ("LMSCommit", "LMSFinish") if standard == "1.2" else ("Commit", "Terminate")
    assert len(course.calls(commit)) == steps - steps // 2 + 1 and len(course.calls(end)) == 1


def answer(frame: Frame, which: str) -> None:
    """Give a right or a wrong answer to the question that is asked, and go on."""
    questions = """(number) => Promise.all([painAtlas.inside.loadPart("quiz"), painAtlas.inside.fetchJson("quiz.json")])
      .then(([quiz, material]) => quiz.quizQuestions(material, painAtlas.selection.get())[number - 1])"""
    number = int(frame.locator(".quiz-progress").inner_text().split()[1])
    asked = frame.evaluate(questions, number)
    at = next(at for at, one in enumerate(asked["options"]) if (one["id"] in asked["right"]) == (which == RIGHT))
    frame.locator(".quiz-options button").nth(at).click()
    frame.locator("[data-do=next]").click()


@STANDARDS
def test_a_quiz_is_left_half_way_and_finished_with_its_score(package: Package, enrol: Enrol, standard: str) -> None:
    """Answers of both visits make the score; each is told in the words of the standard, and none twice."""
    course = enrol(package(standard, quiz=QUIZ), standard)
    frame = course.open()
    expect(frame.locator(".quiz-progress")).to_contain_text("Question 1 of 5")
    for which in (WRONG, RIGHT):
        answer(frame, which)
    expect(frame.locator(".quiz-progress")).to_contain_text("Question 3 of 5")
    told = course.close()
    score = told["core"]["score"] if standard == "1.2" else told["score"]
    assert status(told) == "incomplete" and score["raw"] == "" and not course.refused()

    frame = course.open()
    expect(frame.locator(".quiz-progress")).to_contain_text("Question 3 of 5. Right so far: 1.")
    for which in (RIGHT, WRONG, RIGHT):
        answer(frame, which)
    expect(frame.locator(".quiz-review h4").first).to_have_text("3 of 5 right")
    told = course.close()
    assert not course.refused()
    score = told["core"]["score"] if standard == "1.2" else told["score"]
    assert (score["raw"], score["min"], score["max"]) == ("60", "0", "100")
    results = [one["result"] for one in told["interactions"].values()]
    no = "wrong" if standard == "1.2" else "incorrect"
    assert results == [no, "correct", "correct", no, "correct"]
    if standard == "1.2":
        assert status(told) == "passed"
    else:
        assert (told["completion_status"], told["success_status"], score["scaled"]) == ("completed", "passed", "0.6")
        assert told["progress_measure"] == "1"


@STANDARDS
def test_who_asks_the_questions_again_changes_nothing(package: Package, enrol: Enrol, standard: str) -> None:
    """Right answers have been shown by then: it is practice, also when the course is opened once more."""
    course = enrol(package(standard, quiz=QUIZ), standard)
    frame = course.open()
    for _ in range(5):
        answer(frame, WRONG)
    frame.locator(".quiz-review [data-do=start]").click()
    for _ in range(5):
        answer(frame, RIGHT)
    first = course.close()
    assert len(first["interactions"]) == 5 and status(first) == ("failed" if standard == "1.2" else "completed")
    frame = course.open()
    expect(frame.locator(".quiz-review h4").first).to_have_text("0 of 5 right")
    again = course.close()
    assert again["interactions"] == first["interactions"] and status(again) == status(first)


def test_painted_answers_come_back(package: Package, enrol: Enrol) -> None:
    """What was painted and what was clicked on the map is kept, too."""
    course = enrol(package("2004", quiz="quiz=paint&n=5"), "2004")
    frame = course.open()
    expect(frame.locator("#body-map [data-area]:focus")).to_be_attached()  # the page puts the keyboard there
    for area in ("calf_lateral", "heel_plantar"):
        frame.locator(f"#body-map [data-area={area}]").first.press("Enter")
        expect(frame.locator(f"#body-map [data-area={area}].quiz-painted").first).to_be_attached()
    said = frame.locator(".quiz-painted-list").inner_text()
    frame.locator("[data-do=check]").click()
    told = course.close()
    assert told["interactions"]["0"]["learner_response"] == "calf_lateral heel_plantar" and not course.refused()
    frame = course.open()
    expect(frame.locator(".quiz-progress")).to_contain_text("Question 2 of 5")
    for _ in range(4):
        frame.locator("[data-do=check]").click()
        frame.locator("[data-do=next]").click()
    assert said.startswith("Painted: ")
    expect(frame.locator(".quiz-mistakes > li").first).to_contain_text(said.removeprefix("Painted: ").rstrip("."))


@STANDARDS
def test_the_whole_atlas_is_done_once_it_is_opened_and_opens_where_it_was_left(
    package: Package, enrol: Enrol, standard: str
) -> None:
    """An atlas has no last page. What is marked in a case stays in the page."""
    course = enrol(package(standard), standard)
    frame = course.open()
    frame.evaluate("() => painAtlas.selection.choose({ sel: 'root_l5', cmp: 'root_s1' })")
    expect(frame.locator("dialog#privacy")).to_contain_text("how long you stayed. What you mark in a case it is not")
    expect(frame.locator("dialog#privacy")).to_contain_text("Nothing else is sent.")
    told = course.close()
    assert status(told) == "completed" and told["suspend_data"].startswith("sel=root_l5&side=left&cmp=root_s1")
    frame = course.open()
    assert frame.evaluate("() => painAtlas.selection.get().cmp") == "root_s1"
    frame.evaluate("() => painAtlas.selection.choose({ sel: '', mode: 'case', pain_left: 'calf_lateral' })")
    told = course.close()
    assert "mode=case" in told["suspend_data"] and "calf" not in told["suspend_data"] and not course.refused()


def test_a_review_changes_nothing(package: Package, enrol: Enrol) -> None:
    """A teacher who looks at an attempt sees it, and the page says that nothing is reported."""
    course = enrol(package("1.2", quiz=QUIZ), "1.2")
    course.kept = {"core": {"lesson_mode": "review", "lesson_status": "passed"}}
    frame = course.open()
    expect(frame.locator("#course")).to_have_text("Opened to look at again: nothing is reported.")
    told = course.close()
    assert status(told) == "passed" and told["suspend_data"] == "" and len(course.calls("LMSFinish")) == 1


def test_a_course_that_takes_nothing_is_told_of_in_words(package: Package, enrol: Enrol) -> None:
    """A learner sees that it did not arrive, with the system's own number."""
    course = enrol(package("1.2", lesson=LESSON), "1.2")
    frame = course.open()
    course.page.evaluate("() => Object.assign(API, { LMSCommit: () => 'false', LMSGetLastError: () => '391' })")
    go_to_step(frame, 2)
    expect(frame.locator("#course")).to_have_text("The course system did not take the last report (error 391).")


def test_without_a_course_system_the_page_says_so_and_works(package: Package, browser: Browser) -> None:
    """By itself in a window: the lesson plays, an address with a choice stays, and nothing is kept anywhere."""
    folder = package("1.2", lesson=LESSON)
    complaints = list[str]()
    with answering(partial(_Quiet, directory=str(folder))) as address:
        context = browser.new_context(viewport={"width": 1000, "height": 600}, reduced_motion="reduce")
        page = context.new_page()
        listen(page, urlsplit(address).netloc, complaints)
        _plays_alone(page, f"{address}/package/index.html")
        page.wait_for_load_state("networkidle")
        assert page.evaluate(KEPT_BY_THE_BROWSER) == ["", 0, 0, 0, 0, 0] and context.cookies() == []
        context.close()
    assert not complaints, "\n".join(complaints)


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


def _plays_alone(page: Page, address: str) -> None:
    page.goto(address)
    wait_ready(page)
    expect(page.locator("#course")).to_have_text("No course system was found: nothing is reported.")
    expect(page.locator("#presenting .place b")).to_contain_text("Step 1 of")
    page.goto(f"{address}?sel=root_l5&side=right")
    wait_ready(page)
    expect(page.locator("#course")).to_be_visible()
    assert page.evaluate("() => painAtlas.selection.get().sel") == "root_l5"
    page.locator("#to-privacy").click()
    expect(page.locator("dialog#privacy")).to_contain_text("nothing is reported.Nothing is sent.")


@pytest.mark.parametrize(("width", "height"), [(1000, 600), (390, 700)])
@pytest.mark.parametrize("about", [{"lesson": LESSON}, {"quiz": QUIZ}])
def test_the_frame_of_a_course_holds_what_is_needed(
    package: Package, enrol: Enrol, about: dict[str, str], width: int, height: int
) -> None:
    """Red flags and the line that says what is told are in view, nothing is wider than the frame, and the way on is
    there."""
    course = enrol(package("2004", **about), "2004", width, height)
    frame = course.open()
    first = "#presenting .sentence" if "lesson" in about else ".quiz-options button"
    expect(frame.locator(first).first).to_be_in_viewport(ratio=0.9)
    for shown in ("#red-flags li[data-left-out=false]", "#course"):
        expect(frame.locator(shown).first).to_be_in_viewport(ratio=1)
    assert frame.evaluate("() => document.documentElement.scrollWidth") <= width


def test_the_zip_of_the_command_line_runs(package: Package, enrol: Enrol, tmp_path: Path) -> None:
    """What was written is what is unpacked: the same files as those of the other tests, and a lesson in the frame."""
    out = tmp_path / "lesson.zip"
    assert main(options(out, lesson=LESSON), create_app, KEPT) == 0
    frame = enrol(unpacked(out, tmp_path), "1.2").open()
    expect(frame.locator("#presenting .place b")).to_contain_text("Step 1 of")
    other, own = (
        {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        for folder in (package("1.2", lesson=LESSON) / "package", tmp_path / "package")
    )
    assert own == other
