"""Several languages on one site: the address asks, a first visit wishes, a name is chosen; nothing stays English."""

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

import pytest
import waitress
from playwright.sync_api import Browser, Page, expect

from app import create_app
from dashboard.atlas import DATA_DIR
from dashboard.atlas.check import read_and_check
from dashboard.language import catalogue
from dashboard.language.catalogue import Entry, path_of, read_entries
from dashboard.serve.files import application
from dashboard.serve.on_demand import site_on_demand
from dashboard.serve.settings import Settings
from dashboard.translation.wanted import wanted
from tests.chromium import wait_ready

SETTINGS = Settings(languages=("en", "de"))
STATE = "sel=root_l5&side=right&area=calf_lateral"
# The words of a language that nobody speaks: every vowel marked, every text a third longer.
MARKED = str.maketrans("aeiouAEIOU", "åéïöüÅÉÏÖÜ")
SHORT = 18  # letters; what is longer grows by words and not by one long word
IN_PLACES = re.compile(r"(\{[^{}]*\}|<[^>]*>)")
WALK = (
    STATE, "sel=facet_l4_l5&cmp=root_l5", "nerve=nerve_sciatic", "sel=root_l5&layer=agreement",
    "sel=muscle_soleus&layer=muscles&view=sides", "mode=evidence&sel=root_s1", "mode=facts",
    "mode=conditions&cond=condition_cauda_equina", "mode=learn", "mode=quiz&quiz=mechanism&seed=7&n=10",
    "mode=case&case=d22", "mode=mechanism&sel=root_s1", "mode=spine&sel=root_l5", "lesson=neck_and_arm&step=3",
    "sel=viscus_bladder", "sel=joint_hip&body=pregnant", "embed?sel=root_l5&side=left",
)  # fmt: skip
# Visible texts without a mark; works, Latin, names of languages and what is typed in a shell are as they are.
ENGLISH_LEFT = """() => {
  const as_is = "script, style, noscript, cite, .mention, .latin, [lang=la], #language, code, h1, .sources, .works";
  const found = [], texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  // A text without a mark, or a small word in it: what has none may be a name, and a work keeps its title.
  const small = /(?<![\\p{L}\\d_/.-])[a-z]{3,}(?![\\p{L}\\d_/.-])/gu;
  const isSmall = (word) => /[aeiou]/.test(word) && word !== "und"; // which German lists bring
  const isEnglish = (told) => {
    const text = told.replace(/“[^”]*”/g, "");
    return (/[A-Za-z]{3}/.test(text) && !/[åéïöüÅÉÏÖÜ]/.test(text)) || (text.match(small) ?? []).some(isSmall);
  };
  while (texts.nextNode()) {
    const host = texts.currentNode.parentElement;
    if (!host.checkVisibility({ visibilityProperty: true }) || host.closest(as_is)) continue;
    if (isEnglish(texts.currentNode.textContent)) found.push(texts.currentNode.textContent.trim());
  }
  for (const name of ["aria-label", "title", "placeholder", "alt"])
    for (const host of document.querySelectorAll(`[${name}]`))
      if (!host.closest(as_is) && isEnglish(host.getAttribute(name))) found.push(host.getAttribute(name));
  return found;
}"""

# Visible words that end where their element, or the first around it that hides what is too much, ends.
CUT = """() => {
  const found = [], words = document.createRange();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const host = texts.currentNode.parentElement;
    if (!texts.currentNode.textContent.trim() || host.closest("svg, .unseen, #announcement, script, style")) continue;
    if (!host.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    let around = host;
    while (around && getComputedStyle(around).overflowX === "visible") around = around.parentElement;
    if (!around || !["hidden", "clip"].includes(getComputedStyle(around).overflowX)) continue;
    words.selectNodeContents(texts.currentNode);
    const is = words.getBoundingClientRect(), room = around.getBoundingClientRect();
    if (is.left < room.left - 1 || is.right > room.right + 1)
      found.push(`${around.id || around.className}: ${texts.currentNode.textContent.trim()}`);
  }
  return found;
}"""


@contextmanager
def running(settings: Settings) -> Iterator[str]:
    """Address of a site in the languages of the settings, its files made when asked for."""
    site = site_on_demand(create_app(settings=settings), settings)
    server: Any = waitress.create_server(application(site), host="127.0.0.1", port=0, threads=8)
    threading.Thread(target=server.run, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.effective_port}"
    finally:
        server.task_dispatcher.shutdown()
        server.close()


@pytest.fixture(scope="module")
def both() -> Iterator[str]:
    """The atlas in English and German."""
    with running(SETTINGS) as address:
        yield address


