"""Nerves inside the body as tubes: roots in their openings, trunks and cords of the plexus, and courses of nerves.

A place of a course is one inside the body, or `foramen:` and a root: the opening through which it leaves the spine.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import pandas as pd

from dashboard.build.body import Body, Floats
from dashboard.build.inside.loft import LEFT, Solid, along_line, tube
from dashboard.build.inside.place import inside_places
from dashboard.build.inside.spine import Vertebra, foramen_place
from dashboard.build.surface_address import AddressError

FORAMEN = "foramen:"
AROUND, STEP_CM = 8, 0.9
ROOT_RADIUS_CM = 0.27
# A root rises from its opening to the side of the cord by so many levels' height, and is followed outside for so much.
OUTSIDE_CM = {"c": (2.2, -1.2, -1.0), "t": (2.6, 1.1, -0.9), "l": (1.5, -1.0, -2.6)}


def foramina(vertebrae: list[Vertebra]) -> dict[str, Floats]:
    """The left opening of each root, C2 to S4: above its vertebra in the neck, below it further down."""
    out: dict[str, Floats] = {}
    for above, below in pairwise(vertebrae):
        root = below.level if above.level.startswith("c") else above.level
        if above.level == "c7":
            root = "c8"
        out[root] = sacral_foramen(above, below) if above.level.startswith("s") else foramen_place(above, below)
    return out


def sacral_foramen(above: Vertebra, below: Vertebra) -> Floats:
    """The left front opening of the sacrum between two of its segments."""
    side = above.size["canal_width"] / 2
    a, b = (one.at(side, -one.size["depth"] / 2 - 0.1, 0) for one in (above, below))
    return np.asarray((a + b) / 2)


def course_points(text: str, body: Body, openings: dict[str, Floats]) -> Floats:
    """Places (N, 3) of a cell of deep_courses.csv; raises AddressError."""
    parts = text.split(";")
    named = [part.removeprefix(FORAMEN) if part.startswith(FORAMEN) else "" for part in parts]
    for root in filter(None, named):
        if root not in openings:
            raise AddressError(f"foramen:{root} is no opening of the spine: {', '.join(openings)} are")
    found = iter(inside_places([part for part, root in zip(parts, named, strict=True) if not root], body))
    return np.array([openings[root] if root else next(found) for root in named])


def course_solids(table: pd.DataFrame, body: Body, vertebrae: list[Vertebra]) -> Iterator[Solid]:
    """Every root, then every row of the table; raises AddressError that names the row."""
    openings = foramina(vertebrae)
    yield from root_solids(vertebrae, openings)
    for row in table.itertuples():
        try:
            points = course_points(str(row.points), body, openings)
        except AddressError as error:
            raise AddressError(f"deep_courses.csv, {row.course_id}: {error}") from error
        radius = float(str(row.radius_mm)) / 10
        yield Solid(str(row.course_id), str(row.kind), str(row.part_of), LEFT, nerve_tube(points, radius))


def nerve_tube(points: Floats, radius: float) -> Floats:
    """Rings of a round tube of one radius in cm."""
    length = np.linalg.norm(np.diff(points, axis=0), axis=1).sum()
    return tube(points, np.full((len(points), 2), radius), max(4, round(length / STEP_CM)), AROUND)


def root_solids(vertebrae: list[Vertebra], openings: dict[str, Floats]) -> Iterator[Solid]:
    """Each root from the side of the cord, out of its opening, and a little way on."""
    frames = {one.level: one for one in vertebrae}
    for root, opening in openings.items():
        above = frames["c7" if root == "c8" else root if root[0] in "tls" else f"c{int(root[1:]) - 1}"]
        rise = {"c": 0.4, "t": 1.2, "l": 3.6, "s": 1.4}[root[0]]
        inner = above.at(0.35 * above.size["canal_width"], above.rear + 0.45 * above.size["canal_depth"], rise - 0.6)
        if root[0] == "s":
            inner = above.at(0.5, 0.1, rise)
        outside = OUTSIDE_CM.get(root[0], (1.1, -0.5, -2.2))
        points = np.array([inner, (inner + opening) / 2 + [0, 0, 0.25], opening, opening + np.array(outside)])
        line, _ = along_line(points, 12)
        yield Solid(f"root_{root}", "root", f"root_{root}", LEFT, nerve_tube(line, ROOT_RADIUS_CM))
