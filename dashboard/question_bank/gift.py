"""Choices as GIFT, for those without a picture: the format holds text alone."""

import re
from collections.abc import Iterable
from html import escape
from itertools import groupby

from dashboard.question_bank.choices import Choice

SPECIAL = re.compile(r"([~=#{}:\\])")


def gift(choices: Iterable[Choice], credit: str) -> bytes:
    """A file of questions, grouped by their category."""
    parts = []
    for category, some in groupby(sorted(choices, key=lambda one: one.category), key=lambda one: one.category):
        parts.append(f"$CATEGORY: $course$/top/Pain Atlas/{'/'.join(word.replace('/', '//') for word in category)}")
        parts += [_question(choice, credit, at) for at, choice in enumerate(some, 1)]
    return ("\n\n".join(parts) + "\n").encode("utf-8")


def _question(choice: Choice, credit: str, at: int) -> str:
    """Where several answers stand, the first is `=`; the others give as much, and it stays a choice of one."""
    rights = 0
    lines = []
    for text, stands in choice.options:
        mark = "~" if not stands else "=" if not rights else "~%100%"
        rights += stands
        lines.append(f"  {mark}{_plain(escape(text, quote=False))}")
    asked = f"[html]{_plain(f'{choice.told}<p>{escape(choice.ask, quote=False)}</p>')}"
    why = _plain(f"{choice.why}<p>{escape(credit, quote=False)}</p>")
    named = [f"// [id:{choice.number}]", f"::{_plain(choice.category[0])} {at}::{asked}{{"]
    return "\n".join([*named, *lines, f"  ####{why}", "}"])


def _plain(text: str) -> str:
    """On one line, with what means something to the format escaped."""
    return SPECIAL.sub(r"\\\1", " ".join(text.split()))
