"""Pain is not a dermatome: how much of a root's pain was found inside its band of skin, and both on one map."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas, where
from dashboard.figures.citation import cited
from dashboard.figures.facts import Row, rows, rows_naming
from dashboard.figures.sections import more, section
from dashboard.figures.wording import people, sentence, share_of


def part(atlas: Atlas, structure_id: str) -> Component | None:
    """Published shares, the areas inside and outside, and a button that shows both; nothing for other structures."""
    if atlas.structures[structure_id].kind != "nerve_root":
        return None
    root = atlas.structures[structure_id].segments[0]
    return section(
        "not-a-dermatome",
        "Pain is not a dermatome",
        *_shares(atlas, structure_id, root),
        html.P(_inside(atlas, structure_id, root)),
        html.P(
            [
                _layer("overlay", f"Lay {root} pain over its dermatome"),
                " ",
                _layer("agreement", f"How many maps give skin to {root}"),
            ],
            className="to-map",
        ),
    )


def _shares(atlas: Atlas, structure_id: str, root: str) -> list[Any]:
    statistics = rows_naming(atlas, "root_statistics", "structure_ids", structure_id)
    whole, parts = ([row for row in statistics if row["on_dermatome"] == of] for of in ("whole", "part"))
    if not whole:
        series = rows(atlas, "root_statistics", for_other_roots="yes")
        lead = html.P(f"No published share is on file for {root} itself. For roots of the neck and of the low back:")
        return [lead, html.Ul([_share(atlas, row) for row in series], className="tests")]
    own_first = sorted(whole, key=lambda row: row["structure_ids"] != structure_id)
    shown: list[Any] = [
        html.Ul([_share(atlas, row) for row in own_first], className="tests"),
        html.P("Studies counted different things in different people: these shares are not to be added up.",
               className="quiet"),
    ]  # fmt: skip
    if parts:
        shown.append(more(f"{_figures(len(parts))} on {root} and dermatomes",
                          html.Ul([_share(atlas, row) for row in parts], className="tests")))  # fmt: skip
    return shown


def _figures(count: int) -> str:
    return "1 more figure" if count == 1 else f"{count} more figures"


def _share(atlas: Atlas, row: Row) -> Component:
    number = share_of(row)
    return html.Li(
        [
            html.P(
                [html.B(f"{number} "), f"({people(row)}): {row['measure']}"] if number else sentence(row["measure"])
            ),
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
    sentences = [
        f"Of {len(felt)} areas in which {root} pain is drawn, at least one named map gives {len(by['yes'])} to {root}."
    ]
    if by["no"]:
        sentences.append(f"Maps that read these give them to other roots: {outside}.")
    if by["unknown"]:
        sentences.append(f"No named map reads the other {len(by['unknown'])}.")
    return " ".join(sentences)


def _layer(layer: str, text: str) -> Component:
    return html.Button(text, type="button", **{"data-key": "layer", "data-value": layer})
