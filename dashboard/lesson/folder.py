"""Read the lessons of a data folder, and say which of them name works or areas that nobody knows."""

from collections.abc import Container
from pathlib import Path

from dashboard.atlas.errors import Fault
from dashboard.atlas.table_file import BOM, byte_faults, stray_byte
from dashboard.lesson.form import LINE_END, Lesson, parse

FOLDER = "lessons"
NOT_A_LESSON = "README.md"


def read_lessons(data_dir: Path) -> tuple[list[Lesson], list[Fault]]:
    """The sound lessons of a data folder in the order of their file names, and the faults of the form of all."""
    lessons: dict[str, Lesson] = {}
    faults: list[Fault] = []
    for path in sorted((data_dir / FOLDER).glob("*.md")):
        if path.name != NOT_A_LESSON:
            lesson, problems = _read(path)
            faults += problems
            if lesson:
                lessons[lesson.lesson_id] = lesson
    return list(lessons.values()), faults


def reference_faults(lesson: Lesson, sources: Container[str], areas: Container[str]) -> list[Fault]:
    """The works and areas a lesson names that nobody knows."""
    faults = []
    for step in lesson.steps:
        for key in step.sources:
            if key not in sources:
                reason = f"unknown source {key!r}: it is not in sources.bib"
                faults.append(Fault(lesson.file, step.lines["sources"], "sources", reason))
        if step.focus and step.focus not in areas:
            reason = f"unknown area {step.focus!r}: it is not in areas.csv"
            faults.append(Fault(lesson.file, step.lines["focus"], "focus", reason))
    return faults


def read_lesson_file(path: Path, file: str = "") -> tuple[Lesson | None, list[Fault]]:
    """A lesson in a file of any name, such as a recorded one, and every fault of its form; None where it has any.

    `file` is how the faults call it, the path itself unless told.
    """
    file = file or str(path)
    try:
        raw = path.read_bytes()
    except OSError as error:
        return None, [Fault(file, 0, "-", f"the file cannot be read ({error.strerror})")]
    lines = raw.removeprefix(BOM).decode("utf-8", "surrogateescape")
    lesson, faults = parse(lines, file)
    strays = [
        Fault(file, n, "-", stray) for n, line in enumerate(LINE_END.split(lines), 1) if (stray := stray_byte(line))
    ]
    faults = sorted([*byte_faults(file, raw), *strays, *faults], key=lambda fault: fault.line)
    return (None if faults else lesson), faults


def _read(path: Path) -> tuple[Lesson | None, list[Fault]]:
    file = f"{FOLDER}/{path.name}"
    lesson, faults = read_lesson_file(path, file)
    # An id is the name of its file, so that no two lessons share one.
    if lesson and lesson.lesson_id != path.stem:
        lines = LINE_END.split(path.read_bytes().removeprefix(BOM).decode("utf-8"))
        number = next(n for n, line in enumerate(lines, 1) if line.lstrip().startswith("id"))
        twin = "; another lesson has this id" if path.with_name(f"{lesson.lesson_id}.md").exists() else ""
        return None, [Fault(file, number, "id", f"{lesson.lesson_id} is not the name of the file, {path.stem}{twin}")]
    return lesson, faults
