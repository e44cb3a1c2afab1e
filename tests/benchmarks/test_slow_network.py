"""How long a reader on a poor connection waits for the map."""

import time
from statistics import median

import pytest
from playwright.sync_api import Browser

from tests.chromium import wait_ready

MOST_S = 6.0
ROUNDS = 3
BYTES_A_SECOND = 1_000_000 // 8
LATENCY_MS = 300
LINK = "/?sel=root_l5&side=left"


@pytest.mark.benchmark
@pytest.mark.live("a disk has no network")
def test_the_map_answers_within_six_seconds_on_a_slow_network(browser: Browser, server: str) -> None:
    """From an empty cache at 1 Mbit/s with 300 ms of latency to the first possible click, the middle of three."""
    waits = [_wait(browser, server) for _ in range(ROUNDS)]
    print(f"\nslow network: the map answers after {median(waits):.1f} s (slowest {max(waits):.1f}) <= {MOST_S:.0f}")
    assert median(waits) <= MOST_S


def _wait(browser: Browser, server: str) -> float:
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    wire = context.new_cdp_session(page)
    wire.send("Network.enable")
    slow = {"latency": LATENCY_MS, "downloadThroughput": BYTES_A_SECOND, "uploadThroughput": BYTES_A_SECOND}
    wire.send("Network.emulateNetworkConditions", {"offline": False, **slow})
    began = time.monotonic()
    page.goto(f"{server}{LINK}", wait_until="commit")
    wait_ready(page)
    took = time.monotonic() - began
    context.close()
    return took
