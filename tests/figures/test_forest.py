"""Published shares, each once, and the forest plot they give."""

import json
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from dashboard.atlas import Atlas
from dashboard.figures.facts import rows
from dashboard.figures.forest import NARROW, WIDE, Width, forest
from dashboard.figures.published_shares import NONE, RANGE, WILSON, Share, shares_of_area, shares_of_structure
from dashboard.figures.wording import people


@pytest.fixture(scope="module")
def all_shares(atlas: Atlas) -> list[Share]:
    """Of every structure and every area."""
    found = [share for name in atlas.structures for share in shares_of_structure(atlas, name)]
    return found + [share for name in atlas.areas for share in shares_of_area(atlas, name)]


def test_every_row_with_a_share_is_in_the_charts_of_its_structure_and_its_area(atlas: Atlas) -> None:
    """Drawn or not: 84 drawn rows and 10 that are evidence only, none forgotten."""
    share_rows = [
        row for row in rows(atlas, "patterns") if pd.notna(row["proportion_low"]) and row["proportion_low"] is not None
    ]
    assert len(share_rows) >= 94 and {row["draw"] for row in share_rows} == {"yes", "no"}
    for row in share_rows:
        by_structure = [
            share for share in shares_of_structure(atlas, row["structure_id"]) if row["area_id"] in share.places
        ]
        by_area = [share for share in shares_of_area(atlas, row["area_id"]) if row["structure_id"] in share.places]
        for found in (by_structure, by_area):
            assert any(share.row["source_keys"] == row["source_keys"] for share in found), row["pattern_id"]


def test_a_figure_given_for_a_wide_area_is_one_line(atlas: Atlas) -> None:
    """Lesher's 71% of 51 is about the whole buttock; three lines would look like three findings."""
    buttock = [share for share in shares_of_structure(atlas, "joint_hip") if "uttock" in share.name]
    assert [(share.in_words, len(share.places)) for share in buttock] == [("71% (57% to 82%)", 3)]


def test_a_figure_given_for_several_structures_is_one_line(atlas: Atlas) -> None:
    """Kurosawa's 44% groin pain is all sections together: it stands with the whole joint, and with no section."""
    sections = [share for share in shares_of_area(atlas, "groin") if "Kurosawa" in share.study]
    assert [share.places for share in sections] == [("joint_sacroiliac",)]


def test_a_number_of_the_whole_study_gives_no_interval(all_shares: list[Share]) -> None:
    """A Wilson interval from n = 187 would be far too narrow when n is not the denominator."""
    whole = [share for share in all_shares if share.row.get("n_kind") == "study_total"]
    assert whole
    assert not [share for share in whole if share.interval == WILSON]


def test_an_interval_is_computed_published_or_explained(all_shares: list[Share]) -> None:
    """Nothing is drawn without saying what its ends are, or why it has none."""
    assert {share.interval for share in all_shares} == {WILSON, RANGE, NONE}
    for share in all_shares:
        assert (share.interval == NONE) == bool(share.why)
        assert (share.low is None) == (share.interval == NONE)
        if share.interval == WILSON:
            assert share.low is not None and share.value is not None and share.low <= share.value


def test_figures_of_whole_roots_are_kept_apart(atlas: Atlas) -> None:
    """Root statistics come last, under a heading of their own, and only where they are shares of a stated number."""
    kinds = [share.kind for share in shares_of_structure(atlas, "root_l5")]
    assert len(set(kinds)) == 2 and kinds == sorted(kinds, key=kinds.index)
    assert not [share for share in shares_of_structure(atlas, "root_l1") if "herniations" in share.name]


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("structure", ["joint_hip", "root_l5", "facet_l4_l5"])
def test_plotly_accepts_the_figure(atlas: Atlas, structure: str, width: Width) -> None:
    """Every property is one plotly knows, and the figure survives JSON."""
    figure = forest(shares_of_structure(atlas, structure), width)
    go.Figure(json.loads(json.dumps(figure)))
    assert "template" not in figure["layout"]


def test_every_share_has_a_label_with_study_and_number(atlas: Atlas) -> None:
    """Name, value, study and n stand in the picture, without tags that would need a style attribute."""
    shares = shares_of_structure(atlas, "joint_hip")
    words = [note["text"] for note in forest(shares, WIDE)["layout"]["annotations"]]
    assert all(any(people(share.row) in word for word in words) for share in shares)
    assert sum("n = 51" in word for word in words) == sum(share.row["n"] == 51 for share in shares) > 10
    assert not [word for word in words if "<b>" in word or "<i>" in word]
    assert {share.in_words for share in shares} <= set(words)


def test_kinds_of_interval_differ_in_shape(all_shares: list[Share]) -> None:
    """Printed grey, a computed interval, a published range and a bare point are told apart."""
    traces = forest(all_shares, WIDE)["data"]
    assert len({trace["marker"]["symbol"] for trace in traces if trace["mode"] == "markers"}) == 3


def test_a_label_leaves_its_line_to_the_numbers(all_shares: list[Share]) -> None:
    """On a phone about 38 bold letters stand in a line: the label's and, at its end, those of the share."""
    for share in all_shares:
        words = forest([share], NARROW)["layout"]["annotations"]
        label, numbers = (next(word["text"] for word in words if word.get("xanchor") == side and bold(word))
                          for side in ("left", "right"))  # fmt: skip
        longest = max(len(line) for line in label.split("<br>"))
        assert longest + len(numbers) < 38 or " " not in label.split("<br>")[0], label


def bold(word: dict[str, Any]) -> bool:
    """Whether it is a label or a share, not the small print."""
    return word["font"].get("weight") == 600 if "font" in word else False
