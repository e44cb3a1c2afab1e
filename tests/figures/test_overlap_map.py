"""The heatmap of a region, on a small made-up matrix and on the real regions."""

import json

import numpy as np
import plotly.graph_objects as go

from dashboard.atlas import Atlas
from dashboard.figures.overlap_map import Matrix, Region, home, most_alike, overlap_map, regions

IDS = ("root_l5", "muscle_soleus", "root_s1", "joint_hip")
PERCENT = np.array([[100, 3, 40, 7], [3, 100, 0, 2], [40, 0, 100, 9], [7, 2, 9, 100]], np.uint8)
SMALL = Region("leg", "Leg", ("root_l5", "root_s1", "joint_hip"))


def test_cells_are_those_of_the_two_sources(atlas: Atlas) -> None:
    """The rows are picked by id, whatever their order in the matrix; a source is not compared with itself."""
    heat = overlap_map(atlas, SMALL, PERCENT, IDS)["data"][0]
    assert heat["z"] == [[None, 40, 7], [40, None, 9], [7, 9, None]]
    assert heat["x"] == heat["y"] == ["root_l5", "root_s1", "joint_hip"]


def test_numbers_stand_in_the_cells(atlas: Atlas) -> None:
    """Shade alone would not be read by everyone."""
    assert overlap_map(atlas, SMALL, PERCENT, IDS)["data"][0]["text"][0] == ["", "40", "7"]


def test_pairs_are_ranked_and_none_is_named_twice() -> None:
    """The largest first; pairs that never meet are left out."""
    assert most_alike(SMALL, PERCENT, IDS) == [
        (40, "root_s1", "root_l5"),
        (9, "joint_hip", "root_s1"),
        (7, "joint_hip", "root_l5"),
    ]
    nothing: Matrix = np.zeros((4, 4), np.uint8)
    assert most_alike(SMALL, nothing, IDS) == []


def test_plotly_accepts_the_figure(atlas: Atlas) -> None:
    """Every property is one plotly knows; plotly's own scale, which would break the policy, is off."""
    figure = overlap_map(atlas, SMALL, PERCENT, IDS)
    go.Figure(json.loads(json.dumps(figure)))
    assert figure["data"][0]["showscale"] is False


def test_every_source_with_common_pain_is_in_a_region_and_has_a_home(atlas: Atlas) -> None:
    """Roots stand beside the joints and muscles that are felt in the same place, not where they lie."""
    by_id = {region.region: region for region in regions(atlas)}
    for structure, region in home(atlas).items():
        assert structure in by_id[region].sources
    assert {"root_s1", "joint_sacroiliac", "muscle_piriformis"} <= set(by_id["buttock"].sources)
    assert all(len(region.sources) > 1 for region in by_id.values())
