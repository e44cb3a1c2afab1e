"""The mechanism pictures in words: numbered steps for the source shown, each with what it rests on."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas
from dashboard.figures.citation import cited
from dashboard.figures.facts import Row, detail, listed, rows
from dashboard.figures.filled import filled
from dashboard.figures.page_sentences import page_sentence
from dashboard.figures.warning import HEADING, lines, tied
from dashboard.language.numerals import within
from dashboard.language.telling import told
from dashboard.mechanism.labels import Labels


def steps(atlas: Atlas, picture: str, shown: Labels) -> Component:
    """The text twin of a picture; the numbers are those in the drawing."""
    return html.Div(
        [
            *_before(atlas, shown),
            html.Ol([_step(atlas, row, shown) for row in _in_order(atlas, picture)], className="steps"),
            *_cranial(atlas, shown),
        ]
    )


def _in_order(atlas: Atlas, picture: str) -> list[Row]:
    return sorted(rows(atlas, "mechanism_steps", picture=picture), key=lambda row: row["step"])


def _step(atlas: Atlas, row: Row, shown: Labels) -> Component:
    """A row of mechanism_steps.csv for the source shown: `own` is the row of the source itself."""
    features, own = {one["feature_id"]: one for one in rows(atlas, "comparison")}, detail(atlas, shown.structure_id)
    values = {"name": shown.name, "level": shown.level, "limb": shown.limb, "territory": _territory(shown)}
    based = [own] * (row["rests_on_source"] == "yes") + [features[name] for name in listed(row["rests_on"])]
    return html.Li([filled(row["words"], values, {**features, "own": own}), " ", *_sources(atlas, based)])


def _sources(atlas: Atlas, based: list[Row]) -> list[Any]:
    """What the rows rest on, each work once; as sure as the least sure of them."""
    return cited(atlas, *based) if based else []


def _before(atlas: Atlas, shown: Labels) -> list[Component]:
    """An organ is thought of first: its warning stands above the steps."""
    if shown.mechanism != "visceral_referred":
        return []
    return [html.Div([html.B(told(HEADING)), lines(tied(atlas, shown.structure_id))], className="warning")]


def _cranial(atlas: Atlas, shown: Labels) -> list[Component]:
    if not shown.level.startswith("V"):
        return []
    note = page_sentence(atlas, "cranial_nerves")["words"]
    return [html.P(f"{shown.level}: {note}", className="quiet")]


def _territory(shown: Labels) -> str:
    return "; ".join(map(within, shown.territory))
