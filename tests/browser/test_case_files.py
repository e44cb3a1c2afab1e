"""Several case files opened together: one person over time, or a class; bad ones are named, nothing leaves the page."""

import csv
import json
import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from playwright.sync_api import FilePayload, Page, Request, expect

from dashboard.atlas import DATA_DIR
from tests.browser.conftest import NewPage, OpenAtlas

SCHEMA = "pain-atlas-case-1"
OpenFiles = Callable[..., Page]
FIRST = {
    "pain_left": ["low_back_midline", "buttock_mid", "calf_mid"],
    "worst_area_id": "calf_mid",
    "tingling_left": ["forefoot_plantar_lateral"],
}
SECOND = {"pain_left": ["buttock_mid"], "numb_right": ["foot_lateral_border"]}
LAST = {"pain_left": ["buttock_mid"], "pain_right": ["buttock_mid"]}


def case(**held: object) -> str:
    """A file as Save as file writes it, as far as it matters here."""
    return json.dumps({"schema": SCHEMA, **held})


def payload(texts: dict[str, str]) -> list[FilePayload]:
    """The files by name, as a reader chooses them."""
    return [{"name": name, "mimeType": "application/json", "buffer": text.encode()} for name, text in texts.items()]


@pytest.fixture
def open_files(open_atlas: OpenAtlas, page: Page) -> OpenFiles:
    """Choose files in the study Case, in this test's page or another; returns it once they are shown."""

    def go(texts: dict[str, str], on: Page = page) -> Page:
        open_atlas("?mode=case", on)
        on.locator(".case-open").set_input_files(payload(texts))
        expect(on.locator(".series h4")).to_contain_text(f"{len(texts)} files")
        return on

    return go


def visits() -> dict[str, str]:
    """Three visits of one person, handed over in disorder."""
    return {"visit 10.json": case(**LAST), "visit 1.json": case(**FIRST), "visit 2.json": case(**SECOND)}


def students() -> dict[str, str]:
    """Ten of a class: eight with the buttock, two of them with the calf, one empty, one without an order."""
    order = [["root_s1", "root_l5"], ["root_s1"], ["root_l5", "root_s1", "facet_lumbar"]]
    texts: dict[str, str] = {}
    for at in range(8):
        pain = ["buttock_mid", *(["calf_mid"] if at < 2 else [])]
        texts[f"student {at + 1}.json"] = case(pain_left=pain, order=order[at % 3])
    texts["student 9.json"] = case(order=["root_s1"])
    texts["student 10.json"] = case(numb_left=["heel_plantar"])
    return texts


def skin_cm2(*areas: str) -> int:
    """The skin of some areas of one half, whole cm²."""
    compiled = DATA_DIR / "compiled"
    ids = json.loads((compiled / "index.json").read_text("utf-8"))["areas"]
    of, size = np.fromfile(compiled / "point_areas.bin", "u1"), np.fromfile(compiled / "point_sizes.bin", "<u2")
    half = len(of) // 2
    return round(sum(int(size[:half][of[:half] == ids.index(area)].sum()) for area in areas) / 100)


def cells(page: Page, caption: str) -> list[list[str]]:
    """The rows of the table whose caption begins like this, without its head."""
    table = page.locator(".series table").filter(has=page.locator("caption", has_text=caption))
    rows: list[list[str]] = table.locator("tbody tr").evaluate_all(
        "rows => rows.map((row) => [...row.cells].map((cell) => cell.textContent.trim()))"
    )
    return rows


def places(page: Page, kind: str) -> set[str]:
    """The places that the change map or heat map paints in this way."""
    marks = page.locator(f":is(.series-change, .series-heat) .small-mark.{kind}")
    return set(marks.evaluate_all("all => all.map((mark) => mark.dataset.place)"))


