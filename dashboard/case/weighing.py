"""What the rule weighs with, in whole points: patterns, numb skin and signs of every answer of answers.csv.

A point is a hundredth of a natural logarithm: a sign with a likelihood ratio of 2 weighs 69 points. Where no ratio was
read, one of six documented weights for teaching stands. No sign may weigh more than MOST, because the ratios come from
chosen groups of patients and signs depend on each other.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from dashboard.atlas import Atlas
from dashboard.atlas.agreement import Agreement, agreement_on
from dashboard.atlas.sources_of import thousandths
from dashboard.figures.facts import listed, rows

WEIGHTS = {
    "strong_for": 150,
    "for": 70,
    "weak_for": 30,
    "weak_against": -30,
    "against": -70,
    "strong_against": -150,
}
MOST = 200
# A place of a condition that has no drawn pattern counts as "common".
TYPICAL = 600
PRESENT, ABSENT = "present", "absent"


@dataclass(frozen=True)
class Answer:
    """One answer and what it is weighed by.

    `patterns` are the drawn areas of each of its sources with strengths in thousandths; of a group the one that fits
    best counts. `numb` is area to thousandths for answers that have skin of their own, else None. `signs` is
    (sign, present or absent) to points.
    """

    answer_id: str
    name: str
    structure_ids: tuple[str, ...]
    condition_id: str
    urgency: str
    patterns: tuple[Mapping[str, int], ...]
    numb: Mapping[str, int] | None
    signs: Mapping[tuple[str, str], int]


@lru_cache(maxsize=4)
def answers(atlas: Atlas) -> tuple[Answer, ...]:
    """Every answer with its weights, in the order of answers.csv."""
    weighed: dict[str, dict[tuple[str, str], int]] = {}
    for row in rows(atlas, "sign_weights"):
        weighed.setdefault(row["answer_id"], {})[row["sign_id"], row["finding"]] = points(atlas, row)
    return tuple(_answer(atlas, row, weighed.get(row["answer_id"], {})) for row in rows(atlas, "answers"))


def _answer(atlas: Atlas, row: Mapping[str, Any], signs: Mapping[tuple[str, str], int]) -> Answer:
    structures = tuple(listed(row["structure_ids"]))
    return Answer(
        row["answer_id"],
        row["name"],
        structures,
        row["condition_id"],
        row["urgency"],
        _patterns(atlas, structures, row["condition_id"]),
        _numb(atlas, structures, listed(row["nerve_ids"])),
        signs,
    )


def ratio(atlas: Atlas, row: Mapping[str, Any]) -> float | None:
    """The likelihood ratio behind a row of sign_weights.csv; None where a weight for teaching stands."""
    if row["test_id"]:
        test = next(t for t in rows(atlas, "tests") if t["test_id"] == row["test_id"])
        return _test_ratio(test, row["finding"])
    return None if row["lr"] is None else float(row["lr"])


def points(atlas: Atlas, row: Mapping[str, Any]) -> int:
    """The points of a row of sign_weights.csv."""
    one = ratio(atlas, row)
    if one is None:
        return WEIGHTS[row["weight"]]
    return max(-MOST, min(MOST, round(100 * math.log(max(one, 0.01)))))


def _test_ratio(test: Mapping[str, Any], finding: str) -> float:
    """As printed, else from sensitivity and specificity."""
    printed = test["lr_pos"] if finding == PRESENT else test["lr_neg"]
    if printed is not None:
        return float(printed)
    hit, miss = (test["sensitivity"], 1 - test["specificity"])
    return float(hit / miss if finding == PRESENT else (1 - hit) / (1 - miss))


def _patterns(atlas: Atlas, structures: Iterable[str], condition: str) -> tuple[Mapping[str, int], ...]:
    typical = _typical(atlas, condition)
    drawn = [
        {row.area_id: thousandths(row) for row in atlas.patterns[name] if row.is_drawn_pain}
        for name in structures
        if name in atlas.patterns
    ]
    return tuple(typical | one for one in drawn if one) or ((typical,) if typical else ())


def _typical(atlas: Atlas, condition: str) -> dict[str, int]:
    found = rows(atlas, "conditions", condition_id=condition) if condition else []
    return {area: TYPICAL for row in found for area in listed(row["typical_area_ids"])}


def _numb(atlas: Atlas, structures: Iterable[str], nerves: list[str]) -> dict[str, int] | None:
    """Skin that goes numb: the field of a nerve, or for roots the share of the named maps that give them an area."""
    roots = {name.removeprefix("root_").upper() for name in structures if name.startswith("root_")}
    if not roots and not nerves:
        return None
    field = {
        row["area_id"]: 1000 if row["role"] == "primary" else 500
        for row in reversed(rows(atlas, "nerve_fields"))
        if row["nerve_id"] in nerves
    }
    key = {row["area_id"] for row in rows(atlas, "isncsci_key_points") if row["root"] in roots}
    for area in atlas.areas if roots else ():
        share = max((_share(one) for root, one in agreement_on(atlas, area).items() if root in roots), default=0)
        if area in key or share:
            field[area] = 1000 if area in key else share
    return field


def _share(agreement: Agreement) -> int:
    """Maps that give the area to the root first count whole, those where it shares the skin half."""
    return (1000 * len(agreement.maps) + 500 * len(agreement.beside)) // agreement.of
