"""The panels follow the choice, the latest one wins, and every control in them works."""

import re

from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.conftest import OpenAtlas
from tests.chromium import wait_ready


def test_the_panel_follows_the_choice(open_atlas: OpenAtlas, page: Page) -> None:
    """A press in the list shows that structure's panel from its top."""
    open_atlas()
    page.locator("#picker [data-structure=root_c6]").click()
    expect(page.locator("#structure-panel h2")).to_have_text("C6 nerve root")
    expect(page.locator("#structure-panel h2")).to_be_in_viewport()


def test_the_latest_choice_wins(open_atlas: OpenAtlas, page: Page) -> None:
    """A slow answer to an older choice does not replace the newer panel."""

    def slow(route: Route) -> None:
        page.wait_for_timeout(600)
        route.continue_()

    open_atlas()
    page.route("**/structures/root_c5.html", slow)
    page.locator("#picker [data-structure=root_c5]").click()
    page.locator("#picker [data-structure=root_c6]").click()
    expect(page.locator("#structure-panel h2")).to_have_text("C6 nerve root")
    page.wait_for_timeout(900)
    expect(page.locator("#structure-panel h2")).to_have_text("C6 nerve root")


def test_a_candidate_can_be_chosen_from_the_area(open_atlas: OpenAtlas, page: Page) -> None:
    """Click the skin, press a listed source: it paints, its panel shows, the area stays chosen."""
    open_atlas("?area=calf_lateral&side=right")
    page.locator("#area-panel [data-structure=root_s1]").click()
    expect(page.locator("#structure-panel h2")).to_have_text("S1 nerve root")
    expect(page.locator("#body-map [data-pattern=root_s1]").first).to_be_attached()
    expect(page.locator("#area-panel [data-structure=root_s1]")).to_have_attribute("aria-pressed", "true")
    assert "area=calf_lateral" in page.url
    assert "side=right" in page.url


def test_an_area_named_in_a_panel_can_be_chosen(open_atlas: OpenAtlas, page: Page) -> None:
    """Where people feel it leads back to the skin."""
    open_atlas("?sel=root_s1&side=left")
    expect(page.locator("#structure-panel .folded")).to_have_count(7)
    expect(page.locator("#structure-panel .felt-where [data-choose-area]").first).to_be_hidden()
    page.locator("#structure-panel .felt-where > summary").press("Enter")
    page.locator("#structure-panel .felt-where [data-choose-area=calf_mid]").first.click()
    expect(page.locator("#area-panel h2")).to_contain_text("Middle of the calf")
    page.locator("#picker [data-structure=root_l5]").click()
    expect(page.locator("#structure-panel [data-panel=root_l5] .felt-where[open]")).to_be_visible()
    expect(page.locator("#structure-panel .mechanism[open]")).to_have_count(0)


def test_red_flags_are_always_in_view_and_follow_the_choice(open_atlas: OpenAtlas, page: Page) -> None:
    """The calf brings the clot in the lung to the front; the general lines never leave."""
    open_atlas("?area=calf_mid&side=left")
    strip = page.locator("#red-flags")
    expect(strip).to_be_in_viewport()
    expect(strip.locator("[data-line=safety_lung_clot]")).to_be_visible()
    page.locator("#clear").click()
    expect(strip.locator("[data-line=safety_lung_clot]")).to_be_hidden()
    expect(strip.locator("[data-line=safety_cauda_equina]")).to_be_visible()


def test_a_lost_connection_is_said_and_the_map_still_paints(browser: Browser, server: str) -> None:
    """Without the panel's file the pattern is there all the same, and the panel says why it is empty."""
    page = browser.new_page(service_workers="block")
    page.route(re.compile("/structures/root_t4\\.html"), lambda route: route.abort())
    page.goto(server)
    wait_ready(page)
    page.wait_for_load_state("networkidle")
    page.locator("#picker [data-structure=root_t4]").click()
    expect(page.locator("#body-map [data-pattern=root_t4]").first).to_be_attached()
    expect(page.locator("#structure-panel")).to_contain_text("could not be loaded")
    page.close()
