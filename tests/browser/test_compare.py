"""Two sources compared: three marks on the body, numbers beside them, and ways in, round and out."""

import json
import re
from pathlib import Path

import numpy as np
import pytest
from playwright.sync_api import Page, expect

from dashboard.atlas import read_atlas
from dashboard.figures.overlap import read_overlap, ten_most_confused
from dashboard.figures.pattern_views import LEAST
from tests.browser.conftest import NewPage, OpenAtlas, unfold

COMPILED = Path(__file__).parents[2] / "data" / "compiled"
IDS = json.loads((COMPILED / "index.json").read_text("utf-8"))["structures"]
CONFUSED = ten_most_confused(read_atlas(), read_overlap(COMPILED, IDS))
S1_PIRIFORMIS = "?sel=root_s1&side=left&cmp=muscle_piriformis"
PAINTED = """(part) => [...document.querySelectorAll(`.pattern-compare .marks.${part}`)]
  .reduce((sum, path) => sum + (path.getAttribute("d").match(/M/g) ?? []).length, 0)"""
TOO_WIDE = """(panel) => [...panel.querySelectorAll("td, th, p, select")]
  .filter((one) => one.getBoundingClientRect().right > 391).length"""
NEEDED = """() => {
  const { selection, inside: { pattern, views } } = window.painAtlas;
  const { sel, cmp, side } = selection.get();
  const [one, other] = [pattern.patternReader(sel, side), pattern.patternReader(cmp, side)];
  const count = { one: 0, both: 0, other: 0 };
  for (const { view } of views.shownViews()) for (const point of view.points) {
    const [here, there] = [one(point) >= 31, other(point) >= 31];
    if (here || there) count[here && there ? "both" : here ? "one" : "other"] += 1;
  }
  return count;
}"""


def heading(page: Page, text: str) -> None:
    """The comparison's panel shows these two."""
    expect(page.locator("#compare-panel h2")).to_have_text(text)


def test_a_link_opens_the_comparison(open_atlas: OpenAtlas) -> None:
    """Both patterns are marked as main and compare in every view, and the single pattern is gone."""
    page = open_atlas(S1_PIRIFORMIS)
    heading(page, "S1 nerve root and Piriformis")
    expect(page.locator("#body-map [data-role=main][data-pattern=root_s1]")).to_have_count(2)
    expect(page.locator("#body-map [data-role=compare][data-pattern=muscle_piriformis]")).to_have_count(2)
    expect(page.locator("#body-map .pattern[data-pattern]")).to_have_count(0)
    expect(page.locator("#compare-panel .compared tbody")).to_have_count(8)
    expect(page.locator("#structure-panel")).to_be_hidden()


def skin_of_each(one: str, other: str) -> list[list[float]]:
    """Skin of the one alone, of both and of the other alone: percent of the one, of the other, of the whole body."""
    strengths = np.frombuffer((COMPILED / "patterns.bin").read_bytes(), np.uint8).reshape(len(IDS), -1)
    sizes = np.frombuffer((COMPILED / "point_sizes.bin").read_bytes(), "<u2").astype(float)
    here, there = (strengths[IDS.index(name)] >= LEAST for name in (one, other))
    wholes = [sizes[here].sum(), sizes[there].sum(), sizes.sum()]
    return [
        [100 * sizes[part].sum() / whole for whole in wholes] for part in (here & ~there, here & there, there & ~here)
    ]


def test_the_numbers_are_those_of_the_skin(open_atlas: OpenAtlas, page: Page) -> None:
    """They are those of the compiled skin points, and the overlap is the one the list of look-alikes tells."""
    open_atlas(S1_PIRIFORMIS)
    heading(page, "S1 nerve root and Piriformis")
    alone, both, other = skin_of_each("root_s1", "muscle_piriformis")
    shares = [alone[0], None, alone[2], *both, None, *other[1:]]
    cells = page.locator(".compare-shares [data-part] td").all_inner_texts()
    told = [None if share is None else round(share) if share >= 10 else round(share, 1) for share in shares]
    assert cells == ["–" if share is None else f"{share:g}%" for share in told]
    line = f"Both: {both[0]:.0f}% of the S1 nerve root pattern, {both[1]:.0f}% of the Piriformis"
    expect(page.locator(".skin-of-both")).to_contain_text(line)
    overlap = read_overlap(COMPILED, IDS).between("root_s1", "muscle_piriformis")
    expect(page.locator(".skin-of-both")).to_contain_text(
        f"Overlap, faint parts counted less than the core: {overlap}%"
    )
    expect(page.locator("#announcement")).to_contain_text("Comparing S1 nerve root with Piriformis")


