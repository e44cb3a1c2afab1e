"""Working through a case on the page: by keyboard, mouse, brush and finger, in an emergency, and with files."""

import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from dashboard.atlas import Atlas
from dashboard.case.answering import worked
from dashboard.figures.facts import rows
from tests.browser.conftest import NewPage, OpenAtlas
from tests.browser.test_embed import AXE

CASE = "?mode=case"
SCIATICA = f"{CASE}&pain_right=buttock_mid,leg_lateral_prox,calf_lateral&worst=leg_lateral_prox"


def state(page: Page) -> dict[str, str]:
    """The keys of the address."""
    return {key: values[-1] for key, values in parse_qs(urlsplit(page.url).query).items()}


def ready(page: Page) -> None:
    """The study has its questions."""
    expect(page.locator(".case-rank")).not_to_be_empty()


def first(page: Page) -> str:
    """What stands first."""
    return page.locator(".case-ranked > li summary b").first.inner_text()


def test_a_case_by_keyboard_alone_from_an_empty_map_to_the_separating_question(
    open_atlas: OpenAtlas, page: Page
) -> None:
    """Mark two places on the map, answer the first question that would settle it, and hear what comes first."""
    open_atlas(CASE)
    ready(page)
    expect(page.locator(".case-rank")).to_contain_text("Nothing is marked yet")
    page.evaluate("document.querySelector('a.skip[href=\"#map\"]').focus()")
    page.keyboard.press("Enter")
    page.locator("#body-map [data-area='calf_lateral'][data-side='right']").first.focus()
    page.keyboard.press("Enter")
    page.locator("#body-map [data-area='buttock_mid'][data-side='right']").first.focus()
    page.keyboard.press(" ")
    assert state(page)["pain_right"] == "calf_lateral,buttock_mid"
    expect(page.locator(".case-ranked > li").first).to_be_visible()
    question = page.locator(".case-settle .case-settling li").first
    sign = question.locator("[data-answer=found]").get_attribute("data-sign")
    question.locator("[data-answer=found]").focus()
    page.keyboard.press("Enter")
    assert state(page)["found"] == sign
    expect(page.locator(".case-said")).to_contain_text(first(page))
    focused = page.evaluate("document.activeElement.closest('.case') !== null")
    assert focused, "the keyboard must stay in the study"


def test_what_the_page_says_is_what_the_command_line_says(open_atlas: OpenAtlas, page: Page, atlas: Atlas) -> None:
    """The same order, points and ties for cases of the tables, chosen from the list."""
    open_atlas(CASE)
    ready(page)
    for row in rows(atlas, "vignettes")[:25:4]:
        page.locator("[data-case-of]").select_option(row["vignette_id"])
        expect(page.locator(".case-story")).to_contain_text(row["vignette_id"])
        found = worked(atlas, {**row, "age_band": ""})
        if any(flag["urgency"] == "emergency" for flag in found["red_flags"]):
            page.get_by_role("button", name="Look behind it, for teaching").click()
        shown = page.locator(".case-ranked > li > details").evaluate_all(
            "all => all.map((one) => [one.dataset.answerId, Number(one.querySelector('.case-score')"
            ".textContent.replace('−', '-').match(/-?\\d+/)[0])])"
        )
        expected = [[one["answer_id"], one["score"]] for one in found["candidates"]]
        assert shown == expected[: len(shown)], row["vignette_id"]
        assert len(shown) >= min(3, len(expected))


