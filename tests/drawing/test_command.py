"""The command writes all its files or none, says what it cannot do, and shows what it has counted."""

import argparse
import io
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from PIL import Image

from dashboard.atlas import Atlas
from dashboard.drawing import command
from dashboard.drawing.folder import MARK
from tests.drawing.drawn import cases, table

NAMES = {"counts.csv", "map.svg", "map.png", "map.html", "summary.txt"}


def run(*arguments: object) -> int:
    """The command as the command line runs it."""
    parser = argparse.ArgumentParser()
    command.add(parser.add_subparsers(required=True))
    options = parser.parse_args(["drawings", *map(str, arguments)])
    code: int = options.run(options)
    return code


@pytest.fixture
def drawn(tmp_path: Path) -> Path:
    """Two people with pain in the calf, one of them also in the knee, one without a drawing; two wards."""
    rows = [["A", "calf_mid", ""], ["B", "calf_mid;knee_anterior", "groin"], ["B", "", ""]]
    return table(tmp_path / "drawn.csv", ["ward", "pain_left", "pain_right"], rows)


def test_it_writes_counts_maps_and_words(drawn: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Five files and a mark; the counts are those of the drawings, a row a place."""
    assert run(drawn, "--out", tmp_path / "maps") == 0
    assert {path.name for path in (tmp_path / "maps").iterdir()} == NAMES | {MARK}
    found = pd.read_csv(tmp_path / "maps/counts.csv")
    calf = found[(found["area_id"] == "calf_mid") & (found["side"] == "left")].to_dict("records")
    wanted = {"group": "all", "layer": "pain", "area_id": "calf_mid", "name": "Middle of the calf", "side": "left",
              "n": 2, "marked": 2, "possible": 0, "share": 1.0, "missing": 1}  # fmt: skip
    assert calf == [wanted]
    told = capsys.readouterr()
    assert "3 drawings read into 5 files" in told.out and "3 drawings read; drawing the maps" in told.err


def test_the_same_drawings_give_the_same_bytes(drawn: Path, tmp_path: Path) -> None:
    """Whoever makes the maps again finds the same files."""
    for out in ("one", "two"):
        assert run(drawn, "--out", tmp_path / out, "--source", "root_s1", "--group", "ward") == 0
    for name in NAMES:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes(), name


def test_every_form_says_n_missing_scale_and_overlap(drawn: Path, tmp_path: Path) -> None:
    """In the picture, on the page and in the words; a group with its own map each."""
    assert run(drawn, "--out", tmp_path / "maps", "--group", "ward", "--source", "root_s1") == 0
    for name in ("map.svg", "map.html"):
        text = (tmp_path / "maps" / name).read_text("utf-8")
        said = ("ward: A", "ward: B", "n = 1; 1 missing", "n = 1; none missing", "many: over 30 to 50%",
                "In the pattern: 100% of 1 marks", "Published: S1 nerve root")  # fmt: skip
        assert not [words for words in said if words not in text], name
    words = (tmp_path / "maps/summary.txt").read_text("utf-8")
    assert "Middle of the calf, left: 100% (1 of 1)" in words and "n = 1, 1 missing" in words
    assert "Against the published pattern of S1 nerve root [root_s1]:" in words and "diagnosis" in words


def test_the_pictures_open(drawn: Path, tmp_path: Path) -> None:
    """The SVG is well-formed, with words of others in it; the PNG is as wide as a slide needs."""
    other = cases(tmp_path / "other.json", {"pain_left": ["groin"], "ward": 'A & <B> "ü"'})
    assert run(drawn, other, "--out", tmp_path / "maps", "--group", "ward") == 0
    tree = ElementTree.fromstring((tmp_path / "maps/map.svg").read_text("utf-8"))
    assert 'ward: A & <B> "ü"' in {element.text for element in tree.iter()}
    with Image.open(io.BytesIO((tmp_path / "maps/map.png").read_bytes())) as picture:
        assert 1500 <= picture.width <= 2600 and picture.height < picture.width


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["--source", "root_s9"], "--source: unknown structure 'root_s9'; did you mean root_"),
        (["--group", "wrd"], ":1:wrd the column of --group is not in the table; ward is allowed"),
    ],
)
def test_what_is_not_understood_is_refused(
    drawn: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], reason: str
) -> None:
    """Exit 2, the reason, nothing written."""
    assert run(drawn, "--out", tmp_path / "maps", *arguments) == 2
    assert reason in capsys.readouterr().err and not (tmp_path / "maps").exists()


def test_a_source_without_a_pattern_is_refused_with_its_reason(
    drawn: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], atlas: Atlas, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There is nothing to compare with, and the atlas knows why."""
    bare = replace(atlas.structures["root_s1"], without_pattern_reason="nobody looked")
    without = replace(atlas, structures={**atlas.structures, "root_s1": bare}, patterns={})
    monkeypatch.setattr(command, "read_atlas", lambda _: without)
    assert run(drawn, "--out", tmp_path / "maps", "--source", "root_s1") == 2
    assert "root_s1 has no published pattern: nobody looked; another structure" in capsys.readouterr().err


def test_one_bad_row_of_one_file_writes_nothing(
    drawn: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every fault is told with its line; earlier maps stay as they were."""
    assert run(drawn, "--out", tmp_path / "maps") == 0
    before = (tmp_path / "maps/summary.txt").read_bytes()
    bad = table(tmp_path / "bad.csv", ["sex", "bodymap_regions_csv"], [["M", "101"], ["", "112"], ["F", "999"]])
    assert run(drawn, bad, "--out", tmp_path / "maps") == 2
    told = capsys.readouterr().err
    assert "bad.csv:3:sex no sex; the front numbers 112 to 117" in told
    assert "bad.csv:4:bodymap_regions_csv unknown segment '999'" in told and "nothing was written; 2 faults" in told
    assert (tmp_path / "maps/summary.txt").read_bytes() == before


def test_a_foreign_folder_is_refused_before_anything_is_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A slip of the folder costs no time and no file."""
    (tmp_path / "thesis").mkdir()
    (tmp_path / "thesis/one.txt").write_text("one")
    assert run(tmp_path / "none.csv", "--out", tmp_path / "thesis") == 2
    told = capsys.readouterr().err
    assert "thesis holds something that is no map of drawings" in told and "none.csv" not in told


@pytest.mark.parametrize("where", ["tally_of", "write_folder"])
def test_ctrl_c_leaves_nothing(
    drawn: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], where: str
) -> None:
    """While it reads and while it writes: exit 130, and the folder is as it was."""
    inner: Callable[..., Any] = getattr(command, where)

    def stop(*arguments: Any) -> Any:
        inner(*arguments) if where == "tally_of" else None
        raise KeyboardInterrupt

    monkeypatch.setattr(command, where, stop)
    assert run(drawn, "--out", tmp_path / "maps") == 130
    assert "stopped" in capsys.readouterr().err and [path.name for path in tmp_path.iterdir()] == ["drawn.csv"]


def test_one_side_shows_one_side(drawn: Path, tmp_path: Path) -> None:
    """With --side left nothing of the right is counted or named."""
    assert run(drawn, "--out", tmp_path / "maps", "--side", "left") == 0
    assert set(pd.read_csv(tmp_path / "maps/counts.csv")["side"]) == {"left", "midline"}
    words = (tmp_path / "maps/summary.txt").read_text("utf-8")
    assert "Groin" not in words and "Sides: left, and the midline" in words


def test_missing_views_are_told_with_the_remedy(drawn: Path, tmp_path: Path) -> None:
    """A data folder that was never built gives no half picture."""
    assert run(drawn, "--out", tmp_path / "maps", "--data", tmp_path) == 1
    assert not (tmp_path / "maps").exists()
