"""The bodies that everything is painted on: one topology, so areas, patterns and ids are the same on all of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np

from dashboard.build.body import Body, read_body, read_surface, subdivide, symmetric, vertex_normals
from dashboard.build.names import BODIES, NEUTRAL
from dashboard.build.skin import Skin

__all__ = ["BODIES", "NEUTRAL", "read_variant", "skin_of_body", "skin_of_variant"]


def read_variant(path: Path, neutral: Body) -> Body:
    """Read another body than the neutral one, whose faces, weights and mirror images it shares."""
    with np.load(path) as file:
        vertices, heads = read_surface(file, list(neutral.bone_heads))
    return replace(neutral, vertices=symmetric(vertices, neutral.mirror), bone_heads=heads)


def skin_of_body(body: str, neutral: Skin, folder: Path) -> Skin:
    """The fine skin of a body by its name, from the files of a folder."""
    if body == NEUTRAL:
        return neutral
    return skin_of_variant(read_variant(folder / f"{body}.npz", read_body(folder / f"{NEUTRAL}.npz")), neutral)


def skin_of_variant(coarse: Body, neutral: Skin) -> Skin:
    """The fine skin of another body; every vertex keeps the area it has on the neutral one."""
    body = subdivide(coarse)
    return replace(neutral, body=body, normals=vertex_normals(body.skin, body.faces))
