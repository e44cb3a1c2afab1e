"""The overlap of a region's sources: a map for every region, and pairs that open a comparison."""

import json
import re

import numpy as np

from dashboard.atlas import Atlas
from dashboard.figures.overlap_map import regions
from dashboard.panels.region_overlap import files


def test_every_region_has_its_map_and_its_pairs_link_to_a_comparison(atlas: Atlas) -> None:
    """The links are whole addresses: both sources, and the mode that compares."""
    ids = tuple(atlas.structures)
    matrix = np.full((len(ids), len(ids)), 7, np.uint8)
    made = files(atlas, matrix, ids)
    assert set(made) == {f"charts/overlap/{region.region}.json" for region in regions(atlas)}
    content = json.loads(made["charts/overlap/buttock.json"]())
    links = re.findall(r'href="([^"]+)"', content["table"])
    assert len(links) == 10
    assert all(re.fullmatch(r"\?sel=\w+&amp;side=left&amp;cmp=\w+&amp;mode=explore", link) for link in links)
    assert len(content["names"]) == len(content["figure"]["data"][0]["z"])
