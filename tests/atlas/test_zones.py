"""How strongly a source is felt somewhere: one set of words and bounds, wherever it is said or drawn."""

import pytest

from dashboard import contract, view_pictures
from dashboard.atlas.zones import zone_of, zone_word


@pytest.mark.parametrize(("strength", "word"), [(1.0, "usual"), (0.75, "usual"), (0.74, "common"), (0.0, "spill-over")])
def test_a_zone_has_one_word(strength: float, word: str) -> None:
    """The word within a sentence is that of the zone, in small letters."""
    assert zone_word(strength) == word
    assert zone_of(strength) == word.replace("-", "_")


def test_what_is_drawn_has_the_same_bounds() -> None:
    """Cards and previews divide where the words do; the page's own zones are those of dashboard/contract.py."""
    assert [least for least, _ in view_pictures.ZONES] == [zone["least"] for zone in contract.zones()]
