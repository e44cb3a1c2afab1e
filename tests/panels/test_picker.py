"""The lists: every structure and every area once, each with the names people type."""

import json
import re
from collections import Counter
from html import unescape

import pytest

from dashboard.atlas import Atlas
from dashboard.figures import search_words
from dashboard.figures.markup import to_html
from dashboard.panels import picker


@pytest.fixture(scope="module")
def lists(atlas: Atlas) -> str:
    """The picker as HTML, its entries where the page puts them."""
    return unescape(to_html(picker.layout(atlas)))


def test_every_structure_and_area_is_listed_once(atlas: Atlas, lists: str) -> None:
    """Nothing can be reached by link alone."""
    assert Counter(re.findall(r'data-structure="([^"]+)"', lists)) == Counter(list(atlas.structures))
    assert Counter(re.findall(r'data-choose-area="([^"]+)"', lists)) == Counter(list(atlas.areas))


def test_the_grid_runs_from_c2_to_s5(lists: str) -> None:
    """All 29 roots in the order of the spine."""
    grid = lists[lists.index('class="levels"') : lists.index("</div>", lists.index('class="levels"'))]
    assert re.findall(r">([CTLS]\d+)<", grid)[::28] == ["C2", "S5"]


@pytest.mark.parametrize(
    ("structure", "name"),
    [("joint_sacroiliac", "sij"), ("muscle_quadratus_lumborum_deep", "ql"), ("root_s1", "sciatic nerve"),
     ("muscle_sternocleidomastoid_sternal", "scm"), ("viscus_gallbladder", "gall bladder")],
)  # fmt: skip
def test_lay_names_and_abbreviations_are_known(atlas: Atlas, structure: str, name: str) -> None:
    """The search reads them from the table a clinician can mend."""
    entries = json.loads(search_words.files(atlas)["search.json"]())["said"]
    assert any(word == name and structure in targets for word, _, targets, _ in entries)
