"""The inside of the bodies as compact files; the reader is web/solid/inside_files.js.

- `inside.json`: `sets`, each a list of solids as `[id, part of, kind, whether it lies in the middle, rings, points of a
  ring]`. A solid in the middle is whole; of the others the right one is the mirror image.
- `inside_<set>.bin` of each body: little endian int16, each the difference to the one before (modulo 65536): all x, all
  y, all z of the solids of the set in their order, in tenths of a millimetre; of each solid ring after ring.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from dashboard.build.body import Body
from dashboard.build.inside.carry import Carrier, kept_under
from dashboard.build.inside.loft import MIDLINE, Solid
from dashboard.build.inside.solids import Sets
from dashboard.build.solid_files import differences

TENTHS_OF_MM = 100


def inside_index(sets: Sets) -> dict[str, Any]:
    """What `inside.json` says; the same for every body."""
    return {"sets": {name: [_entry(solid) for solid in solids] for name, solids in sets.items()}}


def _entry(solid: Solid) -> list[Any]:
    return [solid.solid_id, solid.part_of, solid.kind, int(solid.side == MIDLINE), *solid.rings.shape[:2]]


def inside_files(sets: Sets, neutral: Body, body: Body) -> Iterator[tuple[str, bytes]]:
    """Where the solids of each set lie in a body."""
    carrier = None if body is neutral else Carrier(neutral, body)
    for name, solids in sets.items():
        points = np.concatenate([solid.rings.reshape(-1, 3) for solid in solids])
        there = kept_under(points if carrier is None else carrier.carried(points), body)
        middle = np.repeat([s.side == MIDLINE for s in solids], [s.rings.shape[0] * s.rings.shape[1] for s in solids])
        # What is its own mirror image stays so.
        there[middle & (np.abs(points[:, 0]) < 1e-6), 0] = 0
        yield f"inside_{name}.bin", differences(np.round(there.T * TENTHS_OF_MM).astype(np.int64)).tobytes()
