"""How well each part of a pattern is known, for the style of its outline and for the filter by grade."""

import json
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas, PatternRow
from dashboard.figures.facts import rows
from dashboard.language.numerals import within
from dashboard.language.telling import to_tell, told

# What the reader sees of each line; the styles themselves are in web/map/grades.css.
LINES = {
    "A": to_tell("thick line"),
    "B": to_tell("thin line"),
    "C": to_tell("dashed line"),
    "D": to_tell("dotted line"),
    "E": to_tell("sparsely dotted line"),
}
ZONES = ("core", "spillover")


def files(atlas: Atlas) -> dict[str, Callable[[], bytes]]:
    """The one file that web/map/grades.js reads: names of the grades, and the grades of every pattern."""
    names = {row["grade"]: row["label"] for row in rows(atlas, "evidence_grades")}
    grades = {name: graded(atlas, name) for name in atlas.patterns}
    content = {"labels": names, "structures": grades}
    return {"grades.json": lambda: json.dumps(content, separators=(",", ":")).encode("utf-8")}


def graded(atlas: Atlas, structure_id: str) -> dict[str, Any]:
    """The grade of the core, of the spill-over and of each area of a drawn pattern; a zone without areas has None."""
    drawn = [row for row in atlas.patterns.get(structure_id, ()) if row.is_drawn_pain]
    zones = {zone: zone_grade(row for row in drawn if row.zone == zone) for zone in ZONES}
    areas = {row.area_id: zone_grade(one for one in drawn if one.area_id == row.area_id) for row in drawn}
    return {**zones, "areas": areas}


def zone_grade(zone: Iterable[PatternRow]) -> str | None:
    """The grade that stands behind most of a zone's strength; of two that stand behind as much, the weaker.

    An outline has one style for many areas. Weighing by strength lets the areas that are drawn most strongly decide,
    and a tie must not make a zone look better known than it is.
    """
    weight: Counter[str] = Counter()
    for row in zone:
        weight[row.evidence] += round(1000 * row.strength)
    return max(weight, key=lambda grade: (weight[grade], grade), default=None)


def legend(atlas: Atlas) -> Component:
    """One line sample a grade with its name, for the legend under the map."""
    samples = [
        html.Span(
            [
                html.Span(className="line", role="img", **{"aria-label": told(LINES[row["grade"]])}),
                f"{row['grade']} {within(row['label'])}",
            ],
            title=row["meaning"],
            **{"data-grade": row["grade"]},
        )
        for row in rows(atlas, "evidence_grades")
    ]
    return html.Div([html.B(told("Outline")), *samples], className="grade-lines")
