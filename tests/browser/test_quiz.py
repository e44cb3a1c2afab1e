"""The quiz: the same for everybody, answered by keyboard alone, explained at once, and nothing told too early."""

import csv
import io
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from dashboard.atlas import DATA_DIR
from dashboard.figures.pattern_views import drawn_views, views_of_structures
from tests.browser.conftest import NewPage, OpenAtlas
from tests.browser.printed_letters import smallest

VIEWS = drawn_views(DATA_DIR / "compiled")
QUIZ = "?sel=none&mode=quiz&quiz={kind}&seed={seed}&n={n}"
# The questions of the address, as the page asks them.
ASKED = """(await painAtlas.inside.loadPart("quiz")).quizQuestions(
  await painAtlas.inside.fetchJson("quiz.json"), painAtlas.selection.get())"""


def begin(open_atlas: OpenAtlas, kind: str, seed: int = 42, n: int = 5, more: str = "", on: Page | None = None) -> Page:
    """Open a quiz by its address and start it by keyboard."""
    query = QUIZ.format(kind=kind, seed=seed, n=n) + more
    page = open_atlas(query, on) if on else open_atlas(query)
    expect(page.locator("[data-study=quiz][data-ready=true]")).to_be_visible()
    page.locator("[data-do=start]").first.press("Enter")
    expect(page.locator(".quiz-run h4")).to_be_visible()
    return page


def asked(page: Page, addresses: list[str]) -> list[list[str]]:
    """Every question with its answers, in order, as the engine of this page makes them for each address."""
    found: list[list[str]] = page.evaluate(
        """async addresses => {
          const { quizQuestions } = await painAtlas.inside.loadPart("quiz");
          const quizData = await painAtlas.inside.fetchJson("quiz.json");
          const asLine = ({ask, id, options}) => [ask, id, ...(options ?? []).map(({text}) => text)].join(" | ");
          const made = (address) => quizQuestions(quizData, painAtlas.selection.read(address));
          return addresses.map((address) => made(address).map(asLine));
        }""",
        addresses,
    )
    return found


def right(page: Page, at: int = 0) -> list[str]:
    """The answers that stand for a question."""
    found: list[str] = page.evaluate(
        f"async (at) => ({ASKED})[at].right",
        at,
    )
    return found


@pytest.mark.parametrize("kind", ["area", "source", "apart"])
def test_fifty_questions_are_finished_by_keyboard_alone(kind: str, open_atlas: OpenAtlas) -> None:
    """Fifty times an answer and Enter; then the score of fifty stands there."""
    page = begin(open_atlas, kind, n=50)
    for number in range(1, 51):
        expect(page.locator(".quiz-progress")).to_contain_text(f"Question {number} of 50")
        if kind == "area":
            expect(page.locator("[data-area]:focus")).to_have_count(1)
            page.keyboard.press("ArrowDown")
            page.keyboard.press("Enter")
        else:
            page.keyboard.press(str(1 + number % 4))
        expect(page.locator(".quiz-explained")).to_be_visible()
        page.keyboard.press("Enter")
    expect(page.locator(".quiz-review h4").first).to_have_text(re.compile(r"\d+ of 50 right"))


def test_one_address_gives_everybody_the_same_quiz(open_atlas: OpenAtlas, new_page: NewPage) -> None:
    """Two learners with one seed get the same questions and answers in the same order; another seed differs."""
    kinds = ("area", "source", "paint", "mechanism", "apart")
    learners = [open_atlas(QUIZ.format(kind="source", seed=42, n=20), page) for page in (new_page(), new_page())]
    for page in learners:
        expect(page.locator("[data-study=quiz][data-ready=true]")).to_be_visible()
    one, same = (asked(page, [QUIZ.format(kind=kind, seed=42, n=20) for kind in kinds]) for page in learners)
    other = asked(learners[0], [QUIZ.format(kind=kind, seed=43, n=20) for kind in kinds])
    assert [len(questions) for questions in one] == [20] * len(kinds)
    assert one == same
    assert not [kind for kind, here, there in zip(kinds, one, other, strict=True) if here == there]


