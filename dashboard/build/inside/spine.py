"""The spine as solids: bodies, arches, discs, facet joints and the openings between them, from a table of sizes.

A vertebra is laid out in its own frame: its middle on the line of the table, `up` along that line, `back` square to it
in the plane of symmetry. Sizes are the published ones of the table; how they are put together is simplified.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from dashboard.build.body import Floats
from dashboard.build.inside.loft import LEFT, MIDLINE, Solid, tube

ROUND, RINGS = 16, 7
# A body is narrowest at half its height, by so much.
WAIST = 0.1
# Spinous processes of these are split or small and carry no facet joint of this kind above.
FIRST, SECOND = "vertebra_c1", "vertebra_c2"
MM = 0.1
# The back of the front arch of the first vertebra, from its middle, in centimetres.
FRONT_ARCH = -0.55


@dataclass(frozen=True)
class Vertebra:
    """One row of the table in its frame; lengths in centimetres, angles in degrees."""

    vertebra_id: str
    middle: Floats
    up: Floats
    size: dict[str, float]

    @cached_property
    def back(self) -> Floats:
        """Unit direction to the back, square to the line of the spine."""
        return np.array([0.0, self.up[2], -self.up[1]])

    def at(self, x: float, back: float, up: float) -> Floats:
        """A place (3,) of the frame on the body."""
        return np.asarray(self.middle + np.array([x, 0, 0]) + back * self.back + up * self.up)

    @property
    def level(self) -> str:
        """Short name, such as l5."""
        return self.vertebra_id.removeprefix("vertebra_")

    @property
    def rear(self) -> float:
        """How far behind the middle the body ends."""
        return self.size["depth"] / 2

    @property
    def canal_front(self) -> float:
        """Where the canal begins, behind the middle: at the body, or at the front arch of the first, which has none."""
        return FRONT_ARCH if self.vertebra_id == FIRST else self.rear

    @property
    def spinous_middle(self) -> Floats:
        """The middle of the spinous process."""
        out, drop = 0.5 * self.size["spinous"], self.size["spinous_drop"]
        rear = self.canal_front + self.size["canal_depth"]
        return self.at(0, rear + out * np.cos(drop), -0.15 * self.size["height"] - out * np.sin(drop))

    @property
    def pillar(self) -> tuple[float, float]:
        """Where the joint pillars stand: to the side, and behind the middle."""
        return self.size["canal_width"] / 2 + 0.45, self.canal_front + 0.62 * self.size["canal_depth"]


def vertebrae_of(table: pd.DataFrame) -> list[Vertebra]:
    """Every vertebra of the table from the top down."""
    number = table.set_index("vertebra_id").drop(columns=["source_keys", "note"]).astype(float)
    middle = np.stack([np.zeros(len(number)), number["y"], number["z"]], axis=1)
    along = np.gradient(middle, axis=0)
    up = -along / np.linalg.norm(along, axis=1, keepdims=True)
    out = []
    for k, (name, row) in enumerate(number.iterrows()):
        size = {str(c).removesuffix("_mm"): float(row[c]) * MM for c in number.columns if str(c).endswith("_mm")}
        angle = {name: float(np.deg2rad(row[name])) for name in ("spinous_drop", "transverse_back")}
        out.append(Vertebra(str(name), middle[k], up[k], size | angle))
    return out


# The ligaments between spinous processes that are sources of pain and not in deep_shapes.csv.
INTERSPINOUS = ("c7", "t4", "t9", "l1", "l2", "l3", "l4")
# Levels that the sources of pain put together or call otherwise.
PART_OF = {"disc_l1_l2": "disc_l1_l3", "disc_l2_l3": "disc_l1_l3", "facet_t12_l1": "joint_thoracolumbar_junction"}


def spine_solids(vertebrae: list[Vertebra]) -> Iterator[Solid]:
    """Bodies, arches and processes, then the discs and facet joints between neighbours; the sacrum is one bone of
    another table, its segments only tell where it begins and opens."""
    free = [one for one in vertebrae if not one.level.startswith("s")]
    for one in free:
        yield from _bony_parts(one)
    for above, below in zip(free, vertebrae[1:], strict=False):  # the last free one meets the sacrum
        yield from _between(above, below)


def _bony_parts(one: Vertebra) -> Iterator[Solid]:
    s, name = one.size, one.vertebra_id
    half_height, (side, rear) = s["height"] / 2, one.pillar
    lamina = one.canal_front + s["canal_depth"]

    def part(which: str, where: str, points: list[Floats], radii: list[tuple[float, float]], rings: int) -> Solid:
        return Solid(f"{name}_{which}", "bone", name, where, tube(np.array(points), np.array(radii), rings, 12))

    if name == FIRST:
        yield part("front_arch", LEFT, [one.at(0, -0.9, 0), one.at(0.9, -0.7, 0), one.at(1.75, 0.1, 0)],
                   [(0.35, 0.45), (0.35, 0.4), (0.5, 0.6)], 6)  # fmt: skip
    else:
        yield Solid(f"{name}_body", "bone", name, MIDLINE, _body_rings(one))
        yield part("pedicle", LEFT, [one.at(0.8 * side, 0.7 * one.rear, 0.25 * half_height), one.at(side, rear, 0)],
                   [(0.32, 0.42), (0.36, 0.5)], 4)  # fmt: skip
    yield part("lamina", LEFT, [one.at(side, rear, 0), one.at(0.6 * side, 0.5 * (rear + lamina) + 0.15, -0.1),
               one.at(0.0, lamina + 0.15, -0.35 * half_height)],
               [(0.36, 0.5), (0.28, 0.55 * half_height + 0.2), (0.25, 0.5 * half_height + 0.25)], 6)  # fmt: skip
    drop = s["spinous_drop"]
    tip = one.at(0, lamina + s["spinous"] * np.cos(drop), -0.3 * half_height - s["spinous"] * np.sin(drop))
    if name != FIRST:
        yield part("spinous_process", MIDLINE, [one.at(0, lamina, -0.3 * half_height), tip],
                   [(0.28, 0.5 * half_height + 0.2), (0.32, 0.4 * half_height + 0.15)], 5)  # fmt: skip
    turn = s["transverse_back"]
    out = s["transverse"] - side
    end = one.at(s["transverse"] * np.cos(turn) + side * (1 - np.cos(turn)), rear + out * np.sin(turn), 0.1)
    if one.level.startswith("c"):
        end = one.at(s["transverse"], 0.6 * one.rear, -0.1)
    yield part("transverse_process", LEFT, [one.at(side, rear, 0.05), end], [(0.3, 0.4), (0.28, 0.32)], 4)
    for which, sign in (("upper_joint_process", 1.0), ("lower_joint_process", -1.0)):
        reach = sign * (half_height + 0.25)
        away = (0.12 if sign > 0 else -0.08) if one.level.startswith("l") else 0.0
        yield part(which, LEFT, [one.at(side, rear, 0), one.at(side + away, rear + 0.18 * -sign, reach)],
                   [(0.36, 0.42), (0.34, 0.36)], 4)  # fmt: skip


def _body_rings(one: Vertebra) -> Floats:
    """The body (rings, around, 3): an ellipse flattened behind, narrower in the middle."""
    s = one.size
    turn = np.linspace(0, 2 * np.pi, ROUND, endpoint=False)
    shape = np.stack([np.cos(turn), np.sin(turn)], axis=1)
    shape[:, 1] = np.where(shape[:, 1] > 0.75, 0.75 + 0.25 * (shape[:, 1] - 0.75), shape[:, 1])
    rings = []
    for share in np.linspace(1, -1, RINGS):
        narrow = 1 - WAIST * (1 - share**2)
        rim = narrow * np.array([s["width"], s["depth"]]) / 2
        rings.append([one.at(x, back, share * s["height"] / 2) for x, back in shape * rim])
    return np.array(rings)


def _between(above: Vertebra, below: Vertebra) -> Iterator[Solid]:
    """The disc and the left facet joint under a vertebra; between C1 and C2 lies no disc."""
    name = f"{above.level}_{below.level}"
    if above.vertebra_id != FIRST:
        top, low = _body_rings(above)[-1], _body_rings(below)[0]
        bulge = 1.04
        middle = (top + low) / 2
        centre = middle.mean(0)
        rings = np.array([top, centre + bulge * (middle - centre), low])
        yield _joining("disc", name, MIDLINE, rings)
    place, toward = facet_place(above, below)
    rings = tube(np.array([place - toward, place, place + toward]), np.array([[0.2, 0.25], [0.62, 0.3], [0.2, 0.25]]),
                 7, 12)  # fmt: skip
    yield _joining("facet", name, LEFT, rings)
    if above.level in INTERSPINOUS:
        yield _joining("ligament", f"interspinous_{above.level}", MIDLINE, _interspinous(above, below))


def _joining(kind: str, name: str, side: str, rings: Floats) -> Solid:
    solid_id = f"{kind}_{name}"
    return Solid(solid_id, kind, PART_OF.get(solid_id, solid_id), side, rings)


def _interspinous(above: Vertebra, below: Vertebra) -> Floats:
    """The ligament between two spinous processes."""
    ends = [one.spinous_middle for one in (above, below)]
    points = np.array([0.8 * ends[0] + 0.2 * ends[1], 0.2 * ends[0] + 0.8 * ends[1]])
    return tube(points, np.array([[0.2, 0.8], [0.2, 0.8]]), 4, 10)


def facet_place(above: Vertebra, below: Vertebra) -> tuple[Floats, Floats]:
    """Middle of the left facet joint between two vertebrae, and half its length along the spine."""
    side = (above.pillar[0] + below.pillar[0]) / 2 + 0.1
    a = above.at(side, above.pillar[1] + 0.15, -above.size["height"] / 2)
    b = below.at(side, below.pillar[1] + 0.15, below.size["height"] / 2)
    return (a + b) / 2, (above.up + below.up) / 2 * 0.7


def foramen_place(above: Vertebra, below: Vertebra) -> Floats:
    """Middle of the left opening between two vertebrae, through which a root leaves."""
    side = (above.size["canal_width"] + below.size["canal_width"]) / 4 + 0.45
    a = above.at(side, above.rear + 0.15, -above.size["height"] / 2)
    b = below.at(side, below.rear + 0.15, below.size["height"] / 2)
    return np.asarray(0.6 * a + 0.4 * b)
