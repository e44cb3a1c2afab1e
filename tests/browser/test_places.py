"""Several places at once: chosen on the map with every kind of hand, and ranked as the command line ranks them."""

import json
import re
from random import Random

from playwright.sync_api import Page, expect

from dashboard.atlas import Atlas, sources_of
from dashboard.atlas.also_here import also_here
from dashboard.figures.places import places
from tests.browser.conftest import NewPage, OpenAtlas

# A work named by its key, which a reader gets as a name and a year.
KEY = re.compile(r"\b[a-z_]+\d{4}\w*\b")
RANK = """async all => {
  const { loadPlaces, placesRank } = await painAtlas.inside.loadPart("places");
  const placesData = await loadPlaces();
  const asRow = ({ id, tenths, group, reasons }) => [id, tenths / 10, group, reasons];
  return all.map(areas => placesRank(placesData, areas).map(asRow));
}"""
# Every reason of a source, the tie last as the command line says it.
REASONS = """items => items.map(item => [...item.querySelectorAll("p")]
  .sort((a, b) => a.classList.contains("contested") - b.classList.contains("contested"))
  .map(({ textContent }) => textContent).join("; "))"""
# Sources without a strength, such as nerves or vessels: named for more of the chosen areas first.
ALSO = """async all => {
  const { loadPlaces, placesAlso } = await painAtlas.inside.loadPart("places");
  const { also } = await loadPlaces();
  return all.map((areas) => placesAlso(also, areas));
}"""
COVERED = """async () => (await painAtlas.inside.loadPart("places")).covered({ candidates: [
  { id: "a", rows: { x: "in x" } }, { id: "b", rows: { x: "in x", y: "in y" } }, { id: "c", rows: { z: "in z" } },
] }, ["x", "y"]).map(({ id, reasons }) => [id, reasons])"""
AREA = "() => painAtlas.selection.get().area"
HOLD = """([area, ms]) => {
  const path = document.querySelector(`[data-view=back] [data-area=${area}][data-side=left]`);
  const finger = { bubbles: true, isPrimary: true, pointerType: "touch", clientX: 9, clientY: 9 };
  path.dispatchEvent(new PointerEvent("pointerdown", finger));
  setTimeout(() => {
    path.dispatchEvent(new PointerEvent("pointerup", finger));
    path.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
  }, ms);
}"""


def press(page: Page, area: str, side: str = "left", **how: object) -> None:
    """Click an area of the back view."""
    path = page.locator(f"[data-view=back] [data-area={area}][data-side={side}]").first
    path.dispatch_event("click", how)


def test_the_page_ranks_as_the_command_line_does(open_atlas: OpenAtlas, page: Page, atlas: Atlas) -> None:
    """Forty pairs and triples: the same sources in the same order with the same scores and words; the panel shows them
    by group, each group in that order, under the warnings of all places."""
    random = Random(11)
    chosen = [random.sample(sorted(atlas.areas), random.choice((2, 3))) for _ in range(39)] + [
        ["calf_lateral", "buttock_mid"]
    ]
    open_atlas("?area=calf_lateral,buttock_mid")
    panel = page.locator("#area-panel article")
    expect(panel.locator("h2")).to_have_text("2 places together left")
    for areas, found in zip(chosen, page.evaluate(RANK, chosen), strict=True):
        expected = sources_of(atlas, areas)
        assert found == [[c.structure_id, c.score, c.mechanism, list(c.reasons)] for c in expected], areas
    for areas, ids in zip(chosen, page.evaluate(ALSO, chosen), strict=True):
        groups = also_here(atlas, areas)
        for entries in groups.values():
            expected_ids = [entry.entry_id for entry in entries]
            assert [one for one in ids if one in expected_ids] == expected_ids, areas
        assert len(ids) == sum(map(len, groups.values()))
    also = panel.locator(".also-here .group[data-group=vessels] [data-entry]")
    vessels = also_here(atlas, chosen[-1])["vessels"]
    assert also.evaluate_all("all => all.map(({ dataset }) => dataset.entry)") == [one.entry_id for one in vessels]
    assert page.evaluate(COVERED) == [["b", ["in x", "in y"]], ["a", ["in x"]]]
    expected, works = sources_of(atlas, chosen[-1]), places(atlas)["works"]
    for mechanism in {c.mechanism for c in expected}:
        own = [c for c in expected if c.mechanism == mechanism]
        group = panel.locator(f".group[data-mechanism={mechanism}]")
        assert group.locator(".pick").all_text_contents() == [atlas.structures[c.structure_id].name for c in own]
        words = [
            re.sub(r"\b[a-z_]+\d{4}\w*\b", lambda key: works.get(key[0], key[0]), "; ".join(c.reasons)) for c in own
        ]
        assert group.locator(".ranked > li").evaluate_all(REASONS) == words
    order = panel.evaluate("article => [...article.children].map(child => child.className || child.tagName)")
    assert order[:3] == ["HEADER", "warnings", "part candidates"]
    lines = [re.sub(r"\d+$", "", line) for line in panel.locator(".warning li").all_text_contents()]
    assert lines and len(lines) == len(set(lines))
    single = {line for area in chosen[-1] for line in _warnings(page, area)}
    assert set(lines) == single
    assert not re.search(r"\b(core|spillover|verify)\b|[a-z]\d{4}", panel.inner_text())


