"""Digests by which a build tells whether anything it depends on is other than before; loads no library."""

from __future__ import annotations

import hashlib
import platform
from functools import cache
from importlib.metadata import version
from pathlib import Path

from dashboard.atlas.compiled import inputs

PACKAGE = Path(__file__).resolve().parents[1]
# Whatever the build's own modules import of the rest of the program.
BORROWED = ("atlas/compiled.py", "atlas/least_strengths.py")
LIBRARIES = ("contourpy", "numpy", "pandas", "pillow", "scipy", "shapely")


def digest(*parts: object) -> str:
    """Thirty-two hex digits of some values, told apart by their written form."""
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:32]


def file_digest(path: Path) -> str:
    """The digest of a file's content; that of nothing where there is no such file."""
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""


@cache
def inside_digest() -> str:
    """The code of what lies inside the bodies, on which nothing on the skin depends."""
    return digest([(path.name, file_digest(path)) for path in sorted((PACKAGE / "build" / "inside").glob("*.py"))])


@cache
def code_digest() -> str:
    """The build's own code, and with which libraries on which kind of machine it runs."""
    code = [*sorted((PACKAGE / "build").glob("*.py")), *(PACKAGE / name for name in BORROWED)]
    runs = [platform.python_version(), platform.machine(), *(version(name) for name in LIBRARIES)]
    return digest(runs, [(path.name, file_digest(path)) for path in code])


def inputs_digest(data_dir: Path) -> str:
    """All that goes into a build."""
    return digest(
        code_digest(), inside_digest(), [(name, file_digest(path)) for name, path in inputs(data_dir).items()]
    )
