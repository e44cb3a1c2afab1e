"""Choosing structure after structure leaves nothing behind."""

from playwright.sync_api import Browser, CDPSession, Page

from tests.chromium import wait_ready

# The engine learns the code for thousands of selections, and what it learns takes room once: 490 kB between the first
# and the seventh thousand, 30 kB in each after it.
WARM_UP = 6900
SELECTIONS = 2000
MOST_GROWTH = 1.02
# Chooses every structure in turn by its control, one a frame, and comes back to the first.
CHOOSE = """async count => {
  const controls = [...document.querySelectorAll('#picker [data-structure]')];
  for (let at = 0; at < count; at += 1) {
    controls[at % controls.length].click();
    await new Promise(requestAnimationFrame);
  }
  controls[0].click();
  await new Promise(done => setTimeout(done, 1500));
  return controls.length;
}"""


def test_two_thousand_selections_leave_nothing_behind(browser: Browser, server: str) -> None:
    """Once the browser is warm, 2,000 more selections add neither DOM nodes nor JavaScript heap."""
    # Small: drawing takes the time, and what is drawn does not tell what is kept.
    page = browser.new_page(viewport={"width": 1000, "height": 500})
    page.goto(server)
    wait_ready(page)
    page.wait_for_load_state("networkidle")
    wire = page.context.new_cdp_session(page)
    wire.send("Performance.enable")
    structures = page.evaluate(CHOOSE, WARM_UP)
    nodes, heap = _measured(wire, page)
    page.evaluate(CHOOSE, SELECTIONS)
    more_nodes, more_heap = _measured(wire, page)
    page.close()
    print(f"\n{SELECTIONS} selections of {structures}: nodes {nodes} to {more_nodes}, heap {heap} to {more_heap} bytes")
    assert more_nodes <= nodes * MOST_GROWTH
    assert more_heap <= heap * MOST_GROWTH


def _measured(wire: CDPSession, page: Page) -> tuple[int, int]:
    """DOM nodes and used JavaScript heap in bytes, after everything that can be collected is."""
    for _ in range(3):
        wire.send("HeapProfiler.collectGarbage")
        page.wait_for_timeout(200)
    metrics = {item["name"]: item["value"] for item in wire.send("Performance.getMetrics")["metrics"]}
    return int(metrics["Nodes"]), int(metrics["JSHeapUsedSize"])
