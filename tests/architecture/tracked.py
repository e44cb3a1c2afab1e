"""The files of the repository, as git would commit them."""

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
TEXT = {".py", ".js", ".css", ".md", ".toml", ".txt", ".csv", ".json", ".bib", ".html", ".svg", ".yml", ".yaml", ""}


@cache
def tracked() -> tuple[Path, ...]:
    """Every tracked or not ignored file that is there, relative to the root."""
    listing = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    names = subprocess.run(listing, cwd=ROOT, capture_output=True, check=True, text=True).stdout.split("\0")
    return tuple(Path(name) for name in sorted(set(filter(None, names))) if (ROOT / name).is_file())


def code(*suffixes: str) -> list[Path]:
    """Tracked files we write by hand with one of the suffixes: not those that are made of others."""
    return [path for path in tracked() if path.suffix in suffixes and path.parts[0] not in ("data", "assets")]


def texts() -> list[tuple[Path, str]]:
    """Every tracked text file with its content; made ones are checked by the tests of what makes them."""
    made = [path for path in tracked() if path.parts[:2] == ("data", "compiled") or path.parts[0] == "assets"]
    kept = [path for path in tracked() if path.suffix in TEXT and path not in made]
    return [(path, (ROOT / path).read_text("utf-8", errors="replace")) for path in kept]
