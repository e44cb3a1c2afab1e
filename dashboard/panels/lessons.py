"""The list of lessons: what each is about, and the link that plays it from its first step."""

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas
from dashboard.figures.sections import section


def part(_: Atlas) -> Component:
    """The heading and the place that assets/later/learn/lessons.js fills from `lessons/index.json`."""
    return section(
        "lesson-list",
        "Lessons",
        html.P(
            "Each lesson plays on the whole screen, step by step: arrow keys, space, page keys or a clicker. "
            "Press ? while it plays to see all keys; W opens a second window with notes and a clock.",
        ),
        html.Ul(className="lessons"),
    )
