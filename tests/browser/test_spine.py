"""The spine figure in a browser: every part can be pressed, roots leave and are caught where the tables say."""

import csv
import re
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewPage, OpenAtlas

DATA = Path(__file__).parents[2] / "data"
ROOTS = list(csv.DictReader((DATA / "roots.csv").open(encoding="utf-8")))
JOINTS = list(csv.DictReader((DATA / "joints.csv").open(encoding="utf-8")))
ELSEWHERE = {"hip", "shoulder", "elbow", "wrist", "thumb", "knee", "ankle", "foot", "jaw"}
CHOICES = {row["structure_id"] for row in ROOTS} | {
    row["structure_id"] for row in JOINTS if row["level"] not in ELSEWHERE
}
KINDS = {"paracentral": "disc_paracentral", "lateral": "disc_far_lateral_or_foraminal"}

# Controls none of whose targets keeps a whole square of 24 CSS px for itself, asked of what really lies on top.
TOO_SMALL = """(svg) => [...svg.querySelectorAll("[data-structure]")].filter((control) =>
  ![...control.querySelectorAll(".hit")].some((target) => {
    target.scrollIntoView({ block: "center", inline: "nearest" });
    const box = target.getBoundingClientRect();
    if (box.width < 23.99 || box.height < 23.99) return false;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    return [-11.5, -6, 0, 6, 11.5].every((dx) => [-11.5, -6, 0, 6, 11.5].every((dy) =>
      control.contains(document.elementFromPoint(x + dx, y + dy)) || Math.hypot(dx, dy) > 16));
  })).map((control) => control.dataset.structure)"""

# Where each root begins and where each vertebra's number stands.
PLACES = """(svg) => {
  const all = (found, read) => Object.fromEntries([...svg.querySelectorAll(found)].map(read));
  const start = (path) => path.getPointAtLength(0);
  return {
    roots: all(".nerve[data-root]", (path) => [path.dataset.root, [start(path).x, start(path).y]]),
    bones: all(".names text", (text) => [text.textContent, ["x", "y"].map((name) => Number(text.getAttribute(name)))]),
  };
}"""


def along(upper: list[float], lower: list[float], point: list[float]) -> float:
    """How far a point lies on the way from one vertebra (0) to the next (1), for the spine is curved."""
    way = [end - begin for begin, end in zip(upper, lower, strict=True)]
    gone = [at - begin for begin, at in zip(upper, point, strict=True)]
    return sum(a * b for a, b in zip(way, gone, strict=True)) / sum(a * a for a in way)


def spine(page: Page) -> Page:
    """Wait for both pictures."""
    expect(page.locator(".whole-spine [data-structure]").first).to_be_attached()
    expect(page.locator(".one-level [data-structure]").first).to_be_attached()
    return page


def test_every_root_disc_and_joint_can_be_chosen(open_atlas: OpenAtlas) -> None:
    """Each structure of the spine has one control, a press on it lights its pattern on the body at once."""
    page = spine(open_atlas("?sel=none&mode=spine"))
    controls = page.locator(".whole-spine [data-structure]")
    assert sorted(controls.evaluate_all("(all) => all.map((one) => one.dataset.structure)")) == sorted(CHOICES)
    for name in sorted(CHOICES):
        control = page.locator(f".whole-spine [data-structure={name}]")
        control.locator(".hit").first.click()
        expect(control).to_have_attribute("aria-pressed", "true")
        expect(page.locator(f"#body-map [data-pattern={name}]").first).to_be_attached()
    assert page.locator(".whole-spine [aria-pressed=true]").count() == 1


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (390, 844)])
def test_targets_are_large_enough(open_atlas: OpenAtlas, new_page: NewPage, width: int, height: int) -> None:
    """Every control keeps 24 CSS pixels for itself on a desk and on a phone, in both pictures."""
    page = spine(open_atlas("?sel=none&mode=spine", on=new_page(viewport={"width": width, "height": height})))
    assert page.locator(".whole-spine").evaluate(TOO_SMALL) == []
    assert page.locator(".one-level").evaluate(TOO_SMALL) == []


def test_each_root_leaves_between_its_vertebrae(open_atlas: OpenAtlas) -> None:
    """In the picture every root of roots.csv begins between the two vertebrae of its foramen, S5 below the sacrum."""
    places = spine(open_atlas("?sel=none&mode=spine")).locator(".whole-spine").evaluate(PLACES)
    ordinals = {"first": ("S1", "S2"), "second": ("S2", "S3"), "third": ("S3", "S4"), "fourth": ("S4", "S5")}
    for row in ROOTS:
        stated = re.match(r"([CTL]\d+)-([CTLS]\d+)", row["exit_foramen"])
        start = places["roots"][row["root"]]
        if row["root"] == "S5":
            assert start[1] > places["bones"]["S5"][1]
            continue
        upper, lower = stated.groups() if stated else ordinals[row["exit_foramen"].split()[0]]
        assert 0 < along(places["bones"][upper], places["bones"][lower], start) < 1, row["root"]