def test_a_case_from_the_list_is_ordered_before_its_ranking_is_seen(open_atlas: OpenAtlas, page: Page) -> None:
    """It is covered until it was ordered or is asked for; a link to the case, as in a lesson, shows it at once."""
    open_atlas(CASE)
    ready(page)
    page.locator("[data-case-of]").select_option("d02")
    expect(page.locator(".case-story")).to_contain_text("d02")
    expect(page.locator(".case-ranked")).to_be_hidden()
    expect(page.locator(".order-covered")).to_be_visible()
    page.get_by_role("button", name="Order it yourself").click()
    expect(page.locator(".case-ranked > li").first).to_be_visible()
    page.locator("[data-case-of]").select_option("d19")  # an emergency
    expect(page.locator(".case-flags")).to_contain_text("Red flags in this case")
    expect(page.get_by_role("button", name="Look behind it, for teaching")).to_be_visible()
    open_atlas(f"{CASE}&case=d02")
    expect(page.locator(".case-ranked > li").first).to_be_visible()


def test_an_emergency_comes_before_any_ranking_and_a_teacher_looks_behind_it(open_atlas: OpenAtlas, page: Page) -> None:
    """Saddle numbness: the action stands there, nothing is ranked until that is asked for, and a new case hides it."""
    open_atlas(f"{CASE}&pain_left=buttock_mid&pain_right=buttock_mid&numb_left=perineum")
    flags = page.locator(".case-flags")
    expect(flags).to_contain_text("go to the emergency department now")
    expect(page.locator(".case-ranked")).to_have_count(0)
    expect(page.locator(".case-settling")).to_have_count(0)
    expect(page.locator(".case-said")).to_contain_text("Red flag")
    page.get_by_role("button", name="Look behind it, for teaching").click()
    expect(page.locator(".case-ranked > li").first).to_contain_text("cauda equina")
    expect(flags).to_be_visible()
    page.locator("[data-case-of]").select_option("d09")
    page.locator("[data-case-of]").select_option("d19")
    expect(page.locator(".case-ranked")).to_have_count(0)


def test_pain_alone_ties_l5_and_s1_and_a_reflex_parts_them(open_atlas: OpenAtlas, page: Page) -> None:
    """The tie is told; the answer to a question breaks it, and taking the answer back restores it."""
    open_atlas(SCIATICA)
    row = page.locator(".case-ranked > li", has_text="L5 root").first
    expect(row.locator(".case-tied").first).to_contain_text(re.compile("S1 root|tied with"))
    reflex = page.locator(".case-ask [data-sign=ankle_reflex][data-answer=found]")
    page.locator(".case-ask details[data-kind=reflex] summary").click()
    reflex.click()
    expect(page.locator(".case-ranked > li summary b").first).to_have_text("S1 root")
    reflex.click()
    assert "found" not in state(page)


def test_every_reason_says_what_it_rests_on(open_atlas: OpenAtlas, page: Page) -> None:
    """Opened, a reason tells its points, the kind of weight, and opens where that stands."""
    open_atlas(f"{SCIATICA}&found=weak_toe_extension,straight_leg_raise")
    page.locator(".case-ranked > li > details > summary").first.click()
    for sign, words in (("weak_toe_extension", "weight for teaching"), ("straight_leg_raise", "likelihood ratio")):
        reason = page.locator(f".case-ranked > li:first-child [data-basis^='{sign}/']")
        reason.locator("summary").click()
        expect(reason.locator("div")).to_contain_text(words)
        expect(reason.locator("div [data-traced]")).to_be_visible()


def test_a_brush_draws_and_erases_and_each_step_can_be_taken_back(open_atlas: OpenAtlas, page: Page) -> None:
    """A stroke over the calf marks its places and their skin; undo takes it back, mirroring brings it across."""
    open_atlas(CASE)
    ready(page)
    page.get_by_role("button", name="Draw", exact=True).click()
    page.locator("[data-brush-size]").select_option("large")
    box = page.locator("svg[data-view=back] [data-area=calf_mid][data-side=right]").bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"]
    page.mouse.move(x, y + 5)
    page.mouse.down()
    for part in range(1, 9):
        page.mouse.move(x, y + 5 + part * (box["height"] - 10) / 8)
    page.mouse.up()
    assert "calf_mid" in state(page)["pain_right"].split(",")
    expect(page.locator("svg[data-view=back] .case-drawing path.pain")).to_have_count(1)
    page.locator(".case-marked > summary").click()
    expect(page.locator(".case-measures tbody tr").first).to_contain_text(re.compile(r"0 cm².*[1-9]\d* cm²"))
    page.get_by_role("button", name="Mirror").click()
    assert "calf_mid" in state(page)["pain_left"].split(",") and "pain_right" not in state(page)
    page.get_by_role("button", name="Undo").click()
    assert "calf_mid" in state(page)["pain_right"].split(",")
    page.get_by_role("button", name="Undo").click()
    assert "pain_right" not in state(page)
    expect(page.locator(".case-drawing")).to_have_count(0)


