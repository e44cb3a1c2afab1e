"""Paper: the PDF of a state, the handout, the chart to draw on, and the figure as a file."""

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image, ImageStat
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenAtlas

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
@pytest.mark.parametrize("kind", ["patient", "student"])
@pytest.mark.parametrize("name", STATES)
def test_a_state_is_one_page_of_vectors_with_text_that_can_be_read(paper: Paper, name: str, kind: str) -> None:
    """One A4 page; its name, warning, version and link are text; the only bitmaps are the pictures of the body."""
    query, title = STATES[name]
    made = paper(query, kind)
    assert re.search(r"Pages:\s+1\n", run("pdfinfo", made))
    assert re.search(r"Page size:\s+59[45]\S* x 84[12]", run("pdfinfo", made))
    said = re.sub(r"\s+", " ", run("pdftotext", made, "-"))
    for words in (title, "call an ambulance", "usual", "spill-over", "data version", f"sel={name}"):
        assert words.casefold() in said.casefold(), words
    assert bitmaps(made) == (2 if "view=" not in query else 6)


@needs_poppler
def test_the_blank_chart_is_empty_and_has_all_views_when_asked(
    asked: Callable[[str], Page], paper: Paper, tmp_path: Path
) -> None:
    """Front and back by default, four pages with all views; lines for name and date, four marks, no pattern."""
    made = paper("?sel=root_s1&side=left", "blank")
    said = run("pdftotext", made, "-")
    assert re.search(r"Pages:\s+1\n", run("pdfinfo", made))
    for words in ("Name:", "Date:", "Burning", "Aching", "Numb", "Pins and needles", "Front", "Back", "Get help now"):
        assert words in said, words
    assert "S1" not in said and bitmaps(made) == 2
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


def test_without_a_source_there_is_no_handout_to_choose(asked: Callable[[str], Page]) -> None:
    """The choice is off and says why; the full page is chosen instead."""
    page = asked("?sel=none")
    expect(page.locator("#paper-patient")).to_be_disabled()
    expect(page.locator("#paper-patient-hint")).to_have_text("Choose a source of pain first.")
    expect(page.locator("#paper-student")).to_be_checked()


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
    said = " ".join("".join(element.itertext()) for element in tree.iter(f"{SVG}text"))
    for words in (
        "S1 nerve root",
        "CC BY 4.0",
        "Pain Atlas",
        "data version",
        "Taylor and others 2013",
        "Front",
        "Back",
    ):
        assert words in said, words
    assert len(list(tree.iter(f"{SVG}image"))) == 2
    assert [path for path in tree.iter(f"{SVG}path") if path.get("d", "").count("M") > 100]


def test_the_figure_is_that_of_the_light_page(open_atlas: OpenAtlas, asked: Callable[[str], Page]) -> None:
    """In the dark it has the very same bytes, for paper and slides are white."""
    page = asked("?sel=muscle_piriformis&side=right&layer=overlay")
    copied = "() => new XMLSerializer().serializeToString(painAtlas.figure.draw(painAtlas.views.shown()).group)"
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
