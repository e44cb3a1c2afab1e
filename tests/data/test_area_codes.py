"""Areas carry the codes of a public terminology, and how they lie to its terms."""

import pytest

from dashboard.atlas import Atlas

# What a reader of the ontology finds under the code, whatever our tables say.
KNOWN = {
    "head_forehead": ("UBERON:0016475", "skin of forehead", "same"),
    "heel_plantar": ("UBERON:0015873", "heel skin", "part_of"),
    "thumb_dorsal": ("UBERON:0001463", "manual digit 1", "part_of"),
    "hallux_dorsal": ("UBERON:0003631", "pedal digit 1", "part_of"),
    "buttock_mid": ("UBERON:8480014", "skin of buttock", "part_of"),
}


@pytest.mark.parametrize(("area", "term"), KNOWN.items())
def test_an_area_has_the_code_of_its_term(atlas: Atlas, area: str, term: tuple[str, str, str]) -> None:
    """Read off the release of 1 April 2026."""
    row = atlas.tables["area_codes"].set_index("area_id").loc[area]
    assert (row["uberon"], row["label"], row["relation"]) == term


def test_every_area_has_a_code_or_says_why_not(atlas: Atlas) -> None:
    """One code has one label; an area alone holds a term only where it is that term."""
    rows = atlas.tables["area_codes"]
    assert set(rows["area_id"]) == set(atlas.areas)
    assert all(bool(row["uberon"]) != bool(row["note"]) for row in rows.to_dict("records"))
    coded = rows[rows["uberon"] != ""]
    assert coded.groupby("uberon")["label"].nunique().max() == 1
    assert not coded[coded["relation"] == "same"]["uberon"].duplicated().any()
