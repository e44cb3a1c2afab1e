"""The handout of a source for a patient: one page, plain words, warnings first, every statement with its source."""

import json
from functools import partial
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas
from dashboard.atlas.confirmation import least_sure
from dashboard.figures.citation import mention
from dashboard.figures.facts import Row, listed, rows
from dashboard.figures.markup import to_html
from dashboard.figures.overlap import Overlap, most_confused
from dashboard.figures.wording import ZONES, people, share_of, zone_of
from dashboard.handout.help import help_lines
from dashboard.handout.parts import help_part, not_part, part
from dashboard.handout.references import References
from dashboard.handout.words import plain_area, plain_source
from dashboard.language.numerals import within
from dashboard.language.telling import pieces, told

LOOK_ALIKES = 4


def page(atlas: Atlas, overlap: Overlap, structure_id: str) -> Component:
    """The words of the page; web/paper/handout.js puts figure, legend and link between them."""
    named = References(atlas)
    that_is = told("That is {meaning}.", meaning=plain_source(atlas, structure_id))
    return html.Article(
        [
            html.Header([html.H2(atlas.structures[structure_id].name), html.P(that_is)]),
            help_part(atlas, named, help_lines(atlas, structure_id)),
            html.Div(className="handout-figure"),
            html.Div([_what(atlas, named, structure_id), _alike(atlas, overlap, structure_id)]),
            html.Div([_where(atlas, named, structure_id), not_part()]),
            part("sources", told("Sources"), named.listed()),
        ],
        **{"data-handout": structure_id},
    )


def files(atlas: Atlas, overlap: Overlap) -> dict[str, Any]:
    """The handout of every source, and the works its pattern and each dermatome map rest on in a few letters."""
    made = {f"handouts/{name}.html": partial(_encoded, atlas, overlap, name) for name in atlas.structures}
    return {**made, "handouts/credits.json": lambda: json.dumps(credit_lines(atlas), ensure_ascii=False).encode()}


def credit_lines(atlas: Atlas) -> dict[str, str]:
    """The short source line of a picture, by source of pain and by dermatome map."""
    patterns = {name: _pattern_keys(atlas, name) for name in atlas.structures}
    maps = {name: list(drawn.source_keys) for name, drawn in atlas.maps.items()}
    return {name: str(mention(atlas, keys).children) for name, keys in {**patterns, **maps}.items()}


def _encoded(atlas: Atlas, overlap: Overlap, structure_id: str) -> bytes:
    return to_html(page(atlas, overlap, structure_id)).encode()


def _what(atlas: Atlas, named: References, structure_id: str) -> Component:
    """What handout_lines.csv says of its mechanism; whoever reads of a muscle must read that the matter is open."""
    mechanism = atlas.structures[structure_id].mechanism
    paragraphs = [
        html.P([row["words"], *named.after(*_basis(atlas, listed(row["rests_on"])))])
        for row in rows(atlas, "handout_lines", part="what_it_is")
        if mechanism in listed(row["mechanisms"])
    ]
    return part("what", told("What it is"), *paragraphs)


def _basis(atlas: Atlas, ids: list[str]) -> tuple[list[str], str]:
    """The works behind rows of the comparison and of the debate, and their status together."""
    compared = [row for name in ids for row in rows(atlas, "comparison", feature_id=name)]
    debated = [row for name in ids for row in rows(atlas, "trigger_point_debate", claim_id=name)]
    keys = [key for row in compared for key in listed(row["source_keys"])]
    keys += [key for row in debated for side in "ab" for key in listed(row[f"source_keys_{side}"])]
    return keys, least_sure(row["status"] for row in [*compared, *debated])


def _after(named: References, row: Row) -> list[Any]:
    return named.after(listed(row["source_keys"]), row["status"])


def _where(atlas: Atlas, named: References, structure_id: str) -> Component:
    drawn = [row for row in rows(atlas, "patterns", structure_id=structure_id) if _is_pain(row)]
    zones: list[Any] = []
    placed: set[str] = set()
    for zone, word, _ in ZONES:
        here = dict.fromkeys(plain_area(atlas, row["area_id"]) for row in drawn if zone_of(row["strength"]) == zone)
        fresh = [name for name in here if name not in placed]
        placed.update(fresh)
        if fresh:
            zones += [html.Dt(told(word)), html.Dd("; ".join(fresh))]
    doubt = least_sure(row["status"] for row in drawn)
    note = [told("People differ. These zones are for teaching. They do not say how often."),
            *named.after(_pattern_keys(atlas, structure_id), doubt)]  # fmt: skip
    study = _study(atlas, named, structure_id)
    return part("where", told("Where it is commonly felt"), html.Dl(zones), *study, html.P(note))


def _is_pain(row: Row) -> bool:
    return bool(row["draw"] == "yes" and row["symptom"] == "pain")


def _study(atlas: Atlas, named: References, structure_id: str) -> list[Component]:
    """The largest share that a study gives for one area, with what it is a share of."""
    shares = [
        row
        for row in rows(atlas, "patterns", structure_id=structure_id)
        if row["proportion"] and row["proportion_kind"] == "area_given_source" and row["symptom"] == "pain"
        and row["proportion_scope"] == "same_area" and row["n"] is not None and row["status"] == "confirmed"
    ]  # fmt: skip
    if not shares:
        return []
    row = max(shares, key=lambda row: row["proportion"])
    study = told(
        "In one study of this source, {share} ({people}) felt it here: {area}.",
        share=share_of(row),
        people=people(row),
        area=within(plain_area(atlas, row["area_id"])),
    )
    return [html.P([study, " ", *_after(named, row)])]


def _alike(atlas: Atlas, overlap: Overlap, structure_id: str) -> Component:
    found = most_confused(atlas, overlap, structure_id, LOOK_ALIKES)
    items = [html.Li(_with_meaning(atlas, one)) for one, _ in found]
    heading = told("What it may be mixed up with")
    if not items:
        return part("alike", heading, html.P(told("No other source on this map is felt there.")))
    note = html.P(told("They overlap most with it on this map. Other sources are possible."))
    return part("alike", heading, html.Ul(items), note)


def _with_meaning(atlas: Atlas, structure_id: str) -> list[Any]:
    name = html.B(atlas.structures[structure_id].name)
    return pieces("{source}: {meaning}", source=name, meaning=plain_source(atlas, structure_id))


def _pattern_keys(atlas: Atlas, structure_id: str) -> list[str]:
    drawn = [row for row in rows(atlas, "patterns", structure_id=structure_id) if _is_pain(row)]
    return [key for row in drawn for key in listed(row["source_keys"])]
