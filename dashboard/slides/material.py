"""What slides are made from, and which lessons."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from dashboard.address_reading import Choices
from dashboard.atlas import Atlas, AtlasError
from dashboard.atlas.names import closest
from dashboard.lesson.folder import read_lesson_file, read_lessons
from dashboard.lesson.form import Lesson
from dashboard.lesson.player import lesson_faults
from dashboard.selection import choices_for
from dashboard.serve.atlas_files import read_index
from dashboard.slides.errors import SlidesError

RECORDED = ".md"


@dataclass(frozen=True)
class Material:
    """What slides are made from; `link` is the address of an atlas, '' where none is to be linked."""

    atlas: Atlas
    compiled: Path
    choices: Choices
    version: str
    link: str = ""


def material_of(atlas: Atlas, compiled: Path, link: str = "") -> Material:
    """The atlas with its compiled views."""
    index = read_index(compiled)
    return Material(atlas, compiled, choices_for(atlas, index), index["version"], link)


def lessons_of(material: Material, data: Path, names: Sequence[str] = ()) -> list[Lesson]:
    """The lessons of these ids and files, all of the data folder if none is named.

    Raises SlidesError for an id nobody has, and AtlasError with every fault of every lesson that is wanted.
    """
    known, faults = read_lessons(data)
    by_id = {lesson.lesson_id: lesson for lesson in known}
    faults = [fault for fault in faults if not names or any(name in fault.file for name in names)]
    found: list[Lesson] = []
    for name in names or by_id:
        if name in by_id:
            found.append(by_id[name])
        elif name.endswith(RECORDED):
            lesson, problems = read_lesson_file(Path(name))
            faults += problems
            found += [lesson] if lesson else []
        elif not faults:
            raise SlidesError(_unknown(name, by_id))
    faults += [fault for lesson in found for fault in lesson_faults(lesson, material.atlas, material.choices)]
    if faults:
        raise AtlasError(list(dict.fromkeys(faults)))
    return found


def _unknown(name: str, by_id: dict[str, Lesson]) -> str:
    near = closest(name, {key: lesson.title for key, lesson in by_id.items()}, 1)
    meant = f"; did you mean {near[0]}?" if near else "."
    allowed = f"There are {', '.join(by_id)}; a recorded one is a file ending in {RECORDED}"
    return f"unknown lesson {name[:60]!r}{meant} {allowed}"
