"""The cases of vignettes.csv as choices among four answers: which fits best, and what speaks for and against it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas
from dashboard.case.answering import worked
from dashboard.case.cases import outcome
from dashboard.figures.citation import cited
from dashboard.figures.facts import Row, listed, rows
from dashboard.figures.markup import to_html
from dashboard.figures.page_sentences import page_sentence
from dashboard.figures.wording import sentence
from dashboard.language.telling import told
from dashboard.quiz.cases import PUBLISHED

OFFERED = 4
# How many of them are the best-ranked others; the last is one that the table itself names.
RIVALS = 2
SET = re.compile(r"top\d_set\((.*)\)")

Json = Mapping[str, Any]


def best_answers(atlas: Atlas) -> dict[str, dict[str, Any]]:
    """By case: four answers of which exactly one stands, and why each does or does not."""
    return {row["vignette_id"]: _choice(atlas, row) for row in rows(atlas, "vignettes")}


def offered(atlas: Atlas, row: Row, candidates: Sequence[Json]) -> list[str]:
    """The expected answer, the two best-ranked others, and one the table names; none that could stand beside another.

    Left out are answers tied with one that is offered, those the score rule takes as well, and those that share a
    source with the expected one: the same place under another name.
    """
    right = row["expected_top"]
    tied = {one["answer_id"]: {*one["tied_with"]} for one in candidates}
    never = {*_also_taken(row), *_same_place(atlas, right)}
    ranked = [one["answer_id"] for one in candidates]
    named = [*listed(row["expected_not"]), *listed(row["expected_top3"]), *ranked]
    chosen = [right]
    for names, most in ((ranked, 1 + RIVALS), (named, OFFERED)):
        for name in names:
            if len(chosen) < most and name not in never and not {name, *tied.get(name, ())} & {*chosen}:
                chosen.append(name)
    return chosen


def _also_taken(row: Row) -> list[str]:
    """The answers that the score rule takes beside the expected one."""
    found = SET.fullmatch(row["score_rule"])
    return [name for name in listed(found[1]) if name != row["expected_top"]] if found else []


def _same_place(atlas: Atlas, answer_id: str) -> list[str]:
    sources = {row["answer_id"]: {*listed(row["structure_ids"])} for row in rows(atlas, "answers")}
    return [name for name, own in sources.items() if name != answer_id and own & sources[answer_id]]


def _choice(atlas: Atlas, row: Row) -> dict[str, Any]:
    result = worked(atlas, row)
    candidates = {one["answer_id"]: (at, one) for at, one in enumerate(result["candidates"], 1)}
    names = {answer["answer_id"]: _capital(answer["name"]) for answer in rows(atlas, "answers")}
    right = row["expected_top"]
    reasons = {
        name: _reasons(names, name, *candidates.get(name, (0, None)))
        for name in offered(atlas, row, result["candidates"])
    }
    return {
        "published": row["split"] == PUBLISHED,
        "right": [right],
        "options": [
            {"id": name, "text": names[name], "why": "" if name == right else to_html(html.Div(why))}
            for name, why in reasons.items()
        ],
        "why": to_html(
            html.Div(
                [
                    *_flags(atlas, row, result["red_flags"]),
                    *_verdict(atlas, row, names),
                    *reasons[right],
                    *_limits(names, right, result["candidates"]),
                ]
            )
        ),
    }


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]


def _flags(atlas: Atlas, row: Row, fired: Iterable[Json]) -> list[Component]:
    """The warnings that fire; where the table alone calls it urgent, that."""
    lines = [told("{danger_sign}: {to_do}.", danger_sign=flag["when"], to_do=flag["action"]) for flag in fired]
    if not lines and row["red_flag"] == "yes":
        lines = [page_sentence(atlas, "case_red_flag")["words"]]
    return [html.P(line, className="quiz-urgent") for line in lines]


def _verdict(atlas: Atlas, row: Row, names: Mapping[str, str]) -> list[Component]:
    return [
        html.P([html.B(outcome(row, names[row["expected_top"]]))]),
        html.P([f"{sentence(row['rationale'])} ", *cited(atlas, row)]),
    ]


def _reasons(names: Mapping[str, str], name: str, place: int, one: Json | None) -> list[Component]:
    """What the rule says for and against an answer, the heaviest first; `place` from 1, 0 where it is not ranked."""
    heading = html.H5(told("{answer} by the rule", answer=names[name]))
    if one is None:
        return [heading, html.P(told("Not in the ranking: nothing that is told speaks for it."))]
    points = told("{points} points, place {place} in the ranking.", points=_signed(one["score"]), place=place)
    lists = [*_listed(told("For:"), one["for"]), *_listed(told("Against:"), one["against"])]
    return [heading, html.P(points, className="quiet"), *lists]


def _listed(word: str, reasons: Sequence[Json]) -> list[Component]:
    items = [html.Li([html.B(_signed(reason["points"])), f" {reason['text']}"]) for reason in reasons]
    return [html.P(word), html.Ul(items, className="quiz-reasons")] if items else []


def _limits(names: Mapping[str, str], right: str, candidates: Sequence[Json]) -> list[Component]:
    """What the points do not tell: who is tied with the answer, and who is ranked before it."""
    said = []
    tied: list[str] = next((one["tied_with"] for one in candidates if one["answer_id"] == right), [])
    if tied:
        answers = "; ".join(names[one] for one in tied)
        said.append(told("Within the points of a tie, and therefore not offered: {answers}.", answers=answers))
    first = candidates[0]
    if first["answer_id"] not in (right, *tied):
        best, points = names[first["answer_id"]], _signed(first["score"])
        said.append(told("By points alone {answer} comes first ({points} points).", answer=best, points=points))
    said.append(told("Points order answers for learning; they are no probability."))
    return [html.P(" ".join(said), className="quiet")]


def _signed(points: int) -> str:
    return f"+{points}" if points > 0 else f"−{-points}" if points else "0"
