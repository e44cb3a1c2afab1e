"""Drawings that name areas of the atlas: the lists of a case file, or of one row of a table."""

from collections.abc import Mapping

from dashboard.atlas import Area
from dashboard.atlas.names import closest
from dashboard.drawing.mark import BOTH, LAYERS, LEFT, MIDLINE, PAIN, RIGHT, Mark, sides_of
from dashboard.quoting import quoted

LIST, SIDE = "pain_area_ids", "side"
SIDED = {layer: {side: f"{layer}_{side}" for side in BOTH} for layer in LAYERS}
COLUMNS = (LIST, SIDE, *(column for sided in SIDED.values() for column in sided.values()))
SIDES = {
    LEFT: (LEFT,),
    "l": (LEFT,),
    RIGHT: (RIGHT,),
    "r": (RIGHT,),
    "both": BOTH,
    "bilateral": BOTH,
    MIDLINE: (MIDLINE,),
    "": (),
}

Lists = Mapping[str, tuple[str, ...] | None]  # by column; None where nothing was drawn


class UnreadError(ValueError):
    """A cell cannot be read: its column, what it holds and what is allowed."""

    def __init__(self, column: str, reason: str) -> None:
        self.column = column
        super().__init__(reason)


class NamedAreas:
    """Reads lists of area ids into marks; every mark is made once."""

    def __init__(self, areas: Mapping[str, Area]) -> None:
        self._areas = areas
        self._marks: dict[tuple[str, tuple[str, ...]], frozenset[Mark]] = {}

    def layers(self, lists: Lists, side: str) -> dict[str, frozenset[Mark]]:
        """The marks of each layer that was drawn.

        What `pain_left` and `pain_right` name lies there; what only `pain_area_ids` names lies on the stated side. An
        area without a stated side is on the left or on the right: one mark with two places. Raises UnreadError.
        """
        stated = SIDES.get(side.strip().lower())
        if stated is None:
            raise UnreadError(SIDE, f"unknown side {quoted(side)}; left, right, both, midline or blank are allowed")
        found = {}
        for layer, columns in SIDED.items():
            sided = {one: lists.get(column) for one, column in columns.items()}
            plain = lists.get(LIST) if layer == PAIN else None
            if plain is None and all(ids is None for ids in sided.values()):
                continue
            named = {name for ids in sided.values() for name in ids or ()}
            marks = [mark for one, ids in sided.items() for name in ids or () for mark in
                     self._of(name, (one,), columns[one])]  # fmt: skip
            marks += [mark for name in plain or () if name not in named for mark in self._of(name, stated, LIST)]
            found[layer] = frozenset(marks)
        return found

    def _of(self, name: str, stated: tuple[str, ...], column: str) -> frozenset[Mark]:
        marks = self._marks.get((name, stated))
        if marks is None:
            marks = self._marks[name, stated] = self._made(name, stated, column)
        return marks

    def _made(self, name: str, stated: tuple[str, ...], column: str) -> frozenset[Mark]:
        if name not in self._areas:
            raise UnreadError(column, self._unknown(name))
        sides = sides_of(self._areas[name])
        if sides == (MIDLINE,):
            return frozenset({frozenset({(name, MIDLINE)})})
        if stated == (MIDLINE,):
            raise UnreadError(SIDE, f"{name} has a left and a right side; left, right, both or blank are allowed")
        if not stated:
            return frozenset({frozenset((name, side) for side in sides)})
        return frozenset(frozenset({(name, side)}) for side in stated)

    def _unknown(self, name: str) -> str:
        near = closest(name[:60], {key: area.name for key, area in self._areas.items()}, 3)
        hint = f"did you mean {', '.join(near)}?" if near else "ids of areas.csv, parted by semicolons, are allowed"
        return f"unknown area {quoted(name)}; {hint}"


def ids_in(text: str) -> tuple[str, ...]:
    """The area ids of a semicolon list, each once.

    >>> ids_in("calf_mid; heel_plantar;calf_mid;")
    ('calf_mid', 'heel_plantar')
    """
    return tuple(dict.fromkeys(part.strip() for part in text.split(";") if part.strip()))
