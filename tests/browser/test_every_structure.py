"""Every structure can be chosen, and its pain shows on the body."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenAtlas

CHOOSE = """async () => {
  const { selection, inside: { pattern, views } } = window.painAtlas;
  const all = pattern.viewGroups();
  const missing = [];
  for (const group of all) await views.loadViews(group);
  for (const button of document.querySelectorAll("#picker [data-structure]")) {
    const structure = button.dataset.structure;
    button.click();
    await new Promise((done) => setTimeout(done));
    if (selection.get().sel !== structure) missing.push(`${structure} is not chosen`);
    const seen = all.filter((group) => pattern.patternAmount(group, selection.get()) > 0);
    if (!seen.length) { missing.push(`${structure} shows nowhere`); continue; }
    selection.choose({ view: seen.includes(selection.get().view) ? selection.get().view : seen[0] });
    const groups = [...document.querySelectorAll(`#body-map [data-pattern="${structure}"]`)];
    const marks = groups.flatMap((one) => [...one.querySelectorAll(".dots")]);
    const dots = marks.map((path) => path.getAttribute("d")).join("");
    if (dots.length < 20) missing.push(`${structure} paints nothing`);
    const old = document.querySelector(`#body-map [data-role=main]:not([data-pattern="${structure}"])`);
    if (old) missing.push(`${structure} leaves ${old.dataset.pattern} behind`);
  }
  return missing;
}"""


def test_every_structure_can_be_chosen_and_paints(open_atlas: OpenAtlas) -> None:
    """All of them, by the buttons of the picker."""
    page = open_atlas()
    page.wait_for_load_state("networkidle")
    assert page.evaluate(CHOOSE) == []


def test_no_node_is_left_behind(open_atlas: OpenAtlas) -> None:
    """Choosing all structures in turn, then the first again, leaves as many elements as before."""
    page = open_atlas("?sel=root_c2&side=left&view=front-back")
    page.wait_for_load_state("networkidle")
    before = _settled_nodes(page)
    page.evaluate(CHOOSE)
    page.evaluate("window.painAtlas.selection.choose({ sel: 'root_c2', side: 'left', view: 'front-back' })")
    assert _settled_nodes(page) == before


def _settled_nodes(page: Page) -> int:
    """How many elements the page has once the panel of C2 is there."""
    expect(page.locator("#structure-panel [data-panel=root_c2]")).to_be_visible()
    page.wait_for_load_state("networkidle")
    count: int = page.locator("#page *").count()
    return count
