"""The words of a case, as people write them, and the signs they stand for.

A cell is cut at its semicolons and commas. In each piece the longest known wordings are taken first, as whole words;
what is left must be a grade, a measure or a word that binds, else the piece is unread. What is said of the sign, that
it is weak, normal or not there, decides whether it was found; a piece that says two things of one sign is unread.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

# Letters of any script, so that a word nobody knows is never passed over.
WORD = re.compile(r"[^\W_]+(?:[/+%-][^\W_]*)*(?:_[^\W_]+)*|[^\w\s;,]", re.UNICODE)
MARKS = re.compile(r"[().:'\"’-]")
NEGATION = frozenset({"no", "not", "without", "never"})
_NORMAL = "normal painless negative preserved strong symmetrical free full intact 5/5 5"
NORMAL = frozenset(_NORMAL.split())
_LOST = "weak reduced absent fails diminished decreased lost reduction weakness less"
LOST = frozenset(_LOST.split())
# Strength is graded to 5; of reflexes 0 and 1 are lost, 2 is normal, and what 3 and 4 mean here is not clear.
GRADES = {"movement": re.compile(r"[0-4][+-]?(/5)?"), "reflex": re.compile(r"[01]\+?")}
NORMAL_REFLEX = re.compile(r"2\+?")
GRADE = re.compile(r"[0-5][+-]?/5|[0-5][+-]?")
MEASURE = re.compile(r"\d+([.-]\d+)?%?")
# Signs outside strength and reflexes whose finding is a loss, too: an absent pulse is the finding.
LOSSES = frozenset({"pulses_weak", "anal_tone_low"})
# Wordings that name the loss itself, not what is lost.
NAMES_OF_LOSS = frozenset({"foot drop", "high-stepping gait", "steppage gait"})
JOINS = re.compile(r"\b(?:and|but)\b")
# Words that bind, measure or repeat, and change no finding.
_FILLERS = """
and then with at over the a an of in on to for by or left right both side slightly mildly severely
very mild degrees degree s min minutes m km cm days weeks months years ago since about only test sign
positive limited from his her is was pain leg arm after more than bilateral bilaterally deep later
also felt upper lower reflex reflexes painful muscle muscles jerk strength wide marked constant
palpable continuous first visit
"""
FILLERS = frozenset(_FILLERS.split())


@dataclass(frozen=True)
class Piece:
    """What a piece says: its signs, each with whether it was found; nothing where it cannot be read."""

    text: str
    signs: Mapping[str, bool]


def one_line(text: object) -> str:
    """A text as it is told again: on one line, without anything that a terminal would obey."""
    joined = " ".join(str(text).split())
    return "".join(letter if letter.isprintable() else letter.encode("unicode_escape").decode() for letter in joined)


def pieces(cell: str) -> list[str]:
    """The pieces of a cell, in order, blanks left out."""
    return [piece.strip() for piece in re.split(r"[;,]", cell) if piece.strip()]


def read_piece(text: str, wordings: Mapping[str, tuple[str, ...]], losing: str = "") -> Iterator[Piece]:
    """What a piece of a cell says, in one piece or in the parts that its `and` and `but` join.

    `wordings` is wording to the signs it stands for, longest first; `losing` the kind of all of them where they
    are losses: movement, reflex, or ''.
    """
    whole = _read(text, wordings, losing)
    if whole is not None:
        yield Piece(text, whole)
        return
    parts = [part.strip() for part in JOINS.split(text.lower())]
    read = [_read(part, wordings, losing) for part in parts]
    for part, signs in zip(parts, read, strict=True) if len(parts) > 1 and all(read) else [(text, None)]:
        yield Piece(part, signs or {})


def _read(text: str, wordings: Mapping[str, tuple[str, ...]], losing: str) -> dict[str, bool] | None:
    """The signs of a text with what was found; None where there is none, or something is left that nobody knows."""
    rest, signs, names = _named(text, wordings)
    said = [word for word in rest if word not in FILLERS]
    known = [w for w in said if w in NEGATION | NORMAL | LOST or GRADE.fullmatch(w) or MEASURE.fullmatch(w)]
    if not signs or len(known) < len(said):
        return None
    loses = bool(names) and all(name in NAMES_OF_LOSS or name.startswith("weak") for name in names)
    found = {sign: _found(said, losing or ("reflex" if sign in LOSSES else ""), loses) for sign in signs}
    return None if None in found.values() else {sign: bool(one) for sign, one in found.items()}


def plain(text: str) -> str:
    """A text as it is compared: small letters, words parted by one blank, without marks."""
    return " ".join(word for word in WORD.findall(text.lower()) if not MARKS.fullmatch(word))


def _named(text: str, wordings: Mapping[str, tuple[str, ...]]) -> tuple[list[str], list[str], list[str]]:
    """The words that are left, the signs that are named, and the wordings that name them."""
    left, signs, names = f" {plain(text)} ", list[str](), list[str]()
    for wording, named in wordings.items():
        if f" {wording} " in left:
            left = left.replace(f" {wording} ", " | ", 1)
            names.append(wording)
            signs += [sign for sign in named if sign not in signs]
    return [word for word in left.split() if word != "|"], signs, names


def _found(said: list[str], losing: str, names_loss: bool) -> bool | None:
    """Whether a sign of which this is said was found; None where two things are said of it, or nothing clear.

    `no foot drop` denies the loss, `no ankle reflex` is one; what `no dorsiflexion` means is not clear.
    """
    negated = any(word in NEGATION for word in said)
    grades = [word for word in said if losing and GRADE.fullmatch(word)]
    lost = any(word in LOST or (word in grades and GRADES[losing].fullmatch(word)) for word in said)
    normal = any(word in NORMAL and not (lost and word == "5") for word in said)  # `fails at 5` counts repetitions
    if losing == "reflex" and grades and not lost:
        if not all(map(NORMAL_REFLEX.fullmatch, grades)):
            return None
        normal = True
    if normal and lost:
        return None
    if normal:
        return negated
    if not losing:
        return negated == ("absent" in said)
    if lost or not negated:
        return not negated
    return False if names_loss else True if losing == "reflex" else None
