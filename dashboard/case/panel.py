"""Work through a case: where its marks, questions and results stand; web/case fills them."""

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas
from dashboard.case.rule import FIT, INSIDE, OUTSIDE, TIE
from dashboard.case.weighing import MOST, WEIGHTS
from dashboard.figures.facts import rows
from dashboard.figures.sections import more, section

LAYERS = (("pain", "Pain"), ("worst", "Worst place"), ("numb", "Numb"), ("tingling", "Pins and needles"))
HOW = (("press", "Press a place"), ("draw", "Draw"), ("erase", "Erase"))
BRUSHES = (("medium", "medium"), ("small", "fine"), ("large", "broad"))
ACTS = (
    ("undo", "Undo"),
    ("mirror", "Mirror"),
    ("clear", "Clear"),
    ("save", "Save as file"),
    ("open", "Open files"),
    ("note", "Note for the record"),
)


def part(atlas: Atlas) -> Component:
    """The study: what to mark, what is asked, red flags, what fits and what would settle it."""
    return section(
        "case",
        "Work through a case",
        html.P(
            "Mark on the body where it hurts and where it is numb, answer what you know, and see what may fit, why, "
            "and what would settle it. It teaches reasoning; it never says what a person has. Nothing is stored: it "
            "all stands in the address or in a file of your own; what you draw by hand is in the file alone."
        ),
        html.Div(_start(), className="case-start"),
        html.Div(className="case-story"),
        html.Div(className="case-flags", role="group", **{"aria-label": "Red flags in this case"}),
        html.Div(className="case-note"),
        html.Div(className="case-files"),
        html.Div(className="case-order"),
        html.Div(className="case-rank"),
        html.Div(className="case-settle"),
        html.Div([html.H4("Questions")], className="case-ask"),
        html.Details(
            [
                html.Summary(["What is marked and answered", html.Span(className="case-count quiet")]),
                html.Div(className="case-marks"),
            ],
            className="case-marked",
        ),
        _rule(atlas),
        html.P(className="case-said unseen", role="status", **{"aria-live": "polite"}),
    )


def _start() -> list[Component]:
    layers = [
        html.Button(name, type="button", **{"data-case-layer": layer, "aria-pressed": "false"})
        for layer, name in LAYERS
    ]
    acts = [html.Button(name, type="button", **{"data-do": act}) for act, name in ACTS]
    return [
        html.Label(
            ["Take a case ", html.Select([html.Option("of your own", value="")], **{"data-case-of": ""})],
            className="case-choice",
        ),
        html.Div(layers, className="case-layers", role="group", **{"aria-label": "A press on the map marks"}),
        html.Div(
            [
                *(
                    html.Button(name, type="button", **{"data-brush": how, "aria-pressed": "false"})
                    for how, name in HOW
                ),
                html.Label(
                    [
                        "Brush ",
                        html.Select(
                            [html.Option(name, value=size) for size, name in BRUSHES],
                            **{"data-brush-size": ""},
                        ),
                    ]
                ),
            ],
            className="case-layers",
            role="group",
            **{"aria-label": "With mouse, pen or finger"},
        ),
        html.Div(acts, className="case-acts", role="group", **{"aria-label": "The whole case"}),
        html.P(className="case-file-said quiet", role="status"),
    ]


def _rule(atlas: Atlas) -> Component:
    """The rule with its limits, on half a page."""
    weights = ", ".join(f"{name.replace('_', ' ')} {points:+}" for name, points in WEIGHTS.items())
    measured = sum(bool(row["test_id"]) or row["lr"] is not None for row in rows(atlas, "sign_weights"))
    total = len(rows(atlas, "sign_weights"))
    points = [
        "Score = pain + numb skin + signs, in whole points. A point is a hundredth of a natural logarithm: a sign with "
        "a likelihood ratio of 2 weighs 69 points.",
        f"Pain, −{OUTSIDE} to {FIT}: twice what drawing and pattern share over the sum of both, less the part of the "
        "drawing that lies outside the pattern; the worst place counts twice. Of a group the member that fits best "
        "counts.",
        f"Numb skin, −{OUTSIDE} to {INSIDE}: for roots the share of the named dermatome maps that give them the skin "
        "(the standard test point counts whole), for nerves their own field.",
        f"Signs: {measured} of {total} weights are published likelihood ratios, the others weights for teaching: "
        f"{weights}. None weighs more than {MOST}.",
        "Pain never separates L5 from S1: both take the better of their pain points. "
        f"Answers within {TIE} points of each other are told as tied.",
        "Limits: how common an answer is, is not in the score. Signs depend on each other, so their sum says too much. "
        "Ratios come from patients chosen for a study, and were not tried together. An answer that is not in the list "
        "cannot come first.",
    ]
    return more("The rule, and what it cannot do", html.Ul([html.Li(text) for text in points]))
