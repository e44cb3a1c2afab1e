"""`python -m dashboard case` answers in words or JSON, warns before it ranks, and refuses in one line."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from dashboard.__main__ import main
from dashboard.atlas import Atlas
from dashboard.case import command
from dashboard.case.answering import worked
from dashboard.case.command import SHOWN, sentences
from dashboard.figures.facts import rows
from tests.case.conftest import Coded

Captured = pytest.CaptureFixture[str]
S1 = {
    "side": "right",
    "pain_area_ids": ["buttock_mid", "calf_mid", "heel_lateral"],
    "reflex_signs": "Achilles absent",
    "quality": "shooting",
    "story": "told at length",
}


@pytest.fixture
def case_file(tmp_path: Path, atlas: Atlas, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a test puts its case; the atlas that the command reads is at hand already."""
    monkeypatch.setattr(command, "read_atlas", lambda _: atlas)
    return tmp_path / "case.json"


def ran(capsys: Captured, path: Path, row: Any, *options: str) -> tuple[str, str]:
    """What the command says of a row; it succeeds."""
    path.write_text(json.dumps(row), "utf-8")
    assert main(["case", str(path), *options]) == 0
    told = capsys.readouterr()
    return told.out, told.err


BAD = [b"{", b"[]", b'{"schema": "other"}', b'{"quality": 1}', b'{"story": "' + b"a" * 2_000_000 + b'"}', b"\xff\xfe"]


@pytest.mark.parametrize("data", BAD, ids=["broken", "array", "schema", "number", "large", "bytes"])
def test_a_bad_file_is_misuse(case_file: Path, capsys: Captured, data: bytes) -> None:
    """Exit 2, one line on stderr that names the file, nothing on stdout."""
    case_file.write_bytes(data)
    for options in ([], ["--json"]):
        assert main(["case", str(case_file), *options]) == 2
        told = capsys.readouterr()
        assert told.out == "" and told.err.count("\n") == 1 and told.err.startswith(str(case_file))


def test_a_missing_file_and_a_folder_are_misuse(tmp_path: Path, capsys: Captured) -> None:
    """Exit 2 and one line, as for any file that cannot be read."""
    for path in (tmp_path / "none.json", tmp_path):
        assert main(["case", str(path)]) == 2
        told = capsys.readouterr()
        assert told.out == "" and told.err.count("\n") == 1 and "cannot be read" in told.err


def test_a_program_that_calls_it_sees_no_traceback(tmp_path: Path) -> None:
    """As a process of its own: exit 2, one line, no trace of Python; and a good file with exit 0."""
    path = tmp_path / "case.json"
    for data, code in ((b"{", 2), (json.dumps(S1).encode(), 0)):
        path.write_bytes(data)
        run = subprocess.run([sys.executable, "-m", "dashboard", "case", str(path)], capture_output=True, check=False)
        assert run.returncode == code and b"Traceback" not in run.stderr
        assert run.stderr.count(b"\n") == (code == 2)


def test_half_a_letter_breaks_nothing(case_file: Path, capsys: Captured) -> None:
    """JSON can hold halves of letters, which no terminal can show."""
    row = {"quality": "\ud800 x", "\udfff": "y"}
    assert "\\udfff" in ran(capsys, case_file, row)[0]
    assert "\\udfff" in ran(capsys, case_file, row, "--json")[0]


def test_a_word_of_the_file_makes_no_line_of_its_own(atlas: Atlas) -> None:
    """What was not understood is quoted in one line that a terminal only shows, and cannot look like a warning."""
    row = {"easers": "\x1b[2Jopera\nRED FLAG: all is well", "a\nb": "x"}
    assert all(line.isprintable() for line in sentences(atlas, worked(atlas, row)))


