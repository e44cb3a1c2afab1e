"""One case file's object as a drawing."""

from typing import Any

from dashboard.drawing.mark import Drawing, group_name
from dashboard.drawing.named_areas import COLUMNS, LIST, SIDE, SIDED, NamedAreas, UnreadError, ids_in
from dashboard.quoting import quoted

SCHEMA = "pain-atlas-case-1"


def drawing_of_case(case: Any, named: NamedAreas, group: str = "") -> Drawing:
    """The drawing of an object of schema pain-atlas-case-1; an empty list is a drawing without a mark.

    Raises UnreadError telling the key, what it holds, and what is allowed.
    """
    if not isinstance(case, dict):
        raise UnreadError("-", f"{_kind(case)} where a case is expected; one object, or a list of objects, is allowed")
    if case.get("schema") != SCHEMA:
        held = quoted(str(case["schema"])) if "schema" in case else "no schema"
        raise UnreadError("schema", f"{held}; only {SCHEMA!r} is allowed")
    lists = {column: _ids(case[column], column) for column in COLUMNS if column != SIDE and column in case}
    if LIST not in lists and not lists.keys() & set(SIDED["pain"].values()):
        raise UnreadError(LIST, "the case names no areas of pain; a list, or null where nothing was drawn, is expected")
    side = case.get(SIDE) or ""
    if not isinstance(side, str):
        raise UnreadError(SIDE, f"{_kind(side)}; left, right, both, midline or blank are allowed")
    return Drawing(group_name(_group(case.get(group), group)) if group else "", named.layers(lists, side))


def _ids(value: Any, column: str) -> tuple[str, ...] | None:
    if value is None:
        return None
    if isinstance(value, str):
        return ids_in(value)
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(dict.fromkeys(item.strip() for item in value))
    raise UnreadError(column, f"{_kind(value)}; a list of area ids, or one text parted by semicolons, is allowed")


def _group(value: Any, key: str) -> str:
    if isinstance(value, dict | list):
        raise UnreadError(key, f"{_kind(value)} cannot name a group; a text or a number is allowed")
    return "" if value is None else str(value)


def _kind(value: Any) -> str:
    kinds = {dict: "an object", list: "a list", str: "a text", bool: "true or false", type(None): "null"}
    return kinds.get(type(value), "a number")
