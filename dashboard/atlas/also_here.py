"""What else is known of the chosen areas: vessels, conditions, and nerves, apart from the ranked sources of pain.

The ranked list (`sources_of`) holds what has a drawn pattern. A clot, a caught nerve or an infected joint has none, so
it is told here, never scored, with what it rests on.

Groups, in this order: `vessels` and `conditions` (conditions.csv, by group), `nerves` (the skin fields of
nerve_fields.csv), `caught` (entrapment_sites.csv). Within a group:

1. what cannot wait: emergencies, then what needs care the same day (`urgency` of conditions.csv);
2. what holds more of the chosen areas;
3. nerves: usual skin before shared skin; places: the better evidence grade; conditions: the one with the larger share
   of its typical areas among those chosen, so that what hurts mainly here goes first;
4. the order of the table.

No frequency enters: hardly any is published for an area, and the order must not pretend one.
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import lru_cache
from typing import Any

from dashboard.atlas.confirmation import STATUS_WORDS, least_sure
from dashboard.atlas.model import Atlas
from dashboard.language.numerals import within
from dashboard.language.telling import to_tell, told

GROUPS = {
    "vessels": to_tell("Vessels"),
    "conditions": to_tell("Conditions"),
    "nerves": to_tell("Nerves of this skin"),
    "caught": to_tell("Where a nerve is caught"),
}
URGENCY_WORDS = {"emergency": to_tell("Emergency"), "urgent": to_tell("Same day")}
NERVE_ROLES = {
    "primary": to_tell("its usual skin"),
    "shared": to_tell("shared skin, or taken over in some people"),
}
URGENT_FIRST = (*URGENCY_WORDS, "")
Row = dict[str, Any]


@dataclass(frozen=True)
class AlsoHere:
    """One nerve, place or condition that holds at least one of the chosen areas; every value fits into JSON.

    `kind` is `nerve`, `site` or `condition`; `urgency` a key of `URGENCY_WORDS` or ''; `area_ids` those of the chosen
    areas that it holds, in the order chosen; `status` that of its rows, which `traced_as` names.
    """

    kind: str
    entry_id: str
    name: str
    urgency: str
    area_ids: tuple[str, ...]
    reason: str
    source_keys: tuple[str, ...]
    status: str
    traced_as: str

    @property
    def urgency_word(self) -> str:
        """How soon, as a word of its own, or ''."""
        return told(URGENCY_WORDS[self.urgency]) if self.urgency in URGENCY_WORDS else ""


def also_here(atlas: Atlas, area_ids: list[str]) -> dict[str, tuple[AlsoHere, ...]]:
    """The entries of each group for the areas, groups without any left out; see the module for the order.

    An area given twice counts once; no areas give no groups. Raises KeyError for an unknown area.
    """
    areas = list(dict.fromkeys(area_ids))
    for area in areas:
        atlas.areas[area]
    found: dict[str, list[tuple[float, AlsoHere]]] = {group: [] for group in GROUPS}
    for group, rank, entry in _all(atlas, areas):
        found[group].append((rank, entry))
    return {group: _ordered(entries) for group, entries in found.items() if entries}


def ranked_alone(atlas: Atlas, area_id: str) -> list[tuple[float, AlsoHere]]:
    """Every entry of one area with its rank, for a page that puts several areas together itself."""
    return [(rank, entry) for _, rank, entry in _all(atlas, [area_id])]


def in_table_order(atlas: Atlas) -> list[str]:
    """The id of every condition, nerve and place, as their tables have them."""
    tables = (("conditions", "condition_id"), ("nerves", "nerve_id"), ("entrapment_sites", "site_id"))
    return [str(row[key]) for table, key in tables for row in _rows(atlas, table)]


def _all(atlas: Atlas, areas: list[str]) -> Iterator[tuple[str, float, AlsoHere]]:
    yield from (*_conditions(atlas, areas), *_nerves(atlas, areas), *_sites(atlas, areas))


def as_rows(groups: dict[str, tuple[AlsoHere, ...]]) -> list[Row]:
    """The groups as plain lists and dictionaries, for JSON."""
    return [
        {"group": group, "heading": GROUPS[group], "entries": [asdict(entry) for entry in entries]}
        for group, entries in groups.items()
    ]


def as_lines(atlas: Atlas, groups: dict[str, tuple[AlsoHere, ...]]) -> Iterator[str]:
    """The groups in words, a line an entry, in the order given; no line where there are none."""
    if groups:
        yield "Apart from that list, also to think of here (not a diagnosis; what cannot wait first):"
    for group, entries in groups.items():
        yield f"{GROUPS[group]}:"
        for entry in entries:
            soon = f"{entry.urgency_word.upper()}: " if entry.urgency else ""
            where = "; ".join(atlas.areas[area].name for area in entry.area_ids)
            doubt = f", {STATUS_WORDS[entry.status]}" if STATUS_WORDS[entry.status] else ""
            yield (
                f"  - {soon}{entry.name} [{entry.entry_id}] in {where}: {entry.reason}; "
                f"source {', '.join(entry.source_keys)}{doubt}"
            )


def _ordered(entries: list[tuple[float, AlsoHere]]) -> tuple[AlsoHere, ...]:
    def key(ranked: tuple[float, AlsoHere]) -> tuple[int, int, float]:
        rank, entry = ranked
        return URGENT_FIRST.index(entry.urgency), -len(entry.area_ids), rank

    return tuple(entry for _, entry in sorted(entries, key=key))


def _conditions(atlas: Atlas, areas: list[str]) -> Iterator[tuple[str, float, AlsoHere]]:
    for row in _rows(atlas, "conditions"):
        typical = _listed(row["typical_area_ids"])
        if here := tuple(area for area in areas if area in typical):
            group = "vessels" if row["condition_group"] == "vascular" else "conditions"
            keys = _listed(row["source_keys"])
            entry = AlsoHere(
                "condition", row["condition_id"], row["name"], row["urgency"], here,
                row["discriminators_for"], keys, row["status"], row["traced_as"],
            )  # fmt: skip
            yield group, -len(here) / len(typical), entry


def _nerves(atlas: Atlas, areas: list[str]) -> Iterator[tuple[str, float, AlsoHere]]:
    """Each nerve once, whatever number of areas and roles it has here; its strongest role is told."""
    fields: dict[str, list[Row]] = {}
    for row in _rows(atlas, "nerve_fields"):
        if row["area_id"] in areas:
            fields.setdefault(row["nerve_id"], []).append(row)
    for nerve in _rows(atlas, "nerves"):
        if held := fields.get(nerve["nerve_id"]):
            role = min((row["role"] for row in held), key=list(NERVE_ROLES).index)
            here = tuple(area for area in areas if any(row["area_id"] == area for row in held))
            keys = tuple(dict.fromkeys(key for row in held for key in _listed(row["source_keys"])))
            entry = AlsoHere(
                "nerve", nerve["nerve_id"], nerve["name"], "", here, told(NERVE_ROLES[role]), keys,
                least_sure(row["status"] for row in held), " ".join(row["traced_as"] for row in held),
            )  # fmt: skip
            yield "nerves", list(NERVE_ROLES).index(role), entry


def _sites(atlas: Atlas, areas: list[str]) -> Iterator[tuple[str, float, AlsoHere]]:
    for row in _rows(atlas, "entrapment_sites"):
        held = _listed(row["area_ids"])
        if here := tuple(area for area in areas if area in held):
            reason = told(
                "evidence {grade}; brought on by: {provocation}",
                grade=row["evidence"],
                provocation=_uncapital(row["provocation"]),
            )
            keys = _listed(row["source_keys"])
            entry = AlsoHere(
                "site", row["site_id"], row["name"], "", here, reason, keys, row["status"], row["traced_as"]
            )
            yield "caught", ord(row["evidence"]), entry


@lru_cache(maxsize=16)
def _rows(atlas: Atlas, table: str) -> list[Row]:
    """The rows of a table, taken apart once: every area's panel goes through them. Nobody changes them."""
    return [{str(name): cell for name, cell in row.items()} for row in atlas.tables[table].to_dict("records")]


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(cell.split(";")) if cell else ()


def _uncapital(text: str) -> str:
    """The text as it stands inside a sentence; an abbreviation keeps its capitals."""
    return text if text[1:2].isupper() else within(text)
