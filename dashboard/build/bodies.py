"""The bodies that everything is painted on: one topology, so areas, patterns and ids are the same on all of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np

from dashboard.build.body import Body, read_surface, subdivide, symmetric, vertex_normals
from dashboard.build.skin import Skin

NEUTRAL = "neutral"
BODIES = {
    NEUTRAL: "Neutral",
    "female": "Female",
    "male": "Male",
    "pregnant": "Pregnant (third trimester)",
    "older": "Older",
}


def read_variant(path: Path, neutral: Body) -> Body:
    """Read another body than the neutral one, whose faces, weights and mirror images it shares."""
    with np.load(path) as file:
        vertices, heads = read_surface(file, list(neutral.bone_heads))
    return replace(neutral, vertices=symmetric(vertices, neutral.mirror), bone_heads=heads)


def skin_of_variant(coarse: Body, neutral: Skin) -> Skin:
    """The fine skin of another body; every vertex keeps the area it has on the neutral one."""
    body = subdivide(coarse)
    return replace(neutral, body=body, normals=vertex_normals(body.skin, body.faces))
