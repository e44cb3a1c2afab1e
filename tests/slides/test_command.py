"""`python -m dashboard slides`: whole or not at all, and every slip told in words."""

from pathlib import Path

import pytest

from dashboard.__main__ import main
from dashboard.atlas import DATA_DIR
from dashboard.slides import command

LESSON = "work_through_a_case"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["work_thruogh_a_case", "--out", "a.pptx"], ("unknown lesson", "did you mean work_through_a_case?")),
        ([LESSON, "--out", "a.ppt"], ("a.ppt", "ends in .pptx")),
        ([LESSON, "--out", "nowhere/a.pptx"], ("nowhere", "no such folder")),
        ([LESSON, "--out", "folder.pptx"], ("folder.pptx", "is a folder")),
        ([LESSON, "--out", "a.pptx", "--link", "clinic"], ("--link clinic", "https://")),
        ([LESSON, "--out", "a.pptx", "--link", "https://a.example/?sel=x"], ("--link", "an address of an atlas")),
    ],
)
def test_a_slip_is_told_and_nothing_is_written(
    arguments: list[str], words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    """One line that says what, and what is allowed."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder.pptx").mkdir()
    assert main(["slides", *arguments]) == 2
    told = capsys.readouterr().err
    assert all(word in told for word in words) and len(told.splitlines()) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["folder.pptx"]


def test_a_recorded_lesson_with_faults_is_refused_with_its_lines(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As the page and `check` say it: file, line, what."""
    own = tmp_path / "own.md"
    own.write_text((DATA_DIR / "lessons" / f"{LESSON}.md").read_text("utf-8").replace("sel=none", "sel=nnone", 1))
    assert main(["slides", str(own), "--out", str(tmp_path / "own.pptx")]) == 1
    told = capsys.readouterr().err
    assert told.startswith(f"{own}:") and "nnone" in told
    assert not (tmp_path / "own.pptx").exists()


def test_a_recorded_lesson_of_any_name_becomes_slides(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], quick: None
) -> None:
    """A file from the page need not be called as its id."""
    own = tmp_path / "what I showed.md"
    own.write_bytes((DATA_DIR / "lessons" / f"{LESSON}.md").read_bytes())
    assert main(["slides", str(own), "--out", str(tmp_path / "own.pptx")]) == 0
    assert "1 lesson in" in capsys.readouterr().out
    assert (tmp_path / "own.pptx").read_bytes().startswith(b"PK")


def test_a_broken_off_deck_leaves_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Ctrl-C, or a disk that is full, loses nothing."""
    out = tmp_path / "a.pptx"
    out.write_bytes(b"old")

    def broken(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(command, "write_whole", broken)
    monkeypatch.setattr("dashboard.slides.deck.deck_of", lambda *_: b"new")
    assert main(["slides", LESSON, "--out", str(out)]) == 130
    assert out.read_bytes() == b"old" and "as it was" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["a.pptx"]


def test_without_its_packages_the_command_says_how_to_get_them(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """The app itself runs without them."""
    monkeypatch.setitem(__import__("sys").modules, "dashboard.slides.deck", None)
    assert main(["slides", LESSON, "--out", str(tmp_path / "a.pptx")]) == 2
    assert "pip install -e '.[class]'" in capsys.readouterr().err
