"""Lessons: a file of steps, each a state of the page, one sentence for the class and the works it rests on.

data/lessons/README.md tells the form of the file; web/lesson/ reads and writes the same files, so every rule here is
simple.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from dashboard.atlas.errors import Fault
from dashboard.language.telling import to_tell

FENCE = "---"
NEEDED = ("id", "title", "summary", "audience", "minutes")
KEYS = (*NEEDED, "language", "data_version")
SHAPES = {
    "id": (
        re.compile(r"[a-z0-9]+(?:_[a-z0-9]+)*"),
        to_tell("small letters and digits joined by _, as in why_maps_disagree"),
    ),
    "minutes": (re.compile(r"[1-9][0-9]{0,2}"), to_tell("a whole number of minutes from 1 to 999")),
    "language": (
        re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"),
        to_tell("the tag of a language, as de or pt-BR"),
    ),
    "data_version": (
        re.compile(r"[0-9a-z]+"),
        to_tell("small letters and digits, as the address carries it in v="),
    ),
}
HIDEABLE = ("labels", "pattern", "panels")
LONGEST = 220  # what can be read from the back of a hall while somebody speaks
# What a line of a step is, told by how it begins; any other line belongs to the sentence.
MARKS = {"state": "?", "notes": ">", "sources": "sources:", "hide": "hide:", "focus": "focus:"}
LINE_END = re.compile(r"\r\n|\r|\n")
BLANK = " \t"

Found = dict[str, list[tuple[int, str]]]  # by the name of a part: its lines with their numbers


@dataclass(frozen=True)
class Step:
    """One step: `query` is a state of the page without its question mark, `sources` are keys of sources.bib.

    `hide` names what is covered until it is revealed (of `HIDEABLE`), `focus` an area to zoom in on. `lines` tells on
    which line of the file each part stands.
    """

    title: str
    query: str
    sentence: str
    notes: tuple[str, ...]
    sources: tuple[str, ...]
    hide: tuple[str, ...] = ()
    focus: str = ""
    lines: Mapping[str, int] = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True)
class Lesson:
    """A lesson as its file tells it; `data_version` is '' unless it was recorded on a certain version of the data.

    `language` is '' where the file does not say in which language it is written.
    """

    lesson_id: str
    title: str
    summary: str
    audience: str
    minutes: int
    steps: tuple[Step, ...]
    language: str = ""
    data_version: str = ""
    file: str = field(default="", compare=False)


def parse(text: str, file: str) -> tuple[Lesson | None, list[Fault]]:
    """The lesson a text stands for, and every fault of its form; None where there is any.

    Whether the works, areas and states exist is not asked here: see lesson_files.py and dashboard/lesson/player.py.
    """
    lines = [line.strip(BLANK) for line in LINE_END.split(text.removeprefix("\ufeff"))]
    faults: list[Fault] = []
    head, first = _head(lines, file, faults)
    steps = [_step(found, file, faults) for found in _parts(lines, first, file, faults)] if first else []
    if first and not steps:
        faults.append(Fault(file, len(lines), "-", "no step; one begins with a line like `## Where it is felt`"))
    faults.sort(key=lambda fault: fault.line)
    if faults:
        return None, faults
    told = {key: head[key] for key in ("language", "data_version") if key in head}
    lesson = Lesson(head["id"], head["title"], head["summary"], head["audience"], int(head["minutes"]), tuple(steps),
                    **told, file=file)  # fmt: skip
    return lesson, []


def write(lesson: Lesson) -> str:
    """The file of a lesson in its one written form; reading it gives the same lesson again."""
    head = {"id": lesson.lesson_id, "title": lesson.title, "summary": lesson.summary, "audience": lesson.audience}
    head |= {"minutes": str(lesson.minutes), "language": lesson.language, "data_version": lesson.data_version}
    lines = [FENCE, *(f"{key}: {value}" for key, value in head.items() if value), FENCE]
    for step in lesson.steps:
        lines += ["", f"## {step.title}", f"?{step.query}", "", step.sentence, ""]
        lines += [*(f"> {note}" for note in step.notes), ""] if step.notes else []
        lines += [f"Hide: {'; '.join(step.hide)}"] if step.hide else []
        lines += [f"Focus: {step.focus}"] if step.focus else []
        lines.append(f"Sources: {'; '.join(step.sources)}")
    return "\n".join(lines) + "\n"


def _head(lines: list[str], file: str, faults: list[Fault]) -> tuple[dict[str, str], int]:
    """The front matter, and the index of the line below it; 0 where there is none."""
    if lines[0] != FENCE or FENCE not in lines[1:]:
        faults.append(Fault(file, 1, "-", "no front matter: lines `key: value` between two lines `---` are expected"))
        return {}, 0
    end = lines.index(FENCE, 1)
    head: dict[str, str] = {}
    for number, line in enumerate(lines[1:end], 2):
        key, colon, value = (part.strip(BLANK) for part in line.partition(":"))
        reason = _head_reason(key, colon, value, head) if line else ""
        if reason:
            faults.append(Fault(file, number, key if key in KEYS else "-", reason))
        elif line:
            head[key] = value
    blamed = {fault.column for fault in faults}
    faults += [Fault(file, 1, key, f"{key} is missing") for key in NEEDED if key not in head and key not in blamed]
    return head, end + 1


def _head_reason(key: str, colon: str, value: str, head: dict[str, str]) -> str:
    if not colon:
        return "a line of the front matter is `key: value`"
    if key not in KEYS:
        return f"unknown key {key!r}; one of {', '.join(KEYS)}"
    if key in head:
        return f"{key} is given twice"
    if not value:
        return f"{key} is blank"
    shape, words = SHAPES.get(key, (None, ""))
    return f"{value!r} is not {words}" if shape and not shape.fullmatch(value) else ""


def _parts(lines: list[str], first: int, file: str, faults: list[Fault]) -> list[Found]:
    """The lines of every step by what they are; the heading stands under `title`."""
    steps: list[Found] = []
    for number, line in enumerate(lines[first:], first + 1):
        if line == "##" or line.startswith(("## ", "##\t")):
            steps.append({"title": [(number, line[2:].strip(BLANK))]})
        elif line.startswith("#"):
            faults.append(Fault(file, number, "title", "a step begins with two # and a space: `## Where it is felt`"))
        elif line and not steps:
            faults.append(
                Fault(file, number, "-", "text before the first step; a step begins with `## ` and its title")
            )
        elif line:
            name, value = _part(line)
            steps[-1].setdefault(name, []).append((number, value))
    return steps


def _part(line: str) -> tuple[str, str]:
    for name, mark in MARKS.items():
        if line[: len(mark)].lower() == mark:
            return name, line[len(mark) :].strip(BLANK)
    return "sentence", line


def _step(found: Found, file: str, faults: list[Fault]) -> Step:
    heading = found["title"][0][0]
    for name, what in (("title", "title"), ("state", "state (a line like `?sel=root_s1&side=left`)"),
                       ("sentence", "sentence for the class"), ("sources", "line `Sources: key; key`")):  # fmt: skip
        if not any(value for _, value in found.get(name, ())):
            faults.append(Fault(file, found.get(name, found["title"])[0][0], name, f"the step has no {what}"))
    for name in ("state", "sources", "hide", "focus"):
        faults += [Fault(file, number, name, f"a second {name} in one step") for number, _ in found.get(name, ())[1:]]
    sentence = " ".join(value for _, value in found.get("sentence", ()))
    if len(sentence) > LONGEST:
        reason = f"{len(sentence)} characters; at most {LONGEST} can be read while somebody speaks"
        faults.append(Fault(file, found["sentence"][0][0], "sentence", reason))
    for word in (hide := _entries(found, "hide")):
        if word not in HIDEABLE:
            reason = f"{word!r} cannot be hidden; only {', '.join(HIDEABLE)}"
            faults.append(Fault(file, found["hide"][0][0], "hide", reason))
    return Step(
        title=found["title"][0][1],
        query=_first(found, "state"),
        sentence=sentence,
        notes=tuple(note for _, note in found.get("notes", ()) if note),
        sources=_entries(found, "sources"),
        hide=hide,
        focus=_first(found, "focus"),
        lines=MappingProxyType({"title": heading} | {name: rows[0][0] for name, rows in found.items()}),
    )


def _first(found: Found, name: str) -> str:
    return found[name][0][1] if name in found else ""


def _entries(found: Found, name: str) -> tuple[str, ...]:
    return tuple(entry for part in _first(found, name).split(";") if (entry := part.strip(BLANK)))
