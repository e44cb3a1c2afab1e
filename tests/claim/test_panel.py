"""Fact check: every statement is there with all that is known of it, and leads to the map."""

import re

import pytest

from dashboard.atlas import Atlas
from dashboard.claim import panel as claims
from dashboard.claim.links import shown_ids
from dashboard.claim.notes import VERDICTS
from dashboard.figures.markup import to_html
from dashboard.figures.wording import sentence
from tests.fragments import text_of


@pytest.fixture(scope="module")
def items(atlas: Atlas) -> dict[str, str]:
    """The entry of each statement."""
    return entries(to_html(claims.part(atlas)))


def entries(fragment: str) -> dict[str, str]:
    """The entries of the list by the id of their statement."""
    parts = re.split(r'(?=<li data-claim=")', fragment)[1:]
    return {part.split('"')[1]: part for part in parts}


def test_every_statement_is_shown_with_all_that_is_known_of_it(atlas: Atlas, items: dict[str, str]) -> None:
    """161 rows: claim, topic, verdict in words, what is correct, key number, sources, and where it stands in them."""
    rows = atlas.tables["claims"].to_dict("records")
    assert list(items) == [row["claim_id"] for row in rows] and len(rows) == 161
    for row in rows:
        words, item = text_of(items[row["claim_id"]]), items[row["claim_id"]]
        wanted = [sentence(row["claim"]), sentence(row["correct_statement"]), row["key_number"]]
        assert [text for text in wanted if text not in words] == [], row["claim_id"]
        assert VERDICTS[row["verdict"]][1] in words and claims.topic_word(atlas, row["topic"]) in words
        assert f'data-topic="{row["topic"]}" data-verdict="{row["verdict"]}"' in item
        assert 'class="mention"' in item and "no source stated" not in item
        assert f'data-traced="{row["traced_as"]}"' in item


def test_a_verdict_is_a_word_and_a_mark_of_its_own(items: dict[str, str]) -> None:
    """Never colour alone: four words, four marks."""
    found = {
        tuple(re.findall(r'data-is="(\w+)"><span aria-hidden="true">(.)</span> ([^<]+)', i)[0]) for i in items.values()
    }
    assert len(found) == len({mark for _, mark, _ in found}) == len({word for _, _, word in found}) == 4


def test_what_a_statement_speaks_of_is_shown_beside_it_and_nothing_else(atlas: Atlas, items: dict[str, str]) -> None:
    """The ids of claim_links.csv, each once; no id means the same in two tables."""
    kinds = [set(atlas.structures), set(atlas.areas), set(atlas.tables["conditions"]["condition_id"])]
    assert len(set.union(*kinds)) == sum(map(len, kinds))
    for claim, item in items.items():
        found = re.findall(r'class="map-link"[^>]*data-(?:structure|choose-area)="(\w+)"|cond=(\w+)', item)
        assert sorted("".join(one) for one in found) == sorted(shown_ids(atlas, claim)), claim


NAMED = {
    "piriformis": "piriformis", "facet": "facet_", "knee": "popliteal|root_|knee|condition_", "shin": "shin_",
    "heart": "viscus_heart", "heel": "heel_", "groin": "groin", "buttock": "buttock|muscle_glut|root_|condition_",
    "hamstring": "biceps_femoris|condition_hamstring", "bursitis": "gluteal_trochanteric",
    "discs?\\b": "disc_|condition_",
    "trochanter": "gluteal_trochanteric", "spondylolisthesis": "spondylolisthesis", "stenosis": "stenosis",
    "sciatic nerve": "root_|disc_|muscle_|joint_|low_back", "calf": "calf|gastrocnemius|leg_lateral",
    "pregnan": "pregnancy|joint_sacroiliac",
}  # fmt: skip


@pytest.mark.parametrize("word", NAMED)
def test_a_statement_that_names_a_place_shows_it(atlas: Atlas, word: str) -> None:
    """One press leads from the word to the map."""
    for row in atlas.tables["claims"].to_dict("records"):
        if re.search(rf"\b{word}", row["claim"].lower()):
            assert re.search(NAMED[word], " ".join(shown_ids(atlas, row["claim_id"]))), (row["claim_id"], row["claim"])


def test_links_are_buttons_that_the_page_understands(items: dict[str, str]) -> None:
    """A structure, an area and a condition, each as a native control."""
    assert 'data-structure="muscle_piriformis"' in items["claim4_22"]
    assert '<button aria-pressed="false" class="map-link" data-choose-area="heel_plantar"' in items["claim1_16"]
    assert (
        'href="?sel=none&amp;side=left&amp;mode=conditions&amp;cond=condition_hamstring_syndrome"' in items["claim4_28"]
    )
