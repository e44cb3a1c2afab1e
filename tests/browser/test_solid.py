"""The body in three dimensions: painted like the flat map, turned without choosing, chosen without turning."""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import numpy as np
import numpy.typing as npt
import pytest
from playwright.sync_api import Browser, Page, expect

from tests import chromium
from tests.browser.conftest import listen
from tests.conftest import ROOT

COMPILED = ROOT / "data" / "compiled"
WEBGL = ("--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader")
PATIENCE_MS = 60_000
TEN = (
    ("root_l5", "left"),
    ("root_s1", "both"),
    ("root_c6", "right"),
    ("muscle_gluteus_minimus_posterior", "left"),
    ("muscle_piriformis", "right"),
    ("muscle_trapezius_upper", "both"),
    ("facet_l5_s1", "left"),
    ("joint_sacroiliac", "right"),
    ("viscus_heart", "right"),
    ("viscus_kidney", "both"),
)
OPEN = "(await painAtlas.inside.loadPart('solid')).openedSolid()"
CAMERA = f"async () => JSON.stringify({OPEN}.stage.view())"
SCREEN = f"""async ([x, y, z]) => {{
  const box = document.querySelector('.solid-scene').getBoundingClientRect();
  const [u, v] = {OPEN}.stage.project(x, y, z);
  return [box.x + u, box.y + v];
}}"""
Numbers = npt.NDArray[np.float64]
OpenSolid = Callable[[str], Page]


@pytest.fixture(scope="module")
def solid_page(browser: Browser, server: str) -> Iterator[Page]:
    """A strict page in a browser that draws in three dimensions without a graphics card."""
    complaints: list[str] = []
    running = launch(browser, *(flag for flag in chromium.FLAGS if flag != "--disable-gpu"), *WEBGL)
    # Small: without a graphics card the time goes into pixels.
    page = running.new_page(viewport={"width": 1000, "height": 560}, reduced_motion="reduce")
    listen(page, urlsplit(server).netloc, complaints)
    yield page
    running.close()
    assert not complaints, "\n".join(complaints)


def launch(browser: Browser, *flags: str) -> Browser:
    """Another browser of the same kind, with its own flags."""
    return browser.browser_type.launch(executable_path=str(chromium.find()), args=list(flags))


@pytest.fixture
def open_solid(solid_page: Page, server: str) -> OpenSolid:
    """Open the atlas with the body in three dimensions at a query such as `sel=root_s1`."""

    def go(query: str) -> Page:
        solid_page.goto(f"{server}/?view=3d&{query}")
        expect(solid_page.locator('html[data-ready="true"]')).to_be_attached(timeout=PATIENCE_MS)
        return solid_page

    return go


class Folded:
    """solid.bin, read without the code that reads it in the browser."""

    near: npt.NDArray[np.int64]
    weight: npt.NDArray[np.int64]
    area: npt.NDArray[np.int64]

    def __init__(self) -> None:
        content = (COMPILED / "solid.bin").read_bytes()
        vertices, midline, faces, eyes, self.fine, count, points, areas = np.frombuffer(content, "<u4", 8).tolist()
        at = 32

        def words(length: int) -> npt.NDArray[np.int64]:
            nonlocal at
            found = np.cumsum(np.frombuffer(content, "<u2", length, at).astype(np.int64)) % 65536
            at += 2 * length
            return found

        def octets(length: int) -> npt.NDArray[np.int64]:
            nonlocal at
            at += length
            return np.frombuffer(content, np.uint8, length, at - length).astype(np.int64)

        corners = words(3 * faces).reshape(-1, 3)
        words(3 * eyes)
        self.near = words(count * self.fine).reshape(count, -1)
        words(points)
        rest = octets((count - 1) * self.fine).reshape(count - 1, -1)
        self.weight = np.vstack([255 - rest.sum(0), rest])
        octets(2 * points)
        self.area = octets(self.fine)
        self.weight[:, self.area == 255] = 0
        octets(areas)
        edges = np.unique(np.sort(corners[:, [[0, 1], [1, 2], [2, 0]]].reshape(-1, 2), axis=1), axis=0)
        first = vertices - midline
        ends = np.concatenate([np.arange(vertices), edges.min(1)])
        self.twinned = ends < first

    def spread(self, strength: Numbers) -> Numbers:
        """Strengths (2, points of a half) of the skin points at every vertex, left half first."""
        left, right = ((half[self.near] * self.weight).sum(0) / 255 for half in strength)
        whole: Numbers = np.concatenate([left, right[self.twinned]])
        return whole


