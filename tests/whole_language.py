"""A language that has every sentence, between marks, so that a test sees what is told and what is left in English."""

import re
from collections.abc import Iterator, Mapping

from dashboard.language.telling import PLACE, Language
from tests.fragments import text_of

TOLD = re.compile(r"⟨[^⟨⟩]*⟩")


class _Marked(Mapping[str, tuple[str, ...]]):
    """Every sentence in two forms; the marks leave out what fills its places."""

    def __getitem__(self, text: str) -> tuple[str, ...]:
        return (f"⟨{PLACE.sub(lambda place: f'⟩{place[0]}⟨', text)}⟩",) * 2

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


MARKED = Language(sentences=_Marked())  # numbers and lists stay as English has them


def left_in_english(fragment: str) -> list[str]:
    """The words of a fragment that no sentence told: what came from tables, and what was forgotten."""
    return re.findall(r"[^\W\d_]{2,}", TOLD.sub(" ", text_of(fragment)))
