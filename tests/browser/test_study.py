"""The studies beside the map: every mode opens, keeps the red flags in view, and what is chosen in it lights up."""

import pytest
from playwright.sync_api import expect

from dashboard.figures.wording import MODES
from dashboard.selection import OWN_SUBJECT
from tests.browser.conftest import NewPage, OpenAtlas
from tests.chromium import wait_ready

STUDIES = [mode for mode in MODES if mode != "explore"]
PHONE = {"width": 390, "height": 844}


@pytest.mark.parametrize("mode", STUDIES)
def test_every_mode_opens_from_its_button_and_back_again(mode: str, open_atlas: OpenAtlas) -> None:
    """A press shows the study with the red flags in view; a study with its own subject has a clean map beside it.

    Back returns to the panels, and so does Explore, with what was chosen before.
    """
    page = open_atlas("?sel=root_s1&side=left")
    page.locator(f"#modes [data-value={mode}]").click()
    study = page.locator(f"#study [data-study={mode}]")
    expect(study).to_be_visible()
    expect(study.locator("h2, h3").first).to_be_visible()
    painted = page.locator("#body-map [data-pattern=root_s1]")
    expect(painted).to_have_count(0 if mode in OWN_SUBJECT else 2)
    expect(page.locator("#red-flags")).to_be_in_viewport()
    expect(page.locator("#panels")).to_be_hidden()
    page.locator("#modes [data-value=explore]").click()
    expect(painted).to_have_count(2)
    page.go_back()
    expect(study).to_be_visible()
    page.go_back()
    expect(page.locator("#study")).to_be_hidden()
    expect(page.locator("#structure-panel")).to_be_visible()


@pytest.mark.parametrize("mode", STUDIES)
def test_every_study_fits_a_phone(mode: str, new_page: NewPage, server: str) -> None:
    """Opened by its address on a phone, nothing sticks out at the side of the page."""
    page = new_page(viewport=PHONE)
    page.goto(f"{server}/?sel=root_s1&side=left&mode={mode}")
    wait_ready(page)
    expect(page.locator(f"#study [data-study={mode}]")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_a_source_chosen_beside_a_study_lights_up_and_leads_to_its_panel(open_atlas: OpenAtlas) -> None:
    """Search works in every mode, and the line under the map leads to what the panel says."""
    page = open_atlas("?sel=none&mode=facts")
    page.locator("#search input").fill("piriformis")
    page.keyboard.press("Enter")
    expect(page.locator("#body-map [data-pattern=muscle_piriformis]").first).to_be_attached()
    page.locator("#legend .hint a").click()
    expect(page.locator("#study")).to_be_hidden()
    expect(page.locator("#structure-panel [data-panel=muscle_piriformis]")).to_be_visible()


def test_an_unknown_mode_is_ignored(open_atlas: OpenAtlas) -> None:
    """A typed mode that does not exist opens the atlas as usual."""
    page = open_atlas("?sel=root_s1&mode=nonsense")
    expect(page.locator("#structure-panel")).to_be_visible()
    expect(page.locator("#study")).to_be_hidden()
