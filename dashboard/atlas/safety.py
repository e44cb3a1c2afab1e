"""The warnings that come before any map reading, tied to what is chosen: the rows of safety_lines.csv, one a danger."""

from __future__ import annotations

import weakref
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dashboard.atlas.model import Atlas
from dashboard.language.telling import told

if TYPE_CHECKING:
    import pandas as pd

# The most urgent first, as the rows of safety_actions.csv are.
URGENCIES = ("emergency", "urgent", "medical_check")
# What a line can belong to, by the column that lists it; the first that fits is why it is shown.
TIES = (
    ("structure", "applies_to_structure_ids"),
    ("condition", "applies_to_condition_ids"),
    ("area", "applies_to_area_ids"),
)
Rows = list[dict[Any, Any]]
# A table cannot be a key itself; its number can, as long as the table lives.
_TAKEN_APART: dict[int, tuple[weakref.ref[pd.DataFrame], Rows]] = {}


@dataclass(frozen=True)
class RedFlag:
    """One warning: the danger, what is felt or seen, the one thing to do, why it is shown, and what stands behind it.

    `flag_id` is the id of the row in safety_lines.csv; `because` is `area`, `structure`, `condition`, `nerve` or
    `always`. `action`, its words `to_do` (without a full stop) and its `urgency`, one of `URGENCIES`, are a row of
    safety_actions.csv; `rank` is the place of that row, 0 for the most urgent.
    """

    flag_id: str
    danger: str
    when: str
    action: str
    to_do: str
    urgency: str
    rank: int
    because: str
    source_keys: tuple[str, ...]
    status: str

    @property
    def line(self) -> str:
        """The whole sentence."""
        return told("{danger_sign}: {to_do}.", danger_sign=self.when, to_do=self.to_do)


def red_flags(atlas: Atlas, chosen: str | Iterable[str] = ()) -> list[RedFlag]:
    """The warnings for what is chosen, the most urgent first, and after them those that always hold; no danger twice.

    `chosen` is the id of a structure, an area, a condition, a nerve or a place where one is caught, or any mix of them.
    With nothing chosen the general strip is left; the list is never empty. Raises KeyError for an id that is none of
    these.
    """
    ids = {chosen} if isinstance(chosen, str) else set(chosen)
    sites = _rows(atlas.tables["entrapment_sites"])
    if unknown := ids - _warnable_ids(atlas, sites):
        raise KeyError(*sorted(unknown))
    caught = {
        line for row in sites if ids & {row["site_id"], row["nerve_id"]} for line in _listed(row["safety_line_ids"])
    }
    lines = _rows(atlas.tables["safety_lines"])
    flags = [_flag(atlas, row, because) for row in lines if (because := _why(row, ids, caught))]
    return sorted(flags, key=lambda flag: (flag.because == "always", flag.rank))


def warnings_by_id(atlas: Atlas) -> dict[str, RedFlag]:
    """Every warning by the id of its row, whatever is chosen."""
    return {row["line_id"]: _flag(atlas, row, "") for row in _rows(atlas.tables["safety_lines"])}


def _warnable_ids(atlas: Atlas, sites: Rows) -> set[str]:
    conditions = (row["condition_id"] for row in _rows(atlas.tables["conditions"]))
    nerves = (row["nerve_id"] for row in _rows(atlas.tables["nerves"]))
    return {*atlas.structures, *atlas.areas, *conditions, *nerves, *(row["site_id"] for row in sites)}


def _flag(atlas: Atlas, row: dict[Any, Any], because: str) -> RedFlag:
    actions = _rows(atlas.tables["safety_actions"])
    rank, action = next((at, one) for at, one in enumerate(actions) if one["action"] == row["action"])
    return RedFlag(
        flag_id=row["line_id"],
        danger=row["danger"],
        when=row["when"],
        action=row["action"],
        to_do=action["words"],
        urgency=action["urgency"],
        rank=rank,
        because=because,
        source_keys=_listed(row["source_keys"]),
        status=row["status"],
    )


def _why(row: dict[Any, Any], ids: set[str], caught: set[str]) -> str:
    if ids & set(_listed(row["never_for_structure_ids"])):
        return ""
    for name, column in TIES:
        if ids & set(_listed(row[column])):
            return name
    return "nerve" if row["line_id"] in caught else "always" if row["always"] == "yes" else ""


def _rows(table: pd.DataFrame) -> Rows:
    """The rows of a table, taken apart once: they are gone through for every panel of every source and area."""
    entry = _TAKEN_APART.get(id(table))
    if entry is None or entry[0]() is not table:
        entry = _TAKEN_APART[id(table)] = (weakref.ref(table), table.to_dict("records"))
    return entry[1]


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(cell.split(";")) if cell else ()
