"""Paper: the PDF of a state, the handouts, the chart to draw on, and the figure as a file."""

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image, ImageStat
from playwright.sync_api import Page, expect

from dashboard.atlas import DATA_DIR
from dashboard.figures.pattern_views import drawn_views, on_side, views_of_areas, views_of_structures
from tests.browser.conftest import OpenAtlas
from tests.browser.printed_letters import smallest

POPPLER = shutil.which("pdftotext") and shutil.which("pdfimages") and shutil.which("pdfinfo")
needs_poppler = pytest.mark.skipif(
    not POPPLER, reason="pdftotext is missing: install Debian's poppler-utils to test the PDF"
)
STATES = {
    "root_s1": ("?sel=root_s1&side=left", "S1 nerve root"),
    "facet_l5_s1": ("?sel=facet_l5_s1&side=both", "Facet joint L5/S1"),
    "viscus_heart": ("?sel=viscus_heart&side=left&view=sides", "Heart"),
}
SVG = "{http://www.w3.org/2000/svg}"
COMPILED = DATA_DIR / "compiled"
VIEWS = drawn_views(COMPILED)
# Close-ups alone, close-ups beside the body, the head, the schematic saddle, an organ on its own side.
HELD = (
    *("muscle_flexor_digitorum_brevis", "muscle_flexor_hallucis_longus", "muscle_temporalis"),
    *("muscle_opponens_pollicis", "root_s1", "viscus_heart", "viscus_prostate", "viscus_bladder"),
)
FIGURE = """async ([sel, side]) => {
  const selection = { ...painAtlas.selection.get(), sel, side };
  const { drawFigure, patternViewsOf } = await painAtlas.inside.loadPart("paper");
  const views = await patternViewsOf(selection);
  const { group } = drawFigure(views, { selection });
  const marks = (path) => path.getAttribute("d").split("M").length - 1;
  const dots = (one) => Math.max(...[...one.querySelectorAll("path")].map(marks));
  const drawn = [...group.querySelectorAll("[data-view]")];
  return { views: drawn.map((one) => one.dataset.view), dots: drawn.map(dots),
           words: [...group.querySelectorAll("text")].map((text) => text.textContent).join(" ") };
}"""

Paper = Callable[[str, str], Path]


@pytest.fixture
def asked(open_atlas: OpenAtlas) -> Callable[[str], Page]:
    """Open a state and its print dialog; printing itself is left to the test."""

    def go(query: str) -> Page:
        page = open_atlas(query)
        page.evaluate("() => { window.print = () => {}; }")
        page.get_by_role("button", name="Print", exact=True).click()
        expect(page.locator("#print-dialog")).to_be_visible()
        return page

    return go


@pytest.fixture
def paper(asked: Callable[[str], Page], tmp_path: Path) -> Paper:
    """The PDF of a state, of the kind chosen in the dialog."""

    def go(query: str, kind: str) -> Path:
        page = asked(query)
        page.locator(f"#paper-{kind}").check()
        page.get_by_role("button", name="Print or PDF").click()
        expect(page.locator("#print-dialog")).to_be_hidden()
        page.pdf(path=tmp_path / "paper.pdf", prefer_css_page_size=True)
        return tmp_path / "paper.pdf"

    return go


@needs_poppler
@pytest.mark.parametrize(("kind", "pages"), [("patient", 1), ("student", 2)])
@pytest.mark.parametrize("name", STATES)
def test_a_state_is_vectors_with_text_that_can_be_read(paper: Paper, name: str, kind: str, pages: int) -> None:
    """A4, one page for a patient and at most two for a student; name, warning, version and link are text; the only
    bitmaps are the pictures of the body in the views that hold the pattern."""
    query, title = STATES[name]
    made = paper(query, kind)
    count = re.search(r"Pages:\s+(\d+)\n", run("pdfinfo", made))
    assert count and 1 <= int(count[1]) <= pages
    assert re.search(r"Page size:\s+59[45]\S* x 84[12]", run("pdfinfo", made))
    text = re.sub(r"\s+", " ", run("pdftotext", made, "-"))
    views = on_side(views_of_structures(COMPILED)[name], "both" if "side=both" in query else "left", VIEWS)
    for words in (title, "call an ambulance", "usual", "spill-over", "data version"):
        assert words.casefold() in text.casefold(), words
    assert f"sel={name}" in text.replace(" ", "")  # a long address is broken where the line ends
    assert all(word in text for view in views for word in VIEWS[view].name.split())
    assert bitmaps(made) == sum(not VIEWS[view].schematic for view in views)