@pytest.fixture(scope="module")
def folded() -> Folded:
    """The mesh all bodies share."""
    return Folded()


def skin_vector(structure: str, side: str) -> Numbers:
    """Strengths of the points of both halves for a source on a side, from patterns.bin: (2, points of a half)."""
    index = json.loads((COMPILED / "index.json").read_text("utf-8"))
    rows = np.frombuffer((COMPILED / "patterns.bin").read_bytes(), np.uint8).reshape(len(index["structures"]), -1)
    own: Numbers = rows[index["structures"].index(structure)].astype(float).reshape(2, -1)
    other: Numbers = own[::-1]
    if side == "left" or structure in index["absolute"]:
        return own
    return other if side == "right" else np.asarray(np.maximum(own, other))


def painted(page: Page, name: str) -> Any:
    """What the skin is painted with, by vertex."""
    return page.evaluate(f"async () => Array.from({OPEN}.skin.{name} ?? [])")


def vertices(page: Page) -> Numbers:
    """Where the vertices of the skin lie, in centimetres."""
    return np.array(page.evaluate(f"async () => {OPEN}.mesh.xyz.map((column) => Array.from(column))")).T


def choose(page: Page, patch: dict[str, str]) -> None:
    """Choose, as the page's own controls do."""
    page.evaluate("patch => painAtlas.selection.choose(patch)", patch)


def place_of(page: Page, folded: Folded, area: str) -> list[float]:
    """A place in the middle of the left half of an area, in centimetres."""
    areas = json.loads((COMPILED / "index.json").read_text("utf-8"))["areas"]
    own = vertices(page)[: folded.fine][folded.area == areas.index(area)]
    middle: list[float] = own[np.linalg.norm(own - own.mean(0), axis=1).argmin()].tolist()
    return middle


def test_painted_vertices_are_the_skin_vectors(open_solid: OpenSolid, folded: Folded) -> None:
    """Ten structures, sides and fixed organs: every vertex mixes the strengths that patterns.bin gives its points."""
    page = open_solid("sel=none")
    for structure, side in TEN:
        choose(page, {"sel": structure, "side": side})
        wanted = folded.spread(skin_vector(structure, side))
        found = np.array(painted(page, "intensity"))
        assert found.shape == wanted.shape
        assert np.abs(found - wanted).max() < 0.01, structure
        assert found.max() > 100, structure


def test_the_heart_is_felt_on_the_person_s_left_arm(open_solid: OpenSolid) -> None:
    """An organ keeps its side, and the left half of the body lies at positive x."""
    page = open_solid("sel=viscus_heart&side=right")
    x, _, z = vertices(page).T
    strength = np.array(painted(page, "intensity"))
    arm = (np.abs(x) > 25) & (z > 80)
    assert strength[arm & (x > 0)].sum() > 3 * strength[arm & (x < 0)].sum()


def test_a_press_on_the_skin_chooses_the_area_and_another_lets_go(open_solid: OpenSolid, folded: Folded) -> None:
    """The place under the pointer answers as on the flat map, with the side that was pressed."""
    page = open_solid("sel=none")
    at = page.evaluate(SCREEN, place_of(page, folded, "knee_anterior"))
    page.mouse.move(*at)
    expect(page.locator("#tip")).to_have_text("Front of the knee, left")
    page.mouse.click(*at)
    expect(page).to_have_url(re.compile(r"(?=.*area=knee_anterior)(?=.*side=left)(?=.*view=3d)"))
    expect(page.locator("#area-panel article")).to_have_attribute("data-panel", "knee_anterior")
    page.mouse.click(*at)
    expect(page).not_to_have_url(re.compile("area="))


