"""The address is the state."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenAtlas

STATES = [
    "?sel=root_s1&side=left",
    "?sel=muscle_piriformis&side=right&view=sides",
    "?sel=viscus_heart&side=both",
    "?side=right&area=calf_lateral&sel=facet_l5_s1",
    "?sel=root_c6&side=left&layer=dermatome",
    "?sel=none&side=left",
]
STATE = "() => { const { v, ...rest } = window.painAtlas.selection.get(); return rest; }"


@pytest.mark.parametrize("query", STATES)
def test_a_state_survives_its_own_address(open_atlas: OpenAtlas, page: Page, query: str) -> None:
    """Reading, writing and reading again gives the same state."""
    open_atlas(query)
    state = page.evaluate(STATE)
    written = page.evaluate("() => window.painAtlas.selection.write(window.painAtlas.selection.get())")
    open_atlas(f"?{written}")
    assert page.evaluate(STATE) == state


def test_a_first_visit_opens_on_s1_left_and_says_what_to_try(open_atlas: OpenAtlas, page: Page) -> None:
    """The telling example, painted and explained, with a hint."""
    open_atlas()
    expect(page.locator("#structure-panel h2")).to_have_text("S1 nerve root")
    expect(page.locator("[data-view=back] .pattern")).to_have_attribute("data-pattern", "root_s1")
    expect(page.locator("#legend")).to_contain_text("Click any spot")


def test_back_and_forward_walk_through_the_choices(open_atlas: OpenAtlas, page: Page) -> None:
    """Each choice is one step, with the map and the panel at that step."""
    open_atlas()
    for structure in ("root_l5", "root_l4", "root_l3"):
        page.locator(f"#picker [data-structure={structure}]").click()
    page.go_back()
    expect(page.locator("[data-view=back] .pattern")).to_have_attribute("data-pattern", "root_l4")
    expect(page.locator("#structure-panel h2")).to_have_text("L4 nerve root")
    page.go_back()
    page.go_back()
    expect(page.locator("#structure-panel h2")).to_have_text("S1 nerve root")
    page.go_forward()
    expect(page.locator("#structure-panel h2")).to_have_text("L5 nerve root")


@pytest.mark.parametrize(
    "junk",
    ["?sel=<script>", "?sel=root_x9&side=up", "?area=..%2F..", "?%F0%9F", "?sel=root_s1&sel=%00", "?__proto__=1"],
)
def test_junk_in_the_address_opens_the_page_all_the_same(open_atlas: OpenAtlas, page: Page, junk: str) -> None:
    """No error page, no exception: unknown keys are as if absent, and an unknown source or place opens on nothing."""
    open_atlas(junk)
    named = ("sel=<", "sel=root_x9", "area=")
    if any(start in junk for start in named):
        expect(page.locator("#nothing-chosen")).to_be_visible()
        expect(page.locator("#unread")).to_contain_text("This link names")
    else:
        expect(page.locator("#structure-panel h2")).to_have_text("S1 nerve root")


def test_a_shared_link_opens_the_same_state(open_atlas: OpenAtlas, page: Page) -> None:
    """The copied link carries the state and the version of the data."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_atlas("?sel=muscle_soleus&side=right")
    page.locator("#share").click()
    expect(page.locator("#share")).to_have_text("Link copied")
    link = page.evaluate("navigator.clipboard.readText()")
    assert "sel=muscle_soleus" in link
    assert "v=" in link
    page.goto(link)
    expect(page.locator("#structure-panel h2")).to_have_text("Soleus")


def test_links_in_the_page_are_choices_too(open_atlas: OpenAtlas, page: Page) -> None:
    """Worth a look: a link to a state changes the state without loading the page again."""
    open_atlas()
    page.evaluate("window.sameDocument = true")
    page.get_by_role("link", name="Gluteus minimus").click()
    expect(page.locator("#body-map [data-pattern=muscle_gluteus_minimus_posterior]").first).to_be_attached()
    assert page.evaluate("window.sameDocument") is True
