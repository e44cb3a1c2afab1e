"""Bones but those of the spine, joints, ligaments and bands as solids: tubes and sheets between places of a table."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pandas as pd

from dashboard.build.body import Body, Floats
from dashboard.build.inside.loft import Solid, sheet_between, sheet_normals, slab, tube
from dashboard.build.inside.place import inside_places
from dashboard.build.surface_address import AddressError

# Rings and points round of a tube, and rows and columns of a sheet.
AROUND, RING_EVERY_CM, LEAST_RINGS, MOST_RINGS = 12, 1.6, 4, 22
SHEET_ROWS, SHEET_COLUMNS = 12, 14


def shape_solids(table: pd.DataFrame, body: Body) -> Iterator[Solid]:
    """One solid for each row of deep_shapes.csv; raises AddressError that names the row."""
    for row in table.itertuples():
        try:
            edges = [inside_places(edge.split(";"), body) for edge in str(row.edges).split("|")]
            sizes = read_sizes(str(row.size), len(edges))
        except AddressError as error:
            raise AddressError(f"deep_shapes.csv, {row.shape_id}: {error}") from error
        rings = tube_rings(edges, sizes) if row.form == "tube" else sheet_rings(edges, sizes)
        yield Solid(str(row.shape_id), str(row.kind), str(row.part_of), str(row.side), rings)


def read_sizes(text: str, count: int) -> Floats:
    """Half widths in cm across and front to back (count, 2) of a cell such as `1.2|0.8x1.1`; raises AddressError."""
    sizes = []
    for part in text.split("|"):
        try:
            numbers = [float(number) for number in part.split("x")]
        except ValueError as error:
            raise AddressError(f"size {part!r} is no number and no two numbers joined by x") from error
        if len(numbers) > 2 or min(numbers) <= 0:
            raise AddressError(f"size {part!r}: one or two numbers above 0 are allowed")
        sizes.append([numbers[0], numbers[-1]])
    if len(sizes) != count:
        raise AddressError(f"{len(sizes)} sizes for {count} places")
    return np.array(sizes)


def tube_rings(edges: list[Floats], sizes: Floats) -> Floats:
    """Rings of a tube through one place of each edge."""
    points = np.array([edge[0] for edge in edges])
    length = np.linalg.norm(np.diff(points, axis=0), axis=1).sum()
    count = int(np.clip(round(length / RING_EVERY_CM) + len(points), LEAST_RINGS, MOST_RINGS))
    return tube(points, sizes, count, AROUND)


def sheet_rings(edges: list[Floats], sizes: Floats) -> Floats:
    """Rings of a sheet through edges of several places each; sizes are its thickness at each edge."""
    sheet = sheet_between(edges, SHEET_ROWS, SHEET_COLUMNS)
    thickness = np.interp(np.linspace(0, 1, SHEET_ROWS), np.linspace(0, 1, len(edges)), sizes[:, 0])
    return slab(sheet, sheet_normals(sheet), thickness)
