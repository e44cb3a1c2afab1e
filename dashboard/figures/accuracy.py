"""The published accuracy of an examination test in words: value, interval, and what kind of interval."""

from dash import html
from dash.development.base_component import Component

from dashboard.figures.facts import Row
from dashboard.figures.wording import percent

MEASURES = (
    ("sensitivity", "Sensitivity"), ("specificity", "Specificity"),
    ("lr_pos", "Likelihood ratio if positive"), ("lr_neg", "Likelihood ratio if negative"),
)  # fmt: skip
BOUNDS = {
    "ci95": "95% interval",
    "study_range": "range of studies",
    "bound": "bound as reported",
    "": "interval not given",
}


def accuracy(row: Row) -> Component:
    """The measures the source gives; those it does not give are left out."""
    measures = [part for name, word in MEASURES for part in _measure(row, name, word)]
    if row["value_note"]:
        measures.append(html.Li(row["value_note"]))
    return html.Ul(measures or [html.Li("accuracy given in words only")], className="measures")


def _measure(row: Row, name: str, word: str) -> list[Component]:
    write = percent if name in ("sensitivity", "specificity") else "{:g}".format
    value, low, high, bounds = (row[f"{name}{end}"] for end in ("", "_low", "_high", "_bounds"))
    if value is None and low is None and high is None:
        return []
    ends = f"{write(low)} to {write(high)}" if low is not None and high is not None else ""
    if value is None:
        return [html.Li([f"{word} ", html.B(ends or write(low if low is not None else high)), f" ({BOUNDS[bounds]})"])]
    return [
        html.Li([f"{word} ", html.B(write(value)), f" ({ends}, {BOUNDS[bounds]})" if ends else f" ({BOUNDS[bounds]})"])
    ]
