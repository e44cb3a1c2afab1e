"""A place where a nerve is said to be caught: what it would give, what tells it from a root, how sure that is."""

from collections.abc import Callable
from functools import partial

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas
from dashboard.figures.citation import cited
from dashboard.figures.facts import Row, listed, rows
from dashboard.figures.markup import to_html
from dashboard.figures.sections import facts, section
from dashboard.figures.warning import warning
from dashboard.figures.wording import sentence
from dashboard.language.numerals import within
from dashboard.language.telling import pieces, told

CONTESTED = "E"


def site_html(atlas: Atlas, site_id: str) -> str:
    """The panel of one place as an HTML fragment; raises IndexError for none."""
    row = rows(atlas, "entrapment_sites", site_id=site_id)[0]
    nerve = rows(atlas, "nerves", nerve_id=row["nerve_id"])[0]
    parts = [
        html.Header(
            [html.H2(row["name"]), html.P(row["anatomical_name"], className="latin"), _grade(atlas, row)]
        ),
        warning(atlas, site_id),
        _gives(atlas, row),
        section(
            "told-apart",
            told("Nerve here, or a root?"),
            facts([(told("Spared"), sentence(row["spares"])), (told("Weak"), sentence(row["weak_muscles"])),
                   (told("Brought on by"), sentence(row["provocation"]))]),
            html.P(cited(atlas, row), className="quiet"),
        ),
        _nerve(atlas, nerve),
    ]  # fmt: skip
    return to_html(html.Article(parts, **{"data-panel": site_id}))


def files(atlas: Atlas) -> dict[str, Callable[[], bytes]]:
    """A panel for each place."""
    sites = rows(atlas, "entrapment_sites")
    return {f"entrapment/{row['site_id']}.html": partial(_panel, atlas, row["site_id"]) for row in sites}


def _panel(atlas: Atlas, site_id: str) -> bytes:
    return site_html(atlas, site_id).encode()


def _grade(atlas: Atlas, row: Row) -> Component:
    grade = rows(atlas, "evidence_grades", grade=row["evidence"])[0]
    contested = row["evidence"] == CONTESTED
    known = told(
        "Evidence {grade}: {meaning}. Commonly associated with, never proof.",
        grade=row["evidence"],
        meaning=within(grade["label"]),
    )
    return html.P(
        [html.B(f"{told('Contested.')} ") if contested else None, known],
        className="lead contested" if contested else "lead",
    )


def _gives(atlas: Atlas, row: Row) -> Component:
    areas = [
        html.Li(html.Button(atlas.areas[a].name, type="button", className="link", **{"data-choose-area": a}))
        for a in listed(row["area_ids"])
    ]
    return section(
        "gives",
        told("What it may give"),
        html.P(sentence(row["what_it_gives"])),
        html.P(told("Marked on the skin:")),
        html.Ul(areas, className="areas"),
        html.P(sentence(row["note"]), className="contested") if row["note"] else None,
        html.P(cited(atlas, row), className="quiet"),
    )


def _nerve(atlas: Atlas, nerve: Row) -> Component:
    pick = html.Button(nerve["name"], type="button", className="link", **{"data-choose-nerve": nerve["nerve_id"]})
    roots = ", ".join(listed(nerve["roots"]))
    return section(
        "nerve",
        told("The nerve"),
        html.P(pieces("{nerve}: {plain_name}, from {roots}.", nerve=pick, plain_name=nerve["plain_name"], roots=roots)),
        html.P(sentence(nerve["course"])),
        html.P(cited(atlas, nerve), className="quiet"),
    )