def test_vertebrae_are_numbered_from_the_skull_down(open_atlas: OpenAtlas) -> None:
    """Seven, twelve, five and five numbers, each under the one before."""
    places = spine(open_atlas("?sel=none&mode=spine")).locator(".whole-spine").evaluate(PLACES)["bones"]
    counts = {"C": 7, "T": 12, "L": 5, "S": 5}
    wanted = [f"{region}{number + 1}" for region, count in counts.items() for number in range(count)]
    assert sorted(places, key=lambda name: float(places[name][1])) == wanted
    assert all(places[below][1] - places[above][1] > 10 for above, below in pairwise(wanted))


@pytest.mark.parametrize("kind", KINDS)
def test_the_bulge_catches_what_the_table_says(open_atlas: OpenAtlas, kind: str) -> None:
    """At every level the roots drawn as caught are those whose cell in roots.csv begins with that level."""
    page = spine(open_atlas("?sel=none&mode=spine"))
    page.locator(f".spine-controls input[value={kind}]").check()
    levels = page.locator(".spine-controls option").all_inner_texts()
    assert len(levels) == 24
    for name in levels:
        page.locator(".spine-controls select").select_option(name)
        upper, lower = name.split("/")
        stated = f"{upper}-{lower if lower[0].isalpha() else upper[0] + lower}"
        wanted = {row["structure_id"] for row in ROOTS if re.match(rf"{stated}\b", row[KINDS[kind]])}
        caught = page.locator(".one-level .caught[data-structure]").evaluate_all(
            "(all) => all.map((one) => one.dataset.structure)"
        )
        assert set(caught) == wanted, name
        words = page.locator(".spine-words [data-level]:visible")
        expect(words).to_have_attribute("data-level", name)
        pressed = words.locator(f"[data-kind={kind}] [data-structure]")
        assert set(pressed.evaluate_all("(all) => all.map((one) => one.dataset.structure)")) == wanted, name


def test_the_level_follows_the_choice(open_atlas: OpenAtlas) -> None:
    """A neck disc's root brings its level; a root pressed beside a level does not move it."""
    page = spine(open_atlas("?sel=root_c6&side=right&mode=spine"))
    expect(page.locator(".one-level")).to_have_attribute("data-level", "C5/6")
    page.locator(".whole-spine [data-structure=disc_l4_l5]").locator(".hit").click()
    expect(page.locator(".one-level")).to_have_attribute("data-level", "L4/5")
    page.locator(".one-level [data-structure=root_l4]").locator(".hit").click()
    expect(page.locator(".one-level [data-structure=root_l4]")).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".one-level")).to_have_attribute("data-level", "L4/5")
    assert "sel=root_l4" in page.url


def test_the_chosen_side_is_cut_open(open_atlas: OpenAtlas) -> None:
    """Seen from behind, the left side of the body is on the left: there the roots of a left choice leave."""
    middles = (
        "(svg) => { const box = svg.getBoundingClientRect(); const hit = svg.querySelector('[data-role=exiting] .hit')"
        ".getBoundingClientRect(); return hit.x + hit.width / 2 - box.x - box.width / 2; }"
    )
    for side, sign in (("left", -1), ("right", 1)):
        page = spine(open_atlas(f"?sel=root_l5&side={side}&mode=spine"))
        assert sign * page.locator(".one-level").evaluate(middles) > 0


def test_the_spine_by_keyboard(open_atlas: OpenAtlas) -> None:
    """One stop for Tab; the arrows go from label to label, the name shows, Enter chooses."""
    page = spine(open_atlas("?sel=root_c6&side=left&mode=spine"))
    assert page.locator(".whole-spine [tabindex='0']").count() == 1
    page.locator(".whole-spine [data-structure=root_c6]").focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".whole-spine [data-structure=root_c7]")).to_be_focused()
    expect(page.locator("#tip")).to_have_text("C7 nerve root")
    page.keyboard.press("Enter")
    expect(page.locator(".whole-spine [data-structure=root_c7]")).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("End")
    page.keyboard.press("Home")
    assert page.locator(".whole-spine [tabindex='0']").count() == 1
