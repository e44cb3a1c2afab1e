"""What one person's drawing says: marks, each a place of the skin or a wider region that holds several places."""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.atlas import Area, Fault

LEFT, RIGHT, MIDLINE = "left", "right", "midline"
BOTH = (LEFT, RIGHT)
PAIN = "pain"
LAYERS = (PAIN, "numb", "tingling")
ALL, NOT_STATED = "all", "not stated"

Place = tuple[str, str]  # area and side: left and right are the person's own, midline for an area across it
# One place: certainly marked. Several: somewhere in them, and the drawing does not say where.
Mark = frozenset[Place]


@dataclass(frozen=True)
class Drawing:
    """One person: the group they count in, and the marks of each layer that was drawn.

    A layer that is absent was not drawn, which is missing; an empty one was drawn and holds no mark.
    """

    group: str
    layers: Mapping[str, frozenset[Mark]]


class DrawingError(ValueError):
    """The drawings cannot be counted; `faults` tells where, what, and what is allowed."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = faults
        super().__init__("\n".join(map(str, faults)))


def group_name(text: str) -> str:
    """A cell as the name of a group, on one line, without what cannot be printed."""
    return "".join(sign for sign in " ".join(text.split()) if sign.isprintable()) or NOT_STATED


def places_of(areas: Mapping[str, Area]) -> tuple[Place, ...]:
    """Every place there is: both sides of an area, or its one place across the midline; in the order of the areas."""
    return tuple((name, side) for name, area in areas.items() for side in sides_of(area))


def sides_of(area: Area) -> tuple[str, ...]:
    """The sides on which an area has a place."""
    return (MIDLINE,) if area.midline == "yes" else BOTH
