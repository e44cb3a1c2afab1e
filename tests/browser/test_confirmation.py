"""The mark beside a source opens where the fact stands, and the evidence study lists what is open."""

import csv
import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenAtlas


def test_a_mark_opens_where_the_fact_stands_and_escape_gives_the_focus_back(open_atlas: OpenAtlas, page: Page) -> None:
    """By keyboard: the work, the place in it, what stands there and the day, with its DOI as a link."""
    open_atlas("?sel=viscus_heart")
    mark = page.locator('#structure-panel [data-traced="patterns/viscus_heart__sternum"]').first
    mark.evaluate(
        "mark => { for (let at = mark; at; at = at.parentElement) if (at.matches('details')) at.open = true; }"
    )
    mark.focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="Where this stands")
    expect(dialog).to_be_visible()
    expect(dialog).to_contain_text("breastbone in 115 (34.7%)")
    expect(dialog).to_contain_text(re.compile(r"Read in its abstract: methodology and results; 29 November 2026"))
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(mark).to_be_focused()


def test_what_could_not_be_read_says_why(open_atlas: OpenAtlas, page: Page) -> None:
    """A chart of a book nobody could read is told by the descriptions it was compared with."""
    open_atlas("?sel=muscle_trapezius_upper")
    mark = page.locator('#structure-panel [data-traced^="patterns/muscle_trapezius_upper__head_temple"]').first
    mark.evaluate(
        "mark => { for (let at = mark; at; at = at.parentElement) if (at.matches('details')) at.open = true; }"
    )
    mark.click()
    dialog = page.get_by_role("dialog", name="Where this stands")
    expect(dialog).to_contain_text(re.compile("book under copyright", re.IGNORECASE))
    dialog.get_by_role("button", name="Close").click()
    expect(dialog).to_be_hidden()


def test_open_rows_are_listed_and_can_be_taken_away(open_atlas: OpenAtlas, page: Page, tmp_path: Path) -> None:
    """A reader who wants to help gets every open row with its reason, as a table for a spreadsheet."""
    open_atlas("?mode=evidence")
    unfold = page.get_by_text("All that is still open, with the reason")
    unfold.click()
    save = page.get_by_role("button", name="Download as CSV")
    expect(save).to_be_visible()
    with page.expect_download() as download:
        save.click()
    file = tmp_path / "open.csv"
    download.value.save_as(file)
    rows = list(csv.DictReader(file.open(encoding="utf-8")))
    assert len(rows) > 100 and all(row["reason"] for row in rows)
    counted = sum(
        int(n) for n in re.findall(r"\((\d+)\)", " ".join(page.locator(".open-rows summary").all_inner_texts()))
    )
    assert counted == len(rows)
