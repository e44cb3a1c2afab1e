"""The body in three dimensions as compact files: what all bodies share, and where the vertices of one body lie.

Little endian, in this order; lists of numbers are written as differences to the number before (modulo 65536), which
compress to half the size. The reader is web/solid/solid_mesh.js.

- `solid.bin`: eight uint32 (vertices, of them midline, faces, eye faces, fine vertices, points a vertex, points,
  areas); uint16 differences: corners of faces, corners of eye faces, the nearest points (all first ones, all second
  ones …), the fine face on which the mark of each point stands (65535: a close-up point, which has no mark here);
  uint8: the weights of all but the first, which is what is left of 255 (an eye's vertices, which have no area, have
  none); the shares of the first two corners at each mark; the area of each fine vertex; whether each area crosses the
  midline.
- `solid_vertices.bin`: int16 differences: all x, all y, all z of the vertices, in tenths of a millimetre.
- `solid_roots.json` and `solid_roots.bin`: roots of each dermatome map; uint8: index of the root at each fine vertex,
  map after map, 255 where the map is silent.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from dashboard.build import solid
from dashboard.build.body import Body, Ints
from dashboard.build.prepare import Build
from dashboard.build.skin import Skin


def solid_file(build: Build) -> bytes:
    """What all bodies share: made of the neutral body, once."""
    half, index = half_and_index(build.skin)
    near, weight = solid.nearest_points(build.skin, build.points, half, index)
    area = solid.vertex_areas(build.skin, half, index)
    place, share = solid.point_places(build.skin, build.points, half)
    counts = [len(half.vertices), half.midline, len(half.faces), len(half.eyes), len(index), solid.NEAR, len(place)]
    parts = [
        np.array([*counts, len(build.skin.area_map.midline)], "<u4"),
        *(differences(part) for part in (half.faces, half.eyes, near.T, place)),
        weight[:, 1:].T.astype(np.uint8),
        share.T.astype(np.uint8),
        area.astype(np.uint8),
        np.array(build.skin.area_map.midline, np.uint8),
    ]
    return b"".join(part.tobytes() for part in parts)


def solid_vertex_files(body: Body, neutral: Skin) -> Iterator[tuple[str, bytes]]:
    """Where the vertices of one body lie; which ones is the neutral body's to say, or the faces would not be shared."""
    half, _ = half_and_index(neutral)
    yield "solid_vertices.bin", differences(solid.tenths_of_mm(body, half).T).tobytes()


def half_and_index(skin: Skin) -> tuple[solid.Half, Ints]:
    """The left half and the place of its fine vertices in the fine skin; the same for every body."""
    coarse = len(skin.body.skin) - len(skin.body.faces) * 3 // 8
    half = solid.half_of(skin.body, coarse, skin.outer)
    return half, solid.fine_index(skin.body, coarse, half)


def differences(numbers: Ints) -> np.ndarray:
    """Each number less the one before it, modulo 65536."""
    return np.diff(np.asarray(numbers).ravel(), prepend=0).astype(np.int64).astype("<u2")
