"""Starting, refusing to start, and stopping."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from dash import Dash

from app import create_app
from dashboard.serve.run import bind, main
from dashboard.serve.settings import SettingError, Settings
from tests.conftest import ROOT, free_port

TINY = """
import sys, dash
from dashboard.serve.run import main
def create_app(settings):
    app = dash.Dash("tiny")
    app.layout = dash.html.P("tiny")
    return app
sys.exit(main(create_app))
"""


def test_a_bad_port_ends_the_program_with_2_and_one_line() -> None:
    """`PORT=abc python app.py` tells it in one line, without a traceback."""
    with _start("app.py", PORT="abc") as program:
        _, complaint = program.communicate(timeout=60)
    assert (program.returncode, complaint.count("\n")) == (2, 1)
    assert "PORT is 'abc'" in complaint


def test_bad_settings_end_the_program_with_2_and_a_line_each(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Three bad settings are told together, before anything is read or served."""
    for variable, value in (("PORT", "0"), ("PAIN_ATLAS_PREFIX", "atlas"), ("PAIN_ATLAS_EMBEDDERS", "*")):
        monkeypatch.setenv(variable, value)
    assert main(_never) == 2
    complaints = capsys.readouterr().err
    assert [line.partition(" ")[0] for line in complaints.splitlines()] == [
        "PORT",
        "PAIN_ATLAS_PREFIX",
        "PAIN_ATLAS_EMBEDDERS",
    ]


def test_a_taken_port_ends_the_program_with_2(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A second server on the same port says so before it reads anything."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        monkeypatch.setenv("PORT", str(taken.getsockname()[1]))
        assert main(_never) == 2
    assert "already in use" in capsys.readouterr().err.lower()


@pytest.mark.parametrize("host", ["192.0.2.1", "a..b", "x" * 70 + ".invalid"])
def test_a_foreign_host_is_named(host: str) -> None:
    """An address that is not this machine's, or cannot be any, is a setting error."""
    with pytest.raises(SettingError, match=re.escape(host)):
        bind(host, 8050)


def test_faulty_data_are_listed_and_end_the_program_with_1(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every fault is a line `file:line:column reason`; the app does not start and shows no traceback."""
    shutil.copytree(ROOT / "data", tmp_path / "data", ignore=shutil.ignore_patterns("compiled", "body"))
    rows = (tmp_path / "data/areas.csv").read_text("utf-8").splitlines(keepends=True)
    (tmp_path / "data/areas.csv").write_text("".join([*rows, rows[-1]]), "utf-8")
    (tmp_path / "data/maps.csv").unlink()
    monkeypatch.setenv("PORT", str(free_port()))
    assert main(partial(create_app, tmp_path / "data")) == 1
    complaints = capsys.readouterr().err
    assert f"areas.csv:{len(rows) + 1}" in complaints and "maps.csv" in complaints and "Traceback" not in complaints


def test_missing_views_are_told_with_the_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without data/compiled the app ends with 1 and names `make build`."""
    shutil.copytree(ROOT / "data", tmp_path / "data", ignore=shutil.ignore_patterns("compiled", "body"))
    monkeypatch.setenv("PORT", str(free_port()))
    assert main(partial(create_app, tmp_path / "data")) == 1
    assert "make build" in capsys.readouterr().err


def test_ctrl_c_stops_quietly() -> None:
    """The server prints where it is, and SIGINT ends it with 0 and no traceback."""
    with _start("-c", TINY, PORT=str(free_port())) as server:
        assert server.stdout and server.stderr
        lines = iter(server.stdout.readline, "")
        assert any("is ready: http://127.0.0.1:" in line for line in lines)
        server.send_signal(signal.SIGINT)
        assert server.wait(timeout=20) == 0
        assert server.stderr.read() == ""


def _never(settings: Settings) -> Dash:
    raise AssertionError("the app must not be made")


def _start(*command: str, **settings: str) -> "subprocess.Popen[str]":
    pipe, environment = subprocess.PIPE, {**os.environ, **settings}
    return subprocess.Popen([sys.executable, *command], cwd=ROOT, env=environment, stdout=pipe, stderr=pipe, text=True)
