"""The agreement layer's numbers: how many named dermatome maps give each area to each root."""

import json
from collections.abc import Callable
from functools import reduce
from typing import Any

from dashboard.atlas import Atlas
from dashboard.atlas.agreement import agreement_on, counted_maps
from dashboard.figures.facts import listed, rows

KINDS_IN_NAMES = (" evidence-based map", " key sensory points")


def files(atlas: Atlas) -> dict[str, Callable[[], bytes]]:
    """The one file that web/map/agreement.js reads."""
    return {"agreement.json": lambda: json.dumps(counted(atlas), separators=(",", ":")).encode("utf-8")}


def counted(atlas: Atlas) -> dict[str, Any]:
    """By root: how many maps give each area to it, which, and which let it share; by area: whether they agree."""
    return {"roots": _roots(atlas), "areas": _areas(atlas), "maps": _names(atlas)}


def short_name(atlas: Atlas, map_id: str) -> str:
    """A map's name without the words that say what kind of map it is, for lists of maps in one line."""
    return reduce(str.removesuffix, KINDS_IN_NAMES, atlas.maps[map_id].name)


def _roots(atlas: Atlas) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for area_id in atlas.areas:
        for root, agreement in agreement_on(atlas, area_id).items():
            maps, beside = agreement.maps, agreement.beside
            counts = {"give": len(maps), "of": agreement.of, "maps": maps, "beside": beside}
            found.setdefault(f"root_{root.lower()}", {})[area_id] = counts
    return found


def _areas(atlas: Atlas) -> dict[str, Any]:
    return {
        row["area_id"]: {
            "agreement": row["agreement"], "roots": listed(row["union_of_roots"]), "of": int(row["n_maps"]),
        }
        for row in rows(atlas, "dermatome_disagreement")
    }  # fmt: skip


def _names(atlas: Atlas) -> dict[str, str]:
    return {name: short_name(atlas, name) for name in counted_maps(atlas)}
