"""How often the rule is right: on the cases it was written with, with their own weights taken away, and on reports."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from dashboard.atlas import Atlas
from dashboard.case.case import Case
from dashboard.case.rule import rank
from dashboard.case.weighing import ABSENT, PRESENT, Answer
from dashboard.figures.facts import listed, rows
from tests.case.conftest import Coded

FIRST, AMONG_THREE = 20, 24
Fired = set[tuple[str, str, str]]


def first_ids(weighed: Sequence[Answer], case: Case) -> list[str]:
    """The answers that fit, best first."""
    return [one.answer_id for one in rank(weighed, case)]


def is_first(one: Coded, ids: list[str]) -> bool:
    """Whether a case is right as its own rule of scoring asks: the first answer, or both of a set in the first two."""
    pair = re.fullmatch(r"top2_set\((\w+);(\w+)\)", one.row["score_rule"])
    return set(ids[:2]) == set(pair.groups()) if pair else ids[:1] == [one.row["expected_top"]]


def fired(weighed: Sequence[Answer], case: Case) -> Fired:
    """The rows of sign_weights.csv that a case makes use of."""
    told = [(sign, PRESENT if found else ABSENT) for sign, found in case.signs.items()]
    return {(*one, answer.answer_id) for answer in weighed for one in told if one in answer.signs}


def without(weighed: Sequence[Answer], away: Fired) -> list[Answer]:
    """The answers without some of their weights."""
    return [
        replace(
            answer, signs={one: points for one, points in answer.signs.items() if (*one, answer.answer_id) not in away}
        )
        for answer in weighed
    ]


def test_constructed_cases_come_out_as_they_were_written(weighed: tuple[Answer, ...], coded: dict[str, Coded]) -> None:
    """Of 25, at least 20 are right at once, and at least 24 have their answer among the first three."""
    own = {name: (one, first_ids(weighed, one.case)) for name, one in coded.items() if one.constructed}
    first = {name for name, (one, ids) in own.items() if is_first(one, ids)}
    three = {name for name, (one, ids) in own.items() if one.row["expected_top"] in ids[:3]}
    print(f"constructed: {len(first)} of {len(own)} first, {len(three)} among three")
    assert len(own) == 25
    assert len(first) >= FIRST, sorted(set(own) - first)
    assert len(three) >= AMONG_THREE, sorted(set(own) - three)


def test_what_must_not_come_first_does_not(weighed: tuple[Answer, ...], coded: dict[str, Coded]) -> None:
    """No constructed case puts first what it was written against."""
    own = [one for one in coded.values() if one.constructed]
    wrong = {
        one.row["vignette_id"]: ids[0]
        for one in own
        if (ids := first_ids(weighed, one.case)) and ids[0] in listed(one.row["expected_not"])
    }
    assert sum(bool(listed(one.row["expected_not"])) for one in own) > 10
    assert not wrong


def test_no_case_is_right_only_by_weights_of_its_own(weighed: tuple[Answer, ...], coded: dict[str, Coded]) -> None:
    """With every weight taken away that no other case makes use of, at least 20 of the 25 still are right at once."""
    uses = {name: fired(weighed, one.case) for name, one in coded.items()}
    how_many = Counter(weight for own in uses.values() for weight in own)
    still, taken = set(), 0
    own = {name for name, one in coded.items() if one.constructed}
    for name in own:
        away = {weight for weight in uses[name] if how_many[weight] == 1}
        taken += len(away)
        if is_first(coded[name], first_ids(without(weighed, away), coded[name].case)):
            still.add(name)
    print(f"leave one out: {len(still)} of {len(own)} first, {taken} weights taken away")
    assert taken > 100
    assert len(still) >= FIRST, sorted(own - still)


def test_published_cases_are_counted(atlas: Atlas, weighed: tuple[Answer, ...], coded: dict[str, Coded]) -> None:
    """Chosen because they mislead, so no bar: how many come first is printed; their answers are those of the table."""
    published = {name: one for name, one in coded.items() if not one.constructed}
    ids = {name: first_ids(weighed, one.case) for name, one in published.items()}
    first = [name for name, one in published.items() if is_first(one, ids[name])]
    three = [name for name, one in published.items() if one.row["expected_top"] in ids[name][:3]]
    print(f"published: {len(first)} of {len(published)} first, {len(three)} among three")
    known = {row["answer_id"] for row in rows(atlas, "answers")}
    for one in coded.values():
        named = {one.row["expected_top"], *listed(one.row["expected_top3"]), *listed(one.row["expected_not"])}
        assert named <= known and one.row["expected_top"] in listed(one.row["expected_top3"])
    assert published
