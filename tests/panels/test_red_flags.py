"""Safety before maps: the strip holds every line, and each choice brings its own, once and without a badge."""

import re

import pytest

from dashboard.atlas import Atlas, red_flags, warnings_by_id
from dashboard.figures.markup import to_html
from dashboard.figures.warning import tied
from dashboard.nerve.panel import nerve_html
from dashboard.panels import red_flags as strip
from tests.fragments import text_of


def test_the_strip_holds_every_safety_line(atlas: Atlas) -> None:
    """No line can be lost on the way to the page, and each tells what it belongs to."""
    laid_out = to_html(strip.layout(atlas))
    assert [line for line in warnings_by_id(atlas) if f'data-line="{line}"' not in laid_out] == []
    ties = {"neck_cord": "root_c5", "clot": "condition_deep_vein_thrombosis", "growing_weakness": "nerve_radial",
            "heart": "muscle_pectoralis_major"}  # fmt: skip
    for line, chosen in ties.items():
        belongs = re.search(rf'<li [^>]*data-line="safety_{line}"[^>]*>', laid_out)
        assert belongs and chosen in re.findall(r"[\w]+", belongs[0]), (line, chosen)


@pytest.mark.parametrize(
    ("area", "word"),
    [("calf_mid", "clot"), ("popliteal", "clot"), ("chest_nipple", "call an ambulance"),
     ("perineum", "go to the emergency department now"), ("head_temple", "see a doctor the same day"),
     ("flank_loin", "aneurysm"), ("shoulder_tip", "possible pregnancy")],
)  # fmt: skip
def test_an_area_brings_its_warning(area_panels: dict[str, str], area: str, word: str) -> None:
    """The warning is the first thing of the panel."""
    panel = area_panels[area]
    assert word in panel
    assert panel.index('class="warning"') < panel.index('class="part')


def test_no_panel_says_an_emergency_twice(
    atlas: Atlas, structure_panels: dict[str, str], area_panels: dict[str, str]
) -> None:
    """Each warning stands once in a panel, whatever its parts are; the heart says its emergency once."""
    for name, panel in {**structure_panels, **area_panels}.items():
        text = text_of(panel)
        for flag in warnings_by_id(atlas).values():
            assert text.count(flag.when) <= 1, (name, flag.danger)
        assert all(flag.line in text for flag in tied(atlas, name)), name
    assert text_of(structure_panels["viscus_heart"]).lower().count("call an ambulance") == 1


def test_no_badge_and_no_name_stands_beside_a_warning(
    atlas: Atlas, structure_panels: dict[str, str], area_panels: dict[str, str]
) -> None:
    """Works are numbers that open the list behind the warning; what is not confirmed is told there alone."""
    nerves = {name: nerve_html(atlas, name) for name in atlas.tables["nerves"]["nerve_id"]}
    for name, panel in {**structure_panels, **area_panels, **nerves}.items():
        for box in re.findall(r'<aside class="warning">(.*?)</aside>', panel, re.DOTALL):
            assert "confirmed" not in box and "mention" not in box, name
            numbers = [int(one) for one in re.findall(r'data-source-number="(\d+)"', box)]
            works = re.search(r'<ol class="sources">(.*?)</ol>', panel.partition(box)[2], re.DOTALL)
            assert works and set(numbers) == set(range(1, works[1].count("<li>") + 1)), name


def test_the_general_warnings_stand_before_any_script(atlas: Atlas) -> None:
    """Plain HTML with every general line, a link to this very page in a window of its own, and no code."""
    written = strip.static(atlas)
    assert all(flag.line in text_of(written) for flag in red_flags(atlas))
    assert '<a href="" ' in written or 'href=""' in written
    assert "<noscript>" in written and "<script" not in written and "style=" not in written
