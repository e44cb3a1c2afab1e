"""The spine figure: which root leaves where, what a disc at each level catches; its words and its text twin.

The picture is drawn by web/spine/spine_whole.js (the whole spine) and spine_level.js (one level from behind).
"""

from collections.abc import Callable
from functools import partial
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas
from dashboard.figures.cautions import cautions
from dashboard.figures.citation import cited
from dashboard.figures.examples import examples
from dashboard.figures.facts import Row, rows
from dashboard.figures.page_sentences import page_sentence
from dashboard.figures.sections import facts, more, section, table
from dashboard.figures.warning import lines, tied
from dashboard.language.telling import to_tell, told
from dashboard.spine.level_words import choose, level_words
from dashboard.spine.levels import KINDS, Level, levels, root_row, spine_json, spine_structures

COLOURS = to_tell(
    "Yellow: nerve roots. Pale blue: discs, and the thin lines of the facet joints. Green: ligaments. The broken frame "
    "is the level seen from behind."
)


def part(atlas: Atlas) -> Component:
    """The section of the study: two empty hosts for the pictures, the words for every level, the table."""
    spine_levels = levels(atlas)
    return section(
        "spine",
        told("The spine: roots, discs and joints"),
        html.P(
            f"{page_sentence(atlas, 'vertebrae')['words']} "
            + told(
                "Press a root, a disc, a joint or a ligament: the pain it is commonly associated with lights up on the "
                "body beside it."
            ),
            className="lead",
        ),
        html.Div(
            [
                html.Div(className="spine-whole"),
                html.Div(
                    [html.Div(className="spine-level"), level_words(atlas, spine_levels)], className="spine-beside"
                ),
            ],
            className="spine-figure",
        ),
        html.P(told(COLOURS), className="quiet"),
        html.H4(told("Disc and foramen in the literature")),
        *(
            _condition(atlas, row)
            for name in examples(atlas, "disc_and_foramen")
            for row in rows(atlas, "conditions", condition_id=name)
        ),
        more(
            told("The figure as a table, level by level"),
            html.P(_drawn_only(spine_levels), className="quiet"),
            html.Div(_twin(atlas, spine_levels), className="wide"),
            html.H4(told("Also in the picture")),
            html.Ul([_other(atlas, row) for row in _others(atlas, spine_levels)]),
        ),
    )


def files(atlas: Atlas) -> dict[str, Callable[[], bytes]]:
    """What the drawing asks for: levels, roots, and the names and levels of all that can be chosen."""
    return {"spine.json": partial(spine_json, atlas)}


def _condition(atlas: Atlas, row: Row) -> Component:
    fact_list = facts(
        [
            (told("Nerve"), row["roots_or_nerve"]),
            (told("Speaks for it"), row["discriminators_for"]),
            (told("Published numbers"), row["numbers"]),
            (told("Caution"), cautions(row)),
        ]
    )
    warned = html.Div(lines(tied(atlas, row["condition_id"])), className="warning")
    return more(row["name"], warned, fact_list, html.P(cited(atlas, row), className="quiet"))


TWIN = (
    to_tell("Level"), to_tell("Leaves here"), to_tell("Disc"), to_tell("Facet joint"), to_tell("Paracentral bulge"),
    to_tell("Far-lateral or foraminal"), to_tell("Sources"),
)  # fmt: skip


def _twin(atlas: Atlas, spine_levels: list[Level]) -> Component:
    head = map(told, TWIN)
    sacral = [[row["root"], choose(atlas, row["structure_id"]), "", "", row["disc_paracentral"],
               row["disc_far_lateral_or_foraminal"], html.Span(cited(atlas, row))]
              for row in rows(atlas, "roots") if row["root"].startswith("S")]  # fmt: skip
    return table(
        told("What leaves and what is caught, from the skull to the coccyx"),
        list(head),
        [_row(atlas, one) for one in spine_levels] + sacral,
    )


def _row(atlas: Atlas, level: Level) -> list[Any]:
    here = [root_row(atlas, level.exiting)]
    here += [row for row in rows(atlas, "joints") if row["structure_id"] in (level.disc, level.facet)]
    none = root_row(atlas, level.exiting)
    return [
        level.name,
        choose(atlas, none["structure_id"]),
        choose(atlas, level.disc) if level.disc else told("drawn only") if level.has_disc else told("no disc"),
        choose(atlas, level.facet) if level.facet else told("drawn only"),
        *(", ".join(level.caught[kind]) or none[column] for kind, column in KINDS.items()),
        [part for row in here for part in (*cited(atlas, row), html.Br())],
    ]


def _drawn_only(spine_levels: list[Level]) -> str:
    """What cannot be pressed, because a control that does nothing would be a false promise."""
    joints = ", ".join(level.name for level in spine_levels if not level.facet)
    discs = [level.name for level in spine_levels if level.has_disc and not level.disc]
    return told(
        "Some parts are drawn so that the spine is whole, but cannot be chosen, because the atlas has no pain pattern "
        "of their own for them: the C1 and the coccygeal root, the facet joint {facet_joints}, the discs {first_disc} "
        "to {last_disc}.",
        facet_joints=joints,
        first_disc=discs[0],
        last_disc=discs[-1],
    )


def _others(atlas: Atlas, spine_levels: list[Level]) -> list[Row]:
    """The joints and ligaments of the spine that are neither disc nor facet joint of one level."""
    discs_and_facets = {structure for level in spine_levels for structure in (level.disc, level.facet)}
    return [
        row for row in rows(atlas, "joints") if row["structure_id"] in set(spine_structures(atlas)) - discs_and_facets
    ]


def _other(atlas: Atlas, row: Row) -> Component:
    return html.Li([choose(atlas, row["structure_id"]), " ", *cited(atlas, row)])
