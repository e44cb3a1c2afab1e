"""Often confused with: every source leads to its look-alikes of every mechanism, with the method said."""

import json
import re
from pathlib import Path

import pytest

from dashboard.atlas import Atlas
from dashboard.figures.markup import to_html
from dashboard.figures.overlap import Overlap, read_overlap
from dashboard.panels import confused_with
from tests.fragments import text_of

COMPILED = Path(__file__).parents[2] / "data" / "compiled"


@pytest.fixture(scope="module")
def overlap() -> Overlap:
    """What the build wrote."""
    return read_overlap(COMPILED, json.loads((COMPILED / "index.json").read_text("utf-8"))["structures"])


def test_s1_leads_to_its_look_alikes_of_every_mechanism(atlas: Atlas, overlap: Overlap) -> None:
    """Root, muscle, joint and organ, each with its share, what that is a share of, and a way to compare."""
    panel = to_html(confused_with.part(atlas, overlap, "root_s1"))
    text = text_of(panel)
    assert "Gluteus minimus, posterior part Muscle (myofascial) pain 51% overlap" in text
    assert {"Radicular pain", "Somatic referred pain", "Visceral referred pain"} <= set(
        re.findall(r'class="kind"[^>]*>([^<]*)<', panel)
    )
    assert "in percent of all strength drawn for either" in text
    assert 'data-compare="muscle_gluteus_minimus_posterior"' in panel


def test_every_button_says_what_it_compares(atlas: Atlas, overlap: Overlap) -> None:
    """Read out of its line, `Compare` alone would say nothing; and it always names another source that exists."""
    for name in atlas.structures:
        panel = to_html(confused_with.part(atlas, overlap, name))
        buttons = re.findall(r'<button aria-label="([^"]*)" data-compare="([^"]*)"', panel)
        assert buttons or "No other pattern on file" in panel, name
        assert all(other in atlas.structures and other != name for _, other in buttons)
        assert all(label.startswith("Compare ") and " with " in label for label, _ in buttons)


def test_any_other_source_can_be_compared(atlas: Atlas, overlap: Overlap) -> None:
    """The list is a beginning: a press offers all sources."""
    assert all("data-compare-any" in to_html(confused_with.part(atlas, overlap, name)) for name in atlas.structures)
