"""Every place of the skin is asked for once, where it is seen, with what is known of it."""

from collections import Counter

from dashboard.anki.place_plates import PARTS
from dashboard.anki.plate import Plate
from dashboard.anki.plate_picture import Drawing
from dashboard.atlas import Atlas

Drawn = list[tuple[Plate, Drawing]]


def test_every_place_is_asked_for_once(place_plates_drawn: Drawn, atlas: Atlas) -> None:
    """157 places, 157 cards, whatever the number of pictures; no region is left out of the parts."""
    asked = Counter(one.name for plate, _ in place_plates_drawn for one in plate.named)
    assert asked == Counter(area.name for area in atlas.areas.values())
    regions = [region for some in PARTS.values() for region in some]
    assert sorted(regions) == sorted({area.region for area in atlas.areas.values()})


def test_a_place_is_asked_for_in_the_view_that_shows_it(place_plates_drawn: Drawn) -> None:
    """A sole from below, a finger's front in the palm, the knee's back from behind, a cheek on the head."""
    view_of = {one.name: plate.view["id"] for plate, _ in place_plates_drawn for one in plate.named}
    told = {
        "Centre of the sole": "soles",
        "Front of the index finger": "palms",
        "Back of the knee": "back",
        "Cheek, nose and upper lip": "head_left",
        "Between the legs (saddle)": "saddle",
        "Breastbone": "front",
        "Outer knee": "left",
    }
    assert {name: view_of[name] for name in told} == told


def test_the_back_tells_limits_roots_and_works(place_plates_drawn: Drawn, atlas: Atlas) -> None:
    """The anatomical name and the limits of every place; for the top of the foot, roots and their maps."""
    told = {one.name: one.told for plate, _ in place_plates_drawn for one in plate.named}
    assert all(area.landmarks.split(".")[0].split("'")[0] in told[area.name] for area in atlas.areas.values())
    assert "L5" in told["Top of the foot, inner"] and "Foerster 1933" in told["Top of the foot, inner"]
    assert all("doi:" in plate.works for plate, _ in place_plates_drawn if "As skin of a root" in str(plate.named))


def test_two_hands_are_never_shown_by_half(place_plates_drawn: Drawn) -> None:
    """Of a view of two hands or feet the picture ends in the middle: no stray thumb of the other."""
    pairs = [plate for plate, _ in place_plates_drawn if plate.view["group"] == "hands-feet"]
    assert len(pairs) == 4
    for plate in pairs:
        middle = plate.view["width"] / 2
        assert plate.frame[0] >= middle or plate.frame[2] <= middle, plate.plate_id