def test_places_are_added_and_taken_away_with_every_hand(new_page: NewPage, open_atlas: OpenAtlas) -> None:
    """Shift- and Ctrl-click, Shift+Enter, the button for fingers, a long press, the list and the search; a plain click
    chooses one; each place can be let go in the panel, and Back brings it again."""
    page = open_atlas("?sel=none&side=left", on=new_page(has_touch=True))
    press(page, "calf_lateral")
    press(page, "buttock_mid", shiftKey=True)
    press(page, "calf_mid", ctrlKey=True)
    assert page.evaluate(AREA) == "calf_lateral,buttock_mid,calf_mid"
    assert page.locator("[data-view=back] [data-area][aria-pressed=true]").count() == 3
    press(page, "buttock_mid", ctrlKey=True)
    assert page.evaluate(AREA) == "calf_lateral,calf_mid"
    page.locator("[data-view=back] [data-area=heel_posterior][data-side=left]").press("Shift+Enter")
    assert page.evaluate(AREA) == "calf_lateral,calf_mid,heel_posterior"
    expect(page.locator("#to-area")).to_have_text("Outer calf + Middle of the calf + Back of the heel")
    page.get_by_role("button", name="Remove Middle of the calf").click()
    assert page.evaluate(AREA) == "calf_lateral,heel_posterior"
    page.go_back()
    expect(page.locator("#area-panel h2")).to_contain_text("3 places together")
    press(page, "calf_lateral")
    assert page.evaluate(AREA) == "calf_lateral"
    expect(page.locator("#area-panel h2")).to_have_text("Outer calf left")
    add = page.get_by_role("button", name="Add another place")
    expect(add).to_have_attribute("aria-pressed", "false")
    box = add.bounding_box()
    assert box and box["height"] >= 24
    add.tap()
    expect(add).to_have_attribute("aria-pressed", "true")
    press(page, "buttock_mid")
    page.locator("#picker [data-choose-area=groin]").dispatch_event("click")
    expect(page.locator("#area-panel h2")).to_contain_text("3 places together")
    expect(add).to_have_attribute("aria-pressed", "true")
    page.locator("#search-box").fill("Back of the heel")
    page.locator("#search-box").press("ArrowDown")
    page.locator("#search-box").press("Enter")
    assert page.evaluate(AREA) == "calf_lateral,buttock_mid,groin,heel_posterior"
    expect(page.locator("#area-panel h2")).to_contain_text(
        "4 places together"
    )  # or the button goes while it is pressed
    add.press("Enter")
    expect(add).to_have_attribute("aria-pressed", "false")
    page.evaluate(HOLD, ["calf_mid", 700])
    page.wait_for_timeout(900)
    assert page.evaluate(AREA) == "calf_lateral,buttock_mid,groin,heel_posterior,calf_mid"
    page.evaluate(HOLD, ["calf_mid", 50])
    page.wait_for_timeout(200)
    assert page.evaluate(AREA) == "calf_mid"


def test_a_place_on_the_other_side_moves_none_across(open_atlas: OpenAtlas, page: Page) -> None:
    """One side holds for all places: a second one on the right of a left one shows both sides, and says so."""
    open_atlas("?area=calf_lateral&side=left")
    press(page, "buttock_mid", "right", shiftKey=True)
    state = json.loads(page.evaluate("() => JSON.stringify(painAtlas.selection.get())"))
    assert (state["area"], state["side"]) == ("calf_lateral,buttock_mid", "both")
    expect(page.locator("#area-panel h2")).to_contain_text("both sides")


def _warnings(page: Page, area: str) -> list[str]:
    """The lines of the warning in the panel of one area."""
    found: list[str] = page.evaluate(
        """async area => {
          const page = document.createElement("template");
          page.innerHTML = await painAtlas.inside.fetchText(`areas/${area}.html`);
          const lines = [...page.content.querySelectorAll(".warning li")];
          return lines.map(({ textContent }) => textContent.replace(/\\d+$/, ""));
        }""",
        area,
    )
    return found
