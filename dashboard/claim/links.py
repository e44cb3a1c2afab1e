"""Which structures, areas and conditions a statement speaks of, so that one press shows them on the map."""

from collections.abc import Iterable

from dash import html
from dash.development.base_component import Component

from dashboard.atlas import Atlas
from dashboard.figures.facts import listed, rows
from dashboard.language.telling import told


def shown_ids(atlas: Atlas, claim_id: str) -> list[str]:
    """What claim_links.csv names for a claim, in the order shown; none for a claim about no place."""
    return [one for row in rows(atlas, "claim_links", claim_id=claim_id) for one in listed(row["shown_ids"])]


def links(atlas: Atlas, ids: Iterable[str], note: str = "") -> Component | None:
    """Buttons that show structures and areas on the map, and links to conditions; None without any."""
    shown = [html.Li(_link(atlas, one)) for one in ids]
    return html.Ul(shown, className="map-links", **{"aria-label": note or told("Show on the map")}) if shown else None


def _link(atlas: Atlas, one: str) -> Component:
    if one in atlas.structures:
        structure = atlas.structures[one]
        chosen = {"data-structure": one, "data-mechanism": structure.mechanism, "aria-pressed": "false"}
        return html.Button(structure.name, type="button", className="map-link", **chosen)
    if one in atlas.areas:
        chosen = {"data-choose-area": one, "aria-pressed": "false"}
        return html.Button(atlas.areas[one].name, type="button", className="map-link", **chosen)
    (condition,) = rows(atlas, "conditions", condition_id=one)
    address = f"?sel=none&side=left&mode=conditions&cond={one}"
    return html.A(told("Condition: {condition}", condition=condition["name"]), href=address, className="map-link")
