"""Each published dermatome map by itself: every root it draws is asked for, where its band is widest."""

import pytest

from dashboard.anki.map_plates import WIDE_ENOUGH
from dashboard.anki.plate import Plate, room_at
from dashboard.anki.plate_picture import Drawing
from dashboard.atlas import DATA_DIR, Atlas
from dashboard.state_figure.body_views import Body, Reader

Drawn = list[tuple[Plate, Drawing]]
MAPS = ("isncsci", "lee2008", "foerster1933", "keegan_garrett1948", "head_campbell1900")
COMPILED = DATA_DIR / "compiled"


def test_the_maps_are_those_that_were_published(map_plates_drawn: Drawn) -> None:
    """Four maps and the test points; no colouring of our own, and no card speaks for two maps."""
    assert tuple(dict.fromkeys(plate.tags[1] for plate, _ in map_plates_drawn)) == MAPS


@pytest.mark.parametrize("name", MAPS)
def test_every_root_of_a_map_is_asked_for(name: str, map_plates_drawn: Drawn) -> None:
    """Whatever view of the body a map draws a root in, there is a card for it."""
    body = Body(COMPILED)
    groups = [group["id"] for group in Reader(COMPILED).index()["groups"]]
    drawn = {band["root"] for group in groups for some in body.bands(group, name).values() for band in some}
    asked = [one.name for plate, _ in map_plates_drawn if plate.tags[1] == name for one in plate.named]
    assert drawn == set(asked) and len(drawn) >= 19


def test_a_root_is_asked_for_where_its_mark_is_seen_in_its_band(map_plates_drawn: Drawn) -> None:
    """A band of a few pixels is asked for only where the map draws no wider one: one in ten at most."""
    rooms = [
        room_at(point, path)
        for plate, _ in map_plates_drawn
        for one in plate.named
        for point, path in zip(one.points, one.paths, strict=True)
    ]
    assert min(rooms) > 0
    assert sum(room < WIDE_ENOUGH for room in rooms) <= len(rooms) / 10


def test_the_front_names_the_map_and_the_back_its_places(map_plates_drawn: Drawn, atlas: Atlas) -> None:
    """Foerster's L5 has Foerster's places and work, and says that maps disagree; S1 is tested at the outer heel."""
    names = {row.map_id: row.name for row in atlas.tables["maps"].itertuples()}
    assert all(plate.header.startswith(str(names[plate.tags[1]])) for plate, _ in map_plates_drawn)
    plate = next(plate for plate, _ in map_plates_drawn if plate.plate_id == "maps foerster1933 foot_tops")
    told = next(one.told for one in plate.named if one.name == "L5")
    given = atlas.tables["dermatomes"].query("map_id == 'foerster1933' and root == 'L5' and role == 'primary'")
    assert len(given) and all(atlas.areas[area].name[1:] in told for area in given["area_id"])
    assert "Maps disagree" in plate.told and "Foerster" in plate.works and "Keegan" not in plate.works
    points = next(plate for plate, _ in map_plates_drawn if plate.plate_id == "maps isncsci back")
    assert "calcaneus" in next(one.told for one in points.named if one.name == "S1")
