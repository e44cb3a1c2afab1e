"""The lessons of a folder are read together; a file that is not as its name says, or not text, is named."""

from pathlib import Path

import pytest

from dashboard.lesson.folder import FOLDER, read_lessons, reference_faults

LESSON = """---
id: {id}
title: T
summary: S
audience: A
minutes: 5
---

## One
?sel=none

A sentence.

Focus: calf_mid
Sources: taylor2013; nobody2030
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder of lessons in a data folder of its own."""
    (tmp_path / FOLDER).mkdir()
    return tmp_path / FOLDER


def faults(folder: Path) -> list[str]:
    """The faults of form of a folder of lessons."""
    return [str(fault) for fault in read_lessons(folder.parent)[1]]


def test_lessons_come_in_the_order_of_their_names(folder: Path) -> None:
    """Every file but README.md is a lesson; a folder that is not there holds none."""
    for name in ("b", "a"):
        (folder / f"{name}.md").write_text(LESSON.format(id=name))
    (folder / "README.md").write_text("How to write a lesson.\n")
    lessons, found = read_lessons(folder.parent)
    assert [lesson.file for lesson in lessons] == ["lessons/a.md", "lessons/b.md"] and found == []
    assert read_lessons(folder.parent / "nowhere") == ([], [])


def test_an_id_is_the_name_of_its_file(folder: Path) -> None:
    """A copied file that kept its id is a fault, and says that the id belongs to another lesson."""
    (folder / "a.md").write_text(LESSON.format(id="a"))
    (folder / "copy.md").write_text(LESSON.format(id="a"))
    assert faults(folder) == ["lessons/copy.md:2:id a is not the name of the file, copy; another lesson has this id"]
    assert [lesson.file for lesson in read_lessons(folder.parent)[0]] == ["lessons/a.md"]


@pytest.mark.parametrize(
    ("spoil", "fault"),
    [
        (lambda raw: b"\xef\xbb\xbf" + raw, "lessons/a.md:1:- byte order mark"),
        (lambda raw: raw.replace(b"\n", b"\r\n"), "lessons/a.md:1:- line ends with CRLF"),
        (lambda raw: raw.rstrip(b"\n"), "lessons/a.md:15:- the last line has no line end"),
        (lambda raw: raw.replace(b"A sentence", b"S\xe4tze"), "lessons/a.md:12:- byte 0xE4 is not UTF-8"),
        (lambda raw: raw.replace(b"minutes: 5", b"minutes: -5"), "lessons/a.md:6:minutes '-5' is not a whole number"),
    ],
    ids=["byte order mark", "line ends", "last line", "not UTF-8", "form"],
)  # fmt: skip
def test_a_shipped_file_is_as_tidy_as_a_table(folder: Path, spoil, fault: str) -> None:  # type: ignore[no-untyped-def]
    """What the page forgives in a file dropped on it is a fault in data/lessons, as in every table."""
    (folder / "a.md").write_bytes(spoil(LESSON.format(id="a").encode()))
    assert any(found.startswith(fault) for found in faults(folder)), faults(folder)
    assert read_lessons(folder.parent)[0] == []


def test_works_and_areas_that_nobody_knows_are_named(folder: Path) -> None:
    """An unknown key and an unknown area are faults on their own lines."""
    (folder / "a.md").write_text(LESSON.format(id="a"))
    (lesson,), _ = read_lessons(folder.parent)
    assert [str(fault) for fault in reference_faults(lesson, {"taylor2013"}, set())] == [
        "lessons/a.md:15:sources unknown source 'nobody2030': it is not in sources.bib",
        "lessons/a.md:14:focus unknown area 'calf_mid': it is not in areas.csv",
    ]
