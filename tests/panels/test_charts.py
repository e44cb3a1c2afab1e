"""The evidence charts as fragments and files."""

import json
import re

import numpy as np
import pytest

from dashboard.atlas import Atlas
from dashboard.figures.examples import examples
from dashboard.figures.markup import to_html
from dashboard.figures.overlap_map import regions
from dashboard.figures.published_shares import shares_of_structure
from dashboard.panels.charts import files, overlap_files, part
from tests.fragments import text_of


@pytest.fixture(scope="module")
def made(atlas: Atlas) -> dict[str, dict[str, object]]:
    """Every file, read as the browser reads it."""
    return {name: json.loads(render()) for name, render in files(atlas).items()}


def test_the_index_names_exactly_the_files_there_are(made: dict[str, dict[str, list[str]]]) -> None:
    """The browser asks for nothing that does not exist."""
    index = made["charts/index.json"]
    named = {f"charts/{kind}/{name}.json" for kind in ("forest", "forest_area") for name in index[kind]}
    assert named | {"charts/index.json"} == set(made)
    assert len(index["forest"]) >= 17 and len(index["forest_area"]) >= 41


def test_the_table_beneath_says_all_the_picture_says(atlas: Atlas, made: dict[str, dict[str, str]]) -> None:
    """Name, share, interval and study of every line, in a table."""
    text = text_of(made["charts/forest/joint_hip.json"]["table"])
    for share in shares_of_structure(atlas, "joint_hip"):
        assert share.name in text and share.in_words in text and share.study in text
    assert "share of people with this source who have it there" in text.lower()


def test_every_table_cites_and_chooses(made: dict[str, dict[str, str]]) -> None:
    """Each row has a source, and the areas and sources named are buttons that exist."""
    for name, content in made.items():
        if name == "charts/index.json":
            continue
        body = content["table"].split("<tbody>")[1]
        assert body.count("<tr>") == body.count("<cite"), name
    assert 'data-choose-area="groin"' in made["charts/forest/joint_hip.json"]["table"]
    assert 'data-structure="joint_hip"' in made["charts/forest_area/groin.json"]["table"]


def test_unconfirmed_figures_say_so_in_picture_and_table(made: dict[str, dict[str, object]]) -> None:
    """Nitta's block figures of S1 are not yet confirmed and have no n."""
    content = made["charts/forest/root_s1.json"]
    assert "not yet confirmed" in text_of(str(content["table"]))
    assert "n not stated, so no interval · not yet confirmed" in json.dumps(content["wide"], ensure_ascii=False)


def test_the_panel_says_that_shares_are_not_summed(atlas: Atlas) -> None:
    """Shares of one study are about the same patients."""
    text = text_of(to_html(part(atlas)))
    assert "never added up" in text and "same patients" in text
    assert "diagnos" not in text.lower()


def test_the_examples_have_shares(atlas: Atlas) -> None:
    """Whoever is sent there finds something."""
    assert all(shares_of_structure(atlas, name) for name in examples(atlas, "published_shares"))
    assert all(f'data-structure="{name}"' in to_html(part(atlas)) for name in examples(atlas, "published_shares"))


def test_every_region_has_its_map_and_its_pairs_link_to_a_comparison(atlas: Atlas) -> None:
    """The links are whole addresses: both sources, and the mode that compares."""
    ids = tuple(atlas.structures)
    matrix = np.full((len(ids), len(ids)), 7, np.uint8)
    made = overlap_files(atlas, matrix, ids)
    assert set(made) == {f"charts/overlap/{region.region}.json" for region in regions(atlas)}
    content = json.loads(made["charts/overlap/buttock.json"]())
    links = re.findall(r'href="([^"]+)"', content["table"])
    assert len(links) == 10
    assert all(re.fullmatch(r"\?sel=\w+&amp;side=left&amp;cmp=\w+&amp;mode=explore", link) for link in links)
    assert len(content["names"]) == len(content["figure"]["data"][0]["z"])
