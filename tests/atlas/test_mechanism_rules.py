"""What the check says of sentences with blanks: each blank can be filled in, and no picture lacks a step."""

from pathlib import Path

import pytest

from dashboard.atlas import check
from dashboard.atlas.blanks import blanks, left_open
from tests.atlas.test_plain_word_rules import set_words

PARAGRAPHS = [
    ("Pain from {nam}.", "{nam} is neither one of name, segments"),
    ("It is {definition.radicular}.", "{definition.radicular} is neither"),
    ("It is {definitions.radicular_pain}.", "{definitions.radicular_pain} is neither"),
    ("It is {own.pathway}.", "{own.pathway} is neither"),
    ("It is {sentence name}.", "{name} is neither"),
    ("It is {definition.radicular_pain.", "'{definition.radicula' is no blank"),
    ("It is {Definition.radicular_pain}.", "is no blank"),
    ("", "a value is required"),
]


@pytest.mark.parametrize(("text", "reason"), PARAGRAPHS)
def test_a_blank_that_nothing_fills_is_named(data: Path, text: str, reason: str) -> None:
    """An unknown value, feature or column, a brace left open, or no paragraph at all."""
    line = set_words(data, "mechanisms", {"mechanism": "radicular"}, paragraph=text)
    found = [fault.reason for fault in check(data) if (fault.file, fault.line) == ("mechanisms.csv", line)]
    assert any(reason in one for one in found), found


STEPS = [
    ("root", "1", {"words": "Trouble at {own.exit_foramen}, {own.pathway}."}, "words", "{own.pathway} is neither"),
    ("visceral", "1", {"words": "Their way in: {own.exit_foramen}."}, "words", "{own.exit_foramen} is neither"),
    ("convergence", "2", {"words": "{segments}"}, "words", "{segments} is neither one of name, level, limb"),
    ("root", "2", {"rests_on": ""}, "rests_on", "a step that rests on no row has no source"),
    ("root", "3", {"rests_on": "definitions"}, "rests_on", "unknown feature_id 'definitions'"),
    ("visceral", "6", {"step": "7"}, "step", "7 is above the highest allowed value 6"),
    ("visceral", "6", {"step": "5"}, "step", "visceral has no step 6, but its drawing has"),
    ("visceral", "6", {"step": "5"}, "step", "visceral 5 occurs twice"),
]


@pytest.mark.parametrize(("picture", "step", "cells", "column", "reason"), STEPS)
def test_a_wrong_step_is_named(
    data: Path, picture: str, step: str, cells: dict[str, str], column: str, reason: str
) -> None:
    """A column that not every source of the picture has, a step without a source, and a number without a step."""
    line = set_words(data, "mechanism_steps", {"picture": picture, "step": step}, **cells)
    place = ("mechanism_steps.csv", line, column)
    found = [fault.reason for fault in check(data) if (fault.file, fault.line, fault.column) == place]
    assert any(reason in one for one in found), (found, check(data))


def test_a_mechanism_needs_its_row_and_a_case_its_mechanism(data: Path) -> None:
    """The program asks for the row of every mechanism, and the quiz for what every case stands for."""
    set_words(data, "mechanisms", {"mechanism": "myofascial"}, mechanism="muscular")
    set_words(data, "case_mechanisms", {"mechanism": "local"}, mechanism="locally")
    found = {(fault.file, fault.reason.split(":")[0]) for fault in check(data)}
    assert ("mechanisms.csv", "no row is of myofascial; the program asks for it") in found
    assert ("handout_lines.csv", "unknown mechanism 'myofascial'") in found
    assert ("vignettes.csv", "unknown mechanism 'local'") in found


def test_blanks_are_found_and_nothing_else() -> None:
    """A value, a cell, a cell as a sentence; braces around anything else are left open."""
    assert [blank.row for blank in blanks("{name} {own.pathway} {start mechanism.teaching_line}")] == [
        "name",
        "own",
        "mechanism",
    ]
    assert left_open("{name} (a) {own.pathway}") == "" and left_open("a {name b") == "{name b"
