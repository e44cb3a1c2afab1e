"""Every published accuracy of an examination test, and what a result changes: pre-test to post-test probability."""

import json
from collections.abc import Callable
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas
from dashboard.figures.accuracy import accuracy
from dashboard.figures.citation import cited, mention
from dashboard.figures.facts import Row, listed, rows
from dashboard.figures.likelihood import NO_NUMBERS, likelihood_plot, ratios
from dashboard.figures.sections import more, section
from dashboard.figures.wording import UNCONFIRMED, sentence


def part(atlas: Atlas) -> Component:
    """The likelihood plot, then the tests by what they should find."""
    return section(
        "test-accuracy",
        "What an examination test can tell",
        html.P(
            "Sensitivity is the share of people with the finding who test positive, specificity the share of people "
            "without it who test negative. Both belong to the people who were studied: the same test does differently "
            "in a surgical ward and in primary care."
        ),
        _plot(atlas),
        html.H4("All published estimates"),
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
            html.Label(["Test ", html.Select(options, className="likelihood-test")]),
            html.Label(
                [
                    "Probability before the test ",
                    # A plain input: Dash's own component would need its library.
                    html.Span(className="likelihood-slider"),
                    html.B("50%", className="likelihood-chosen"),
                ]
            ),
            html.P(
                "The starting point of 50% is not a published figure; set what fits the people you have in mind.",
                className="quiet",
            ),
            html.P("", className="likelihood-said", role="status"),
            html.P("", className="likelihood-study quiet"),
            html.Div(className="chart", role="img", **{"aria-label": "Probability before and after the test"}),
        ],
        className="chart-place",
        **{"data-chart": "likelihood"},
    )


def _option(atlas: Atlas, row: Row) -> str:
    none = " (no numbers)" if ratios(row).missing == NO_NUMBERS else ""
    return f"{row['test']}, {mention(atlas, listed(row['source_keys'])).children}{none}"


def _test_words(atlas: Atlas, row: Row) -> dict[str, Any]:
    """What is said of a test beneath its plot."""
    return {
        "name": row["test"],
        "target": row["target"],
        "population": sentence(row["population_and_reference"]),
        "note": sentence(row["value_note"]),
        "study": str(mention(atlas, listed(row["source_keys"])).children),
        "unconfirmed": UNCONFIRMED if row["status"] == "verify" else "",
    }


def _by_target(atlas: Atlas) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows(atlas, "tests"):
        found.setdefault(row["target"], []).append(row)
    return found


def _target(atlas: Atlas, target: str, estimates: list[Row]) -> Component:
    count = "1 estimate" if len(estimates) == 1 else f"{len(estimates)} estimates"
    tests = html.Ul([_test(atlas, row) for row in estimates], className="tests")
    return more(f"{sentence(target).rstrip('.')} ({count})", tests)


def _test(atlas: Atlas, row: Row) -> Component:
    teaching = f" {sentence(row['teaching_point'])}" if row["teaching_point"] else ""
    roots = f" Roots: {row['roots_text']}." if row["roots"] else ""
    return html.Li(
        [
            html.P(html.B(row["test"])),
            accuracy(row),
            html.P(
                [f"In: {sentence(row['population_and_reference'])}{roots}{teaching} ", *cited(atlas, row)],
                className="quiet",
            ),
        ],
        **{"data-test": row["test_id"]},
    )
