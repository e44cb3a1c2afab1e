"""From pre-test to post-test probability: the likelihood ratios of a published test, and the plot they give."""

from dataclasses import asdict, dataclass, replace
from math import inf
from typing import Any

import plotly.graph_objects as go

from dashboard.figures.facts import Row
from dashboard.figures.plotly_figure import Figure, plain
from dashboard.language.telling import to_tell, told

PUBLISHED, COMPUTED = to_tell("as published"), to_tell("computed from sensitivity and specificity")
FROM_BOUND = {"low": to_tell("at least"), "high": to_tell("at most")}
NO_NUMBERS = to_tell(
    "No single likelihood ratio, and no pair of sensitivity and specificity, is published for this estimate."
)
NO_POSITIVE = to_tell("No ratio for a positive result is published.")
NO_NEGATIVE = to_tell("No ratio for a negative result is published.")
NO_FALSE_POSITIVE = to_tell(
    "The published specificity is 100%: no false positive in this study. That gives no finite ratio, "
    "and a small study cannot show that a positive result is certain."
)


@dataclass(frozen=True)
class Ratio:
    """A likelihood ratio with its interval where one is published; `bound` is '', 'at least' or 'at most'."""

    value: float
    low: float | None
    high: float | None
    bound: str
    origin: str


@dataclass(frozen=True)
class Ratios:
    """What a positive and a negative result multiply the odds by, and in English why one is missing."""

    positive: Ratio | None
    negative: Ratio | None
    missing: str

    def as_json(self) -> dict[str, Any]:
        """As JSON takes it, its words as a reader is told them."""
        return asdict(Ratios(_told(self.positive), _told(self.negative), told(self.missing)))


def ratios(row: Row) -> Ratios:
    """The ratios of a row of tests.csv: published where they are, otherwise computed from sensitivity and specificity.

    >>> row = {f"{name}{end}": None for name in ("lr_pos", "lr_neg") for end in ("", "_low", "_high", "_bounds")}
    >>> pair = ratios(row | {"sensitivity": 0.92, "specificity": 0.28})
    >>> round(pair.positive.value, 2), round(pair.negative.value, 2)
    (1.28, 0.29)
    """
    sensitivity, specificity = row["sensitivity"], row["specificity"]
    both = sensitivity is not None and specificity is not None
    positive = _published(row, "lr_pos") or (_computed(sensitivity, 1 - specificity) if both else None)
    negative = _published(row, "lr_neg") or (_computed(1 - sensitivity, specificity) if both else None)
    return Ratios(positive, negative, _missing(positive, negative, specificity))


def post_test(pre_test: float, ratio: float) -> float:
    """The probability after a result with this ratio, by odds (Bayes).

    >>> round(post_test(0.5, 1.28), 3)
    0.561
    """
    if ratio == inf:
        return 1.0
    return pre_test * ratio / (1 - pre_test + pre_test * ratio)


def likelihood_plot() -> Figure:
    """The empty plot: two curves, the line of a test that tells nothing, and the reader's pre-test probability."""
    names = (
        (told("After a positive result"), "solid", "--accent", "lines"),
        (told("After a negative result"), "dash", "--accent", "lines"),
        (told("A test that tells nothing"), "dot", "--ink-soft", "lines"),
        (told("At the chosen probability"), "solid", "--ink", "markers"),
    )
    figure = go.Figure(
        [
            go.Scatter(x=[], y=[], name=name, mode=mode, meta={"colour": colour}, hoverinfo="skip", cliponaxis=False,
                       line={"dash": dash, "width": 2}, marker={"size": 11, "symbol": "circle"})
            for name, dash, colour, mode in names
        ],
        layout={
            "height": 400, "margin": {"l": 64, "r": 24, "t": 12, "b": 110}, "dragmode": False, "hovermode": False,
            "xaxis": _axis(told("Before the test")), "yaxis": _axis(told("After the test")),
            "legend": {"orientation": "h", "x": 0, "xanchor": "left", "y": -0.22, "yanchor": "top", "itemclick": False,
                       "itemdoubleclick": False},
        },
    )  # fmt: skip
    return plain(figure)


def _axis(title: str) -> dict[str, Any]:
    return {"title": {"text": title, "font": {"size": 13}}, "range": [0, 100], "ticksuffix": "%", "dtick": 25,
            "fixedrange": True, "zeroline": False}  # fmt: skip


def _told(ratio: Ratio | None) -> Ratio | None:
    return ratio and replace(ratio, bound=told(ratio.bound), origin=told(ratio.origin))


def _published(row: Row, name: str) -> Ratio | None:
    value, low, high = (row[f"{name}{end}"] for end in ("", "_low", "_high"))
    if value is not None:
        return Ratio(value, low, high, "", PUBLISHED)
    if row[f"{name}_bounds"] != "bound":
        return None
    end = "low" if low is not None else "high"
    return Ratio(low if low is not None else high, None, None, FROM_BOUND[end], PUBLISHED)


def _computed(above: float, below: float) -> Ratio | None:
    return Ratio(above / below, None, None, "", COMPUTED) if below > 1e-9 else None


def _missing(positive: Ratio | None, negative: Ratio | None, specificity: float | None) -> str:
    if positive is None and negative is None:
        return NO_NUMBERS
    if positive is None:
        return NO_FALSE_POSITIVE if specificity == 1 else NO_POSITIVE
    return NO_NEGATIVE if negative is None else ""