def test_turning_by_mouse_chooses_nothing_and_a_choice_turns_nothing(open_solid: OpenSolid, folded: Folded) -> None:
    """A drag over the skin only moves the point of view, which a new selection then keeps."""
    page = open_solid("sel=root_l5")
    before = page.evaluate(CAMERA)
    x, y = page.evaluate(SCREEN, place_of(page, folded, "knee_anterior"))
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 60, y + 4, steps=6)
    page.mouse.move(x + 2, y + 1, steps=6)
    page.mouse.move(x + 90, y + 6, steps=6)
    page.mouse.up()
    page.wait_for_timeout(300)
    turned = page.evaluate(CAMERA)
    assert turned != before
    assert "area=" not in page.url
    for patch in ({"sel": "root_s1"}, {"area": "calf_mid"}, {"cmp": "root_l5"}, {"layer": "dermatome"}):
        choose(page, patch)
        page.wait_for_timeout(200)
        assert page.evaluate(CAMERA) == turned


def test_a_source_chosen_in_the_list_stays_in_three_dimensions(open_solid: OpenSolid) -> None:
    """The list, the search and the panels paint the body that is shown; nobody is sent to another view."""
    page = open_solid("sel=root_l5")
    page.locator('#picker [data-structure="root_s1"]').click()
    page.wait_for_timeout(400)
    assert "view=3d" in page.url and "sel=root_s1" in page.url
    expect(page.locator("#solid")).to_be_visible()


def test_the_keyboard_turns_the_body_and_says_what_is_seen(open_solid: OpenSolid) -> None:
    """Arrow keys turn, plus and minus change the distance, numbers are the named views; each is told in words."""
    page = open_solid("sel=root_l5")
    scene, words = page.locator(".solid-scene"), page.locator(".solid-seen")
    scene.focus()
    expect(words).to_have_text("Seen from the front: the person’s left is on the right of the picture.")
    for _ in range(6):
        scene.press("ArrowLeft")
    expect(words).to_have_text("Seen from the left.")
    before = page.evaluate(CAMERA)
    scene.press("+")
    assert page.evaluate(CAMERA) != before
    scene.press("2")
    expect(words).to_contain_text("Seen from the back")
    expect(page.locator("#announcement")).to_contain_text("Seen from the back")


@pytest.mark.parametrize(
    ("name", "nearest"), [("front", "y<0"), ("back", "y>0"), ("left", "x>0"), ("right", "x<0"), ("below", "z<0")]
)
def test_every_named_view_looks_from_where_it_says(open_solid: OpenSolid, name: str, nearest: str) -> None:
    """The person's left is at positive x, the back at positive y: what lies there is nearest to the eye."""
    page = open_solid("sel=root_l5")
    button = page.locator(f"[data-seen={name}]")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    ways = {"y<0": [0, -10, 92], "y>0": [0, 10, 92], "x>0": [10, 0, 92], "x<0": [-10, 0, 92], "z<0": [0, 0, 82]}
    ahead = f"async (ways) => {{ const {{ stage }} = {OPEN}; return ways.map((way) => stage.project(...way)[2]); }}"
    depth = page.evaluate(ahead, [*ways.values()])
    assert [*ways][int(np.argmin(depth))] == nearest
    assert min(depth) < sorted(depth)[1] - 5


def test_two_sources_and_dermatomes_have_their_colours(open_solid: OpenSolid) -> None:
    """Only the one, both and only the other are three colours beside the skin's; bands have as many as a map needs."""
    page = open_solid("sel=root_s1&cmp=muscle_gluteus_minimus_posterior&side=left")
    expect(page.locator(".compare-legend")).to_contain_text("both")
    assert len(set(painted(page, "vertexcolor"))) == 4
    page.locator("[data-seen=back]").click()
    choose(page, {"cmp": "", "layer": "dermatome"})
    expect(page.locator(".solid-letters .root.chosen", has_text="S1").first).to_be_attached(timeout=PATIENCE_MS)
    assert len(set(painted(page, "vertexcolor"))) >= 7


def test_back_to_the_flat_map(open_solid: OpenSolid) -> None:
    """The flat views come back in their place, painted with what was chosen meanwhile, and the scene is gone."""
    page = open_solid("sel=root_l5")
    choose(page, {"sel": "root_s1"})
    choose(page, {"view": "front-back"})
    expect(page.locator("[data-view=back] [data-pattern=root_s1] .dots[d*=M]").first).to_be_visible()
    expect(page.locator("#solid")).to_have_count(0)
    page.go_back()
    expect(page.locator("#solid")).to_be_visible()
