"""Pages that fail their test on anything a reader's browser would complain about."""

import argparse
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from app import KEPT, create_app
from dashboard.atlas import DATA_DIR
from dashboard.course.assignment import assignment_of
from dashboard.course.package import package_files
from dashboard.selection import Choices
from dashboard.serve.export import maker
from dashboard.serve.export_files import Files, static_files
from dashboard.serve.settings import Settings
from tests.browser.course_host import Course, course_system
from tests.chromium import wait_ready
from tests.course.conftest import options

NewPage = Callable[..., Page]
OpenAtlas = Callable[..., Page]
Package = Callable[..., Path]
Enrol = Callable[..., Course]

# A first look at the body in three dimensions, drawn without a graphics card on a busy machine, takes longer than 5 s.
expect.set_options(timeout=15_000)


@pytest.fixture
def new_page(browser: Browser, server: str) -> Iterator[NewPage]:
    """Make a page in a context of its own, with Playwright's context options (viewport, color_scheme, has_touch …).

    The test fails at its end for a console error, an uncaught exception, a refused or failed answer, or a request to
    another host.
    """
    contexts, complaints = [], list[str]()

    def make(**options: Any) -> Page:
        # An exported site keeps files by itself; what a test then hides from the page would come from there.
        usual = {"viewport": {"width": 1440, "height": 900}, "reduced_motion": "reduce", "service_workers": "block"}
        context = browser.new_context(**{**usual, **options})
        contexts.append(context)
        page = context.new_page()
        listen(page, urlsplit(server).netloc, complaints)
        return page

    yield make
    for context in contexts:
        context.close()
    assert not complaints, "\n".join(complaints)


@pytest.fixture
def page(new_page: NewPage) -> Page:
    """A strict page at 1440 x 900."""
    return new_page()


@pytest.fixture
def open_atlas(page: Page, server: str) -> OpenAtlas:
    """Open the atlas at a query such as `?sel=root_s1`, in this test's page or another; returns it once it is ready."""

    def go(query: str = "", on: Page = page) -> Page:
        on.goto(f"{server}/{query}")
        wait_ready(on)
        return on

    return go


@pytest.fixture(scope="session")
def site_files() -> Files:
    """The files of the whole atlas as a package has them."""
    asked = argparse.Namespace(small=False, data=DATA_DIR)
    return static_files(maker(asked, create_app, KEPT)[0](Settings(), lambda *_: None), Settings(), within=True)


@pytest.fixture(scope="session")
def package(site_files: Files, choices: Choices, tmp_path_factory: pytest.TempPathFactory) -> Package:
    """Lay out a package of this standard and these options in a folder of its own, once."""
    made: dict[str, Path] = {}

    def lay_out(standard: str, **given: object) -> Path:
        key = f"{standard} {given}"
        if key not in made:
            folder = tmp_path_factory.mktemp("course")
            assignment = assignment_of(options(folder, **given), "Pain Atlas", choices)
            for name, content in package_files(site_files, standard, assignment, choices["v"].default).items():
                (folder / "package" / name).parent.mkdir(parents=True, exist_ok=True)
                (folder / "package" / name).write_bytes(content)
            made[key] = folder
        return made[key]

    return lay_out


@pytest.fixture
def enrol(browser: Browser) -> Iterator[Enrol]:
    """A learner's attempt at the package of a folder, in a window as large as a course system leaves.

    The test fails at its end for a console error, an exception, a failed answer, or a request to another host.
    """
    complaints = list[str]()
    with ExitStack() as stack:

        def start(folder: Path, standard: str, width: int = 1000, height: int = 600) -> Course:
            address = stack.enter_context(course_system(folder))
            context = browser.new_context(viewport={"width": width, "height": height}, reduced_motion="reduce")
            stack.callback(context.close)
            page = context.new_page()
            listen(page, urlsplit(address).netloc, complaints)
            return Course(page, address, standard)

        yield start
    assert not complaints, "\n".join(complaints)


def unfold(page: Page) -> None:
    """Open every part of the panel of the chosen source, as a reader would one by one."""
    page.locator("#structure-panel details.folded").first.wait_for(state="attached")
    page.locator("#structure-panel details.folded").evaluate_all("all => all.forEach((one) => { one.open = true; })")


def listen(page: Page, host: str, complaints: list[str]) -> None:
    """Write down everything that must not happen on a page of `host`."""
    page.on(
        "console", lambda message: complaints.append(f"console: {message.text}") if message.type == "error" else None
    )
    page.on("pageerror", lambda error: complaints.append(f"exception: {error}"))
    page.on("response", lambda got: complaints.append(f"{got.status} {got.url}") if got.status >= 400 else None)
    page.on(
        "request", lambda asked: complaints.append(f"elsewhere: {asked.url}") if _foreign(asked.url, host) else None
    )


def _foreign(url: str, host: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme in ("http", "https", "ws", "wss") and parts.netloc != host
