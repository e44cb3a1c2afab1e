"""The inside of the body in three dimensions: glass, names, picking by pointer and keyboard, the message, the cut."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenAtlas
from tests.browser.test_solid import OPEN, PATIENCE_MS, OpenSolid, choose, open_solid, solid_page

__all__ = ["open_solid", "solid_page"]

PRESS = f"""async ([part, side]) => {{
  const {{ stage }} = {OPEN};
  const [width, height] = stage.size();
  const box = document.querySelector('.solid-scene').getBoundingClientRect();
  const FAR = [[0, 0], ...(part === 'femur' ? [[8, 0], [-8, 0], [0, 8], [0, -8]] : [])];
  for (let y = 4; y < height; y += 3)
    for (let x = 4; x < width; x += 3)
      if (FAR.every(([dx, dy]) => stage.pickInside(x + dx, y + dy) === `${{part}} ${{side}}`) &&
          document.elementFromPoint(box.x + x, box.y + y) === stage.canvas) return [box.x + x, box.y + y];
  return null;
}}"""


@pytest.fixture
def open_inside(open_solid: OpenSolid, solid_page: Page) -> Iterator[OpenSolid]:
    """Open the inside of the body at a query, on a page with room for its names."""
    solid_page.set_viewport_size({"width": 1280, "height": 800})
    yield lambda query: open_solid(f"inside=1&{query}")
    solid_page.set_viewport_size({"width": 1000, "height": 560})


def shown(page: Page) -> list[str]:
    """Parts in the list under the picture, in its order; waits until there are some."""
    expect(page.locator("[data-inside-part]").first).to_be_attached(timeout=PATIENCE_MS)
    found: list[str] = page.locator("[data-inside-part]").evaluate_all("all => all.map(one => one.dataset.insidePart)")
    return found


def names(page: Page) -> list[str]:
    """The names beside the picture."""
    return page.locator(".inside-labels text").all_text_contents()


def holding(part: str) -> re.Pattern[str]:
    """An address that holds a part."""
    return re.compile(re.escape(part) + r"(?:&|$)")


def asked(page: Page) -> list[str]:
    """The files of the solid body that the page has fetched."""
    script = "() => performance.getEntriesByType('resource').map(({ name }) => name.split('/').pop().split('?')[0])"
    return [name for name in page.evaluate(script) if name.startswith(("inside", "solid", "stage"))]


def test_an_address_opens_the_inside(open_inside: OpenSolid) -> None:
    """A root with its vertebrae, its nerves and their names; the warnings stay in view; skin hides it again."""
    page = open_inside("sel=root_l5&side=left")
    parts = shown(page)
    assert {"root_l5 left", "nerve_sciatic left", "vertebra_l5 midline", "muscle_piriformis left"} <= set(parts)
    assert not [part for part in parts if part.endswith(" right")]
    expect(page.get_by_role("button", name="See inside")).to_have_attribute("aria-pressed", "true")
    for name in ("L5 nerve root", "Sciatic"):
        expect(page.locator(".inside-labels text", has_text=name)).to_have_count(1)
    expect(page.locator("#red-flags-name")).to_be_visible()
    page.get_by_role("button", name="See inside").click()
    expect(page.locator(".inside-list")).to_be_hidden()
    assert "inside" not in page.url and names(page) == []
    assert page.evaluate(f"async () => {OPEN}.stage.pickInside(300, 200)") is None


def test_names_do_not_cover_each_other(open_inside: OpenSolid) -> None:
    """At most ten names stand beside the picture, each in a row of its own on its side."""
    page = open_inside("sel=root_c6&side=right")
    shown(page)
    expect(page.locator(".inside-labels text").first).to_be_attached()
    boxes = page.locator(".inside-labels text").evaluate_all(
        "all => all.map(one => { const { x, y, width, height } = one.getBoundingClientRect();"
        " return [x, y, x + width, y + height]; })"
    )
    assert 3 <= len(boxes) <= 10

    def apart(one: list[float], other: list[float]) -> bool:
        return one[2] <= other[0] or other[2] <= one[0] or one[3] - 3 <= other[1] or other[3] - 3 <= one[1]

    assert all(apart(one, other) for k, one in enumerate(boxes) for other in boxes[:k])


def test_a_press_chooses_what_lies_there(open_inside: OpenSolid) -> None:
    """A nerve is named beside the pointer and chosen by a press; a bone is named only."""
    page = open_inside("sel=muscle_piriformis&side=left")
    shown(page)
    at = page.evaluate(PRESS, ["nerve_sciatic", "left"])
    page.mouse.move(*at)
    expect(page.locator("#tip")).to_have_text("Sciatic nerve, left")
    page.mouse.click(*at)
    expect(page).to_have_url(holding("nerve=nerve_sciatic"))
    expect(page).to_have_url(holding("view=3d"))
    page.mouse.click(*page.evaluate(PRESS, ["femur", "left"]))
    expect(page.locator("#announcement")).to_have_text("Thigh bone, left")
    expect(page).to_have_url(holding("sel=muscle_piriformis"))


def test_the_keyboard_does_the_same(open_inside: OpenSolid) -> None:
    """From the skin inwards every part is a button: a muscle chosen, a bone said; another list is one press away."""
    page = open_inside("sel=root_l5&side=left")
    shown(page)
    page.locator(".inside-list summary").press("Enter")
    page.locator('[data-inside-part="hip_bone left"]').press("Enter")
    expect(page.locator("#announcement")).to_have_text("Hip bone, left")
    page.locator('[data-inside-part="muscle_piriformis left"]').press("Enter")
    expect(page).to_have_url(holding("sel=muscle_piriformis"))
    assert shown(page)
    page.get_by_role("button", name="What lies under one point, on the flat map").press("Enter")
    expect(page).to_have_url(holding("layer=muscles"))


def test_the_list_goes_from_the_skin_inwards(open_inside: OpenSolid) -> None:
    """The nerve under the skin of the calf comes before the muscle that lies deepest in the buttock."""
    page = open_inside("sel=root_s1&side=left")
    parts = shown(page)
    assert (
        parts.index("nerve_sural left")
        < parts.index("muscle_piriformis left")
        < parts.index("nerve_inferior_gluteal left")
    )


def test_every_kind_of_source_is_shown(open_inside: OpenSolid) -> None:
    """Muscle, disc, facet, joint, ligament and nerve are solid; an organ and S5 are said to have no shape."""
    page = open_inside("sel=none")
    solid = (
        "muscle_supraspinatus",
        "disc_l1_l3",
        "facet_c5_c6",
        "joint_hip",
        "ligament_interspinous_l4",
        "joint_sacroiliac_section_1",
    )
    for source in solid:
        choose(page, {"sel": source, "side": "left"})
        expect(page.locator("[data-inside-part][aria-current]")).to_have_count(1, timeout=PATIENCE_MS)
        assert any(part.startswith("vertebra_") or "bone" in part or len(shown(page)) > 1 for part in shown(page)), (
            source
        )
    for source, words in (("viscus_heart", "Organs are not drawn"), ("root_s5", "has no solid shape")):
        choose(page, {"sel": source})
        expect(page.locator(".inside-note")).to_contain_text(words, timeout=PATIENCE_MS)


def test_both_of_a_comparison_are_solid(open_inside: OpenSolid) -> None:
    """The two sources of a comparison have the two colours of the comparison."""
    page = open_inside("sel=disc_l5_s1&cmp=root_s1&side=left")
    parts = shown(page)
    assert {"disc_l5_s1 midline", "root_s1 left"} <= set(parts)


def test_bodies_and_sides_take_turns(open_inside: OpenSolid) -> None:
    """Another body is opened with its own shapes; both sides stand where both are chosen."""
    page = open_inside("sel=muscle_piriformis&side=both&body=pregnant")
    assert {"muscle_piriformis left", "muscle_piriformis right"} <= set(shown(page))
    choose(page, {"body": "male", "side": "right"})
    expect(page.locator('[data-inside-part="muscle_piriformis left"]')).to_have_count(0, timeout=PATIENCE_MS)
    assert "muscle_piriformis right" in shown(page)


def test_the_message_is_told_in_words(open_inside: OpenSolid) -> None:
    """Along a nerve to its own skin; of a muscle felt there, not carried there. Without motion dots stand still."""
    page = open_inside("sel=root_c6&side=right")
    shown(page)
    expect(page.locator(".inside-note")).to_contain_text("C6 nerve root → nerve plexus of the arm →")
    expect(page.locator(".inside-note")).to_contain_text("→ skin")
    page.get_by_text("More of the inside").click()
    page.get_by_role("button", name="Show the way").click()
    choose(page, {"sel": "muscle_piriformis"})
    expect(page.locator(".inside-note")).to_contain_text("not carried there", timeout=PATIENCE_MS)


def test_the_inside_is_cut_moved_apart_and_come_near_to(open_inside: OpenSolid) -> None:
    """The cut has a place once it has a way; a region changes the view; parts move by a slider, all by keyboard."""
    page = open_inside("sel=root_l5&side=left")
    shown(page)
    page.get_by_text("More of the inside").click()
    place = page.get_by_label("Place of the cut")
    expect(place).to_be_hidden()
    page.get_by_label("Cut", exact=True).select_option(label="Left to right")
    expect(place).to_be_visible()
    place.press("ArrowRight")
    before = page.evaluate(f"async () => {OPEN}.stage.view()")
    page.get_by_label("Region").select_option(label="Knee")
    assert page.evaluate(f"async () => {OPEN}.stage.view()") != before
    page.get_by_label("Parts moved apart, those near the skin the farthest").press("End")
    expect(page.locator("#announcement")).to_have_text("Parts are moved apart.")


def test_a_picture_is_saved(open_inside: OpenSolid, tmp_path: Path) -> None:
    """The picture with its names becomes a PNG file."""
    page = open_inside("sel=disc_l4_l5&side=left")
    shown(page)
    page.get_by_text("More of the inside").click()
    with page.expect_download() as waited:
        page.get_by_role("button", name="Save the picture (PNG)").click()
    waited.value.save_as(tmp_path / "inside.png")
    assert (tmp_path / "inside.png").read_bytes().startswith(b"\x89PNG")


def test_other_views_fetch_nothing_of_the_inside(open_atlas: OpenAtlas, open_solid: OpenSolid) -> None:
    """The flat page fetches no solid file whatever its address says of the inside; without it no shape inside."""
    flat = open_atlas("?sel=root_l5&side=left&inside=1")
    assert asked(flat) == []
    page = open_solid("sel=root_l5&side=left")
    assert not [name for name in asked(page) if name.startswith("inside") and name.endswith((".bin", ".json"))]


@pytest.mark.parametrize("inside", ["", "1"])
def test_everything_to_press_has_a_name_and_room(open_inside: OpenSolid, inside: str) -> None:
    """Buttons are native, named and at least 24 px, with the inside and without; the scene says which keys it knows."""
    page = open_inside("sel=root_l5&side=left")
    shown(page)
    page.locator(".inside-list summary").click()
    choose(page, {"inside": inside})
    for button in page.locator("#solid :is(button, select, summary):visible").all():
        box = button.bounding_box()
        assert box and min(box["width"], box["height"]) >= 24, button.text_content()
        assert button.get_attribute("aria-label") or button.text_content()
    expect(page.get_by_role("application", name="Body in three dimensions")).to_be_visible()
    assert page.evaluate("() => document.querySelectorAll('#solid canvas').length") == 1


def test_paper_shows_the_picture_with_its_names_and_the_warnings(open_inside: OpenSolid) -> None:
    """The printed view is the body as it stands, without an empty place where the flat views would be."""
    page = open_inside("sel=root_l5&side=left")
    shown(page)
    page.emulate_media(media="print")
    expect(page.locator("#body-map")).to_be_hidden()
    expect(page.locator("#red-flags")).to_be_visible()
    scene, named = page.locator(".solid-scene").bounding_box(), page.locator(".inside-labels text").first.bounding_box()
    assert scene and named and min(scene["width"], scene["height"]) > 200
    assert scene["y"] <= named["y"] <= scene["y"] + scene["height"]
    page.emulate_media(media="screen")


def test_a_frame_opens_the_inside(solid_page: Page, server: str) -> None:
    """What another site embeds may be the inside, too, with the warnings in the frame."""
    solid_page.goto(f"{server}/embed?sel=root_l5&side=left&view=3d&inside=1")
    shown(solid_page)
    expect(solid_page.locator("#solid canvas")).to_be_visible()
    expect(solid_page.locator("#red-flags")).to_be_in_viewport()
