"""A lesson is played only if the page understands every state in it, and gets every work written out."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.__main__ import main
from dashboard.atlas import DATA_DIR, Atlas, AtlasError
from dashboard.lesson.form import Lesson, Step, parse, write
from dashboard.lesson.player import lesson_faults, lesson_json, lessons_files, source_json, works_on
from dashboard.selection import Choices
from dashboard.serve.atlas_files import read_index

STEP = Step("One", "sel=root_s1&side=left", "A sentence.", ("A note.",), ("taylor2013",),
            lines={"state": 9, "sources": 12, "focus": 11})  # fmt: skip
LESSON = Lesson("a", "A", "S", "Students", 5, (STEP,), file="lessons/a.md")


def faults(query: str, atlas: Atlas, choices: Choices) -> list[str]:
    """The faults of a lesson with one step in this state."""
    lesson = replace(LESSON, steps=(replace(STEP, query=query),))
    return [str(fault) for fault in lesson_faults(lesson, atlas, choices)]


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("sel=root_s9&side=left", "sel may not be 'root_s9'; "),
        ("sel=root_s1&siede=left", "'siede' is no key of an address; did you mean side?"),
        ("sel=root_s1&side=middle", "side may not be 'middle'"),
        ("sel=root_s1&cmp=", "cmp may not be ''"),
        ("sel=root_s1&sel=root_s2", "sel is given twice"),
        ("sel=root_s1&mode", "not a state of the page"),
        ("mode=facts", "none of sel, area, nerve, site"),
        ("sel=root_s1&v=52d97b6602e6", "v changes with the data"),
    ],
)
def test_a_state_the_page_would_not_understand_is_a_fault(
    query: str, reason: str, atlas: Atlas, choices: Choices
) -> None:
    """The page ignores unknown keys and values in silence; a lesson may not rely on them."""
    (fault,) = faults(query, atlas, choices)
    assert fault.startswith(f"lessons/a.md:9:state {reason}")


@pytest.mark.parametrize(
    "query",
    [
        *("sel=none", "area=calf_mid&side=right", "sel=root_s1&mode=mechanism&view=sides"),
        *("nerve=nerve_sciatic&layer=nerves", "area=calf_lateral,buttock_mid", "sel=root_s1&Side=Right"),
    ],
)
def test_a_state_of_the_page_is_no_fault(query: str, atlas: Atlas, choices: Choices) -> None:
    """Nothing chosen, an area or a nerve alone, two areas, a study, what every address may hold: all are states."""
    assert faults(query, atlas, choices) == []


def test_the_player_gets_all_it_shows(atlas: Atlas) -> None:
    """Every part of every step, the works in a few letters and in full, and the version of the data."""
    lesson = lesson_json(LESSON, atlas, "52d97b6602e6")
    assert list(lesson) == ["id", "title", "summary", "audience", "minutes", "data_version", "steps"]
    assert lesson["data_version"] == "52d97b6602e6"
    (step,) = lesson["steps"]
    assert list(step) == ["title", "query", "sentence", "notes", "hide", "focus", "sources"]
    (work,) = step["sources"]
    assert work["key"] == "taylor2013" and work["short"] == "Taylor and others 2013"
    assert work["html"].startswith("<li>Taylor") and "https://doi.org/" in work["html"]


def test_a_recorded_lesson_keeps_its_own_version(atlas: Atlas) -> None:
    """A lesson made on older data says so, so that the page can say so too."""
    assert lesson_json(replace(LESSON, data_version="0ld"), atlas, "new")["data_version"] == "0ld"


def test_the_files_are_those_the_page_asks_for(atlas: Atlas) -> None:
    """A list, one JSON file and the lesson's own file each, and all works for lessons made in the page."""
    index = read_index(DATA_DIR / "compiled")
    files = lessons_files(atlas, index)
    listed = json.loads(files["lessons/index.json"]())
    ids = [entry["id"] for entry in listed]
    assert set(files) == {"lessons/index.json", "lessons/sources.json", "lessons/sources_of.json"} | {
        f"lessons/{name}.{suffix}" for name in ids for suffix in ("json", "md")
    }
    for entry in listed:
        played = json.loads(files[f"lessons/{entry['id']}.json"]())
        assert len(played["steps"]) == entry["steps"] and played["data_version"] == index["version"]
        assert parse(files[f"lessons/{entry['id']}.md"]().decode(), "again")[1] == []
    works = json.loads(files["lessons/sources.json"]())
    assert set(works) == set(atlas.sources) and works["taylor2013"] == source_json(atlas, "taylor2013")


def test_a_recorder_can_offer_the_works_on_what_is_shown(atlas: Atlas) -> None:
    """Every structure and condition has works, all of them known, each once; those of its pattern are among them."""
    works = works_on(atlas)
    assert set(atlas.structures) | set(atlas.tables["conditions"]["condition_id"]) <= set(works)
    assert {key for keys in works.values() for key in keys} <= set(atlas.sources)
    assert all(keys and len(keys) == len(set(keys)) for keys in works.values())
    patterns = atlas.tables["patterns"]
    cited = ";".join(patterns[patterns["structure_id"] == "root_s1"]["source_keys"]).split(";")
    assert set(cited) <= set(works["root_s1"])


def test_faulty_lessons_are_not_served(atlas: Atlas, tmp_path: Path) -> None:
    """One wrong word in a state, and the app does not start; the reason names the line."""
    (tmp_path / "lessons").mkdir()
    text = (DATA_DIR / "lessons" / "great_imitators.md").read_text(encoding="utf-8")
    (tmp_path / "lessons" / "great_imitators.md").write_text(text.replace("area=groin", "area=grain"), "utf-8")
    with pytest.raises(AtlasError) as refusal:
        lessons_files(atlas, read_index(DATA_DIR / "compiled"), tmp_path)
    assert "state area may not be 'grain'; did you mean groin?" in str(refusal.value)


def test_the_check_names_the_faults_of_lessons_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A wrong word in a state and an unknown work are two lines of `check`, and exit code 1; mended, lessons count."""
    shutil.copytree(DATA_DIR, tmp_path, ignore=shutil.ignore_patterns("body"), dirs_exist_ok=True)
    lesson, text = tmp_path / "lessons" / "a.md", write(replace(LESSON, data_version="0ld"))
    lesson.write_text(text.replace("root_s1", "root_s9").replace("taylor2013", "taylor1913"))
    assert main(["check", str(tmp_path)]) == 1
    faulty = capsys.readouterr().out.splitlines()
    assert [line.split(" ")[0] for line in faulty] == ["lessons/a.md:11:state", "lessons/a.md:17:sources"]
    lesson.write_text(text)
    assert main(["check", str(tmp_path)]) == 0
    assert capsys.readouterr().out.endswith(", 10 lessons\n")
    shutil.rmtree(tmp_path / "compiled")
    assert main(["check", str(tmp_path)]) == 1
    output = capsys.readouterr()
    assert "the states of the lessons are not checked" in output.err and "make build" in output.out
