"""Turn data/ and the body into the compiled views: the same inputs give the same files."""

from __future__ import annotations

import hashlib
import shutil
from base64 import b64decode
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pandas as pd

from dashboard.atlas.compiled import MANIFEST, inputs, manifest
from dashboard.build import dermatome
from dashboard.build.bodies import BODIES, NEUTRAL
from dashboard.build.group_files import body_files, shared_files
from dashboard.build.json_bytes import dumps
from dashboard.build.kept import Kept, shelf_read
from dashboard.build.keys import Keys
from dashboard.build.pattern import absolute_structures, drawn_rows
from dashboard.build.prepare import Sources, read_sources, table_of
from dashboard.build.steps import SHARED, look_shelf
from dashboard.build.view import GROUPS, SADDLE, VIEWS


def files_from(kept: Kept, keys: Keys, data_dir: Path, bodies: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """Every compiled file of some bodies, from steps that are all kept."""
    shared = values_of(kept, SHARED, keys.of_shared())
    if NEUTRAL in bodies:
        yield from shared_files(shared)
        points = len(b64decode(shared["points"]["point_areas.bin"]))
        yield "index.json", dumps(index(read_sources(data_dir), points, version_of(data_dir)))
    shapes, sites = (table_of(data_dir, name) for name in ("muscle_shapes", "trigger_point_sites"))
    for body in bodies:
        cameras = [camera for other, camera in keys.looks if other == body]
        seen = {name: values_of(kept, look_shelf(body, name), keys.of_look(body, name)) for name in cameras}
        for name, content in body_files(body, seen, shared, shapes, sites):
            yield folder_of(body) + name, content


def values_of(kept: Kept, shelf: str, wanted: Mapping[str, str]) -> dict[str, Any]:
    """The values of the wanted items of a shelf, in the order in which they are wanted; raises OSError if any lacks."""
    there = shelf_read(kept, shelf)
    if any(item not in there for item in wanted):
        raise OSError(f"{kept.folder} has not kept what was made; is there room for it?")
    return {item: there[item][1] for item in wanted}


def folder_of(body: str) -> str:
    """Where the files of a body lie; those of the neutral one lie beside what all bodies share."""
    return "" if body == NEUTRAL else f"{body}/"


def version_of(data_dir: Path) -> str:
    """Twelve hex digits of everything that goes into the build: tables, body and the build's own code."""
    code = Path(__file__).parent.rglob("*.py")
    digest = hashlib.sha256()
    for path in [*inputs(data_dir).values(), *sorted(code)]:
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:12]


def index(sources: Sources, points: int, version: str) -> dict[str, Any]:
    """What the page needs to know first."""
    drawn = set(drawn_rows(sources.patterns)["structure_id"])
    ids = [s for s in sources.structures["structure_id"] if s in drawn]
    views = {g: [v.view_id for v in VIEWS if v.group == g] for g in GROUPS}
    views["head-saddle"].append(SADDLE)
    maps = sources.maps.set_index("map_id")
    return {
        "version": version,
        "structures": ids,
        "n_points": points,
        "absolute": sorted(absolute_structures(sources.patterns)),
        "groups": [{"id": g, "name": name, "views": views[g]} for g, name in GROUPS.items()],
        "areas": list(sources.areas["area_id"]),
        "layers": ["pain", "dermatome", "overlay", "agreement", "muscles", "nerves", "nerve_field", "both_fields"],
        "bodies": [{"id": body, "name": name} for body, name in BODIES.items()],
        "maps": [{"id": m, "label": map_label(maps, m)} for m in (*dermatome.BAND_MAPS, dermatome.KEY_POINT_MAP)],
    }


def map_label(maps: pd.DataFrame, map_id: str) -> str:
    """A map's label: what is drawn after an author's map does not pass as the map itself."""
    if map_id == dermatome.KEY_POINT_MAP:
        return "ISNCSCI key points (test points, not bands)"
    name, year = (str(maps.loc[map_id, column]) for column in ("name", "year"))
    if map_id.startswith("default_"):
        return name.replace("Complete colouring in the ", "").replace(" tradition", " style, complete colouring")
    return f"{name} {year} type"


def write(target: Path, files: Iterator[tuple[str, bytes]]) -> None:
    """Write all files and their manifest beside the target, then swap: an interrupted build leaves the old files."""
    aside = target.with_name(target.name + ".new")
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir(parents=True)
    try:
        written = dict(files)
        written[MANIFEST] = dumps(manifest(target.parent, written))
        for name, content in written.items():
            (aside / name).parent.mkdir(exist_ok=True)
            (aside / name).write_bytes(content)
    except BaseException:
        shutil.rmtree(aside, ignore_errors=True)
        raise
    shutil.rmtree(target, ignore_errors=True)
    aside.rename(target)
