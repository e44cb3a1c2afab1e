"""Two maps on another site's page: they talk both ways, listen to nobody else, and can be read by everyone."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import axe_playwright_python
import pytest
from playwright.sync_api import Browser, Frame, Locator, Page, expect

from tests.browser.embed_messages import ASK, DAMAGED, GREET, HOSTILE, OFFER_FROM_BESIDE, REQUESTS, is_valid, kind_of
from tests.browser.embed_site import atlas, other_site
from tests.conftest import free_port

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")


@dataclass(frozen=True)
class Sites:
    """Addresses of the atlas, of the site it lists, and of one it does not."""

    atlas: str
    listed: str
    unlisted: str


@pytest.fixture(scope="module")
def sites() -> Iterator[Sites]:
    """The three servers, running."""
    atlas_port, listed, unlisted = free_port(), free_port(), free_port()
    with (
        atlas(atlas_port, (f"http://127.0.0.1:{listed}",)) as address,
        other_site(listed, address) as listed_site,
        other_site(unlisted, address) as stranger,
    ):
        yield Sites(address, listed_site, stranger)


@pytest.fixture
def host(browser: Browser, sites: Sites) -> Iterator[Page]:
    """A page that fails its test for a console error, an exception, a failed answer or a request to a fourth host."""
    page = browser.new_page(viewport={"width": 1100, "height": 1400}, reduced_motion="reduce")
    complaints = list[str]()
    ours = {urlsplit(address).netloc for address in (sites.atlas, sites.listed)}
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(f"exception: {error}"))
    page.on("response", lambda got: complaints.append(f"{got.status} {got.url}") if got.status >= 400 else None)
    page.on("request", lambda asked: complaints.append(asked.url) if urlsplit(asked.url).netloc not in ours else None)
    yield page
    page.close()
    assert not complaints, "\n".join(complaints)


def test_two_maps_on_one_page_of_another_site_talk_both_ways(host: Page, sites: Sites) -> None:
    """Each shows its own state, does what the page's buttons ask, and tells what its reader chooses."""
    first, second = _open_demo(host, sites)
    assert [_state(host, name)["query"] for name in ("first", "second")] == [
        "sel=root_s1&side=left",
        "sel=muscle_piriformis&side=right",
    ]
    host.get_by_role("button", name="Show L5").click()
    expect(first.locator("#embed-bar h1")).to_have_text("L5 nerve root, left")
    expect(_heard(host, "first answered select: L5 nerve root, left")).to_be_attached()
    expect(_heard(host, "first said select: L5 nerve root, left")).to_be_attached()
    second.locator("[data-view=back] [data-area=calf_lateral][data-side=right]").click()
    expect(_heard(host, "second said area: Piriformis, right; Outer calf")).to_be_attached()
    expect(second.locator("#area-panel [data-panel=calf_lateral]")).to_be_visible()
    host.locator("#follow").click()
    host.get_by_role("button", name="Show S1").click()
    expect(second.locator("#embed-bar h1")).to_have_text("S1 nerve root, left; Outer calf")
    assert _ignored(host) == [0, 0, 0, 0]


def test_attributes_change_a_running_map(host: Page, sites: Sites) -> None:
    """Source, places, look and height follow their attributes in the same frame, a capital or a quote does no harm; an
    id nobody has changes nothing, and the frame says that it was not understood."""
    first, _ = _open_demo(host, sites)
    _set(host, "select", "root_l5")
    _set(host, "accent", "#ffff00")
    _set(host, "theme", "dark")
    expect(first.locator("#embed-bar h1")).to_have_text("L5 nerve root, left")
    expect(first.locator('html[data-theme="dark"]')).to_be_attached()
    _set(host, "side", "“Right”")
    _set(host, "area", "calf_lateral, buttock_mid")
    expect(first.locator("#embed-bar h1")).to_have_text("L5 nerve root, right; Outer calf + Middle of the buttock")
    assert first.locator("#unread").count() == 0
    _set(host, "select", "root_x9")
    words = "This map was asked for the source “root_x9”, which the atlas does not know. Shown: L5 nerve root, right; "
    expect(first.locator("#unread")).to_contain_text(words)
    _set(host, "height", "333")
    host.evaluate("() => first.call('getState')")
    assert _state(host, "first")["sel"] == "root_l5"
    assert host.locator("#first iframe").bounding_box() == pytest.approx(
        {**(host.locator("#first iframe").bounding_box() or {}), "height": 333}
    )
    host.evaluate("() => first.removeAttribute('height')")
    assert 460 <= host.evaluate("() => first.shadowRoot.firstChild.offsetHeight") <= 720


def test_every_message_is_what_its_schema_says(host: Page, sites: Sites) -> None:
    """What the frame sends is valid, and it takes exactly the requests that are, and those whose meaning is clear."""
    _greet(host, sites, "panels=map,structure")
    for at, (method, params) in enumerate(REQUESTS):
        message = {"jsonrpc": "2.0", "id": at, "method": method, "params": params}
        answer = host.evaluate(ASK, message)
        assert ("result" in answer) == is_valid(method, message), message
    for method, params, state in DAMAGED:
        message = {"jsonrpc": "2.0", "id": "damaged", "method": method, "params": params}
        answer = host.evaluate(ASK, message)["result"]
        assert not is_valid(method, message) and {key: answer[key] for key in state} == state, message
    assert [message for message in host.evaluate("() => heard") if not is_valid(kind_of(message), message)] == []
    assert [is_valid("loaded", message) for message in host.evaluate("() => posted")] == [True]
    assert host.evaluate("() => heard.map(({ method }) => method)").count("ready") == 1