def test_swap_end_and_back(open_atlas: OpenAtlas, page: Page) -> None:
    """Swapping keeps the side and the reader's place; ending paints the one pattern again; Back undoes both."""
    open_atlas(S1_PIRIFORMIS.replace("left", "right"))
    page.get_by_role("button", name="Swap").press("Enter")
    heading(page, "Piriformis and S1 nerve root")
    expect(page.get_by_role("button", name="Swap")).to_be_focused()
    assert "sel=muscle_piriformis&side=right&cmp=root_s1" in page.url
    page.get_by_role("button", name="End comparison").click()
    expect(page.locator(".pattern-compare")).to_have_count(0)
    expect(page.locator("#body-map .pattern[data-pattern=muscle_piriformis]").first).to_be_attached()
    expect(page.locator("#structure-panel h2")).to_have_text("Piriformis")
    page.go_back()
    heading(page, "Piriformis and S1 nerve root")
    page.go_back()
    heading(page, "S1 nerve root and Piriformis")
    expect(page.locator("[data-role=main][data-pattern=root_s1]").first).to_be_attached()


def test_clear_ends_everything(open_atlas: OpenAtlas, page: Page) -> None:
    """The Clear button takes away the choice and with it the comparison; Escape does not."""
    open_atlas(S1_PIRIFORMIS)
    heading(page, "S1 nerve root and Piriformis")
    page.keyboard.press("Escape")
    expect(page.locator(".pattern-compare").first).to_be_attached()
    page.locator("#clear").click()
    expect(page.locator(".pattern-compare")).to_have_count(0)
    expect(page.locator("#compare-panel article")).to_have_count(0)


def test_the_other_source_is_chosen_from_a_list(open_atlas: OpenAtlas, page: Page) -> None:
    """All sources by kind but the chosen one; the reader stays on the list, and the other's warnings come along."""
    open_atlas(S1_PIRIFORMIS)
    choice = page.get_by_label("Compare with")
    expect(choice.locator("optgroup")).to_have_count(4)
    expect(choice.locator("option[value]:not([value=''])")).to_have_count(len(IDS) - 1)
    choice.focus()
    choice.select_option("viscus_heart")
    heading(page, "S1 nerve root and Heart (ischaemia)")
    expect(choice).to_be_focused()
    expect(page.locator("#compare-panel .warning")).to_contain_text("Pressure or pain in the chest")
    expect(page.locator(".skin-of-both")).to_contain_text("share no skin")


def test_a_look_alike_leads_to_the_comparison(open_atlas: OpenAtlas, page: Page) -> None:
    """A press in the structure's panel, by keyboard, shows the comparison from its top and takes the reader there."""
    open_atlas("?sel=root_s1&side=left")
    unfold(page)
    page.locator("#structure-panel .confused-with [data-compare=root_s2]").press("Enter")
    heading(page, "S1 nerve root and S2 nerve root")
    expect(page.locator("#compare-panel h2")).to_be_in_viewport()
    expect(page.locator("#panels")).to_be_focused()
    page.go_back()
    page.get_by_role("button", name="Compare with any other source").click()
    page.locator("#structure-panel").get_by_label("Compare with").select_option("joint_hip")
    heading(page, "S1 nerve root and Hip joint (intra-articular)")


def test_a_source_is_not_compared_with_itself(open_atlas: OpenAtlas, page: Page) -> None:
    """Its own pattern is painted as always, and another can be chosen."""
    open_atlas("?sel=root_s1&side=left&cmp=root_s1")
    expect(page.locator("#body-map .pattern[data-pattern=root_s1]").first).to_be_attached()
    expect(page.locator("#compare-panel")).to_contain_text("not compared with itself")
    page.get_by_label("Compare with").select_option("root_l5")
    heading(page, "S1 nerve root and L5 nerve root")


