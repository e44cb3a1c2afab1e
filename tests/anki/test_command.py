"""Every reason against writing a package is one line that says what is allowed, and nothing is left behind."""

from pathlib import Path

import pytest

from dashboard.__main__ import main
from dashboard.anki.command import SUBJECTS
from dashboard.anki.occlusion_deck import PLATES


@pytest.mark.parametrize(
    ("file", "more", "told"),
    [
        ("deck.txt", ["--occlusion"], "ends in .apkg"),
        ("missing/deck.apkg", ["--occlusion", "places"], "no such folder"),
        ("deck.apkg", ["--occlusion", "--kind", "roots"], "--kind: chooses sources"),
        ("deck.apkg", ["--occlusion", "places", "--structure", "root_s1"], "one of the two is allowed"),
        ("deck.apkg", ["--structure", "root_s9"], "unknown structure 'root_s9'; did you mean"),
    ],
)
def test_what_cannot_be_is_told_in_a_line(
    file: str, more: list[str], told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit 2, one line, no file."""
    assert main(["anki", str(tmp_path / file), *more]) == 2
    said = capsys.readouterr().err
    assert told in said and said.count("\n") == 1
    assert not list(tmp_path.iterdir())


def test_the_command_offers_every_subject() -> None:
    """What may be asked for is what can be drawn, in the same order."""
    assert tuple(PLATES) == SUBJECTS


def test_an_old_package_stays_where_a_new_one_cannot_be_made(tmp_path: Path) -> None:
    """A fault of the data leaves the file as it was."""
    out = tmp_path / "deck.apkg"
    out.write_bytes(b"old")
    (tmp_path / "data").mkdir()
    assert main(["anki", str(out), "--occlusion", "--data", str(tmp_path / "data")]) != 0
    assert out.read_bytes() == b"old"
