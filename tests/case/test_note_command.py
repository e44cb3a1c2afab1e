"""The command `note` answers in text or JSON, and tells apart what it left out."""

import argparse
import json
from pathlib import Path

import pytest

from dashboard.atlas import Atlas
from dashboard.case.note import note_text
from dashboard.case.note_command import add
from tests.case.fhir_r4 import faults

Captured = pytest.CaptureFixture[str]


def run(*arguments: str) -> int:
    parser = argparse.ArgumentParser()
    add(parser.add_subparsers(required=True))
    options = parser.parse_args(["note", *arguments])
    return int(options.run(options))


def test_the_command_prints_the_note_and_tells_what_is_left_out(atlas: Atlas, tmp_path: Path, capsys: Captured) -> None:
    """Text or JSON on stdout, what was not understood on stderr, exit 0."""
    row = {"pain_area_ids": ["calf_mid"], "side": "left", "quality": "like custard"}
    file = tmp_path / "case.json"
    file.write_text(json.dumps(row), "utf-8")
    assert run(str(file)) == 0
    output = capsys.readouterr()
    assert output.out == note_text(atlas, row)
    assert output.err == "not understood, and left out: quality like custard\n"
    assert run(str(file), "--fhir") == 0
    assert [*faults(json.loads(capsys.readouterr().out), "Bundle")] == []


@pytest.mark.parametrize("content", ["", "[]", '{"side": 3}', '{"schema": "other"}'])
def test_the_command_refuses_what_is_no_case(tmp_path: Path, capsys: Captured, content: str) -> None:
    """One clear line on stderr, nothing on stdout, exit 2; a file that is not there likewise."""
    file = tmp_path / "case.json"
    file.write_text(content, "utf-8")
    for name in (file, tmp_path / "none.json"):
        assert run(str(name)) == 2
        output = capsys.readouterr()
        assert output.out == "" and output.err.startswith(f"{name}") and output.err.count("\n") == 1
