"""How strongly a source is felt somewhere: one set of words and bounds, wherever it is said or drawn."""

import re
from pathlib import Path

import pytest

from dashboard.atlas.zones import ZONES, zone_of, zone_word

ROOT = Path(__file__).parents[2]
# Where zones are drawn from strengths of 255; what is fainter than the last is not drawn at all.
DRAWN = ("web/map/pattern.js", "dashboard/view_pictures.py")


@pytest.mark.parametrize(("strength", "word"), [(1.0, "usual"), (0.75, "usual"), (0.74, "common"), (0.0, "spill-over")])
def test_a_zone_has_one_word(strength: float, word: str) -> None:
    """The word within a sentence is that of the zone, in small letters."""
    assert zone_word(strength) == word
    assert zone_of(strength) == word.replace("-", "_")


@pytest.mark.parametrize("file", DRAWN)
def test_what_is_drawn_has_the_same_bounds(file: str) -> None:
    """Map and cards divide where the words do."""
    bounds = [round(255 * least) for _, _, least in ZONES[:2]]
    text = (ROOT / file).read_text("utf-8")
    zones = re.search(r"^\s*(?:const )?ZONES = (.*)$", text, re.MULTILINE)
    assert zones and [int(found) for found in re.findall(r"\b(\d{3})\b", zones[1].split("//")[0])] == bounds


def test_the_legend_of_a_saved_figure_says_the_same_words() -> None:
    """Its script holds the words of the page."""
    text = (ROOT / "web/paper/figure_legend.js").read_text("utf-8")
    zones = re.search(r"ZONES = (\[.*\]);", text)
    assert zones
    assert re.findall(r'"([^"]+)"', zones[1]) == [word for zone, name, _ in ZONES for word in (zone, name.lower())]
