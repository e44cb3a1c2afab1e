"""Tables read by another process are those read here, and where it does not live to tell they are read here."""

import os
import shutil
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from dashboard.atlas import DATA_DIR
from dashboard.atlas.check import read_and_check
from dashboard.serve import read_ahead as module
from dashboard.serve.read_ahead import read_ahead

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")


def test_what_is_read_ahead_is_what_is_read_here() -> None:
    """Every table, every work, no fault."""
    assert read_ahead(DATA_DIR)() == read_and_check(DATA_DIR)


def test_faults_are_told_as_ever(tmp_path: Path) -> None:
    """A spoilt folder is refused for the same reasons."""
    data = tmp_path / "data"
    shutil.copytree(DATA_DIR, data, ignore=shutil.ignore_patterns("compiled", "body"))
    (data / "areas.csv").write_text("area_id\n")
    reading = read_ahead(data)()
    assert reading
    assert reading.faults == read_and_check(data).faults != []


def test_a_reader_that_ends_too_early_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """Killed, out of memory, or a fault of its own: nobody waits for it, and no child is left."""
    monkeypatch.setattr(module, "gc", SimpleNamespace(disable=lambda: os._exit(1)))
    started: list[int] = []
    fork = os.fork

    def noted() -> int:
        started.append(fork())
        return started[-1]

    monkeypatch.setattr(os, "fork", noted)
    assert read_ahead(DATA_DIR)() is None
    with pytest.raises(ChildProcessError):
        os.waitpid(started[0], os.WNOHANG)


def test_whoever_only_reads_the_tables_loads_no_pandas() -> None:
    """That is what makes it worth a process."""
    code = "import sys, dashboard.atlas.check; sys.exit('pandas' in sys.modules)"
    assert os.spawnv(os.P_WAIT, sys.executable, [sys.executable, "-c", code]) == 0
