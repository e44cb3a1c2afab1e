"""From a real press of the mouse to the frame that shows its effect."""

from statistics import median

from playwright.sync_api import Page

# Starts at the press's own time stamp; ends in the first task after the frame in which it shows.
ARM = """() => {{
  window.painted = new Promise(done => addEventListener('click', pressed => {{
    const after = new MessageChannel();
    after.port1.onmessage = () => done(performance.now() - pressed.timeStamp);
    const frame = () => ({shown}) ? after.port2.postMessage(0) : requestAnimationFrame(frame);
    requestAnimationFrame(frame);
  }}, {{ capture: true, once: true }}));
}}"""
SETTLE_MS = 60


def press_to_paint(page: Page, at: tuple[float, float], shown: str) -> float:
    """Milliseconds from a press at a point to the painted frame in which the JavaScript expression `shown` is true."""
    page.mouse.move(*at)
    page.wait_for_timeout(SETTLE_MS)  # what hovering paints is not what is measured
    page.evaluate(ARM.format(shown=shown))
    page.mouse.down()
    page.mouse.up()
    took = float(page.evaluate("() => window.painted"))
    page.wait_for_timeout(SETTLE_MS)
    return took


def told(name: str, times: list[float]) -> str:
    """Median and the slowest of a series, in words."""
    return f"{name} {median(times):5.1f} ms (slowest {max(times):5.1f})"
