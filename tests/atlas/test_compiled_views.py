"""Compiled views that are missing, cut, stale or of another shape are refused in one line that says what to do."""

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from app import create_app
from dashboard.__main__ import main as command_line
from dashboard.atlas import DATA_DIR
from dashboard.atlas.compiled import DRAWN_TABLES, REMEDY, NotCompiledError, views_fault
from dashboard.serve.atlas_files import read_index
from dashboard.serve.run import main
from tests.conftest import free_port

Captured = pytest.CaptureFixture[str]


def cut(path: Path) -> None:
    """The disk was full in the middle of it."""
    path.write_bytes(path.read_bytes()[:-9])


def holds(content: bytes) -> Callable[[Path], object]:
    """The file is another one."""
    return lambda path: path.write_bytes(content)


SPOILT: list[tuple[str, Callable[[Path], object], str]] = [
    ("compiled/patterns.bin", Path.unlink, "lacks patterns.bin"),
    ("compiled/patterns.bin", cut, "is damaged: patterns.bin is not what the build wrote"),
    ("compiled/older/views_sides.json", cut, "is damaged: older/views_sides.json"),
    ("compiled/index.json", holds(b"[]"), "is damaged: index.json"),
    ("compiled/manifest.json", Path.unlink, "has no readable manifest.json"),
    ("compiled/manifest.json", holds(b"[" * 99_999), "has no readable manifest.json"),
    ("compiled/manifest.json", holds(b"[3]"), "has a manifest.json of another form"),
    ("compiled/manifest.json", holds(b'{"inputs": {"a": 1}, "files": {}}'), "has a manifest.json of another form"),
    ("body/key_points.csv", cut, "was not made from the present body/key_points.csv"),
]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder of its own, whole, to be spoiled."""
    return Path(shutil.copytree(DATA_DIR, tmp_path / "data"))


def test_every_fault_of_the_compiled_views_is_told_with_the_remedy(data: Path) -> None:
    """One fault after another in a sound folder: each is named, and mending it makes the folder fit again."""
    assert views_fault(data) == ""
    for file, spoil, reason in SPOILT:
        sound = (data / file).read_bytes()
        spoil(data / file)
        assert views_fault(data).startswith(reason), (file, views_fault(data))
        (data / file).write_bytes(sound)
    shutil.rmtree(data / "compiled")
    assert "has no readable manifest.json" in views_fault(data)


def test_a_changed_drawing_needs_a_build_and_a_changed_text_does_not(data: Path) -> None:
    """A strength in patterns.csv makes the pictures stale; a warning in safety_lines.csv is mended without a build."""
    text = (data / "safety_lines.csv").read_text("utf-8")
    (data / "safety_lines.csv").write_text(text.replace("department now", "department at once"), "utf-8")
    assert views_fault(data) == ""
    text = (data / "patterns.csv").read_text("utf-8")
    (data / "patterns.csv").write_text(text.replace(",0.9,", ",0.8,", 1), "utf-8")
    assert views_fault(data) == "was not made from the present patterns.csv"
    assert "safety_lines" not in DRAWN_TABLES


def test_check_and_start_refuse_stale_views_in_one_line(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    """`check` says it as a fault with exit code 1, the server with exit code 1 before it answers; no traceback."""
    cut(data / "compiled/solid.bin")
    assert command_line(["check", str(data)]) == 1
    output = capsys.readouterr()
    assert output.out.startswith("compiled/manifest.json:0:- the folder is damaged: solid.bin") and REMEDY in output.out
    monkeypatch.setenv("PORT", str(free_port()))
    assert main(partial(create_app, data)) == 1
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 1 and "is damaged: solid.bin" in lines[0] and lines[0].endswith(REMEDY)


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff", b"[]", b"3", b"{}", b'{"version": 3}', b"[" * 99_999,
     (DATA_DIR / "compiled/index.json").read_bytes().replace(b'"groups":[{', b'"groups":[[],{'),
     (DATA_DIR / "compiled/index.json").read_bytes().replace(b'"n_points":', b'"n_pts":'),
     (DATA_DIR / "compiled/index.json").read_bytes().replace(b'"bodies":[', b'"bodies":[],"x":[')],
    ids=range(10),
)  # fmt: skip
def test_an_index_of_another_shape_is_told_and_not_thrown(tmp_path: Path, content: bytes) -> None:
    """Whatever shape index.json has, the reader says so in one line with the remedy."""
    (tmp_path / "index.json").write_bytes(content)
    with pytest.raises(NotCompiledError, match=REMEDY) as refusal:
        read_index(tmp_path)
    assert "\n" not in str(refusal.value) and len(str(refusal.value)) < 300
