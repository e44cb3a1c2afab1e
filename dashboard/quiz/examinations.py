"""An examination test as the explanation of an answer: what it is for, how accurate, in whom, by whom."""

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas
from dashboard.figures.accuracy import accuracy
from dashboard.figures.citation import cited
from dashboard.figures.facts import Row
from dashboard.figures.wording import sentence
from dashboard.language.telling import pieces


def test_row(atlas: Atlas, row: Row) -> Component:
    """The row of tests.csv with its numbers, the people studied and its sources."""
    return html.Div(
        [
            html.P(pieces("{test} for {target}", test=html.B(row["test"]), target=row["target"])),
            accuracy(row),
            html.P([f"{sentence(row['population_and_reference'])} {sentence(row['teaching_point'])} ",
                    *cited(atlas, row)]),
        ]
    )  # fmt: skip
