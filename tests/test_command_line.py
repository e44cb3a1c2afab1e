"""The command line answers in words or JSON, with exit code 0, 1 or 2, and never with a traceback."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from dashboard.__main__ import main
from dashboard.atlas import DATA_DIR, read_atlas, sources_of, where
from dashboard.atlas.also_here import also_here, as_rows
from tests.counted import counted

Captured = pytest.CaptureFixture[str]


def test_check_is_clean_in_one_line(capsys: Captured) -> None:
    """The repository's own data: exit 0 and one line."""
    assert main(["check"]) == 0
    output = capsys.readouterr()
    works, tables = counted()["sources"], len(counted()) - 1
    rows = sum(counted().values()) - works
    assert output.out == f"no faults in {tables} tables, {rows} rows, {works} sources, 9 lessons\n" and output.err == ""


def test_check_lists_faults_and_exits_1(tmp_path: Path, capsys: Captured) -> None:
    """Each fault is one line file:line:column reason on stdout; exit 1. The look-ups refuse with the same list."""
    for file in DATA_DIR.iterdir():
        if file.suffix in (".csv", ".bib", ".json"):
            shutil.copy(file, tmp_path)
    areas = tmp_path / "areas.csv"
    areas.write_bytes(areas.read_bytes().replace(b"Forehead", b"For\xe9head", 1))
    (tmp_path / "claims.csv").unlink()
    assert main(["check", str(tmp_path)]) == 1
    output = capsys.readouterr()
    assert output.out.splitlines() == [
        "areas.csv:3:name byte 0xE9 is not UTF-8; save the file as UTF-8",
        "claims.csv:0:- the file is missing",
    ]
    assert output.err.startswith("2 faults in ")
    assert main(["where", "root_s1", "--data", str(tmp_path)]) == 1
    assert "areas.csv:3:name byte 0xE9" in capsys.readouterr().err


