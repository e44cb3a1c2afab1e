"""The atlas is whole, typed and frozen."""

import dataclasses
import re

import pytest

from dashboard.atlas import Atlas
from tests.counted import counted


def test_the_atlas_holds_all_structures_areas_maps_and_works(atlas: Atlas) -> None:
    """As many structures, areas, maps and works as the dictionary counts; every id is its own key."""
    rows = counted()
    read = {name: len(getattr(atlas, name)) for name in ("structures", "areas", "maps", "sources")}
    assert read == {name: rows[name] for name in read}
    assert all(s.structure_id == key for key, s in atlas.structures.items())
    assert all(a.area_id == key for key, a in atlas.areas.items())


def test_lists_are_tuples_and_numbers_are_numbers(atlas: Atlas) -> None:
    """A list cell becomes a tuple, a blank list an empty one; number columns of tables are floats with NaN."""
    assert atlas.structures["joint_sacroiliac"].segments == ("L4", "L5", "S1", "S2")
    assert atlas.areas["head_vertex"].isncsci_key_point == ()
    assert atlas.maps["keegan_garrett1948"].year == 1948
    assert atlas.maps["default_keegan_style"].year is None
    patterns = atlas.tables["patterns"]
    assert patterns["strength"].dtype == float and patterns["proportion"].isna().any()
    assert patterns["note"].notna().all()


def test_nothing_of_the_atlas_can_be_changed(atlas: Atlas) -> None:
    """Panels share one atlas, so none of them can change it for the others."""
    with pytest.raises(dataclasses.FrozenInstanceError):
        atlas.structures["root_s1"].name = "S2"  # type: ignore[misc]
    with pytest.raises(TypeError):
        del atlas.areas["calf_mid"]  # type: ignore[attr-defined]


def test_patterns_are_the_rows_of_the_table(atlas: Atlas) -> None:
    """Typed rows and the table say the same."""
    rows = [row for rows in atlas.patterns.values() for row in rows]
    table = atlas.tables["patterns"].set_index("pattern_id")
    assert len(rows) == len(table) == counted()["patterns"]
    assert all(row.strength == table.loc[row.pattern_id, "strength"] for row in rows)


def test_works_are_plain_text(atlas: Atlas) -> None:
    """No braces or TeX commands reach the reader, and a DOI becomes a link."""
    work = atlas.sources["slipman2000"]
    assert not [one for one in atlas.sources.values() if re.search(r"[{}\\]", one.citation + one.note + one.seen)]
    assert work.authors[0] == "Slipman CW"
    assert atlas.sources["acog2020"].authors == ("American College of Obstetricians and Gynecologists",)
    assert atlas.sources["albert2019"].doi_link == "https://doi.org/10.1186/s12998-019-0273-8"
    assert atlas.sources["slipman2000"].doi_link == ""
    assert work.citation.endswith("Sacroiliac joint pain referral zones. Arch Phys Med Rehabil 2000; 81: 334–338.")
    for source in atlas.sources.values():
        assert not set("{}\\~") & set(source.citation + source.note), source.key
        assert ".." not in source.citation and " ." not in source.citation, source.citation
