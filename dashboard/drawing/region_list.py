"""Drawings that tick regions of a published list, whose words are known and whose borders are not."""

import csv
import re
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from dashboard.atlas import Area, AtlasError, Fault
from dashboard.atlas.names import closest
from dashboard.drawing.mark import Mark, sides_of
from dashboard.drawing.named_areas import UnreadError
from dashboard.quoting import quoted

FILE = "region_lists.csv"
# The column a table names such regions in, and the list they are of.
LISTS = {"wpi_regions": "wpi", "mbm_regions": "mbm"}
# The box of the Michigan Body Map for a person without pain.
NO_PAIN = {"mbm": frozenset({"35", "no chronic pain"})}


class RegionLists:
    """Which places a region of a list may be: one row of region_lists.csv each, read when the first is asked for."""

    def __init__(self, data: Path, areas: Mapping[str, Area]) -> None:
        self._file = data / FILE
        self._areas = areas

    @cached_property
    def _marks(self) -> dict[str, dict[str, Mark]]:
        """By list, then by name and by number."""
        found: dict[str, dict[str, Mark]] = {name: {} for name in LISTS.values()}
        try:
            with self._file.open(encoding="utf-8", newline="") as file:
                for row in csv.DictReader(file):
                    mark = self._places(row["area_ids"].split(";"), row["side"])
                    found[row["list_id"]] |= {row["region"]: mark, row["number"]: mark}
        except (OSError, KeyError) as error:
            reason = getattr(error, "strerror", None) or f"unknown {error}"
            raise AtlasError([Fault(FILE, 0, "-", f"the lists of regions cannot be read ({reason})")]) from None
        return found

    def _places(self, area_ids: list[str], side: str) -> Mark:
        """A region without a side may be on either."""
        return frozenset(
            (name, one)
            for name in area_ids
            for one in sides_of(self._areas[name])
            if one == side or not side or len(sides_of(self._areas[name])) == 1
        )

    def marks(self, column: str, cell: str) -> frozenset[Mark]:
        """The marks of one drawing, one a region, each somewhere in several places.

        Regions are told by name, in any order of side and place, or by the number of their box. Semicolons part them:
        `Hip (buttock, trochanter), left` is one; without any semicolon commas do, but not within brackets. Raises
        UnreadError for what the list does not hold.
        """
        list_id = LISTS[column]
        bare = re.sub(r"\([^)]*\)", " ", cell)
        parts = {_plain(part) for part in bare.split(";" if ";" in bare else ",")} - {""}
        none = parts & NO_PAIN.get(list_id, frozenset())
        if none and len(none) < len(parts):
            raise UnreadError(
                column, f"{quoted(none.pop())} stands beside regions that hurt; one of the two is allowed"
            )
        return frozenset(self._mark(column, part) for part in parts - none)

    def _mark(self, column: str, part: str) -> Mark:
        known = self._marks[LISTS[column]]
        if part not in known:
            names = [name for name in known if not name.isdigit()]
            near = closest(part, {name: name for name in names})
            hint = f"; did you mean {' or '.join(near)}?" if near else f"; allowed are {', '.join(names)}"
            raise UnreadError(column, f"unknown region {quoted(part)}{hint}")
        return known[part]


def _plain(part: str) -> str:
    """A region as the table writes it: the side first, in small letters."""
    words = part.lower().replace("_", " ").replace(",", " ").split()
    sides = [word for word in words if word in ("left", "right", "lt", "rt")]
    rest = [word for word in words if word not in sides]
    return " ".join([*({"lt": "left", "rt": "right"}.get(side, side) for side in sides), *rest])
