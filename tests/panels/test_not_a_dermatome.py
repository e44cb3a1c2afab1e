"""Pain is not a dermatome: the published shares of each root, with what they are a share of."""

import re

import pytest

from dashboard.atlas import Atlas, where
from dashboard.figures.markup import to_html
from dashboard.panels.not_a_dermatome import part
from tests.fragments import text_of

ROOTS = [f"root_{name}" for name in ("c4", "c6", "t5", "l4", "l5", "s1", "s3")]


def panel_text(atlas: Atlas, structure_id: str) -> str:
    """What a reader sees."""
    return text_of(to_html(part(atlas, structure_id)))


def test_only_roots_have_a_dermatome(atlas: Atlas) -> None:
    """A muscle has none to be compared with."""
    assert part(atlas, "muscle_piriformis") is None
    assert part(atlas, "facet_l5_s1") is None


@pytest.mark.parametrize(
    ("root", "numbers"),
    [
        ("root_s1", ("64.9% (n not stated): root pain judged dermatomal", "0% (0 of 83): more than half of drawn")),
        ("root_l5", ("1% (1 of 98): more than half of drawn pain", "50% to 80% (n = 93)", "64.1%")),
        ("root_c6", ("69.7% (n not stated): cervical root pain judged non-dermatomal", "62.6% (142 of 227)")),
    ],
)  # fmt: skip
def test_the_published_shares_are_told_with_their_number_and_measure(
    atlas: Atlas, root: str, numbers: tuple[str, ...]
) -> None:
    """As the table gives them: the share, of how many, and of what."""
    for number in numbers:
        assert number in panel_text(atlas, root)


def test_the_own_root_comes_first(atlas: Atlas) -> None:
    """The best case, S1, is not hidden behind the figure for all lumbar roots."""
    text = panel_text(atlas, "root_s1")
    assert text.index("64.9%") < text.index("64.1%")


def test_every_share_has_its_source_and_they_are_not_added_up(atlas: Atlas) -> None:
    """A year beside each statement, a word on adding, and the doubt of what nobody has confirmed."""
    fragment = to_html(part(atlas, "root_l5"))
    statements = re.findall(r"<li>(.*?)</li>", fragment, re.DOTALL)
    assert len(statements) == 14
    assert all(re.search(r'<cite class="mention">[^<]*\d{4}', one) for one in statements)
    assert "not to be added up" in fragment
    assert all("not yet confirmed" in one for one in statements if "Kortelainen" in one)


def test_a_root_nobody_studied_says_so(atlas: Atlas) -> None:
    """T5 has no figure of its own; the two series are then given as what they are."""
    text = panel_text(atlas, "root_t5")
    assert "No published share is on file for T5 itself" in text
    assert "69.7%" in text and "64.1%" in text


@pytest.mark.parametrize("root", ROOTS)
def test_the_picture_is_told_in_words_too(atlas: Atlas, root: str) -> None:
    """Areas inside, outside and unread add up to the areas drawn."""
    text = panel_text(atlas, root)
    felt = where(atlas, root)
    inside = sum(row.in_dermatome_map == "yes" for row in felt)
    name = root[5:].upper()
    assert (
        f"Of {len(felt)} areas in which {name} pain is drawn, at least one named map gives {inside} to {name}" in text
    )
    assert all(atlas.areas[row.area_id].name in text for row in felt if row.in_dermatome_map == "no")


def test_one_press_lays_the_pain_over_the_band(atlas: Atlas) -> None:
    """Native buttons for the overlay and for the agreement of maps; the way back is above the map."""
    fragment = to_html(part(atlas, "root_s1"))
    assert re.findall(r'<button data-key="layer" data-value="(\w+)"', fragment) == ["overlay", "agreement"]
