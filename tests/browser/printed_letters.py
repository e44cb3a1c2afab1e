"""How small the smallest letters of a page are on paper."""

from playwright.sync_api import Page

# A4 without its margins; letters in a picture are as large as the picture is drawn.
SHEET = {"width": 718, "height": 1050}
SMALLEST = """() => {
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let found = [Infinity, ""];
  while (words.nextNode()) {
    const text = words.currentNode, one = text.parentElement;
    if (!text.textContent.trim() || one.closest("script, style, noscript, title")) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const { width, height } = range.getBoundingClientRect();
    const style = getComputedStyle(one);
    if (!width || !height || style.visibility === "hidden") continue;
    const matrix = one.closest("svg") && one.getScreenCTM?.();
    const size = parseFloat(style.fontSize) * (matrix ? Math.hypot(matrix.a, matrix.b) : 1) * 0.75;
    const named = `${one.localName}.${one.getAttribute("class") ?? ""}`;
    if (size < found[0]) found = [size, `${text.textContent.trim().slice(0, 40)} (${named})`];
  }
  return [Math.round(100 * found[0]) / 100, found[1]];
}"""


def smallest(page: Page) -> tuple[float, str]:
    """Size in points and words of the smallest letters that the page would print; it stays in print's look."""
    page.set_viewport_size({"width": SHEET["width"], "height": SHEET["height"]})
    page.emulate_media(media="print")
    size, words = page.evaluate(SMALLEST)
    return size, words
