"""A note for the record: what was marked and asked, as plain text and as FHIR R4 JSON; no cause, no order, no person.

It says nothing in a reader's own words, which could tell a cause or a name: what no table knows is left out, and the
note says so.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from dashboard.atlas import Atlas
from dashboard.case.case import Case, Unread
from dashboard.case.note_files import LAYERS, RED_FLAG, note_words
from dashboard.case.reading import BY_SIDE, CODED, read_case
from dashboard.case.wording import pieces
from dashboard.language.telling import to_tell, told

SIDES = ("left", "right")
# By the side of a mark, '' where it is not told.
PLACES = {
    "left": to_tell("{area}, left"),
    "right": to_tell("{area}, right"),
    "": to_tell("{area}, side not told"),
}
PAIN, WORST, SENSORY = "pain", "worst", "sensory"
FELT = (PAIN, "numb", "tingling")
BOTH = "both"


@dataclass(frozen=True)
class Mark:
    """One place: the layer it is marked in, its area, and `left`, `right` or '' (across the midline, or not told)."""

    layer: str
    area_id: str
    side: str


@dataclass(frozen=True)
class Record:
    """What a note tells: places and signs in the order of the tables, and what of the case is left out."""

    marks: tuple[Mark, ...]
    signs: Mapping[str, bool]
    left_out: tuple[Unread, ...]


def read_record(atlas: Atlas, row: Mapping[str, Any]) -> Record:
    """What of a row with the columns of vignettes.csv, or of a file of the page, goes into a note."""
    words, case = note_words(atlas), read_case(atlas, {**row, "sex": ""})  # a note tells nothing of the person
    coded = {column: _ids(row.get(column)) for column in (*BY_SIDE, *CODED)}
    both = set(coded["found"]) & set(coded["absent"])
    known = {column: words["areas"] if column in BY_SIDE else words["signs"] for column in coded}
    unknown = [Unread(column, one) for column, ids in coded.items() for one in ids if one not in known[column]]
    unknown += [Unread("found and absent", one) for one in coded["found"] if one in both]
    return Record(
        _marks(words["areas"], case, {column: coded[column] for column in BY_SIDE}),
        {sign: case.signs[sign] for sign in words["signs"] if sign in case.signs and sign not in both},
        tuple(dict.fromkeys([*case.unread, *unknown])),
    )


def note_text(atlas: Atlas, row: Mapping[str, Any]) -> str:
    """The note as lines of plain text, ending with a line end."""
    words, record = note_words(atlas), read_record(atlas, row)
    said = words["words"]
    lines = [said["title"]]
    for layer, heading in words["layers"].items():
        marked = [_place(words, mark) for mark in record.marks if mark.layer == layer]
        lines += _section(heading, marked, said["no_place"] if layer == PAIN else "")
    for group, heading in words["groups"].items():
        asked = [
            f"{words['signs'][sign]['name']}: {said['found' if found else 'absent']}"
            for sign, found in record.signs.items()
            if words["signs"][sign]["group"] == group
        ]
        lines += _section(heading, asked, said["no_flag"] if group == RED_FLAG else "")
    return "\n".join([*lines, "", *_remarks(words, record), ""])


def note_fhir(
    atlas: Atlas, row: Mapping[str, Any], new_id: Callable[[], str] = lambda: f"urn:uuid:{uuid4()}"
) -> dict[str, Any]:
    """The note as a Bundle of Observations, one a place and one a sign, of no patient.

    `new_id` names each entry, as a Bundle wants it: a UUID as URN, new each time, so that two notes that say the same
    are not taken for one.
    """
    words, record = note_words(atlas), read_record(atlas, row)
    note = [{"text": text} for text in _remarks(words, record)]
    found = [*(_marked(words, mark, note) for mark in record.marks), *_asked(words, record, note)]
    entries = [{"fullUrl": new_id(), "resource": resource} for resource in found]
    # FHIR's JSON knows no empty list.
    return {"resourceType": "Bundle", "type": "collection"} | ({"entry": entries} if entries else {})


def _marks(areas: Mapping[str, Any], case: Case, by_side: Mapping[str, list[str]]) -> tuple[Mark, ...]:
    """Marks by side where the row has them; what they do not hold has the side of the whole case, else none."""
    marked = {layer: {side: set(by_side[f"{layer}_{side}"]) for side in SIDES} for layer in FELT}
    whole = SIDES if case.side == BOTH else (case.side,)
    sides = ("",) if any(by_side.values()) else whole
    held = {layer: set().union(*marked[layer].values()) for layer in FELT}
    for layer, rest in (
        (PAIN, set(case.pain) - held[PAIN]),
        (SENSORY, set(case.numb) - held["numb"] - held["tingling"]),
    ):
        for side in sides:
            marked.setdefault(layer, {}).setdefault(side, set()).update(rest)
    marked[WORST] = {side: ids & {case.worst} for side, ids in marked[PAIN].items() if case.worst_side in ("", side)}
    return tuple(
        dict.fromkeys(
            Mark(layer, area, "" if areas[area]["midline"] else side)
            for layer in LAYERS
            for area in areas
            for side in (*SIDES, "")
            if area in marked[layer].get(side, ())
        )
    )


def _place(words: Mapping[str, Any], mark: Mark) -> str:
    area = words["areas"][mark.area_id]
    return str(area["name"]) if area["midline"] else told(PLACES[mark.side], area=area["name"])


def _section(heading: str, items: list[str], none: str) -> list[str]:
    items = items or ([none] if none else [])
    return ["", heading, *(f"- {item}" for item in items)] if items else []


def _remarks(words: Mapping[str, Any], record: Record) -> list[str]:
    said = words["words"]
    return [*([said["left_out"]] if record.left_out else []), said["line"]]


def _marked(words: Mapping[str, Any], mark: Mark, note: list[dict[str, str]]) -> dict[str, Any]:
    coding = words["areas"][mark.area_id]["coding"]
    site = ({"coding": coding} if coding else {}) | {"text": _place(words, mark)}
    return _observation(words["layers"][mark.layer], True, note) | {"bodySite": site}


def _asked(words: Mapping[str, Any], record: Record, note: list[dict[str, str]]) -> list[dict[str, Any]]:
    return [
        _observation(words["signs"][sign]["name"], record.signs[sign], note, heading)
        for group, heading in words["groups"].items()
        for sign in record.signs
        if words["signs"][sign]["group"] == group
    ]


def _observation(code: str, found: bool, note: list[dict[str, str]], category: str = "") -> dict[str, Any]:
    """What every Observation of FHIR R4 must have, its value, and what is said of the whole note."""
    kind = {"category": [{"text": category}]} if category else {}
    head = {"resourceType": "Observation", "status": "final", **kind}
    return {**head, "code": {"text": code}, "valueBoolean": found, "note": note}


def _ids(value: Any) -> list[str]:
    """The ids of a cell or of a list of cells, each once."""
    texts = value if isinstance(value, list | tuple) else [value]
    return list(dict.fromkeys(piece for text in texts if text for piece in pieces(str(text))))
