"""Reverse look-up: what could hurt there, and in which order."""

import dataclasses
from collections import defaultdict
from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.atlas import Atlas, read_atlas, sources_of, where
from dashboard.atlas.commonness import commonness
from dashboard.language.telling import speaking
from tests.whole_language import MARKED, TOLD

ATLAS = read_atlas()
AREAS = st.lists(st.sampled_from(sorted(ATLAS.areas)), min_size=1, max_size=4)
TYPE_OF_KIND = {"nerve_root": "root", "muscle": "muscle", "viscus": "viscus"}


def entity_type(structure_id: str) -> str:
    """The type by which lookups.csv ranks: root, muscle, viscus, and joint for all the rest."""
    return TYPE_OF_KIND.get(ATLAS.structures[structure_id].kind, "joint")


@settings(max_examples=40, deadline=None)
@given(AREAS)
def test_forward_and_reverse_look_ups_are_inverses(areas: list[str]) -> None:
    """A structure could hurt in one of the areas exactly if its pain is felt in one of them."""
    found = {c.structure_id for c in sources_of(ATLAS, areas)}
    assert found == {s for s in ATLAS.structures if {row.area_id for row in where(ATLAS, s)} & set(areas)}


@settings(max_examples=40, deadline=None)
@given(AREAS)
def test_the_order_is_a_rule(areas: list[str]) -> None:
    """Scores fall down the list from at most 100, and the order in which areas are chosen does not matter."""
    found = sources_of(ATLAS, areas)
    scores = [c.score for c in found]
    assert scores == sorted(scores, reverse=True) and all(0 < s <= 100 for s in scores)
    again = sources_of(ATLAS, [*reversed(areas), areas[0]])
    assert [(c.structure_id, c.score) for c in again] == [(c.structure_id, c.score) for c in found]


@settings(max_examples=40, deadline=None)
@given(AREAS)
def test_l5_and_s1_tie(areas: list[str]) -> None:
    """Pain alone cannot tell L5 from S1 (albert2019): where both are candidates they share one score and say so."""
    pair = {c.structure_id: c for c in sources_of(ATLAS, areas) if c.structure_id in ("root_l5", "root_s1")}
    if len(pair) == 2:
        assert pair["root_l5"].score == pair["root_s1"].score
        assert (pair["root_l5"].tied_with, pair["root_s1"].tied_with) == ("root_s1", "root_l5")
        assert any("albert2019" in reason for reason in pair["root_l5"].reasons)
    else:
        assert not any(c.tied_with for c in pair.values())


def test_l5_and_s1_tie_in_calf_and_thigh() -> None:
    """S1 has its core in the calf and L5 only touches it; as only pain is given, neither goes before the other."""
    scores = {c.structure_id: c.score for c in sources_of(ATLAS, ["calf_mid", "thigh_posterior_prox"])}
    assert scores["root_l5"] == scores["root_s1"] == max(scores.values())


@pytest.mark.parametrize("kind", ["area_given_source", "source_given_area"])
def test_no_published_share_enters_the_score(kind: str) -> None:
    """With every share of a kind set to 1 the order and the scores stay as they are."""

    def certain(row: object) -> object:
        changed = {"proportion": 1.0, "proportion_low": 1.0, "proportion_high": 1.0}
        return dataclasses.replace(row, **changed) if getattr(row, "proportion_kind", "") == kind else row  # type: ignore[type-var]

    patterns = MappingProxyType({s: tuple(map(certain, rows)) for s, rows in ATLAS.patterns.items()})
    pretended = dataclasses.replace(ATLAS, patterns=patterns)  # type: ignore[arg-type]
    for area in ("groin", "thigh_anterior_mid", "thigh_posterior_prox", "buttock_mid"):
        real = [(c.structure_id, c.score) for c in sources_of(ATLAS, [area])]
        assert real == [(c.structure_id, c.score) for c in sources_of(pretended, [area])]


def misses(of_type: bool) -> dict[tuple[str, str], list[str]]:
    """For each query and type of lookups.csv the expected sources (first five) that are not among the first ten."""
    expected: dict[tuple[str, str], list[tuple[float, str]]] = defaultdict(list)
    areas: dict[str, list[str]] = {}
    for row in ATLAS.tables["lookups"].to_dict("records"):
        expected[row["query_id"], row["entity_type"]].append((row["expected_rank"], row["structure_id"]))
        areas[row["query_id"]] = row["area_ids"].split(";")
    missed = {}
    for (query, kind), ranked in expected.items():
        found = [c.structure_id for c in sources_of(ATLAS, areas[query])]
        first = [s for s in found if not of_type or entity_type(s) == kind][:10]
        missed[query, kind] = [s for _, s in sorted(ranked)[:5] if s not in first]
    return missed


