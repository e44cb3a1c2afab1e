"""Every panel's HTML, rendered once."""

import re
from html import unescape
from pathlib import Path

import pytest

from dashboard.atlas import Atlas
from dashboard.figures.overlap import Overlap, read_overlap
from dashboard.page import area_html, structure_html
from dashboard.serve import read_index

COMPILED = Path(__file__).parents[2] / "data" / "compiled"


@pytest.fixture(scope="session")
def overlap() -> Overlap:
    """The compiled overlaps."""
    return read_overlap(COMPILED, read_index(COMPILED)["structures"])


@pytest.fixture(scope="session")
def structure_panels(atlas: Atlas, overlap: Overlap) -> dict[str, str]:
    """The fragment of every structure."""
    return {name: structure_html(atlas, overlap, name) for name in atlas.structures}


@pytest.fixture(scope="session")
def area_panels(atlas: Atlas) -> dict[str, str]:
    """The fragment of every area."""
    return {name: area_html(atlas, name) for name in atlas.areas}


def text_of(fragment: str) -> str:
    """What a reader sees of a fragment."""
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", fragment))).strip()


def part_of(fragment: str, name: str) -> str:
    """The text of one part of a panel."""
    opening = r'<(?:section|details) class="part '
    found = re.search(rf'{opening}{name}(?: folded)?">(.*?)(?={opening}|</article>|\Z)', fragment, re.DOTALL)
    assert found, f"no part {name}"
    return text_of(found[1])
