"""A lesson is read as it is meant, every slip in it is named with its line, and no text makes the reader fail."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.lesson.form import HIDEABLE, LONGEST, MARKS, Lesson, Step, parse, write

HEAD = """---
id: one_leg
title: One leg
summary: A short one.
audience: Students
minutes: 10
---
"""
STEP = """
## Where it is felt
?sel=root_s1&side=left

Pain in the calf may come
from S1.

> Point at the calf.
> Ask: what else?

Hide: labels; panels
Focus: calf_mid
Sources: taylor2013; furman2019
"""


def faults(text: str) -> list[str]:
    """The faults of a text in a file called here.md; a faulty text gives no lesson."""
    lesson, found = parse(text, "here.md")
    assert (lesson is None) == bool(found)
    return [str(fault) for fault in found]


def test_every_part_is_read() -> None:
    """Front matter, title, state, sentence over two lines, notes, what is hidden, what is zoomed, and sources."""
    lesson, found = parse(HEAD + STEP, "here.md")
    step = Step(
        title="Where it is felt",
        query="sel=root_s1&side=left",
        sentence="Pain in the calf may come from S1.",
        notes=("Point at the calf.", "Ask: what else?"),
        sources=("taylor2013", "furman2019"),
        hide=("labels", "panels"),
        focus="calf_mid",
    )
    assert found == []
    assert lesson == Lesson("one_leg", "One leg", "A short one.", "Students", 10, (step,))
    assert lesson.steps[0].lines["state"] == 10 and lesson.steps[0].lines["sources"] == 20


def test_order_case_line_ends_and_a_byte_order_mark_do_not_matter() -> None:
    """A file saved by another editor, parts in another order, SOURCES: in capitals: the same lesson."""
    other = STEP.replace("Sources:", "SOURCES :".replace(" ", "")).split("\n\n")
    turned = "\r\n\r\n".join([other[0], *reversed(other[1:])]).replace("\r\n", "\n").replace("\n", "\r\n")
    assert parse("\ufeff" + HEAD + turned, "a")[0] == parse(HEAD + STEP, "b")[0]


def test_what_is_written_is_read_again() -> None:
    """Writing a lesson and reading it gives the lesson, with language and data version; writing it again the same."""
    head = HEAD.replace("minutes: 10", "minutes: 10\nlanguage: pt-BR\ndata_version: 52d97b")
    lesson, _ = parse(head + STEP + STEP, "here.md")
    assert lesson is not None and (lesson.language, lesson.data_version) == ("pt-BR", "52d97b")
    assert parse(write(lesson), "here.md") == (lesson, [])


SLIPS = [
    ("", "here.md:1:- no front matter"),
    (HEAD.removesuffix("---\n") + STEP, "here.md:1:- no front matter"),
    (HEAD, "here.md:8:- no step"),
    (HEAD.replace("title: One leg\n", "") + STEP, "here.md:1:title title is missing"),
    (HEAD.replace("One leg", "") + STEP, "here.md:3:title title is blank"),
    (HEAD.replace("title: One leg", "title One leg") + STEP, "here.md:3:- a line of the front matter is"),
    (HEAD.replace("title:", "titel:") + STEP, "here.md:3:- unknown key 'titel'"),
    (HEAD.replace("summary:", "title:") + STEP, "here.md:4:title title is given twice"),
    (HEAD.replace("one_leg", "One leg!") + STEP, "here.md:2:id 'One leg!' is not small letters"),
    (HEAD.replace("10", "ten") + STEP, "here.md:6:minutes 'ten' is not a whole number"),
    (HEAD + "Hello\n" + STEP, "here.md:8:- text before the first step"),
    (HEAD + STEP.replace("## ", "### "), "here.md:9:title a step begins with two #"),
    (HEAD + STEP.replace(" Where it is felt", ""), "here.md:9:title the step has no title"),
    (HEAD + STEP.replace("?sel=root_s1&side=left", ""), "here.md:9:state the step has no state"),
    (HEAD + STEP.replace("?sel=root_s1&side=left", "?"), "here.md:10:state the step has no state"),
    (HEAD + STEP.replace("\n\n>", "\n?sel=root_s2\n>"), "here.md:14:state a second state in one step"),
    (HEAD + STEP.replace("Pain in the calf may come\nfrom S1.", ""), "here.md:9:sentence the step has no sentence"),
    (HEAD + STEP.replace("from S1.", "x" * LONGEST), f"here.md:12:sentence {LONGEST + 26} characters"),
    (HEAD + STEP.replace("Sources: taylor2013; furman2019", ""), "here.md:9:sources the step has no line `Sources"),
    (HEAD + STEP.replace("labels", "legs"), "here.md:18:hide 'legs' cannot be hidden; only labels, pattern, panels"),
]


@pytest.mark.parametrize(("text", "fault"), SLIPS, ids=[fault.split(" ", 1)[1] for _, fault in SLIPS])
def test_a_slip_is_named_with_its_line(text: str, fault: str) -> None:
    """Each slip gives file, line, part and reason, in the form `python -m dashboard check` prints."""
    assert any(found.startswith(fault) for found in faults(text)), faults(text)


def test_all_slips_are_named_at_once_in_the_order_of_lines() -> None:
    """Two bad steps and a bad head give all their faults, from top to bottom."""
    text = HEAD.replace("10", "0") + STEP.replace("labels", "legs") + STEP.replace("?", "")
    assert [fault.split(" ")[0] for fault in faults(text)] == [
        "here.md:6:minutes",
        "here.md:18:hide",
        "here.md:22:state",
    ]


LINE = st.one_of(
    st.sampled_from(["---", "## A", "##", "# A", "?sel=none", "?", "> note", ">", "", "A sentence.", "Hide: labels"]),
    st.sampled_from([*HEAD.splitlines(), *STEP.splitlines(), *MARKS.values(), *HIDEABLE]),
    st.text(max_size=30),
)
WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), min_size=1).map(lambda t: t.strip(" \t"))


@given(st.one_of(st.text(), st.lists(LINE).map("\n".join), st.lists(LINE).map(lambda rows: HEAD + "\n".join(rows))))
def test_no_text_makes_the_reader_fail(text: str) -> None:
    """Any text gives a lesson or faults, never an exception; a lesson is read again from what is written of it."""
    lesson, found = parse(text, "any.md")
    assert (lesson is None) == bool(found)
    assert all(0 <= fault.line <= len(text) + 1 and fault.reason for fault in found)
    if lesson:
        assert parse(write(lesson), "any.md") == (lesson, [])


@given(st.builds("Say {}".format, WORDS), st.lists(WORDS.filter(bool)), st.lists(st.sampled_from(HIDEABLE)))
def test_what_a_teacher_types_comes_back(sentence: str, notes: list[str], hide: list[str]) -> None:
    """Whatever is typed as sentence and notes is read back as typed, in any script and with any signs."""
    step = Step(
        "Title", "sel=none", sentence.strip(" \t")[:LONGEST].strip(" \t"), tuple(notes), ("who2020",), tuple(hide)
    )
    lesson = Lesson("mine", "Mine", "Own", "Class", 5, (step,))
    assert parse(write(lesson), "mine.md") == (lesson, [])