def test_a_case_on_a_phone_with_a_finger(open_atlas: OpenAtlas, new_page: NewPage) -> None:
    """A tap marks, the study tells what fits, and nothing is wider than the screen."""
    page = new_page(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    open_atlas(CASE, on=page)
    ready(page)
    page.get_by_role("button", name="Show the map").tap()
    page.locator("svg[data-view=front] [data-area=knee_anterior][data-side=left]").tap()
    assert state(page)["pain_left"] == "knee_anterior"
    page.locator("#study-or-map").tap()
    expect(page.locator(".case-ranked > li").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    small = page.locator(".case button:visible").evaluate_all(
        "all => all.filter((one) => one.getBoundingClientRect().height < 24).map((one) => one.textContent)"
    )
    assert not small


def test_on_a_phone_the_brush_is_taken_up_on_the_map(open_atlas: OpenAtlas, new_page: NewPage) -> None:
    """Pressing, drawing and erasing are chosen where the body is."""
    page = new_page(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    open_atlas(CASE, on=page)
    ready(page)
    page.get_by_role("button", name="Show the map").tap()
    page.locator(".case-on-map").get_by_role("button", name="Draw").tap()
    expect(page.locator("#body-map")).to_have_attribute("data-brush", "draws")
    expect(page.locator(".case-on-map").get_by_role("button", name="Draw")).to_have_attribute("aria-pressed", "true")
    page.locator(".case-on-map").get_by_role("button", name="Press").tap()
    expect(page.locator("#body-map")).not_to_have_attribute("data-brush", "draws")


def test_marks_and_answers_are_on_paper_though_folded(open_atlas: OpenAtlas, page: Page) -> None:
    """What is marked and what was answered is unfolded for the printer, and folded again after it."""
    open_atlas(f"{SCIATICA}&found=weak_toe_extension&absent=crossed_leg_raise")
    ready(page)
    marks = page.locator(".case-marked")
    expect(marks).to_contain_text("Found: ")
    expect(marks).to_contain_text("Not found: ")
    told = page.evaluate(
        """() => { const one = document.querySelector('.case-marked'); const seen = [];
        dispatchEvent(new Event('beforeprint')); seen.push(one.open);
        dispatchEvent(new Event('afterprint')); seen.push(one.open); return seen; }"""
    )
    assert told == [True, False]


@pytest.mark.parametrize(("area", "is_parted"), [("thigh_posterior_prox", False), ("calf_mid", True)])
def test_a_tie_that_no_question_parts_is_told(open_atlas: OpenAtlas, page: Page, area: str, is_parted: bool) -> None:
    """Either a question that is named moves the first two apart, or the page says that none does."""
    open_atlas(f"{CASE}&pain_left={area}")
    ready(page)
    names = page.locator(".case-ranked > li summary b").all_inner_texts()[:2]
    said = page.locator(".case-settle").get_by_text(f"None of these parts {names[0]} from {names[1]}.")
    expect(said).to_have_count(0 if is_parted else 1)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_study_breaks_no_rule_of_axe(open_atlas: OpenAtlas, new_page: NewPage, scheme: str) -> None:
    """With marks, red flags, open reasons and questions, light and dark."""
    page = new_page(color_scheme=scheme)
    open_atlas(f"{SCIATICA}&numb_right=web_space_1&found=weak_toe_extension,calf_swollen", on=page)
    ready(page)
    page.locator(".case details:not([data-basis])").evaluate_all("all => all.forEach((one) => { one.open = true; })")
    found = page.evaluate(AXE + "; axe.run('#study', {runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']})")
    assert not [(one["id"], one["nodes"][0]["html"][:120]) for one in found["violations"]]


def test_the_marks_survive_greyscale(open_atlas: OpenAtlas, page: Page) -> None:
    """Each layer has a fill of its own kind, not only a colour of its own."""
    open_atlas(f"{CASE}&pain_left=calf_mid&numb_left=calf_medial&tingling_left=calf_lateral&worst=calf_mid")
    ready(page)
    kinds = page.locator("svg[data-view=back] .case-mark").evaluate_all(
        "all => all.map((one) => [one.dataset.layer, one.getAttribute('fill') ?? 'ring'])"
    )
    assert {layer for layer, _ in kinds} == {"pain", "worst", "numb", "tingling"}
    assert len({fill for _, fill in kinds}) == 4


def test_a_figure_of_a_case_shows_every_view_that_is_marked_with_its_own_legend(
    open_atlas: OpenAtlas, page: Page, tmp_path: Path
) -> None:
    """Saved as SVG it stands alone: fills come with it, and the samples are those of the marks that are used."""
    open_atlas(f"{CASE}&pain_right=buttock_mid&numb_right=toe_5_dorsal")
    ready(page)
    page.locator("#print").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Save SVG").click()
    file = tmp_path / "case.svg"
    download.value.save_as(file)
    svg = file.read_text("utf-8")
    assert "A case: what is marked" in svg and "Tops of the feet" in svg
    words = re.findall(r"<text[^>]*>([^<]+)</text>", svg)
    assert {"pain", "numb"} <= set(words) and not {"worst place", "pins and needles"} & set(words)
    used = set(re.findall(r"url\((?:&quot;|\"|')?#([\w-]+)", svg))
    assert used and used <= set(re.findall(r'<pattern[^>]* id="([\w-]+)"', svg) + re.findall(r'id="([\w-]+)"', svg))


def test_after_a_safety_question_the_keyboard_stands_on_the_next_ones_and_answers_nothing(
    open_atlas: OpenAtlas, page: Page
) -> None:
    """Enter pressed again and again is one answer, not one for each question that comes up."""
    open_atlas("?sel=none&mode=case&pain_left=low_back_lower,buttock_mid,thigh_posterior_prox,calf_mid")
    ready(page)
    asked = page.locator(".case-flags [data-answer=absent]")
    first = asked.first.get_attribute("data-sign")
    asked.first.focus()
    for _ in range(3):
        page.keyboard.press("Enter")
    expect(page.locator(f'.case-flags [data-sign="{first}"]')).to_have_count(0)
    assert state(page)["absent"] == first and "found" not in state(page)
    expect(page.locator(".case-flags h4")).to_be_focused()
    expect(page.locator(".case-flags h4")).to_be_in_viewport()
    page.keyboard.press("Tab")
    expect(page.locator(".case-flags [data-answer]").first).to_be_focused()


def test_an_emergency_among_the_first_is_asked_for(open_atlas: OpenAtlas, page: Page) -> None:
    """A painful knee puts an infected joint forward, so that is the first question."""
    open_atlas("?sel=none&mode=case&pain_right=knee_anterior")
    ready(page)
    expect(page.locator(".case-rank")).to_contain_text("infected joint")
    expect(page.locator(".case-flags [data-answer=found]").first).to_have_attribute("data-sign", "hot_joint")


def test_a_worst_place_that_is_marked_nowhere_counts_nowhere(open_atlas: OpenAtlas, page: Page) -> None:
    """Map, list and ranking read one case."""
    open_atlas("?sel=none&mode=case&worst=calf_mid")
    ready(page)
    expect(page.locator(".case-rank")).to_contain_text("Nothing is marked yet")
