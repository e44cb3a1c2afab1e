"""Where a statement comes from: short mentions in the text and the full list at its end."""

from collections.abc import Iterable, Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas, Source
from dashboard.atlas.confirmation import least_sure
from dashboard.figures.facts import Row, listed
from dashboard.figures.wording import sentence
from dashboard.language.telling import to_tell, told

# What the bibliography says where nobody could read the names; a reader is told the title instead.
NOBODY = "Authors not seen"
READ = {
    "abstract": to_tell("abstract read"),
    "page": to_tell("page read"),
    "none": to_tell("could not be read here"),
}
# Works named beside a statement; the mark after them opens all.
MOST_NAMED = 6
SOURCE_COLUMNS = ("source_keys", "source_keys_a", "source_keys_b")
# The mark beside a statement for each status, and what it means.
MARKS = {
    "confirmed": ("✓", to_tell("read in the work named")),
    "standard": (to_tell("standard"), to_tell("standard anatomy")),
    "chart": (to_tell("chart"), to_tell("expert chart, compared with independent descriptions")),
    "own": (to_tell("own"), to_tell("our own drawing, order or made-up case")),
    "disputed": (to_tell("differs"), to_tell("its source says otherwise")),
    "not_readable": (to_tell("unread"), to_tell("its source could not be read here")),
}


def mention(atlas: Atlas, keys: Iterable[str], most: int | None = None) -> Component:
    """The sources in a few letters each, for instance `Taylor 2013; Furman 2019`; beyond `most` only how many more."""
    works = [_short(atlas.sources[key]) for key in keys if key in atlas.sources]
    names = "; ".join(works[:most])
    if more := len(works) - len(works[:most]):
        names = told("{works}; {number} more", works=names, number=more)
    return html.Cite(names or told("no source stated"), className="mention")


def cited(atlas: Atlas, *rows: Row) -> list[Component | str | None]:
    """What rows rest on, each work once, and the button that opens where it stands there."""
    keys = dict.fromkeys(key for row in rows for column in SOURCE_COLUMNS for key in listed(row.get(column, "")))
    return [mention(atlas, keys, MOST_NAMED), " ", confirmed_how(atlas, *rows)]


def confirmed_how(atlas: Atlas, *rows: Row) -> Component | None:
    """A button in a few letters that opens how the rows are confirmed: web/confirmation/confirmation.js."""
    if not rows:
        return None
    mark, meaning = _mark(atlas, rows)
    traced = " ".join(dict.fromkeys(str(row["traced_as"]) for row in rows))
    names = {"data-traced": traced, "aria-label": f"{mark}: {meaning}"}
    return html.Button(mark, type="button", className="how", **names)


def _mark(atlas: Atlas, rows: Sequence[Row]) -> tuple[str, str]:
    """The mark of the least sure of the rows, and what it means."""
    status = least_sure(str(row["status"]) for row in rows)
    mark, meaning = map(told, MARKS[status])
    if status == "chart" and len(rows) == 1:
        found = atlas.confirmations.agreement(rows[0]["structure_id"], rows[0]["area_id"])
        if found:
            how_many = {"naming": found.naming, "descriptions": found.descriptions}
            mark = told("{naming} of {descriptions}", **how_many)
            meaning = told(
                "expert chart; {naming} of {descriptions} independent descriptions name this area", **how_many
            )
    return mark, told("{meaning}; opens where it stands", meaning=meaning)


def reference(source: Source) -> Component:
    """One entry of the source list: the work, how far it was read, and its DOI as text and link."""
    parts: list[Component | str | None] = [
        source.citation.replace("et al..", told("and others.")).removeprefix(f"{NOBODY}. "),
        " ",
    ]
    if source.doi:
        parts += [html.A(f"doi:{source.doi}", href=source.doi_link, rel="noopener noreferrer"), " "]
    still_open = f" {sentence(told('still open: {reason}', reason=source.note))}" if source.note else ""
    parts.append(html.Span(f"{sentence(told(READ[source.readlevel]))}{still_open}", className="quiet"))
    return html.Li(parts)


def _short(source: Source) -> str:
    """`Taylor CS` becomes `Taylor`; a body such as `NICE` keeps its name."""
    if source.authors and source.authors[0].startswith(NOBODY):
        begins = " ".join(source.title.split()[:5])
        return told("“{title} …” {year}", title=begins, year=source.year).strip()
    words = source.authors[0].split() if source.authors else [source.title]
    family = " ".join(words[:-1]) if len(words) > 1 and words[-1].isupper() and len(words[-1]) <= 4 else " ".join(words)
    if len(source.authors) > 2:
        return told("{author} and others {year}", author=family, year=source.year).strip()
    return f"{family} {source.year}".strip()
