"""Why a state cannot be kept: what of a query the page would not understand, each fault in one sentence.

An address is read kindly (address_reading.py); a state that lasts, in a setting or a lesson, is held to account for all
of it. web/core/state_reasons.js says the same of the same states; tests/state_cases.json holds both to that.
"""

import difflib
import re
from collections.abc import Collection, Iterator

from dashboard.address_reading import DATA_VERSION, Choice, Choices, canonical, fields, parts, read_value
from dashboard.atlas.names import closest
from dashboard.language.telling import to_tell
from dashboard.selection import SUBJECTS

# Told in the browser; Python says them to who sets up the site or writes a lesson, in English.
REASONS = {
    "no_state": to_tell(
        "not a state of the page: the part of an address after the ? is expected, as in sel=root_s1&side=left"
    ),
    "key": to_tell("{given} is no key of an address"),
    "version": to_tell(
        "v changes with the data, so a state that lasts leaves it out; a lesson tells it once, as data_version"
    ),
    "value": to_tell("{key} may not be {given}"),
    "over": to_tell("{key} may name {most} at most"),
    "near": to_tell("; did you mean {near}?"),
    "listed": to_tell("; it may be one of: {listed}"),
    "twice": to_tell("{key} is given twice"),
    "subject": to_tell("none of {subjects}, so the page would open on its example; sel=none for nothing chosen"),
}
LONGEST = 60  # letters of what was given, as it is said again
MOST_NEAR = 3
MOST_LISTED = 12
# Ids hold nothing else, so nothing else tells which of them was meant.
NOT_OF_AN_ID = re.compile(r"[^a-z0-9_-]+")
# What would break a line of a message, or could not be seen in it.
UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff]")


def state_reasons(query: str, choices: Choices, *, needs_subject: bool) -> list[str]:
    """Every reason against a state, each once; none where the page understands all of it.

    With `needs_subject` it must say what is chosen, so that it can never mean the example of a first visit.
    """
    if not all("=" in part for part in parts(query)):
        return [REASONS["no_state"]]
    pairs = list(fields(query))
    keys = [key for key, _ in pairs]
    reasons = [reason for key, text in pairs for reason in _pair_reasons(key, text, choices)]
    reasons += [REASONS["twice"].format(key=_name(key, choices)) for key in keys if keys.count(key) > 1]
    if needs_subject and not set(SUBJECTS) & set(keys):
        reasons.append(REASONS["subject"].format(subjects=", ".join(SUBJECTS)))
    return list(dict.fromkeys(reasons))


def _pair_reasons(key: str, text: str, choices: Choices) -> Iterator[str]:
    if key not in choices:
        near = difflib.get_close_matches(_of_an_id(key), choices, 1)
        yield REASONS["key"].format(given=_quoted(key)) + (_near(near) or _listed(choices))
    elif key == DATA_VERSION:
        yield REASONS["version"]
    else:
        yield from _value_reasons(key, text, choices[key])


def _value_reasons(key: str, text: str, choice: Choice) -> Iterator[str]:
    # The values of a key with a form are examples of it.
    values = () if choice.pattern else choice.values
    for one in read_value(key, text, choice)[1]:
        given = one.value or text
        near = closest(_of_an_id(given), {value: value for value in values}, MOST_NEAR)
        meant = _near(near) or (_listed(values) if len(values) <= MOST_LISTED else "")
        refused = REASONS["value"].format(key=key, given=_quoted(given)) + meant
        yield REASONS["over"].format(key=key, most=choice.most) if one.over else refused


def _near(near: list[str]) -> str:
    return REASONS["near"].format(near=", ".join(near)) if near else ""


def _listed(allowed: Collection[str]) -> str:
    return REASONS["listed"].format(listed=", ".join(allowed)) if allowed else ""


def _name(key: str, choices: Choices) -> str:
    return key if key in choices else _quoted(key)


def _of_an_id(text: str) -> str:
    return NOT_OF_AN_ID.sub(" ", canonical(text))[:LONGEST]


def _quoted(text: str) -> str:
    """What was given, in one line, a long one cut with its length."""
    shown = UNSEEN.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text[:LONGEST])
    return f"'{shown}'" if len(text) <= LONGEST else f"'{shown}…' ({len(text):,} characters)"