@pytest.fixture(scope="module")
def marked(request: pytest.FixtureRequest) -> Iterator[str]:
    """The atlas in English, and in marked words in the place of German, as if written from the left or the right."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(catalogue, "read_entries", lambda _: marked_entries())
        patch.setattr(catalogue, "direction_of", lambda _: request.param)
        with running(SETTINGS) as address:
            yield address


@cache
def marked_entries() -> list[Entry]:
    """Every text that is wanted, marked."""
    found = wanted(read_and_check(DATA_DIR), DATA_DIR)
    return [Entry(one.key, one.english, one.many, (mark(one.english), mark(one.many or one.english))) for one in found]


def mark(text: str) -> str:
    """A text marked and made longer, its places left as they are."""
    parts = IN_PLACES.split(text)
    words = "".join(part if at % 2 else part.translate(MARKED) for at, part in enumerate(parts))
    return words + "é" * (len(text) // 3) if len(text) < SHORT else words + " ééééé" * (len(text) // 18)


def opened(browser: Browser, address: str, **options: Any) -> Page:
    """A page of its own at an address, ready."""
    page = browser.new_context(**{"reduced_motion": "reduce", **options}).new_page()
    page.goto(address)
    wait_ready(page)
    return page


def test_the_address_asks_for_a_language(browser: Browser, both: str) -> None:
    """The same state in German, warnings included; the address keeps state and language."""
    page = opened(browser, f"{both}/?{STATE}&lang=DE.")
    expect(page.locator("html")).to_have_attribute("lang", "de")
    assert page.url.startswith(f"{both}/de/?") and "lang=de" in page.url and "sel=root_l5" in page.url
    german = {entry.key: entry.texts[0] for entry in read_entries(path_of("de", DATA_DIR)) if entry.key and entry.texts}
    warning = page.locator("#red-flags [data-line=safety_cauda_equina]").first
    expect(warning).to_contain_text(german["safety_lines/safety_cauda_equina/when"])
    expect(page.locator("#structure-panel h2")).to_contain_text(german["structures/root_l5/name"])
    assert page.evaluate("painAtlas.selection.get().side") == "right"
    page.context.close()


def test_a_first_visit_is_in_the_language_the_browser_wishes(browser: Browser, both: str) -> None:
    """Only without a state in the address: a link opens in the language it was copied in."""
    page = opened(browser, f"{both}/", locale="de-CH")
    expect(page.locator("html")).to_have_attribute("lang", "de")
    page.goto(f"{both}/?{STATE}&lang=en")
    wait_ready(page)
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.context.close()
    page = opened(browser, f"{both}/", locale="it-IT")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.context.close()


def test_a_language_is_chosen_by_its_name_and_the_state_stays(browser: Browser, both: str) -> None:
    """There and back; a language that the site has not is told and not followed."""
    page = opened(browser, f"{both}/?{STATE}&lang=en")
    page.get_by_label("Language").select_option(label="Deutsch")
    expect(page.locator("html")).to_have_attribute("lang", "de")
    wait_ready(page)
    page.locator("#language").select_option(label="English")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    wait_ready(page)
    assert page.evaluate("painAtlas.selection.get().area") == "calf_lateral"
    page.goto(f"{both}/?{STATE}&lang=xx")
    expect(page.locator("#unread")).to_contain_text("xx")
    page.context.close()


@pytest.mark.parametrize(
    ("marked", "widths"), [("ltr", (1920, 1440, 390)), ("rtl", (1440, 390))], indirect=["marked"], ids=["ltr", "rtl"]
)
def test_nothing_stays_english_and_nothing_is_cut(browser: Browser, marked: str, widths: tuple[int, ...]) -> None:
    """Every mode in words a third longer than English, everything unfolded: on a projector, a desk and a phone."""
    faults: dict[tuple[int, str], Any] = {}
    for width in widths:
        page = opened(browser, f"{marked}/de/", viewport={"width": width, "height": 1080 if width > 1440 else 900})
        for state in WALK:
            page.goto(f"{marked}/de/{state if '?' in state else f'?{state}'}&lang=de")
            wait_ready(page)
            page.wait_for_load_state("networkidle")
            page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
            page.wait_for_timeout(300)  # what is filled when it is unfolded
            too_wide = page.evaluate("document.documentElement.scrollWidth - innerWidth") > 0
            found = [*page.evaluate(ENGLISH_LEFT), *page.evaluate(CUT), *(["the page"] if too_wide else [])]
            faults[width, state] = found
        page.context.close()
    assert not {state: found for state, found in faults.items() if found}
