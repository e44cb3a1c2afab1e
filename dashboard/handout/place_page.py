"""The handout of a place for a patient: warnings first, what commonly may hurt there, what to tell a doctor."""

from functools import partial
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas, Candidate, sources_of
from dashboard.atlas.confirmation import least_sure
from dashboard.figures.facts import rows
from dashboard.figures.markup import to_html
from dashboard.figures.wording import MECHANISM, zone_of
from dashboard.handout.help import help_lines
from dashboard.handout.parts import help_part, not_part, part
from dashboard.handout.references import References
from dashboard.handout.words import plain_area, plain_source
from dashboard.language.telling import pieces, to_tell, told

MOST, OF_EACH = 8, 3  # sources in all, and of one kind: more would take the room of the figure
KIND = {
    "radicular": to_tell("Nerves that leave the spine"),
    "somatic_referred": to_tell("Joints, discs and bands"),
    "myofascial": to_tell("Muscles"),
    "visceral_referred": to_tell("Organs"),
}
HERE = {
    "usual": to_tell("Usual here."),
    "common": to_tell("Common here."),
    "spill_over": to_tell("Spill-over here."),
}


def page(atlas: Atlas, area_id: str) -> Component:
    """The words of the page; web/paper/handout.js puts figure, side, legend and link between them."""
    named, area = References(atlas), atlas.areas[area_id]
    plain = plain_area(atlas, area_id)
    other = f"{plain}. " if plain.lower() not in area.name.lower() else ""
    called = told("Doctors call it: {anatomical_name}.", anatomical_name=area.anatomical_name)
    return html.Article(
        [
            html.Header([html.H2(area.name), html.P(f"{other}{called}")]),
            help_part(atlas, named, help_lines(atlas, area_id)),
            html.Div(className="handout-figure"),
            html.Div([_sources(atlas, named, area_id), _tell(atlas), not_part()], className="handout-columns"),
            part("sources", told("Sources"), named.listed()),
        ],
        **{"data-handout": area_id, "data-midline": area.midline},
    )


def files(atlas: Atlas) -> dict[str, Any]:
    """The handout of every place."""
    return {f"handouts/places/{name}.html": partial(_encoded, atlas, name) for name in atlas.areas}


def _encoded(atlas: Atlas, area_id: str) -> bytes:
    return to_html(page(atlas, area_id)).encode()


def _sources(atlas: Atlas, named: References, area_id: str) -> Component:
    """The best of every kind, in the order of the page's own list of what could hurt there."""
    found = sources_of(atlas, [area_id])
    kinds = [(KIND[name], [one for one in found if one.mechanism == name]) for name in MECHANISM]
    kinds = [(word, some) for word, some in kinds if some]
    each = min(OF_EACH, MOST // max(1, len(kinds)))
    blocks: list[Any] = []
    for word, some in kinds:
        heading = told(word)
        if len(some) > each:
            heading = told("{kind} ({shown} of {all})", kind=heading, shown=each, all=len(some))
        blocks += [html.H4(heading), html.Ul([_source(atlas, named, one) for one in some[:each]])]
    if not blocks:
        blocks = [html.P(told("No pattern on this map reaches this place. Pain here may still have many sources."))]
    doubt = least_sure(row.status for one in found for row in one.rows)
    note = told(
        "Usual, common, spill-over: where its pain is felt most, often, or at times. Other sources are possible."
    )
    return part("may", told("What may hurt here"), *blocks, html.P([note, *named.after([], doubt)]))


def _source(atlas: Atlas, named: References, one: Candidate) -> Component:
    zone = zone_of(max(row.strength for row in one.rows))
    keys = [key for row in one.rows for key in row.source_keys]
    words = pieces(
        "{source}: {meaning}. {how_usual}",
        source=html.B(atlas.structures[one.structure_id].name),
        meaning=plain_source(atlas, one.structure_id),
        how_usual=told(HERE[zone]),
    )
    return html.Li([*words, *named.after(keys)])


def _tell(atlas: Atlas) -> Component:
    lines = rows(atlas, "handout_lines", part="tell_a_doctor")
    return part("tell", told("What to tell a doctor"), html.Ul([html.Li(row["words"]) for row in lines]))
