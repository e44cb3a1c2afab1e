"""Where a statement comes from: short mentions in the text and the full list at its end."""

from collections.abc import Iterable

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas, Source
from dashboard.figures.facts import Row, listed
from dashboard.figures.wording import UNCONFIRMED

# What the bibliography says where nobody could read the names; a reader is told the title instead.
NOBODY = "Authors not confirmed"
READ = {"abstract": "abstract read", "page": "page read", "none": "not read again"}


def mention(atlas: Atlas, keys: Iterable[str]) -> Component:
    """The sources in a few letters each, for instance `Taylor 2013; Furman 2019`."""
    names = "; ".join(_short(atlas.sources[key]) for key in keys if key in atlas.sources)
    return html.Cite(names or "no source stated", className="mention")


def status_word(status: str) -> Component | None:
    """The word that says a statement still has to be confirmed; nothing where it was checked."""
    return html.Span(UNCONFIRMED, className="unconfirmed") if status == "verify" else None


def cited(atlas: Atlas, row: Row) -> list[Component | str | None]:
    """What a row rests on, and whether that was confirmed."""
    return [mention(atlas, listed(row["source_keys"])), " ", status_word(row["status"])]


def reference(source: Source) -> Component:
    """One entry of the source list: the work, how far it was read, and its DOI as text and link."""
    parts: list[Component | str | None] = [
        source.citation.replace("et al..", "and others.").removeprefix(f"{NOBODY}. "),
        " ",
    ]
    if source.doi:
        parts += [html.A(f"doi:{source.doi}", href=source.doi_link, rel="noopener noreferrer"), " "]
    parts.append(html.Span(READ.get(source.readlevel, ""), className="quiet"))
    if source.note.startswith("verify"):
        parts += [" ", html.Span("details not yet confirmed", className="unconfirmed")]
    return html.Li(parts)


def _short(source: Source) -> str:
    """`Taylor CS` becomes `Taylor`; a body such as `NICE` keeps its name."""
    if source.authors and source.authors[0].startswith(NOBODY):
        return f"“{' '.join(source.title.split()[:5])} …” {source.year}".strip()
    words = source.authors[0].split() if source.authors else [source.title]
    family = " ".join(words[:-1]) if len(words) > 1 and words[-1].isupper() and len(words[-1]) <= 4 else " ".join(words)
    others = " and others" if len(source.authors) > 2 else ""
    return f"{family}{others} {source.year}".strip()
