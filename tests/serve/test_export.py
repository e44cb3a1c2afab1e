"""`python -m dashboard export`: what it takes, what it refuses, and that the same goes in and out."""

import argparse
import os
import signal
from pathlib import Path

import pytest
from dash import Dash, Input, Output, html

from dashboard.atlas import DATA_DIR
from dashboard.selection import Choices
from dashboard.serve import export_folder
from dashboard.serve.export import main, with_options
from dashboard.serve.export_folder import MARK, ExportError, write_site
from dashboard.serve.frozen_file import FrozenFile, freeze_file
from dashboard.serve.kept_site import KeptSite
from dashboard.serve.settings import Settings
from tests.serve.conftest import MakeApp
from tests.serve.test_export_folder import tree


def options(out: Path, **given: object) -> argparse.Namespace:
    """The command line's options."""
    return argparse.Namespace(out=out, **{"base": "", "select": "", "small": False, "data": DATA_DIR, **given})


def test_the_same_inputs_give_the_same_bytes(tmp_path: Path, make_app: MakeApp) -> None:
    """Two exports of one app are equal in every file, name and byte."""
    for name in ("one", "two"):
        assert main(options(tmp_path / name), lambda _data, _settings: make_app()) == 0
    one, two = tree(tmp_path / "one"), tree(tmp_path / "two")
    assert len(one) > 20 and one == two


def test_small_differs_in_nothing_but_compression(tmp_path: Path, make_app: MakeApp) -> None:
    """What takes a minute more is the same site."""
    for name, small in (("usual", False), ("small", True)):
        main(options(tmp_path / name, small=small), lambda _data, _settings: make_app())
    plain = [
        {name: body for name, body in tree(tmp_path / folder).items() if not name.endswith((".br", ".gz", MARK))}
        for folder in ("usual", "small")
    ]
    assert plain[0] == plain[1]


def test_a_kept_site_is_written_out_without_the_app_and_is_the_same(tmp_path: Path, make_app: MakeApp) -> None:
    """The second export makes nothing; with a changed file it makes all."""
    (tmp_path / "program").mkdir()
    kept = KeptSite(tmp_path / "program", ("page.py",))
    made: list[str] = []

    def counted(_data: Path, _settings: Settings) -> Dash:
        made.append("made")
        return make_app()

    for name, text, times in (("one", "1", 1), ("two", "1", 1), ("three", "2", 2)):
        (tmp_path / "program" / "page.py").write_text(text)
        assert main(options(tmp_path / name), counted, kept) == 0 and len(made) == times, name
    assert main(options(tmp_path / "fresh"), counted) == 0
    trees = [tree(tmp_path / name) for name in ("one", "two", "three", "fresh")]
    for files in trees:
        del files[MARK]  # tells what it was made from
    assert trees[1:] == trees[:-1]


