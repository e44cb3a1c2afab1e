"""The same page from the live server, from a file server under a path of its own, and from a disk by double click."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Request, Route, expect

from tests import chromium
from tests.browser.conftest import listen
from tests.chromium import wait_ready
from tests.served import UNDER, WAYS, exported, file_server, served

# Draws in three dimensions without a graphics card.
WEBGL = ("--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader")
PATIENCE_MS = 60_000
STATE = "?sel=root_s1&side=left"


@pytest.fixture(scope="module", params=WAYS)
def address(request: pytest.FixtureRequest, run_folder: Path) -> Iterator[str]:
    """The atlas in each of the three ways."""
    with served(request.param, run_folder) as found:
        yield found


@pytest.fixture(scope="module")
def drawing(browser: Browser) -> Iterator[Browser]:
    """A browser that can draw the solid body."""
    flags = [flag for flag in chromium.FLAGS if flag != "--disable-gpu"]
    running = browser.browser_type.launch(executable_path=str(chromium.find()), args=[*flags, *WEBGL])
    yield running
    running.close()


@pytest.fixture(scope="module")
def page(drawing: Browser, address: str) -> Iterator[Page]:
    """One strict page for all tests of a way: no console error, no failed answer, no other host, no file elsewhere."""
    complaints: list[str] = []

    def look(asked: Request) -> None:
        inside = asked.url.startswith((f"{address}/", "data:", "blob:"))
        complaints.extend([] if inside else [f"elsewhere: {asked.url}"])

    context = drawing.new_context(
        viewport={"width": 1440, "height": 900}, reduced_motion="reduce", service_workers="block"
    )
    made = context.new_page()
    listen(made, urlsplit(address).netloc, complaints)
    made.on("request", look)
    yield made
    context.close()
    assert not complaints, "\n".join(complaints)


def opened(page: Page, address: str, query: str) -> Page:
    """The page at a query, ready."""
    page.goto(f"{address}/{query}")
    wait_ready(page)
    return page


def test_choosing_clicking_and_the_way_back(page: Page, address: str) -> None:
    """A source by its button, an area by the skin, both panels filled, the address told, Back and a fresh opening."""
    opened(page, address, STATE)
    page.locator("#picker [data-structure=root_l5]").click()
    expect(page.locator("[data-view=back] .pattern")).to_have_attribute("data-pattern", "root_l5")
    expect(page.locator("#structure-panel article")).to_have_attribute("data-panel", "root_l5")
    page.locator("[data-view=front] [data-area=knee_anterior][data-side=left]").first.click()
    expect(page.locator("#area-panel article")).to_have_attribute("data-panel", "knee_anterior")
    assert "sel=root_l5&side=left&area=knee_anterior" in page.url
    page.go_back()
    page.go_back()
    expect(page.locator("[data-view=back] .pattern")).to_have_attribute("data-pattern", "root_s1")
    page.go_forward()
    page.reload()
    wait_ready(page)
    expect(page.locator("#structure-panel article")).to_have_attribute("data-panel", "root_l5")
    expect(page.locator("#red-flags")).to_be_in_viewport()


def test_two_sources_and_another_body(page: Page, address: str) -> None:
    """A comparison has its numbers, and the pattern is on the body that was chosen."""
    opened(page, address, f"{STATE}&cmp=muscle_piriformis&body=female")
    expect(page.locator("#compare-panel h2")).to_have_text("S1 nerve root and Piriformis")
    expect(page.locator("#body-map [data-role=compare][data-pattern=muscle_piriformis]")).to_have_count(2)
    expect(page.locator(".compare-shares [data-part] td").first).to_have_text("66%")
    picture = page.locator("[data-view=front] image").get_attribute("href") or ""
    assert "/female/" in picture


def test_a_lesson_is_played_by_key(page: Page, address: str) -> None:
    """The link opens its step, and a key the next one."""
    opened(page, address, "?lesson=five_roots_of_the_leg&step=2")
    expect(page.locator("#presenting .place b")).to_contain_text("Step 2 of")
    page.keyboard.press("PageDown")
    expect(page.locator("#presenting .place b")).to_contain_text("Step 3 of")


def test_a_question_is_asked_and_explained(page: Page, address: str) -> None:
    """The quiz starts, takes an answer and says what is right."""
    opened(page, address, "?sel=none&mode=quiz&quiz=apart&seed=42&n=5")
    page.locator("[data-study=quiz][data-ready=true] [data-do=start]").first.press("Enter")
    expect(page.locator(".quiz-progress")).to_contain_text("Question 1 of 5")
    page.keyboard.press("1")
    expect(page.locator(".quiz-explained")).to_be_visible()


def test_a_chart_is_drawn(page: Page, address: str) -> None:
    """The library for charts comes from beside the page, and draws."""
    opened(page, address, "?sel=joint_hip&side=left&mode=evidence")
    chart = page.locator('[data-chart="forest"]')
    chart.scroll_into_view_if_needed()
    expect(chart.locator('.chart[data-drawn="true"]')).to_be_attached(timeout=PATIENCE_MS)
    assert chart.locator(".point").count() > 5


def test_the_body_turns(page: Page, address: str) -> None:
    """In three dimensions the chosen pattern is on the solid body."""
    opened(page, address, f"{STATE}&view=3d")
    expect(page.locator(".solid-scene canvas").first).to_be_attached(timeout=PATIENCE_MS)
    expect(page.locator("#structure-panel article")).to_have_attribute("data-panel", "root_s1")


def test_the_figure_is_saved_with_its_picture(page: Page, address: str) -> None:
    """A file for slides holds the body as a picture in itself, also where the page may not read a picture's dots."""
    opened(page, address, STATE)
    written = page.evaluate(
        """async () => {
          await painAtlas.inside.loadPart("paper");
          const image = document.querySelector("[data-view=front] image").getAttribute("href");
          const picture = new Image();
          picture.src = await painAtlas.inside.pictureUrl(image);
          await picture.decode();
          const canvas = Object.assign(document.createElement("canvas"), { width: 20, height: 20 });
          canvas.getContext("2d").drawImage(picture, 0, 0, 20, 20);
          return canvas.toDataURL("image/png").length;
        }"""
    )
    assert written > 200


