"""Cases to learn from: a quiz that asks which of four answers fits, and a lesson that works through one."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenAtlas
from tests.browser.test_quiz import ASKED, begin

LESSON = "?lesson=work_through_a_case"
STEPS = 9
# The answer that comes first as the case grows; two findings turned round in the eighth step, another case in the last.
FIRST = [*["common fibular neuropathy"] * 7, "L5 root", "L5 root"]


def options(page: Page, at: int) -> tuple[list[str], str, str]:
    """The ids offered for a question in their order, the one that stands, and what it is called."""
    ids, right, name = page.evaluate(
        f"""async (at) => {{ const {{ options, right: [one] }} = ({ASKED})[at];
        return [options.map(({{ id }}) => id), one, options.find(({{ id }}) => id === one).text]; }}""",
        at,
    )
    return ids, right, name


def test_a_quiz_of_cases_is_worked_by_keyboard_and_explained_by_the_rule(open_atlas: OpenAtlas) -> None:
    """Four answers, none told before one is given; then reasons for the right and for the given one, flags first."""
    page = begin(open_atlas, "case", seed=7, n=10)
    for at in range(10):
        expect(page.locator(".quiz-progress")).to_contain_text(f"Question {at + 1} of 10")
        ids, right, name = options(page, at)
        assert len(ids) == 4 and right not in page.url and name not in page.title()
        expect(page.locator(".quiz-told")).not_to_be_empty()
        expect(page.locator("#body-map .quiz-map").first).to_be_attached()
        is_right = at % 2 == 0
        given = ids.index(right) if is_right else (ids.index(right) + 1) % 4
        page.keyboard.press(str(given + 1))
        expect(page.locator(".quiz-verdict")).to_have_attribute("data-right", str(is_right).lower())
        expect(page.locator(".quiz-why")).to_have_count(1 if is_right else 2)
        expect(page.locator(".quiz-why h5").first).to_have_text(f"{name} by the rule")
        expect(page.locator(".quiz-why .mention").first).not_to_be_empty()
        if page.locator(".quiz-why .quiz-urgent").count():
            assert page.locator(".quiz-why").first.locator("p").first.get_attribute("class") == "quiz-urgent"
        page.keyboard.press("Enter")
    expect(page.locator(".quiz-review h4").first).to_have_text("5 of 10 right")


def test_a_level_leaves_the_cases_of_that_level(open_atlas: OpenAtlas) -> None:
    """The contested cases are two, and the form says so; a region narrows them as it does for every kind."""
    page = open_atlas("?sel=none&mode=quiz&quiz=case&seed=1&n=20&level=contested")
    expect(page.locator(".quiz-count")).to_contain_text("2 questions")
    page.locator("[data-quiz-key=region]").select_option("head")
    expect(page.locator(".quiz-count")).to_contain_text("none fit")


def test_a_lesson_works_through_a_case_beside_the_map(open_atlas: OpenAtlas) -> None:
    """Each step shows marks on the body and, beside them, what fits first; the last tells a tie."""
    page = open_atlas(LESSON)
    expect(page.locator("#presenting h2")).to_have_text("One foot, one story")
    expect(page.locator("#study")).to_be_hidden()
    page.keyboard.press("ArrowRight")
    for at, first in enumerate(FIRST, 1):
        expect(page.locator("#presenting .place")).to_contain_text(f"Step {at} of {STEPS}")
        expect(page.locator("#body-map .case-mark").first).to_be_attached()
        expect(page.locator(".case-ranked > li b").first).to_have_text(first)
        expect(page.locator(".case-ranked > li summary").first).to_be_in_viewport()
        expect(page.locator(".case-start")).to_be_hidden()
        page.keyboard.press("ArrowRight")
    expect(page.locator(".case-tied").first).to_contain_text("S1 root")


def test_a_teacher_who_wants_the_tools_has_them(open_atlas: OpenAtlas) -> None:
    """What a case is marked with is away in the hall, and there again with the tools of the page."""
    page = open_atlas(f"{LESSON}&step=4")
    expect(page.locator(".case-ranked > li").first).to_be_visible()
    expect(page.locator(".case-start")).to_be_hidden()
    page.keyboard.press("e")
    expect(page.locator(".case-start")).to_be_visible()
