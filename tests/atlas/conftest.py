"""The atlas of the repository, and copies of its data folder that a test may spoil."""

import shutil
from pathlib import Path

import pytest

from dashboard.atlas import DATA_DIR


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A sound data folder of its own: the hand-edited files of data/, to be spoiled."""
    for file in DATA_DIR.iterdir():
        if file.suffix in (".csv", ".bib", ".json"):
            shutil.copy(file, tmp_path / file.name)
    return tmp_path
