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
from dashboard.figures.citation import cited, mention, status_word
from dashboard.figures.examples import examples
from dashboard.figures.facts import Row, listed, rows
from dashboard.figures.page_sentences import page_sentence
from dashboard.figures.sections import facts, more, section, table
from dashboard.figures.warning import lines, tied
from dashboard.figures.wording import sentence
from dashboard.spine.levels import KINDS, Level, gap, levels, remark, root_row, spine_json, spine_structures

PLACES = {"paracentral": "paracentral", "lateral": "far-lateral or foraminal"}


def part(atlas: Atlas) -> Component:
    """The section of the study: two empty hosts for the pictures, the words for every level, the table."""
    spine_levels = levels(atlas)
    return section(
        "spine",
        "The spine: roots, discs and joints",
        html.P(
            f"{page_sentence(atlas, 'vertebrae')['words']} Press a root, a disc, a joint or a ligament: the pain it is "
            "commonly associated with lights up on the body beside it.",
            className="lead",
        ),
        html.Div(
            [
                html.Div(className="spine-whole"),
                html.Div([html.Div(className="spine-level"), _words(atlas, spine_levels)], className="spine-beside"),
            ],
            className="spine-figure",
        ),
        html.P(
            "Yellow: nerve roots. Pale blue: discs, and the thin lines of the facet joints. Green: ligaments. The "
            "broken frame is the level seen from behind.",
            className="quiet",
        ),
        html.H4("Disc and foramen in the literature"),
        *(
            _condition(atlas, row)
            for name in examples(atlas, "disc_and_foramen")
            for row in rows(atlas, "conditions", condition_id=name)
        ),
        more(
            "The figure as a table, level by level",
            html.P(_drawn_only(spine_levels), className="quiet"),
            html.Div(_twin(atlas, spine_levels), className="wide"),
            html.H4("Also in the picture"),
            html.Ul([_other(atlas, row) for row in _others(atlas, spine_levels)]),
        ),
    )


def files(atlas: Atlas) -> dict[str, Callable[[], bytes]]:
    """What the drawing asks for: levels, roots, and the names and levels of all that can be chosen."""
    return {"spine.json": partial(spine_json, atlas)}


def _words(atlas: Atlas, spine_levels: list[Level]) -> Component:
    """What the close-up says, for every level and both kinds of bulge; the script shows one."""
    by_level = [html.Div(_of_level(atlas, one), hidden=True, **{"data-level": one.name}) for one in spine_levels]
    special = [row for row in rows(atlas, "roots") if not gap(row["disc_paracentral"])]
    return html.Div([*by_level, *(_without_disc(atlas, row) for row in special)], className="spine-words")


def _of_level(atlas: Atlas, level: Level) -> list[Component]:
    """The roots of a level, what either bulge catches, and the sources of all of it."""
    named = dict.fromkeys([level.exiting, *(name for kind in KINDS for name in level.caught[kind])])
    found = [root_row(atlas, name) for name in named]
    keys = dict.fromkeys(key for row in found for key in listed(row["source_keys"]))
    unsure = "verify" if any(row["status"] == "verify" for row in found) else ""
    sources = html.P([mention(atlas, keys), " ", status_word(unsure)], className="quiet")
    return [_exit(atlas, level), *(_caught(atlas, level, kind) for kind in KINDS), sources]


def _exit(atlas: Atlas, level: Level) -> Component:
    row = root_row(atlas, level.exiting)
    here, below = (_choose(atlas, root_row(atlas, name)["structure_id"]) for name in (level.exiting, level.traversing))
    rule = sentence(row["exit_rule"])
    return html.P(
        [html.B(level.name), ": the ", here, " leaves here (exiting root), the ", below, f" below it. {rule}"]
    )


