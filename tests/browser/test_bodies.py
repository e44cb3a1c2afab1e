"""The body can be chosen, and everything else stays as it is."""

import pytest
from playwright.sync_api import Page, expect

from dashboard.atlas import read_atlas
from tests.browser.conftest import OpenAtlas

OTHERS = ["female", "male", "pregnant", "older"]
AREAS = """() => [...document.querySelectorAll("#body-map [data-area]")].map((path) =>
  `${path.dataset.area} ${path.dataset.side}`)"""


def picture(page: Page, view: str) -> str:
    """Where the picture of a view comes from."""
    return str(page.locator(f"[data-view={view}] image").get_attribute("href"))


def painted(page: Page, view: str) -> list[str]:
    """The outlines of the pattern in a view."""
    found: list[str] = page.locator(f"[data-view={view}] .soft").evaluate_all(
        "paths => paths.map((path) => path.getAttribute('d')).filter(Boolean)"
    )
    return found


@pytest.mark.parametrize("body", OTHERS)
def test_a_body_is_chosen_in_the_toolbar(open_atlas: OpenAtlas, page: Page, body: str) -> None:
    """Its own picture and its own outlines appear; source, side and area stay chosen, and the address names it."""
    open_atlas("?sel=root_l5&side=right&area=knee_anterior")
    expect(page.locator("[data-view=front] .soft[d*=M]").first).to_be_attached()
    before = painted(page, "front")
    page.get_by_role("combobox", name="Body", exact=True).select_option(body)
    expect(page.locator(f"#body-map[data-body={body}]")).to_be_attached()
    assert f"/{body}/" in picture(page, "front")
    expect(page.locator("[data-view=front] .soft[d*=M]").first).to_be_attached()
    assert painted(page, "front") not in ([], before)
    expect(page.locator("[data-view=front] [data-area=knee_anterior][aria-pressed=true]")).to_have_attribute(
        "data-side", "right"
    )
    assert f"body={body}" in page.url
    assert "sel=root_l5&side=right" in page.url


def test_back_returns_to_the_body_before(open_atlas: OpenAtlas, page: Page) -> None:
    """A body is a step like any other, and coming back shows its own outlines again."""
    open_atlas("?sel=root_s1&side=left")
    expect(page.locator("[data-view=back] .soft[d*=M]").first).to_be_attached()
    before = painted(page, "back")
    page.get_by_role("combobox", name="Body", exact=True).select_option("pregnant")
    expect(page.locator("#body-map[data-body=pregnant]")).to_be_attached()
    page.go_back()
    expect(page.locator("#body-map[data-body=neutral]")).to_be_attached()
    assert "/neutral/" not in picture(page, "back")
    assert painted(page, "back") == before
    expect(page.get_by_role("combobox", name="Body", exact=True)).to_have_value("neutral")


@pytest.mark.parametrize("body", OTHERS)
def test_an_address_opens_every_view_of_a_body(open_atlas: OpenAtlas, page: Page, body: str) -> None:
    """Each group of views is there, and together they show every area of both sides."""
    open_atlas(f"?sel=root_c6&body={body}")
    found: set[str] = set()
    for group in page.evaluate("window.painAtlas.inside.pattern.viewGroups()"):
        page.locator(f"[data-key=view][data-value={group}]").click()
        expect(page.locator(f"#body-map[data-group={group}][data-body={body}]")).to_be_attached()
        found |= set(page.evaluate(AREAS))
    areas = read_atlas().areas.values()
    assert found == {
        f"{area.area_id} {side}"
        for area in areas
        for side in (("midline",) if area.midline == "yes" else ("left", "right"))
    }


def test_the_bands_follow_the_body(open_atlas: OpenAtlas, page: Page) -> None:
    """A dermatome band wraps the belly it is drawn on."""
    open_atlas("?sel=none&layer=dermatome")
    band = page.locator("[data-view=front] .dermatomes path[data-root=T10]").first
    expect(band).to_be_attached()
    before = band.get_attribute("d")
    page.get_by_role("combobox", name="Body", exact=True).select_option("pregnant")
    expect(page.locator("#body-map[data-body=pregnant] .dermatomes.on path[data-root=T10]").first).to_be_attached()
    assert band.get_attribute("d") != before


def test_the_saddle_is_the_same_drawing_on_every_body(open_atlas: OpenAtlas, page: Page) -> None:
    """The schematic inset belongs to no body."""
    outlines = []
    for body in ("neutral", "pregnant"):
        open_atlas(f"?sel=root_s3&view=head-saddle&body={body}")
        outlines.append(page.locator("[data-view=saddle] .outline").get_attribute("d"))
    assert outlines[0] == outlines[1]


@pytest.mark.parametrize("width", [1440, 1280, 768, 390])
def test_the_toolbar_takes_no_room_from_the_map(open_atlas: OpenAtlas, page: Page, width: int) -> None:
    """Two rows on a tablet and a wide page, one on a phone, and everything in it can be reached."""
    page.set_viewport_size({"width": width, "height": 900})
    open_atlas("?sel=root_l5&body=pregnant")
    row, tall = (
        page.locator(part).first.evaluate("(one) => one.getBoundingClientRect().height")
        for part in (".toolbar .side button", ".toolbar")
    )
    assert tall <= (2.5 if width >= 768 else 1.5) * row
    expect(page.locator("[data-key=view][data-value=hands-feet][data-shows=true]")).to_be_attached()
    if width < 768:
        page.locator("#more-controls").click()
    layers = page.locator(".toolbar select[data-key=layer]")
    layers.focus()
    expect(layers).to_be_in_viewport(ratio=1)
