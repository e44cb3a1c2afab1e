"""Work through a case: where its marks, questions and results stand; web/case fills them."""

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas
from dashboard.case.rule import FIT, INSIDE, OUTSIDE, TIE
from dashboard.case.weighing import MOST, WEIGHTS
from dashboard.figures.facts import rows
from dashboard.figures.sections import more, section
from dashboard.language.telling import to_tell, told

LAYERS = (
    ("pain", to_tell("Pain")),
    ("worst", to_tell("Worst place")),
    ("numb", to_tell("Numb")),
    ("tingling", to_tell("Pins and needles")),
)
HOW = (("press", to_tell("Press a place")), ("draw", to_tell("Draw")), ("erase", to_tell("Erase")))
BRUSHES = (("medium", to_tell("medium")), ("small", to_tell("fine")), ("large", to_tell("broad")))
ACTS = (
    ("undo", to_tell("Undo")),
    ("mirror", to_tell("Mirror")),
    ("clear", to_tell("Clear")),
    ("save", to_tell("Save as file")),
    ("open", to_tell("Open files")),
    ("note", to_tell("Note for the record")),
)
WEIGHT_WORDS = {
    "strong_for": to_tell("strong for {points}"),
    "for": to_tell("for {points}"),
    "weak_for": to_tell("weak for {points}"),
    "weak_against": to_tell("weak against {points}"),
    "against": to_tell("against {points}"),
    "strong_against": to_tell("strong against {points}"),
}


def part(atlas: Atlas) -> Component:
    """The study: what to mark, what is asked, red flags, what fits and what would settle it."""
    return section(
        "case",
        told("Work through a case"),
        html.P(
            told(
                "Mark on the body where it hurts and where it is numb, answer what you know, and see what may fit, "
                "why, and what would settle it. It teaches reasoning; it never says what a person has. Nothing is "
                "stored: it all stands in the address or in a file of your own; what you draw by hand is in the file "
                "alone."
            )
        ),
        html.Div(_start(), className="case-start"),
        html.Div(className="case-story"),
        html.Div(className="case-flags", role="group", **{"aria-label": told("Red flags in this case")}),
        html.Div(className="case-note"),
        html.Div(className="case-files"),
        html.Div(className="case-order"),
        html.Div(className="case-rank"),
        html.Div(className="case-settle"),
        html.Div([html.H4(told("Questions"))], className="case-ask"),
        html.Details(
            [
                html.Summary([told("What is marked and answered"), html.Span(className="case-count quiet")]),
                html.Div(className="case-marks"),
            ],
            className="case-marked",
        ),
        _rule(atlas),
        html.P(className="case-said unseen", role="status", **{"aria-live": "polite"}),
    )


def _start() -> list[Component]:
    layers = [
        html.Button(told(name), type="button", **{"data-case-layer": layer, "aria-pressed": "false"})
        for layer, name in LAYERS
    ]
    acts = [html.Button(told(name), type="button", **{"data-do": act}) for act, name in ACTS]
    return [
        html.Label(
            [
                told("Take a case"),
                " ",
                html.Select([html.Option(told("of your own"), value="")], **{"data-case-of": ""}),
            ],
            className="case-choice",
        ),
        html.Div(layers, className="case-layers", role="group", **{"aria-label": told("A press on the map marks")}),
        html.Div(
            [
                *(
                    html.Button(told(name), type="button", **{"data-brush": how, "aria-pressed": "false"})
                    for how, name in HOW
                ),
                html.Label(
                    [
                        told("Brush"),
                        " ",
                        html.Select(
                            [html.Option(told(name), value=size) for size, name in BRUSHES],
                            **{"data-brush-size": ""},
                        ),
                    ]
                ),
            ],
            className="case-layers",
            role="group",
            **{"aria-label": told("With mouse, pen or finger")},
        ),
        html.Div(acts, className="case-acts", role="group", **{"aria-label": told("The whole case")}),
        html.P(className="case-file-said quiet", role="status"),
    ]


def _rule(atlas: Atlas) -> Component:
    """The rule with its limits, on half a page."""
    weights = ", ".join(told(WEIGHT_WORDS[name], points=f"{points:+}") for name, points in WEIGHTS.items())
    measured = sum(bool(row["test_id"]) or row["lr"] is not None for row in rows(atlas, "sign_weights"))
    total = len(rows(atlas, "sign_weights"))
    points = [
        told(
            "Score = pain + numb skin + signs, in whole points. A point is a hundredth of a natural logarithm: a sign "
            "with a likelihood ratio of 2 weighs 69 points."
        ),
        told(
            "Pain, −{lowest} to {highest}: twice what drawing and pattern share over the sum of both, less the part of "
            "the drawing that lies outside the pattern; the worst place counts twice. Of a group the member that fits "
            "best counts.",
            lowest=OUTSIDE,
            highest=FIT,
        ),
        told(
            "Numb skin, −{lowest} to {highest}: for roots the share of the named dermatome maps that give them the "
            "skin (the standard test point counts whole), for nerves their own field.",
            lowest=OUTSIDE,
            highest=INSIDE,
        ),
        told(
            "Signs: {measured} of {total} weights are published likelihood ratios, the others weights for teaching: "
            "{weights}. None weighs more than {most}.",
            measured=measured,
            total=total,
            weights=weights,
            most=MOST,
        ),
        told(
            "Pain never separates L5 from S1: both take the better of their pain points. "
            "Answers within {points} points of each other are told as tied.",
            points=TIE,
        ),
        told(
            "Limits: how common an answer is, is not in the score. Signs depend on each other, so their sum says too "
            "much. Ratios come from patients chosen for a study, and were not tried together. An answer that is not "
            "in the list cannot come first."
        ),
    ]
    return more(told("The rule, and what it cannot do"), html.Ul([html.Li(text) for text in points]))
