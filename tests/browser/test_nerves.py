"""Nerves, their fields and the places where they are caught can be seen, chosen, named and let go."""

import re
from itertools import product

from playwright.sync_api import Page, expect

from dashboard.atlas import read_atlas
from dashboard.figures.facts import listed, rows
from tests.browser.conftest import OpenAtlas
from tests.browser.test_muscles import OVERLAPPING

NERVE = "#body-map [data-choose-nerve={}][data-side={}]"
SITE = "#body-map [data-choose-site={}][data-side={}]"
PANEL = "#nerve-panel h2"


def test_nothing_of_it_is_loaded_on_a_first_visit(open_atlas: OpenAtlas, page: Page) -> None:
    """Scripts and files of nerves come when a nerve is first asked for."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    open_atlas()
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "later/nerves" in url or "nerves" in url.rsplit("/", 1)[-1].split("?")[0]]


def test_the_layer_draws_each_nerve_on_both_sides(open_atlas: OpenAtlas, page: Page) -> None:
    """In the front view the right half is the mirror image of the left; lines stand above the skin's areas."""
    open_atlas("?sel=none&layer=nerves")
    expect(
        page.locator("[data-view=front] " + NERVE.removeprefix("#body-map ").format("nerve_median", "left"))
    ).to_be_visible()
    left, right = (
        page.locator(f"[data-view=front] [data-choose-nerve][data-side={side}]").evaluate_all(
            "all => all.map(({ dataset }) => dataset.chooseNerve).sort()"
        )
        for side in ("left", "right")
    )
    assert left == right and "nerve_femoral" in left
    boxes = [
        page.locator("[data-view=back] " + f"[data-choose-nerve=nerve_sciatic][data-side={s}]").bounding_box()
        for s in ("left", "right")
    ]
    middle = page.locator("[data-view=back]").bounding_box()
    assert boxes[0] and boxes[1] and middle
    centre = middle["x"] + middle["width"] / 2
    assert abs((centre - boxes[0]["x"]) - (boxes[1]["x"] + boxes[1]["width"] - centre)) < 2


def test_a_click_on_a_nerve_chooses_it_with_its_side(open_atlas: OpenAtlas, page: Page) -> None:
    """It stands out, its panel shows, its branches come along, the others step back; a second click lets it go."""
    open_atlas("?sel=none&layer=nerves&view=front-back")
    nerve = page.locator("[data-view=back] [data-choose-nerve=nerve_sciatic][data-side=right]")
    nerve.dispatch_event("click")
    expect(page.locator(PANEL)).to_have_text("Sciatic nerve")
    expect(nerve).to_have_attribute("aria-pressed", "true")
    expect(page.locator("[data-view=back] [data-choose-nerve=nerve_sciatic][data-side=left]")).to_have_attribute(
        "aria-pressed", "false"
    )
    assert "nerve=nerve_sciatic" in page.url and "side=right" in page.url
    expect(page.locator("[data-view=back] [data-choose-nerve=nerve_tibial][data-side=right]")).to_have_class("branch")
    expect(page.locator("#announcement")).to_contain_text("Sciatic nerve")
    nerve.dispatch_event("click")
    expect(nerve).to_have_attribute("aria-pressed", "false")
    assert "nerve=" not in page.url


def test_the_sciatic_nerve_is_shown_beside_piriformis_and_hamstrings(open_atlas: OpenAtlas, page: Page) -> None:
    """Their outlines appear with it, and only with it."""
    open_atlas("?sel=none&layer=nerves&nerve=nerve_sciatic")
    outline = page.locator("[data-view=back] .nerve-muscles [data-muscle=muscle_piriformis]").first
    expect(outline).to_be_visible()
    expect(page.locator("[data-view=back] .nerve-muscles")).to_contain_text("Hamstrings")
    page.locator("#nerve-panel [data-choose-nerve=nerve_tibial]").first.click()
    expect(page.locator(PANEL)).to_have_text("Tibial nerve")
    expect(outline).to_be_hidden()