def test_a_long_list_is_cut_with_a_count(tmp_path: Path, capsys: Captured) -> None:
    """Of a thousand faults of one file twenty are printed, then how many more; --all prints them all."""
    for file in DATA_DIR.iterdir():
        if file.suffix in (".csv", ".bib", ".json"):
            shutil.copy(file, tmp_path)
    patterns = tmp_path / "patterns.csv"
    patterns.write_text(patterns.read_text("utf-8").replace(",core,", ",kernel,"), "utf-8")
    wrong = patterns.read_text("utf-8").count(",kernel,")
    assert main(["check", str(tmp_path)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert sum("'kernel' is not allowed" in line for line in lines) == 20
    more = int(next(found[1] for line in lines if (found := re.match(r"patterns\.csv: (\d+) more faults", line))))
    assert main(["check", "--all", str(tmp_path)]) == 1
    whole = capsys.readouterr().out.splitlines()
    assert sum("'kernel' is not allowed" in line for line in whole) == wrong
    assert sum(line.startswith("patterns.csv:") for line in whole) == 20 + more


def test_where_and_sources_answer_in_json(capsys: Captured) -> None:
    """The JSON holds what the Python functions say, in the promised shape."""
    atlas = read_atlas()
    assert main(["where", "joint_hip", "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert [a["area_id"] for a in answer["areas"]] == [row.area_id for row in where(atlas, "joint_hip")]
    groin = next(a for a in answer["areas"] if a["area_id"] == "groin")
    assert (groin["zone"], groin["strength"], groin["proportion"], groin["n"]) == ("core", 0.55, 0.55, 51)
    assert groin["proportion_kind"] == "area_given_source" and groin["sources"] == ["lesher2008"]
    assert main(["sources", "heel_plantar", "calf_mid", "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert list(answer) == ["areas", "sources", "also_here"] and answer["areas"] == ["heel_plantar", "calf_mid"]
    assert all(list(s) == ["structure_id", "mechanism", "zone", "score", "reasons"] for s in answer["sources"])
    found = [c.structure_id for c in sources_of(atlas, ["heel_plantar", "calf_mid"])]
    assert [s["structure_id"] for s in answer["sources"]] == found
    groups = as_rows(also_here(atlas, ["heel_plantar", "calf_mid"]))
    assert answer["also_here"] == json.loads(json.dumps(groups)) and len(groups) == 4


def test_the_answers_in_words_do_not_diagnose(capsys: Captured) -> None:
    """Words for people: plain names, evidence and status, and never `you have`."""
    assert main(["where", "root_s1"]) == 0
    assert main(["sources", "heel_plantar"]) == 0
    words = capsys.readouterr().out
    assert not re.search(r"\b(core|spillover|verify)\b", words), "the page calls them usual, common and spill-over"
    assert "commonly associated with" in words and "may come from (not a diagnosis)" in words
    assert "Sole of the heel [heel_plantar]; common 0.6; ipsilateral; evidence C" in words
    assert "Tarsal tunnel syndrome [condition_tarsal_tunnel] in Sole of the heel" in words


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["where", "musle_soleus"], "did you mean muscle_soleus"),
        (["where", "glut min"], "muscle_gluteus_minimus_anterior"),
        (["sources", "heel_planta"], "did you mean heel_plantar"),
        (["sources", "calf_mid", "xyzzy"], "unknown area 'xyzzy'; the ids are in areas.csv"),
        (["sources", "calf_mid,heel_planta"], "unknown area 'heel_planta'; did you mean heel_plantar"),
        (["sources", ","], "unknown area ','"),
        (["where", "S1"], "did you mean root_s1"),
        (["where", ""], "unknown structure ''"),
        (["where", "x" * 100_000], f"unknown structure '{'x' * 60}…'"),
        (["anki", "/nowhere.apkg", "--structure", "S1"], "did you mean root_s1"),
        (["check", "/nowhere/at/all"], "is not a folder"),
    ],
)
def test_a_slip_gets_a_hint_and_exit_code_2(arguments: list[str], hint: str, capsys: Captured) -> None:
    """A misspelt name is met with the nearest ones; nothing is printed on stdout."""
    assert main(arguments) == 2
    output = capsys.readouterr()
    assert hint in output.err and output.out == ""


def test_areas_come_as_in_an_address_too(capsys: Captured) -> None:
    """Separated by spaces or commas, in capitals, given twice: one answer."""
    answers = []
    for words in (
        ["calf_lateral", "buttock_mid"],
        ["Calf_Lateral,buttock_mid"],
        ["calf-lateral,", "buttock_mid", "calf_lateral"],
    ):
        assert main(["sources", *words, "--json"]) == 0
        answers.append(capsys.readouterr().out)
    assert answers[0] == answers[1] == answers[2]


@pytest.mark.parametrize("arguments", [[], ["frob"], ["where"], ["sources"], ["where", "root_s1", "--frob"]])
def test_a_wrong_command_shows_the_usage(arguments: list[str], capsys: Captured) -> None:
    """What is no command at all exits with 2 and the usage."""
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2 and "usage: python -m dashboard" in capsys.readouterr().err


def test_build_says_what_to_install(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    """Without the geometry packages the build names the extra that brings them."""
    monkeypatch.setitem(sys.modules, "dashboard.build.command", None)
    assert main(["build", "--check"]) == 2
    assert "pip install -e '.[build]'" in capsys.readouterr().err


def test_a_reader_that_stops_reading_is_no_error() -> None:
    """`python -m dashboard where root_s1 | head -1` ends quietly."""
    root = DATA_DIR.parent
    command = f"{sys.executable} -m dashboard where root_s1 --json | head -1"
    done = subprocess.run(["bash", "-c", command], cwd=root, capture_output=True, text=True, check=False, timeout=60)
    assert done.stdout == "{\n" and done.stderr == ""
