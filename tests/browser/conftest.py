"""Pages that fail their test on anything a reader's browser would complain about."""

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.chromium import wait_ready

NewPage = Callable[..., Page]
OpenAtlas = Callable[..., Page]

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
