"""Items played by a player of others in a real browser: answered by mouse and keyboard, the mark read from it."""

import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from dashboard.question_bank.choices import Choice
from dashboard.question_bank.pictures import outlines_of, view_of
from dashboard.question_bank.qti.dialect import NEWER
from dashboard.question_bank.qti.package import package
from dashboard.state_figure.png import png_of
from tests.conftest import ROOT
from tests.question_bank.conftest import COMPILED
from tests.question_bank.drawn_places import Drawing
from tests.question_bank.qti.conftest import CREDIT, bank_of
from tests.question_bank.qti.read_items import files_of
from tests.served import file_server

PLAYER = ROOT / "web" / "node_modules" / "@citolab" / "qti-components"
PAGE = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Played</title>'
    '<link rel="icon" href="data:,"><link rel="stylesheet" href="item.css"><script src="index.global.js"></script>'
    "</head><body><qti-item><item-container></item-container></qti-item></body></html>"
)
ITEM = "document.querySelector('item-container').shadowRoot.querySelector('qti-assessment-item')"
# Of these views a question each: the whole body, and close-ups.
VIEWS = {"Front": "front", "Back": "back", "Left side": "left", "Soles": "soles", "Backs of the hands": "hand_backs"}

Open = Callable[[Choice], Page]


@pytest.fixture(scope="module")
def played(mixed: list[Choice]) -> dict[str, Choice]:
    """A question a view, one of each other kind, and one of a case where several answers stand; by what they are."""
    found: dict[str, Choice] = {}
    for choice in mixed:
        several = sum(stands for _, stands in choice.options) > 1
        view = choice.picture.alternative.partition(":")[0] if choice.picture and choice.spots else ""
        key = view or ("several" if several else choice.kind)
        found.setdefault(key, choice)
    return found


@pytest.fixture(scope="module")
def site(played: dict[str, Choice], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a folder with the package of these questions, unpacked, and the player beside it."""
    folder: Path = tmp_path_factory.mktemp("played")
    for name, content in files_of(package(bank_of([painted(one) for one in played.values()]), NEWER)).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    for file in ("cdn/index.global.js", "dist/item.css"):
        if not (PLAYER / file).is_file():
            pytest.fail("there is no player of QTI in web/node_modules: run `make test`, which installs it")
        shutil.copy(PLAYER / file, folder)
    (folder / "index.html").write_text(PAGE, "utf-8")
    with file_server(folder) as address:
        yield address


def painted(choice: Choice) -> Choice:
    """The question with its picture drawn."""
    if not choice.picture:
        return choice
    png = png_of(choice.picture.png.decode(), choice.picture.width)
    return replace(choice, picture=replace(choice.picture, png=png))


@pytest.fixture
def opened(browser: Browser, site: str) -> Iterator[Open]:
    """Open a question in the player; the test fails at its end for an error, or a file that was not there."""
    page = browser.new_page(viewport={"width": 1000, "height": 1300})
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    page.on("response", lambda answer: complaints.append(answer.url) if answer.status >= 400 else None)

    def go(choice: Choice) -> Page:
        page.goto(f"{site}/index.html")
        address = f"items/{choice.kind}-{choice.question_id}.xml"
        page.evaluate("address => document.querySelector('item-container').setAttribute('item-url', address)", address)
        expect(page.locator("qti-prompt")).to_have_text(choice.ask)
        return page

    yield go
    page.close()
    assert not complaints, complaints


def marked(page: Page) -> tuple[Any, float]:
    """What was answered, and what the player gives for it."""
    answer, score = page.evaluate(
        f"() => {{ const item = {ITEM}; item.processResponse();"
        "return [item.getResponse('RESPONSE').value, item.getOutcome('SCORE').value]; }"
    )
    return answer, float(score)


def options(choice: Choice) -> list[tuple[str, bool]]:
    """The ids of the options, and whether they stand."""
    return [(f"A{number}", stands) for number, (_, stands) in enumerate(choice.options, 1)]


@pytest.mark.parametrize("view", VIEWS)
def test_a_click_on_a_place_answers_with_that_place(view: str, played: dict[str, Choice], opened: Open) -> None:
    """The mouse goes where the atlas puts the number of the area: the right one gives 1, every other one 0."""
    choice = played[view]
    drawing, outlines = Drawing(choice), outlines_of(view_of(COMPILED, VIEWS[view]))
    by_path = {one["d"]: one for one in outlines.values()}
    for path, (name, stands) in zip(drawing.paths, options(choice), strict=True):
        page = opened(choice)
        image = page.locator("qti-hotspot-interaction img")
        box = image.bounding_box()
        assert box and choice.picture
        assert (box["width"], box["height"]) == (choice.picture.width, choice.picture.height)
        assert image.evaluate("img => img.decode().then(() => img.naturalWidth)") == choice.picture.width
        x, y = drawing.pixel_of(by_path[path]["x"], by_path[path]["y"])
        page.mouse.click(box["x"] + x, box["y"] + y)
        assert marked(page) == (name, float(stands)), (choice.number, path)


def test_a_click_beside_every_place_answers_nothing(played: dict[str, Choice], opened: Open) -> None:
    """A corner of the picture is no place, and no answer gives no mark."""
    page = opened(played["Front"])
    box = page.locator("qti-hotspot-interaction img").bounding_box()
    assert box
    page.mouse.click(box["x"] + 5, box["y"] + 5)
    answer, score = marked(page)
    assert not answer and score == 0


def test_places_can_be_answered_by_the_keyboard_and_have_names(played: dict[str, Choice], opened: Open) -> None:
    """Tab goes to each place, a blank chooses it; each says which place it is, as the picture's words do."""
    choice = played["Back"]
    page = opened(choice)
    places = page.locator("qti-hotspot-choice")
    assert places.evaluate_all("all => all.map(one => one.getAttribute('hotspot-label'))") == [
        text for text, _ in choice.options
    ]
    at = next(at for at, (_, stands) in enumerate(options(choice)) if stands)
    places.nth(at).focus()
    page.keyboard.press("Space")
    assert marked(page) == (f"A{at + 1}", 1)


@pytest.mark.parametrize("key", ["source", "mechanism", "case", "apart", "several"])
def test_every_option_gives_the_mark_that_stands(key: str, played: dict[str, Choice], opened: Open) -> None:
    """One for each answer that stands, also where several do; nothing for the others."""
    choice = played[key]
    assert (sum(stands for _, stands in choice.options) > 1) == (key == "several")
    for number, (name, stands) in enumerate(options(choice)):
        page = opened(choice)
        option = page.locator("qti-simple-choice").nth(number)
        expect(option).to_have_text(choice.options[number][0])
        option.click()
        assert marked(page) == (name, float(stands)), (choice.number, name)


@pytest.mark.parametrize("key", ["Front", "case"])
def test_the_reason_is_hidden_until_somebody_answered(key: str, played: dict[str, Choice], opened: Open) -> None:
    """Then it opens with its works and the line of credit, whether the answer was right or not."""
    choice = played[key]
    page = opened(choice)
    reason = page.locator("qti-modal-feedback")
    expect(reason.locator("dialog")).to_be_hidden()
    marked(page)
    expect(reason.locator("dialog")).to_be_visible()
    work = re.search(r'<cite class="mention">([^<]+)</cite>', choice.why)
    assert work
    expect(reason).to_contain_text(work[1])
    expect(reason).to_contain_text(CREDIT)
