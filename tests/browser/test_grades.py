"""How well a pattern is known is told by its outline, and what is not known well can be left out."""

import pytest
from playwright.sync_api import Locator, Page, expect

from dashboard.atlas import Atlas
from tests.browser.conftest import OpenAtlas

NOTE = "#legend .grade-note"


def outline(page: Page, zone: str) -> Locator:
    """The line round a zone on the back, once it is drawn."""
    found = page.locator(f"[data-view=back] .pattern .soft.{zone}[d*=M]").first
    expect(found).to_be_attached()
    return found


def marks(page: Page) -> int:
    """How many marks there are on the back."""
    paths = page.locator("[data-view=back] .dots").evaluate_all("paths => paths.map(p => p.getAttribute('d'))")
    return sum(str(path).count("M") for path in paths)


@pytest.mark.parametrize(
    ("structure", "grade", "dashes", "cap"),
    [
        ("facet_c4_c5", "B", "none", "butt"),
        ("root_s1", "C", "6px, 3.5px", "butt"),
        ("muscle_piriformis", "D", "0.1px, 4px", "round"),
    ],
)
def test_an_outline_tells_how_well_a_pattern_is_known(
    open_atlas: OpenAtlas, page: Page, structure: str, grade: str, dashes: str, cap: str
) -> None:
    """Measured in people solid, partial dashed, an expert's chart dotted, whatever the mechanism."""
    open_atlas(f"?sel={structure}&side=left")
    line = outline(page, "outer")
    expect(page.locator("[data-view=back] .pattern")).to_have_attribute("data-grade-outer", grade)
    page.locator("[data-view=back]").evaluate("(svg) => svg.style.setProperty('--pixel', '1px')")
    expect(line).to_have_css("stroke-dasharray", dashes)
    expect(line).to_have_css("stroke-linecap", cap)
    expect(line).not_to_have_css("stroke", "none")


def test_a_core_known_better_has_its_own_line(open_atlas: OpenAtlas, page: Page) -> None:
    """The sacroiliac core was measured in people, its spill-over is partly known; S1 needs one line only."""
    open_atlas("?sel=joint_sacroiliac&side=left")
    expect(page.locator("[data-view=back] .pattern")).to_have_attribute("data-grade-core", "B")
    expect(outline(page, "core")).not_to_have_css("stroke", "none")
    page.evaluate("window.painAtlas.selection.choose({ sel: 'root_s1' })")
    expect(outline(page, "core")).to_have_css("stroke", "none")


def test_the_legend_names_the_lines_and_marks_those_in_use(open_atlas: OpenAtlas, page: Page) -> None:
    """Five grades by name; for the piriformis the expert chart stands out."""
    open_atlas("?sel=muscle_piriformis&side=left")
    lines = page.locator("#legend .grade-lines")
    expect(lines).to_contain_text("A replicated")
    expect(lines.locator("[data-used]")).to_have_text("D expert chart only")


def test_a_trigger_point_chart_vanishes_and_the_page_says_so(open_atlas: OpenAtlas, page: Page) -> None:
    """With only grades A and B nothing of the piriformis is left; with all evidence it is back."""
    open_atlas("?sel=muscle_piriformis&side=left")
    expect(page.locator("[data-view=back] .dots[d*=M]").first).to_be_attached()
    page.locator(".toolbar [data-key=grade][data-value=ab]").click()
    expect(page.locator("#body-map .dots[d*=M]")).to_have_count(0)
    expect(page.locator("#body-map .soft[d*=M]")).to_have_count(0)
    expect(page.locator(NOTE)).to_have_text(
        "No part of this pattern is known better than grade D (expert chart only), so nothing is painted."
    )
    page.locator(".toolbar [data-key=grade][data-value=all]").click()
    expect(page.locator("[data-view=back] .dots[d*=M]").first).to_be_attached()
    expect(page.locator(NOTE)).to_be_hidden()


def test_what_was_measured_stays(open_atlas: OpenAtlas, page: Page, atlas: Atlas) -> None:
    """Of the sacroiliac joint the buttock stays and the calf goes; the note counts the areas."""
    open_atlas("?sel=joint_sacroiliac&side=left")
    expect(page.locator("[data-view=back] .dots[d*=M]").first).to_be_attached()
    every = marks(page)
    page.locator(".toolbar [data-key=grade][data-value=ab]").click()
    drawn = {row.area_id: row.evidence for row in atlas.patterns["joint_sacroiliac"] if row.is_drawn_pain}
    hidden = sum(grade > "B" for grade in drawn.values())
    expect(page.locator(NOTE)).to_have_text(
        f"With only grades A and B shown, {hidden} of {len(drawn)} areas of this pattern are hidden."
    )
    assert 0 < marks(page) < every


def test_the_address_alone_opens_the_filtered_map(open_atlas: OpenAtlas, page: Page) -> None:
    """A link with grade=ab shows what the reader who made it saw, although the grades come after the first paint."""
    open_atlas("?sel=muscle_piriformis&side=left&grade=ab")
    expect(page.locator(NOTE)).to_contain_text("No part of this pattern")
    expect(page.locator("#body-map .dots[d*=M]")).to_have_count(0)
