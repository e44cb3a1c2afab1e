"""What a note for the record says of places and signs, for both halves alike: the file `case_note.json`."""

import json
from collections.abc import Callable
from functools import partial
from typing import Any

from dashboard.atlas import Atlas
from dashboard.case.case import FOLLOWING
from dashboard.case.red_flags import red_flag_rules
from dashboard.figures.facts import rows
from dashboard.language.telling import to_tell, told

# The address by which Uberon names itself, as the Phenopacket Schema of GA4GH gives it for a FHIR code system; HL7 has
# registered none of its own. The page never asks for it.
UBERON = "http://purl.obolibrary.org/obo/uberon.owl"
# An area within a term, or the same as it, is told by the term's code; one that holds more than the term is not.
TOLD_BY_TERM = ("same", "part_of")
WORDS = {
    "title": to_tell("Note for the record"),
    "line": to_tell("marked by hand; no cause is stated"),
    "left_out": to_tell("not all of the case was understood; what was not is left out"),
    "found": to_tell("found"),
    "absent": to_tell("not found"),
    "no_place": to_tell("none marked"),
    "no_flag": to_tell("no question of one was asked; marks may raise one, too"),
    "no_side": to_tell("side not told"),
}
# In the order of the note; `sensory` is what a case tells of without parting numb skin from pins and needles.
LAYERS = {
    "pain": to_tell("Pain"),
    "worst": to_tell("Worst place"),
    "numb": to_tell("Numb"),
    "tingling": to_tell("Pins and needles"),
    "sensory": to_tell("Numb, or pins and needles"),
}
RED_FLAG = "red_flag"
GROUPS = {
    RED_FLAG: to_tell("Red flags asked (one sign alone need not be one)"),
    "quality": to_tell("How it feels"),
    "onset": to_tell("How it began"),
    "aggravator": to_tell("What makes it worse"),
    "easer": to_tell("What eases it"),
    "movement": to_tell("Movements"),
    "reflex": to_tell("Reflexes"),
    "test": to_tell("Tests"),
    "context": to_tell("What else was asked"),
}


def files(atlas: Atlas) -> dict[str, Callable[[], bytes]]:
    """`case_note.json`, asked for when a note is made."""
    return {"case_note.json": partial(_encoded, atlas)}


def note_words(atlas: Atlas) -> dict[str, Any]:
    """Names and codes of areas, names and groups of the signs that are asked, headings and sentences of a note."""
    codes = {row["area_id"]: row for row in rows(atlas, "area_codes")}
    flags = {token for rule in red_flag_rules(atlas) for token in (*rule["any"], *rule["and"])}
    return {
        "words": {key: told(words) for key, words in WORDS.items()},
        "layers": {key: told(words) for key, words in LAYERS.items()},
        "groups": {key: told(words) for key, words in GROUPS.items()},
        "areas": {
            area_id: {"name": area.name, "midline": area.midline == "yes", "coding": _coding(codes[area_id])}
            for area_id, area in atlas.areas.items()
        },
        "signs": {
            sign["sign_id"]: {
                "name": sign["name"],
                "group": RED_FLAG if sign["sign_id"] in flags else sign["kind"],
            }
            for sign in rows(atlas, "signs")
            if sign["sign_id"] not in FOLLOWING
        },
    }


def _coding(row: dict[str, Any]) -> list[dict[str, str]]:
    """The term of an area as FHIR's Coding, or none where no term holds the whole area."""
    if not row["uberon"] or row["relation"] not in TOLD_BY_TERM:
        return []
    return [{"system": UBERON, "code": row["uberon"], "display": row["label"]}]


def _encoded(atlas: Atlas) -> bytes:
    return json.dumps(note_words(atlas), ensure_ascii=False, separators=(",", ":")).encode("utf-8")
