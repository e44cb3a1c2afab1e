"""The cases of vignettes.csv, coded as the rule reads them, with their story and what became of them."""

from typing import Any

from dash import html

from dashboard.atlas import Atlas
from dashboard.case.case import FOLLOWING, Case
from dashboard.case.reading import read_case
from dashboard.case.red_flags import red_flags
from dashboard.case.sign_words import SignWords
from dashboard.figures.citation import cited
from dashboard.figures.facts import Row, listed, rows
from dashboard.figures.markup import to_html
from dashboard.figures.wording import sentence
from dashboard.language.numerals import within
from dashboard.language.telling import to_tell, told
from dashboard.language.texts import told_row

PUBLISHED, CONSTRUCTED = "published", "constructed"
# By sex, and by whether the case was published.
TITLES = {
    ("F", PUBLISHED): to_tell("Woman, {age}: {area} (published case {case})"),
    ("M", PUBLISHED): to_tell("Man, {age}: {area} (published case {case})"),
    ("F", CONSTRUCTED): to_tell("Woman, {age}: {area} (constructed case {case})"),
    ("M", CONSTRUCTED): to_tell("Man, {age}: {area} (constructed case {case})"),
}
MISSED = to_tell(
    "It needed medical help, and nothing that was marked and found here raises a red flag: a map and these questions "
    "miss such cases."
)


def case_entries(atlas: Atlas) -> list[dict[str, Any]]:
    """Every case: what is marked and found, its title without the answer, and the answer apart from it."""
    words = SignWords(atlas)
    names = {row["answer_id"]: row["name"] for row in rows(atlas, "answers")}
    return [_entry(atlas, words, names, row) for row in rows(atlas, "vignettes")]


def _entry(atlas: Atlas, words: SignWords, names: dict[str, str], row: Row) -> dict[str, Any]:
    case = read_case(atlas, row, words)
    signs = {sign: found for sign, found in case.signs.items() if sign not in FOLLOWING}
    return {
        "id": row["vignette_id"],
        "title": title(atlas, row),
        "published": row["split"] == PUBLISHED,
        "level": row["difficulty"],
        "side": case.side,
        "pain": case.pain,
        "worst": case.worst,
        "numb": case.numb,
        "found": [sign for sign, found in signs.items() if found],
        "absent": [sign for sign, found in signs.items() if not found],
        "story": story(row),
        "expected": row["expected_top"],
        "why": to_html(html.Div(_why(atlas, names, row, case))),
    }


def title(atlas: Atlas, row: Row) -> str:
    """Who it is, where it hurts most, and where it came from."""
    where = atlas.areas[row["worst_area_id"] or listed(row["pain_area_ids"])[0]].name
    words = TITLES[row["sex"], PUBLISHED if row["split"] == PUBLISHED else CONSTRUCTED]
    return told(words, age=age(row), area=within(where), case=row["vignette_id"])


def age(row: Row) -> str:
    """The years between which somebody is, such as 35 to 50."""
    youngest, oldest = row["age_band"].split("-")
    return told("{youngest} to {oldest}", youngest=youngest, oldest=oldest)


def outcome(row: Row, answer: str) -> str:
    """What it was, or what the case was made for."""
    if row["split"] == PUBLISHED:
        return told("In the end it was: {answer}.", answer=answer)
    return told("The case was written for: {answer}.", answer=answer)


def story(row: Row) -> str:
    """What else is told and no rule weighs."""
    row = told_row("vignettes", row["vignette_id"], row)
    parts = [part for part in (row["onset"], row["quality"], row["other_findings"], row["story"]) if part]
    return sentence("; ".join(parts))


def _why(atlas: Atlas, names: dict[str, str], row: Row, case: Case) -> list[Any]:
    missed = row["red_flag"] == "yes" and not red_flags(atlas, case)
    return [
        html.P(html.B(told(MISSED)), className="case-warning") if missed else None,
        html.P([html.B(outcome(row, names[row["expected_top"]]))]),
        html.P([f"{sentence(row['rationale'])} ", *cited(atlas, row)]),
    ]
