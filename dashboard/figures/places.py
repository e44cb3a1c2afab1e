"""What a browser needs to rank the sources of several areas: all combinations cannot be written out ahead.

web/places/places.js ranks by the rule of dashboard/atlas/sources_of.py and says it in the words given here.
"""

import json
from collections.abc import Callable
from typing import Any

from dashboard.atlas import Atlas, share_in_words
from dashboard.atlas.also_here import URGENT_FIRST, in_table_order, ranked_alone
from dashboard.atlas.commonness import commonness, in_words
from dashboard.atlas.model import PatternRow
from dashboard.atlas.sources_of import JUDGED, QUARTERS, REASONS, TIED, thousandths
from dashboard.atlas.zones import zone_word
from dashboard.figures.citation import mention
from dashboard.figures.wording import MECHANISM
from dashboard.language.telling import told


def files(atlas: Atlas) -> dict[str, Callable[[], bytes]]:
    """The one file, asked for when a second place is chosen."""
    return {"places.json": lambda: json.dumps(places(atlas), ensure_ascii=False, separators=(",", ":")).encode()}


def places(atlas: Atlas) -> dict[str, Any]:
    """The words of the reasons, and the candidates by group, in the order in which the groups are shown.

    A group's `rule` says how it is ranked: `score` as in sources_of; `covered` by the number of chosen areas it is
    named for, and by its order here, for what has no strength. Another kind of source is another group.
    """
    common = commonness(atlas)
    groups = [
        {
            "id": mechanism,
            "heading": told(heading),
            "rule": "score",
            "candidates": [
                _candidate(atlas, structure, common[structure])
                for structure in atlas.patterns
                if atlas.structures[structure].mechanism == mechanism and _drawn(atlas, structure)
            ],
        }
        for mechanism, heading in MECHANISM.items()
    ]
    reasons = {name: told(words) for name, words in REASONS.items()}
    return {"reasons": reasons, "tied": TIED, "groups": groups, "also": also(atlas), "works": _works(atlas)}


def also(atlas: Atlas) -> dict[str, list[Any]]:
    """What orders the entries of also_here for several areas: urgency, rank, and how many areas a rank is shared by.

    Entries by id in the order of the tables. Of a nerve the rank is told for each area, of a place it is the same in
    all; of a condition it is the share of its typical areas that is chosen, so their number is told.
    """
    found: dict[str, list[Any]] = {}
    for area_id in atlas.areas:
        for rank, entry in ranked_alone(atlas, area_id):
            *_, ranks = found.setdefault(entry.entry_id, [URGENT_FIRST.index(entry.urgency), entry.kind, {}])
            ranks[area_id] = round(-1 / rank) if entry.kind == "condition" else rank
    order = {entry_id: at for at, entry_id in enumerate(in_table_order(atlas))}
    return dict(sorted(found.items(), key=lambda item: order[item[0]]))


def _candidate(atlas: Atlas, structure_id: str, common: float) -> dict[str, Any]:
    """A source: twice its commonness, that in words, its whole strength, and its row in every area."""
    rows = _drawn(atlas, structure_id)
    structure = atlas.structures[structure_id]
    return {
        "id": structure_id,
        "name": structure.name,
        "common": round(2 * common),
        "often": in_words(common) if structure.kind in JUDGED else "",
        "whole": sum(map(thousandths, rows)),
        "rows": {row.area_id: _row(row) for row in rows},
    }


def _row(row: PatternRow) -> list[Any]:
    """Strength in thousandths, weight in quarters, zone in words, evidence, share in words."""
    return [thousandths(row), QUARTERS[row.zone], zone_word(row.strength), row.evidence, share_in_words(row)]


def _drawn(atlas: Atlas, structure_id: str) -> list[PatternRow]:
    """One row an area, as sources_of takes them."""
    return list({row.area_id: row for row in atlas.patterns[structure_id] if row.is_drawn_pain}.values())


def _works(atlas: Atlas) -> dict[str, str]:
    """The works that a reason may name by key, as a reader knows them."""
    rows = [row for rows in atlas.patterns.values() for row in rows if row.is_drawn_pain and share_in_words(row)]
    keys = {key for row in rows for key in row.source_keys} | {"albert2019"}
    return {key: str(getattr(mention(atlas, [key]), "children", key)) for key in sorted(keys)}
