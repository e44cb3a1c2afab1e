"""A folder that holds all maps of a cohort, or what it held before."""

import json
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

MARK = "pain-atlas-drawings.json"


class FolderError(RuntimeError):
    """The maps cannot be written there: where, why, and what would do."""


def refuse_what_is_not_ours(out: Path) -> None:
    """Raise FolderError unless `out` is absent, an empty folder or maps written before, where we may write."""
    if out.exists() and not out.is_dir():
        raise FolderError(f"{out} is a file; name another folder")
    try:
        above = next(folder for folder in out.absolute().parents if folder.exists())
        if not above.is_dir():
            raise FolderError(f"{above} is a file, so nothing can be written below it; name another folder")
        if out.exists() and any(out.iterdir()) and not (out / MARK).is_file():
            raise FolderError(
                f"{out} holds something that is no map of drawings, and stays as it is; name another folder"
            )
        with tempfile.TemporaryDirectory(prefix=f".{out.name[:40]}.", dir=above):
            pass
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise FolderError(f"{out} cannot be written: {reason}; name another folder") from None


def write_folder(out: Path, files: Mapping[str, bytes]) -> None:
    """Write the files beside `out`, then put the whole in its place; whatever ends it early leaves `out` as it was.

    Raises FolderError where that is not allowed.
    """
    refuse_what_is_not_ours(out)
    out.parent.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix=f".{out.name[:40]}.", dir=out.parent))
    try:
        aside.chmod(0o755)
        for name, content in files.items():
            (aside / name).write_bytes(content)
        mark = {"drawings": "Pain Atlas", "files": sorted(files)}
        (aside / MARK).write_text(json.dumps(mark) + "\n", "utf-8")
        refuse_what_is_not_ours(out)
        _swap(aside, out)
    except BaseException:
        shutil.rmtree(aside, ignore_errors=True)
        raise


def _swap(aside: Path, out: Path) -> None:
    if not out.exists():
        aside.rename(out)
        return
    before = Path(tempfile.mkdtemp(prefix=f".{out.name[:40]}.", dir=out.parent)) / "before"
    out.rename(before)
    try:
        aside.rename(out)
    except BaseException:
        before.rename(out)
        raise
    finally:
        shutil.rmtree(before.parent, ignore_errors=True)
