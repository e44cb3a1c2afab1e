"""Who may know whom."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.tracked import ROOT

NOT_AT_RUN_TIME = ("dashboard.build", "anny", "torch", "scipy", "shapely", "potpourri3d")


def test_the_import_contracts_are_kept() -> None:
    """app → page → panels → figures → atlas, and the other contracts in pyproject.toml."""
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("module", "strangers"),
    [("app", NOT_AT_RUN_TIME), ("dashboard.atlas", (*NOT_AT_RUN_TIME, "dash", "plotly", "flask"))],
)
def test_importing_it_loads_no_stranger(module: str, strangers: tuple[str, ...]) -> None:
    """What the contracts say also holds in a running interpreter, third parties' own imports included."""
    probe = f"import sys, {module}; print([name for name in {strangers!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", probe], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
