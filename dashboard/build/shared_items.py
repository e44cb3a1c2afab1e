"""What there is once for all bodies, item by item, each to be kept; whole files are held in base 64."""

from __future__ import annotations

from base64 import b64encode
from typing import Any

import numpy as np

from dashboard.build import solid
from dashboard.build.dermatome_files import saddle_bands
from dashboard.build.ground import Ground
from dashboard.build.inside.files import inside_files, inside_index
from dashboard.build.nerve_files import saddle_fields
from dashboard.build.pattern_files import saddle_contours, strengths_of
from dashboard.build.point_files import point_files
from dashboard.build.solid_files import half_and_index, solid_file, solid_vertex_files
from dashboard.build.view_files import saddle_entry


def shared_item(ground: Ground, item: str) -> Any:
    """The value of an item as it can be written as JSON; raises ValueError for what there is not."""
    kind, _, which = item.partition(" ")
    match kind:
        case "points":
            return {name: _text(content) for name, content in point_files(ground.build)}
        case "solid":
            return _text(solid_file(ground.build))
        case "inside_index":
            return inside_index(ground.inside)
        case "saddle":
            return saddle_entry(ground.build)
        case "vertices":
            return {n: _text(c) for n, c in solid_vertex_files(ground.skin(which).body, ground.build.neutral)}
        case "inside":
            return {n: _text(c) for n, c in inside_files(ground.inside, ground.under_skin.body, ground.body(which))}
        case "contour":
            painted = ground.painted(which)
            strengths = _text(strengths_of(ground.build, painted).tobytes())
            return {"strengths": strengths, "inset": saddle_contours(ground.build, painted.weights)}
        case "band":
            return _band(ground, which)
        case "fields":
            return saddle_fields(ground.build, ground.fields)
    raise ValueError(f"there is no {kind} for all bodies")


def _band(ground: Ground, map_id: str) -> dict[str, Any]:
    """Roots of a map, the index of the root at each fine vertex of the left half, and the areas of the inset."""
    bands, skin = ground.maps[map_id], ground.build.neutral
    half, index = half_and_index(skin)
    root = bands.root_of_vertex()[index]
    none = (solid.vertex_areas(skin, half, index) == solid.NO_AREA) | (root < 0)
    vertices = np.where(none, solid.NO_ROOT, root).astype(np.uint8).tobytes()
    return {"roots": list(bands.roots), "vertices": _text(vertices), "inset": saddle_bands(ground.build, bands)}


def _text(content: bytes) -> str:
    return b64encode(content).decode()
