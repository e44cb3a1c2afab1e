"""The agreement layer's numbers against the table of disagreements, which was derived from the same readings."""

from dashboard.atlas import Atlas
from dashboard.atlas.agreement import agreement_on, readings
from dashboard.figures.agreement import counted
from dashboard.figures.facts import listed, rows


def test_as_many_maps_are_counted_as_the_table_says(atlas: Atlas) -> None:
    """Every root of an area has the same number of maps to share, and it is `n_maps`."""
    for row in rows(atlas, "dermatome_disagreement"):
        of = {one.of for one in agreement_on(atlas, row["area_id"]).values()}
        assert of == {row["n_maps"]}, row["area_id"]


def test_the_roots_with_a_map_are_the_union_of_the_table(atlas: Atlas) -> None:
    """A root that maps only let share an area has no map of its own there."""
    for row in rows(atlas, "dermatome_disagreement"):
        given = {root for root, one in agreement_on(atlas, row["area_id"]).items() if one.maps}
        assert given == set(listed(row["union_of_roots"])), row["area_id"]


def test_agreement_means_that_all_maps_share_a_root(atlas: Atlas) -> None:
    """Where the table says agree or overlap some root has every map, where it says disagree none has."""
    for row in rows(atlas, "dermatome_disagreement"):
        best = max(len(one.maps) for one in agreement_on(atlas, row["area_id"]).values())
        assert (best == row["n_maps"]) == (row["agreement"] != "disagree"), row["area_id"]


def test_the_big_toe_is_given_to_l5_by_three_of_four_and_to_l4_by_one(atlas: Atlas) -> None:
    """The best known dispute, as the file for the browser tells it."""
    toe = {root: counted(atlas)["roots"][root]["hallux_dorsal"] for root in ("root_l4", "root_l5")}
    assert (toe["root_l5"]["give"], toe["root_l5"]["of"]) == (3, 4)
    assert (toe["root_l4"]["give"], toe["root_l4"]["maps"]) == (1, ("keegan_garrett1948",))
    assert toe["root_l4"]["beside"] == ("foerster1933",)


def test_teaching_pages_are_quoted_but_not_counted(atlas: Atlas) -> None:
    """A plate or a flash card that copies a map would otherwise vote for it a second time."""
    assert "netter" in {one.map_id for one in readings(atlas, "hallux_dorsal")}
    assert {map_id for one in agreement_on(atlas, "hallux_dorsal").values() for map_id in one.maps} == {
        "lee2008", "foerster1933", "head_campbell1900", "keegan_garrett1948",
    }  # fmt: skip


def test_a_map_that_only_rules_a_root_out_does_not_read_the_area(atlas: Atlas) -> None:
    """The back of the upper arm: one map says no more than that C7 is not there."""
    denying = [one for one in readings(atlas, "arm_posterior") if one.denied and not one.main]
    assert [one.map_id for one in denying] == ["lee2008"]
    assert agreement_on(atlas, "arm_posterior")["C7"].of == 3


def test_skin_no_named_map_reads_is_left_out(atlas: Atlas) -> None:
    """The coloured styles fill every area; that is style, not a reading."""
    assert readings(atlas, "head_forehead") and not agreement_on(atlas, "head_forehead")
    assert all("head_forehead" not in areas for areas in counted(atlas)["roots"].values())
