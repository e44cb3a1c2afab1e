"""Lessons as the page plays them: every state checked against what may be chosen, every work written out."""

import json
from collections import Counter, defaultdict
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from dashboard.address_reading import Choices
from dashboard.atlas import DATA_DIR, Atlas, AtlasError, Fault
from dashboard.figures.citation import mention, reference
from dashboard.figures.markup import to_html
from dashboard.figures.views import Index
from dashboard.lesson.folder import read_lessons, reference_faults
from dashboard.lesson.form import Lesson, Step, write
from dashboard.lesson.words import told_lesson
from dashboard.selection import choices_for
from dashboard.state_reasons import state_reasons

# What a view can be about; a recorder offers the works that rows about it cite.
CITED = ("structure_id", "condition_id", "nerve_id", "site_id", "area_id")


def lesson_faults(lesson: Lesson, atlas: Atlas, choices: Choices) -> list[Fault]:
    """The works and areas nobody knows, and every part of a state the page would not understand."""
    found = reference_faults(lesson, atlas.sources, atlas.areas)
    for step in lesson.steps:
        reasons = state_reasons(step.query, choices, needs_subject=True)
        found += [Fault(lesson.file, step.lines["state"], "state", reason) for reason in reasons]
    return sorted(found, key=lambda fault: fault.line)


def lesson_json(lesson: Lesson, atlas: Atlas, version: str = "") -> dict[str, Any]:
    """What the player gets; `version` is that of the data shown, told where the lesson does not name its own."""
    lesson = told_lesson(lesson)
    return {
        "id": lesson.lesson_id,
        "title": lesson.title,
        "summary": lesson.summary,
        "audience": lesson.audience,
        "minutes": lesson.minutes,
        "data_version": lesson.data_version or version,
        **({"language": lesson.language} if lesson.language else {}),
        "steps": [_step_json(step, atlas) for step in lesson.steps],
    }


def source_json(atlas: Atlas, key: str) -> dict[str, str]:
    """A work in a few letters (`short`) and as an entry of a list of sources (`html`, an li)."""
    short = mention(atlas, [key])
    return {"key": key, "short": str(getattr(short, "children", "")), "html": to_html(reference(atlas.sources[key]))}


def works_on(atlas: Atlas) -> dict[str, list[str]]:
    """The works cited by the rows about every structure, condition, nerve, site and area, the most cited first."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for table in atlas.tables.values():
        columns = [name for name in map(str, table) if name.startswith("source_keys")]
        subjects = [name for name in CITED if name in table]
        for row in table.to_dict("records") if columns and subjects else ():
            keys = [key for column in columns for key in str(row[column]).split(";") if key in atlas.sources]
            for subject in subjects:
                counts[str(row[subject])].update(keys)
    return {name: [key for key, _ in count.most_common()] for name, count in counts.items() if name and count}


def lessons_files(atlas: Atlas, index: Index, data_dir: Path = DATA_DIR) -> dict[str, Callable[[], bytes]]:
    """What player and recorder ask for: the list of lessons, each lesson and its file, all works, and what they are on.

    Raises AtlasError with every fault of every lesson.
    """
    lessons, faults = read_lessons(data_dir)
    choices = choices_for(atlas, index)
    faults += [fault for lesson in lessons for fault in lesson_faults(lesson, atlas, choices)]
    if faults:
        raise AtlasError(faults)
    files: dict[str, Callable[[], bytes]] = {
        "lessons/index.json": lambda: _bytes([_entry(lesson) for lesson in lessons]),
        "lessons/sources_of.json": lambda: _bytes(works_on(atlas)),
        "lessons/sources.json": lambda: _bytes({key: source_json(atlas, key) for key in atlas.sources}),
    }
    for lesson in lessons:
        files[f"lessons/{lesson.lesson_id}.json"] = partial(_rendered, lesson, atlas, index["version"])
        files[f"lessons/{lesson.lesson_id}.md"] = partial(_written, lesson)
    return files


def _step_json(step: Step, atlas: Atlas) -> dict[str, Any]:
    return {
        "title": step.title,
        "query": step.query,
        "sentence": step.sentence,
        "notes": list(step.notes),
        "hide": list(step.hide),
        "focus": step.focus,
        "sources": [source_json(atlas, key) for key in step.sources],
    }


def _entry(lesson: Lesson) -> dict[str, Any]:
    """A lesson in the list of lessons."""
    lesson = told_lesson(lesson)
    return {
        "id": lesson.lesson_id,
        "title": lesson.title,
        "summary": lesson.summary,
        "audience": lesson.audience,
        "minutes": lesson.minutes,
        "steps": len(lesson.steps),
    }


def _rendered(lesson: Lesson, atlas: Atlas, version: str) -> bytes:
    return _bytes(lesson_json(lesson, atlas, version))


def _written(lesson: Lesson) -> bytes:
    return write(told_lesson(lesson)).encode()


def _bytes(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
