"""A long list that can be searched and narrowed; web/shell/sifting.js brings it alive."""

from collections.abc import Mapping, Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.language.numerals import numeral
from dashboard.language.telling import to_tell, told

Choices = Sequence[tuple[str, str]]  # code, what it says
# The first choice of each select, by its key.
EVERY = {
    "topic": to_tell("All topics"),
    "verdict": to_tell("All verdicts"),
    "group": to_tell("All groups"),
}


def sifted(
    noun: str, example: str, narrowed_by: Mapping[str, tuple[str, Choices]], items: Sequence[Component]
) -> list[Any]:
    """The list under its search field and selects; each select narrows by the items' data attribute of its key.

    `noun` is what the list holds, in the plural, marked by `to_tell`.
    """
    things, number = told(noun), numeral(len(items))
    search = told("Search the {things}", things=things)
    head = html.Div(
        [
            html.Label([html.Span(search), html.Span(className="sift-box")]),
            *[_select(key, label, choices) for key, (label, choices) in narrowed_by.items()],
            html.Div(
                [
                    html.P(told("{number} {things}", number=number, things=things), className="sift-count"),
                    html.Button(told("Clear"), type="button", className="sift-clear", hidden=True),
                ],
                className="sift-said",
            ),
        ],
        className="sifting",
        role="search",
        **{"data-noun": things, "data-example": example, "aria-label": search},
    )
    nothing = html.Div(
        [
            html.P(told("No match among {number} {things}. Try fewer or other words.", number=number, things=things)),
            html.Button(told("Clear the search"), type="button", className="sift-clear"),
        ],
        className="sift-none",
        hidden=True,
    )
    return [head, html.Ul(list(items), className="sifted"), nothing]


def _select(key: str, label: str, choices: Choices) -> Component:
    every = html.Option(told(EVERY[key]), value="")
    options = [every, *(html.Option(word, value=code) for code, word in choices)]
    return html.Label([html.Span(label), html.Select(options, **{"data-sift": key})])
