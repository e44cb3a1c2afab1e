"""The list of lessons, each with the link that plays it, and the place where a teacher records an own one."""

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas
from dashboard.figures.sections import section
from dashboard.language.telling import told


def part(_: Atlas) -> Component:
    """The headings and the places that web/lesson/ fills: the list of lessons, and the recorder."""
    return html.Div([_listed(), _own()])


def _listed() -> Component:
    return section(
        "lesson-list",
        told("Lessons"),
        html.P(
            told(
                "Each lesson plays on the whole screen, step by step: arrow keys, space, page keys or a clicker. "
                "Press ? while it plays to see all keys; W opens a second window with notes and a clock."
            )
        ),
        html.Ul(className="lessons"),
    )


def _own() -> Component:
    return section(
        "own-lesson",
        told("Your own lesson"),
        html.P(
            told(
                "Record what you show, view by view, write a sentence to each, and download one text file. "
                "A file dropped on the page is played, dropped here it is opened to edit. "
                "Nothing is stored: what is not downloaded ends with this page."
            )
        ),
        html.Div(className="own-ways"),
        html.Div(className="recorder", hidden=True),
    )
