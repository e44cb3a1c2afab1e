"""Every published accuracy of an examination test, and what a result changes: pre-test to post-test probability."""

import json
from collections.abc import Callable
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas
from dashboard.atlas.confirmation import STATUS_WORDS
from dashboard.figures.accuracy import accuracy
from dashboard.figures.citation import cited, mention
from dashboard.figures.facts import Row, listed, rows
from dashboard.figures.likelihood import NO_NUMBERS, likelihood_plot, ratios
from dashboard.figures.sections import more, section
from dashboard.figures.wording import sentence
from dashboard.language.numerals import percent
from dashboard.language.telling import counted, told

START = 0.5  # the probability before the test at which the plot starts


def part(atlas: Atlas) -> Component:
    """The likelihood plot, then the tests by what they should find."""
    return section(
        "test-accuracy",
        told("What an examination test can tell"),
        html.P(
            told(
                "Sensitivity is the share of people with the finding who test positive, specificity the share of "
                "people without it who test negative. Both belong to the people who were studied: the same test does "
                "differently in a surgical ward and in primary care."
            )
        ),
        _plot(atlas),
        html.H4(told("All published estimates")),
        *[_target(atlas, target, estimates) for target, estimates in _by_target(atlas).items()],
    )


def files(atlas: Atlas) -> dict[str, Callable[[], bytes]]:
    """The ratios of every test and the empty plot."""

    def render() -> bytes:
        tests = {row["test_id"]: ratios(row).as_json() | _test_words(atlas, row) for row in rows(atlas, "tests")}
        content = {"tests": tests, "figure": likelihood_plot()}
        return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8")

    return {"charts/likelihood.json": render}


def _plot(atlas: Atlas) -> Component:
    options = [
        html.Optgroup(
            [html.Option(_option(atlas, row), value=row["test_id"]) for row in estimates], label=sentence(target)
        )
        for target, estimates in _by_target(atlas).items()
    ]
    return html.Div(
        [
            html.Label([told("Test"), " ", html.Select(options, className="likelihood-test")]),
            html.Label(
                [
                    told("Probability before the test"),
                    " ",
                    # A plain input: Dash's own component would need its library.
                    html.Span(className="likelihood-slider"),
                    html.B(percent(START), className="likelihood-chosen"),
                ]
            ),
            html.P(
                told(
                    "The starting point of {share} is not a published figure; set what fits the people you have in "
                    "mind.",
                    share=percent(START),
                ),
                className="quiet",
            ),
            html.P("", className="likelihood-said", role="status"),
            html.P("", className="likelihood-study quiet"),
            html.Div(className="chart", role="img", **{"aria-label": told("Probability before and after the test")}),
        ],
        className="chart-place",
        **{"data-chart": "likelihood"},
    )


def _option(atlas: Atlas, row: Row) -> str:
    option = f"{row['test']}, {mention(atlas, listed(row['source_keys'])).children}"
    return told("{test} (no numbers)", test=option) if ratios(row).missing == NO_NUMBERS else option


def _test_words(atlas: Atlas, row: Row) -> dict[str, Any]:
    """What is said of a test beneath its plot."""
    return {
        "name": row["test"],
        "target": row["target"],
        "population": sentence(row["population_and_reference"]),
        "note": sentence(row["value_note"]),
        "study": str(mention(atlas, listed(row["source_keys"])).children),
        "doubt": told(doubt) if (doubt := STATUS_WORDS[row["status"]]) else "",
    }


def _by_target(atlas: Atlas) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows(atlas, "tests"):
        found.setdefault(row["target"], []).append(row)
    return found


def _target(atlas: Atlas, target: str, estimates: list[Row]) -> Component:
    count = counted("{number} estimate", "{number} estimates", len(estimates))
    tests = html.Ul([_test(atlas, row) for row in estimates], className="tests")
    return more(f"{sentence(target).rstrip('.')} ({count})", tests)


def _test(atlas: Atlas, row: Row) -> Component:
    notes = [
        told("In: {population}", population=sentence(row["population_and_reference"])),
        told("Roots: {roots}.", roots=row["roots_text"]) if row["roots"] else "",
        sentence(row["teaching_point"]),
    ]
    return html.Li(
        [
            html.P(html.B(row["test"])),
            accuracy(row),
            html.P([f"{' '.join(filter(None, notes))} ", *cited(atlas, row)], className="quiet"),
        ],
        **{"data-test": row["test_id"]},
    )