def test_only_a_static_site_that_is_served_can_be_an_app(page: Page, address: str) -> None:
    """Neither the live server nor a disk names a manifest; the server has none to give."""
    opened(page, address, STATE)
    assert page.locator("link[rel=manifest]").count() == (UNDER in address)


def test_an_installation_opens_with_its_own_state(browser: Browser, run_folder: Path) -> None:
    """No query stands for the state that the page's head names, a query for itself; Back works."""
    head = '<head><meta name="default-state" content="sel=root_c6&amp;side=right">'

    def describe(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace("<head>", head, 1))

    with served("live", run_folder) as address:
        page = browser.new_page()
        page.route(re.compile(rf"^{re.escape(address)}/(\?.*)?$"), describe)
        opened(page, address, "")
        panel = page.locator("#structure-panel article")
        expect(panel).to_have_attribute("data-panel", "root_c6")
        page.locator("#picker [data-structure=root_l5]").click()
        expect(panel).to_have_attribute("data-panel", "root_l5")
        assert "sel=root_l5&side=right" in page.url
        page.go_back()
        expect(panel).to_have_attribute("data-panel", "root_c6")
        opened(page, address, "?sel=root_s1")
        expect(panel).to_have_attribute("data-panel", "root_s1")
        page.close()


@pytest.fixture
def installed(browser: Browser, run_folder: Path) -> Iterator[tuple[Page, str]]:
    """A page of the static site that may keep files, and its address."""
    with exported(run_folder) as site, file_server(site) as address:
        context = browser.new_context(viewport={"width": 1440, "height": 900})
        page = context.new_page()
        page.goto(f"{address}/{STATE}")
        wait_ready(page)
        page.evaluate("async () => (await navigator.serviceWorker.ready).active.state")
        yield page, address
        context.close()


def test_a_visited_site_opens_without_a_network(installed: tuple[Page, str]) -> None:
    """The first visit's files are kept at once, others as they are used, and nothing but the site's own files."""
    page, address = installed
    page.reload()  # by now every request goes through the keeper
    wait_ready(page)
    page.locator("#picker [data-structure=root_c6]").click()
    expect(page.locator("#structure-panel article")).to_have_attribute("data-panel", "root_c6")
    page.context.set_offline(True)
    for query, panel in (("", "root_s1"), ("?sel=root_c6&side=right", "root_c6")):
        page.goto(f"{address}/{query}")
        wait_ready(page)
        expect(page.locator("#structure-panel article")).to_have_attribute("data-panel", panel)
    kept: list[str] = page.evaluate(
        """async () => (await Promise.all((await caches.keys()).map(async (name) =>
          (await (await caches.open(name)).keys()).map(({ url }) => url)))).flat()"""
    )
    linked = "all => all.map(one => one.src || one.href)"
    assert {*page.locator("script[src], link[rel=stylesheet]").evaluate_all(linked)} <= set(kept)
    assert [url for url in kept if url.endswith("/structures/root_c6.html")]
    assert not [url for url in kept if not url.startswith(f"{address}/") or "?" in url]
    assert page.evaluate("() => document.cookie.length + localStorage.length + sessionStorage.length") == 0


def test_the_site_can_be_installed(installed: tuple[Page, str]) -> None:
    """The manifest is linked, names a start below the site's own path and an icon that is there."""
    page, address = installed
    manifest = page.evaluate("async () => (await fetch(document.querySelector('link[rel=manifest]').href)).json()")
    icon = page.request.get(f"{address}/{manifest['icons'][0]['src']}")
    assert (manifest["start_url"], manifest["scope"], manifest["display"]) == ("./", "./", "standalone")
    assert icon.ok and b"<svg" in icon.body()
    errors = page.context.new_cdp_session(page).send("Page.getInstallabilityErrors")["installabilityErrors"]
    assert [error["errorId"] for error in errors if error["errorId"] != "in-incognito"] == []
