"""What a course package is about: one lesson, one quiz or the whole atlas."""

import argparse
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qsl, urlencode

from dashboard.address_reading import Choices
from dashboard.atlas import read_atlas
from dashboard.atlas.compiled import FOLDER
from dashboard.atlas.names import closest
from dashboard.lesson.folder import read_lessons
from dashboard.quiz_kinds import KINDS
from dashboard.quoting import quoted
from dashboard.serve import setting_rules
from dashboard.serve.export_folder import ExportError

QUIZ_KEYS = ("quiz", "seed", "n", "region", "level")
# What the page writes beside them when its address is copied.
BESIDE = ("mode", "sel", "side", "lang")
# Only the page can score it, so only the page knows how many of its questions fit.
ONLY_ON_THE_PAGE = "paint"
# Of a hundred: right answers that pass a quiz, where neither teacher nor course system says otherwise.
MASTERY = 60


@dataclass(frozen=True, slots=True)
class Assignment:
    """`kind` is lesson, quiz or site; `opens` is the query that the page opens with, '' for that of a first visit.

    `mastery`: how many right answers of a hundred pass a quiz.
    """

    kind: str
    name: str
    title: str
    opens: str = ""
    mastery: int = MASTERY


def assignment_of(options: argparse.Namespace, title: str, choices: Choices) -> Assignment:
    """What the command line asks for; `title` is that of the site. Raises ExportError in words."""
    if options.lesson:
        return _lesson(options.data, options.lesson)
    if options.quiz:
        return _quiz(options.data, options.quiz, choices, MASTERY if options.mastery is None else options.mastery)
    return Assignment("site", "atlas", title, _state("--select", options.select, "sel", choices))


def _lesson(data: Path, given: str) -> Assignment:
    lessons = {lesson.lesson_id: lesson for lesson in read_lessons(data)[0]}
    if given not in lessons:
        near = closest(given[:60], {name: lesson.title for name, lesson in lessons.items()})
        meant = f"did you mean {', '.join(near)}?" if near else f"one of {', '.join(lessons)}"
        raise ExportError(f"--lesson is {quoted(given)}: there is no such lesson; {meant}")
    return Assignment("lesson", given, lessons[given].title, urlencode({"lesson": given}))


def _quiz(data: Path, given: str, choices: Choices, mastery: int) -> Assignment:
    query = _state("--quiz", given, "quiz", choices)
    chosen = dict(parse_qsl(query))
    if strange := [key for key in chosen if key not in (*QUIZ_KEYS, *BESIDE)]:
        raise ExportError(f"--quiz is {quoted(given)}: {strange[0]} is not of a quiz; allowed: {', '.join(QUIZ_KEYS)}")
    if not chosen.get("quiz"):
        raise ExportError(f"--quiz is {quoted(given)}: it names no kind of quiz; one of {', '.join(KINDS)}")
    quiz = {key: chosen[key] for key in QUIZ_KEYS if key in chosen}
    count = _count(data, {key: quiz.get(key, choices[key].default) for key in QUIZ_KEYS})
    if not count:
        raise ExportError(f"--quiz is {quoted(given)}: no question fits; try another region or level")
    name = "_".join(["quiz", *quiz.values()])
    return Assignment("quiz", name, _title(quiz, count), urlencode({"mode": "quiz", **quiz}), mastery)


def _title(quiz: Mapping[str, str], count: int) -> str:
    about = [KINDS[quiz["quiz"]][0], *(quiz[key].replace("_", " ") for key in ("region", "level") if key in quiz)]
    size = "" if count < 0 else f" ({count} question{'s' * (count > 1)})"
    return f"Quiz: {', '.join(about)}{size}"


def _count(data: Path, quiz: Mapping[str, str]) -> int:
    """How many questions there are; -1 where only the page can tell."""
    if quiz["quiz"] == ONLY_ON_THE_PAGE:
        return -1
    # Here, because these bring Dash with them.
    from dashboard.figures.overlap import read_overlap
    from dashboard.quiz.panel import quiz_json
    from dashboard.quiz.questions import Material, questions
    from dashboard.serve.atlas_files import read_index

    atlas, compiled = read_atlas(data), data / FOLDER
    overlap = read_overlap(compiled, read_index(compiled)["structures"])
    material = Material(quiz_json(atlas), overlap, {name: one.name for name, one in atlas.structures.items()})
    return len(questions(material, quiz["quiz"], int(quiz["seed"]), int(quiz["n"]), quiz["region"], quiz["level"]))


def _state(option: str, given: str, alone: str, choices: Choices) -> str:
    """A state as the page writes it; a word without a key is the value of `alone`."""
    if not given:
        return ""
    query = given.removeprefix("?") if "=" in given else f"{alone}={given}"
    try:
        return setting_rules.state(query, choices)
    except ValueError as error:
        raise ExportError(f"{option} is {quoted(given)}: {error}") from None
