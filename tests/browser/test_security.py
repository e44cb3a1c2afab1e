"""What the page may not do, tried in a real browser."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from dashboard.figures.wording import MODES
from tests import chromium
from tests.browser.conftest import OpenAtlas, listen
from tests.chromium import wait_ready

STUDIES = [mode for mode in MODES if mode not in ("explore", "learn", "quiz")]
WEBGL = ("--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader")
PATIENCE_MS = 60_000
LISTEN = """() => {
  window.violations = [];
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
    window.violations.push(`${violatedDirective}: ${blockedURI}`));
}"""
KEPT = """async () => ({
  cookie: document.cookie,
  local: localStorage.length,
  session: sessionStorage.length,
  databases: (await indexedDB.databases()).length,
  caches: (await caches.keys()).length,
  workers: (await navigator.serviceWorker.getRegistrations().catch(() => [])).length, // a disk has none,
})"""


@pytest.fixture
def walker(browser: Browser, server: str) -> Iterator[Page]:
    """A strict page that also draws in three dimensions, and writes down what the policies refuse or do not know."""
    complaints: list[str] = []
    flags = [flag for flag in chromium.FLAGS if flag != "--disable-gpu"]
    running = browser.browser_type.launch(executable_path=str(chromium.find()), args=[*flags, *WEBGL])
    page = running.new_page(viewport={"width": 1440, "height": 900}, reduced_motion="reduce", service_workers="block")
    page.add_init_script(f"({LISTEN})()")
    listen(page, urlsplit(server).netloc, complaints)
    page.on("console", lambda message: complaints.append(message.text) if "olicy" in message.text else None)
    yield page
    running.close()
    assert not complaints, "\n".join(complaints)


def test_a_walk_through_every_part_breaks_no_rule_and_keeps_nothing(walker: Page, server: str, tmp_path: Path) -> None:
    """Every mode, study, layer, a chart, 3D, a lesson, the quiz, paper, search, theme and Share: no violation of a
    policy, no other host, no console error, and at the end no cookie, no storage, no cache and no worker."""
    walker.set_default_timeout(PATIENCE_MS)
    walker.goto(f"{server}/?sel=root_s1&side=left")
    wait_ready(walker)
    _explore(walker)
    _studies(walker)
    _lesson_and_quiz(walker)
    _paper(walker, tmp_path)
    walker.wait_for_load_state("networkidle")
    assert walker.evaluate("() => window.violations") == []
    kept = walker.evaluate(KEPT)
    assert kept == {"cookie": "", "local": 0, "session": 0, "databases": 0, "caches": 0, "workers": 0}
    assert walker.context.cookies() == []


def _choose(page: Page, **patch: str) -> None:
    page.evaluate("patch => painAtlas.selection.choose(patch)", patch)


def _explore(page: Page) -> None:
    """Layers, a body, a comparison, an area, search, theme, Share, the privacy dialog, and the body in 3D."""
    layers: list[str] = page.evaluate(
        "() => JSON.parse(document.getElementById('body-map').dataset.choices).layer.values"
    )
    for layer in layers:
        _choose(page, layer=layer)
        expect(page.locator(f".toolbar[data-layer={layer}]")).to_be_visible()
        page.wait_for_load_state("networkidle")
    _choose(page, layer="pain", body="female", cmp="muscle_piriformis", area="calf_lateral", side="both")
    expect(page.locator("#compare-panel")).to_be_visible()
    page.locator("#search input").fill("hip")
    page.locator("#search input").press("Escape")
    for control in ("theme", "share", "to-privacy"):
        page.locator(f"#{control}").click()
    expect(page.locator("#privacy")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#privacy")).to_be_hidden()
    _choose(page, view="3d", cmp="")
    expect(page.locator(".solid-scene canvas").first).to_be_visible(timeout=PATIENCE_MS)


def _studies(page: Page) -> None:
    """Every study from its button; in the evidence the first chart is drawn."""
    for mode in STUDIES:
        page.locator(f"#modes [data-value={mode}]").click()
        expect(page.locator(f"#study [data-study={mode}]")).to_be_visible()
        if mode == "evidence":
            page.locator("[data-chart]").first.scroll_into_view_if_needed()
            expect(page.locator('.chart[data-drawn="true"]').first).to_be_attached(timeout=PATIENCE_MS)
        page.wait_for_load_state("networkidle")
    _choose(page, view="front-back", body="neutral")


def _lesson_and_quiz(page: Page) -> None:
    """Some steps of a lesson on the whole screen, and a question of the quiz with its answer."""
    page.locator("#modes [data-value=learn]").click()
    page.locator("#study .lessons .lesson").first.click()
    expect(page.locator("#presenting .place b")).to_contain_text("Step 1 of")
    for key in ("PageDown", "PageDown", "PageDown", "PageDown"):  # what is covered is uncovered first
        page.keyboard.press(key)
    expect(page.locator("#presenting .place b")).not_to_contain_text("Step 1 of")
    page.keyboard.press("Escape")
    expect(page.locator("html[data-presenting]")).not_to_be_attached()
    _choose(page, sel="", mode="quiz", quiz="source")
    expect(page.locator("[data-study=quiz][data-ready=true]")).to_be_visible()
    page.locator("[data-do=start]").first.press("Enter")
    expect(page.locator(".quiz-run h4")).to_be_visible()
    page.keyboard.press("1")
    expect(page.locator(".quiz-explained")).to_be_visible()
    _choose(page, mode="explore", sel="root_l5", quiz="")


def _paper(page: Page, folder: Path) -> None:
    """The dialog before printing, the figure as a file in both forms, and a sheet laid out for a printer."""
    page.evaluate("() => { window.print = () => {}; }")
    page.locator("#print").click()
    for name in ("Save SVG", "Save PNG"):
        with page.expect_download() as download:
            page.get_by_role("button", name=name).click()
        download.value.save_as(folder / download.value.suggested_filename)
    page.get_by_role("button", name="Print or PDF").click()
    expect(page.locator("#print-dialog")).to_be_hidden()


def test_neither_page_nor_panels_have_a_style_of_their_own(open_atlas: OpenAtlas, page: Page) -> None:
    """The policy would refuse it, silently."""
    open_atlas("?sel=root_s1&area=calf_lateral")
    page.locator("#area-panel article, #structure-panel article").first.wait_for()
    assert page.locator("style").count() == 0
    assert page.locator("article [style]").count() == 0


@pytest.mark.parametrize(
    "code", ["made.textContent = 'window.ran = 1'", "made.src = 'data:text/javascript,window.ran=1'"]
)
def test_a_script_put_into_the_page_does_not_run(browser: Browser, server: str, code: str) -> None:
    """Whoever could write HTML into the page could still not run anything."""
    page = browser.new_page()
    page.goto(server)
    page.evaluate(f"() => {{ const made = document.createElement('script'); {code}; document.body.append(made); }}")
    page.wait_for_timeout(200)
    assert page.evaluate("() => window.ran === undefined")
    page.close()


def test_text_is_never_evaluated(browser: Browser, server: str) -> None:
    """eval and new Function throw in a script of the page."""
    page = browser.new_page()
    page.goto(server)
    # In a timer, because what a test evaluates itself is exempt from the policy.
    tried = "code => { try { code(); return 'ran' } catch (error) { return error.name } }"
    timer = f"done => setTimeout(() => done([() => eval('1'), () => new Function('1')].map({tried})))"
    assert page.evaluate(f"() => new Promise({timer})") == ["EvalError", "EvalError"]
    page.close()


@pytest.mark.live("who may frame is told by a header, which a disk and a bare file server do not send")
def test_another_site_cannot_frame_the_page(browser: Browser, server: str) -> None:
    """A frame on another origin stays empty: frame-ancestors names this origin alone."""
    page = browser.new_page()
    page.set_content(f'<iframe src="{server}/" width="900" height="700"></iframe>')
    page.wait_for_timeout(1500)
    assert all(frame.locator("#app").count() == 0 for frame in page.frames[1:])
    page.close()
