"""Drawings on the CHOIR body map: numbered segments, most of them wider than an area of the atlas."""

import csv
import re
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from dashboard.atlas import Area, AtlasError, Fault
from dashboard.drawing.mark import LEFT, MIDLINE, RIGHT, Mark, sides_of
from dashboard.drawing.named_areas import UnreadError
from dashboard.quoting import quoted

FILE = "choir_crosswalk.csv"
REGIONS, SEXES = "bodymap_regions_csv", ("sex", "gender")
SEX_MAPS = {"male": "male", "m": "male", "female": "female", "f": "female"}
SIDES = {"L": LEFT, "R": RIGHT}
SEGMENT = re.compile(r"([fb12])(\d\d)", re.ASCII)
# A REDCap project writes the front f01 to f36 and the back b01 to b38. Its module numbers both bodies as the male map
# does (`maps/painmap_female.html` of marlycormar/imagemap: f16 and f17 are the abdomen), so these forms mean one place.
VIEW_DIGIT = {"f": "1", "b": "2"}
REDCAP_MAP = "male"
ALLOWED = "101 to 136 or f01 to f36 (front) and 201 to 238 or b01 to b38 (back), parted by commas, are allowed"
NEEDS_SEX = (
    "the front numbers 112 to 117 are other places on the male than on the female map, so the sex must be known; "
    "male, female, m or f are allowed"
)


class Crosswalk:
    """Which places a segment of the male or the female map may be: one row of choir_crosswalk.csv each.

    The front numbers 112 to 117 mean other places on the two maps; f12 to f17 do not.
    """

    def __init__(self, data: Path, areas: Mapping[str, Area]) -> None:
        self._file = data / FILE
        self._areas = areas

    @cached_property
    def _marks(self) -> dict[str, dict[str, Mark]]:
        """By sex of the map and number; read when the first CHOIR drawing comes."""
        found: dict[str, dict[str, Mark]] = {"male": {}, "female": {}}
        try:
            with self._file.open(encoding="utf-8", newline="") as file:
                for row in csv.DictReader(file):
                    mark = _places(row["area_ids"].split(";"), SIDES[row["side"]], self._areas)
                    found[row["sex_map"]][row["choir_segment"]] = mark
        except (OSError, KeyError) as error:
            reason = getattr(error, "strerror", None) or f"unknown {error}"
            raise AtlasError([Fault(FILE, 0, "-", f"the crosswalk cannot be read ({reason})")]) from None
        return found

    def marks(self, regions: str, sex: str) -> frozenset[Mark]:
        """The marks of one drawing, one a segment; a segment of several areas is one mark with several places.

        Raises UnreadError for a sex that is missing or unknown, and for a number that is no segment.
        """
        sex_map = _sex_map(sex)
        parts = {part.strip().lower() for part in regions.split(",")} - {""}
        return frozenset(self._mark(part, sex_map) for part in parts)

    def _mark(self, part: str, sex_map: str) -> Mark:
        found = SEGMENT.fullmatch(part)
        if found and found[1] in VIEW_DIGIT:
            sex_map = REDCAP_MAP
        number = VIEW_DIGIT.get(found[1], found[1]) + found[2] if found else ""
        if number not in self._marks[sex_map]:
            raise UnreadError(REGIONS, f"unknown segment {quoted(part)}; {ALLOWED}")
        return self._marks[sex_map][number]


def _places(area_ids: list[str], side: str, areas: Mapping[str, Area]) -> Mark:
    return frozenset((name, MIDLINE if sides_of(areas[name]) == (MIDLINE,) else side) for name in area_ids)


def _sex_map(sex: str) -> str:
    found = SEX_MAPS.get(sex.strip().lower())
    if not found:
        raise UnreadError(SEXES[0], f"{'no sex' if not sex.strip() else f'unknown sex {quoted(sex)}'}; {NEEDS_SEX}")
    return found
