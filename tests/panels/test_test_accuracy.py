"""Every published accuracy of a test is reachable, with its interval and the people it was found in."""

import json
import re

import pytest

from dashboard.atlas import Atlas
from dashboard.figures.facts import listed, rows
from dashboard.figures.markup import to_html
from dashboard.figures.wording import percent, sentence
from dashboard.panels.test_accuracy import files, part
from tests.fragments import text_of


@pytest.fixture(scope="module")
def fragment(atlas: Atlas) -> str:
    """The panel as it is served."""
    return to_html(part(atlas))


def test_every_row_is_listed_with_its_people_and_its_source(atlas: Atlas, fragment: str) -> None:
    """All 58 rows: name, target, population, teaching point; nothing left out."""
    estimates = rows(atlas, "tests")
    text = text_of(fragment)
    assert len(estimates) == 58 and fragment.count("data-test=") == 58
    for row in estimates:
        for words in (row["test"], sentence(row["target"]).rstrip("."), sentence(row["population_and_reference"])):
            assert words in text, (row["test_id"], words)
        assert all(key in atlas.sources for key in listed(row["source_keys"]))


def test_values_stand_with_their_interval(atlas: Atlas, fragment: str) -> None:
    """Sensitivity and specificity in percent, with low and high end where they are published."""
    text = re.sub(r"\s+([,)])", r"\1", text_of(fragment))
    for row in rows(atlas, "tests"):
        for name in ("sensitivity", "specificity"):
            if row[name] is not None:
                assert f"{name.capitalize()} {percent(row[name])}" in text
    assert "Sensitivity 92% (87% to 95%, 95% interval)" in text


def test_the_plot_offers_every_row_and_marks_those_without_numbers(atlas: Atlas, fragment: str) -> None:
    """Rows with words only can be chosen too, and say before that they have no numbers."""
    options = re.findall(r'<option value="(\w+)">([^<]+)', fragment)
    content = json.loads(files(atlas)["charts/likelihood.json"]())
    assert {name for name, _ in options} == set(content["tests"]) == {row["test_id"] for row in rows(atlas, "tests")}
    silent = {name for name, test in content["tests"].items() if not test["positive"] and not test["negative"]}
    assert silent == {name for name, words in options if words.endswith("(no numbers)")}
    assert all(content["tests"][name]["missing"] for name in silent) and silent


def test_every_plotted_test_names_its_people_and_study(atlas: Atlas) -> None:
    """A post-test probability means nothing without the population of the test."""
    content = json.loads(files(atlas)["charts/likelihood.json"]())
    assert all(test["population"] and test["study"] for test in content["tests"].values())