def test_json_has_the_promised_shape(atlas: Atlas, case_file: Path, capsys: Captured) -> None:
    """The same as the Python function says, with its keys in order."""
    out, err = ran(capsys, case_file, S1, "--json")
    answer = json.loads(out)
    assert err == "" and answer == worked(atlas, S1)
    assert list(answer) == ["red_flags", "ask_first", "candidates", "separating", "unread"]
    promised = {"answer_id", "structure_ids", "score", "for", "against", "tied_with"}
    assert answer["candidates"] and all(promised <= set(one) for one in answer["candidates"])
    assert answer["candidates"][0]["answer_id"] == "root_s1"
    assert answer["candidates"][0]["structure_ids"] == ["root_s1"]
    for one in answer["candidates"]:
        assert isinstance(one["score"], int)
        assert all(set(reason) == {"reason", "points", "text"} for reason in one["for"] + one["against"])
    assert all(set(one) == {"sign_id", "question", "moves"} for one in answer["separating"])


def test_text_ranks_with_reasons_and_says_what_points_are(case_file: Path, capsys: Captured) -> None:
    """At most five answers with their reasons, what to ask next, and that points are no probability."""
    out, err = ran(capsys, case_file, S1)
    asked, *lines = out.splitlines()
    while lines[0].startswith("Ask first, for safety: "):
        lines.pop(0)
    assert asked == "Ask first, for safety: numb saddle area"
    assert err == "" and lines[0].startswith("1. S1 root (")
    assert sum(line[0].isdigit() for line in lines) == SHOWN
    assert any("ankle reflex reduced" in line for line in lines[1:10])
    assert any(line.startswith("Ask next: ") for line in lines)
    assert "no probability, and no diagnosis" in lines[-1]
    assert not any("told at length" in line for line in lines)


def test_nothing_known_is_said(case_file: Path, capsys: Captured) -> None:
    """An empty case names nobody."""
    assert "Nothing fits what was marked and found." in ran(capsys, case_file, {})[0]


def test_what_is_not_understood_is_said(case_file: Path, capsys: Captured) -> None:
    """Words, areas and columns that nobody knows, before the ranking that goes without them."""
    out, _ = ran(capsys, case_file, {**S1, "easers": "opera", "moter_signs": "x"})
    told = [line for line in out.splitlines() if line.startswith("not understood")]
    assert told == [
        "not understood, and not weighed: moter_signs",
        "not understood, and not weighed: easers opera",
    ]
    assert out.index("not understood") < out.index("1. S1 root")


def test_an_emergency_stands_without_a_ranking(atlas: Atlas, case_file: Path, capsys: Captured) -> None:
    """No name of an answer and no points in words; --json holds them, for teaching."""
    row = {**S1, "sensory_area_ids": ["perineum"]}
    out, _ = ran(capsys, case_file, row)
    assert out.startswith("RED FLAG: ") and "go to the emergency department now" in out
    assert "points" not in out and "Ask next" not in out
    assert not [answer["name"] for answer in rows(atlas, "answers") if answer["name"] in out]
    answer = json.loads(ran(capsys, case_file, row, "--json")[0])
    assert answer["red_flags"][0]["urgency"] == "emergency" and answer["candidates"]
    assert answer["red_flags"][0]["because"] == [f"numb or tingling: {atlas.areas['perineum'].name.lower()}"]


def test_every_emergency_of_the_cases_stands_alone(atlas: Atlas, coded: dict[str, Coded]) -> None:
    """Each case: with an emergency no ranking, with another warning the warning first, else a ranking at once."""
    kinds = set()
    for name, one in coded.items():
        found = worked(atlas, one.row)
        lines = sentences(atlas, found)
        urgencies = [flag["urgency"] for flag in found["red_flags"]]
        kinds.add("emergency" if "emergency" in urgencies else urgencies[0] if urgencies else "none")
        assert [line.startswith("RED FLAG: ") for line in lines[: len(urgencies)]] == [True] * len(urgencies), name
        ranked = any(line.startswith("1. ") for line in lines)
        assert ranked == ("emergency" not in urgencies), name
    assert {"emergency", "none"} <= kinds and len(kinds) > 2


def test_constructed_emergencies_are_told(atlas: Atlas, coded: dict[str, Coded]) -> None:
    """Each constructed case that must show an urgent message shows one, and none that must not shows an emergency."""
    for name, one in coded.items():
        if one.constructed:
            urgencies = [flag["urgency"] for flag in worked(atlas, one.row)["red_flags"]]
            assert bool(urgencies) if one.row["red_flag"] == "yes" else "emergency" not in urgencies, (name, urgencies)
