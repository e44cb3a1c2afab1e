"""Click to paint, against a raw static page with the same drawing in the same browser."""

from collections.abc import Iterator
from statistics import median
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.benchmarks.raw_page import raw_page
from tests.benchmarks.stopwatch import TICK, press_to_paint, summary
from tests.chromium import wait_ready

MOST_TIMES_RAW = 1.25
ROUNDS = 3
ROOTS = ("root_l5", "root_s1", "root_l4", "root_c6", "root_c7", "root_c8")
# Areas that can be hit in their middle, with that pixel: each once, as a second press would let go of it, and a sample
# of all views. One side only: the other would move the pattern too, which is what the second test measures.
TARGETS = """() => [...document.querySelectorAll('path[data-area]:not([data-side=right])')].map(path => {
  const { x, y, width, height } = path.getBoundingClientRect();
  return { area: path.dataset.area, side: path.dataset.side, view: path.closest('svg').dataset.view, path,
           x: Math.floor(x + width / 2), y: Math.floor(y + height / 2) };
}).filter(({ path, x, y }) => document.elementFromPoint(x, y) === path)
  .filter(({ area }, at, all) => all.findIndex(other => other.area === area) === at)
  .map(({ path, ...target }) => target).filter((_, at) => at % 4 === 0)"""


LONGEST_TASK_MS = 100  # the aim is none over 50, which is what a browser reports at all
LONG_TASKS = """async () => {
  const long = [];
  const noted = (list) => list.getEntries().forEach(({ duration }) => long.push(Math.round(duration)));
  new PerformanceObserver(noted).observe({ entryTypes: ["longtask"] });
  const controls = [...document.querySelectorAll("#picker [data-structure]")];
  for (const control of controls) {
    control.click();
    await new Promise(requestAnimationFrame);
    await new Promise((done) => setTimeout(done, 60));
  }
  await new Promise((done) => setTimeout(done, 500));
  return { count: controls.length, long };
}"""


@pytest.fixture(scope="module")
def pages(browser: Browser, server: str) -> Iterator[tuple[Page, Page]]:
    """The atlas with S1 painted, and its raw copy."""
    atlas = browser.new_page(viewport={"width": 1440, "height": 900})
    atlas.goto(f"{server}/?sel=root_s1")
    wait_ready(atlas)
    atlas.wait_for_load_state("networkidle")
    raw = raw_page(browser, atlas)
    for page in (atlas, raw):
        page.evaluate(TICK)
    yield atlas, raw
    raw.close()
    atlas.close()


@pytest.mark.benchmark
def test_highlight(pages: tuple[Page, Page]) -> None:
    """From a press on the skin to the painted highlight: at most 1.25 times a class toggle on raw paths."""
    ours: list[float] = []
    theirs: list[float] = []
    atlas, raw = pages
    for _ in range(ROUNDS):
        for here, there in zip(atlas.evaluate(TARGETS), raw.evaluate(TARGETS), strict=False):
            ours.append(_press(atlas, here, "[aria-pressed=true]"))
            theirs.append(_press(raw, there, ".chosen"))
    assert _ratio("click to painted highlight", ours, theirs) <= MOST_TIMES_RAW


@pytest.mark.benchmark
def test_pattern(pages: tuple[Page, Page]) -> None:
    """From a press on a structure to its painted pattern: at most 1.25 times showing a ready-made raw pattern."""
    ours: list[float] = []
    theirs: list[float] = []
    atlas, raw = pages
    for root in ROOTS * ROUNDS * 2:
        marks = f"""document.querySelector('[data-pattern="{root}"][data-role="main"] path.dots:not([d=""])')"""
        ours.append(press_to_paint(atlas, _middle(atlas, f'#picker [data-structure="{root}"]'), marks))
        button = _middle(raw, "button")
        press_to_paint(raw, button, "document.body.className === ''")
        theirs.append(press_to_paint(raw, button, "document.body.className === 'on'"))
    assert _ratio("selection to painted pattern", ours, theirs) <= MOST_TIMES_RAW


@pytest.mark.benchmark
def test_no_choice_holds_up_the_page(browser: Browser, server: str) -> None:
    """All sources chosen in turn, and what follows each: no task that a reader would notice."""
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.goto(server)
    wait_ready(page)
    page.wait_for_load_state("networkidle")
    found: dict[str, Any] = page.evaluate(LONG_TASKS)
    page.close()
    print(f"\n{found['count']} sources chosen in turn: tasks over 50 ms {found['long']}")
    assert found["count"] > 200 and max(found["long"], default=0) <= LONGEST_TASK_MS


def _ratio(name: str, ours: list[float], theirs: list[float]) -> float:
    ratio = median(ours) / median(theirs)
    print(
        f"\n{name}: {summary('atlas', ours)}, {summary('raw', theirs)}, n {len(ours)}, "
        f"ratio {ratio:.2f} <= {MOST_TIMES_RAW}"
    )
    return ratio


def _press(page: Page, target: dict[str, Any], state: str) -> float:
    path = 'svg[data-view="{view}"] [data-area="{area}"][data-side="{side}"]'.format(**target)
    return press_to_paint(page, (target["x"], target["y"]), f"document.querySelector('{path}{state}')")


def _middle(page: Page, selector: str) -> tuple[float, float]:
    box = page.locator(selector).first.bounding_box()
    assert box, f"{selector} is not on the screen"
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
