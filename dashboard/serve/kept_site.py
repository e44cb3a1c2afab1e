"""Where the frozen site is kept between two starts, and what tells whether it is still the one that would be made."""

import hashlib
import os
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from dashboard.serve.kept_file import read_site, write_site
from dashboard.serve.settings import Settings
from dashboard.serve.site import Site

FOLDER = ".kept"
# Besides this start's: another setting, or the version before, to which somebody may go back.
MOST_OTHERS = 2
SUFFIX = ".site"


@dataclass(frozen=True, slots=True)
class KeptSite:
    """The kept site of a program folder.

    `made_from` are the files and folders, below `root`, whose content the site follows from; with the settings, the
    version of Python and those of the installed packages they make its key.
    """

    root: Path
    made_from: tuple[str, ...]

    def key(self, settings: Settings) -> str:
        """Sixty-four hex digits that change whenever the site might."""
        digest = hashlib.sha256()
        told = replace(settings, host="", port=0)  # where it is served the site does not say
        for text in (sys.version, repr(told), *_installed()):
            digest.update(f"{len(text)}:{text}".encode())
        for path in self._files():
            content = path.read_bytes()
            digest.update(f"{path.relative_to(self.root).as_posix()}:{len(content)}:".encode())
            digest.update(content)
        return digest.hexdigest()

    def read(self, key: str) -> Site | None:
        """The site that was kept under this key; None where there is none that is whole."""
        return read_site(self._path(key), key)

    def write(self, key: str, site: Site) -> None:
        """Keep a site, and forget the oldest ones; raises OSError where nothing can be kept here."""
        path = self._path(key)
        write_site(path, key, site)
        others = [other for other in path.parent.glob(f"*{SUFFIX}") if other != path]
        for other in sorted(others, key=_written, reverse=True)[MOST_OTHERS:]:
            with suppress(OSError):
                other.unlink()

    def _path(self, key: str) -> Path:
        return self.root / FOLDER / f"{key[:16]}{SUFFIX}"

    def _files(self) -> Iterator[Path]:
        for name in self.made_from:
            place = self.root / name
            yield from [place] if place.is_file() else sorted(_below(place))


@dataclass(frozen=True, slots=True)
class Place:
    """Where one site is kept under its key, and the file by which it is handed over where nothing can be kept."""

    kept: KeptSite
    key: str
    passing: Path

    def keep(self, site: Site) -> None:
        """Keep it for every later start; raises OSError where that cannot be."""
        self.kept.write(self.key, site)

    def hand_over(self, site: Site) -> None:
        """Leave it for this start alone."""
        write_site(self.passing, self.key, site)

    def site(self) -> Site | None:
        """What was kept or handed over; mapped, it is there until nobody maps it, also when its file is gone."""
        return self.kept.read(self.key) or read_site(self.passing, self.key)


def _below(folder: Path) -> Iterable[Path]:
    """What a program reads of a folder, not what Python or a desktop leaves there."""
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name != "__pycache__" and not name.startswith(".")]
        yield from (Path(place) / name for name in names if not name.startswith("."))


def _installed() -> list[str]:
    """Name and version of every installed package."""
    return sorted(path.name for path in Path(sysconfig.get_paths()["purelib"]).glob("*.dist-info"))


def _written(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
