"""Safety before maps: the strip holds every line, and each choice brings its own."""

import pytest

from dashboard.atlas import Atlas
from dashboard.figures.markup import to_html
from dashboard.panels import red_flags


def test_the_strip_holds_every_safety_line(atlas: Atlas) -> None:
    """No line can be lost on the way to the page."""
    strip = to_html(red_flags.layout(atlas))
    lines = atlas.tables["safety_lines"]
    assert [line for line in lines.line_id if f'data-line="{line}"' not in strip] == []


@pytest.mark.parametrize(
    ("area", "word"),
    [("calf_mid", "clot"), ("popliteal", "clot"), ("chest_nipple", "heart first"), ("perineum", "emergency department"),
     ("head_temple", "arteritis"), ("flank_loin", "aorta first"), ("shoulder_tip", "belly")],
)  # fmt: skip
def test_an_area_brings_its_warning(area_panels: dict[str, str], area: str, word: str) -> None:
    """The warning is the first thing of the panel."""
    panel = area_panels[area]
    assert word in panel
    assert panel.index('class="warning"') < panel.index('class="part')


def test_the_heart_is_an_emergency(structure_panels: dict[str, str]) -> None:
    """An organ brings its own red flag."""
    assert "Emergency:" in structure_panels["viscus_heart"].replace("</b>", "")
