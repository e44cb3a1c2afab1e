"""A lesson's slides by a press, where the site offers them: the same deck as the command writes."""

import io
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import waitress
from playwright.sync_api import Browser, Page, expect
from pptx import Presentation

from app import create_app
from dashboard.atlas import DATA_DIR
from dashboard.lesson.folder import read_lessons
from dashboard.serve.files import application
from dashboard.serve.on_demand import site_on_demand
from dashboard.serve.settings import Settings
from dashboard.slides import picture
from dashboard.state_figure.png import png_of
from tests.browser.conftest import OpenAtlas
from tests.chromium import wait_ready

LESSON = "work_through_a_case"
STEPS = next(one for one in read_lessons(DATA_DIR)[0] if one.lesson_id == LESSON).steps


@pytest.fixture(scope="module")
def offering() -> Iterator[str]:
    """Address of a site that offers slides, made when asked for; small pictures are quick to draw."""
    settings = Settings(slides=True, address="https://clinic.example/atlas")
    site = site_on_demand(create_app(settings=settings), settings)
    server: Any = waitress.create_server(application(site), host="127.0.0.1", port=0)
    threading.Thread(target=server.run, daemon=True).start()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(picture, "png_of", lambda svg: png_of(svg, 96))
        yield f"http://127.0.0.1:{server.effective_port}"
    server.task_dispatcher.shutdown()
    server.close()


def slides_of(file: Path) -> list[Any]:
    """The slides of a deck that was taken."""
    return list(Presentation(io.BytesIO(file.read_bytes())).slides)


def test_a_press_in_the_lesson_takes_its_slides(browser: Browser, offering: str) -> None:
    """The button of the bar and the key D; the file has the lesson's name, and its steps link to the public address."""
    page = browser.new_page()
    page.goto(f"{offering}/?lesson={LESSON}&step=2")
    wait_ready(page)
    with page.expect_download(timeout=120_000) as taken:
        page.locator("#presenting-bar").get_by_role("button", name="Slides of this lesson").click()
    assert taken.value.suggested_filename == f"{LESSON}.pptx"
    slides = slides_of(taken.value.path())
    assert [one.shapes.title.text_frame.text for one in slides[1 : 1 + len(STEPS)]] == [one.title for one in STEPS]
    links = [
        run.hyperlink.address for one in slides[1].placeholders for p in one.text_frame.paragraphs for run in p.runs
    ]
    assert f"https://clinic.example/atlas/?{STEPS[0].query}" in links
    with page.expect_download(timeout=120_000):
        page.keyboard.press("d")
    page.close()


def test_the_list_of_lessons_has_a_link_to_each_file(browser: Browser, offering: str) -> None:
    """By name, so that links read out one after the other differ; the file is there."""
    page = browser.new_page()
    page.goto(f"{offering}/?mode=learn")
    wait_ready(page)
    links = page.locator(".lessons a.slides")
    expect(links).to_have_count(len(read_lessons(DATA_DIR)[0]))
    assert len(set(links.all_inner_texts())) == links.count()
    with page.expect_download(timeout=120_000) as taken:
        page.locator(f".lessons a.slides[download='{LESSON}.pptx']").click()
    assert len(slides_of(taken.value.path())) > len(STEPS)
    page.close()


def test_a_site_that_offers_none_shows_no_press(open_atlas: OpenAtlas) -> None:
    """Neither in the list nor in the bar, and the key does nothing."""
    page: Page = open_atlas(f"?lesson={LESSON}&step=2")
    expect(page.locator("#presenting-bar")).to_be_visible()
    assert not page.locator("#presenting-bar").get_by_text("Slides", exact=True).count()
    open_atlas("?mode=learn", page)
    expect(page.locator(".lessons .lesson").first).to_be_visible()
    assert not page.locator(".lessons a.slides").count()