@pytest.mark.parametrize("kind", ["area", "source", "mechanism", "apart"])
@pytest.mark.parametrize("is_right", [True, False])
def test_every_answer_is_explained_with_its_sources(kind: str, is_right: bool, open_atlas: OpenAtlas) -> None:
    """A right and a wrong answer are told apart, and both show why and by whom."""
    page = begin(open_atlas, kind)
    stands = right(page)
    if kind == "area":
        name = page.evaluate("painAtlas.inside.nameOf", stands[0] if is_right else "head_vertex")
        page.locator(".quiz-typed input").fill(name)
        page.keyboard.press("Enter")
    else:
        ids = page.evaluate(f"async () => ({ASKED})[0].options.map(({{id}}) => id)")
        page.keyboard.press(str(1 + next(at for at, one in enumerate(ids) if (one in stands) == is_right)))
    expect(page.locator(".quiz-verdict")).to_have_attribute("data-right", str(is_right).lower())
    expect(page.locator(".quiz-explained .mention").first).not_to_be_empty()


def test_a_running_quiz_tells_no_name(open_atlas: OpenAtlas) -> None:
    """The pattern is on the body, and neither address, title, legend, map nor panels hold the source's id or name."""
    page = begin(open_atlas, "source")
    expect(page.locator("#body-map .quiz-pattern").first).to_be_attached()
    (source,) = right(page)
    name = page.evaluate("painAtlas.inside.nameOf", source)
    assert source not in page.url and name not in page.title()
    assert source not in page.locator("#body-map").inner_html() + page.locator("#legend").inner_html()
    assert name not in page.locator("#map").inner_text()
    expect(page.locator("#picker")).to_be_hidden()
    expect(page.locator("#search")).to_be_hidden()
    expect(page.locator("#red-flags")).to_be_in_viewport()


def test_a_painted_dermatome_is_scored_against_each_map(open_atlas: OpenAtlas) -> None:
    """Worked case: the areas Keegan and Garrett give to S1 share 100% with that map and less with the others."""
    page = begin(open_atlas, "paint", n=50)
    scores = page.evaluate(
        """async () => {
          const quizData = await painAtlas.inside.fetchJson("quiz.json");
          const { scores } = await painAtlas.inside.loadPart("quiz");
          const given = quizData.roots.root_s1;
          const found = scores(quizData, { given }, given.keegan_garrett1948);
          return Object.fromEntries(found.map(({ map, share }) => [map.id, share]));
        }"""
    )
    assert scores.pop("keegan_garrett1948") == 1
    assert len(scores) == 3 and all(0 < share < 1 for share in scores.values())
    expect(page.locator("[data-area]:focus")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(page.locator(".quiz-painted").first).to_be_attached()
    page.keyboard.press("c")
    expect(page.locator(".quiz-explained tbody tr")).not_to_have_count(0)
    expect(page.locator(".quiz-explained table")).to_contain_text("figure not seen")


def test_the_overlap_of_two_lots_of_areas_is_that_of_their_skin(open_atlas: OpenAtlas) -> None:
    """|A ∩ B| / |A ∪ B| by area: the same is 1, disjoint 0, and a part is its skin over the whole."""
    page = begin(open_atlas, "paint")
    of = "async (one, other) => (await painAtlas.inside.loadPart('quiz')).agreement(one, other)"
    assert page.evaluate(f"({of})(['heel_plantar'], ['heel_plantar'])") == 1
    assert page.evaluate(f"({of})(['heel_plantar'], ['head_vertex'])") == 0
    part = page.evaluate(f"({of})(['heel_plantar'], ['heel_plantar', 'head_vertex'])")
    rest = page.evaluate(f"({of})(['head_vertex'], ['heel_plantar', 'head_vertex'])")
    assert 0 < part < 1 and part + rest == pytest.approx(1)


def test_region_and_level_narrow_the_questions(open_atlas: OpenAtlas) -> None:
    """Only what lies in the region and has the level is asked, and the form says how many that leaves."""
    page = open_atlas(QUIZ.format(kind="area", seed=1, n=50) + "&region=foot&level=contested")
    expect(page.locator(".quiz-count")).to_contain_text("no more fit")
    found = page.evaluate(
        """async () => { const quizData = await painAtlas.inside.fetchJson("quiz.json");
        return (await painAtlas.inside.loadPart("quiz")).quizQuestions(quizData, painAtlas.selection.get())
          .map(({level, areas}) => [level, areas.some((area) => quizData.areas[area].region === "foot")]); }"""
    )
    assert found and all(one == ["contested", True] for one in found)


def test_the_result_is_a_csv_no_spreadsheet_runs(open_atlas: OpenAtlas, tmp_path: Path) -> None:
    """One row a question under its heads; a cell that looks like a formula starts with an apostrophe."""
    page = begin(open_atlas, "mechanism")
    for _ in range(5):
        page.keyboard.press("2")
        page.keyboard.press("Enter")
    with page.expect_download() as download:
        page.locator("[data-do=csv]").click()
    download.value.save_as(tmp_path / "result.csv")
    rows = list(csv.DictReader(io.StringIO((tmp_path / "result.csv").read_text("utf-8-sig"))))
    assert len(rows) == 5 and rows[0]["seed"] == "42" and all(row["sources"] for row in rows)
    assert {row["right"] for row in rows} <= {"yes", "no"} and "quiz=mechanism" in rows[0]["address"]
    text = page.evaluate(
        """painAtlas.inside.loadPart("quiz").then(({ quizReviewCsv }) => quizReviewCsv([{
        question: {kind: "area", level: "", ask: "=1+1", why: "<p>+2</p>"},
        result: {answer: '-3 "x"', rights: "@a", isRight: true, score: 1}}]))"""
    )
    (row,) = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))
    assert [row["question"], row["your_answer"], row["stands"]] == ["'=1+1", '\'-3 "x"', "'@a"]


