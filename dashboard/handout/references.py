"""Sources as numbers in the text and as a numbered list after it: names in every sentence would be in the way."""

from collections import Counter
from collections.abc import Iterable

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas
from dashboard.atlas.confirmation import STATUS_WORDS
from dashboard.figures.citation import mention
from dashboard.language.telling import to_tell, told

DOUBT = to_tell("Some details of this work are still open.")
MOST_WORKS = 3  # behind one statement, those that carry most of it; the atlas names them all
UNNAMED = to_tell("Warnings without a number are general advice; their sources are still to be named.")


class References:
    """The works one page names, numbered in the order in which they are first named."""

    def __init__(self, atlas: Atlas) -> None:
        self._atlas = atlas
        self._numbers: dict[str, int] = {}
        self._unnamed = False

    def after(self, keys: Iterable[str], status: str = "") -> list[Component | str | None]:
        """What stands after a statement: the numbers of its works, and what is open about it."""
        works = [key for key, _ in Counter(key for key in keys if key in self._atlas.sources).most_common(MOST_WORKS)]
        numbers = [self._numbers.setdefault(key, len(self._numbers) + 1) for key in works]
        cite = html.Cite(f"[{', '.join(map(str, numbers))}]", className="mention") if numbers else None
        word = STATUS_WORDS.get(status)
        return [" ", cite, " ", html.Span(f"({told(word)})", className="quiet") if word else None]

    def after_warning(self, keys: Iterable[str]) -> list[Component | str | None]:
        """What stands after a warning: numbers alone; that one has none yet is told once, at the end."""
        cited = self.after(keys)
        self._unnamed = self._unnamed or cited[1] is None
        return cited

    def listed(self) -> Component:
        """All that were named so far, in the order of their numbers, and what a star means where there is one."""
        works = html.Ol([_entry(self._atlas, key) for key in self._numbers], className="sources")
        doubtful = any(_is_doubtful(self._atlas, key) for key in self._numbers)
        notes = [f"* {told(DOUBT)}"] * doubtful + [told(UNNAMED)] * self._unnamed
        return html.Div([works, html.P(" ".join(notes)) if notes else None])


def _entry(atlas: Atlas, key: str) -> Component:
    """One work in one line: who, when, and the DOI, which says the rest; where it has none, where it stands."""
    source = atlas.sources[key]
    where = source.journal or source.booktitle or source.publisher or source.howpublished
    words = ". ".join(filter(None, [mention(atlas, [key]).children, f"doi:{source.doi}" if source.doi else where]))
    star = html.Abbr("*", title=told(DOUBT)) if _is_doubtful(atlas, key) else None
    return html.Li([words, star, "."])


def _is_doubtful(atlas: Atlas, key: str) -> bool:
    return bool(atlas.sources[key].note)
