"""The overlap with a published pattern says what the marks and the pattern say, no more and no less."""

from pathlib import Path

from dashboard.atlas import Atlas, where
from dashboard.atlas.zones import zone_of
from dashboard.drawing.mark import MIDLINE
from dashboard.drawing.published import in_words, overlap, published_places
from tests.drawing.drawn import table, tallied


def test_a_pattern_holds_every_drawn_area_with_its_zone(atlas: Atlas) -> None:
    """On both sides, because everybody's own side is marked; no finding of absence is in it."""
    for name in ("root_s1", "muscle_piriformis", "joint_sacroiliac"):
        places = published_places(atlas, name)
        rows = {row.area_id: row for row in where(atlas, name) if row.strength > 0}
        assert {area for area, _ in places} == set(rows)
        assert all(zone == zone_of(rows[area].strength) for (area, _), zone in places.items())
        mirrored = {(area, {"left": "right", "right": "left"}.get(side, MIDLINE)) for area, side in places}
        assert mirrored == set(places)


def test_a_pattern_with_its_own_side_is_not_mirrored(atlas: Atlas) -> None:
    """The appendix hurts on the right."""
    fixed = {row.area_id: row.side for row in where(atlas, "viscus_appendix") if row.side in ("left", "right")}
    places = published_places(atlas, "viscus_appendix")
    sided = {(area, side) for area, side in places if area in fixed and side != MIDLINE}
    assert sided == {(area, "right") for area in fixed if atlas.areas[area].midline != "yes"} and sided


def test_marks_inside_outside_and_perhaps_inside_are_told_apart(atlas: Atlas, tmp_path: Path) -> None:
    """Two marks inside, one outside, one without a side of an area of the pattern's own side only."""
    rows = [["left", "calf_mid;sternum"], ["right", "calf_mid"], ["", "knee_anterior"]]
    tally = tallied(atlas, table(tmp_path / "f.csv", ["side", "pain_area_ids"], rows))
    pattern = {("calf_mid", "left"), ("calf_mid", "right"), ("knee_anterior", "left"), ("groin", "left")}
    found = overlap(tally, "all", pattern)
    assert (found.marks, found.inside, found.perhaps) == (4, 2, 1)
    assert (found.areas, found.areas_marked, found.areas_perhaps) == (3, 1, 1)
    words = " ".join(in_words("this", found))
    assert "2 of 4 marks (50.0%)" in words and "at most 3 (75.0%)" in words
    assert "Somebody certainly marked 1 of the pattern's 3 drawn areas (33.3%)" in words


def test_one_side_is_held_against_one_side(atlas: Atlas, tmp_path: Path) -> None:
    """With only the left counted, neither marks nor areas of the right take part."""
    tally = tallied(atlas, table(tmp_path / "f.csv", ["pain_left", "pain_right"], [["groin", "calf_mid"]]), side="left")
    found = overlap(tally, "all", {("calf_mid", "right"), ("groin", "right"), ("groin", "left")})
    assert (found.marks, found.inside, found.areas, found.areas_marked) == (1, 1, 1, 1)


def test_a_wide_region_is_inside_only_as_a_whole(atlas: Atlas, tmp_path: Path) -> None:
    """The front of the knee, drawn as one segment: inside where all its areas are, perhaps where one is."""
    file = table(tmp_path / "f.csv", ["sex", "bodymap_regions_csv"], [["m", "129"]])
    tally = tallied(atlas, file)
    knee = {(name, "right") for name in ("knee_anterior", "knee_medial", "knee_lateral")}
    whole, part, none = (overlap(tally, "all", places) for places in (knee, {min(knee)}, {("groin", "right")}))
    assert [(one.inside, one.perhaps) for one in (whole, part, none)] == [(1, 0), (0, 1), (0, 0)]


def test_without_a_mark_there_is_nothing_to_compare(atlas: Atlas, tmp_path: Path) -> None:
    """No share of nothing."""
    tally = tallied(atlas, table(tmp_path / "f.csv", ["pain_left"], [["none"]]))
    (sentence,) = in_words("S1", overlap(tally, "all", {("groin", "left")}))
    assert sentence == "Nobody's drawing holds a mark to compare with the published pattern of S1."
