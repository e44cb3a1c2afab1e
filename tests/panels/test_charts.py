"""The evidence charts as fragments and files."""

import json

import pytest

from dashboard.atlas import Atlas
from dashboard.figures.examples import examples
from dashboard.figures.markup import to_html
from dashboard.figures.published_shares import shares_of_structure
from dashboard.panels.charts import files, part
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


def test_every_figure_of_the_table_opens_where_it_stands(made: dict[str, dict[str, object]]) -> None:
    """Each line of the text twin carries the mark that opens its source."""
    table = str(made["charts/forest/root_s1.json"]["table"])
    lines = table.split("<tr>")[2:]
    assert lines and all('data-traced="' in line for line in lines)


def test_the_panel_says_that_shares_are_not_summed(atlas: Atlas) -> None:
    """Shares of one study are about the same patients."""
    text = text_of(to_html(part(atlas)))
    assert "never added up" in text and "same patients" in text
    assert "diagnos" not in text.lower()


def test_the_examples_have_shares(atlas: Atlas) -> None:
    """Whoever is sent there finds something."""
    assert all(shares_of_structure(atlas, name) for name in examples(atlas, "published_shares"))
    assert all(f'data-structure="{name}"' in to_html(part(atlas)) for name in examples(atlas, "published_shares"))
