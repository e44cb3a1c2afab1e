"""What each step of the build depends on, as one short text: where it is the same, so is what the step makes."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dashboard.build.bodies import NEUTRAL
from dashboard.build.dermatome import BAND_MAPS, KEY_POINT_MAP
from dashboard.build.digests import code_digest, digest, file_digest, inside_digest
from dashboard.build.inside.solids import TABLES as INSIDE_TABLES
from dashboard.build.view import CAMERA_NAMES

BODY_FILES = ("area_lines.csv", "area_limits.csv", "key_points.csv", f"{NEUTRAL}.npz")
# What is drawn from rows once for all bodies, beside what each camera sees of it.
DRAWN_ONCE = ("contour", "band", "fields")
Rows = list[dict[str, str]]


def rows_of(data_dir: Path, table: str) -> Rows:
    """The rows of a table as text; none where there is no such table."""
    path = data_dir / f"{table}.csv"
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def cells(rows: Rows, *columns: str) -> list[tuple[str, ...]]:
    """Some columns of some rows."""
    return [tuple(row[column] for column in columns) for row in rows]


def by(rows: Rows, column: str) -> dict[str, Rows]:
    """The rows of each value of a column, in the table's order."""
    out: dict[str, Rows] = defaultdict(list)
    for row in rows:
        out[row[column]].append(row)
    return dict(out)


@dataclass(frozen=True)
class Keys:
    """The key of every step: of the labelled skin, of what is drawn from each row or table, of what each camera sees.

    `drawn` by name of the item (`contour root_s1`, `band lee2008`, `muscle …`, `sites`, `courses`, `fields`), `looks`
    by body and camera; `inside` is that of what lies under the skin.
    """

    ground: str
    inside: str
    drawn: Mapping[str, str]
    looks: Mapping[tuple[str, str], str]

    def of_look(self, body: str, camera: str) -> dict[str, str]:
        """The items of what a camera sees of a body, each with its key; the picture comes first."""
        look = self.looks[body, camera]
        return {"view": look} | {name: digest(look, key) for name, key in self.drawn.items()}

    def of_shared(self) -> dict[str, str]:
        """The items that there are once for all bodies, each with its key."""
        bodies = dict.fromkeys(body for body, _ in self.looks)
        once = dict.fromkeys(("points", "solid", "saddle"), self.ground)
        skins = {f"vertices {body}": key for body, key in self._first_looks(bodies)}
        shared = {name: key for name, key in self.drawn.items() if name.partition(" ")[0] in DRAWN_ONCE}
        once["inside_index"] = self.inside
        inside = {f"inside {body}": digest(self.inside, key) for body, key in self._first_looks(bodies)}
        return once | skins | inside | shared

    def _first_looks(self, bodies: Collection[str]) -> list[tuple[str, str]]:
        return [(body, next(key for (other, _), key in self.looks.items() if other == body)) for body in bodies]


def keys_of(data_dir: Path, bodies: Collection[str]) -> Keys:
    """Read the tables and the body, and say what depends on which of them."""
    areas = cells(rows_of(data_dir, "areas"), "area_id", "midline")
    ground = digest(code_digest(), areas, [file_digest(data_dir / "body" / name) for name in BODY_FILES])
    skins = {body: digest(ground, file_digest(data_dir / "body" / f"{body}.npz")) for body in bodies}
    looks = {(body, camera): digest(skin, camera) for body, skin in skins.items() for camera in CAMERA_NAMES}
    drawn = {name: digest(ground, part) for name, part in _parts(data_dir)}
    inside = digest(inside_digest(), [file_digest(data_dir / f"{table}.csv") for table in INSIDE_TABLES])
    return Keys(ground, inside, drawn, looks)


def _parts(data_dir: Path) -> Iterator[tuple[str, object]]:
    """What is drawn, by name, with the rows it is drawn from."""
    patterns = by([row for row in rows_of(data_dir, "patterns") if is_drawn(row)], "structure_id")
    for structure in (row["structure_id"] for row in rows_of(data_dir, "structures")):
        if structure in patterns:
            yield f"contour {structure}", cells(patterns[structure], "area_id", "strength", "side")
    points = cells(rows_of(data_dir, "isncsci_key_points"), "point_id", "roots", "area_id")
    maps = by(rows_of(data_dir, "dermatomes"), "map_id")
    for map_id in BAND_MAPS:
        # Only the complete maps are divided by the key points.
        rows = cells(maps.get(map_id, []), "root", "area_id", "role", "rank", "basis")
        yield f"band {map_id}", (rows, points if map_id.startswith("default_") else [])
    yield f"band {KEY_POINT_MAP}", points
    for structure, shapes in by(rows_of(data_dir, "muscle_shapes"), "structure_id").items():
        yield f"muscle {structure}", cells(shapes, "edges")
    yield "sites", cells(rows_of(data_dir, "trigger_point_sites"), "structure_id", "number", "address")
    courses = cells(rows_of(data_dir, "nerve_courses"), "course_id", "nerve_id", "points")
    yield "courses", (courses, cells(rows_of(data_dir, "entrapment_sites"), "site_id", "nerve_id", "address"))
    yield "fields", cells(rows_of(data_dir, "nerve_fields"), "nerve_id", "area_id", "role", "part")


def is_drawn(row: Mapping[str, str]) -> bool:
    """Whether a row of patterns is pain that a picture shows, as `pattern.drawn_rows` says of a table."""
    return row["draw"] == "yes" and row["symptom"] == "pain"


def items_of(items: Mapping[str, Any], kind: str) -> dict[str, Any]:
    """The items of one kind, such as `band`, by what each is of."""
    return {name.removeprefix(f"{kind} "): value for name, value in items.items() if name.startswith(f"{kind} ")}
