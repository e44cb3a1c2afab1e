"""A published share in words: of whom it is a share, and which way round."""

from dataclasses import replace

import pytest

from dashboard.atlas import Atlas, PatternRow, share_in_words
from dashboard.language.telling import speaking
from tests.whole_language import MARKED


@pytest.fixture(scope="module")
def row(atlas: Atlas) -> PatternRow:
    """A row of patterns.csv with a share of counted people."""
    known = next(one for rows in atlas.patterns.values() for one in rows if one.n and one.n_kind == "denominator")
    return replace(
        known,
        proportion=0.145,
        proportion_low=0.145,
        proportion_high=0.145,
        proportion_kind="area_given_source",
        n=62,
        symptom="pain",
        published_area="groin",
        source_keys=("a2000", "b2001"),
    )


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({}, "14.5% of 62 with this source felt it in groin (a2000, b2001)"),
        ({"n": None}, "14.5% of those with this source felt it in groin (a2000, b2001)"),
        ({"n_kind": "study_total"},
         "14.5% of those with this source felt it in groin, study of 62 (a2000, b2001)"),
        ({"symptom": "sensory_loss", "published_area": ""},
         "14.5% of 62 with this source had sensory loss in this area (a2000, b2001)"),
        ({"symptom": "numbness", "n_kind": "study_total"},
         "14.5% of those with this source had numbness in groin, study of 62 (a2000, b2001)"),
        ({"proportion_kind": "source_given_area"},
         "14.5% of people with pain in groin had this source in one study (a2000, b2001)"),
        ({"proportion_kind": "source_given_area", "n_kind": "study_total"},
         "14.5% of people with pain in groin had this source in one study, study of 62 (a2000, b2001)"),
        ({"proportion": None, "proportion_low": 0.12},
         "12 to 14.5% of 62 with this source felt it in groin (a2000, b2001)"),
        ({"proportion_low": None}, ""),
    ],
)  # fmt: skip
def test_a_share_says_what_it_is_a_share_of(row: PatternRow, changed: dict[str, object], words: str) -> None:
    """People with the source, of whom so many felt it there; or people with pain there, of whom so many had it."""
    assert share_in_words(replace(row, **changed)) == words  # type: ignore[arg-type]


def test_a_share_is_one_sentence_in_another_language(row: PatternRow) -> None:
    """Nothing of it but figures, place and works is put into its places."""
    with speaking(MARKED):
        assert share_in_words(row) == "⟨⟩14.5%⟨ of ⟩62⟨ with this source felt it in ⟩groin⟨ (⟩a2000, b2001⟨)⟩"
