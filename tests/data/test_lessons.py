"""The lessons that are shipped: sound, safe, honest, and with something to see in every step."""

import json
import re
from collections import defaultdict
from urllib.parse import parse_qs

import pytest

from dashboard.atlas import DATA_DIR, Atlas, where
from dashboard.lesson.folder import read_lessons
from dashboard.lesson.form import Lesson, Step, write
from dashboard.lesson.player import lesson_faults, lesson_json
from dashboard.selection import choices_for
from dashboard.serve.atlas_files import read_index

LESSONS, FAULTS = read_lessons(DATA_DIR)
STEPS = [(lesson, number, step) for lesson in LESSONS for number, step in enumerate(lesson.steps, 1)]
EACH_LESSON = pytest.mark.parametrize("lesson", LESSONS, ids=[lesson.lesson_id for lesson in LESSONS])
EACH_STEP = pytest.mark.parametrize(
    "step", [step for *_, step in STEPS], ids=[f"{lesson.lesson_id}-{number}" for lesson, number, _ in STEPS]
)
INDEX = read_index(DATA_DIR / "compiled")
HELP = re.compile(r"\b(emergency|ambulance)\b")
# A number that is a value: not part of a name (L5, C6-C7, p1), a date or a word.
NUMBER = re.compile(r"(?<![\w.])-?(?:\d+(?:,\d{3})+|\d+(?:\.\d+)?)(?![\w]|\.\d)")
SHARE_OF = re.compile(r"\bof (?:\w+ ){0,3}\d|\b\d+ (?:people|women|limbs)|n not stated|study of \d|\(\d+ roots")


@pytest.fixture(scope="module")
def numbers_of(atlas: Atlas) -> dict[str, set[str]]:
    """Every number of every row, by the works the row cites; shares also in percent."""
    numbers: dict[str, set[str]] = defaultdict(set)
    for table in atlas.tables.values():
        keys = [name for name in map(str, table) if name.startswith("source_keys")]
        for row in table.to_dict("records"):
            found = {number for cell in row.values() for number in values(str(cell))}
            for key in ";".join(str(row[column]) for column in keys).split(";"):
                numbers[key] |= found
    # How often the five maps agree is counted, not published.
    judged = atlas.tables["dermatome_disagreement"]["agreement"]
    numbers["lee2008"] |= {str(count) for count in (len(judged), *judged.value_counts())}
    return numbers


def values(text: str) -> set[str]:
    """The numbers in a text without sign and useless noughts, each also as a percentage."""
    found = {abs(float(number.replace(",", ""))) for number in NUMBER.findall(text)}
    return {f"{value:g}" for value in found} | {f"{value * 100:g}" for value in found if value <= 1}


def test_there_are_lessons_and_they_are_sound(atlas: Atlas) -> None:
    """Eight lessons or more, none with a fault; they are written in the one form a recorder writes."""
    choices = choices_for(atlas, INDEX)
    assert FAULTS == [] and len(LESSONS) >= 8
    assert [str(fault) for lesson in LESSONS for fault in lesson_faults(lesson, atlas, choices)] == []
    for lesson in LESSONS:
        assert write(lesson) == (DATA_DIR / lesson.file).read_text(encoding="utf-8"), lesson.file


@EACH_LESSON
def test_a_lesson_is_one_sitting(lesson: Lesson) -> None:
    """Seven to twelve steps; no two show the same; two to six minutes a step; every step has something to ask."""
    assert 7 <= len(lesson.steps) <= 12
    assert len({step.query for step in lesson.steps}) == len(lesson.steps)
    assert 2 <= lesson.minutes / len(lesson.steps) <= 6
    assert len({step.title for step in lesson.steps}) == len(lesson.steps)


@EACH_LESSON
def test_red_flags_come_first(lesson: Lesson) -> None:
    """One of the first two sentences tells when to get help at once."""
    assert any(HELP.search(step.sentence) for step in lesson.steps[:2])


@EACH_STEP
def test_a_step_can_be_taught(step: Step) -> None:
    """There is a note, and it says what to point at, to ask or to do; no sentence diagnoses."""
    assert step.notes
    assert not re.search(
        r"\bdiagnos(?!tic odds)|\byou have\b", " ".join((step.title, step.sentence, *step.notes)), re.IGNORECASE
    )


@EACH_STEP
def test_sources_are_written_out(step: Step, atlas: Atlas) -> None:
    """Every key of a step becomes a work with authors and year in the file the player gets."""
    (step_json,) = lesson_json(Lesson("a", "A", "S", "C", 5, (step,)), atlas)["steps"]
    assert [work["key"] for work in step_json["sources"]] == list(step.sources) and step.sources
    for work in step_json["sources"]:
        assert work["short"] != "no source stated" and work["html"].startswith("<li>")
        assert atlas.sources[work["key"]].year in work["short"]


@EACH_STEP
def test_every_number_stands_in_a_row_of_its_source(step: Step, numbers_of: dict[str, set[str]]) -> None:
    """A number in the sentence or the notes is in a row of data/ that cites one of the works of the step."""
    numbers = set().union(*(numbers_of[key] for key in step.sources))
    for text in (step.sentence, *step.notes):
        for number in NUMBER.findall(text):
            assert values(number) & numbers, (number, text)


@EACH_STEP
def test_a_share_says_what_it_is_a_share_of(step: Step) -> None:
    """A percentage stands beside how many it is of, or beside the words that no source states it."""
    if "%" in step.sentence:
        assert SHARE_OF.search(step.sentence), step.sentence


@EACH_STEP
def test_what_is_named_is_on_the_screen(step: Step, atlas: Atlas) -> None:
    """The chosen source has pain somewhere in the chosen views; the chosen area and the zoomed one are drawn there."""
    chosen = {key: value[0] for key, value in parse_qs(step.query).items()}
    view = chosen.get("view", INDEX["groups"][0]["id"])
    # A body that can be turned has every area.
    groups = [group["id"] for group in INDEX["groups"]] if view == "3d" else [view]
    files = [DATA_DIR / "compiled" / f"views_{group}.json" for group in groups]
    views = [one for file in files for one in json.loads(file.read_text(encoding="utf-8"))["views"]]
    drawn = {area["area"] for view in views for area in view["areas"]}
    for key in ("sel", "cmp"):
        if chosen.get(key, "none") != "none":
            assert {row.area_id for row in where(atlas, chosen[key])} & drawn, chosen[key]
    assert {chosen.get("area"), step.focus or None} - {None} <= drawn
    if "cond" in chosen:
        assert chosen["mode"] == "conditions"
        conditions = atlas.tables["conditions"].set_index("condition_id")["typical_area_ids"]
        assert set(conditions[chosen["cond"]].split(";")) & drawn
    assert ("map" in chosen) <= (chosen.get("layer") in ("dermatome", "overlay", "both_fields"))


@EACH_STEP
def test_a_warning_has_a_thing_to_do_and_no_badge(atlas: Atlas, step: Step) -> None:
    """Where a sentence sends people to help it says so with a verb, and no doubt stands beside it."""
    for part in re.split(r"(?<=[.!?])\s+", step.sentence):
        sends = re.search(r"\b(ambulance|emergency department|same[- ]day|medical (?:care|review)|urgent care)\b", part)
        if not sends:
            continue
        assert "not yet confirmed" not in part, part
        assert any(words in part for words in atlas.tables["safety_actions"]["words"]), part
