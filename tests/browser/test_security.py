"""What the page may not do, tried in a real browser."""

import pytest
from playwright.sync_api import Browser, Page

from dashboard.serve.frozen_file import csp_hash
from dashboard.serve.headers import RENDERER_STYLES
from tests.browser.conftest import OpenAtlas

WALK = ("?sel=root_l5&side=right", "?sel=viscus_heart&layer=pain", "?sel=root_c6&layer=dermatome", "?area=calf_lateral",
        "?sel=muscle_piriformis&side=both&view=sides")  # fmt: skip
KEYS = ("sel", "side", "cmp", "area", "view", "layer", "map", "body", "mode", "lang", "v", "__proto__", "x")
ATTACKS = (
    '"><img src=x onerror=alert(1)>',
    "javascript:alert(1)",
    "<script>alert(1)</script>",
    "%00",
    "constructor",
    "'",
    "{}",
)


def test_a_walk_through_the_page_breaks_no_rule(open_atlas: OpenAtlas, page: Page) -> None:
    """Patterns, layers, an area, search and theme: no console error, no policy violation, no other host."""
    for query in WALK:
        open_atlas(query)
        page.wait_for_load_state("networkidle")
    for name in ("theme", "share"):
        page.locator(f"#{name}").click()
    page.keyboard.press("Escape")


def test_the_policy_allows_exactly_the_styles_the_renderer_adds(open_atlas: OpenAtlas, page: Page) -> None:
    """RENDERER_STYLES is complete for the pinned dash, with nothing left over; panels have no style of their own."""
    open_atlas("?sel=root_s1&area=calf_lateral")
    page.locator("#area-panel article, #structure-panel article").first.wait_for()
    added = {csp_hash(text) for text in page.locator("style").all_text_contents()} | {csp_hash("")}
    assert sorted(added) == sorted(RENDERER_STYLES)
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
    later = f"done => setTimeout(() => done([() => eval('1'), () => new Function('1')].map({tried})))"
    assert page.evaluate(f"() => new Promise({later})") == ["EvalError", "EvalError"]
    page.close()


@pytest.mark.parametrize("attack", ATTACKS)
def test_what_the_address_says_never_becomes_part_of_the_page(open_atlas: OpenAtlas, page: Page, attack: str) -> None:
    """Values nobody listed are ignored in every key: the page opens as usual and shows nothing of them."""
    page.on("dialog", lambda dialog: pytest.fail(f"a dialog opened: {dialog.message}"))
    open_atlas("?" + "&".join(f"{key}={attack}" for key in KEYS))
    assert page.locator("img[src=x], script:not([src]):not([id])").count() == 0
    assert "alert(1)" not in page.content()


def test_nothing_is_kept_on_the_reader_s_machine(open_atlas: OpenAtlas, page: Page) -> None:
    """No cookie, no local or session storage, no database, after a walk through the page."""
    for query in WALK:
        open_atlas(query)
    assert page.context.cookies() == []
    assert page.evaluate("() => localStorage.length + sessionStorage.length") == 0
    assert page.evaluate("() => indexedDB.databases().then(found => found.length)") == 0


def test_another_site_cannot_frame_the_page(browser: Browser, server: str) -> None:
    """A frame on another origin stays empty: frame-ancestors names this origin alone."""
    page = browser.new_page()
    page.set_content(f'<iframe src="{server}/" width="900" height="700"></iframe>')
    page.wait_for_timeout(1500)
    assert all(frame.locator("#react-entry-point").count() == 0 for frame in page.frames[1:])
    page.close()
