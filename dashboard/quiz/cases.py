"""The cases of vignettes.csv as questions: what is told, which answers stand, and why."""

from typing import Any

from dash import html

from dashboard.atlas import Atlas
from dashboard.figures.citation import cited
from dashboard.figures.facts import Row, listed, rows
from dashboard.figures.markup import to_html
from dashboard.figures.page_sentences import page_sentence
from dashboard.figures.sections import facts
from dashboard.figures.wording import sentence

# The four answers; case_mechanisms.csv says for which mechanisms each is right, and a red flag makes the last right.
ANSWERS = {
    "referred": "Referred: from a muscle, a joint or an organ",
    "radicular": "Radicular: from the nerve root",
    "neither": "Neither: a nerve further out, the narrow canal, or the place itself",
    "urgent": "Medical help first, whatever the mechanism",
}
PUBLISHED = "published"
SEX = {"F": "woman", "M": "man"}


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
    mechanisms = " or ".join(mechanism["words"] for mechanism in _mechanisms(atlas, row))
    why = [
        html.P([html.B(sentence(f"Expected: {mechanisms}")), f" {_what(row)}: {names[row['expected_top']]}."]),
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
    who = f"A {SEX[row['sex']]} aged {row['age_band'].replace('-', ' to ')}, {_side(row['side'])}."
    return [
        html.P([f"A {'published' if row['split'] == PUBLISHED else 'constructed'} case. ", who]),
        facts(
            [
                ("Pain", _names(atlas, row["pain_area_ids"])),
                ("Worst", _names(atlas, row["worst_area_id"])),
                ("Numb or tingling", _names(atlas, row["sensory_area_ids"])),
                ("Feels", _list(row["quality"])),
                ("Since", _list(row["onset"])),
                ("Worse with", _list(row["aggravators"])),
                ("Better with", _list(row["easers"])),
                ("Strength", _list(row["motor_signs"])),
                ("Reflexes", _list(row["reflex_signs"])),
                ("Tests positive", _list(row["tests_positive"])),
                ("Tests negative", _list(row["tests_negative"])),
                ("Also", _list(row["other_findings"])),
                ("Story", _list(row["story"])),
            ]
        ),
    ]


def _what(row: Row) -> str:
    return "In the end it was" if row["split"] == PUBLISHED else "The case was written for"


def _side(side: str) -> str:
    return {"both": "both sides", "midline": "in the midline"}.get(side, f"{side} side")


def _names(atlas: Atlas, cell: Any) -> str:
    return "; ".join(atlas.areas[area].name.lower() for area in listed(cell))


def _list(cell: Any) -> str:
    return "; ".join(part.strip() for part in listed(cell))
