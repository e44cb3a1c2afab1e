"""The disputes between dermatome maps: all named, each with what every map says, each one press from the map."""

import json
import re
from html import unescape
from urllib.parse import parse_qsl

import pytest

from dashboard.atlas import DATA_DIR, Atlas
from dashboard.atlas.agreement import readings
from dashboard.figures.facts import listed, rows
from dashboard.figures.map_link import view_of
from dashboard.figures.markup import to_html
from dashboard.panels.dermatome_disputes import part
from dashboard.selection import choices_for
from tests.fragments import text_of

COMPILED = DATA_DIR / "compiled"


@pytest.fixture(scope="module")
def study(atlas: Atlas) -> str:
    """The fragment."""
    return to_html(part(atlas))


def links(fragment: str) -> list[dict[str, str]]:
    """Where each link leads, key by key."""
    return [dict(parse_qsl(unescape(to)[1:])) for to in re.findall(r'href="(\?[^"]+)"', fragment)]


def test_every_area_without_a_common_root_is_a_named_dispute(atlas: Atlas) -> None:
    """The fourteen of the table, and the overlaps that are as well known."""
    named = {area for dispute in rows(atlas, "dermatome_disputes") for area in listed(dispute["area_ids"])}
    assert {row["area_id"] for row in rows(atlas, "dermatome_disagreement", agreement="disagree")} <= named
    assert {"thigh_posterior_prox", "finger_index_dorsal", "sole_central", "buttock_mid"} <= named


def test_every_root_of_a_question_is_claimed_by_a_map(atlas: Atlas) -> None:
    """No question asks for a root that nobody gives the skin to."""
    for dispute in rows(atlas, "dermatome_disputes"):
        areas, roots, question = listed(dispute["area_ids"]), set(listed(dispute["roots"])), dispute["question"]
        assert roots <= {root for area in areas for one in readings(atlas, area) for root in one.main}, question
        assert set(re.findall(r"\b[CTLS]\d+\b", question)) <= roots, question


def test_every_area_of_the_table_can_be_chosen(atlas: Atlas, study: str) -> None:
    """Those on which the maps overlap or agree too."""
    for row in rows(atlas, "dermatome_disagreement"):
        assert f'data-choose-area="{row["area_id"]}"' in study


def test_each_reading_stands_there_with_source_and_doubt(atlas: Atlas, study: str) -> None:
    """The big toe, map by map: who gives it to L4, who rules L4 out, and what is unconfirmed."""
    toe = text_of(study[study.index("Big toe: L4 or L5?") : study.index("Groin: L1 or T12?")])
    for one in readings(atlas, "hallux_dorsal"):
        assert atlas.maps[one.map_id].name in toe
    assert "L5 in 3 of 4" in toe and "L4 in 1 of 4 (Keegan and Garrett)" in toe
    assert re.search(r"Keegan and Garrett L4 , shared by L5 .*? Keegan 1948 not yet confirmed", toe)
    assert re.search(r"Williams and Sugars L5 , not L4 .*? Williams 1998 (?!not yet confirmed)", toe)


def test_every_link_is_one_the_page_understands(atlas: Atlas, study: str) -> None:
    """Each key and value is on the allow-list, so that a press shows what it says."""
    choices = choices_for(atlas, json.loads((COMPILED / "index.json").read_text("utf-8")))
    found = links(study)
    assert len(found) > 2 * len(rows(atlas, "dermatome_disputes"))
    for link in found:
        assert all(value in choices[key].values for key, value in link.items()), link
        assert link["mode"] == "evidence"


def test_every_drawn_map_and_the_agreement_of_each_dispute_are_one_press_away(atlas: Atlas, study: str) -> None:
    """Seven drawn maps, and for each root of each dispute the layer that counts maps."""
    found = links(study)
    drawn = {one["id"] for one in json.loads((COMPILED / "index.json").read_text("utf-8"))["maps"]}
    assert {link["map"] for link in found if link["layer"] == "dermatome" and link["sel"] == "none"} == drawn
    counted = {(link["sel"], link.get("area")) for link in found if link["layer"] == "agreement"}
    for dispute in rows(atlas, "dermatome_disputes"):
        area = listed(dispute["area_ids"])[0]
        assert {(f"root_{root.lower()}", area) for root in listed(dispute["roots"])} <= counted


def test_a_link_opens_views_in_which_the_area_is_drawn(atlas: Atlas) -> None:
    """A sole is not shown on a figure that stands on it."""
    groups = {name: (COMPILED / f"views_{name}.json").read_text("utf-8") for name in
              ("front-back", "sides", "hands-feet", "head-saddle")}  # fmt: skip
    for row in rows(atlas, "dermatome_disagreement"):
        assert f'"{row["area_id"]}"' in groups[view_of(atlas, row["area_id"])], row["area_id"]


def test_every_map_says_how_it_was_made(atlas: Atlas, study: str) -> None:
    """Method, coverage and source of all fifteen."""
    text = text_of(study)
    assert all(dermatome_map.method in text and dermatome_map.coverage in text for dermatome_map in atlas.maps.values())
