"""Pain is not a dermatome: how much of a root's pain was found inside its band of skin, and both on one map."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas, where
from dashboard.figures.citation import cited
from dashboard.figures.facts import Row, rows, rows_naming
from dashboard.figures.sections import more, section
from dashboard.figures.wording import people, sentence, share_of
from dashboard.language.telling import counted, told


def part(atlas: Atlas, structure_id: str) -> Component | None:
    """Published shares, the areas inside and outside, and a button that shows both; nothing for other structures."""
    if atlas.structures[structure_id].kind != "nerve_root":
        return None
    root = atlas.structures[structure_id].segments[0]
    return section(
        "not-a-dermatome",
        told("Pain is not a dermatome"),
        *_shares(atlas, structure_id, root),
        html.P(_inside(atlas, structure_id, root)),
        html.P(
            [
                _layer("overlay", told("Lay {root} pain over its dermatome", root=root)),
                " ",
                _layer("agreement", told("How many maps give skin to {root}", root=root)),
            ],
            className="to-map",
        ),
    )


def _shares(atlas: Atlas, structure_id: str, root: str) -> list[Any]:
    statistics = rows_naming(atlas, "root_statistics", "structure_ids", structure_id)
    whole, parts = ([row for row in statistics if row["on_dermatome"] == of] for of in ("whole", "part"))
    if not whole:
        series = rows(atlas, "root_statistics", for_other_roots="yes")
        lead = told(
            "No published share is on file for {root} itself. For roots of the neck and of the low back:", root=root
        )
        return [html.P(lead), html.Ul([_share(atlas, row) for row in series], className="tests")]
    own_first = sorted(whole, key=lambda row: row["structure_ids"] != structure_id)
    shown: list[Any] = [
        html.Ul([_share(atlas, row) for row in own_first], className="tests"),
        html.P(
            told("Studies counted different things in different people: these shares are not to be added up."),
            className="quiet",
        ),
    ]
    if parts:
        shown.append(more(_more(len(parts), root), html.Ul([_share(atlas, row) for row in parts], className="tests")))
    return shown


def _more(number: int, root: str) -> str:
    return counted(
        "{number} more figure on {root} and dermatomes",
        "{number} more figures on {root} and dermatomes",
        number,
        root=root,
    )


def _share(atlas: Atlas, row: Row) -> Component:
    share = share_of(row)
    of_what = told("({people}): {finding}", people=people(row), finding=row["measure"])
    return html.Li(
        [
            html.P([html.B(f"{share} "), of_what] if share else sentence(row["measure"])),
            html.P(
                [f"{row['root_label']}. {sentence(row['population'])} {sentence(row['note'])} ", *cited(atlas, row)],
                className="quiet",
            ),
        ]
    )


def _inside(atlas: Atlas, structure_id: str, root: str) -> str:
    """The picture in words: which areas of the drawn pain some named map gives to this root."""
    felt = where(atlas, structure_id)
    by = {word: [row for row in felt if row.in_dermatome_map == word] for word in ("yes", "no", "unknown")}
    outside = "; ".join(atlas.areas[row.area_id].name for row in by["no"])
    sentences = [_given(len(felt), len(by["yes"]), root)]
    if by["no"]:
        sentences.append(told("Maps that read these give them to other roots: {areas}.", areas=outside))
    if unread := len(by["unknown"]):
        sentences.append(
            counted("No named map reads the other {number}.", "No named map reads the other {number}.", unread)
        )
    return " ".join(sentences)


def _given(areas: int, inside: int, root: str) -> str:
    return counted(
        "Of {number} area in which {root} pain is drawn, at least one named map gives {inside} to {root}.",
        "Of {number} areas in which {root} pain is drawn, at least one named map gives {inside} to {root}.",
        areas,
        inside=inside,
        root=root,
    )


def _layer(layer: str, text: str) -> Component:
    return html.Button(text, type="button", **{"data-key": "layer", "data-value": layer})