def test_expected_sources_come_early() -> None:
    """In at least nine of ten look-ups the first five expected sources are among the first ten of their type.

    Expected sources without a drawn row in any chosen area (in_patterns = no) cannot be found without inventing a
    pattern. They count as misses here, so the figure is not flattered; at present there are none.
    """
    missed = misses(of_type=True)
    assert len(missed) == 50
    assert sum(not names for names in missed.values()) / len(missed) >= 0.9, missed


def test_expected_sources_come_early_in_the_mixed_list_too() -> None:
    """With all types in one list the first five of a query, as listed, are among the first ten in nine of ten queries.

    Asked of each type on its own, three of four hold: one list of ten cannot hold five of every type.
    """
    table, held = ATLAS.tables["lookups"], []
    for _, rows in table.groupby("query_id", sort=False):
        areas = str(rows["area_ids"].iloc[0]).split(";")
        first = [c.structure_id for c in sources_of(ATLAS, areas)][:10]
        held.append(set(rows["structure_id"][:5]) <= set(first))
    assert len(held) == 20 and sum(held) / len(held) >= 0.9
    missed = misses(of_type=False)
    assert sum(not names for names in missed.values()) / len(missed) >= 0.75, missed


def test_every_expected_source_is_said_to_be_found_where_it_is() -> None:
    """in_patterns of lookups.csv says truly whether the source can be found."""
    for row in ATLAS.tables["lookups"].to_dict("records"):
        found = {c.structure_id for c in sources_of(ATLAS, row["area_ids"].split(";"))}
        assert (row["in_patterns"] == "yes") == (row["structure_id"] in found), row["lookup_id"]


def test_what_hurts_in_the_heel() -> None:
    """Sole of the heel: soleus and quadratus plantae by their charts (travell1992), S1 among the roots."""
    found = sources_of(ATLAS, ["heel_plantar"])
    assert {"muscle_soleus", "muscle_quadratus_plantae"} == {c.structure_id for c in found[:2]}
    assert "root_s1" in {c.structure_id for c in found}
    assert any("Sole of the heel" in reason for reason in found[0].reasons)


def test_no_root_is_invented_where_the_tables_name_none() -> None:
    """data/README.md lists areas without any nerve-root row; no root may appear there."""
    for area in ("face_cheek", "face_chin", "low_back_midline", "si_region", "thenar", "hallux_plantar"):
        assert not [c for c in sources_of(ATLAS, [area]) if c.mechanism == "radicular"]


def test_a_source_that_explains_all_areas_goes_before_one_that_explains_half(atlas: Atlas) -> None:
    """Adding an area where a source is not felt lowers its score."""
    alone = {c.structure_id: c.score for c in sources_of(atlas, ["heel_plantar"])}
    both = {c.structure_id: c.score for c in sources_of(atlas, ["heel_plantar", "head_temple"])}
    assert both["muscle_soleus"] < alone["muscle_soleus"]


def test_commonness_says_of_every_root_what_its_words_say(atlas: Atlas) -> None:
    """A root called rare is rare in the ranking, too, and one called most frequent is not."""
    number = {"rare": 1, "uncommon": 2, "less": 2, "third": 2, "second": 3, "most": 3, "very": 3}
    for row in atlas.tables["roots"].to_dict("records"):
        assert row["commonness"] == number[row["how_common"].split()[0].strip(";")], row["structure_id"]
    common = commonness(atlas)
    assert set(common) == set(atlas.structures) and set(common.values()) <= {0.0, 0.5, 1.0}
    assert common["root_s1"] > common["root_l4"] > common["root_l1"]


def test_areas_must_exist(atlas: Atlas) -> None:
    """No areas, no candidates; an unknown area is an error, not an empty answer."""
    assert sources_of(atlas, []) == []
    with pytest.raises(KeyError):
        sources_of(atlas, ["heel_planter"])


def test_every_reason_is_told_in_the_language() -> None:
    """What the rule says of a source begins or ends with a sentence of the language, never with English."""
    with speaking(MARKED):
        reasons = [reason for candidate in sources_of(ATLAS, ["heel_plantar", "groin"]) for reason in candidate.reasons]
    assert not [reason for reason in reasons if not TOLD.search(reason)]
    assert {reason for reason in reasons if "teaching judgement" in reason} <= {
        f"⟨⟩⟨{word}⟩⟨ (teaching judgement)⟩" for word in ("rarely involved", "often involved", "very often involved")
    }
