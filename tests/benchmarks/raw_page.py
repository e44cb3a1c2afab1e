"""The yardstick: the same drawing, pattern included, as a raw static page whose only script toggles a class."""

from playwright.sync_api import Browser, Page

# Copies what is on the screen: every view at its size, its body, its area paths and the painted pattern's own paths.
COPY = """() => [...document.querySelectorAll('svg[data-view]')].map(view => {
  const copy = view.cloneNode(true), { width, height } = view.getBoundingClientRect();
  copy.setAttribute('width', width);
  copy.setAttribute('height', height);
  return copy.outerHTML;
}).join('')"""

PAGE = """<!doctype html><base href="{base}"><title>raw</title>
<style>
  path {{ fill: none }}
  [data-area] {{ fill: transparent }}
  [data-area].chosen {{ fill: rgb(0 90 200 / 25%); stroke: rgb(0 60 160); stroke-width: 4 }}
  [data-pattern] {{ display: none; stroke: rgb(0 60 160); stroke-linecap: round; fill: rgb(0 90 200 / 15%) }}
  .on [data-pattern] {{ display: inline }}
</style>
<body class="on">
<button>pattern</button><div>{views}</div>
<script>
  document.querySelector('div').addEventListener('click', ({{ target }}) => {{
    document.querySelector('[data-area].chosen')?.classList.remove('chosen');
    target.classList.add('chosen');
  }});
  document.querySelector('button').addEventListener('click', () => document.body.classList.toggle('on'));
</script>"""


def raw_page(browser: Browser, atlas: Page) -> Page:
    """A static page in the same browser with what the atlas shows just now, at the same size."""
    page = browser.new_page(viewport=atlas.viewport_size)
    page.set_content(PAGE.format(base=atlas.url.split("?")[0], views=atlas.evaluate(COPY)))
    page.wait_for_load_state("networkidle")
    return page
