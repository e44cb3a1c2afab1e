"""The words of a case, as people write them, and the signs they stand for.

A cell is cut at its semicolons. In each piece the longest known wordings are taken first, as whole words; what is left
must be a grade, a measure or a word that binds, else the piece is unread. A piece says that its signs are absent where
it stands among the negative tests, or holds a word such as `normal` or a full grade (5/5).
"""

import re
from collections.abc import Mapping

WORD = re.compile(r"[a-z0-9/+%-]+")
_ABSENT = "normal painless negative absent 5/5 strong preserved symmetrical free full no not without"
ABSENT = frozenset(_ABSENT.split())
# `absent` and `no` speak of the sign itself for a reflex and a movement, where they are the finding.
_LOST = "weak reduced absent fails diminished decreased lost reduction weakness less"
LOST = frozenset(_LOST.split())
GRADE = re.compile(r"[0-4][+-]?/5|[0-4][+-]?")
# Words that bind, measure or repeat, and change no finding.
_FILLERS = """
and then with at over the a an of in on to for by or left right both side slightly mildly severely
very mild degrees degree s min minutes m km cm days weeks months years ago since about only test sign
positive limited from his her is was pain leg arm after more than bilateral bilaterally deep later
also felt upper lower reflex reflexes painful muscle muscles jerk strength wide marked constant
palpable continuous
"""
FILLERS = frozenset(_FILLERS.split())


def pieces(cell: str) -> list[str]:
    """The pieces of a cell, in order, blanks left out."""
    return [piece.strip() for piece in re.split(r"[;,]", cell) if piece.strip()]


def read_piece(piece: str, wordings: Mapping[str, tuple[str, ...]], losing: bool) -> tuple[list[str], bool, list[str]]:
    """The signs a piece names, whether they were found, and the words left over.

    `wordings` is wording to the signs it stands for, longest first; `losing` whether the signs are losses (a weak
    movement, a lost reflex), for which `absent` and `reduced` are the finding.
    """
    words = WORD.findall(piece.lower())
    text, signs = f" {' '.join(words)} ", list[str]()
    for wording, named in wordings.items():
        if f" {wording} " in text:
            text = text.replace(f" {wording} ", " | ", 1)
            signs += [sign for sign in named if sign not in signs]
    rest = [word for word in text.split() if word != "|"]
    lost = losing and any(word in LOST or GRADE.fullmatch(word) for word in rest)
    found = lost or not any(word in ABSENT for word in rest)
    known = ABSENT | LOST | FILLERS
    left = [word for word in rest if word not in known and not word[0].isdigit()]
    return signs, found, left