def test_a_place_marks_the_areas_it_would_give(open_atlas: OpenAtlas, page: Page) -> None:
    """Exactly those of its row that the views show, on the chosen side, and none once it is let go."""
    atlas = read_atlas()
    wanted = set(listed(rows(atlas, "entrapment_sites", site_id="site_fibular_neck")[0]["area_ids"]))
    open_atlas("?sel=none&layer=nerves&view=sides")
    site = page.locator(f"[data-view=left] {SITE.removeprefix('#body-map ').format('site_fibular_neck', 'left')}")
    box = site.locator(".hit").bounding_box()
    assert box and min(box["width"], box["height"]) >= 24
    site.click()
    expect(page.locator(PANEL)).to_contain_text("neck of the fibula")
    expect(page.locator("#body-map .felt").first).to_be_attached()
    felt = page.locator("#body-map .felt").evaluate_all("all => all.map(({ dataset }) => [dataset.area, dataset.side])")
    shown = page.locator("#body-map [data-area]").evaluate_all("all => all.map(({ dataset }) => dataset.area)")
    assert {area for area, _ in felt} == wanted & set(shown)
    assert {side for _, side in felt} == {"left"}
    assert "site=site_fibular_neck" in page.url
    page.locator("#clear").click()
    expect(page.locator("#body-map .felt")).to_have_count(0)
    assert "site=" not in page.url and "nerve=" not in page.url


def test_a_nerve_is_found_by_either_of_its_names(open_atlas: OpenAtlas, page: Page) -> None:
    """Peroneal or fibular, plain or Latin."""
    open_atlas()
    for typed, name in (
        ("common peroneal", "Common fibular (peroneal) nerve"),
        ("fibularis profundus", "Deep fibular (peroneal) nerve"),
        ("little toe skin nerve", "Sural nerve"),
    ):
        page.locator("#search-box").fill(typed)
        page.locator("#found [role=option]", has_text=name).first.click()
        expect(page.locator(PANEL)).to_have_text(name)
        assert "layer=nerves" in page.url


def test_an_address_shows_a_place_that_only_another_view_has(open_atlas: OpenAtlas, page: Page) -> None:
    """From the list of the panel the map moves to a view in which the place is seen."""
    open_atlas("?sel=none&layer=nerves&view=head-saddle")
    page.locator("#nerve-panel [data-choose-site=site_carpal_tunnel]").click()
    expect(page.locator(SITE.format("site_carpal_tunnel", "left")).first).to_be_visible()
    assert "view=head-saddle" not in page.url


def test_the_skin_can_still_be_chosen_under_the_fields(open_atlas: OpenAtlas, page: Page) -> None:
    """A click on a field chooses the area, and the legend names the nerves of it."""
    open_atlas("?sel=none&layer=nerve_field&view=hands-feet")
    expect(page.locator("[data-view=foot_tops] .nerve-fields [data-field=nerve_deep_fibular]").first).to_be_visible()
    page.locator("[data-view=foot_tops] [data-area=toe_5_dorsal][data-side=left]").click()
    expect(page.locator("#area-panel h2")).to_contain_text("Little toe")
    expect(page.locator("#legend")).to_contain_text("Sural nerve")
    assert "area=toe_5_dorsal" in page.url


def test_fields_have_names_and_the_chosen_one_stands_out(open_atlas: OpenAtlas, page: Page) -> None:
    """Never colour alone: names on the map, and a dark line round the field of the chosen nerve."""
    open_atlas("?sel=none&layer=nerve_field&nerve=nerve_saphenous")
    expect(page.locator("[data-view=front] .nerve-fields text[data-label=nerve_saphenous]")).to_have_text("Saphenous")
    chosen = page.locator("[data-view=front] .nerve-fields path.chosen").evaluate_all(
        "all => all.map(({ dataset }) => dataset.field)"
    )
    assert set(chosen) == {"nerve_saphenous"}


