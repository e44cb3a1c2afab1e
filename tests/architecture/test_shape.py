"""Files that fit in a head, named for what they are about."""

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.architecture.tracked import ROOT, code, tracked

LONGEST = 300
ATTICS = re.compile(r"(?:^|_)(?:utils?|helpers?|managers?|misc|common|stuff|core|base)(?:_|$)")
SUPPORT = {"__init__", "__main__", "conftest"}


def test_no_file_is_longer_than_a_reader_s_patience() -> None:
    """At most 300 lines a file, in every language."""
    lines = {path: len((ROOT / path).read_text("utf-8").splitlines()) for path in code(".py", ".js", ".css")}
    assert not {str(path): count for path, count in lines.items() if count > LONGEST}


def test_no_file_is_an_attic() -> None:
    """Names say what a file is about; nothing is called utils, helpers or manager."""
    assert not [str(path) for path in code(".py", ".js", ".css") if ATTICS.search(path.stem)]


@pytest.mark.parametrize("suffix", [".js", ".css"])
def test_one_concept_one_word(suffix: str) -> None:
    """Scripts and style sheets are named like the words of the page: lower case with underscores."""
    stems = {path: path.stem.removesuffix(".test") for path in code(suffix)}
    assert not [str(path) for path, stem in stems.items() if not re.fullmatch(r"_?[a-z0-9]+(?:_[a-z0-9]+)*", stem)]


def test_panels_and_assets_share_their_words() -> None:
    """A style sheet or script that is about a panel carries the panel's exact name, not a variant of it."""
    panels = _stems("dashboard/panels")
    variants = {asset for asset in _stems("assets") - panels for panel in panels if _variant(asset, panel)}
    assert not variants


def test_every_test_file_is_about_something() -> None:
    """`test_x.py` mirrors a file `x` (or a part of it) of dashboard/; `test_every_x.py` goes through all."""
    mirrored = [path for path in code(".py") if _mirrors(path) and not path.stem.startswith("test_every_")]
    assert not [str(path) for path in mirrored if not path.stem.removeprefix("test_").startswith(_subjects(path))]


def test_every_test_says_what_it_claims() -> None:
    """Each test function has a docstring: the claim it can refute."""
    silent = re.compile(r'^def (test_\w+)\([^)]*\)[^:]*:\n(?!\s+r?""")', re.MULTILINE)
    tests = [path for path in code(".py") if path.parts[0] == "tests"]
    found = {str(path): silent.findall((ROOT / path).read_text("utf-8")) for path in tests}
    assert not {path: names for path, names in found.items() if names}


def _stems(folder: str) -> set[str]:
    files: Iterable[Path] = (path for path in tracked() if path.parent == Path(folder))
    return {path.stem for path in files if path.suffix in (".py", ".js", ".css")} - SUPPORT


def _variant(asset: str, panel: str) -> bool:
    """bodymap or body_maps for body_map: the same letters, written otherwise."""
    return asset.replace("_", "").rstrip("s") == panel.replace("_", "").rstrip("s")


def _mirrors(path: Path) -> bool:
    folder = ROOT / "dashboard" / Path(*path.parts[1:-1])
    return path.parts[0] == "tests" and len(path.parts) > 2 and path.stem.startswith("test_") and folder.is_dir()


def _subjects(path: Path) -> tuple[str, ...]:
    return tuple({other.stem for other in tracked() if other.parts[:-1] == ("dashboard", *path.parts[1:-1])})
