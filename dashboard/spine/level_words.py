"""What the close-up of the spine says: for every level which root leaves, and what either kind of bulge catches."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas
from dashboard.figures.citation import cited
from dashboard.figures.facts import Row, rows
from dashboard.figures.wording import sentence
from dashboard.language.telling import pieces, to_tell
from dashboard.spine.levels import KINDS, Level, gap, remark, root_row

CATCHES = {
    "paracentral": to_tell("A paracentral bulge of the disc {disc} is commonly associated with {roots}."),
    "lateral": to_tell("A far-lateral or foraminal bulge of the disc {disc} is commonly associated with {roots}."),
}


def level_words(atlas: Atlas, spine_levels: list[Level]) -> Component:
    """What the close-up says, for every level and both kinds of bulge; the script shows one."""
    by_level = [html.Div(_of_level(atlas, one), hidden=True, **{"data-level": one.name}) for one in spine_levels]
    special = [row for row in rows(atlas, "roots") if not gap(row["disc_paracentral"])]
    return html.Div([*by_level, *(_without_disc(atlas, row) for row in special)], className="spine-words")


def choose(atlas: Atlas, structure_id: str) -> Component:
    """A button that chooses a source of pain."""
    name = atlas.structures[structure_id].name
    return html.Button(
        name, type="button", className="link", **{"data-structure": structure_id, "aria-pressed": "false"}
    )


def _of_level(atlas: Atlas, level: Level) -> list[Component]:
    """The roots of a level, what either bulge catches, and the sources of all of it."""
    named = dict.fromkeys([level.exiting, *(name for kind in KINDS for name in level.caught[kind])])
    found = [root_row(atlas, name) for name in named]
    sources = html.P(cited(atlas, *found), className="quiet")
    return [_exit(atlas, level), *(_caught(atlas, level, kind) for kind in KINDS), sources]


def _exit(atlas: Atlas, level: Level) -> Component:
    row = root_row(atlas, level.exiting)
    here, below = (choose(atlas, root_row(atlas, name)["structure_id"]) for name in (level.exiting, level.traversing))
    return html.P(
        pieces(
            "{level}: the {leaving_root} leaves here (exiting root), the {next_root} below it. {rule}",
            level=html.B(level.name),
            leaving_root=here,
            next_root=below,
            rule=sentence(row["exit_rule"]),
        )
    )


def _caught(atlas: Atlas, level: Level, kind: str) -> Component:
    """Which roots such a bulge is commonly associated with, each with its part in the level."""
    if not level.has_disc:
        return html.P(sentence(root_row(atlas, level.exiting)[KINDS[kind]]), **{"data-kind": kind})
    roots: list[Any] = []
    for role in (_role(atlas, level, name) for name in level.caught[kind]):
        roots = pieces("{first} and with {second}", first=roots, second=role) if roots else role
    words = pieces(CATCHES[kind], disc=level.name, roots=roots)
    notes = dict.fromkeys(remark(root_row(atlas, name)[KINDS[kind]]) for name in level.caught[kind])
    return html.P([*words, " ", " ".join(sentence(note) for note in notes)], **{"data-kind": kind})


def _role(atlas: Atlas, level: Level, name: str) -> list[Any]:
    """A root with its part in the level."""
    root = choose(atlas, root_row(atlas, name)["structure_id"])
    if name == level.exiting:
        return pieces("the {root}, which leaves here", root=root)
    return pieces("the {root}, which passes the disc and leaves one level lower", root=root)


def _without_disc(atlas: Atlas, row: Row) -> Component:
    """A root that no single disc catches: where it leaves, and what may reach it."""
    return html.P(
        [
            *pieces(
                "{root} leaves by: {way_out}. Disc: {disc}. Beside the disc: {beside_disc}.",
                root=choose(atlas, row["structure_id"]),
                way_out=row["exit_foramen"],
                disc=row["disc_paracentral"],
                beside_disc=row["disc_far_lateral_or_foraminal"],
            ),
            " ",
            *cited(atlas, row),
        ],
        hidden=True,
        **{"data-root": row["structure_id"]},
    )
