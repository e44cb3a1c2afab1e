"""The two commands of the README, and the pins they install."""

import json
import re
import subprocess
import tomllib
from importlib.metadata import distributions

import pytest

from tests.conftest import ROOT

PIN = re.compile(r"[A-Za-z0-9][\w.-]*==[\w.]+")


def pins() -> dict[str, str]:
    """Package (spelled as pip compares names) to version."""
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    pairs = (line.split("==") for line in lines if line and not line.startswith("#"))
    return {_plain(name): version for name, version in pairs}


def test_the_readme_gives_exactly_two_commands_that_make_knows() -> None:
    """`make run` and `make test` are what a newcomer types; both are targets."""
    commands = re.findall(r"^make (\w+)", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)
    assert commands == ["run", "test"]
    for command in commands:
        subprocess.run(["make", "--dry-run", command], cwd=ROOT, check=True, capture_output=True)


@pytest.mark.parametrize(
    "target",
    [
        "run",
        "test",
        "test-static",
        "test-file",
        "lint",
        "web",
        "build",
        "mesh",
        "bench",
        "load",
        "export",
        "install",
        "help",
    ],
)
def test_make_knows_its_targets_and_help_lists_them(target: str) -> None:
    """Each target exists and `make help` says what it does."""
    help_text = subprocess.run(["make", "help"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    assert re.search(rf"^make {target} +\S", help_text, re.MULTILINE)


def test_pins_are_name_and_version_and_nothing_else() -> None:
    """No address, no path, no hash, no range: the same file works with any index."""
    lines = [line for line in (ROOT / "constraints.txt").read_text("utf-8").splitlines() if not line.startswith("#")]
    assert len(lines) > 40
    assert not [line for line in lines if not PIN.fullmatch(line)]
    assert len(lines) == len(pins()), "a package is pinned twice"


def test_what_node_needs_is_pinned_without_an_address() -> None:
    """Exact versions, each with the hash of its content; no registry is named, so any may be asked."""
    lock = json.loads((ROOT / "web/package-lock.json").read_text("utf-8"))
    declared = json.loads((ROOT / "web/package.json").read_text("utf-8"))["devDependencies"]
    assert all(PIN.fullmatch(f"x=={version}") for version in declared.values())
    packages = {name: package for name, package in lock["packages"].items() if name}
    assert len(packages) > 40 and all(package["integrity"].startswith("sha512-") for package in packages.values())
    assert "://" not in json.dumps(lock)


def test_every_declared_dependency_is_pinned() -> None:
    """Whatever pyproject.toml names, in every extra, has one exact version."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    declared = [*project["build-system"]["requires"], *project["project"]["dependencies"]]
    declared += [need for extra in project["project"]["optional-dependencies"].values() for need in extra]
    names = {_plain(re.match(r"[\w.-]+", need)[0]) for need in declared}  # type: ignore[index]
    assert names - pins().keys() == {"pain-atlas"}


def test_what_is_installed_is_what_is_pinned() -> None:
    """The environment the tests run in has the pinned version of every package both know.

    setuptools only builds; what a fresh .venv brings along of it is never used.
    """
    here = {_plain(item.metadata["Name"]): item.version.partition("+")[0] for item in distributions()}
    here.pop("setuptools", None)
    assert not {name: here[name] for name, version in pins().items() if here.get(name, version) != version}


def test_the_licences_are_named() -> None:
    """MIT for code and CC BY 4.0 for data in LICENSE, the body's origin in NOTICE."""
    licence, notice = ((ROOT / name).read_text("utf-8") for name in ("LICENSE", "NOTICE"))
    assert licence.startswith("MIT License") and "CC BY 4.0" in licence
    assert "anny" in notice and "Apache" in notice and "CC0" in notice


def test_nothing_that_belongs_in_the_repository_is_ignored() -> None:
    """The ignore rules do not swallow the build's code, the compiled views or the body."""
    kept = [
        "dashboard/build/x.py",
        "data/compiled/index.json",
        "data/body/x.npz",
        "assets/web/x.js",
        "assets/parts/x.css",
        "docs/explore.png",
    ]
    done = subprocess.run(["git", "check-ignore", *kept], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stdout == ""


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
