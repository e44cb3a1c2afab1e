"""Whatever stands in the address or arrives as a message: no script runs, no element is made of it, nothing throws."""

import json
import re
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from dashboard.figures.first_views import read_first_views
from dashboard.selection import Choices, Selection, read_selection, write_query
from tests.browser.conftest import OpenAtlas
from tests.chromium import wait_ready

COMPILED = Path(__file__).parents[2] / "data" / "compiled"
INDEX = json.loads((COMPILED / "index.json").read_text("utf-8"))
USUAL_VIEW = INDEX["groups"][0]["id"]
FIRST_VIEWS = {name: group for group, names in read_first_views(COMPILED, INDEX).items() for name in names}
# Every payload carries the mark, so that any trace of it can be found.
MARK = "xq7"
XSS = (
    "<script>window.ran=1//xq7</script>",
    '"><script src=data:,window.ran=1//xq7></script>',
    '"><img src=xq7 onerror=window.ran=1>',
    "'><svg/onload=window.ran=1 id=xq7>",
    "<iframe srcdoc='<script>parent.ran=1</script>' name=xq7>",
    "<details open ontoggle=window.ran=1 class=xq7>",
    "<math><mtext><table><mglyph><style><img title=xq7 src onerror=window.ran=1>",
    "<template><b class=xq7></template><base href=//xq7/>",
    "<meta http-equiv=refresh content=0;url=//xq7>",
    "<link rel=stylesheet href=//xq7.example/a.css>",
    "<style>@import '//xq7.example'</style>",
    "javascript:window.ran=1//xq7",
    "JaVaScRiPt&colon;window.ran=1//xq7",
    "data:text/html,<script>window.ran=1</script>xq7",
    "vbscript:xq7",
    "//xq7.example/%2e%2e",
    "../../../../xq7",
    "${window.ran=1}xq7",
    "{{constructor.constructor('window.ran=1')()}}xq7",
    "';window.ran=1;'xq7",
    '"};window.ran=1;//xq7',
    "</script><script>window.ran=1</script>xq7",
    "-->xq7<!--",
    "]]>xq7",
    "xq7\u2028window.ran=1",
    "\u202exq7",
    "\x00xq7",
    "xq7\r\nSet-Cookie: xq7=1",
    "%3Cscript%3Ewindow.ran=1//xq7%3C/script%3E",
    "%253Cimg src=xq7 onerror=window.ran=1%253E",
    "＜script＞xq7",
    '[data-area="xq7"],*',
    "root_s1\u0000xq7",
    "root_s1 xq7",
    "root_s1'xq7",
    "xq7" + "a" * 5000,
)
KEYS = (
    *Selection.__annotations__,
    *("panels", "accent", "theme", "height", "embed", "print", "own", "x", "__proto__", "constructor", "sel[]"),
)  # fmt: skip
PICTURE = re.compile(r"data:image/png;base64,[A-Za-z0-9+/=]+")
# As Back and Forward would show each of them, one after the other, in the page that is open.
WALK = """async queries => {
  const traces = [], picture = /data:image\\/png;base64,[A-Za-z0-9+/=]+/g;
  for (const query of queries) {
    history.replaceState(null, "", `${location.pathname}?${query}`);
    dispatchEvent(new PopStateEvent("popstate"));
    await new Promise(done => setTimeout(done, 60));
    const whole = document.documentElement.outerHTML.replace(picture, "");
    if (whole.includes("xq7") || window.ran || !location.search.endsWith(query)) traces.push(query.slice(0, 99));
  }
  return traces;
}"""
# Read, write and read again; what is thrown is told instead of a state.
READ = """queries => queries.map(query => {
  try {
    const { read, write } = painAtlas.selection;
    const state = read(query);
    const again = read(write(state));
    return JSON.stringify(state) === JSON.stringify(again) ? { ...state, written: write(state) } : "changed";
  } catch (fault) { return String(fault); }
})"""
HEAR = """async ([texts, methods, keys, values]) => {
  const { startMessages, readMessage: read, isConnect } = await painAtlas.inside.loadPart("embed");
  startMessages(JSON.parse(document.getElementById("body-map").dataset.choices));
  const cycle = {}; cycle.cycle = cycle;
  const odd = [null, undefined, NaN, -0, 1n, "", "x".repeat(1e5), true, [], [[]], {}, cycle, new Set(), new Date(NaN),
    new Map([["jsonrpc", "2.0"]]), /x/, new Error("x"), new Uint8Array(3), new Blob([]), Object.create(null),
    { jsonrpc: "2.0" }, JSON.parse('{"__proto__": {"jsonrpc": "2.0"}}')];
  const inner = [...odd, ...values];
  const made = methods.flatMap(method => [...inner.map(id => ({ jsonrpc: "2.0", id, method })),
    ...inner.map(params => ({ jsonrpc: "2.0", id: 1, method, params })),
    ...keys.flatMap(key => inner.map(value => ({ jsonrpc: "2.0", id: 1, method, params: { [key]: value } })))]);
  const faults = [], asked = [];
  const parsed = text => { try { return JSON.parse(text); } catch { return text; } };
  for (const message of [...odd, ...texts, ...texts.map(parsed), ...made]) {
    let arrived;
    try { arrived = structuredClone(message); } catch { continue; } // No other page could send it either.
    try {
      if (isConnect(arrived)) faults.push("connected");
      const found = read(arrived);
      if (found?.asked) asked.push([found.asked.method, Object.entries(found.asked.params)]);
    } catch (fault) { faults.push(String(fault)); }
  }
  return { faults, asked, tried: made.length };
}"""


