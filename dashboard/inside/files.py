"""What the browser must know of the inside of the body beside its shapes: names, and what is shown with what."""

import json
from collections.abc import Callable
from typing import Any

from dashboard.atlas import Atlas
from dashboard.figures.facts import listed, rows
from dashboard.nerve.facts import root_ids

# What a nerve lies under would hide it in the picture.
COVERED = "deep"


def files(atlas: Atlas) -> dict[str, Callable[[], bytes]]:
    """`inside_parts.json`; its shapes lie in the compiled `inside.json`."""
    return {
        "inside_parts.json": lambda: json.dumps(inside_parts(atlas), separators=(",", ":"), ensure_ascii=False).encode()
    }


def inside_parts(atlas: Atlas) -> dict[str, Any]:
    """`names` of the parts that are no source; of each nerve the `roots` it comes from, the `muscles` it supplies and
    the solids it passes; `segments` of each source, as roots; `whole` of a source that is a part of another one."""
    nerves = {
        row["nerve_id"]: {
            "roots": root_ids(row), "muscles": listed(row["muscle_ids"]), "past": _past(atlas, row["nerve_id"]),
        }
        for row in rows(atlas, "nerves")
    }  # fmt: skip
    return {
        "names": {row["part_id"]: row["name"] for row in rows(atlas, "deep_parts")},
        "nerves": nerves,
        "segments": {
            source.structure_id: [f"root_{segment.lower()}" for segment in source.segments]
            for source in atlas.structures.values()
        },
        "whole": {s.structure_id: s.part_of for s in atlas.structures.values() if s.part_of},
    }


def _past(atlas: Atlas, nerve_id: str) -> list[str]:
    """The solids that a nerve passes on its way, as its claims name them, but for those that lie over it."""
    courses = {row["course_id"] for row in rows(atlas, "deep_courses", part_of=nerve_id)}
    claims = [
        row for row in rows(atlas, "passing_claims") if row["course_id"] in courses and row["relation"] != COVERED
    ]
    return list(dict.fromkeys(one for row in claims for one in listed(row["neighbour_ids"])))
