"""What the quiz asks of the skin: test points, where sources are felt, and the areas each map gives a root."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas, PatternRow
from dashboard.atlas.agreement import with_doubt
from dashboard.figures.citation import cited, mention
from dashboard.figures.compared import drawn_pain
from dashboard.figures.facts import detail, listed, rows
from dashboard.figures.markup import to_html
from dashboard.figures.wording import MECHANISM, ZONES, sentence, zone_of

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
            "why": to_html(
                html.P(
                    [f"The {row['root']} test point lies in: {atlas.areas[row['area_id']].name}. ",
                     f"{sentence(row['location'])} ", *cited(atlas, row)]
                )
            ),
        }
        for row in rows(atlas, "isncsci_key_points")
    ]  # fmt: skip


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
    latin = f" ({structure.latin_name})" if structure.latin_name and structure.latin_name != structure.name else ""
    return html.P([html.B(structure.name), f"{latin}: {MECHANISM[structure.mechanism].lower()}. "])


def _zones(atlas: Atlas, drawn: list[PatternRow]) -> list[Component]:
    """Where it is usually and commonly felt, each zone with the works behind it and the doubt about them."""
    paragraphs = []
    for zone, word, _ in ZONES[:2]:
        there = [row for row in drawn if zone_of(row.strength) == zone]
        if there:
            names = list(dict.fromkeys(atlas.areas[row.area_id].name.lower() for row in there))
            rest = f"; and {len(names) - NAMED} more" if len(names) > NAMED else ""
            paragraphs.append(html.P([f"{word}: {'; '.join(names[:NAMED])}{rest}. ", *_behind(atlas, there)]))
    return paragraphs or [html.P(["Described as spill-over only. ", *_behind(atlas, drawn)])]


def _behind(atlas: Atlas, there: list[PatternRow]) -> list[Any]:
    return cited(atlas, *map(vars, there))


def published_maps(atlas: Atlas) -> list[dict[str, str]]:
    """The published maps a painted dermatome is held against, with how each was made; doubt stands in the name."""
    return [
        {
            "id": row["map_id"],
            "name": with_doubt(atlas, row["map_id"], f"{row['name']} {int(row['year'])} type"),
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
            findings = {"Strength": row["key_movement"] if row["key_muscle"][:4] != "none" else ""}
            findings |= {"Feeling": f"pinprick at {row['key_sensory_point']}"}
            found[name] = {
                f"{word}: {what}": {
                    "why": to_html(
                        html.P([f"{structure.name}, {word.lower()}: {sentence(what)} ", *cited(atlas, row)])
                    ),
                    "among": "all",
                }
                for word, what in findings.items()
                if what
            }
    return found
