"""The page of a course package."""

import re

import pytest

from dashboard.course.assignment import Assignment
from dashboard.course.page import course_page
from dashboard.serve.limits import FreezeError

PAGE = """<html><head>
    <meta charset="UTF-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'">
    <script src="start.js"></script>
    <link rel="stylesheet" href="atlas.css"></head><body></body></html>"""
FILES = ["assets/web/course.0123456789abcdef.js", "assets/web/course.fedcba9876543210.css", "assets/web/atlas.1.js"]
QUIZ = Assignment("quiz", "q", "Quiz", 'mode=quiz&quiz=area"', 70)


def test_the_course_s_script_comes_before_what_starts_the_page_and_behind_the_policy() -> None:
    """It decides what the page opens with, and is held to the same policy; its sheet comes behind the page's."""
    made = course_page(PAGE, FILES, "2004", QUIZ)
    assert made.index("Content-Security-Policy") < made.index(FILES[0]) < made.index("start.js")
    assert made.index("atlas.css") < made.index(FILES[1]) < made.index("</head>")
    assert re.findall(r"<script(?![^>]*src=)", made) == []


def test_it_is_told_what_the_course_is_about() -> None:
    """As attributes, in which no sign of an address means anything else."""
    made = course_page(PAGE, FILES, "2004", QUIZ)
    assert 'data-standard="2004" data-what="quiz" data-opens="mode=quiz&amp;quiz=area&quot;" data-mastery="70"' in made


@pytest.mark.parametrize("missing", FILES[:2])
def test_a_page_without_its_course_is_refused(missing: str) -> None:
    """Silence would be a package that reports nothing."""
    with pytest.raises(FreezeError, match="make web"):
        course_page(PAGE, [name for name in FILES if name != missing], "1.2", QUIZ)
