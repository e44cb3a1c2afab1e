"""A note for the record tells what was marked and asked, all of it and nothing else."""

import json
from typing import Any

import pytest
from hypothesis import given, settings

from dashboard.atlas import Atlas
from dashboard.case.case import FOLLOWING
from dashboard.case.file import SCHEMA
from dashboard.case.note import note_fhir, note_text, read_record
from dashboard.case.note_files import files, note_words
from dashboard.figures.facts import rows
from tests.case.drawn_notes import asked, drawn
from tests.case.fhir_r4 import observations

LINE = "marked by hand; no cause is stated"
LEFT_OUT = "not all of the case was understood; what was not is left out"


def told(text: str) -> dict[str, list[str]]:
    """Heading to its items."""
    parts = [part.split("\n") for part in text.strip().split("\n\n")[1:-1]]
    return {heading.split(" (")[0]: [item.removeprefix("- ") for item in items] for heading, *items in parts}


@given(marks=drawn, answers=asked)
@settings(max_examples=40, deadline=None)
def test_every_mark_and_answer_is_told_once_and_nothing_else(
    atlas: Atlas, marks: dict[str, Any], answers: dict[str, bool]
) -> None:
    """Whatever is marked by side and answered stands in both forms, the same number of times, and no more."""
    row = marks | {"found": [s for s, yes in answers.items() if yes], "absent": [s for s in answers if not answers[s]]}
    text, bundle = told(note_text(atlas, row)), note_fhir(atlas, row)
    headings = {"pain": "Pain", "numb": "Numb", "tingling": "Pins and needles"}
    for layer, heading in headings.items():
        wanted = {
            (atlas.areas[area].name, "" if atlas.areas[area].midline == "yes" else f", {side}")
            for side in ("left", "right") for area in row[f"{layer}_{side}"]
        }  # fmt: skip
        worst = row["worst_area_id"]
        if layer == "pain" and worst and worst not in [*row["pain_left"], *row["pain_right"]]:
            no_side = "" if atlas.areas[worst].midline == "yes" else ", side not told"
            wanted.add((atlas.areas[worst].name, no_side))
        places = text.get(heading, [])
        assert sorted(places) == sorted(map("".join, wanted)) or (places == ["none marked"] and not wanted)
        in_fhir = [o["bodySite"]["text"] for o in observations(bundle) if o["code"]["text"] == heading]
        assert sorted(in_fhir) == sorted(map("".join, wanted))
    names = {row["sign_id"]: row["name"] for row in rows(atlas, "signs")}
    in_text = [item for items in text.values() for item in items if item.endswith("found")]
    assert sorted(in_text) == sorted(f"{names[s]}: {'found' if yes else 'not found'}" for s, yes in answers.items())
    values = {o["code"]["text"]: o["valueBoolean"] for o in observations(bundle) if "bodySite" not in o}
    assert values == {names[s]: yes for s, yes in answers.items()}


def test_a_note_holds_only_words_of_the_tables(atlas: Atlas) -> None:
    """Of every case: no answer, story or word of its own; only headings, names of areas and of signs that are asked."""
    words = note_words(atlas)
    places = {area["name"] + side for area in words["areas"].values()
              for side in ("", ", left", ", right", ", side not told")}  # fmt: skip
    signs = {f"{sign['name']}: {finding}" for sign in words["signs"].values() for finding in ("found", "not found")}
    fixed = {
        "Note for the record",
        "",
        LINE,
        LEFT_OUT,
        "- none marked",
        "- no question of one was asked; marks may raise one, too",
    }
    allowed = fixed | {f"- {item}" for item in places | signs} | {*words["layers"].values(), *words["groups"].values()}
    for row in rows(atlas, "vignettes"):
        text = note_text(atlas, row)
        assert set(text.split("\n")) <= allowed
        assert text.endswith(f"\n{LINE}\n")
        for one in observations(note_fhir(atlas, row)):
            assert one["code"]["text"] in {
                *words["layers"].values(),
                *(sign["name"] for sign in words["signs"].values()),
            }


def test_what_a_case_turned_out_to_be_changes_nothing(atlas: Atlas) -> None:
    """The columns of the answer, of who it is and of the story are not read, in text or in FHIR."""
    apart = (
        "expected_top",
        "expected_top3",
        "expected_mechanism",
        "expected_not",
        "rationale",
        "story",
        "sex",
        "split",
    )
    same = "urn:uuid:00000000-0000-4000-8000-000000000000"
    for row in rows(atlas, "vignettes")[:20]:
        other = row | dict.fromkeys(apart, "root_s1")
        assert note_text(atlas, other) == note_text(atlas, row)
        assert note_fhir(atlas, other, lambda: same) == note_fhir(atlas, row, lambda: same)


def test_the_side_of_a_whole_case_is_the_side_of_its_places(atlas: Atlas) -> None:
    """A row of the table has one side for all; `both` is two places, the midline none, and no side is told as none."""
    row = {"pain_area_ids": "sacrum_mid;calf_mid", "worst_area_id": "calf_mid", "sensory_area_ids": "hallux_dorsal"}
    calf, toe, sacrum = (atlas.areas[area].name for area in ("calf_mid", "hallux_dorsal", "sacrum_mid"))
    for side, sides in {"left": ["left"], "both": ["left", "right"], "": ["side not told"]}.items():
        text = told(note_text(atlas, row | {"side": side}))
        assert text["Pain"] == [sacrum, *(f"{calf}, {one}" for one in sides)]
        assert text["Worst place"] == [f"{calf}, {one}" for one in sides]
        assert text["Numb, or pins and needles"] == [f"{toe}, {one}" for one in sides]


