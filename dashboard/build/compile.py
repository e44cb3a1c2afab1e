"""Turn data/ and the body into the compiled views: the same inputs give the same files."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import Any

import pandas as pd

from dashboard.atlas.compiled import MANIFEST, inputs, manifest
from dashboard.build import dermatome
from dashboard.build.bodies import BODIES, NEUTRAL
from dashboard.build.dermatome_files import dermatome_files, dermatome_maps
from dashboard.build.json_bytes import dumps
from dashboard.build.muscle_files import muscle_files
from dashboard.build.nerve_files import nerve_files
from dashboard.build.pattern import absolute_structures, drawn_rows
from dashboard.build.pattern_files import Painted, contour_files, paint_all, strength_files
from dashboard.build.point_files import point_files
from dashboard.build.prepare import Build, Progress, label, look_at
from dashboard.build.solid_files import solid_files, solid_vertex_files
from dashboard.build.view import GROUPS, SADDLE, VIEWS
from dashboard.build.view_files import view_files

# Layers that a body has files of, each made from tables.
LAYERS = (muscle_files, nerve_files)


@dataclass(frozen=True)
class Ground:
    """What is the same for all bodies: `build` looks at none yet, fields and bands lie on the skin of each."""

    build: Build
    patterns: list[Painted]
    maps: list[dermatome.Bands]


def ground_of(data_dir: Path, say: Progress) -> Ground:
    """Label the skin, paint every pattern and every map on it."""
    build = label(data_dir, say)
    return Ground(build, paint_all(build, say), dermatome_maps(build, data_dir, say))


def shared_files(ground: Ground, data_dir: Path, say: Progress) -> Iterator[tuple[str, bytes]]:
    """Every file that there is once for all bodies."""
    say("writing strengths")
    yield from strength_files(ground.build, ground.patterns)
    yield from point_files(ground.build)
    yield from solid_files(ground.build, ground.maps, say)
    yield "index.json", dumps(index(ground.build, version_of(data_dir)))


def body_files(
    ground: Ground, body: str, data_dir: Path, say: Progress, groups: Collection[str] = tuple(GROUPS)
) -> Iterator[tuple[str, bytes]]:
    """The files of one body for some groups of views, in its folder; its vertices come with the first group."""
    build = look_at(body, ground.build, data_dir, say, groups)
    # What is drawn from tables is worked out on the neutral body, then seen as the body's own scenes show it.
    seen = replace(build, skin=build.neutral)
    found = chain(
        view_files(build),
        contour_files(build, ground.patterns, say),
        dermatome_files(build, ground.maps),
        solid_vertex_files(build.skin.body, build.neutral) if next(iter(GROUPS)) in groups else (),
        *(files(seen, data_dir, say) for files in LAYERS),
    )
    yield from ((folder_of(body) + name, content) for name, content in found)


def folder_of(body: str) -> str:
    """Where the files of a body lie; those of the neutral one lie beside what all bodies share."""
    return "" if body == NEUTRAL else f"{body}/"


def version_of(data_dir: Path) -> str:
    """Twelve hex digits of everything that goes into the build: tables, body and the build's own code."""
    code = Path(__file__).parent.glob("*.py")
    digest = hashlib.sha256()
    for path in [*inputs(data_dir).values(), *sorted(code)]:
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:12]


def index(build: Build, version: str) -> dict[str, Any]:
    """What the page needs to know first."""
    drawn = drawn_rows(build.sources.patterns)
    ids = [s for s in build.sources.structures["structure_id"] if s in set(drawn["structure_id"])]
    views = {g: [v.view_id for v in VIEWS if v.group == g] for g in GROUPS}
    views["head-saddle"].append(SADDLE)
    maps = build.sources.maps.set_index("map_id")
    return {
        "version": version,
        "structures": ids,
        "n_points": 2 * build.half,
        "absolute": sorted(absolute_structures(build.sources.patterns)),
        "groups": [{"id": g, "name": name, "views": views[g]} for g, name in GROUPS.items()],
        "areas": list(build.skin.area_map.area_ids),
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
