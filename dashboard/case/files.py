"""What the browser weighs a case with, and what each weight rests on, as two files."""

import json
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from dash import html

from dashboard.atlas import Atlas
from dashboard.case.case import FOLLOWING, LIMBS, LOSSES, LOW_BACK, NO_LOSS, NORMAL
from dashboard.case.cases import case_entries
from dashboard.case.file import SCHEMA
from dashboard.case.red_flags import red_flag_rules
from dashboard.case.rule import FIT, INSIDE, MISSING, NEVER_SEPARATED, OUTSIDE, TIE
from dashboard.case.separating import FIRST, QUESTIONS
from dashboard.case.weighing import ABSENT, PRESENT, Answer, answers, points, ratio
from dashboard.figures.citation import cited
from dashboard.figures.facts import Row, listed, rows
from dashboard.figures.markup import to_html
from dashboard.language.numerals import numeral
from dashboard.language.telling import to_tell, told

WEIGHT_WORDS = {
    "strong_for": to_tell("strongly for (a weight for teaching)"),
    "for": to_tell("for (a weight for teaching)"),
    "weak_for": to_tell("weakly for (a weight for teaching)"),
    "weak_against": to_tell("weakly against (a weight for teaching)"),
    "against": to_tell("against (a weight for teaching)"),
    "strong_against": to_tell("strongly against (a weight for teaching)"),
}


def files(atlas: Atlas) -> dict[str, Callable[[], bytes]]:
    """`case.json`, asked for with the study, and `case_basis.json`, asked for when a reason is opened."""
    return {"case.json": partial(_encoded, case_json, atlas), "case_basis.json": partial(_encoded, basis_json, atlas)}


def case_json(atlas: Atlas) -> dict[str, Any]:
    """The rule's numbers, answers with their weights, signs, red flags with their warnings, and the cases."""
    return {
        "schema": SCHEMA,
        "fit": FIT,
        "inside": INSIDE,
        "outside": OUTSIDE,
        "tie": TIE,
        "missing": MISSING,
        "first": FIRST,
        "questions": QUESTIONS,
        "neverSeparated": NEVER_SEPARATED,
        "following": FOLLOWING,
        "losses": [s["sign_id"] for s in rows(atlas, "signs") if s["kind"] in LOSSES and s["sign_id"] not in NO_LOSS],
        "normal": NORMAL,
        "limbs": LIMBS,
        "lowBack": LOW_BACK,
        "midline": [area_id for area_id, area in atlas.areas.items() if area.midline == "yes"],
        "regions": {area_id: area.region for area_id, area in atlas.areas.items()},
        "answers": [_answer(atlas, answer) for answer in answers(atlas)],
        "signs": [
            {key: sign[key] for key in ("sign_id", "kind", "limb", "name", "question")} for sign in _signs(atlas)
        ],
        "flags": red_flag_rules(atlas),
        "lines": _lines(atlas),
        "cases": case_entries(atlas),
    }


def _signs(atlas: Atlas) -> list[Row]:
    return rows(atlas, "signs")


def _answer(atlas: Atlas, answer: Answer) -> dict[str, Any]:
    signs = dict.fromkeys(sign for sign, _ in answer.signs)
    return {
        "id": answer.answer_id,
        "name": answer.name,
        "structures": answer.structure_ids,
        "condition": answer.condition_id,
        "urgency": answer.urgency,
        "group": next(
            (row["condition_group"] for row in rows(atlas, "conditions", condition_id=answer.condition_id)), ""
        ),
        "patterns": answer.patterns,
        "numb": answer.numb,
        "signs": {s: [answer.signs.get((s, PRESENT), 0), answer.signs.get((s, ABSENT), 0)] for s in signs},
    }


def _lines(atlas: Atlas) -> dict[str, dict[str, str]]:
    actions = {action["action"]: action["words"] for action in rows(atlas, "safety_actions")}
    return {
        line["line_id"]: {"when": line["when"], "action": actions[line["action"]]}
        for line in rows(atlas, "safety_lines")
    }


def basis_json(atlas: Atlas) -> dict[str, str]:
    """What each weight rests on, as HTML, by `sign/finding/answer`."""
    traced = _traced(atlas)
    return {
        f"{row['sign_id']}/{row['finding']}/{row['answer_id']}": to_html(html.Span(_basis(atlas, row, traced)))
        for row in rows(atlas, "sign_weights")
    }


def _traced(atlas: Atlas) -> Mapping[str, Row]:
    """The rows that a weight may rest on, by `table/row`."""
    found: dict[str, Row] = {}
    for name, frame in atlas.tables.items():
        if "traced_as" in frame:
            found |= {str(row["traced_as"]): row for row in rows(atlas, name)}
    return found


def _basis(atlas: Atlas, row: Row, traced: Mapping[str, Row]) -> list[Any]:
    one = ratio(atlas, row)
    if one is None:
        rests = [traced[name] for name in listed(row["rests_on"])]
        weight = told(WEIGHT_WORDS[row["weight"]])
        taught = told("{weight}, {points} points.", weight=weight, points=f"{points(atlas, row):+}")
        return [taught, " ", *cited(atlas, *(rests or [row]))]
    test = traced.get(f"tests/{row['test_id']}")
    values = {
        "ratio": numeral(float(f"{one:.2g}")),
        "points": f"{points(atlas, row):+}",
        "people": test["population_and_reference"] if test else row["population"],
    }
    if test or row["lr_low"] is None:
        measured = told("likelihood ratio {ratio}, {points} points: {people}.", **values)
    else:
        lowest, highest = numeral(row["lr_low"]), numeral(row["lr_high"])
        measured = told(
            "likelihood ratio {ratio} ({lowest} to {highest}), {points} points: {people}.",
            lowest=lowest,
            highest=highest,
            **values,
        )
    return [measured, " ", *cited(atlas, test or row)]


def _encoded(make: Callable[[Atlas], dict[str, Any]], atlas: Atlas) -> bytes:
    return json.dumps(make(atlas), ensure_ascii=False, separators=(",", ":")).encode("utf-8")
