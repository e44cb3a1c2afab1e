"""Whether the compiled views are whole, and were made from the tables and the body that lie beside them.

`make build` writes a manifest of hashes; comparing takes a few hundredths of a second, so every start can do it.
"""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

FOLDER, MANIFEST = "compiled", "manifest.json"
REMEDY = "make it anew with: make build"
# The tables that the pictures are made from; the texts of all the others can be mended without a build.
DRAWN_TABLES = (
    *("areas", "structures", "patterns", "dermatomes", "maps", "isncsci_key_points"),
    *("muscle_shapes", "trigger_point_sites", "nerve_courses", "nerve_fields", "entrapment_sites"),
    *("vertebrae", "deep_shapes", "deep_courses", "muscle_volumes", "muscles"),
)


class NotCompiledError(RuntimeError):
    """There are no compiled views that may be served: why, in one line, with the remedy."""


def inputs(data_dir: Path) -> dict[str, Path]:
    """Every file that the build reads, by its name below the data folder; absent ones are left out."""
    tables = [data_dir / f"{name}.csv" for name in DRAWN_TABLES]
    found = [path for path in (*tables, *sorted((data_dir / "body").glob("*"))) if path.is_file()]
    return {path.relative_to(data_dir).as_posix(): path for path in found}


def manifest(data_dir: Path, files: Mapping[str, bytes]) -> dict[str, dict[str, str]]:
    """What the build says of itself: the hash of every file it has read (`inputs`) and written (`files`)."""
    read = {name: _hash(path.read_bytes()) for name, path in inputs(data_dir).items()}
    return {"inputs": read, "files": {name: _hash(files[name]) for name in sorted(files)}}


def refuse_unfit_views(data_dir: Path) -> None:
    """Raise NotCompiledError where a compiled file is missing, damaged or not made from these tables and this body."""
    if reason := views_fault(data_dir):
        raise NotCompiledError(f"{data_dir / FOLDER} {reason}; {REMEDY}")


def views_fault(data_dir: Path) -> str:
    """Why the compiled views of a data folder cannot be served, as the rest of a sentence; '' if they can."""
    folder = data_dir / FOLDER
    try:
        hashes = json.loads((folder / MANIFEST).read_bytes())
    except (OSError, ValueError, RecursionError):
        return f"has no readable {MANIFEST}, so nobody knows what it was made from"
    if not _is_manifest(hashes):
        return f"has a {MANIFEST} of another form"
    changed = [
        name for name, path in inputs(data_dir).items() if hashes["inputs"].get(name) != _hash(path.read_bytes())
    ]
    if changed:
        return f"was not made from the present {_first_of(changed)}"
    missing = [name for name in hashes["files"] if not (folder / name).is_file()]
    if missing:
        return f"lacks {_first_of(missing)}"
    damaged = [name for name, digest in hashes["files"].items() if _hash((folder / name).read_bytes()) != digest]
    return f"is damaged: {_first_of(damaged)} is not what the build wrote" if damaged else ""


def _is_manifest(content: Any) -> bool:
    parts = [content.get("inputs"), content.get("files")] if isinstance(content, dict) else [None]
    return all(isinstance(part, dict) and part and all(isinstance(v, str) for v in part.values()) for part in parts)


def _first_of(names: list[str]) -> str:
    return names[0] + (f" and {len(names) - 1} more" if len(names) > 1 else "")


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