def test_the_link_is_copied(new_page: NewPage, open_atlas: OpenAtlas) -> None:
    """The clipboard holds the address of this very comparison."""
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    open_atlas(S1_PIRIFORMIS, on=page)
    page.get_by_role("button", name="Copy link").click()
    expect(page.locator("#compare-panel")).to_contain_text("Link copied")
    assert "sel=root_s1&side=left&cmp=muscle_piriformis" in page.evaluate("navigator.clipboard.readText()")


def test_a_lost_file_is_said(open_atlas: OpenAtlas, page: Page) -> None:
    """The map still paints both; the panel says why it is empty and still lets the comparison end."""
    page.route(re.compile(r"/compared/root_l4\.json"), lambda route: route.fulfill(status=200, body=";"))
    open_atlas("?sel=root_s1&side=left")
    page.evaluate("window.painAtlas.selection.choose({ cmp: 'root_l4' })")
    expect(page.locator("#compare-panel")).to_contain_text("could not be loaded")
    assert page.evaluate(PAINTED, "both") > 0
    page.get_by_role("button", name="End comparison").click()
    expect(page.locator("#structure-panel h2")).to_have_text("S1 nerve root")


def test_only_the_pain_layer_shows_the_comparison(open_atlas: OpenAtlas, page: Page) -> None:
    """Bands and agreement are not drawn over with a second meaning."""
    open_atlas(S1_PIRIFORMIS + "&layer=dermatome")
    heading(page, "S1 nerve root and Piriformis")
    expect(page.locator(".pattern-compare")).to_have_count(0)
    expect(page.locator(".compare-legend")).to_be_hidden()


def test_the_three_marks_differ_without_colour(open_atlas: OpenAtlas, page: Page) -> None:
    """Dot, cross and ring: three shapes, three widths of line; the second outline is broken."""
    open_atlas("?sel=muscle_piriformis&side=left&cmp=facet_l5_s1")
    marks = {part: page.locator(f".pattern-compare .marks.{part}").last for part in ("one", "both", "other")}
    for mark in marks.values():
        expect(mark).to_have_attribute("d", re.compile("M"))
    shapes = {re.sub(r"[M\d. -]", "", (mark.get_attribute("d") or "").split("M")[1]) for mark in marks.values()}
    assert len(shapes) == 3
    assert len({mark.get_attribute("stroke-width") for mark in marks.values()}) == 3
    outline = "(path) => getComputedStyle(path).strokeDasharray"
    assert page.locator(".extent.one").first.evaluate(outline) == "none"
    assert page.locator(".extent.other").first.evaluate(outline) != "none"


def test_on_a_phone_the_comparison_fits(new_page: NewPage, open_atlas: OpenAtlas) -> None:
    """Nothing has to be scrolled sideways, and every control is large enough for a finger."""
    page = open_atlas(S1_PIRIFORMIS, on=new_page(viewport={"width": 390, "height": 844}, has_touch=True))
    page.locator("#sheet-toggle").click()
    heading(page, "S1 nerve root and Piriformis")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.locator("#compare-panel").evaluate(TOO_WIDE) == 0
    for control in page.locator(".compare-controls button, .compare-with select").all():
        assert (control.bounding_box() or {"height": 0})["height"] >= 44


@pytest.mark.parametrize(("one", "other", "percent"), CONFUSED, ids=[f"{one}-{other}" for one, other, _ in CONFUSED])
def test_the_most_confused_pairs_paint_every_mark_they_need(
    open_atlas: OpenAtlas, page: Page, one: str, other: str, percent: int
) -> None:
    """The ten most alike pairs across mechanisms: every skin point of each part is marked in every view."""
    open_atlas(f"?sel={one}&side=left&cmp={other}")
    page.wait_for_load_state("networkidle")
    expect(page.locator("#compare-panel .compared tbody")).to_have_count(8)
    expect(page.locator(".skin-of-both")).to_contain_text(f"core: {percent}%")
    seen = 0
    for group in ("front-back", "sides", "hands-feet", "head-saddle"):
        page.evaluate(f"window.painAtlas.inside.views.loadViews('{group}')")
        page.evaluate(f"window.painAtlas.selection.choose({{ view: '{group}' }})")
        expect(page.locator("#body-map")).to_have_attribute("data-group", group)
        needed = page.evaluate(NEEDED)
        assert needed == {part: page.evaluate(PAINTED, part) for part in ("one", "both", "other")}
        seen += needed["both"]
    assert seen > 0
