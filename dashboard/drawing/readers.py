"""What is needed to read drawings, whatever the form of their file."""

from dataclasses import dataclass
from pathlib import Path

from dashboard.atlas import Atlas
from dashboard.drawing.choir import Crosswalk
from dashboard.drawing.named_areas import NamedAreas
from dashboard.drawing.region_list import RegionLists


@dataclass(frozen=True)
class Readers:
    """What the names of places stand for, and the column that parts people into groups, or ''."""

    named: NamedAreas
    choir: Crosswalk
    lists: RegionLists
    group: str = ""

    @classmethod
    def of(cls, atlas: Atlas, data: Path, group: str | None = None) -> "Readers":
        """The readers of an atlas and the data folder it was read from."""
        return cls(
            NamedAreas(atlas.areas), Crosswalk(data, atlas.areas), RegionLists(data, atlas.areas), (group or "").strip()
        )
