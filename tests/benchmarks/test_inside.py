"""The inside of the body in three dimensions: frames a second while it turns, and what it adds to the first scene."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests import chromium
from tests.benchmarks.test_solid import WEBGL

LEAST_SHARE = 0.35  # of the frames a second that skin alone turns at, in the same run without a graphics card
MOST_KB = 400
OPEN = "(await painAtlas.inside.loadPart('solid')).openedSolid()"
TURN = f"""async seconds => {{
  const {{ stage }} = {OPEN};
  const end = performance.now() + 1000 * seconds;
  let frames = 0;
  while (performance.now() < end) {{
    const view = stage.view();
    stage.look({{ ...view, turn: view.turn + 3 }});
    await new Promise(requestAnimationFrame);
    frames += 1;
  }}
  return frames / seconds;
}}"""
BYTES = """() => performance.getEntriesByType('resource')
  .filter(({ name }) => /\\/inside[_.]/.test(name)).reduce((sum, one) => sum + one.encodedBodySize, 0)"""


@pytest.fixture(scope="module")
def inside(browser: Browser, server: str) -> Iterator[Page]:
    """A root with all that belongs to it, in a browser that draws without a graphics card."""
    flags = [*(flag for flag in chromium.FLAGS if flag != "--disable-gpu"), *WEBGL]
    running = browser.browser_type.launch(executable_path=str(chromium.find()), args=flags)
    page = running.new_page(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
    page.goto(f"{server}/?sel=root_l5&side=left&view=3d&inside=1")
    expect(page.locator("[data-inside-part]").first).to_be_attached(timeout=60_000)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(1_500)
    yield page
    running.close()


@pytest.mark.benchmark
def test_the_inside_turns_smoothly_and_weighs_little(inside: Page) -> None:
    """Skin as glass with bones, nerves and muscles turns at so many frames a second, for so many bytes."""
    kb = inside.evaluate(BYTES) / 1000
    within = float(inside.evaluate(TURN, 4))
    inside.evaluate("painAtlas.selection.choose({ inside: '' })")
    inside.wait_for_timeout(1_500)
    skin = float(inside.evaluate(TURN, 4))
    print(
        f"\ninside of the body at 1440 x 900: {within:.1f} frames a second, skin alone {skin:.1f}; "
        f"{kb:.0f} KB of shapes and names"
    )
    assert within >= LEAST_SHARE * skin
    assert kb <= MOST_KB
