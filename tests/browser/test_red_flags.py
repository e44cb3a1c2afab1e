"""The strip of warnings in a browser: whole lines or none, the rest behind a button, and there before any script."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import OpenAtlas
from tests.counted import warning_words

SIZES = [(320, 640), (360, 740), (390, 844), (640, 900), (650, 900), (768, 1024), (844, 390), (1024, 768), (1440, 900),
         (1920, 1080), (3840, 2160), (320, 256)]  # fmt: skip
CHOICES: list[dict[str, str]] = [
    {"sel": "root_s1"},
    {"sel": "viscus_heart"},
    {"sel": "", "area": "calf_lateral"},
    {"sel": "", "area": "", "cond": "condition_deep_vein_thrombosis"},
    {"cond": "", "nerve": "nerve_common_fibular"},
    {"nerve": "", "sel": "root_l5", "mode": "quiz"},
    {"mode": "explore", "view": "3d"},
]
# What is on the screen: the lines that hold, those shown, how far any text reaches out of its line or the strip.
SEEN = """async () => {
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    const strip = document.getElementById("red-flags"), box = strip.getBoundingClientRect();
    const lines = [...strip.querySelectorAll("[data-line]")];
    const held = lines.filter(({ dataset }) => dataset.tied === "true" || dataset.always === "true");
    const shown = held.filter((line) => line.getClientRects().length);
    const cut = shown.filter((line) => {
        const range = document.createRange();
        range.selectNodeContents(line);
        const reaches = [...range.getClientRects()].some(({ left, right, top, bottom }) =>
            left < 0 || right > innerWidth + 0.5 || top < box.top - 0.5 || bottom > box.bottom + 0.5);
        return reaches || line.scrollHeight > line.clientHeight + 1 || line.scrollWidth > line.clientWidth + 1;
    });
    const list = strip.querySelector("ul"), more = document.getElementById("red-flags-more");
    return {
        held: held.length, shown: shown.length, cut: cut.map((line) => line.textContent), height: box.height,
        below: box.bottom - innerHeight, first: shown[0]?.dataset.line, moreText: more.textContent,
        overflow: list.scrollHeight - list.clientHeight,
        tied: held.filter(({ dataset }) => dataset.tied === "true").length,
        education: strip.querySelector(".education").innerText,
        button: more.getBoundingClientRect().height, inOrder: held.every((line, at) => held[at] === lines[at]),
    };
}"""


def check(page: Page, where: object) -> dict[str, Any]:
    """Whole lines, the rest counted, the button a target of its own, and all of it in view."""
    seen: dict[str, Any] = page.evaluate(SEEN)
    assert seen["shown"] >= 1 and not seen["cut"] and seen["overflow"] <= 1, (where, seen)
    assert seen["moreText"] == f"{seen['held'] - seen['shown']} more", (where, seen)
    assert seen["education"].startswith("Education only"), (where, seen)
    assert seen["below"] <= 0.5 and seen["button"] >= 24 and seen["inOrder"], (where, seen)
    return seen


def test_lines_are_whole_at_every_width_and_the_rest_is_counted(open_atlas: OpenAtlas, page: Page) -> None:
    """From 320 to 3840 px, for sources, areas, conditions and nerves, in the quiz and in 3D; small on a phone."""
    open_atlas("?sel=root_t4")
    firsts = {}
    for choice in CHOICES:
        page.evaluate("choice => painAtlas.selection.choose(choice)", choice)
        page.wait_for_timeout(400)  # the strip follows once the choice is on the screen
        for width, height in SIZES:
            page.set_viewport_size({"width": width, "height": height})
            seen = check(page, (choice, width, height))
            if (width, height) == (390, 844):
                assert seen["height"] <= 88, (choice, seen)
            if (width, height) == (844, 390):
                assert seen["height"] <= 40, (choice, seen)
            assert seen["tied"] >= 1
        firsts[str(choice)] = seen["first"]
    assert list(firsts.values())[:5] == [
        "safety_cauda_equina", "safety_heart", "safety_lung_clot", "safety_lung_clot", "safety_growing_weakness"
    ]  # fmt: skip


@pytest.mark.parametrize("address", ["?lesson=five_roots_of_the_leg&step=3", "embed.html?sel=root_s1&side=left"])
def test_lines_are_whole_in_the_hall_and_in_a_frame(address: str, open_atlas: OpenAtlas, page: Page) -> None:
    """Presenting and embedding have a strip of the same kind."""
    open_atlas(address)
    page.wait_for_timeout(800)
    for width, height in ((390, 844), (768, 600), (1024, 768), (1440, 900), (1920, 1080), (844, 390)):
        page.set_viewport_size({"width": width, "height": height})
        seen = check(page, (address, width, height))
        assert seen["tied"] >= 1, (address, seen)


def test_the_button_opens_the_whole_list_and_escape_closes_it(open_atlas: OpenAtlas, page: Page) -> None:
    """It lies over the page, tells its state, gives focus back, and closing it forgets nothing of the choice."""
    page.set_viewport_size({"width": 390, "height": 844})
    open_atlas("?sel=viscus_heart")
    more, everything = page.locator("#red-flags-more"), page.locator("#red-flags-all")
    expect(more).to_have_text("7 more")
    more.focus()
    page.keyboard.press("Enter")
    expect(more).to_have_attribute("aria-expanded", "true")
    expect(everything).to_be_focused()
    expect(everything.locator("li")).to_have_count(8)
    box = everything.bounding_box()
    assert box and box["y"] >= 0
    expect(everything).to_contain_text("Education only, not a diagnosis")
    page.keyboard.press("Escape")
    expect(everything).to_be_hidden()
    expect(more).to_be_focused()
    assert "sel=viscus_heart" in page.url and page.evaluate("painAtlas.selection.get().sel") == "viscus_heart"
    more.click()
    more.click()
    expect(everything).to_be_hidden()
    expect(more).to_have_attribute("aria-expanded", "false")
    page.set_viewport_size({"width": 1440, "height": 900})
    page.locator("#structure-panel [data-source-number='2']").click()
    works = page.locator("#structure-panel .warnings details")
    expect(works).to_have_attribute("open", "")
    expect(works.locator("li").nth(1)).to_be_focused()
    page.emulate_media(media="print")
    printed = page.locator("li:has-text('Pressure or pain in the chest')").locator("visible=true")
    expect(printed).to_have_count(1)
    expect(page.locator("#red-flags li", has_text=warning_words("safety_cauda_equina")).first).to_be_visible()


def test_the_warnings_stand_where_no_script_runs(browser: Browser, server: str) -> None:
    """Without JavaScript, and in a frame that is shut off from its site: the general lines, a reason and a way out."""
    with browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844}) as context:
        bare = context.new_page()
        bare.goto(f"{server}/?sel=root_l5")
        stands(bare.locator("#static-flags").inner_text(), "JavaScript")
        assert bare.evaluate("document.documentElement.scrollWidth") <= 390
    with browser.new_context(service_workers="block") as context:
        page = context.new_page()
        page.goto(f"{server}/")
        expect(page.locator("#red-flags")).to_be_visible()
        expect(page.locator("#static-flags")).to_be_hidden()


def test_a_frame_that_is_shut_off_says_so(browser: Browser, server: str) -> None:
    """`sandbox="allow-scripts"`: no page that never answers, but the warnings, why, and the address to open."""
    if server.startswith("file:"):
        pytest.skip("a page on a disk frames nothing by address")
    with browser.new_context(service_workers="block") as context:
        page = context.new_page()
        frame = f'<iframe sandbox="allow-scripts" src="{server}/embed.html?sel=root_l5" width="600" height="700">'
        page.route("**/host.html", lambda route: route.fulfill(body=frame, content_type="text/html"))
        page.goto(f"{server}/host.html")
        inside = page.frame_locator("iframe")
        flags = inside.locator("#static-flags, #red-flags").locator("visible=true").first
        expect(flags).to_contain_text("go to the emergency department now")
        if inside.locator("#static-flags").is_visible():
            expect(inside.locator("#not-started")).to_contain_text("embed.html?sel=root_l5")
            expect(inside.locator("#page")).to_be_hidden()


def stands(text: str, why: str) -> None:
    """The general warnings with what to do, why nothing else is there, and the link."""
    for words in ("call an ambulance", "go to the emergency department now", "see a doctor the same day", why):
        assert words in text, text
    assert "Open the atlas in its own window" in text
