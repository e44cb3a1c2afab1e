"""Zones of pain with the edges a hand would draw: no corners, no straight cuts along the limits of areas.

What is painted at all, or strongly, is spread over the skin; the line of one height round as much skin as before is the
edge. It runs along the skin, so that the zone is the same in every view and on every body.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp
from scipy.sparse.linalg import SuperLU, splu

from dashboard.build.address import Mask
from dashboard.build.body import Floats
from dashboard.build.skin import Skin, weighted_cotan

# A zone spreads over this share of the width of the areas it lies in, and never over more than so many centimetres:
# first much; what is lost by that, narrow strips and small spots, ever less.
SPREADS = ((0.3, 3.2), (0.18, 2.0), (0.1, 1.5))
STEPS = 2
# Several at once take a third of the time of one by one; more than so many are no quicker.
AT_ONCE = 16
# The value of a zone at its edge, and how low the line may lie that keeps its size.
EDGE, LOWEST_LINE = 0.5, 0.4
# What lies on the edge itself is within it, however a processor rounds.
SAME = 1e-9
# Over these last values beside the edge what is painted fades out.
FADE = 0.03


@dataclass(frozen=True)
class Softener:
    """Spreads a field over the skin, less where areas are small; `size` (V,) cm² of each vertex."""

    solvers: tuple[SuperLU, ...]
    size: Floats

    def zones(self, insides: Sequence[Mask]) -> list[Floats]:
        """Fields (V,) that are `EDGE` at the edge of a zone and more within, from masks (V,) of what lies inside."""
        found: list[Floats] = []
        for start in range(0, len(insides), AT_ONCE):
            found += list(np.ascontiguousarray(self._at_once(np.stack(insides[start : start + AT_ONCE], axis=1)).T))
        return found

    def _at_once(self, inside: Mask) -> Floats:
        """Zones (V, n) of masks (V, n)."""
        soft = self._spread(self.solvers[0], inside)
        zone = soft * [EDGE / self._line(*pair) for pair in zip(soft.T, inside.T, strict=True)]
        for solver in self.solvers[1:]:
            zone = np.maximum(zone, self._spread(solver, inside & (zone < EDGE - SAME)))
        return np.asarray(zone)

    def _spread(self, solver: SuperLU, inside: Mask) -> Floats:
        soft = np.zeros(inside.shape)
        some = inside.any(axis=0)
        spread = inside[:, some].astype(float)
        for _ in range(STEPS if some.any() else 0):
            spread = solver.solve(self.size[:, None] * spread)
        soft[:, some] = spread
        return soft

    def _line(self, soft: Floats, inside: Mask) -> float:
        """The height of the line within which lies as much skin as before; only heights worth lifting are sorted."""
        high = np.nonzero(soft > LOWEST_LINE)[0]
        order = high[np.argsort(-soft[high], kind="stable")]
        enough = int(np.searchsorted(np.cumsum(self.size[order]), float(self.size @ inside)))
        return min(float(soft[order[enough]]), EDGE) if enough < len(order) else LOWEST_LINE


def softener_of(skin: Skin) -> Softener:
    """How zones spread over a skin."""
    own_half = np.where(skin.left, skin.vertex_area, 0)
    width = np.sqrt(np.bincount(skin.area, weights=own_half, minlength=len(skin.area_map.area_ids)))
    size = np.maximum(skin.vertex_area, 1e-9)
    solvers = []
    for share, limit in SPREADS:
        reach = np.minimum(share * width, limit)
        stiffness = weighted_cotan(skin.body.skin, skin.body.faces, reach[skin.area] ** 2 / (2 * STEPS))
        solvers.append(splu((sp.diags(size) + stiffness).tocsc()))
    return Softener(tuple(solvers), size)


def faded(field: Floats, zone: Floats) -> Floats:
    """A field without what lies outside its zone."""
    return np.asarray(field * np.clip((zone - EDGE + FADE) / FADE, 0.0, 1.0))
