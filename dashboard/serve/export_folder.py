"""A folder that is either the whole new site or what it was before."""

import json
import shutil
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from dashboard.serve.frozen_file import FrozenFile

MARK = "pain-atlas-site.json"
SUFFIXES = {"br": ".br", "gzip": ".gz"}

Progress = Callable[[int, int], None]


class ExportError(RuntimeError):
    """The site cannot be written there: where, why, and what would do."""


def refuse_what_is_not_ours(out: Path) -> None:
    """Raise ExportError unless `out` is absent, an empty folder, or a site written before."""
    if not out.exists():
        return
    if not out.is_dir():
        raise ExportError(f"{out} is a file; name a folder that is not there yet, or an earlier export")
    if any(out.iterdir()) and not (out / MARK).is_file():
        raise ExportError(
            f"{out} holds something that is no export of the atlas, and stays as it is; name another folder"
        )


def write_site(out: Path, files: Mapping[str, FrozenFile], progress: Progress | None = None) -> None:
    """Write every file and its compressed forms beside `out`, then put the whole in its place.

    Raises ExportError where that is not allowed; whatever ends it early leaves `out` as it was.
    """
    refuse_what_is_not_ours(out)
    out.parent.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix=f".{out.name}.", dir=out.parent))
    try:
        aside.chmod(0o755)
        for done, name in enumerate(sorted(files), 1):
            _write(aside / name, files[name])
            if progress:
                progress(done, len(files))
        (aside / MARK).write_text(json.dumps({"site": "Pain Atlas", "files": len(files)}) + "\n", "utf-8")
        _swap(aside, out)
    except BaseException:
        shutil.rmtree(aside, ignore_errors=True)
        raise


def _write(path: Path, file: FrozenFile) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(file.body)
    for coding, body in file.forms.items():
        path.with_name(path.name + SUFFIXES[coding]).write_bytes(body)


def _swap(aside: Path, out: Path) -> None:
    if not out.exists():
        aside.rename(out)
        return
    before = Path(tempfile.mkdtemp(prefix=f".{out.name}.", dir=out.parent)) / "before"
    out.rename(before)
    try:
        aside.rename(out)
    except BaseException:
        before.rename(out)
        raise
    finally:
        shutil.rmtree(before.parent, ignore_errors=not before.exists())