@needs_poppler
def test_the_blank_chart_is_empty_and_has_all_views_when_asked(
    asked: Callable[[str], Page], paper: Paper, tmp_path: Path
) -> None:
    """Front and back by default, four pages with all views; lines for name and date, four marks, no pattern."""
    made = paper("?sel=root_s1&side=left", "blank")
    text = run("pdftotext", made, "-")
    assert re.search(r"Pages:\s+1\n", run("pdfinfo", made))
    for words in ("Name:", "Date:", "Burning", "Aching", "Numb", "Pins and needles", "Front", "Back", "Get help now"):
        assert words in text, words
    assert "S1" not in text and bitmaps(made) == 2
    page = asked("?sel=none")
    page.locator("#paper-blank").check()
    page.get_by_label("With sides, hands, feet and head").check()
    page.get_by_role("button", name="Print or PDF").click()
    expect(page.locator("#print-dialog")).to_be_hidden()
    expect(page.locator("#paper [data-pattern]")).to_have_count(0)
    page.pdf(path=tmp_path / "all.pdf", prefer_css_page_size=True)
    assert re.search(r"Pages:\s+4\n", run("pdfinfo", tmp_path / "all.pdf"))


def test_the_sheet_goes_away_with_the_next_choice(asked: Callable[[str], Page]) -> None:
    """Whoever prints by the browser's own menu later gets the page, not the last handout."""
    page = asked("?sel=root_s1&side=left")
    page.get_by_role("button", name="Print or PDF").click()
    expect(page.locator("#paper .handout")).to_be_attached()
    page.locator("#picker [data-structure=root_l5]").click()
    expect(page.locator("#paper")).to_have_count(0)


def test_escape_closes_the_dialog_and_keeps_what_is_chosen(asked: Callable[[str], Page]) -> None:
    """The dialog takes the key; the source stays on the map and the button has the focus again."""
    page = asked("?sel=root_s1&side=left")
    page.keyboard.press("Escape")
    expect(page.locator("#print-dialog")).to_be_hidden()
    expect(page.locator("#print")).to_be_focused()
    expect(page.locator("#body-map [data-pattern=root_s1]").first).to_be_attached()


def test_with_nothing_chosen_there_is_no_handout_to_choose(asked: Callable[[str], Page]) -> None:
    """The choice is off and says why; the full page is chosen instead."""
    page = asked("?sel=none")
    expect(page.locator("#paper-patient")).to_be_disabled()
    expect(page.locator("#paper-patient-hint")).to_have_text("Choose a source of pain or a place on the body first.")
    expect(page.locator("#paper-student")).to_be_checked()


def test_every_figure_draws_the_views_that_hold_the_pattern(asked: Callable[[str], Page]) -> None:
    """For sources of every kind and side, whatever view is on the page: the views of the one rule, each with its marks,
    its name and its letters; the page itself is as it was."""
    page = asked("?sel=root_s1&side=left&view=head-saddle")
    shown = "() => [...document.querySelectorAll('#body-map > figure .dots')].map((one) => one.getAttribute('d'))"
    expect(page.locator("#body-map > figure .dots[d^=M]").first).to_be_attached()  # the strengths are here
    before = page.evaluate(shown)
    for name in HELD:
        for side in ("left", "right", "both"):
            found = page.evaluate(FIGURE, [name, side])
            fixed = page.evaluate("(name) => !painAtlas.inside.pattern.hasSide(name)", name)
            wanted = on_side(views_of_structures(COMPILED)[name], "left" if fixed else side, VIEWS)
            assert tuple(found["views"]) == wanted, (name, side)
            assert min(found["dots"]) > 3, (name, side, found["dots"])
            assert all(word in found["words"] for view in wanted for word in VIEWS[view].name.split()), (name, side)
            assert {"R", "L"} & set(found["words"].split()), (name, side)
    assert page.evaluate(shown) == before and any(before)
    expect(page.locator("#body-map > :not(figure)")).to_have_count(0)


def test_a_place_has_a_page_for_a_patient(asked: Callable[[str], Page]) -> None:
    """With only a place chosen the page is about it, its outline on the figure; with both, each can be chosen."""
    page = asked("?area=calf_lateral&side=right&view=head-saddle")
    expect(page.locator("#paper-patient")).to_be_checked()
    expect(page.locator("#paper-place")).to_be_hidden()
    page.get_by_role("button", name="Print or PDF").click()
    sheet = page.locator("#paper .handout")
    expect(sheet.locator("h2")).to_have_text("Outer calf, right")
    drawn = sheet.locator("[data-view]").evaluate_all("all => all.map((one) => one.dataset.view)")
    assert tuple(drawn) == on_side(views_of_areas(COMPILED, [])["calf_lateral"], "right", VIEWS)
    assert sheet.locator("[data-view] > g > path[stroke]").count() == 1, "the outline of the place"
    assert smallest(page)[0] >= 9, smallest(page)
    back_on_screen(page)
    page.evaluate("painAtlas.selection.choose({ sel: 'root_s1' })")
    page.get_by_role("button", name="Print", exact=True).click()
    page.get_by_label("For a patient: the place that hurts").check()
    page.get_by_role("button", name="Print or PDF").click()
    expect(sheet.locator("h2")).to_have_text("Outer calf, right")


