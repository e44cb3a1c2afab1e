"""A row with the columns of vignettes.csv, coded or in plain words, as a case."""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from dashboard.atlas import Atlas
from dashboard.case.case import FOLLOWING, SIDES, Case, Unread, followed
from dashboard.case.sign_words import KINDS_OF, SignWords
from dashboard.case.wording import one_line, pieces

AREAS = ("pain_area_ids", "sensory_area_ids")
# Signs by id, and marks by side, as the page's own file has them.
CODED = {"absent": False, "found": True}
SIDED = {
    "pain_area_ids": ("pain_left", "pain_right"),
    "sensory_area_ids": ("numb_left", "numb_right", "tingling_left", "tingling_right"),
}
BY_SIDE = tuple(column for columns in SIDED.values() for column in columns)
WORST_SIDE = "worst_side"
BESIDE = ("schema", "data_version", "drawing", "order", "case")
SEXES = {"f": "F", "female": "F", "woman": "F", "m": "M", "male": "M", "man": "M"}
# What need not be asked of a man.
NOT_OF_A_MAN = ("pregnant",)


def read_case(atlas: Atlas, row: Mapping[str, Any], words: SignWords | None = None) -> Case:
    """The case a row stands for; columns of vignettes.csv that are no part of what was found are passed over.

    Unknown columns, areas, sides, ages and words are told in `unread`, never dropped.
    """
    words = words or SignWords(atlas)
    unread = [Unread(one_line(column), "") for column in row if column not in _columns(atlas)]
    places = {name: _places(atlas, row, name, unread) for name in AREAS}
    worst, *more = _areas(atlas, "worst_area_id", _text(row.get("worst_area_id")), unread) or ("",)
    unread += [Unread("worst_area_id", area) for area in more]
    side = _side("side", row, SIDES, unread)
    worst_side = _side(WORST_SIDE, row, SIDES[:2], unread)
    signs: dict[str, bool] = {}
    for column in KINDS_OF:
        words.read(column, _text(row.get(column)), signs, unread)
    _read_coded(row, words, signs, unread)
    _read_sex(_text(row.get("sex")), signs, unread)
    youngest = _youngest(_text(row.get("age_band")), unread)
    pain = tuple(dict.fromkeys([*places["pain_area_ids"], *([worst] if worst else [])]))
    numb, by_side = places["sensory_area_ids"], _by_side(atlas, row)
    case = Case(side, pain, worst, numb, MappingProxyType(signs), tuple(unread), by_side, worst_side)
    return followed(case, words.kinds, {area_id: area.region for area_id, area in atlas.areas.items()}, youngest)


def _by_side(atlas: Atlas, row: Mapping[str, Any]) -> dict[str, frozenset[str]] | None:
    """The areas of each side; None where the row tells marks without their side."""
    if not any(row.get(column) for column in BY_SIDE):
        return None
    return {
        side: frozenset(
            area
            for column in BY_SIDE
            if column.endswith(side)
            for area in _areas(atlas, column, _text(row.get(column)), [])
            if atlas.areas[area].midline != "yes"
        )
        for side in ("left", "right")
    }


def _read_coded(row: Mapping[str, Any], words: SignWords, signs: dict[str, bool], unread: list[Unread]) -> None:
    """Signs by id; one that is both found and absent is told."""
    for column, is_found in CODED.items():
        for sign in pieces(_text(row.get(column))):
            if sign not in words.kinds or sign in FOLLOWING:
                unread.append(Unread(column, one_line(sign)))
                continue
            if signs.get(sign, is_found) != is_found:  # told both ways: found is the safer of the two
                unread.append(Unread(column, one_line(sign)))
            signs[sign] = is_found or signs.get(sign, False)


def _read_sex(cell: str, signs: dict[str, bool], unread: list[Unread]) -> None:
    sex = SEXES.get(cell.strip().lower(), "")
    if cell.strip() and not sex:
        unread.append(Unread("sex", one_line(cell)))
    if sex == "M":
        signs.update({sign: signs.get(sign, False) for sign in NOT_OF_A_MAN})


def _places(atlas: Atlas, row: Mapping[str, Any], name: str, unread: list[Unread]) -> tuple[str, ...]:
    found = [area for column in (name, *SIDED[name]) for area in _areas(atlas, column, _text(row.get(column)), unread)]
    return tuple(dict.fromkeys(found))


def _areas(atlas: Atlas, column: str, cell: str, unread: list[Unread]) -> tuple[str, ...]:
    by_name = {area.name.lower(): area_id for area_id, area in atlas.areas.items()}
    found = []
    for piece in (part.strip() for part in cell.split(";")):
        area = piece if piece in atlas.areas else by_name.get(piece.lower(), "")
        if area:
            found.append(area)
        elif piece:
            unread.append(Unread(column, one_line(piece)))
    return tuple(dict.fromkeys(found))


def _side(column: str, row: Mapping[str, Any], allowed: Sequence[str], unread: list[Unread]) -> str:
    cell = _text(row.get(column))
    side = cell.strip().lower()
    if side and side not in allowed:
        unread.append(Unread(column, one_line(cell)))
        return ""
    return side


def _youngest(cell: str, unread: list[Unread]) -> int | None:
    if not cell.strip():
        return None
    match = re.fullmatch(r"(\d{1,2})(-\d{1,2})?", cell.strip(), re.ASCII)
    if not match:
        unread.append(Unread("age_band", one_line(cell)))
        return None
    return int(match[1])


def _text(value: Any) -> str:
    """A cell as text: a list is a semicolon list, and nothing is ''."""
    if value is None:
        return ""
    return ";".join(str(one) for one in value if one is not None) if isinstance(value, list | tuple) else str(value)


def _columns(atlas: Atlas) -> set[str]:
    return {*atlas.tables["vignettes"].columns, *CODED, *BY_SIDE, WORST_SIDE, *BESIDE}