def test_visits_stand_in_order_with_the_skin_that_each_covers(open_files: OpenFiles) -> None:
    """Small bodies by file name, 2 before 10; cm² by side from the compiled skin, half each across the midline."""
    page = open_files(visits())
    expect(page.locator(".series-bodies h6")).to_have_text(["1. visit 1", "2. visit 2", "3. visit 10"])
    first = page.locator(".series-bodies > li").first
    expect(first.locator(".small-mark.worst")).to_have_attribute("data-place", "calf_mid/left")
    expect(first).to_contain_text("Not seen from front or back: Ball of the foot, outer, left.")
    expect(first.get_by_role("img")).to_have_accessible_name(
        re.compile("^Pain: Middle of the buttock, left|^Pain: Mid")
    )
    rows = cells(page, "Pain: skin covered")
    whole = skin_cm2("low_back_midline", "buttock_mid", "calf_mid")
    assert rows[0][:3] == ["1. visit 1", f"{whole} cm²", f"{skin_cm2('low_back_midline')} cm²"]
    assert rows[2][1] == rows[2][2] == f"{skin_cm2('buttock_mid')} cm²"
    assert cells(page, "Numb: skin covered")[0][1:] == ["0 cm²", "0 cm²", "0%"]


def test_a_change_is_painted_and_told_between_any_two_visits(open_files: OpenFiles) -> None:
    """First and last to begin with; another choice changes map and table alike, and turning them round swaps them."""
    page = open_files(visits())
    rows = cells(page, "Pain: 1. visit 1, then 3. visit 10")
    assert [row[:2] for row in rows] == [
        ["Middle of the buttock, right", "New"],
        ["Midline of the low back", "Gone"],
        ["Middle of the calf, left", "Gone"],
        ["Middle of the buttock, left", "Same"],
    ]
    assert places(page, "new") == {"buttock_mid/right"}
    assert places(page, "gone") == {"low_back_midline/midline", "calf_mid/left"}
    assert places(page, "same") == {"buttock_mid/left"}
    page.get_by_label("From file").select_option(label="3. visit 10")
    page.get_by_label("to file").select_option(label="2. visit 2")
    assert (places(page, "new"), places(page, "gone")) == (set(), {"buttock_mid/right"})
    page.get_by_label("Marks that are compared").select_option(label="Numb")
    assert places(page, "new") == {"foot_lateral_border/right"}


def test_bad_files_are_named_with_their_reason_and_the_good_ones_shown(open_files: OpenFiles) -> None:
    """A letter, an empty file and another schema each say why; what a good file holds beyond a case is told, too."""
    others = {"letter.json": "Dear colleague", "none.json": " ", "photo.json": '{"schema": "photo-1"}'}
    odd = {"odd.json": case(pain_left=["calf_mid", "wing"], order=["root_s1", "nobody"])}
    page = open_files({**others, **odd})
    expect(page.locator(".series h4")).to_have_text("4 files: 1 case, 3 that hold none")
    expect(page.locator(".series-bad li")).to_have_text(
        [
            re.compile("letter.json The file is not JSON."),
            re.compile("none.json The file is empty."),
            re.compile(f"photo.json The file has another schema; allowed is {SCHEMA}."),
        ]
    )
    page.get_by_text("Not understood and left out, in 1 file").click()
    expect(page.locator(".series-left-out")).to_contain_text("odd.json pain_left: wing; order: nobody")
    assert places(page, "step-5") == {"calf_mid/left"}
    page.get_by_role("button", name="Close these files").click()
    expect(page.locator(".series")).to_have_count(0)


def test_files_of_which_none_is_a_case_show_their_reasons_alone(open_files: OpenFiles) -> None:
    """No empty body and no empty table."""
    page = open_files({"a.json": "no", "b.json": "[]"})
    expect(page.locator(".series-bad li")).to_have_count(2)
    expect(page.locator(".series :is(table, [role=img], .series-kinds)")).to_have_count(0)


def test_a_red_flag_in_one_file_is_told_above_all(open_files: OpenFiles) -> None:
    """A numb saddle at one visit is not lost among small pictures."""
    page = open_files({**visits(), "visit 11.json": case(numb_left=["perineum"])})
    flags = page.locator(".series-flags li")
    expect(flags.first).to_have_attribute("data-urgency", "emergency")
    expect(flags.first).to_contain_text("In visit 11.json.")


