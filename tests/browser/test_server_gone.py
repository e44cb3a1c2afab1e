"""A server that goes away under a loaded page, and comes back."""

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.chromium import wait_ready
from tests.conftest import free_port

pytestmark = pytest.mark.live("a server must be there to go away")

# Stands between browser and atlas in a process of its own. Without it nobody answers on its port, as without a server;
# and it is back at once, where the atlas itself would warm up first.
RELAY = """
import asyncio, sys
async def copy(source, target):
    while data := await source.read(65536):
        target.write(data)
        await target.drain()
    target.close()
async def relay(reader, writer):
    there = await asyncio.open_connection("127.0.0.1", int(sys.argv[2]))
    await asyncio.gather(copy(reader, there[1]), copy(there[0], writer), return_exceptions=True)
async def main():
    async with await asyncio.start_server(relay, "127.0.0.1", int(sys.argv[1])) as server:
        print("listening", flush=True)
        await server.serve_forever()
asyncio.run(main())
"""
WORDS = "The server does not answer"
BACK_MS = 40_000


@contextmanager
def answering(port: int, server: str) -> Iterator["subprocess.Popen[str]"]:
    """The atlas on a port, for as long as the process lives."""
    command = [sys.executable, "-c", RELAY, str(port), str(urlsplit(server).port)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout and process.stdout.readline()
        try:
            yield process
        finally:
            process.kill()


@pytest.fixture
def exceptions() -> list[str]:
    """What a page threw and nobody caught, or asked its reader in a box."""
    return []


@pytest.fixture
def page(browser: Browser, exceptions: list[str]) -> Iterator[Page]:
    """A page that may miss its server, but may not throw."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    page.on("pageerror", lambda error: exceptions.append(str(error)))
    page.on("dialog", lambda box: exceptions.append(box.message))
    yield page
    context.close()


def choose(page: Page, structure: str) -> None:
    """Press a source in the list, and see its pattern painted."""
    page.locator(f"#picker [data-structure={structure}]").click()
    expect(page.locator(f"#body-map [data-pattern={structure}]").first).to_be_attached()


def test_a_loaded_page_outlives_its_server_and_finds_it_again(page: Page, server: str, exceptions: list[str]) -> None:
    """What was seen goes on working, what is missing is told in its place, and comes by itself afterwards."""
    port = free_port()
    with answering(port, server):
        page.goto(f"http://127.0.0.1:{port}/?sel=root_s1&side=left")
        wait_ready(page)
        for structure in ("root_l5", "root_s1"):
            choose(page, structure)
            expect(page.locator(f"#structure-panel [data-panel={structure}]")).to_be_attached()
        for view in ("sides", "front-back"):
            page.locator(f".toolbar [data-key=view][data-value={view}]").click()
            expect(page.locator(f"#body-map[data-group={view}]")).to_be_visible()
        page.wait_for_load_state("networkidle")

    panel = page.locator("#structure-panel")
    choose(page, "root_l5")
    expect(panel.locator("h2")).to_have_text("L5 nerve root")
    page.locator(".toolbar [data-key=side][data-value=right]").click()
    expect(page).to_have_url(re.compile("side=right"))
    page.locator(".toolbar [data-key=view][data-value=sides]").click()
    expect(page.locator("#body-map svg[data-view=left]")).to_be_visible()
    expect(page.locator("#missed")).to_be_hidden()

    choose(page, "root_c6")
    expect(panel).to_have_text(re.compile("could not be loaded. Check the connection"))
    expect(page.locator("#missed")).to_contain_text(WORDS)
    page.locator("#modes [data-value=evidence]").click()
    expect(page.locator("#study")).to_have_text(re.compile("could not be loaded. Check the connection"))
    expect(page.locator("#red-flags")).to_be_in_viewport()

    with answering(port, server):
        expect(page.locator("#missed")).to_be_hidden(timeout=BACK_MS)
        expect(page.locator("#study [data-study=evidence] h3").first).to_be_visible()
        page.locator("#modes [data-value=explore]").click()
        expect(panel.locator("h2")).to_have_text("C6 nerve root")
    assert not exceptions


def test_a_server_gone_at_once_is_no_exception(page: Page, server: str, exceptions: list[str]) -> None:
    """Gone while views still come: another view is told to be missing, and drawn with its body when it can be."""
    port = free_port()
    with answering(port, server):
        page.route("**/views_sides.json", lambda route: route.abort("connectionrefused"))
        page.goto(f"http://127.0.0.1:{port}/?sel=root_s1&side=left")
        wait_ready(page)
        expect(page.locator("#structure-panel [data-panel=root_s1]")).to_be_attached()
    page.unroute("**/views_sides.json")
    page.locator(".toolbar [data-key=view][data-value=sides]").click()
    expect(page.locator("#missed")).to_contain_text(WORDS)
    with answering(port, server):
        expect(page.locator("#body-map svg[data-view=left] .outline")).to_be_visible(timeout=BACK_MS)
        expect(page.locator("#missed")).to_be_hidden(timeout=BACK_MS)
    assert not exceptions
