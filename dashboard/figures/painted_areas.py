"""In which zone each area of a pattern lies, for the names that a screen reader says of the areas on the map."""

import json
from collections.abc import Callable

from dashboard.atlas import Atlas
from dashboard.figures.compared import drawn_pain
from dashboard.figures.wording import ZONES, zone_of

Painted = dict[str, list[tuple[str, int, str]]]
NUMBER = {zone: number for number, (zone, _, _) in enumerate(ZONES)}


def files(atlas: Atlas) -> dict[str, Callable[[], bytes]]:
    """The one file that web/map/painted_areas.js reads."""
    return {"painted_areas.json": lambda: json.dumps(painted_areas(atlas), separators=(",", ":")).encode("utf-8")}


def painted_areas(atlas: Atlas) -> Painted:
    """By source, the strongest first: area, number of its zone in `ZONES`, and on which side it is felt."""
    return {
        name: [(row.area_id, NUMBER[zone_of(row.strength)], row.side) for row in drawn_pain(atlas, name)]
        for name in atlas.structures
    }