@pytest.mark.parametrize("query", [STATES["root_s1"][0], "?sel=root_s1&side=both&cmp=muscle_piriformis"])
def test_no_letter_on_paper_is_smaller_than_nine_points(asked: Callable[[str], Page], query: str) -> None:
    """Handout, full page, comparison and blank charts: words, names of views, legends, sources and footers."""
    page = asked(query)
    for kind in ("patient", "student", "blank"):
        page.locator(f"#paper-{kind}").check()
        if kind == "blank":
            page.get_by_label("With sides, hands, feet and head").check()
        page.get_by_role("button", name="Print or PDF").click()
        expect(page.locator("#print-dialog")).to_be_hidden()
        size, words = smallest(page)
        assert size >= 9, (kind, size, words)
        back_on_screen(page)
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        page.get_by_role("button", name="Print", exact=True).click()


@pytest.mark.parametrize("query", [STATES["root_s1"][0], "?sel=root_s1&side=left&cmp=muscle_piriformis"])
def test_the_svg_stands_alone(asked: Callable[[str], Page], tmp_path: Path, query: str) -> None:
    """It parses, needs no style sheet, fetches and runs nothing, names its licence and sources."""
    page = asked(query)
    tree = ElementTree.fromstring(saved(page, "Save SVG", tmp_path / "figure.svg").read_bytes())
    tags = {element.tag.removeprefix(SVG) for element in tree.iter()}
    assert tags <= {"svg", "title", "g", "path", "rect", "circle", "text", "image"}
    for element in tree.iter():
        assert not {"style", "class"} & element.attrib.keys()
        assert element.get("href", "data:image/png;base64,").startswith("data:image/png;base64,")
        assert not any(re.search(r"url\(|javascript:|^https?:", value) for value in element.attrib.values())
    text = " ".join("".join(element.itertext()) for element in tree.iter(f"{SVG}text"))
    for words in (
        "S1 nerve root",
        "CC BY 4.0",
        "Pain Atlas",
        "data version",
        "Taylor and others 2013",
        *("Back", "Soles", "Tops of the feet", "Saddle"),
    ):
        assert words in text, words
    assert len(list(tree.iter(f"{SVG}image"))) == 3
    assert [path for path in tree.iter(f"{SVG}path") if path.get("d", "").count("M") > 100]


def test_the_figure_is_that_of_the_light_page(open_atlas: OpenAtlas, asked: Callable[[str], Page]) -> None:
    """In the dark it has the very same bytes, for paper and slides are white."""
    page = asked("?sel=muscle_piriformis&side=right&layer=overlay")
    copied = """async () => {
      const { drawFigure, patternViewsOf } = await painAtlas.inside.loadPart("paper");
      const selection = painAtlas.selection.get(), views = await patternViewsOf(selection);
      return new XMLSerializer().serializeToString(drawFigure(views, { selection }).group); }"""
    light = page.evaluate(copied)
    page.evaluate("() => { document.documentElement.dataset.theme = 'dark'; }")
    assert page.evaluate(copied) == light


def test_the_png_is_large_and_not_blank(asked: Callable[[str], Page], tmp_path: Path) -> None:
    """Twice the size of the figure, white at its corner, and the blue of a root on it."""
    picture = Image.open(saved(asked(STATES["root_s1"][0]), "Save PNG", tmp_path / "figure.png")).convert("RGB")
    assert min(picture.size) > 2000
    assert picture.getpixel((5, 5)) == (255, 255, 255)
    assert min(ImageStat.Stat(picture).stddev) > 10
    colours = {colour: count for count, colour in picture.getcolors(2**24) or []}
    assert colours.get((24, 87, 164), 0) > 1000


def back_on_screen(page: Page) -> None:
    """From the sheet to the desk, where the print button is in the page's bar."""
    page.emulate_media(media="screen")
    page.set_viewport_size({"width": 1440, "height": 900})


def saved(page: Page, button: str, place: Path) -> Path:
    """What a button of the dialog saves."""
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    download.value.save_as(place)
    return place


def bitmaps(pdf: Path) -> int:
    """The pictures in a PDF, without the masks that belong to them."""
    return sum(line.split()[2] == "image" for line in run("pdfimages", "-list", pdf).splitlines()[2:])


def run(*command: str | Path) -> str:
    """What a program of poppler-utils prints."""
    return subprocess.run([str(part) for part in command], check=True, capture_output=True, text=True).stdout