def test_a_class_is_counted_by_place_with_what_is_missing(open_files: OpenFiles) -> None:
    """Shares are of the files with marks; the legend's numbers and the painted steps say the same as the table."""
    page = open_files(students())
    shown = page.locator(".series-shown")
    expect(shown).to_contain_text(
        "9 of 10 files hold marks; every share is of these 9. Without any mark: student 9.json."
    )
    assert cells(page, "Pain: 2 places") == [
        ["Middle of the buttock, left", "8 of 9", "88.9%"],
        ["Middle of the calf, left", "2 of 9", "22.2%"],
    ]
    assert places(page, "step-5") == {"buttock_mid/left"} and places(page, "step-2") == {"calf_mid/left"}
    expect(page.locator('[data-kind="step-5"]')).to_have_text("over 80 to 100% (8–9 of 9)")
    expect(page.locator('[data-kind="step-2"]')).to_have_text("over 20 to 40% (2–3 of 9)")
    page.get_by_label("Marks that are counted").select_option(label="Any mark")
    assert len(cells(page, "Any mark: 3 places")) == 3


def test_which_answers_were_put_first_is_counted(open_files: OpenFiles) -> None:
    """Those who put nothing are told and not counted; the bar is as long as the numbers say."""
    page = open_files(students())
    expect(page.locator(".series-shown")).to_contain_text(
        "9 of 10 files say which answers were put first to third. 1 says"
    )
    assert [row[1:4] for row in cells(page, "How many of 9")] == [["7", "2", "0"], ["2", "3", "0"], ["0", "0", "2"]]
    whole, part = (
        page.locator(f".series-bar {one}").first.evaluate("bar => bar.getBoundingClientRect().width")
        for one in ("", ".put-1")
    )
    assert part / (whole - 2) == pytest.approx(7 / 9, abs=0.02)


def test_a_class_can_be_taken_away_as_tables(open_files: OpenFiles, tmp_path: Path) -> None:
    """Places of every layer and answers, with the ids of the tables."""
    page = open_files(students())
    tables = []
    for button in page.get_by_role("button", name="Download as CSV").all():
        with page.expect_download() as download:
            button.click()
        download.value.save_as(file := tmp_path / download.value.suggested_filename)
        tables.append(list(csv.DictReader(file.open(encoding="utf-8"))))
    marked, answers = tables
    assert [(row["layer"], row["area_id"], row["files"], row["of_files"]) for row in marked] == [
        ("pain", "buttock_mid", "8", "9"),
        ("pain", "calf_mid", "2", "9"),
        ("numb", "heel_plantar", "1", "9"),
    ]
    assert [(row["answer_id"], row["first"]) for row in answers] == [
        ("root_s1", "7"),
        ("root_l5", "2"),
        ("facet_lumbar", "0"),
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_steps_of_a_heat_map_can_be_told_apart_in_grey(
    open_files: OpenFiles, new_page: NewPage, scheme: str
) -> None:
    """Each step is clearly darker than the one before it, and the lightest darker than bare skin, in either theme."""
    page = open_files(students(), new_page(color_scheme=scheme))
    fills = [page.locator(".small-swatch .small-outline").first]
    fills += [page.locator(f".small-swatch .small-mark.step-{step}") for step in range(1, 6)]
    greys = [_grey(fill.evaluate("mark => getComputedStyle(mark).fill")) for fill in fills]
    assert all(before - after > 20 for before, after in pairwise(greys)), greys


def _grey(colour: str) -> float:
    red, green, blue = (int(part) for part in colour.removeprefix("rgb(").removesuffix(")").split(","))
    return 0.299 * red + 0.587 * green + 0.114 * blue


def test_files_fit_a_phone(open_files: OpenFiles, new_page: NewPage) -> None:
    """Nothing is wider than its place but tables, which scroll in their own frame."""
    page = open_files(visits(), new_page(viewport={"width": 360, "height": 740}))
    for kind in ("One person over time", "A class"):
        page.get_by_role("button", name=kind).click()
        wide = page.locator(".series").evaluate("series => series.scrollWidth - series.clientWidth")
        assert wide <= 0, kind


def test_nothing_is_stored_or_sent(open_files: OpenFiles, page: Page) -> None:
    """Files that are opened change no address, fill no storage, and no request carries anything."""
    asked: list[Request] = []
    page.on("request", lambda request: asked.append(request))
    open_files(visits())
    page.get_by_role("button", name="A class").click()
    assert not [one.url for one in asked if one.method != "GET" or "calf_mid" in one.url]
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    assert "pain_left" not in page.url and "buttock" not in page.url
