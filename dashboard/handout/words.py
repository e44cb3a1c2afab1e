"""What plain_words.csv says for the handout of a patient: what a source is, where, and what a hard word means."""

import re

from dashboard.atlas import Atlas
from dashboard.figures.facts import detail, rows
from dashboard.language.telling import to_tell, told

# The body groups that plain_words.csv does not say in other words.
BODY_GROUPS = (
    to_tell("buttock and hip"), to_tell("foot"), to_tell("forearm"), to_tell("hand"), to_tell("head and neck"),
    to_tell("knee"), to_tell("shoulder"), to_tell("thigh"), to_tell("upper back"),
)  # fmt: skip


def plain_source(atlas: Atlas, structure_id: str) -> str:
    """What a source is in everyday words, without a capital: `a deep muscle of the buttock and hip`."""
    if own := _words(atlas, "structure", structure_id):
        return own
    row, kind = detail(atlas, structure_id), atlas.structures[structure_id].kind
    if kind == "muscle":
        group = body_part(atlas, row["body_group"])
        if row["depth"] == "deep":
            return told("a deep muscle of the {body_part}", body_part=group)
        return told("a muscle of the {body_part}", body_part=group)
    level = row["root"] if kind == "nerve_root" else row["level"]
    return f"{_words(atlas, 'structure_kind', kind)}, {_words(atlas, 'spine', level[0])}"


def body_part(atlas: Atlas, body_group: str) -> str:
    """The part of the body that a group of muscles belongs to, in everyday words."""
    return _words(atlas, "body_group", body_group) or told(body_group)


def plain_area(atlas: Atlas, area_id: str) -> str:
    """The everyday name of a place, without the part of it that a second name in brackets or a third tells."""
    name = _words(atlas, "area", area_id) or re.sub(r" \(.*\)$", "", atlas.areas[area_id].name)
    return name.partition(",")[0]


def glossed(atlas: Atlas, text: str) -> str:
    """The text with the meaning of every hard word in brackets, unless there are brackets already."""
    for row in rows(atlas, "plain_words", kind="term"):
        hard, meaning = rf"\b({re.escape(row['of'])})\b(?! \()(?![^(]*\))", row["words"].replace("\\", r"\\")
        text = re.sub(hard, rf"\1 ({meaning})", text, count=1, flags=re.IGNORECASE)
    return text


def _words(atlas: Atlas, kind: str, of: str) -> str:
    return next((str(row["words"]) for row in rows(atlas, "plain_words", kind=kind, of=of)), "")
