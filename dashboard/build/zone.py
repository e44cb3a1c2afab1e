"""Zones of pain with the edges a hand would draw: no corners, no straight cuts along the limits of areas.

What is painted at all, or strongly, is spread over the skin; the line of one height round as much skin as before is the
edge. It runs along the skin, so that the zone is the same in every view and on every body.
"""

from __future__ import annotations

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
# The value of a zone at its edge, and how low the line may lie that keeps its size.
EDGE, LOWEST_LINE = 0.5, 0.4
# Over these last values beside the edge what is painted fades out.
FADE = 0.03


@dataclass(frozen=True)
class Softener:
    """Spreads a field over the skin, less where areas are small; `size` (V,) cm² of each vertex."""

    solvers: tuple[SuperLU, ...]
    size: Floats

    def zone(self, inside: Mask) -> Floats:
        """A field (V,) that is `EDGE` at the edge of a zone and more within, from a mask (V,) of what lies inside."""
        zone = self._spread(self.solvers[0], inside, LOWEST_LINE)
        for solver in self.solvers[1:]:
            zone = np.maximum(zone, self._spread(solver, inside & (zone < EDGE), EDGE))
        return zone

    def _spread(self, solver: SuperLU, inside: Mask, lowest: float) -> Floats:
        if not inside.any():
            return np.zeros(len(inside))
        soft = inside.astype(float)
        for _ in range(STEPS):
            soft = solver.solve(self.size * soft)
        order = np.argsort(-soft, kind="stable")
        enough = int(np.searchsorted(np.cumsum(self.size[order]), float(self.size @ inside)))
        line = float(soft[order[min(enough, len(order) - 1)]])
        return np.asarray(soft * (EDGE / min(max(line, lowest), EDGE)))


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
