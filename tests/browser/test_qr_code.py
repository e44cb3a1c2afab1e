"""The QR code of the link, module by module against a maintained library."""

import re

import pytest
import qrcode
from playwright.sync_api import Page
from qrcode.util import MODE_8BIT_BYTE, QRData

from tests.browser.conftest import OpenAtlas

QUIET = 4  # modules of white around a code
LINK = "https://atlas.example/pain/?sel=muscle_gluteus_minimus_posterior&side=left&cmp=root_s1&v=52d97b6602e6&"
# By the version that holds them: one of each kind of length, of blocks and of alignment squares, up to the largest.
LENGTHS = {1: 14, 2: 15, 5: 84, 6: 100, 7: 122, 8: 150, 9: 160, 10: 200, 13: 330, 14: 350, 15: 412}


@pytest.fixture
def coder(open_atlas: OpenAtlas) -> Page:
    """A page that has loaded what makes the codes."""
    page = open_atlas("?sel=root_s1")
    page.evaluate("() => painAtlas.inside.loadPart('paper').then(paper => { window.paper = paper; })")
    return page


@pytest.mark.parametrize("version", LENGTHS)
def test_every_module_is_that_of_the_library(coder: Page, version: int) -> None:
    """For each of the eight masks, with the smallest version that holds the text."""
    text = (LINK * 9)[: LENGTHS[version]]
    for mask in range(8):
        ours = coder.evaluate("([text, mask]) => paper.encode(text, mask)", [text, mask])
        assert ours["version"] == version
        assert ours["rows"] == by_library(text, version, mask)


def test_one_of_the_masks_is_chosen_and_written_in_the_code(coder: Page) -> None:
    """Left to itself it makes the code of some mask, and says which."""
    ours = coder.evaluate("(text) => paper.encode(text)", LINK)
    assert ours["rows"] == by_library(LINK, ours["version"], ours["mask"])


def test_a_link_that_is_too_long_gets_no_code(coder: Page) -> None:
    """413 letters are more than the largest code holds; a wrong code would be worse than none."""
    assert coder.evaluate("(text) => paper.drawQrCode(text)", "x" * 413) is None


def test_the_code_on_the_handout_is_that_of_its_link(open_atlas: OpenAtlas) -> None:
    """What is drawn, read back module by module, is the code of the address printed below it."""
    page = open_atlas("?sel=muscle_piriformis&side=right")
    page.evaluate("() => { window.print = () => {}; }")
    page.get_by_role("button", name="Print", exact=True).click()
    page.get_by_role("button", name="Print or PDF").click()
    page.locator("#paper .qr-code path").wait_for(state="attached")
    link = re.search(r"(?:http|file)\S+", page.locator("#paper .handout-address").text_content() or "")
    assert link and "sel=muscle_piriformis&side=right" in link[0] and "&v=" in link[0]
    size = int((page.locator("#paper .qr-code").get_attribute("viewBox") or "").split()[2]) - 2 * QUIET
    runs = re.findall(r"M(\d+) (\d+)h(\d+)", page.locator("#paper .qr-code path").get_attribute("d") or "")
    dark = {(int(y) - QUIET, int(x) - QUIET + step) for x, y, length in runs for step in range(int(length))}
    rows = [[int((y, x) in dark) for x in range(size)] for y in range(size)]
    assert rows in [by_library(link[0], (size - 17) // 4, mask) for mask in range(8)]


def by_library(text: str, version: int, mask: int) -> list[list[int]]:
    """The modules as the library places them, dark ones 1."""
    code = qrcode.QRCode(
        version=version, error_correction=qrcode.constants.ERROR_CORRECT_M, border=0, mask_pattern=mask
    )
    code.add_data(QRData(text.encode(), mode=MODE_8BIT_BYTE), optimize=0)
    code.make(fit=False)
    return [[int(module) for module in row] for row in code.modules]
