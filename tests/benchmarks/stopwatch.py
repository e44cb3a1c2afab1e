"""From a real press of the mouse to the frame that shows its effect."""

from statistics import median

from playwright.sync_api import Page

# A steady clock of frames on both pages: an idle browser answers the first request for a frame at its own pace.
TICK = "() => { const tick = () => requestAnimationFrame(tick); tick(); }"
# Starts at the click's own time stamp. The first frame in which it shows is drawn then; it is on the screen when the
# next frame begins, which is where the clock stops.
ARM = """() => {{
  window.painted = new Promise((done, fail) => addEventListener('click', pressed => {{
    const stop = () => done(performance.now() - pressed.timeStamp);
    const frame = () => requestAnimationFrame(({shown}) ? stop : frame);
    requestAnimationFrame(frame);
    setTimeout(fail, 5000, new Error('the press showed nothing'));
  }}, {{ capture: true, once: true }}));
}}"""
SETTLE_MS = 60


def press_to_paint(page: Page, at: tuple[float, float], shown: str) -> float:
    """Milliseconds from a press at a point to the painted frame in which the JavaScript expression `shown` is true."""
    page.mouse.move(*at)
    page.wait_for_timeout(SETTLE_MS)  # what hovering paints is not what is measured
    page.evaluate(ARM.format(shown=shown))
    page.mouse.down()
    page.wait_for_timeout(SETTLE_MS)  # nor what the press alone paints; nobody lets go within a frame
    page.mouse.up()
    took = float(page.evaluate("() => window.painted"))
    page.wait_for_timeout(SETTLE_MS)
    return took


def summary(name: str, times: list[float]) -> str:
    """Median and the slowest of a series, in words."""
    return f"{name} {median(times):5.1f} ms (slowest {max(times):5.1f})"
