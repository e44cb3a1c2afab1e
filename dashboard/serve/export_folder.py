"""A folder that is either the whole new site or what it was before."""

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from dashboard.serve.frozen_file import FrozenFile

try:
    import fcntl
except ModuleNotFoundError:  # Windows
    fcntl = None  # type: ignore[assignment]

MARK = "pain-atlas-site.json"
SUFFIXES = {"br": ".br", "gzip": ".gz"}

Progress = Callable[[int, int], None]


class ExportError(RuntimeError):
    """The site cannot be written there: where, why, and what would do."""


def refuse_what_is_not_ours(out: Path) -> None:
    """Raise ExportError unless `out` is absent, an empty folder, or a site written before, where we may write."""
    _refuse_closed_parent(out)
    if not out.parent.exists():
        return
    with _alone(out.parent):  # or another export would be seen while it takes its place
        _refuse_foreign(out)


def _refuse_foreign(out: Path) -> None:
    if not out.exists():
        return
    if not out.is_dir():
        raise ExportError(f"{out} is a file; name another folder")
    if any(out.iterdir()) and not (out / MARK).is_file():
        raise ExportError(
            f"{out} holds something that is no export of the atlas, and stays as it is; name another folder"
        )


def _refuse_closed_parent(out: Path) -> None:
    """The first folder above that is there must be one, and let us make the rest."""
    try:
        above = next(folder for folder in out.absolute().parents if folder.exists())
        if not above.is_dir():
            raise ExportError(f"{above} is a file, so nothing can be written below it; name another folder")
        with tempfile.TemporaryDirectory(prefix=f".{out.name[:40]}.", dir=above):
            pass
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise ExportError(f"{out} cannot be written: {reason}; name another folder") from None


def count_of_same(out: Path, key: str) -> int:
    """How many files the site in `out` has; 0 unless it was made under this key and is byte for byte as it was written.

    The mark itself is not among them.
    """
    try:
        told = json.loads((out / MARK).read_text("utf-8"))
        is_same = bool(key) and told["key"] == key and told["content"] == _content(out)
        return int(told["files"]) if is_same else 0
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return 0


def write_site(out: Path, files: Mapping[str, FrozenFile], progress: Progress | None = None, key: str = "") -> None:
    """Write every file and its compressed forms beside `out`, then put the whole in its place.

    `key` tells what it was made from, for `count_of_same`. Raises ExportError where that is not allowed; whatever ends
    it early leaves `out` as it was.
    """
    refuse_what_is_not_ours(out)
    out.parent.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix=f".{out.name[:40]}.", dir=out.parent))
    try:
        aside.chmod(0o755)
        for done, name in enumerate(sorted(files), 1):
            _write(aside / name, files[name])
            if progress:
                progress(done, len(files))
        told = {"site": "Pain Atlas", "files": len(files), "key": key, "content": _content(aside)}
        (aside / MARK).write_text(json.dumps(told) + "\n", "utf-8")
        with _alone(out.parent):
            _refuse_foreign(out)
            _swap(aside, out)
    except BaseException:
        shutil.rmtree(aside, ignore_errors=True)
        raise


@contextmanager
def _alone(parent: Path) -> Iterator[None]:
    """Two exports to one place put their site there one after the other; a lock of one that dies is let go."""
    if fcntl is None:  # pragma: no cover
        yield
        return
    folder = os.open(parent, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def _content(folder: Path) -> str:
    """Sixty-four hex digits of the names and bytes of all files but the mark."""
    digest = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file() and path != folder / MARK):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(folder).as_posix()}:{len(content)}:".encode())
        digest.update(content)
    return digest.hexdigest()


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
