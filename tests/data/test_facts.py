"""The tables hold what was brought together: nothing lost, nothing doubled, and what is unsure stays marked."""

from collections import Counter

import pytest

from dashboard.atlas import Atlas

# What was brought together at first; tables grow, and data/README.md tells the numbers of today.
ROWS = {"structures": 215, "patterns": 1389, "dermatomes": 1235, "claims": 161}
DETAILS = {"roots": 29, "muscles": 114, "joints": 46, "viscera": 26}


@pytest.mark.parametrize(("table", "rows"), [*ROWS.items(), *DETAILS.items()])
def test_no_table_has_lost_a_row(atlas: Atlas, table: str, rows: int) -> None:
    """215 structures (29 roots, 114 muscles, 46 joints, 26 organs), 1389 and 1235 rows, 161 claims: none is lost."""
    assert len(atlas.tables[table]) >= rows


def test_every_work_is_there(atlas: Atlas) -> None:
    """Works that no table cites are marked as background, and are few."""
    assert len(atlas.sources) >= 600
    assert sum(source.keywords == "background" for source in atlas.sources.values()) <= 10


def test_details_add_up_to_structures(atlas: Atlas) -> None:
    """Roots, muscles, joints and organs: each structure in the table it names, and no other row there."""
    assert Counter(atlas.tables["structures"]["detail_table"]) == {name: len(atlas.tables[name]) for name in DETAILS}


def test_areas_tile_one_side_and_the_midline(atlas: Atlas) -> None:
    """146 areas a side and 11 across the midline, all connected by adjacency."""
    assert Counter(a.midline for a in atlas.areas.values()) == {"no": 146, "yes": 11}
    reached, todo = set(), ["head_vertex"]
    while todo:
        area = todo.pop()
        if area not in reached:
            reached.add(area)
            todo += atlas.areas[area].adjacent
    assert reached == set(atlas.areas)


def test_mechanism_follows_from_the_kind(atlas: Atlas) -> None:
    """Roots are radicular, muscles myofascial, organs visceral; joints, discs and ligaments somatic referred."""
    mechanism = {"nerve_root": "radicular", "muscle": "myofascial", "viscus": "visceral_referred"}
    for s in atlas.structures.values():
        assert s.mechanism == mechanism.get(s.kind, "somatic_referred"), s.structure_id


def test_teaching_rows_carry_no_share(atlas: Atlas) -> None:
    """A composite row is a drawing strength and never carries a proportion."""
    for rows in atlas.patterns.values():
        for row in rows:
            assert row.row_type == "published" or row.proportion_low is None, row.pattern_id
            assert bool(row.proportion_kind) == (row.proportion_low is not None), row.pattern_id
            if row.n_with is not None and row.n and row.proportion is not None:
                assert row.n_with / row.n == pytest.approx(row.proportion, abs=0.006), row.pattern_id


def test_root_strengths_follow_their_class(atlas: Atlas) -> None:
    """Teaching rows of roots: core 0.9, common 0.6, occasional 0.3, as data/README.md says."""
    strength = {"core": 0.9, "common": 0.6, "occasional": 0.3}
    for structure, rows in atlas.patterns.items():
        if atlas.structures[structure].kind == "nerve_root":
            assert all(row.strength == strength[row.pattern_class] for row in rows if row.is_drawn_pain), structure


def test_readings_of_maps_that_nobody_saw_are_marked(atlas: Atlas) -> None:
    """What is drawn after Foerster, Keegan and Garrett, Head and Campbell or Lee was hardly read off the figure."""
    named = ("foerster1933", "keegan_garrett1948", "head_campbell1900", "lee2008")
    readings = atlas.tables["dermatomes"]
    for name in named:
        statuses = readings["status"][readings["map_id"] == name]
        assert (statuses == "not_readable").mean() > 0.9, name


def test_key_points_agree_with_areas_and_the_key_point_map(atlas: Atlas) -> None:
    """Each ISNCSCI point lies in the area that lists it, and in the map isncsci."""
    points = atlas.tables["isncsci_key_points"].to_dict("records")
    listed = {(root, area) for area, a in atlas.areas.items() for root in a.isncsci_key_point}
    drawn = atlas.tables["dermatomes"].query("map_id == 'isncsci'")
    assert len(points) == 28
    assert {(root, p["area_id"]) for p in points for root in p["roots"].split(";")} == listed
    assert set(zip(drawn["root"], drawn["area_id"], strict=True)) == listed
