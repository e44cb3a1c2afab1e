"""The words of a lesson, and the lesson in the language that is being written."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from dashboard.language.telling import told_cell
from dashboard.lesson.form import Lesson, Step

Tell = Callable[[str, str], str]


def lesson_texts(lesson: Lesson) -> Mapping[str, str]:
    """Every text of a lesson by its key."""
    found: dict[str, str] = {}

    def note(key: str, english: str) -> str:
        found[key] = english
        return english

    _through(lesson, note)
    return found


def told_lesson(lesson: Lesson) -> Lesson:
    """A lesson in the language that is being written."""
    return _through(lesson, lambda key, english: told_cell(key, english) if english else "")


def _through(lesson: Lesson, tell: Tell) -> Lesson:
    name = f"lessons/{lesson.lesson_id}"
    return replace(
        lesson,
        title=tell(f"{name}/title", lesson.title),
        summary=tell(f"{name}/summary", lesson.summary),
        audience=tell(f"{name}/audience", lesson.audience),
        steps=tuple(_step(step, f"{name}/{number}", tell) for number, step in enumerate(lesson.steps, 1)),
    )


def _step(step: Step, name: str, tell: Tell) -> Step:
    return replace(
        step,
        title=tell(f"{name}/title", step.title),
        sentence=tell(f"{name}/sentence", step.sentence),
        notes=tuple(tell(f"{name}/notes/{number}", line) for number, line in enumerate(step.notes, 1)),
    )
