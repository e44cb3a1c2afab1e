"""Places inside the neutral body as tables write them.

Two forms: `segment:fraction:angle:share`, on the ray of a surface address, with the share of the way from the skin (0)
to the axis of the segment (1); and `at:x:y:z`, centimetres on the neutral body, x to the left, y to the back, z up from
the floor. Both name the left half; what lies in the middle has x = 0.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from dashboard.build.body import Body, Floats
from dashboard.build.surface_address import AddressError, axis_of, places_at, read_address

AT = "at"
FORM = "segment:fraction:angle:share, share from 0 (skin) to 1 (axis), or at:x:y:z in centimetres"


def read_inside(text: str) -> tuple[str, Floats]:
    """`at` and its three numbers, or the surface address and its share alone; raises AddressError saying the forms."""
    parts = text.strip().split(":")
    if len(parts) != 4:
        raise AddressError(f"{text!r} names no place inside: write {FORM}")
    try:
        if parts[0] == AT:
            return AT, np.array([float(part) for part in parts[1:]])
        share = float(parts[3])
    except ValueError as error:
        raise AddressError(f"{text!r}: after the first word stand numbers ({FORM})") from error
    if not 0 <= share <= 1:
        raise AddressError(f"{text!r}: the share {share:g} is not between 0 and 1")
    surface = ":".join(parts[:3])
    read_address(surface)
    return surface, np.array([share])


def inside_places(texts: Sequence[str], body: Body) -> Floats:
    """Positions (N, 3) in centimetres on the neutral body; raises AddressError."""
    read = [read_inside(text) for text in texts]
    out = np.array([numbers if word == AT else np.zeros(3) for word, numbers in read]).reshape(-1, 3)
    rows = [k for k, (word, _) in enumerate(read) if word != AT]
    if rows:
        skin = places_at([read[k][0] for k in rows], body).on(body)
        out[rows] = [
            place + read[k][1] * (_on_axis(read[k][0], body) - place) for k, place in zip(rows, skin, strict=True)
        ]
    return out


def _on_axis(surface: str, body: Body) -> Floats:
    segment, fraction, _ = read_address(surface)
    near, far, _, _ = axis_of(segment, body)
    return np.asarray(near + fraction * (far - near))
