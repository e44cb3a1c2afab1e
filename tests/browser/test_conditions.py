"""Conditions in the browser: choose one, and its card opens and its areas are marked, by press, keyboard or address."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenAtlas
from tests.counted import counted

CONDITIONS = "?sel=none&side=left&mode=conditions"
MERALGIA = "condition_meralgia_paraesthetica"


def marked(page: Page, side: str = "left") -> set[str]:
    """The areas marked on the views that are shown."""
    found = page.locator(f"#body-map [data-area].marked[data-side={side}]").all()
    return {area for path in found if (area := path.get_attribute("data-area"))}


def test_choosing_a_condition_opens_it_and_marks_its_areas(open_atlas: OpenAtlas) -> None:
    """Meralgia: outer thigh, left; the pattern painted before makes way, and the address tells all of it."""
    page = open_atlas("?sel=root_s1&side=left&mode=conditions")
    page.locator(f"[data-condition={MERALGIA}] .condition-name").click()
    card = page.locator(f"[data-condition={MERALGIA}] .card")
    expect(card).to_be_visible()
    expect(card).to_contain_text("Before any map")
    expect(page.locator("#body-map [data-area=thigh_lateral_prox].marked").first).to_be_attached()
    assert marked(page) == {
        "thigh_lateral_prox", "thigh_lateral_mid_upper", "thigh_lateral_mid_lower", "thigh_lateral_dist",
    }  # fmt: skip
    assert marked(page, "right") == set()
    expect(page.locator("#body-map [data-pattern]")).to_have_count(0)
    assert f"cond={MERALGIA}" in page.url and "sel=none" in page.url
    expect(page.locator("#announcement")).to_contain_text("4 areas marked on the body")


def test_an_address_opens_its_condition(open_atlas: OpenAtlas) -> None:
    """A shared link shows the card in view and the marks on the side it names."""
    page = open_atlas(f"?sel=none&side=right&mode=conditions&cond={MERALGIA}")
    expect(page.locator(f"[data-condition={MERALGIA}] .condition-name")).to_be_in_viewport()
    expect(page.locator("#body-map [data-area=thigh_lateral_prox].marked[data-side=right]").first).to_be_attached()
    assert marked(page, "left") == set()


def test_the_keyboard_opens_and_closes(open_atlas: OpenAtlas) -> None:
    """Enter opens, Enter again closes and takes the marks away, Back opens again."""
    page = open_atlas(CONDITIONS)
    button = page.locator(f"[data-condition={MERALGIA}] .condition-name")
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(page.locator("#body-map .marked")).to_have_count(0)
    page.go_back()
    expect(button).to_have_attribute("aria-expanded", "true")


def test_only_one_card_is_open(open_atlas: OpenAtlas) -> None:
    """Another choice closes the first and marks its own areas instead."""
    page = open_atlas(f"{CONDITIONS}&cond={MERALGIA}")
    page.locator("[data-condition=condition_hip_osteoarthritis] .condition-name").click()
    expect(page.locator("[data-condition=condition_hip_osteoarthritis] .card")).to_be_visible()
    expect(page.locator(".conditions .card:visible")).to_have_count(1)
    expect(page.locator("#body-map [data-area=thigh_lateral_dist].marked")).to_have_count(0)


def test_a_view_is_chosen_that_shows_the_areas(open_atlas: OpenAtlas) -> None:
    """The hand of a carpal tunnel is seen best among hands and feet."""
    page = open_atlas(CONDITIONS)
    page.locator("[data-condition=condition_carpal_tunnel] .condition-name").click()
    expect(page.locator("#body-map [data-area=finger_middle_palmar].marked").first).to_be_attached()
    wanted = {"thumb_palmar", "finger_index_palmar", "finger_middle_palmar"}
    assert wanted <= marked(page)


def test_a_related_source_is_painted_beside_the_marks(open_atlas: OpenAtlas) -> None:
    """The sacroiliac joint over the areas of its condition, to see how far they agree."""
    page = open_atlas(f"{CONDITIONS}&cond=condition_sacroiliac_joint")
    page.locator(".card:visible [data-structure=joint_sacroiliac]").click()
    expect(page.locator("#body-map [data-pattern=joint_sacroiliac]").first).to_be_attached()
    expect(page.locator("#body-map [data-area=si_region].marked").first).to_be_attached()
    expect(page.locator("[data-condition=condition_sacroiliac_joint] .card")).to_be_visible()


def test_marks_leave_with_the_mode(open_atlas: OpenAtlas) -> None:
    """Back in the atlas no area is marked for a condition, and they return with the conditions."""
    page = open_atlas(f"{CONDITIONS}&cond={MERALGIA}")
    expect(page.locator("#body-map .marked").first).to_be_attached()
    page.locator("#modes [data-value=explore]").click()
    expect(page.locator("#body-map .marked")).to_have_count(0)
    page.locator("#modes [data-value=conditions]").click()
    expect(page.locator("#body-map .marked").first).to_be_attached()


def test_search_and_group_narrow_the_list(open_atlas: OpenAtlas) -> None:
    """Words are found on closed cards, too; a group leaves its own; both are counted."""
    page = open_atlas(CONDITIONS)
    page.get_by_role("searchbox", name="Search the conditions").fill("foot drop")
    expect(page.locator("[data-condition=condition_common_fibular_neuropathy]")).to_be_visible()
    expect(page.locator(f"[data-condition={MERALGIA}]")).to_be_hidden()
    page.locator(".conditions input").press("Escape")
    page.locator("[data-sift=group]").select_option("emergency")
    expect(page.locator(".conditions .sift-count")).to_have_text(f"8 of {counted()['conditions']} conditions")


def test_paper_shows_the_chosen_condition_alone(open_atlas: OpenAtlas) -> None:
    """One handout: the open card; with none chosen, all of them."""
    page = open_atlas(f"{CONDITIONS}&cond={MERALGIA}")
    expect(page.locator(f"[data-condition={MERALGIA}] .card")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(".conditions .card:visible")).to_have_count(1)
    page.emulate_media(media="screen")
    page.locator(f"[data-condition={MERALGIA}] .condition-name").click()
    expect(page.locator(".conditions .card:visible")).to_have_count(0)
    page.emulate_media(media="print")
    expect(page.locator(".conditions .card:visible")).to_have_count(counted()["conditions"])
