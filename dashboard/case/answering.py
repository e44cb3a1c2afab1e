"""A case worked through: red flags, candidates with their reasons, and what would settle it, as plain data."""

from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.atlas import Atlas
from dashboard.case.case import Case
from dashboard.case.reading import read_case
from dashboard.case.red_flags import red_flag_rules, red_flags
from dashboard.case.rule import Candidate, rank
from dashboard.case.safety_questions import safety_questions
from dashboard.case.separating import separating
from dashboard.case.sign_words import SignWords
from dashboard.case.weighing import ABSENT, answers
from dashboard.figures.facts import rows
from dashboard.language.numerals import within
from dashboard.language.telling import to_tell, told

# What of a red flag is told by a place, by the kind of its token.
TOKENS = {"pain": to_tell("pain: {area}"), "numb": to_tell("numb or tingling: {area}")}


def worked(atlas: Atlas, row: Mapping[str, Any]) -> dict[str, Any]:
    """What the rule says of a row with the columns of vignettes.csv, ready to be written as JSON.

    `red_flags` come first and are to be shown first, `ask_first` are red flags to ask for; `candidates` are best first,
    `score` in points that are no probability; `separating` are the questions that part them; `unread` is what of the
    row no table knows.
    """
    words = SignWords(atlas)
    case = read_case(atlas, row, words)
    weighed = answers(atlas)
    ranked = rank(weighed, case)
    by_id = {answer.answer_id: answer for answer in weighed}
    names = _names(atlas)
    return {
        "red_flags": [_flag(atlas, names, flag) for flag in red_flags(atlas, case)],
        "ask_first": [names[sign] for sign in safety_questions(red_flag_rules(atlas), case, ranked)],
        "candidates": [_candidate(atlas, names, one, by_id[one.answer_id].structure_ids, case) for one in ranked],
        "separating": [
            {
                "sign_id": question.sign_id,
                "question": names[question.sign_id],
                "moves": {answer: {"present": yes, "absent": no} for answer, yes, no in question.moves},
            }
            for question in separating(weighed, ranked, case, words.kinds)
        ],
        "unread": [{"column": one.column, "text": one.text} for one in case.unread],
    }


def _flag(atlas: Atlas, names: Mapping[str, str], flag: Any) -> dict[str, Any]:
    line = next(r for r in rows(atlas, "safety_lines") if r["line_id"] == flag.line_id)
    action = next(r for r in rows(atlas, "safety_actions") if r["action"] == line["action"])
    because = [_token(atlas, names, token) for token in flag.because]
    return {
        "line_id": flag.line_id,
        "urgency": flag.urgency,
        "when": line["when"],
        "action": action["words"],
        "because": because,
    }


def _token(atlas: Atlas, names: Mapping[str, str], token: str) -> str:
    """`numb:perineum` and the like in words."""
    kind, _, area = token.partition(":")
    return told(TOKENS[kind], area=within(atlas.areas[area].name)) if area else names[token]


def _candidate(
    atlas: Atlas, names: Mapping[str, str], one: Candidate, structure_ids: Sequence[str], case: Case
) -> dict[str, Any]:
    return {
        "answer_id": one.answer_id,
        "structure_ids": list(structure_ids),
        "score": one.score,
        "for": [*_places(atlas, one, True), *_numbness(atlas, one, case, True), *_signs(names, one.signs_for)],
        "against": [
            *_places(atlas, one, False),
            *_numbness(atlas, one, case, False),
            *_signs(names, one.signs_against),
        ],
        "missing": [names[sign] for sign in one.missing],
        "tied_with": list(one.tied_with),
    }


def _places(atlas: Atlas, one: Candidate, fits: bool) -> list[dict[str, Any]]:
    """The pattern beside the drawing, as one reason for or against."""
    if (one.pain > 0) != fits or not one.pain:
        return []
    text = (
        told("drawn within its pattern: {areas}", areas=_listed(atlas, one.both))
        if fits
        else told("drawn outside its pattern: {areas}", areas=_listed(atlas, one.only_drawn))
    )
    return [{"reason": "pain", "points": one.pain, "text": text}]


def _numbness(atlas: Atlas, one: Candidate, case: Case, fits: bool) -> list[dict[str, Any]]:
    if (one.numb > 0) != fits or not one.numb:
        return []
    areas = _listed(atlas, case.numb)
    text = (
        told("numb or tingling skin fits: {areas}", areas=areas)
        if fits
        else told("numb or tingling skin does not fit: {areas}", areas=areas)
    )
    return [{"reason": "numb", "points": one.numb, "text": text}]


def _signs(names: Mapping[str, str], signs: Sequence[tuple[str, str, int]]) -> list[dict[str, Any]]:
    return [
        {
            "reason": sign,
            "points": points,
            "text": told("not found: {sign}", sign=names[sign]) if finding == ABSENT else names[sign],
        }
        for sign, finding, points in signs
    ]


def _listed(atlas: Atlas, areas: Sequence[str]) -> str:
    return ", ".join(within(atlas.areas[area].name) for area in areas)


def _names(atlas: Atlas) -> dict[str, str]:
    return {row["sign_id"]: row["name"] for row in rows(atlas, "signs")}