def test_hostile_messages_are_counted_and_left_alone(host: Page, sites: Sites) -> None:
    """Wrong kinds, huge, prototype keys, a second port: nothing happens, nothing throws, the right port still works."""
    frame = _greet(host, sites, "sel=root_s1")
    before = host.evaluate(ASK, {"jsonrpc": "2.0", "id": "a", "method": "getState"})["result"]
    for message in HOSTILE:
        host.evaluate(f"() => port.postMessage({message})")
        host.evaluate(f"() => frame.contentWindow.postMessage({message}, '*')")
    host.evaluate("""() => {
      const { port1, port2 } = new MessageChannel();
      window.second = 0; port1.onmessage = () => { second += 1; };
      frame.contentWindow.postMessage({ painAtlas: "connect", version: 1 }, "*", [port2]);
      port1.postMessage({ jsonrpc: "2.0", id: 1, method: "select", params: { sel: "root_l5" } });
    }""")
    assert host.evaluate(ASK, {"jsonrpc": "2.0", "id": "b", "method": "getState"})["result"] == before
    assert host.evaluate("() => second") == 0
    assert frame.evaluate("() => painAtlas.embed.ignored") == 2 * len(HOSTILE) + 1
    assert frame.locator("img[src=x]").count() == 0


def test_another_frame_of_the_page_gets_no_port(host: Page, sites: Sites) -> None:
    """Of the same listed origin, and first to offer a port: but not the parent."""
    host.goto(f"{sites.listed}/blank")
    assert host.evaluate(OFFER_FROM_BESIDE, f"{sites.atlas}/embed?sel=root_s1") == 0
    assert host.frames[1].evaluate("() => painAtlas.embed.ignored") == 1


def test_a_site_nobody_listed_gets_no_frame_and_no_port(browser: Browser, sites: Sites) -> None:
    """The browser keeps the page out; and where something took the header away, the frame still does not answer."""
    page = browser.new_page()
    page.goto(f"{sites.unlisted}/blank")
    assert not page.evaluate(GREET.replace("8000", "1500"), f"{sites.atlas}/embed")
    assert all(frame.locator("#app").count() == 0 for frame in page.frames[1:])

    page.route("**/embed", lambda route: route.fulfill(body=route.fetch().text(), content_type="text/html"))
    page.goto(f"{sites.unlisted}/blank")
    assert not page.evaluate(GREET.replace("8000", "4000"), f"{sites.atlas}/embed")
    frame = page.frames[1]
    expect(frame.locator('html[data-ready="true"][data-embed="shown"]')).to_be_attached()
    assert frame.evaluate("() => painAtlas.embed.ignored") == 1
    assert page.evaluate("() => heard") == []
    page.close()


def test_a_frame_is_read_by_keyboard_and_breaks_no_rule_of_axe(host: Page, sites: Sites) -> None:
    """From the page's button into the frame: a link, an area, its panel; axe finds nothing, light or dark."""
    first, _ = _open_demo(host, sites)
    _set(host, "panels", "map,toolbar,area,structure")
    host.get_by_role("button", name="Compare with piriformis").focus()
    _tab_to(host, first, "#embed-bar a")
    link = first.locator("#embed-bar a")
    assert link.get_attribute("rel") == "noopener"
    assert link.get_attribute("href") == f"{sites.atlas}/?sel=root_s1&side=left"
    _tab_to(host, first, "[data-area]")
    host.keyboard.press("ArrowDown")
    host.keyboard.press("Enter")
    expect(first.locator("#area-panel article")).to_be_visible()
    expect(host.locator("#heard li").first).to_contain_text("first said area: S1 nerve root, left; ")
    expect(first.locator("#red-flags")).to_be_in_viewport()
    for theme in ("light", "dark"):
        _set(host, "theme", theme)
        assert _axe(first) == []
    assert _axe(host.main_frame) == []


def _open_demo(host: Page, sites: Sites) -> tuple[Frame, Frame]:
    """The demo page with both maps ready."""
    host.goto(f"{sites.listed}/demo.html")
    for name in ("first", "second"):
        host.locator(f"#{name}").scroll_into_view_if_needed()
        expect(_heard(host, f"{name} said ready: ")).to_be_attached(timeout=20_000)
    frames = {urlsplit(frame.url).query.split("&")[0]: frame for frame in host.frames[1:]}
    return frames["sel=root_s1"], frames["sel=muscle_piriformis"]


def _greet(host: Page, sites: Sites, query: str) -> Frame:
    host.goto(f"{sites.listed}/blank")
    assert host.evaluate(GREET, f"{sites.atlas}/embed?{query}")
    return host.frames[1]


def _heard(host: Page, text: str) -> Locator:
    return host.locator("#heard li").filter(has_text=text)


def _state(host: Page, name: str) -> dict[str, str]:
    state: dict[str, str] = host.evaluate(f"() => ({{ ...{name}.state }})")
    return state


def _set(host: Page, name: str, value: str) -> None:
    host.evaluate("([name, value]) => first.setAttribute(name, value)", [name, value])


def _ignored(host: Page) -> list[int]:
    """Counted by both elements and by both frames."""
    return [
        *host.evaluate("() => [first.ignored, second.ignored]"),
        *(frame.evaluate("() => painAtlas.embed.ignored") for frame in host.frames[1:]),
    ]


def _tab_to(host: Page, frame: Frame, selector: str, most: int = 40) -> None:
    for _ in range(most):
        host.keyboard.press("Tab")
        if frame.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"{selector} cannot be reached")


def _axe(frame: Frame) -> list[str]:
    """What axe finds, each with the first place."""
    frame.evaluate(AXE)
    found = frame.evaluate("() => axe.run(document, { iframes: false }).then(({ violations }) => violations)")
    return [f"{one['id']}: {one['nodes'][0]['target']} ({len(one['nodes'])})" for one in found]
