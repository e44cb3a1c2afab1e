"""`python -m dashboard language`: a catalogue is brought up to date and keeps what was translated."""

import shutil
from pathlib import Path

import pytest

from dashboard.__main__ import main
from dashboard.atlas import DATA_DIR
from dashboard.language.catalogue import Entry, path_of, read_entries, written


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tables and lessons, without what is made of them."""
    place = tmp_path_factory.mktemp("data")
    shutil.copytree(DATA_DIR, place, dirs_exist_ok=True, ignore=shutil.ignore_patterns("compiled", "body", "languages"))
    return place


def test_a_catalogue_is_made_and_keeps_its_texts(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is translated stays, all else is there to be filled; what nobody asks for any more goes."""
    path = path_of("de", folder)
    path.parent.mkdir()
    known = [Entry("areas/calf_mid/name", "No longer so", texts=("Alt",)),
             Entry("structures/root_s1/name", "S1 nerve root", texts=("Nervenwurzel S1",))]  # fmt: skip
    path.write_bytes(written("de", known))
    assert main(["language", "de", "--data", str(folder)]) == 1
    told = capsys.readouterr().out
    assert " 0 stale, 0 unknown, 0 wrong" in told
    entries = {entry.key: entry for entry in read_entries(path) if entry.key}
    assert entries["structures/root_s1/name"].texts == ("Nervenwurzel S1",)
    assert entries["areas/calf_mid/name"].texts == ()
    assert any(key.startswith("lessons/neck_and_arm/3/") for key in entries)


def test_check_only_tells(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A language without a file is told in a line, and none is made."""
    assert main(["language", "fr", "--check", "--data", str(folder)]) == 2
    assert "fr.po cannot be read" in capsys.readouterr().err
    assert not path_of("fr", folder).exists()
