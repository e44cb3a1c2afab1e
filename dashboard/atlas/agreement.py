"""What each dermatome map says of an area, and how many of the named maps give its skin to the same root."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from dashboard.atlas.model import Atlas
from dashboard.language.telling import told

# Published maps and the standard test points; teaching pages, plates and single studies are quoted, never counted.
COUNTED_KINDS = ("published_map", "key_points")
# Those that are drawn as bands; agreement of the named ones is counted, the others are quoted.
DRAWN_KINDS = (*COUNTED_KINDS, "teaching_composite")
GIVING = ("primary", "key_point")


@dataclass(frozen=True)
class Reading:
    """What one map says of one area.

    `main` are the roots it gives the skin to first: all that share it where none comes first. `beside` share it after
    these, `denied` it rules out in so many words.
    """

    map_id: str
    main: tuple[str, ...]
    beside: tuple[str, ...]
    denied: tuple[str, ...]
    source_keys: tuple[str, ...]
    rows: tuple[dict[Any, Any], ...]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class Agreement:
    """How many of the maps that read an area give it to a root: `maps` first, `beside` as a root that shares it."""

    maps: tuple[str, ...]
    beside: tuple[str, ...]
    of: int


def counted_maps(atlas: Atlas) -> list[str]:
    """The named maps that are counted, in the order of maps.csv."""
    return [name for name, dermatome_map in atlas.maps.items() if dermatome_map.kind in COUNTED_KINDS]


def with_doubt(atlas: Atlas, map_id: str, label: str) -> str:
    """The label of a map; one that is drawn after descriptions, because its figure could not be seen, says so."""
    rows = atlas.tables["dermatomes"]
    unseen = "not_readable" in set(rows["status"][rows["map_id"] == map_id])
    return told("{map}, figure not seen", map=label) if unseen else label


def readings(atlas: Atlas, area_id: str) -> list[Reading]:
    """Every map that says anything of an area, in the order of maps.csv; empty where all are silent."""
    return _by_area(atlas).get(area_id, [])


def agreement_on(atlas: Atlas, area_id: str) -> dict[str, Agreement]:
    """Root to agreement for an area; a map that is silent there, or only rules roots out, is not counted."""
    named = set(counted_maps(atlas))
    counted = [reading for reading in readings(atlas, area_id) if reading.map_id in named and reading.main]
    roots = dict.fromkeys(root for reading in counted for root in (*reading.main, *reading.beside))
    return {
        root: Agreement(
            tuple(reading.map_id for reading in counted if root in reading.main),
            tuple(reading.map_id for reading in counted if root in reading.beside),
            len(counted),
        )
        for root in roots
    }


@lru_cache(maxsize=4)
def _by_area(atlas: Atlas) -> Mapping[str, list[Reading]]:
    order = list(atlas.maps)
    found: dict[str, list[Reading]] = {}
    for (area_id, map_id), rows in atlas.tables["dermatomes"].groupby(["area_id", "map_id"], sort=False):
        found.setdefault(str(area_id), []).append(_reading(str(map_id), rows.sort_values("rank").to_dict("records")))
    return {area_id: sorted(some, key=lambda one: order.index(one.map_id)) for area_id, some in found.items()}


def _reading(map_id: str, rows: list[dict[Any, Any]]) -> Reading:
    first, shared = _roots(rows, GIVING), _roots(rows, ("shared",))
    return Reading(
        map_id,
        main=first or shared,
        beside=shared if first else (),
        denied=_roots(rows, ("explicitly_not",)),
        source_keys=_once(key for row in rows for key in str(row["source_keys"]).split(";")),
        rows=tuple(rows),
        notes=_once(str(row["note"]) for row in rows),
    )


def _roots(rows: list[dict[Any, Any]], roles: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(str(row["root"]) for row in rows if row["role"] in roles)


def _once(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if text))
