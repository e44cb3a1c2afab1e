"""What the tables say of nerves together: branches, fields of skin, and colours by which neighbouring fields differ."""

from collections.abc import Iterable
from functools import lru_cache

from dashboard.atlas import Atlas
from dashboard.figures.facts import Row, listed, rows

# As many as web/nerve/nerve_layers.css has colours.
COLOURS = 7


def branches(atlas: Atlas, nerve_id: str) -> list[str]:
    """The nerve itself and all that branches from it, in the table's order."""
    found = {nerve_id}
    for row in (nerves := rows(atlas, "nerves")) * 3:
        if row["parent"] in found:
            found.add(row["nerve_id"])
    return [row["nerve_id"] for row in nerves if row["nerve_id"] in found]


def root_ids(nerve: Row) -> list[str]:
    """The roots of a row of nerves.csv, as ids of structures."""
    return [f"root_{root.lower()}" for root in listed(nerve["roots"])]


def skin_of(atlas: Atlas, nerve_id: str, role: str) -> list[str]:
    """The areas a nerve supplies in a role, itself or through its branches, in the table's order."""
    own = set(branches(atlas, nerve_id))
    fields = rows(atlas, "nerve_fields", role=role)
    return list(dict.fromkeys(row["area_id"] for row in fields if row["nerve_id"] in own))


def nerves_of_area(atlas: Atlas, area_id: str) -> dict[str, list[str]]:
    """The skin nerves of an area by role."""
    found = rows(atlas, "nerve_fields", area_id=area_id)
    return {role: [row["nerve_id"] for row in found if row["role"] == role] for role in ("primary", "shared")}


@lru_cache(maxsize=2)
def field_colours(atlas: Atlas) -> dict[str, int]:
    """A colour number for every nerve that has a field; nerves of the same or of touching areas differ."""
    primary = rows(atlas, "nerve_fields", role="primary")
    of_area: dict[str, set[str]] = {}
    for row in primary:
        of_area.setdefault(row["area_id"], set()).add(row["nerve_id"])
    beside: dict[str, set[str]] = {row["nerve_id"]: set() for row in rows(atlas, "nerve_fields")}
    for area_id, nerves in of_area.items():
        near = set[str]().union(nerves, *(of_area[a] for a in atlas.areas[area_id].adjacent))
        for nerve in nerves:
            beside[nerve] |= near - {nerve}
    return _coloured(beside)


def _coloured(beside: dict[str, set[str]]) -> dict[str, int]:
    """The nerve with the most neighbours first, each in the least used colour that its neighbours leave."""
    out: dict[str, int] = {}
    for nerve in sorted(beside, key=lambda n: -len(beside[n])):
        free = set(range(COLOURS)) - {out[other] for other in beside[nerve] if other in out}
        out[nerve] = min(free or {0}, key=lambda colour: (_used(out, colour), colour))
    return out


def _used(out: dict[str, int], colour: int) -> int:
    return sum(value == colour for value in out.values())


def nerve_rows(atlas: Atlas, ids: Iterable[str]) -> list[Row]:
    """The rows of these nerves, in the table's order."""
    wanted = set(ids)
    return [row for row in rows(atlas, "nerves") if row["nerve_id"] in wanted]
