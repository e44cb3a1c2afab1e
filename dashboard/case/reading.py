"""A row with the columns of vignettes.csv, coded or in plain words, as a case."""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from dashboard.atlas import Atlas
from dashboard.case.case import FOLLOWING, SIDES, Case, Unread, followed
from dashboard.case.wording import pieces, read_piece
from dashboard.figures.facts import listed, rows

# Signs whose finding is that something is normal: said to be normal, they are found.
NORMALS = ("normal_neurology", "normal_sensation", "normal_knee", "movement_no_change")
AREAS = ("pain_area_ids", "sensory_area_ids")
# Which kinds of signs the words of a column stand for; the first two are losses.
KINDS_OF = {
    "motor_signs": ("movement", "context"),
    "reflex_signs": ("reflex", "context"),
    "tests_positive": ("test", "movement", "context"),
    "tests_negative": ("test", "movement", "context"),
    "quality": ("quality", "aggravator"),
    "onset": ("onset", "context", "aggravator"),
    "aggravators": ("aggravator", "onset"),
    "easers": ("easer",),
    "other_findings": ("context", "test", "easer", "onset", "quality", "movement", "aggravator"),
}
# Signs by id, as the page's own file has them; its marks by side stand in the columns of areas, too.
CODED = {"found": True, "absent": False}
BY_SIDE = ("pain_left", "pain_right", "numb_left", "numb_right", "tingling_left", "tingling_right")
LOSING = ("motor_signs", "reflex_signs")
NEGATIVE = "tests_negative"
# All of a kind may be normal; then every sign of that kind is absent.
NORMAL_WORDS = r"(all )?(normal|symmetrical|full|intact)( bilaterally| throughout)?"
ALL_NORMAL = {
    "movement": re.compile(rf"(strength|power|motor function|motor examination) {NORMAL_WORDS}"),
    "reflex": re.compile(rf"(tendon |deep tendon )?reflexes {NORMAL_WORDS}"),
}
COLUMN_NORMAL = re.compile(NORMAL_WORDS)
# How long it has been there tells no answer from another.
SINCE = re.compile(
    r"(for |over |since |about )?(yesterday|(\d+ )?(minutes|hours?|days?|weeks?|months?|years?)( ago)?|acute|subacute"
    r"|gradual|worsening|worse|new|chronic|long)( over .*)?"
)


class Words:
    """What the words of signs.csv stand for."""

    def __init__(self, atlas: Atlas) -> None:
        """Take the table of signs of an atlas."""
        signs = rows(atlas, "signs")
        self.kinds = {str(row["sign_id"]): str(row["kind"]) for row in signs}
        self._words = {str(row["sign_id"]): listed(row["words"]) for row in signs}

    def of(self, kinds: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Wording to signs, the longest wording first, for signs of some kinds; an id is a wording, too."""
        found: dict[str, tuple[str, ...]] = {}
        for sign, kind in self.kinds.items():
            if kind in kinds and sign not in FOLLOWING:
                for wording in (sign, sign.replace("_", " "), *self._words[sign]):
                    found[wording] = (*found.get(wording, ()), sign)
        return dict(sorted(found.items(), key=lambda item: (-len(item[0]), item[0])))


def read_case(atlas: Atlas, row: Mapping[str, Any], words: Words | None = None) -> Case:
    """The case a row stands for; columns of vignettes.csv that are no part of what was found are passed over.

    Unknown columns, areas, sides and words are told in `unread`, never dropped.
    """
    words = words or Words(atlas)
    unread = [Unread(str(column), "") for column in row if column not in _columns(atlas)]
    areas = {column: _areas(atlas, column, _text(row.get(column)), unread) for column in AREAS}
    worst = _areas(atlas, "worst_area_id", _text(row.get("worst_area_id")), unread)
    side = _text(row.get("side")).lower()
    if side and side not in SIDES:
        unread.append(Unread("side", side))
        side = ""
    signs: dict[str, bool] = {}
    for column in KINDS_OF:
        _read_column(words, column, _text(row.get(column)), signs, unread)
    for column, is_found in CODED.items():
        for sign in pieces(_text(row.get(column))):
            if sign in words.kinds:
                signs[sign] = is_found
            else:
                unread.append(Unread(column, sign))
    pain = tuple(dict.fromkeys([*areas["pain_area_ids"], *worst]))
    case = Case(side, pain, next(iter(worst), ""), areas["sensory_area_ids"], MappingProxyType(signs), tuple(unread))
    regions = {area_id: area.region for area_id, area in atlas.areas.items()}
    return followed(case, words.kinds, regions, _youngest(_text(row.get("age_band")), unread))


def _read_column(words: Words, column: str, cell: str, signs: dict[str, bool], unread: list[Unread]) -> None:
    wordings = words.of(KINDS_OF[column])
    for piece in pieces(cell):
        if normal := _normal_kind(column, piece.lower()):
            signs |= dict.fromkeys((sign for sign, kind in words.kinds.items() if kind == normal), False)
            continue
        if column == "onset" and SINCE.fullmatch(piece.lower()):
            continue
        named, found, left = read_piece(piece, wordings, column in LOSING)
        if not named or left:
            unread.append(Unread(column, piece))
        for sign in named:
            signs[sign] = (found and column != NEGATIVE) != (sign in NORMALS)


def _normal_kind(column: str, piece: str) -> str:
    """The kind of which a piece says that all is normal; '' for any other piece."""
    if column in LOSING and COLUMN_NORMAL.fullmatch(piece):
        return KINDS_OF[column][0]
    return next((kind for kind, form in ALL_NORMAL.items() if form.fullmatch(piece)), "")


def _areas(atlas: Atlas, column: str, cell: str, unread: list[Unread]) -> tuple[str, ...]:
    by_name = {area.name.lower(): area_id for area_id, area in atlas.areas.items()}
    found = []
    for piece in (part.strip() for part in cell.split(";")):
        area = piece if piece in atlas.areas else by_name.get(piece.lower(), "")
        if area:
            found.append(area)
        elif piece:
            unread.append(Unread(column, piece))
    return tuple(dict.fromkeys(found))


def _youngest(cell: str, unread: list[Unread]) -> int | None:
    if not cell:
        return None
    match = re.fullmatch(r"(\d{1,3})(-\d{1,3})?", cell)
    if not match:
        unread.append(Unread("age_band", cell))
        return None
    return int(match[1])


def _text(value: Any) -> str:
    """A cell as text: a list is a semicolon list, and nothing is ''."""
    if value is None:
        return ""
    return ";".join(map(str, value)) if isinstance(value, list | tuple) else str(value)


def _columns(atlas: Atlas) -> set[str]:
    return {*atlas.tables["vignettes"].columns, *CODED, *BY_SIDE, "schema", "data_version", "drawing"}
