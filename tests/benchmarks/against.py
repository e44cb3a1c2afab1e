"""`python -m tests.benchmarks.against REVISION`: this checkout beside an older one, measured in turn on one machine.

Each row is a middle of several, and the last number is ours divided by theirs. Both are served by their own program.
The body in three dimensions, which wants another browser, has `tests.benchmarks.solid`.
"""

import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page, sync_playwright

from tests import chromium
from tests.benchmarks.start import asked, held, started, until
from tests.chromium import wait_ready
from tests.served import ROOT

TIMES = 5
APP = [sys.executable, "app.py"]
SLOWED = 4
CHART = "?sel=joint_hip&side=left&mode=evidence"
NOTE_READY = """
new MutationObserver((_, observer) => {
  if (document.documentElement.dataset.ready !== "true") return;
  observer.disconnect();
  const files = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
  window.first = { at: performance.now(), bytes: files.reduce((sum, file) => sum + file.transferSize, 0) };
}).observe(document, { subtree: true, attributes: true, attributeFilter: ["data-ready"] });
"""
NOTE_DRAWN = """
new MutationObserver((_, observer) => {
  if (!document.querySelector(".main-svg")) return;
  observer.disconnect();
  window.drawnAt = performance.now();
}).observe(document, { subtree: true, childList: true });
"""


@contextmanager
def checked_out(revision: str, folder: Path) -> Iterator[Path]:
    """An older state of the program in a folder of its own."""
    subprocess.run(["git", "worktree", "add", "--quiet", "--detach", str(folder), revision], cwd=ROOT, check=True)
    try:
        yield folder
    finally:
        subprocess.run(["git", "worktree", "remove", "--force", str(folder)], cwd=ROOT, check=True)


def opened(browser: Browser, address: str, *notes: str, slowed: int = 1) -> Page:
    """A page of an empty cache, in which scripts note what happens."""
    page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
    for note in notes:
        page.add_init_script(note)
    if slowed > 1:
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slowed})
    page.goto(address)
    return page


def first_map(browser: Browser, address: str, what: str, slowed: int = 1) -> float:
    """Milliseconds to the first map that answers, or the bytes until then."""
    page = opened(browser, address, NOTE_READY, slowed=slowed)
    wait_ready(page)
    found = float(page.evaluate(f"window.first.{what}"))
    page.context.close()
    return found


def drawn(browser: Browser, address: str) -> float:
    """Milliseconds until a chart is there, from an address that opens it."""
    page = opened(browser, address, NOTE_DRAWN)
    page.wait_for_selector(".main-svg", state="attached", timeout=60_000)
    page.wait_for_timeout(300)
    found = float(page.evaluate("window.drawnAt"))
    page.context.close()
    return found


def rows(browser: Browser) -> list[tuple[str, str, Callable[[str], float]]]:
    """Name, unit and how it is measured at an address."""
    return [
        ("bytes to the first map", "KB", lambda at: first_map(browser, at, "bytes") / 1000),
        ("first map", "ms", lambda at: first_map(browser, at, "at")),
        (f"first map, processor {SLOWED} times slower", "ms", lambda at: first_map(browser, at, "at", SLOWED)),
        ("first chart from its address", "ms", lambda at: drawn(browser, f"{at}/{CHART}")),
    ]


def main(revision: str) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        older = stack.enter_context(checked_out(revision, Path(folder) / "older"))
        servers = [stack.enter_context(started(APP, place)) for place in (ROOT, older)]
        for _, port, _ in servers:
            until(lambda port=port: asked(port, "/healthz") == b"OK\n")  # type: ignore[misc]
        browser = stack.enter_context(sync_playwright()).chromium.launch(
            executable_path=chromium.find(), args=[*chromium.FLAGS]
        )
        for name, unit, measure in rows(browser):
            found: list[list[float]] = [[], []]
            for _ in range(TIMES):
                for times, (_, port, _) in zip(found, servers, strict=True):
                    times.append(measure(f"http://127.0.0.1:{port}"))
            ours, theirs = map(median, found)
            print(
                f"{name:36} {ours:8.0f} {unit}  {revision} {theirs:8.0f} {unit}  {ours / theirs:5.2f} to 1", flush=True
            )
        told("memory of all processes", "MB", revision, *(held(process) for _, _, process in servers))


def told(name: str, unit: str, revision: str, ours: float, theirs: float) -> None:
    """One row."""
    print(f"{name:36} {ours:8.0f} {unit}  {revision} {theirs:8.0f} {unit}  {ours / theirs:5.2f} to 1", flush=True)


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "HEAD")
