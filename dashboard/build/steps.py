"""Which steps of a build are kept, and under which names; which are to be done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.build.kept import Kept, shelf_read
from dashboard.build.keys import Keys, items_of
from dashboard.build.look import scene_entry
from dashboard.build.names import LAST
from dashboard.build.view import CAMERA_NAMES

SHARED = "shared"
PAINTED_AT_ONCE, MUSCLES_AT_ONCE = 16, 12


def look_shelf(body: str, camera: str) -> str:
    """The name of the shelf of what a camera sees of a body."""
    return f"look-{body}-{camera}"


def entries_of(keys: Keys) -> set[str]:
    """The names of all that a build keeps."""
    muscles = items_of(keys.drawn, "muscle")
    return {
        *(SHARED, LAST, f"ground-{keys.ground}", f"courses-{keys.drawn['courses']}"),
        *(f"muscle-{structure}-{key}" for structure, key in muscles.items()),
        *(look_shelf(*look) for look in keys.looks),
        *(scene_entry(*look, key) for look, key in keys.looks.items()),
    }


@dataclass(frozen=True)
class Missing:
    """The items that are not kept: of what all bodies share, and of each look that lacks any."""

    shared: tuple[str, ...]
    looks: Mapping[tuple[str, str], tuple[str, ...]]

    def __len__(self) -> int:
        return len(self.shared) + sum(len(items) for items in self.looks.values())

    @property
    def painted(self) -> list[str]:
        """The patterns that have to be painted, because something drawn from them is missing."""
        wanted = dict.fromkeys(item for items in (self.shared, *self.looks.values()) for item in items)
        return [item for item in wanted if item.startswith("contour ")]

    @property
    def muscles(self) -> list[str]:
        """The muscles of which some drawing is missing."""
        return list(dict.fromkeys(m for items in self.looks.values() for m in items_of(dict.fromkeys(items), "muscle")))

    def chunks(self) -> list[tuple[str, ...]]:
        """The shared items in parts that one process makes in a few seconds; all that has to be painted is in it."""
        rest = [item for item in self.shared if not item.startswith(("contour ", "band "))]
        bands = [item for item in self.shared if item.startswith("band ")]
        return [part for part in (*parts(self.painted, PAINTED_AT_ONCE), tuple(rest), tuple(bands)) if part]


def parts(names: Sequence[str], size: int) -> list[tuple[str, ...]]:
    """Names in parts of so many."""
    return [tuple(names[start : start + size]) for start in range(0, len(names), size)]


def missing_in(kept: Kept, keys: Keys) -> Missing:
    """What of all that is wanted is not kept."""
    # The cameras that take longest come first, so that no process is left alone with one.
    ordered = sorted(keys.looks, key=lambda look: CAMERA_NAMES.index(look[1]))
    looks = {look: _lacking(kept, look_shelf(*look), keys.of_look(*look)) for look in ordered}
    return Missing(
        _lacking(kept, SHARED, keys.of_shared()), {look: lacking for look, lacking in looks.items() if lacking}
    )


def _lacking(kept: Kept, shelf: str, wanted: Mapping[str, str]) -> tuple[str, ...]:
    there: Mapping[str, tuple[str, Any]] = shelf_read(kept, shelf)
    return tuple(item for item, key in wanted.items() if item not in there or there[item][0] != key)
