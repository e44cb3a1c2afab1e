"""`python -m dashboard export OUT.zip --scorm …`: what it takes, what it refuses, and that it is whole or not there."""

import os
import signal
import zipfile
from pathlib import Path

import pytest
from dash import Dash

from dashboard.__main__ import main as command_line
from dashboard.course.export import main
from dashboard.course.manifest import EDITIONS
from dashboard.serve.settings import Settings
from tests.course.conftest import MakeApp, options


def never(_data: Path, _settings: Settings) -> Dash:
    """An app that must not be made."""
    raise AssertionError("the app must not be made")


@pytest.mark.parametrize("standard", EDITIONS)
def test_two_runs_give_the_same_bytes(
    tmp_path: Path, make_app: MakeApp, standard: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Written twice, told in one line with its name, its size and its standard."""
    for name in ("one", "two"):
        assert main(options(tmp_path / f"{name}.zip", scorm=standard, lesson="neck_and_arm"), make_app) == 0
    one, two = ((tmp_path / f"{name}.zip").read_bytes() for name in ("one", "two"))
    assert one == two and len(one) > 2000
    last = capsys.readouterr().out.splitlines()[-1]
    assert f"files in {tmp_path / 'two.zip'}" in last and last.endswith(f"SCORM {standard}")


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"scorm": "1.3"}, "--scorm is '1.3': it may be one of 1.2, 2004"),
        ({"scorm": None, "lesson": "a"}, "--lesson is for a course package; add --scorm 1.2 or --scorm 2004"),
        ({"scorm": None, "mastery": "70"}, "--mastery is for a course package; add --scorm 1.2 or --scorm 2004"),
        ({"lesson": "neck_and_arm", "quiz": "source"}, "--lesson and --quiz are two packages; name one of them"),
        ({"quiz": "source", "select": "root_s1"}, "--quiz and --select are two packages; name one of them"),
        ({"base": "/a/"}, "--base goes with a site, not with --scorm: a package lives wherever its course does"),
        ({"small": True}, "--small goes with a site, not with --scorm: a package is small already"),
        ({"mastery": "70"}, "--mastery goes with --quiz; nothing else is scored"),
        ({"quiz": "source", "mastery": "101"}, "--mastery is '101': a whole number from 0 to 100 is expected"),
        ({"quiz": "source", "mastery": "-1"}, "--mastery is '-1': a whole number from 0 to 100 is expected"),
        ({"quiz": "source", "mastery": ""}, "--mastery is '': a whole number from 0 to 100 is expected"),
        ({"lesson": "nothing"}, "--lesson is 'nothing': there is no such lesson"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_told_before_the_work(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], given: dict[str, object], reason: str
) -> None:
    """One line, exit code 2, nothing made and nothing written."""
    assert main(options(tmp_path / "course.zip", **given), never) == 2
    complaint = capsys.readouterr().err
    assert reason in complaint and complaint.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("out", ["site", "nowhere/course.zip", "folder.zip"])
def test_a_place_that_cannot_be_is_told_before_the_work(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], out: str
) -> None:
    """A name that is no zip, a folder that is not there, a folder in the way."""
    (tmp_path / "folder.zip").mkdir()
    assert main(options(tmp_path / out), never) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert [path.name for path in tmp_path.iterdir()] == ["folder.zip"]


def test_the_command_line_leads_here(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With an option of a course, with or without its standard; without any it writes a folder as ever."""
    assert command_line(["export", str(tmp_path / "site"), "--lesson", "neck_and_arm"]) == 2
    assert "add --scorm 1.2" in capsys.readouterr().err
    assert command_line(["export", str(tmp_path / "site"), "--scorm", "2004"]) == 2
    assert "a course package ends in .zip" in capsys.readouterr().err


@pytest.mark.parametrize(("stop", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_what_is_broken_off_leaves_the_old_one(
    tmp_path: Path,
    make_app: MakeApp,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    stop: signal.Signals,
    code: int,
) -> None:
    """Stopped while it is written: a word, and an earlier package byte for byte as it was, with nothing beside it."""
    out = tmp_path / "course.zip"
    out.write_bytes(b"the old one")

    def stopped(half: Path, _: Path) -> None:
        assert half.stat().st_size > 2000
        os.kill(os.getpid(), stop)
        signal.pause()

    monkeypatch.setattr(Path, "replace", stopped)
    assert main(options(out, lesson="neck_and_arm"), make_app) == code
    assert "is as it was" in capsys.readouterr().err
    assert out.read_bytes() == b"the old one" and [path.name for path in tmp_path.iterdir()] == ["course.zip"]


def test_a_quiz_s_package_tells_its_least_score(tmp_path: Path, make_app: MakeApp) -> None:
    """What the command line said stands in the page."""
    assert main(options(tmp_path / "quiz.zip", quiz="quiz=mechanism&seed=3&n=5", mastery="75"), make_app) == 0
    with zipfile.ZipFile(tmp_path / "quiz.zip") as package:
        page = package.read("index.html").decode()
    assert 'data-opens="mode=quiz&amp;quiz=mechanism&amp;seed=3&amp;n=5" data-mastery="75"' in page
