"""What the words of signs.csv stand for, column by column of a case."""

import re

from dashboard.atlas import Atlas
from dashboard.case.case import FOLLOWING, Unread
from dashboard.case.wording import one_line, pieces, plain, read_piece
from dashboard.figures.facts import listed, rows

# Which kinds of signs the words of a column stand for; the first two columns tell losses.
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
# Signs whose finding is that something is normal: said to be normal, they are found.
NORMALS = ("normal_neurology", "normal_sensation", "normal_knee", "movement_no_change")
LOSING = {"motor_signs": "movement", "reflex_signs": "reflex"}
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


class SignWords:
    """The wordings of signs.csv."""

    def __init__(self, atlas: Atlas) -> None:
        """Take the table of signs of an atlas."""
        signs = rows(atlas, "signs")
        self.kinds = {str(row["sign_id"]): str(row["kind"]) for row in signs}
        self._words = {str(row["sign_id"]): listed(row["words"]) for row in signs}
        self._of: dict[tuple[str, ...], dict[str, tuple[str, ...]]] = {}

    def of(self, kinds: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
        """Wording to signs, the longest wording first, for signs of some kinds; an id is a wording, too."""
        if kinds not in self._of:
            self._of[kinds] = self._gathered(kinds)
        return self._of[kinds]

    def _gathered(self, kinds: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for sign, kind in self.kinds.items():
            if kind in kinds and sign not in FOLLOWING:
                for wording in dict.fromkeys(map(plain, (sign, sign.replace("_", " "), *self._words[sign]))):
                    found[wording] = (*found.get(wording, ()), sign)
        return dict(sorted(found.items(), key=lambda item: (-len(item[0]), item[0])))

    def read(self, column: str, cell: str, signs: dict[str, bool], unread: list[Unread]) -> None:
        """Add what a cell says; what it does not say clearly, or says against another cell, goes to `unread`."""
        wordings = self.of(KINDS_OF[column])
        for text in pieces(cell):
            if normal := _normal_kind(column, text.lower()):
                of_kind = [sign for sign, kind in self.kinds.items() if kind == normal]
                if any(signs.get(sign) for sign in of_kind):
                    unread.append(Unread(column, one_line(text)))  # something of this kind was found
                else:
                    signs |= dict.fromkeys(of_kind, False)
                continue
            if column == "onset" and SINCE.fullmatch(text.lower()):
                continue
            for piece in read_piece(text, wordings, LOSING.get(column, "")):
                told = {s: (found and column != NEGATIVE) != (s in NORMALS) for s, found in piece.signs.items()}
                if not told or any(signs.get(sign, is_found) != is_found for sign, is_found in told.items()):
                    unread.append(Unread(column, one_line(piece.text)))
                else:
                    signs |= told


def _normal_kind(column: str, piece: str) -> str:
    """The kind of which a piece says that all is normal; '' for any other piece."""
    if column in LOSING and COLUMN_NORMAL.fullmatch(piece):
        return KINDS_OF[column][0]
    return next((kind for kind, form in ALL_NORMAL.items() if form.fullmatch(piece)), "")