def test_the_marks_of_the_page_keep_their_own_sides(atlas: Atlas) -> None:
    """A file of the page: each mark on its side, numb apart from pins and needles, and nothing told twice."""
    row = {
        "schema": SCHEMA, "data_version": "x", "side": "both", "pain_area_ids": ["calf_mid", "calf_lateral"],
        "worst_area_id": "calf_mid", "sensory_area_ids": ["hallux_dorsal", "heel_plantar"],
        "pain_left": ["calf_mid"], "pain_right": ["calf_lateral"], "numb_left": ["hallux_dorsal"], "numb_right": [],
        "tingling_left": [], "tingling_right": ["heel_plantar"], "found": [], "absent": [],
    }  # fmt: skip
    names = {area: atlas.areas[area].name for area in atlas.areas}
    text = told(note_text(atlas, row))
    assert text == {
        "Pain": [f"{names['calf_mid']}, left", f"{names['calf_lateral']}, right"],
        "Worst place": [f"{names['calf_mid']}, left"],
        "Numb": [f"{names['hallux_dorsal']}, left"],
        "Pins and needles": [f"{names['heel_plantar']}, right"],
        "Red flags asked": ["no question of one was asked; marks may raise one, too"],
    }


def test_a_worst_place_is_told_on_the_side_that_was_marked(atlas: Atlas) -> None:
    """Where nobody says on which side it is, it has the sides of its pain."""
    row = {"pain_left": ["calf_mid"], "pain_right": ["calf_mid"], "worst_area_id": "calf_mid"}
    worst = note_text(atlas, row | {"worst_side": "right"}).split("Worst place")[1].split("\n\n")[0]
    assert "calf, right" in worst and "left" not in worst, worst
    both = note_text(atlas, row).split("Worst place")[1].split("\n\n")[0]
    assert "right" in both and "left" in both, both


def test_a_worst_place_marked_on_no_side_is_given_none(atlas: Atlas) -> None:
    """Where other marks have sides, the side of the whole case is not lent to a place that was marked without one."""
    row = {"side": "left", "pain_area_ids": ["calf_mid"], "pain_left": ["calf_mid"], "worst_area_id": "heel_plantar"}
    assert told(note_text(atlas, row))["Worst place"] == [f"{atlas.areas['heel_plantar'].name}, side not told"]


def test_red_flags_are_the_signs_of_the_rules(atlas: Atlas) -> None:
    """Each sign that a rule names and that is asked stands among them, found or not; no other does."""
    named = {token for row in rows(atlas, "red_flag_rules")
             for token in f"{row['any_of']};{row['and_any_of']}".split(";") if ":" not in token}  # fmt: skip
    names = {row["sign_id"]: row["name"] for row in rows(atlas, "signs") if row["sign_id"] not in FOLLOWING}
    wanted = {f"{name}: not found" for sign, name in names.items() if sign in named}
    text = told(note_text(atlas, {"absent": [*names]}))
    assert len(wanted) > 30 and set(text["Red flags asked"]) == wanted
    assert not wanted & {item for heading, items in text.items() if heading != "Red flags asked" for item in items}


@pytest.mark.parametrize(
    ("odd", "column", "text"),
    [
        ({"other_findings": "zosteroid opinion of Dr Grey"}, "other_findings", "zosteroid opinion of Dr Grey"),
        ({"pain_left": ["calves"]}, "pain_left", "calves"),
        ({"found": ["no_such_sign"]}, "found", "no_such_sign"),
        ({"found": ["both_legs"]}, "found", "both_legs"),
        ({"found": "burning", "absent": "burning"}, "found and absent", "burning"),
        ({"diagnosis": "sciatica"}, "diagnosis", ""),
    ],
)
def test_what_is_not_understood_is_told_apart_from_the_note(
    atlas: Atlas, odd: dict[str, Any], column: str, text: str
) -> None:
    """The note says that something is left out and never what; the command says what, on stderr."""
    row = {"pain_area_ids": "calf_mid", "side": "left"} | odd
    assert (column, text) in [(one.column, one.text) for one in read_record(atlas, row).left_out]
    note, fhir = note_text(atlas, row), json.dumps(note_fhir(atlas, row))
    assert f"\n{LEFT_OUT}\n{LINE}\n" in note and LEFT_OUT in fhir
    for word in ("Grey", "calves", "such", "both legs", "burning", "sciatica"):
        assert word not in note and word not in fhir
    assert LEFT_OUT not in note_text(atlas, {"pain_area_ids": "calf_mid", "side": "left"})


def test_the_file_of_the_page_holds_what_the_note_is_made_of(atlas: Atlas) -> None:
    """`case_note.json` is what Python itself takes its words from."""
    assert json.loads(files(atlas)["case_note.json"]()) == note_words(atlas)
