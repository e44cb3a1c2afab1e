"""What a package is about."""

from pathlib import Path

import pytest

from dashboard.course.assignment import MASTERY, assignment_of
from dashboard.selection import Choices, read_selection
from dashboard.serve.export_folder import ExportError
from tests.course.conftest import options

OUT = Path("course.zip")


def test_a_lesson_opens_on_itself(choices: Choices) -> None:
    """Its title is that of the package, and its address names it alone."""
    made = assignment_of(options(OUT, lesson="neck_and_arm"), "Pain Atlas", choices)
    assert (made.kind, made.opens) == ("lesson", "lesson=neck_and_arm")
    assert made.title and read_selection(made.opens, choices).lesson == "neck_and_arm"


@pytest.mark.parametrize("given", ["source", "quiz=source", "?quiz=source&mode=quiz&sel=none&side=left"])
def test_a_quiz_is_a_kind_or_the_page_s_own_address(given: str, choices: Choices) -> None:
    """All three spellings are the same quiz, with the seed and number of the page."""
    made = assignment_of(options(OUT, quiz=given), "Pain Atlas", choices)
    assert (made.kind, made.opens, made.mastery) == ("quiz", "mode=quiz&quiz=source", MASTERY)
    assert made.title == "Quiz: Name the source (10 questions)"


def test_seed_number_region_and_level_stay(choices: Choices) -> None:
    """What the teacher saw is what the course asks."""
    given = "quiz=area&seed=7&n=20&region=foot&level=typical"
    made = assignment_of(options(OUT, quiz=given, mastery=80), "Pain Atlas", choices)
    chosen = read_selection(made.opens, choices)
    assert (chosen.mode, chosen.quiz, chosen.seed, chosen.n, chosen.region, chosen.level) == (
        *("quiz", "area", "7", "20", "foot"),
        "typical",
    )
    assert made.mastery == 80 and made.title.startswith("Quiz: Click the area, foot, typical (")


def test_two_quizzes_have_two_names(choices: Choices) -> None:
    """A course system tells packages by their names."""
    names = {assignment_of(options(OUT, quiz=f"quiz=area&seed={n}"), "", choices).name for n in (1, 2)}
    assert len(names) == 2


def test_the_whole_site_opens_as_a_first_visit_does_or_on_a_state(choices: Choices) -> None:
    """A source alone stands for itself, as in any export."""
    assert assignment_of(options(OUT), "Our map", choices).opens == ""
    made = assignment_of(options(OUT, select="root_l5"), "Our map", choices)
    assert (made.kind, made.title, made.opens) == ("site", "Our map", "sel=root_l5")


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"lesson": "neck_and_leg"}, r"--lesson is 'neck_and_leg': there is no such .*; did you mean .*neck_and_arm"),
        ({"lesson": "zzzz"}, r"--lesson is 'zzzz': there is no such lesson; one of .*neck_and_arm"),
        ({"lesson": "../neck_and_arm"}, r"there is no such lesson"),
        ({"quiz": "sauce"}, r"--quiz is 'sauce': quiz may not be 'sauce'; did you mean source"),
        ({"quiz": "quiz=source&n=7"}, r"n may not be '7'; it may be one of: 5, 10, 20, 50"),
        ({"quiz": "quiz=source&sel=root_s1&cmp=root_l5"}, r"cmp is not of a quiz; allowed: quiz, seed, n"),
        ({"quiz": "seed=7"}, r"--quiz is 'seed=7': it names no kind of quiz; one of area, source"),
        ({"quiz": "quiz=case&region=elsewhere"}, r"region may not be 'elsewhere'"),
        ({"quiz": "quiz=source&level=mimic"}, r"no question fits; try another region or level"),
        ({"select": "root_s9"}, r"--select is 'root_s9': sel may not be 'root_s9'"),
    ],
)  # fmt: skip
def test_what_is_not_there_is_named(given: dict[str, str], reason: str, choices: Choices) -> None:
    """Which option, its value, and what is allowed; in one line."""
    with pytest.raises(ExportError, match=reason) as refused:
        assignment_of(options(OUT, **given), "Pain Atlas", choices)
    assert "\n" not in str(refused.value)
