"""The key of a kept site changes with all that the site follows from, and with nothing else."""

import os
import time
from dataclasses import replace
from pathlib import Path

import pytest

from app import KEPT
from dashboard.serve.kept_site import MOST_OTHERS, KeptSite
from dashboard.serve.settings import Settings
from dashboard.serve.site import Site

FILES = {"app.py": "1", "code/page.py": "2", "code/panels/area.py": "3", "data/areas.csv": "4", "assets/page.css": "5"}


@pytest.fixture
def kept(tmp_path: Path) -> KeptSite:
    """The kept site of a small program."""
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return KeptSite(tmp_path, ("app.py", "code", "data", "assets"))


@pytest.mark.parametrize("name", FILES)
def test_a_changed_file_changes_the_key(kept: KeptSite, name: str) -> None:
    """Its content, its name, or that it is there."""
    before, path = kept.key(Settings()), kept.root / name
    path.write_text("other", "utf-8")
    assert kept.key(Settings()) != before
    path.write_text(FILES[name], "utf-8")
    assert kept.key(Settings()) == before
    path.rename(path.with_name(f"another_{path.name}"))
    assert kept.key(Settings()) != before


def test_content_that_moves_from_one_file_to_the_next_changes_the_key(kept: KeptSite) -> None:
    """Not the sum of all files is hashed, but each with its length."""
    before = kept.key(Settings())
    (kept.root / "code/page.py").write_text("23", "utf-8")
    (kept.root / "code/panels/area.py").write_text("", "utf-8")
    assert kept.key(Settings()) != before


@pytest.mark.parametrize(
    "setting",
    [
        {"title": "Clinic"},
        {"embedders": ("https://a.example",)},
        {"prefix": "/a/"},
        {"state": "sel=root_l5"},
    ],
    ids=str,
)
def test_another_setting_changes_the_key(kept: KeptSite, setting: dict[str, object]) -> None:
    """The page says some of them; where it is served it does not say."""
    assert kept.key(replace(Settings(), host="0.0.0.0", port=1)) == kept.key(Settings())
    assert kept.key(replace(Settings(), **setting)) != kept.key(Settings())  # type: ignore[arg-type]


def test_another_package_changes_the_key(kept: KeptSite, monkeypatch: pytest.MonkeyPatch) -> None:
    """Dash and plotly write parts of the site."""
    before = kept.key(Settings())
    monkeypatch.setattr("dashboard.serve.kept_site._installed", lambda: ["dash-0.1.dist-info"])
    assert kept.key(Settings()) != before


def test_what_python_and_the_site_itself_leave_behind_changes_nothing(kept: KeptSite, site: Site) -> None:
    """Else no second start would find the site of the first."""
    before = kept.key(Settings())
    (kept.root / "code/__pycache__").mkdir()
    (kept.root / "code/__pycache__/page.pyc").write_bytes(b"x")
    (kept.root / "data/.DS_Store").write_bytes(b"x")
    kept.write(before, site)
    os.utime(kept.root / "app.py", (0, 0))
    assert kept.key(Settings()) == before and kept.read(before) is not None


def test_old_sites_are_forgotten_and_the_newest_ones_stay(kept: KeptSite, site: Site) -> None:
    """A folder that grows with every change would fill the disk."""
    keys = [f"{number:064x}" for number in range(1 << 60, (1 << 60) + 6)]
    keys = [key[::-1] for key in keys]
    for age, key in enumerate(reversed(keys)):
        kept.write(key, site)
        written = time.time() - 60 * (len(keys) - age)
        os.utime(kept.root / ".kept" / f"{key[:16]}.site", (written, written))
    assert [kept.read(key) is not None for key in keys] == [True] * (MOST_OTHERS + 1) + [False] * (5 - MOST_OTHERS)


def test_the_atlas_keeps_its_site_by_all_that_lies_in_the_program_folder(site: Site) -> None:
    """A folder that is left out of the key would be served stale."""
    named = {path.name for path in KEPT.root.iterdir() if not path.name.startswith(".")}
    not_served = {"tests", "web", "docs", "Containerfile", "Makefile", "LICENSE", "NOTICE", "pyproject.toml"}
    not_served |= {"README.md", "CHANGELOG.md", "CONTRIBUTING.md", "constraints.txt", "node_modules", "findings"}
    assert {name for name in named - not_served if not name.endswith(".egg-info")} == set(KEPT.made_from)
