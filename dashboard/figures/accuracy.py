"""The published accuracy of an examination test in words: value, interval, and what kind of interval."""

from dash import html
from dash.development.base_component import Component

from dashboard.figures.facts import Row
from dashboard.language.numerals import numeral, percent
from dashboard.language.telling import pieces, to_tell, told

MEASURES = (
    ("sensitivity", to_tell("Sensitivity")), ("specificity", to_tell("Specificity")),
    ("lr_pos", to_tell("Likelihood ratio if positive")), ("lr_neg", to_tell("Likelihood ratio if negative")),
)  # fmt: skip
BOUNDS = {
    "ci95": to_tell("95% interval"),
    "study_range": to_tell("range of studies"),
    "bound": to_tell("bound as reported"),
    "": to_tell("interval not given"),
}


def accuracy(row: Row) -> Component:
    """The measures the source gives; those it does not give are left out."""
    measures = [part for name, word in MEASURES for part in _measure(row, name, word)]
    if row["value_note"]:
        measures.append(html.Li(row["value_note"]))
    return html.Ul(measures or [html.Li(told("accuracy given in words only"))], className="measures")


def _measure(row: Row, name: str, word: str) -> list[Component]:
    write = percent if name in ("sensitivity", "specificity") else numeral
    value, low, high, bounds = (row[f"{name}{end}"] for end in ("", "_low", "_high", "_bounds"))
    if value is None and low is None and high is None:
        return []
    ends = told("{low} to {high}", low=write(low), high=write(high)) if low is not None and high is not None else ""
    said = {"measure": told(word), "interval": told(BOUNDS[bounds])}
    if value is not None and ends:
        return [
            html.Li(pieces("{measure} {value} ({range}, {interval})", value=html.B(write(value)), range=ends, **said))
        ]
    only = ends or write(next(one for one in (value, low, high) if one is not None))
    return [html.Li(pieces("{measure} {value} ({interval})", value=html.B(only), **said))]
