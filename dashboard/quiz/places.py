"""What the quiz asks of the skin: test points, where sources are felt, and the areas each map gives a root."""

from collections.abc import Iterator
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas, PatternRow
from dashboard.atlas.agreement import with_doubt
from dashboard.figures.citation import cited, mention
from dashboard.figures.compared import drawn_pain
from dashboard.figures.facts import Row, detail, listed, rows
from dashboard.figures.markup import to_html
from dashboard.figures.wording import MECHANISM, ZONES, sentence, zone_of
from dashboard.language.numerals import within
from dashboard.language.telling import pieces, told

PUBLISHED = "published_map"
GIVEN = ("primary", "shared")
NAMED = 6


def areas(atlas: Atlas) -> dict[str, dict[str, str]]:
    """The region of every area, and whether the published maps agree on it ('' where fewer than two speak of it)."""
    agreed = {row["area_id"]: row["agreement"] for row in rows(atlas, "dermatome_disagreement")}
    return {
        area.area_id: {"region": area.region, "maps": agreed.get(area.area_id, "")} for area in atlas.areas.values()
    }


def key_points(atlas: Atlas) -> list[dict[str, Any]]:
    """The sensory test points: the roots, the area that holds the point, and where exactly it lies."""
    return [
        {
            "id": row["point_id"],
            "root": row["root"],
            "area": row["area_id"],
            "why": to_html(html.P([_lies(atlas, row), " ", sentence(row["location"]), " ", *cited(atlas, row)])),
        }
        for row in rows(atlas, "isncsci_key_points")
    ]


def _lies(atlas: Atlas, row: Row) -> str:
    area = atlas.areas[row["area_id"]].name
    return told("The {root} test point lies in: {area}.", root=row["root"], area=area)


def felt(atlas: Atlas) -> list[dict[str, Any]]:
    """Every source with a drawn pattern: its usual areas, all its areas, its best evidence, and both in words."""
    patterns = [(name, drawn_pain(atlas, name)) for name in atlas.structures]
    return [_felt(atlas, name, drawn) for name, drawn in patterns if drawn]


def _felt(atlas: Atlas, structure_id: str, drawn: list[PatternRow]) -> dict[str, Any]:
    usual = [row.area_id for row in drawn if zone_of(row.strength) == "usual"]
    return {
        "id": structure_id,
        "usual": list(dict.fromkeys(usual)),
        "areas": list(dict.fromkeys(row.area_id for row in drawn)),
        "grade": min(row.evidence for row in drawn),
        "why": to_html(html.Div([_named(atlas, structure_id), *_zones(atlas, drawn)])),
    }


def _named(atlas: Atlas, structure_id: str) -> Component:
    structure = atlas.structures[structure_id]
    name, latin = html.B(structure.name), structure.latin_name
    mechanism = within(told(MECHANISM[structure.mechanism]))
    if latin and latin != structure.name:
        named = pieces("{structure} ({latin}): {mechanism}.", structure=name, latin=latin, mechanism=mechanism)
    else:
        named = pieces("{structure}: {mechanism}.", structure=name, mechanism=mechanism)
    return html.P([*named, " "])


def _zones(atlas: Atlas, drawn: list[PatternRow]) -> list[Component]:
    """Where it is usually and commonly felt, each zone with the works behind it and the doubt about them."""
    paragraphs = []
    for zone, word, _ in ZONES[:2]:
        there = [row for row in drawn if zone_of(row.strength) == zone]
        if there:
            names = list(dict.fromkeys(within(atlas.areas[row.area_id].name) for row in there))
            paragraphs.append(html.P([_zone(told(word), names), " ", *_behind(atlas, there)]))
    return paragraphs or [html.P([told("Described as spill-over only."), " ", *_behind(atlas, drawn)])]


def _zone(zone: str, names: list[str]) -> str:
    """The first of the areas of a zone, and how many more there are."""
    areas, more = "; ".join(names[:NAMED]), len(names) - NAMED
    if more > 0:
        return told("{zone}: {areas}; and {number} more.", zone=zone, areas=areas, number=more)
    return told("{zone}: {areas}.", zone=zone, areas=areas)


def _behind(atlas: Atlas, there: list[PatternRow]) -> list[Any]:
    return cited(atlas, *map(vars, there))


def published_maps(atlas: Atlas) -> list[dict[str, str]]:
    """The published maps a painted dermatome is held against, with how each was made; doubt stands in the name."""
    return [
        {
            "id": row["map_id"],
            "name": with_doubt(atlas, row["map_id"], told("{map} {year} type", map=row["name"], year=int(row["year"]))),
            "made": row["method"],
            "cite": to_html(mention(atlas, listed(row["source_keys"]))),
        }
        for row in rows(atlas, "maps", kind=PUBLISHED)
    ]


def dermatomes(atlas: Atlas) -> dict[str, dict[str, list[str]]]:
    """The areas each published map gives to each root, alone or shared; roots that no such map knows are left out."""
    maps = {row["map_id"] for row in rows(atlas, "maps", kind=PUBLISHED)}
    found: dict[str, dict[str, list[str]]] = {}
    for row in rows(atlas, "dermatomes"):
        root = f"root_{row['root'].lower()}"
        if row["map_id"] in maps and row["role"] in GIVEN and root in atlas.structures:
            given = found.setdefault(root, {}).setdefault(row["map_id"], [])
            if row["area_id"] not in given:
                given.append(row["area_id"])
    return found


def signs(atlas: Atlas) -> dict[str, dict[str, dict[str, str]]]:
    """What an examiner can look for in each root: strength and feeling, each with its sources."""
    found: dict[str, dict[str, dict[str, str]]] = {}
    for name, structure in atlas.structures.items():
        if structure.kind == "nerve_root":
            row = detail(atlas, name)
            found[name] = {
                text: {"why": to_html(html.P([why, " ", *cited(atlas, row)])), "among": "all"}
                for text, why in _findings(structure.name, row)
            }
    return found


def _findings(structure: str, row: Row) -> Iterator[tuple[str, str]]:
    """What is found of a root, and the same with its name: strength where it has a key muscle, and feeling."""
    movement, point = row["key_movement"], row["key_sensory_point"]
    if movement and row["key_muscle"][:4] != "none":
        text = told("{structure}, strength: {movement}", structure=structure, movement=sentence(movement))
        yield told("Strength: {movement}", movement=movement), text
    feeling = sentence(told("pinprick at {point}", point=point))
    text = told("{structure}, feeling: {feeling}", structure=structure, feeling=feeling)
    yield told("Feeling: pinprick at {point}", point=point), text
