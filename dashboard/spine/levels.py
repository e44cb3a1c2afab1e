"""What leaves and what is caught at every level of the spine, read from roots.csv and joints.csv."""

import json
import re
from dataclasses import dataclass
from itertools import pairwise

from dashboard.atlas import Atlas
from dashboard.figures.facts import Row, listed, rows

VERTEBRAE = tuple([f"C{n}" for n in range(1, 8)] + [f"T{n}" for n in range(1, 13)] + [f"L{n}" for n in range(1, 6)])
GAP = re.compile(r"([CTLS]\d+)-([CTLS]\d+)")  # as roots.csv writes a level
LEVEL = re.compile(r"[CTL]\d+/(?:[CTLS])?\d+")  # as joints.csv and the page write it
SPINAL_REGIONS = ("neck", "back", "pelvis")  # where a joint, disc or ligament of the spine lies
KINDS = {"paracentral": "disc_paracentral", "lateral": "disc_far_lateral_or_foraminal"}


@dataclass(frozen=True)
class Level:
    """Two neighbouring vertebrae, the roots that leave or pass there, and what can be chosen there ('' for none)."""

    upper: str
    lower: str
    exiting: str
    traversing: str
    caught: dict[str, list[str]]
    disc: str
    facet: str

    @property
    def name(self) -> str:
        """`L4/5`, as the joints are named."""
        return _level_name(self.upper, self.lower)

    @property
    def has_disc(self) -> bool:
        """There is none between atlas and axis."""
        return self.upper != "C1"


def levels(atlas: Atlas) -> list[Level]:
    """C1/2 to L5/S1, read from roots.csv and joints.csv."""
    return [_level(atlas, upper, lower) for upper, lower in pairwise((*VERTEBRAE, "S1"))]


def spine_structures(atlas: Atlas) -> dict[str, list[str]]:
    """Every joint, disc and ligament of the spine with the levels it belongs to, from joints.csv."""
    joints = rows(atlas, "joints")
    return {row["structure_id"]: _levels_of(row) for row in joints if _is_spinal(atlas, row["structure_id"])}


def _is_spinal(atlas: Atlas, structure_id: str) -> bool:
    return atlas.structures[structure_id].region in SPINAL_REGIONS


def spine_json(atlas: Atlas) -> bytes:
    """Levels, roots, and the names and levels of all that can be chosen, for web/spine/spine.js."""
    exits = {row["root"]: gap(row["exit_foramen"]) or row["root"] for row in rows(atlas, "roots")}
    found = {
        "levels": [
            {"name": one.name, "upper": one.upper, "lower": one.lower, "disc": one.disc, "facet": one.facet,
             "hasDisc": one.has_disc, "exiting": one.exiting, "traversing": one.traversing, **one.caught}
            for one in levels(atlas)
        ],
        "roots": [
            {"root": row["root"], "structure": row["structure_id"], "exits": exits[row["root"]]}
            for row in rows(atlas, "roots")
        ],
        "structures": spine_structures(atlas),
        "names": {name: atlas.structures[name].name for name in (*_root_ids(atlas), *spine_structures(atlas))},
    }  # fmt: skip
    return json.dumps(found, separators=(",", ":")).encode("utf-8")


def _root_ids(atlas: Atlas) -> list[str]:
    return [row["structure_id"] for row in rows(atlas, "roots")]


def _level(atlas: Atlas, upper: str, lower: str) -> Level:
    name, roots = _level_name(upper, lower), rows(atlas, "roots")
    leaving = next(at for at, row in enumerate(roots) if gap(row["exit_foramen"]) == name)
    caught = {kind: [row["root"] for row in roots if gap(row[column]) == name] for kind, column in KINDS.items()}
    here = [structure_id for structure_id, named in spine_structures(atlas).items() if name in named]
    disc, facet = (next((one for one in here if one.startswith(kind)), "") for kind in ("disc_", "facet_"))
    return Level(upper, lower, roots[leaving]["root"], roots[leaving + 1]["root"], caught, disc, facet)


def _level_name(upper: str, lower: str) -> str:
    return f"{upper}/{lower.removeprefix(upper[0])}"


def gap(text: str) -> str:
    """The level a cell of roots.csv begins with, or ''."""
    found = GAP.match(text)
    return _level_name(*found.groups()) if found else ""


def _levels_of(joint: Row) -> list[str]:
    """The levels in the joint's own words; else the one below its vertebra, for the sacrum the last."""
    named = LEVEL.findall(joint["level"])
    segment = joint["level"] if joint["level"] in VERTEBRAE else listed(joint["segments"])[0]
    below = dict(pairwise((*VERTEBRAE, "S1")))
    sacral = segment not in below or joint["level"].startswith("SIJ")
    return named or ["L5/S1" if sacral else _level_name(segment, below[segment])]


def remark(cell: str) -> str:
    """What a cell of roots.csv says after its level, without its brackets.

    >>> remark("C2-C3 (rare) - cervical roots run almost horizontally")
    'rare; cervical roots run almost horizontally'
    """
    return GAP.sub("", cell, count=1).replace(") - ", "; ").strip(" -()")


def root_row(atlas: Atlas, root: str) -> Row:
    """The row of a root named like `L5`."""
    return rows(atlas, "roots", root=root)[0]