def test_a_folder_that_holds_the_same_already_is_left_as_it_is(
    tmp_path: Path, make_app: MakeApp, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is written anew, and that is said; a file that was changed there brings the whole back."""
    (tmp_path / "program").mkdir()
    kept = KeptSite(tmp_path / "program", ())
    assert main(options(tmp_path / "site"), lambda *_: make_app(), kept) == 0
    before = {path: path.stat().st_ino for path in (tmp_path / "site").rglob("*")}
    capsys.readouterr()
    assert main(options(tmp_path / "site"), lambda *_: make_app(), kept) == 0
    assert "nothing has changed" in capsys.readouterr().out
    assert {path: path.stat().st_ino for path in (tmp_path / "site").rglob("*")} == before
    index = tmp_path / "site" / "index.html"
    whole = index.read_bytes()
    index.write_bytes(b"spoilt")
    assert main(options(tmp_path / "site"), lambda *_: make_app(), kept) == 0
    assert index.read_bytes() == whole


def test_a_callback_that_needs_a_server_is_refused(
    tmp_path: Path, make_app: MakeApp, capsys: pytest.CaptureFixture[str]
) -> None:
    """Files cannot answer it: its output is named, the exit code is 1, and nothing is written."""

    def needing(_data: Path, _settings: Settings) -> Dash:
        app = make_app()
        app.layout = html.Div([html.Button(id="press"), html.P(id="said")])
        app.callback(Output("said", "children"), Input("press", "n_clicks"))(lambda n: n)
        return app

    assert main(options(tmp_path / "site"), needing) == 1
    assert "said.children" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_foreign_folder_is_refused_before_anything_is_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In a second, not after a minute of work; exit code 2."""
    (tmp_path / "mine.txt").write_text("mine")

    def never(_data: Path, _settings: Settings) -> Dash:
        raise AssertionError("the app must not be made")

    assert main(options(tmp_path), never) == 2
    assert "is no export of the atlas" in capsys.readouterr().err
    assert (tmp_path / "mine.txt").read_text() == "mine"


def test_ctrl_c_leaves_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Stopped while reading: 130 and a word that nothing changed."""

    def stopped(_data: Path, _settings: Settings) -> Dash:
        raise KeyboardInterrupt

    assert main(options(tmp_path / "site"), stopped) == 130
    assert "is as it was" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_terminated_export_leaves_nothing(
    tmp_path: Path, make_app: MakeApp, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """SIGTERM while files are written: 143, no hidden folder, and an earlier site as it was."""
    write_site(tmp_path / "site", {"old.html": freeze_file(b"<p>old</p>", "text/html")})
    before, write = tree(tmp_path), export_folder._write

    def terminated(path: Path, file: FrozenFile) -> None:
        write(path, file)
        os.kill(os.getpid(), signal.SIGTERM)

    monkeypatch.setattr(export_folder, "_write", terminated)
    assert main(options(tmp_path / "site"), lambda _data, _settings: make_app()) == 143
    assert "is as it was" in capsys.readouterr().err
    assert tree(tmp_path) == before and [path.name for path in tmp_path.iterdir()] == ["site"]
    assert signal.getsignal(signal.SIGTERM) == signal.SIG_DFL


@pytest.mark.parametrize("out", ["notes.txt/site", "notes.txt", "/proc/nowhere/site"])
def test_a_place_that_cannot_be_written_is_told_before_the_work(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], out: str
) -> None:
    """A file in the way, a closed folder, an impossible name: one line and exit code 2 before anything is made."""
    (tmp_path / "notes.txt").write_text("mine")

    def never(_data: Path, _settings: Settings) -> Dash:
        raise AssertionError("the app must not be made")

    assert main(options(tmp_path / out), never) == 2
    complaint = capsys.readouterr().err
    assert complaint.count("\n") == 1 and "name another folder" in complaint
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


@pytest.mark.parametrize(
    ("given", "query"),
    [("root_l5", "sel=root_l5"), ("sel=root_s1&side=right", "sel=root_s1&side=right"), ("?mode=spine", "mode=spine")],
)
def test_a_state_is_a_query_or_a_source(given: str, query: str, choices: Choices) -> None:
    """Both spellings open the same."""
    assert with_options(Settings(), "", given, lambda: choices).state == query


@pytest.mark.parametrize(
    ("base", "state", "reason"),
    [
        ("", "root_s9", r"--select is 'root_s9': sel may not be 'root_s9'; did you mean root_t9"),
        ("", "sel=root_s1&colour=red", r"'colour' is no key of an address"),
        ("", "sel=root_s1&side=up", r"side may not be 'up'.* left, right, both"),
        ("pain", "", r"--base is 'pain': it must begin and end with a slash"),
        ("/a/../b/", "", r"--base is '/a/\.\./b/'"),
    ],
)
def test_what_is_not_allowed_is_named(base: str, state: str, reason: str, choices: Choices) -> None:
    """Which option, its value, and what is allowed."""
    with pytest.raises(ExportError, match=reason):
        with_options(Settings(), base, state, lambda: choices)