def queries(many: int, choices: Choices) -> list[str]:
    """Addresses of listed and hostile values in known and strange keys, encoded or not, the same in every run."""
    random = Random(6)
    listed = [value for choice in choices.values() for value in choice.values]

    def pair() -> str:
        key, value = random.choice(KEYS), random.choice(random.choice((listed, XSS)))
        choice = choices.get(key)
        if choice and choice.values and random.random() < 0.4:
            value = random.choice(choice.values)
        return f"{key}={value}" if random.random() < 0.2 else f"{quote(key)}={quote(value)}"

    return [random.choice(("", "?")) + "&".join(pair() for _ in range(random.randint(0, 8))) for _ in range(many)]


def attacks(start: int, longest: int = 10_000) -> str:
    """An address with an attack in every key; over all starts, each key meets each attack."""
    turned = (XSS[(start + at) % len(XSS)][:longest] for at in range(len(KEYS)))
    return "&".join(f"{quote(key)}={quote(payload)}" for key, payload in zip(KEYS, turned, strict=True))


def test_hundreds_of_addresses_are_read_alike_in_the_page_and_in_python(
    open_atlas: OpenAtlas, choices: Choices
) -> None:
    """Never an exception; the same listed values on both sides, and an address that is written is read as the same."""
    page = open_atlas("?sel=none")
    tried = queries(600, choices)
    for query, found in zip(tried, page.evaluate(READ, tried), strict=True):
        expected = read_selection(query, choices)
        assert isinstance(found, dict), f"{query}: {found}"
        written = found.pop("written")
        usual, chosen = expected.view, expected.area.split(",")[0] or expected.sel
        if found["view"] != usual:  # named by nobody, so the one that shows the choice best
            assert (usual, found["view"]) == (USUAL_VIEW, FIRST_VIEWS.get(chosen)), query
            found["view"] = usual
        elif chosen in FIRST_VIEWS:
            written = written.replace(f"&view={USUAL_VIEW}", "")
        assert (found, written) == ({key: getattr(expected, key) for key in choices}, write_query(expected, choices)), (
            query
        )
        assert MARK not in written


@pytest.mark.parametrize("mode", ["explore", "evidence"])
def test_no_parameter_leaves_a_trace_of_what_it_should_not_hold(mode: str, open_atlas: OpenAtlas, page: Page) -> None:
    """The whole corpus in every parameter, shown as Back would show it: nothing runs, and no letter of it is in the
    page, be it as element, attribute or text."""
    page.on("dialog", lambda dialog: pytest.fail(f"a dialog opened: {dialog.message}"))
    open_atlas(f"?sel=root_s1&mode={mode}")
    page.wait_for_load_state("networkidle")
    tried = [f"{attack}&mode={mode}" for attack in map(attacks, range(len(XSS)))]
    assert page.evaluate(WALK, tried) == []
    _leaves_no_trace(page)


def test_an_address_full_of_attacks_opens_the_page_as_usual(open_atlas: OpenAtlas, page: Page) -> None:
    """Loaded afresh, on the page and on the framed one, with an attack in every parameter and after the #."""
    page.on("dialog", lambda dialog: pytest.fail(f"a dialog opened: {dialog.message}"))
    for start in (0, 18):
        open_atlas(f"?{attacks(start, longest=200)}#{quote(XSS[start])}")
        _leaves_no_trace(page)
        assert page.evaluate("() => painAtlas.selection.get().sel") == ""
        expect(
            page.get_by_role("status").filter(has_text="This link names a source that cannot be read")
        ).to_be_visible()
    page.goto(page.url.partition("?")[0].removesuffix("index.html") + "embed.html?" + attacks(6, longest=200))
    wait_ready(page)
    _leaves_no_trace(page)


def test_hostile_messages_ask_for_nothing_that_is_not_listed(open_atlas: OpenAtlas, choices: Choices) -> None:
    """Thousands of odd values in every place of a message: never an exception, and what is understood is on a list."""
    page = open_atlas("?sel=none")
    methods = ["select", "compare", "setSide", "setView", "setMode", "getState", "__proto__", "constructor", "", "read"]
    keys = ["sel", "side", "cmp", "view", "mode", "area", "__proto__", "constructor", "x"]
    values: list[Any] = [*XSS, "root_s1", "left", "none", "3d", "evidence", ["root_s1"], {"toString": "root_s1"}, 7]
    texts = [
        *XSS,
        *(json.dumps({"jsonrpc": "2.0", "id": 1, "method": "select", "params": {"sel": text}}) for text in XSS),
    ]
    found = page.evaluate(HEAR, [texts, methods, keys, values])
    assert found["faults"] == [] and found["tried"] > 3000
    assert {method for method, _ in found["asked"]} >= {"select", "setSide", "setView", "setMode", "getState"}
    for _, params in found["asked"]:
        assert all(value == "" or choices[key].allows(value) for key, value in params)
    _leaves_no_trace(page)


def _leaves_no_trace(page: Page) -> None:
    assert page.evaluate("() => window.ran === undefined")
    # Dash writes the address nowhere; only the browser's own bar holds it.
    # A chart holds a picture, whose letters may happen to spell the mark.
    assert MARK not in PICTURE.sub("", page.content()).lower()
    assert page.locator("base, iframe, object, embed, meta[http-equiv=refresh]").count() == 0
