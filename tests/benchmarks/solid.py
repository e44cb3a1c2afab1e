"""`python -m tests.benchmarks.solid REVISION`: the body in three dimensions beside that of an older checkout.

Without a graphics card, at 1440 by 900, in turn on one machine: the time to the first picture from its address, frames
a second while a mouse turns it, and the bytes (brotli) of what only this view needs.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page, sync_playwright

from tests import chromium
from tests.benchmarks.against import APP, checked_out, opened
from tests.benchmarks.start import asked, started, until
from tests.chromium import wait_ready
from tests.served import ROOT

TIMES = 5
WEBGL = ("--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader")
ADDRESS = "?sel=root_l5&view=3d"
TURNING_S = 4
# The first picture is there when its points can be read. Whatever has this many corners is the skin.
NOTE_PICTURES = """
window.frames3d = 0;
let inFrame = false;
for (const Kind of [WebGLRenderingContext, WebGL2RenderingContext]) for (const name of ["drawArrays", "drawElements"]) {
  const own = Kind.prototype[name];
  Kind.prototype[name] = function (...given) {
    own.apply(this, given);
    if (given[name === "drawArrays" ? 2 : 1] < 20000 || inFrame) return;
    inFrame = true;
    queueMicrotask(() => {
      inFrame = false;
      window.frames3d += 1;
      if (window.pictureAt) return;
      this.readPixels(0, 0, 1, 1, this.RGBA, this.UNSIGNED_BYTE, new Uint8Array(4));
      window.pictureAt = performance.now();
    });
  };
}
"""
BYTES = """() => performance.getEntriesByType("resource").filter(({ name }) => /solid|stage|plotly/.test(name))
  .reduce((sum, { transferSize }) => sum + transferSize, 0)"""


def launched(browsers: ExitStack) -> Browser:
    """A browser that draws in three dimensions with its processor."""
    flags = [*(flag for flag in chromium.FLAGS if flag != "--disable-gpu"), *WEBGL]
    return browsers.enter_context(sync_playwright()).chromium.launch(executable_path=chromium.find(), args=flags)


def pictured(browser: Browser, address: str) -> Page:
    """A page whose body has been drawn."""
    page = opened(browser, f"{address}/{ADDRESS}", NOTE_PICTURES)
    wait_ready(page)
    until(lambda: page.evaluate("window.pictureAt ?? 0") > 0)
    return page


def first_picture(browser: Browser, address: str) -> float:
    """Milliseconds from the address to the body."""
    page = pictured(browser, address)
    found = float(page.evaluate("window.pictureAt"))
    page.context.close()
    return found


def frames(browser: Browser, address: str) -> float:
    """Pictures a second while a mouse turns the body to and fro."""
    page = pictured(browser, address)
    page.wait_for_timeout(2_000)
    box = page.locator(".solid-scene").bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    before, start, step = page.evaluate("window.frames3d"), time.monotonic(), 0
    while time.monotonic() - start < TURNING_S:
        step += 1
        page.mouse.move(x + 3 * (step % 60), y)
    found = (page.evaluate("window.frames3d") - before) / (time.monotonic() - start)
    page.mouse.up()
    page.context.close()
    return float(found)


def weight(browser: Browser, address: str) -> float:
    """Kilobytes of the files that nothing but the body in three dimensions asks for here."""
    page = pictured(browser, address)
    found = float(page.evaluate(BYTES)) / 1000
    page.context.close()
    return found


ROWS: tuple[tuple[str, str, Callable[[Browser, str], float], int], ...] = (
    ("first picture of the body", "ms", first_picture, TIMES),
    ("frames while it turns", "/s", frames, 3),
    ("bytes of the first scene", "KB", weight, 1),
)


def main(revision: str) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        older = stack.enter_context(checked_out(revision, Path(folder) / "older"))
        servers = [stack.enter_context(started(APP, place)) for place in (ROOT, older)]
        for _, port, _ in servers:
            until(lambda port=port: asked(port, "/healthz") == b"OK\n")  # type: ignore[misc]
        browser = launched(stack)
        for name, unit, measure, times in ROWS:
            found: list[list[float]] = [[], []]
            for _ in range(times):
                for own, (_, port, _) in zip(found, servers, strict=True):
                    own.append(measure(browser, f"http://127.0.0.1:{port}"))
            ours, theirs = map(median, found)
            print(
                f"{name:28} {ours:8.1f} {unit}  {revision} {theirs:8.1f} {unit}  {ours / theirs:5.2f} to 1", flush=True
            )


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "HEAD")
