"""The reader's own file of a case: saved, opened again, and refused in words."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from dashboard.atlas import Atlas
from dashboard.case.answering import worked
from tests.browser.conftest import OpenAtlas
from tests.browser.test_case import CASE, SCIATICA, ready, state


def saved(page: Page, folder: Path) -> dict[str, Any]:
    """The reader's own file, as it is written."""
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as file").click()
    file = folder / "case.json"
    download.value.save_as(file)
    held: dict[str, Any] = json.loads(file.read_text("utf-8"))
    return held


def test_a_case_is_saved_and_opened_again_and_python_reads_it_alike(
    open_atlas: OpenAtlas, page: Page, tmp_path: Path, atlas: Atlas
) -> None:
    """The file holds the marks by side and the signs; opened again it is the same address, in Python the same order."""
    address = f"{SCIATICA}&numb_right=web_space_1&found=weak_toe_extension&absent=crossed_leg_raise"
    open_atlas(address)
    ready(page)
    before = state(page)
    held = saved(page, tmp_path)
    assert held["schema"] == "pain-atlas-case-1" and held["data_version"]
    order = [one["answer_id"] for one in worked(atlas, held)["candidates"]]
    shown = page.locator(".case-ranked > li > details").evaluate_all("all => all.map((one) => one.dataset.answerId)")
    assert shown == order[: len(shown)]
    page.get_by_role("button", name="Clear").click()
    assert "pain_right" not in state(page)
    page.locator("input.case-open").set_input_files(tmp_path / "case.json")
    expect(page.locator(".case-file-said")).to_have_text("The case is open.")
    assert {key: value for key, value in state(page).items() if key not in ("sel", "side")} == before


def test_a_saved_case_of_the_tables_brings_back_its_story_and_the_own_order(
    open_atlas: OpenAtlas, page: Page, tmp_path: Path
) -> None:
    """What a learner ordered stands in the fields again, not yet compared, beside the story it belongs to."""
    open_atlas(f"{CASE}&case=d02")
    ready(page)
    page.get_by_role("button", name="Order it yourself").click()
    page.locator(".order-choices select").first.select_option("root_c6")
    assert saved(page, tmp_path)["order"] == ["root_c6"]
    page.get_by_role("button", name="Clear").click()
    expect(page.locator(".case-story")).to_be_empty()
    page.locator("input.case-open").set_input_files(tmp_path / "case.json")
    expect(page.locator(".case-file-said")).to_have_text("The case is open.")
    expect(page.locator(".case-story")).not_to_be_empty()
    assert state(page)["case"] == "d02"
    expect(page.locator(".order-choices select").first).to_have_value("root_c6")
    expect(page.locator(".case-ranked")).to_be_hidden()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("no json", "not JSON"),
        ("[1, 2]", "holds no case"),
        ('{"schema": "other"}', "another schema"),
        ('{"patient": "Doe"}', "The file holds no case"),
        ('{"side": "left", "pain_area_ids": ["calf_mid", "tail"]}', "pain_area_ids: tail"),
        ('{"pain_left": ["calf_mid"], "quality": "burning"}', "quality"),
        ('{"schema": "pain-atlas-case-1", "pain_left": ["calf_mid", "tail"]}', "pain_left: tail"),
        ('{"schema": "pain-atlas-case-1", "found": 5, "drawing": {"pain": [-1, 2.5, "x"]}}', "3 points of pain"),
    ],
)
def test_a_wrong_file_gives_words_and_loses_nothing(
    open_atlas: OpenAtlas, page: Page, tmp_path: Path, text: str, words: str
) -> None:
    """What is wrong is said; a file that is no case leaves the present one as it is."""
    open_atlas(SCIATICA)
    ready(page)
    file = tmp_path / "wrong.json"
    file.write_text(text, "utf-8")
    page.locator("input.case-open").set_input_files(file)
    expect(page.locator(".case-file-said")).to_contain_text(words)
    if not any(key in text for key in ("pain_left", "pain_area_ids", "found")):
        assert "buttock_mid" in state(page)["pain_right"]
