"""The cases of vignettes.csv as questions: what is told, which answers stand, and why."""

from functools import reduce
from typing import Any

from dash import html

from dashboard.atlas import Atlas
from dashboard.case.cases import age, outcome
from dashboard.figures.citation import cited
from dashboard.figures.facts import Row, listed, rows
from dashboard.figures.markup import to_html
from dashboard.figures.page_sentences import page_sentence
from dashboard.figures.sections import facts
from dashboard.figures.wording import sentence
from dashboard.language.numerals import within
from dashboard.language.telling import to_tell, told
from dashboard.language.texts import told_row

# The four answers; case_mechanisms.csv says for which mechanisms each is right, and a red flag makes the last right.
ANSWERS = {
    "referred": to_tell("Referred: from a muscle, a joint or an organ"),
    "radicular": to_tell("Radicular: from the nerve root"),
    "neither": to_tell("Neither: a nerve further out, the narrow canal, or the place itself"),
    "urgent": to_tell("Medical help first, whatever the mechanism"),
}
PUBLISHED = "published"
WHO = {"F": to_tell("A woman aged {age}, {side}."), "M": to_tell("A man aged {age}, {side}.")}
SIDES = {"left": to_tell("left side"), "right": to_tell("right side"), "both": to_tell("both sides")}


def cases(atlas: Atlas) -> list[dict[str, Any]]:
    """Every case with the answers that stand."""
    names = {row["answer_id"]: row["name"] for row in rows(atlas, "answers")}
    return [_case(atlas, row, names) for row in rows(atlas, "vignettes")]


def accepted(atlas: Atlas, row: Row) -> list[str]:
    """The answers that stand for a row of vignettes.csv."""
    given = {mechanism["answer"] for mechanism in _mechanisms(atlas, row)}
    return [name for name in ANSWERS if name in given or (name == "urgent" and row["red_flag"] == "yes")]


def _mechanisms(atlas: Atlas, row: Row) -> list[Row]:
    """The rows of case_mechanisms.csv for a case, in its order."""
    return [
        mechanism
        for name in listed(row["expected_mechanism"])
        for mechanism in rows(atlas, "case_mechanisms", mechanism=name)
    ]


def _case(atlas: Atlas, row: Row, names: dict[str, str]) -> dict[str, Any]:
    mechanisms = reduce(_or, (mechanism["words"] for mechanism in _mechanisms(atlas, row)))
    expected = sentence(told("Expected: {mechanisms}", mechanisms=mechanisms))
    why = [
        html.P([html.B(expected), " ", outcome(row, names[row["expected_top"]])]),
        html.P([f"{sentence(row['rationale'])} ", *cited(atlas, row)]),
    ]
    if row["red_flag"] == "yes":
        why.insert(0, html.P(page_sentence(atlas, "case_red_flag")["words"], className="quiz-urgent"))
    return {
        "id": row["vignette_id"],
        "level": row["difficulty"],
        "areas": listed(row["pain_area_ids"]),
        "side": row["side"],
        "right": accepted(atlas, row),
        "told": to_html(html.Div(_case_facts(atlas, row))),
        "why": to_html(html.Div(why)),
    }


def _case_facts(atlas: Atlas, row: Row) -> list[Any]:
    kind = told("A published case.") if row["split"] == PUBLISHED else told("A constructed case.")
    row = told_row("vignettes", row["vignette_id"], row)
    who = told(WHO[row["sex"]], age=age(row), side=told(SIDES[row["side"]]))
    return [
        html.P([kind, " ", who]),
        facts(
            [
                (told("Pain"), _names(atlas, row["pain_area_ids"])),
                (told("Worst"), _names(atlas, row["worst_area_id"])),
                (told("Numb or tingling"), _names(atlas, row["sensory_area_ids"])),
                (told("Feels"), _list(row["quality"])),
                (told("Since"), _list(row["onset"])),
                (told("Worse with"), _list(row["aggravators"])),
                (told("Better with"), _list(row["easers"])),
                (told("Strength"), _list(row["motor_signs"])),
                (told("Reflexes"), _list(row["reflex_signs"])),
                (told("Tests positive"), _list(row["tests_positive"])),
                (told("Tests negative"), _list(row["tests_negative"])),
                (told("Also"), _list(row["other_findings"])),
                (told("Story"), _list(row["story"])),
            ]
        ),
    ]


def _or(earlier: str, last: str) -> str:
    return told("{earlier} or {last}", earlier=earlier, last=last)


def _names(atlas: Atlas, cell: Any) -> str:
    return "; ".join(within(atlas.areas[area].name) for area in listed(cell))


def _list(cell: Any) -> str:
    return "; ".join(part.strip() for part in listed(cell))