def _caught(atlas: Atlas, level: Level, kind: str) -> Component:
    """Which roots such a bulge is commonly associated with, each with its part in the level."""
    if not level.has_disc:
        return html.P(sentence(root_row(atlas, level.exiting)[KINDS[kind]]), **{"data-kind": kind})
    words: list[Any] = [f"A {PLACES[kind]} bulge of the disc {level.name} is commonly associated with "]
    for at, name in enumerate(level.caught[kind]):
        row = root_row(atlas, name)
        role = "which leaves here" if name == level.exiting else "which passes the disc and leaves one level lower"
        words += [" and with the " if at else "the ", _choose(atlas, row["structure_id"]), f", {role}"]
    notes = dict.fromkeys(remark(root_row(atlas, name)[KINDS[kind]]) for name in level.caught[kind])
    return html.P([*words, ". ", " ".join(sentence(note) for note in notes)], **{"data-kind": kind})


def _without_disc(atlas: Atlas, row: Row) -> Component:
    """A root that no single disc catches: where it leaves, and what may reach it."""
    return html.P(
        [_choose(atlas, row["structure_id"]), f" leaves by: {row['exit_foramen']}. Disc: {row['disc_paracentral']}. "
         f"Beside the disc: {row['disc_far_lateral_or_foraminal']}. ", *cited(atlas, row)],
        hidden=True, **{"data-root": row["structure_id"]},
    )  # fmt: skip


def _condition(atlas: Atlas, row: Row) -> Component:
    fact_list = facts([("Nerve", row["roots_or_nerve"]), ("Speaks for it", row["discriminators_for"]),
                       ("Published numbers", row["numbers"]), ("Caution", cautions(row))])  # fmt: skip
    warned = html.Div(lines(tied(atlas, row["condition_id"])), className="warning")
    return more(row["name"], warned, fact_list, html.P(cited(atlas, row), className="quiet"))


def _twin(atlas: Atlas, spine_levels: list[Level]) -> Component:
    head = ["Level", "Leaves here", "Disc", "Facet joint", "Paracentral bulge", "Far-lateral or foraminal", "Sources"]
    sacral = [[row["root"], _choose(atlas, row["structure_id"]), "", "", row["disc_paracentral"],
               row["disc_far_lateral_or_foraminal"], html.Span(cited(atlas, row))]
              for row in rows(atlas, "roots") if row["root"].startswith("S")]  # fmt: skip
    return table(
        "What leaves and what is caught, from the skull to the coccyx",
        head,
        [_row(atlas, one) for one in spine_levels] + sacral,
    )


def _row(atlas: Atlas, level: Level) -> list[Any]:
    here = [root_row(atlas, level.exiting)]
    here += [row for row in rows(atlas, "joints") if row["structure_id"] in (level.disc, level.facet)]
    none = root_row(atlas, level.exiting)
    return [
        level.name,
        _choose(atlas, none["structure_id"]),
        _choose(atlas, level.disc) if level.disc else "drawn only" if level.has_disc else "no disc",
        _choose(atlas, level.facet) if level.facet else "drawn only",
        *(", ".join(level.caught[kind]) or none[column] for kind, column in KINDS.items()),
        [part for row in here for part in (*cited(atlas, row), html.Br())],
    ]


def _drawn_only(spine_levels: list[Level]) -> str:
    """What cannot be pressed, because a control that does nothing would be a false promise."""
    joints = ", ".join(level.name for level in spine_levels if not level.facet)
    discs = [level.name for level in spine_levels if level.has_disc and not level.disc]
    return (
        "Some parts are drawn so that the spine is whole, but cannot be chosen, because the atlas has no pain pattern "
        "of their own for them: the C1 and the coccygeal root, the facet joint "
        f"{joints}, the discs {discs[0]} to {discs[-1]}."
    )


def _others(atlas: Atlas, spine_levels: list[Level]) -> list[Row]:
    """The joints and ligaments of the spine that are neither disc nor facet joint of one level."""
    discs_and_facets = {structure for level in spine_levels for structure in (level.disc, level.facet)}
    return [
        row for row in rows(atlas, "joints") if row["structure_id"] in set(spine_structures(atlas)) - discs_and_facets
    ]


def _other(atlas: Atlas, row: Row) -> Component:
    return html.Li([_choose(atlas, row["structure_id"]), " ", *cited(atlas, row)])


def _choose(atlas: Atlas, structure_id: str) -> Component:
    name = atlas.structures[structure_id].name
    return html.Button(
        name, type="button", className="link", **{"data-structure": structure_id, "aria-pressed": "false"}
    )
