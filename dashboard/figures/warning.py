"""A warning as a reader meets it: when, and the one thing to do. Works are numbers that open a list behind it."""

from collections.abc import Collection, Iterable
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas, RedFlag, red_flags
from dashboard.figures.citation import reference
from dashboard.language.telling import pieces, to_tell, told

HEADING = to_tell("Before any map")


def warning(atlas: Atlas, chosen: str) -> Component | None:
    """The lines tied to what is chosen, as the first thing of its panel; None where only the general ones hold."""
    flags = tied(atlas, chosen)
    return _with_works(atlas, flags) if flags else None


def tied(atlas: Atlas, chosen: str, but: Collection[str] = ()) -> list[RedFlag]:
    """The warnings that are shown because of what is chosen, the most urgent first, without dangers already told."""
    return [flag for flag in red_flags(atlas, chosen) if flag.because != "always" and flag.danger not in but]


def words(flag: RedFlag) -> list[Any]:
    """The sentence, with what to do standing out."""
    return pieces("{sign}: {action}", sign=flag.when, action=html.Strong(f"{flag.to_do}."))


def lines(flags: Iterable[RedFlag]) -> Component:
    """Warnings as a list without works, for a place where these stand elsewhere."""
    return html.Ul([html.Li(words(flag)) for flag in flags])


def _with_works(atlas: Atlas, flags: list[RedFlag]) -> Component:
    keys = list(dict.fromkeys(key for flag in flags for key in flag.source_keys))
    items = [
        html.Li(
            [*words(flag), *(_number(keys.index(key) + 1) for key in flag.source_keys)],
            **{"data-danger": flag.danger, "data-urgency": flag.urgency},
        )
        for flag in flags
    ]
    return html.Div(
        [
            html.Aside([html.H3(told(HEADING)), html.Ul(items)], className="warning"),
            html.Details(
                [
                    html.Summary(told("Sources of these warnings")),
                    html.Ol([reference(atlas.sources[key]) for key in keys], className="sources"),
                    *_unread(flags),
                ],
                className="more",
            ),
        ],
        className="warnings",
    )


def _number(number: int) -> Component:
    """Opens the list of works at one of them: web/shell/red_flags.js."""
    return html.Button(
        str(number),
        type="button",
        className="source-number",
        **{"data-source-number": str(number), "aria-label": told("Source {number}", number=number)},
    )


def _unread(flags: list[RedFlag]) -> list[Component]:
    """Which lines rest on a work that could not be read: said here, never beside the warning itself."""
    named = ", ".join(flag.danger.replace("_", " ") for flag in flags if flag.status == "not_readable")
    if not named:
        return []
    return [html.P(told("The work behind it could not be read here: {dangers}.", dangers=named), className="quiet")]
