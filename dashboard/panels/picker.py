"""Choosing a structure or an area: lists by kind, the spinal level grid, and the names the search knows."""

from collections.abc import Iterable
from itertools import groupby

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Area, Atlas, Structure
from dashboard.figures.facts import rows
from dashboard.figures.markup import to_html
from dashboard.figures.page_sentences import page_sentence
from dashboard.figures.wording import KIND
from dashboard.language.telling import to_tell, told

REGIONS = {
    "head": to_tell("Head"),
    "neck": to_tell("Neck"),
    "shoulder": to_tell("Shoulder"),
    "arm": to_tell("Upper arm and elbow"),
    "forearm": to_tell("Forearm"),
    "hand": to_tell("Wrist and hand"),
    "chest": to_tell("Chest"),
    "abdomen": to_tell("Abdomen"),
    "back": to_tell("Back"),
    "pelvis": to_tell("Pelvis and groin"),
    "buttock": to_tell("Buttock"),
    "hip": to_tell("Hip"),
    "thigh": to_tell("Thigh"),
    "knee": to_tell("Knee"),
    "leg": to_tell("Lower leg"),
    "ankle": to_tell("Ankle"),
    "foot": to_tell("Foot"),
}
JOINTS = {
    "facet_joint": to_tell("Facet joints"),
    "disc": to_tell("Discs"),
    "joint": to_tell("Joints"),
    "ligament": to_tell("Ligaments"),
    "tendon_bursa": to_tell("Tendons and bursae"),
}


def layout(atlas: Atlas) -> Component:
    """The five lists, of which one shows at a time; web/shell/picker.js puts in their entries and works the buttons.

    The entries come as text: eight hundred components of their own would keep the first map waiting for a second.
    """
    lists = {
        "roots": (told("Roots"), _roots(atlas)),
        "muscles": (told("Muscles"), _muscles(atlas)),
        "joints": (told("Joints"), _joints(atlas)),
        "organs": (told("Organs"), _organs(atlas)),
        "areas": (told("Skin areas"), _areas(atlas)),
    }
    kinds = [
        html.Button(
            name, type="button", **{"data-kind": kind, "aria-pressed": "false", "aria-controls": f"list-{kind}"}
        )
        for kind, (name, _) in lists.items()
    ]
    return html.Nav(
        html.Details(
            [
                html.Summary(_summary()),
                html.Div(
                    [
                        html.Div(kinds, className="kinds", role="toolbar", **{"aria-label": told("Kind of list")}),
                        *[_list(kind, name, body) for kind, (name, body) in lists.items()],
                    ],
                    className="drawer",
                ),
            ],
            open=True,
            id="picker-drawer",
        ),
        id="picker",
        **{"aria-label": told("Choose what hurts")},
    )


def _summary() -> list[Component | str]:
    """The short name that is seen, and what goes on from it for a screen reader."""
    rest = told("of roots, muscles, joints, organs and skin areas")
    return [told("Lists"), html.Span(f" {rest}", className="unseen")]


def _list(kind: str, name: str, body: list[Component]) -> Component:
    """One stop for the Tab key, arrows inside it: hundreds of entries must not stand before the map."""
    attributes = {"aria-label": name, "aria-orientation": "vertical", "data-entries": to_html(body)}
    return html.Div(id=f"list-{kind}", className="list", role="toolbar", hidden=True, **attributes)


def _roots(atlas: Atlas) -> list[Component]:
    roots = _of_kind(atlas, "nerve_root")
    grid = html.Div([_pick(root, root.segments[0]) for root in roots], className="levels")
    in_part = page_sentence(atlas, "skin_map_in_part")["words"]
    hint = html.P(" ".join([told("Each root in one press."), in_part]), className="quiet")
    tries = html.Ul(
        [
            html.Li([html.A(row["name"], href=f"?{row['see']}"), html.Span(row["why"])])
            for row in rows(atlas, "worth_a_look")
        ],
        className="tries",
    )
    return [html.H3(told("Spinal level")), grid, hint, html.H3(told("Worth a look")), tries]


def _muscles(atlas: Atlas) -> list[Component]:
    return _grouped((told(REGIONS[muscle.region]), muscle) for muscle in _by_region(_of_kind(atlas, "muscle")))


def _joints(atlas: Atlas) -> list[Component]:
    return _grouped((told(heading), joint) for kind, heading in JOINTS.items() for joint in _of_kind(atlas, kind))


def _organs(atlas: Atlas) -> list[Component]:
    return _grouped((organ.group_name.capitalize(), organ) for organ in _of_kind(atlas, "viscus"))


def _areas(atlas: Atlas) -> list[Component]:
    ranked = sorted(atlas.areas.values(), key=lambda area: list(REGIONS).index(area.region))
    return [
        part
        for region, some in groupby(ranked, key=lambda area: area.region)
        for part in (html.H3(told(REGIONS[region])), html.Ul([html.Li(_choose_area(area)) for area in some]))
    ]


def _grouped(pairs: Iterable[tuple[str, Structure]]) -> list[Component]:
    return [
        part
        for heading, some in groupby(pairs, key=lambda pair: pair[0])
        for part in (html.H3(heading), html.Ul([html.Li(_pick(structure, structure.name)) for _, structure in some]))
    ]


def _by_region(structures: list[Structure]) -> list[Structure]:
    return sorted(structures, key=lambda structure: list(REGIONS).index(structure.region))


def _of_kind(atlas: Atlas, kind: str) -> list[Structure]:
    return [structure for structure in atlas.structures.values() if structure.kind == kind]


def _pick(structure: Structure, text: str) -> Component:
    names = [structure.latin_name, *structure.segments]
    return html.Button(
        text,
        type="button",
        className="pick",
        **{
            "data-structure": structure.structure_id,
            "data-mechanism": structure.mechanism,
            "data-name": structure.name,
            "data-names": "|".join(filter(None, names)),
            "data-sort": told(KIND[structure.kind]),
            "aria-pressed": "false",
            **({"aria-label": structure.name} if text != structure.name else {}),
        },
    )


def _choose_area(area: Area) -> Component:
    return html.Button(
        area.name,
        type="button",
        className="pick",
        **{
            "data-choose-area": area.area_id,
            "data-name": area.name,
            "data-names": area.anatomical_name,
            "data-sort": told("Body area"),
            "data-midline": area.midline,
            "aria-pressed": "false",
        },
    )
