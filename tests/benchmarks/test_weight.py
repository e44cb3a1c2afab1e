"""How much a first visit downloads before the map answers."""

from collections import Counter
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page

from tests.chromium import wait_ready

MOST_BYTES = 150_000
# Keeps what had come when the map first answers: on a busy machine later files come before a test can look.
NOTE_ARRIVED = """
new MutationObserver((_, observer) => {
  if (!document.querySelector("[data-ready=true]")) return;
  observer.disconnect();
  window.arrivedFirst = performance.getEntriesByType("resource").map(({ name }) => name);
}).observe(document, { subtree: true, attributes: true, attributeFilter: ["data-ready"] });
"""


def test_the_map_answers_after_at_most_150_kb(browser: Browser, server: str) -> None:
    """Everything compressed and with its headers, from an empty cache to the first possible click."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.add_init_script(NOTE_ARRIVED)
    arrived = _listen(page)
    page.goto(server)
    wait_ready(page)
    page.wait_for_load_state("networkidle")
    first = {f"{server}/", *page.evaluate("window.arrivedFirst")}
    before = {address: size for address, size in arrived.items() if address in first}
    context.close()
    print(f"\nbefore the first click: {_summary(before)}; once all views are there: {_summary(arrived)}")
    for kind, size in _kinds(before).most_common():
        print(f"  {size / 1000:6.1f} KB {kind}")
    assert sum(before.values()) <= MOST_BYTES


def _listen(page: Page) -> dict[str, int]:
    """Address to bytes on the wire, filled as files arrive."""
    wire = page.context.new_cdp_session(page)
    wire.send("Network.enable")
    addresses: dict[str, str] = {}
    arrived: dict[str, int] = {}

    def asked(event: dict[str, Any]) -> None:
        addresses[event["requestId"]] = event["request"]["url"]

    def finished(event: dict[str, Any]) -> None:
        address = addresses.get(event["requestId"], "")
        arrived[address] = arrived.get(address, 0) + int(event["encodedDataLength"])

    wire.on("Network.requestWillBeSent", asked)
    wire.on("Network.loadingFinished", finished)
    return arrived


def _kinds(arrived: dict[str, int]) -> Counter[str]:
    kinds: Counter[str] = Counter()
    for address, size in arrived.items():
        kinds[_kind(urlsplit(address).path)] += size
    return kinds


def _kind(path: str) -> str:
    if path.startswith("/_dash-component-suites"):
        return "Dash's libraries"
    if path.startswith("/assets"):
        return "our scripts and styles"
    return path.rsplit("/", 1)[-1] if path.startswith("/atlas") else "page and layout"


def _summary(arrived: dict[str, int]) -> str:
    return f"{sum(arrived.values()) / 1000:.0f} KB in {len(arrived)} files"