# Names of lines that lie on the body, as far as its outline tells.
ON_BODY = """all => all.filter((name) => {
  const { x, y, width, height } = name.getBBox();
  const outline = name.ownerSVGElement.querySelector(".outline");
  return [x + 2, x + width / 2, x + width - 2].some((at) => outline.isPointInFill(new DOMPoint(at, y + height / 2)));
}).map((name) => name.textContent)"""


def test_no_name_lies_over_another_or_over_skin_that_is_not_its_own(open_atlas: OpenAtlas, page: Page) -> None:
    """In every group of views, at 1x and 2x: names of lines stand beside the body, a line leads to what they name."""
    open_atlas("?sel=root_s1&layer=nerves")
    page.emulate_media(reduced_motion="reduce")
    for layer, group in product(("nerves", "nerve_field"), ("front-back", "sides", "hands-feet", "head-saddle")):
        page.evaluate(f"painAtlas.selection.choose({{ layer: '{layer}', view: '{group}' }})")
        kind = ".nerves" if layer == "nerves" else ".nerve-fields"
        expect(page.locator(f"#body-map[data-group='{group}'] {kind}.on text[data-label]").first).to_be_attached()
        for zoom in (1, 2):
            page.locator(f"[data-zoom='{zoom}']").first.click()
            names = page.locator(f"{kind}.on text[data-label]")
            assert names.evaluate_all(OVERLAPPING) == [], (layer, group, zoom)
            if layer == "nerves":
                assert names.evaluate_all(ON_BODY) == [], (group, zoom)
    page.evaluate("painAtlas.selection.choose({ layer: 'nerves', view: 'front-back' })")
    page.locator("[data-zoom='1']").first.click()
    expect(page.locator("[data-view=back] .nerves .leader[data-of=nerve_sciatic]")).to_have_count(1)
    assert page.locator("[data-view=back] .nerves text[data-label]").count() >= 9
    assert page.locator("[data-view=back] .pattern.faint[data-pattern=root_s1] .dots[d*=M]").count() > 0


def test_bands_and_borders_are_laid_over_each_other(open_atlas: OpenAtlas, page: Page) -> None:
    """Both fields: the dermatomes coloured, the nerve fields as lines over them, and the legend says so."""
    open_atlas("?sel=none&layer=both_fields")
    expect(page.locator("[data-view=front] .nerve-fields .border").first).to_be_attached()
    expect(page.locator("[data-view=front] .dermatomes path").first).to_be_visible()
    expect(page.locator("#legend")).to_contain_text("borders of the fields of skin nerves")
    page.locator("select[data-key=layer], [data-key=layer]").first.evaluate(
        "() => painAtlas.selection.choose({ layer: 'pain' })"
    )
    expect(page.locator("[data-view=front] .nerve-fields")).to_be_hidden()


def test_nerves_are_walked_with_the_arrows(open_atlas: OpenAtlas, page: Page) -> None:
    """One stop for the Tab key a view, arrows to the next, Enter chooses."""
    open_atlas("?sel=none&layer=nerves")
    first = page.locator("[data-view=front] .nerves [tabindex='0']")
    expect(first).to_have_count(1)
    first.focus()
    before = page.evaluate("document.activeElement.dataset.chooseNerve")
    page.keyboard.press("ArrowDown")
    now = page.evaluate("document.activeElement.dataset.chooseNerve")
    assert now and now != before
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"nerve={now}"))
    assert page.evaluate("document.activeElement.dataset.chooseNerve") == now


def test_saddle_pain_comes_with_the_emergency_line(open_atlas: OpenAtlas, page: Page) -> None:
    """The panel of the pudendal nerve begins with it."""
    open_atlas("?sel=none&nerve=nerve_pudendal&site=site_pudendal_canal&layer=nerves")
    expect(page.locator("#nerve-panel .warning")).to_contain_text("emergency department now")