def test_mistakes_leave_as_text_for_anki(open_atlas: OpenAtlas, tmp_path: Path) -> None:
    """Two fields a line under the heads Anki reads; nothing is offered when nothing went wrong."""
    page = begin(open_atlas, "apart")
    for _ in range(5):
        page.keyboard.press("1")
        page.keyboard.press("Enter")
    with page.expect_download() as download:
        page.locator("[data-do=anki]").click()
    download.value.save_as(tmp_path / "mistakes.txt")
    lines = (tmp_path / "mistakes.txt").read_text("utf-8").splitlines()
    assert lines[0] == "#separator:tab" and all(line.count("\t") == 1 for line in lines[4:]) and lines[4:]


def test_the_worksheet_prints_alone_with_its_key_on_a_page_of_its_own(open_atlas: OpenAtlas) -> None:
    """On paper stand the numbered questions with the views that hold each pattern, and the key after a page break.

    All of it is lines and solid marks that a copier keeps, with each view's name and its R and L, 9 points at least.
    """
    page = open_atlas(QUIZ.format(kind="source", seed=42, n=5))
    expect(page.locator("[data-study=quiz][data-ready=true]")).to_be_visible()
    page.evaluate("window.print = () => {}")
    page.locator("[data-do=sheet]").first.click()
    expect(page.locator(".quiz-questions > li")).to_have_count(5)
    assert smallest(page)[0] >= 9, smallest(page)
    expect(page.locator("#map")).to_be_hidden()
    asked = page.evaluate(f"async () => ({ASKED}).map(({{ shows }}) => shows[0])")
    for question, source in zip(page.locator(".quiz-questions > li").all(), asked, strict=True):
        drawn = question.locator("[data-view]").evaluate_all("all => all.map((one) => one.dataset.view)")
        assert tuple(drawn) == views_of_structures(DATA_DIR / "compiled")[source]
        words = question.locator("svg").text_content() or ""
        assert all(word in words for view in drawn for word in VIEWS[view].name.split()) and re.search("[RL]", words)
        strokes = set(question.locator("path").evaluate_all("all => all.map((one) => one.getAttribute('stroke'))"))
        assert strokes <= {"#000", "#777"} and question.locator("image").count() == 0
    numbers = page.locator(".quiz-questions > li").last.evaluate(
        "e => getComputedStyle(e.firstElementChild, '::before').content"
    )
    assert "counter(question)" in numbers
    assert page.locator(".quiz-key").evaluate("e => getComputedStyle(e).breakBefore") == "page"
    expect(page.locator(".quiz-key .mention").first).to_be_visible()
