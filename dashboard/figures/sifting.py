"""A long list that can be searched and narrowed; web/shell/sifting.js brings it alive."""

from collections.abc import Mapping, Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

Choices = Sequence[tuple[str, str]]  # code, what it says


def sifted(
    noun: str, example: str, narrowed_by: Mapping[str, tuple[str, Choices]], items: Sequence[Component]
) -> list[Any]:
    """The list under its search field and selects; each select narrows by the items' data attribute of its key."""
    head = html.Div(
        [
            html.Label([html.Span(f"Search the {noun}"), html.Span(className="sift-box")]),
            *[_select(key, label, choices) for key, (label, choices) in narrowed_by.items()],
            html.Div(
                [
                    html.P(f"{len(items)} {noun}", className="sift-count"),
                    html.Button("Clear", type="button", className="sift-clear", hidden=True),
                ],
                className="sift-said",
            ),
        ],
        className="sifting",
        role="search",
        **{"data-noun": noun, "data-example": example, "aria-label": f"Search the {noun}"},
    )
    nothing = html.Div(
        [
            html.P(f"No match among {len(items)} {noun}. Try fewer or other words."),
            html.Button("Clear the search", type="button", className="sift-clear"),
        ],
        className="sift-none",
        hidden=True,
    )
    return [head, html.Ul(list(items), className="sifted"), nothing]


def _select(key: str, label: str, choices: Choices) -> Component:
    every = html.Option(f"All {label.lower()}s", value="")
    options = [every, *(html.Option(word, value=code) for code, word in choices)]
    return html.Label([html.Span(label), html.Select(options, **{"data-sift": key})])
