"""The warnings that come before any map reading, tied to what is chosen."""

import weakref
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.atlas.model import Atlas

URGENCIES = ("emergency", "urgent", "medical_check", "caution")
AREA_CONDITION_GROUPS = ("emergency", "vascular")
Rows = list[dict[Any, Any]]
# A table cannot be a key itself; its number can, as long as the table lives.
_TAKEN_APART: dict[int, tuple["weakref.ref[pd.DataFrame]", Rows]] = {}


@dataclass(frozen=True)
class RedFlag:
    """One warning: its text, how urgent (one of `URGENCIES`), why it is shown, and what stands behind it.

    `because` is `area`, `structure` or `always`; `flag_id` is the id of the row it comes from, in safety_lines.csv,
    viscera.csv or conditions.csv.
    """

    flag_id: str
    line: str
    urgency: str
    because: str
    source_keys: tuple[str, ...]
    status: str


def red_flags(atlas: Atlas, chosen: str | Iterable[str] = ()) -> list[RedFlag]:
    """The warnings for what is chosen, most urgent first, and after them those that always hold.

    `chosen` is a structure id, an area id, or any mix of both. With nothing chosen the general strip is left; the list
    is never empty. Raises KeyError for an id that is neither.
    """
    ids = {chosen} if isinstance(chosen, str) else set(chosen)
    if unknown := ids - atlas.structures.keys() - atlas.areas.keys():
        raise KeyError(*sorted(unknown))
    flags = [*_lines(atlas, ids), *_organs(atlas, ids), *_conditions(atlas, ids)]
    return sorted(flags, key=lambda flag: (flag.because == "always", URGENCIES.index(flag.urgency)))


def _lines(atlas: Atlas, ids: set[str]) -> Iterator[RedFlag]:
    for row in _rows(atlas.tables["safety_lines"]):
        areas, structures = _listed(row["applies_to_area_ids"]), _listed(row["applies_to_structure_ids"])
        because = _because(ids, areas, structures) or ("always" if row["always"] == "yes" else "")
        if because:
            keys = _listed(row["source_keys"])
            yield RedFlag(row["line_id"], row["line"], row["urgency"], because, keys, row["status"])


def _organs(atlas: Atlas, ids: set[str]) -> Iterator[RedFlag]:
    """An organ's own warning when it is chosen, or when an area is chosen at the core of an emergency organ."""
    for row in _rows(atlas.tables["viscera"]):
        organ = row["structure_id"]
        drawn = [r for r in atlas.patterns.get(organ, ()) if r.is_drawn_pain and r.zone == "core"]
        core = tuple(r.area_id for r in drawn) if row["urgency"] == "emergency" else ()
        if because := _because(ids, core, (organ,)):
            line = f"{atlas.structures[organ].name}: {row['red_flag']}"
            yield RedFlag(organ, line, row["urgency"], because, _listed(row["source_keys"]), row["status"])


def _conditions(atlas: Atlas, ids: set[str]) -> Iterator[RedFlag]:
    """The caution of a condition that involves a chosen structure, or, if it is dangerous, a chosen area."""
    for row in _rows(atlas.tables["conditions"]):
        areas = _listed(row["typical_area_ids"]) if row["condition_group"] in AREA_CONDITION_GROUPS else ()
        because = _because(ids, areas, _listed(row["related_structure_ids"]))
        caution = row["red_flags_or_cautions"]
        if because and caution:
            line = f"{row['name']}: {caution}"
            keys = _listed(row["source_keys"])
            yield RedFlag(row["condition_id"], line, _urgency(caution), because, keys, row["status"])


def _rows(table: pd.DataFrame) -> Rows:
    """The rows of a table, taken apart once: they are gone through for every panel of every source and area."""
    known = _TAKEN_APART.get(id(table))
    if known is None or known[0]() is not table:
        known = _TAKEN_APART[id(table)] = (weakref.ref(table), table.to_dict("records"))
    return known[1]


def _because(ids: set[str], areas: Iterable[str], structures: Iterable[str]) -> str:
    return "area" if ids & set(areas) else "structure" if ids & set(structures) else ""


def _urgency(caution: str) -> str:
    """Conditions have no urgency column; their cautions name it in words, or name what is one."""
    said = caution.casefold()
    if any(word in said for word in ("emergency", "cauda equina", "ectopic", "peritonitis")):
        return "emergency"
    return "urgent" if any(word in said for word in ("urgent", "progressive", "acute", "fracture")) else "caution"


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(cell.split(";")) if cell else ()
