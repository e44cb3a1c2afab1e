"""The options of `python -m dashboard export` that make it a course package; export.py writes it."""

import argparse

ONLY_IN_A_COURSE = ("lesson", "quiz", "mastery")


def add(command: argparse.ArgumentParser) -> None:
    """The options of `export` that make it a course package."""
    command.add_argument("--scorm", metavar="1.2|2004", help="write a course package, OUT.zip, in this standard")
    command.add_argument("--lesson", default="", metavar="ID", help="a package of one lesson")
    command.add_argument(
        "--quiz",
        default="",
        metavar="QUIZ",
        help="a package of one quiz: source, or quiz=source&seed=7&n=20&region=foot",
    )
    command.add_argument("--mastery", metavar="PERCENT", help="right answers of a hundred that pass the quiz (60)")


def is_asked(options: argparse.Namespace) -> bool:
    """Whether any option of a course package was given, so that one without its standard is told so."""
    return any(getattr(options, name) not in (None, "") for name in ("scorm", *ONLY_IN_A_COURSE))
