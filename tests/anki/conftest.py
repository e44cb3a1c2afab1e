"""All plates with their drawings, laid out once."""

import pytest

from dashboard.anki.map_plates import map_plates
from dashboard.anki.place_plates import place_plates
from dashboard.anki.plate import Plate
from dashboard.anki.plate_picture import Drawing, arranged
from dashboard.atlas import DATA_DIR, Atlas
from dashboard.atlas.compiled import FOLDER

COMPILED = DATA_DIR / FOLDER


@pytest.fixture(scope="session")
def place_plates_drawn(atlas: Atlas) -> list[tuple[Plate, Drawing]]:
    """The plates of places on the skin."""
    return [(plate, arranged(plate)) for plate in place_plates(atlas, COMPILED)]


@pytest.fixture(scope="session")
def map_plates_drawn(atlas: Atlas) -> list[tuple[Plate, Drawing]]:
    """The plates of dermatome maps."""
    return [(plate, arranged(plate)) for plate in map_plates(atlas, COMPILED)]


@pytest.fixture(scope="session")
def drawn(
    place_plates_drawn: list[tuple[Plate, Drawing]], map_plates_drawn: list[tuple[Plate, Drawing]]
) -> list[tuple[Plate, Drawing]]:
    """All of them."""
    return [*place_plates_drawn, *map_plates_drawn]
