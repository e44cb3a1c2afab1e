"""What is needed to read drawings, whatever the form of their file."""

from dataclasses import dataclass
from pathlib import Path

from dashboard.atlas import Atlas
from dashboard.drawing.choir import Crosswalk
from dashboard.drawing.named_areas import NamedAreas


@dataclass(frozen=True)
class Readers:
    """The areas by name, the segments of the CHOIR body map, and the column that parts people into groups, or ''."""

    named: NamedAreas
    choir: Crosswalk
    group: str = ""

    @classmethod
    def of(cls, atlas: Atlas, data: Path, group: str | None = None) -> "Readers":
        """The readers of an atlas and the data folder it was read from."""
        return cls(NamedAreas(atlas.areas), Crosswalk(data, atlas.areas), (group or "").strip())
