"""Plates of the places on the skin: each asked for once, in the view that shows it best with its neighbours."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from pathlib import Path

from dashboard.anki.plate import Named, Plate, around
from dashboard.atlas import Area, Atlas
from dashboard.figures.citation import mention, reference
from dashboard.figures.facts import Row, listed, rows
from dashboard.figures.markup import to_html
from dashboard.figures.pattern_views import drawn_views, points_of_areas
from dashboard.language.telling import to_tell, told
from dashboard.state_figure.body_views import Body, Json
from dashboard.state_figure.words import within

# Regions of the areas that are learnt together, the small ones with the next.
PARTS = {
    to_tell("Head and neck"): ("head", "neck"),
    to_tell("Chest and abdomen"): ("chest", "abdomen"),
    to_tell("Back"): ("back",),
    to_tell("Shoulder, arm and forearm"): ("shoulder", "arm", "forearm"),
    to_tell("Hand"): ("hand",),
    to_tell("Pelvis, buttock and thigh"): ("pelvis", "hip", "buttock", "thigh"),
    to_tell("Knee and leg"): ("knee", "leg"),
    to_tell("Ankle and foot"): ("ankle", "foot"),
}
DECK = to_tell("Places on the skin")
ASK = to_tell("Name the covered place. Part: {part}. View: {view}.")
ASK_LEFT = to_tell("Name the covered place. Part: {part}. View: {view}, the person’s left side.")
ABOUT = to_tell(
    "Limits as the atlas draws them. Whose skin a place is differs from map to map, and pain does not keep to it."
)
# A view shows an area well with so great a share of the skin points that the best view shows.
WELL = 0.6
SIDE, MIDLINE = "left", "midline"
PAIRS = "hands-feet"  # views of two that stand side by side, of which one is shown
INK = "#123c69"


def place_plates(atlas: Atlas, compiled: Path) -> Iterator[Plate]:
    """The plates of every part of the body, from the head down."""
    body = Body(compiled)
    views = {name: _view(body, view.group, name) for name, view in drawn_views(compiled).items()}
    shown = _shown(atlas, compiled, views)
    for part, regions in PARTS.items():
        areas = [name for name, area in atlas.areas.items() if area.region in regions]
        for view, some in _chosen(areas, shown).items():
            yield _plate(atlas, part, views[view], some)


def _view(body: Body, group: str, name: str) -> Json:
    return next(view for view in body.views(group) if view["id"] == name)


def _outlines(view: Json) -> dict[str, list[Json]]:
    """The outlines on the left and across the midline by area."""
    found: dict[str, list[Json]] = {}
    for one in view["areas"]:
        if one["side"] in (SIDE, MIDLINE):
            found.setdefault(one["area"], []).append(one)
    return found


def _shown(atlas: Atlas, compiled: Path, views: Mapping[str, Json]) -> dict[str, dict[str, float]]:
    """By area, the views that show it well, with how much of the best they show.

    The schematic view counts only for what no other shows half as much of.
    """
    midline = [name for name, area in atlas.areas.items() if area.midline == "yes"]
    points, drawn = points_of_areas(compiled, midline), drawn_views(compiled)
    found: dict[str, dict[str, float]] = {}
    # A view of the right side shows none of the left, though areas of the midline reach into it.
    left = {name: set(_outlines(view)) for name, view in views.items() if any(a["side"] == SIDE for a in view["areas"])}
    for area in atlas.areas:
        seen = [name for name in left if area in left[name]]
        amounts = {name: (drawn[name].points & points[area]).bit_count() for name in seen}
        most = max((amount for name, amount in amounts.items() if not drawn[name].schematic), default=0)
        amounts = {name: amount for name, amount in amounts.items() if not drawn[name].schematic or amount > 2 * most}
        most = max(amounts.values())
        found[area] = {name: amount / most for name, amount in amounts.items() if amount >= WELL * most}
    return found


def _chosen(areas: Sequence[str], shown: Mapping[str, Mapping[str, float]]) -> dict[str, list[str]]:
    """The areas by view: few views, those with many areas first, and each area in that which shows it best of them."""
    left, views = list(areas), list[str]()
    while left:
        counts: dict[str, float] = {}
        for area in left:
            for view, share in shown[area].items():
                counts[view] = counts.get(view, 0) + share
        views.append(max(counts, key=lambda view: counts[view]))
        left = [area for area in left if views[-1] not in shown[area]]
    best = {area: max((view for view in views if view in shown[area]), key=lambda v: shown[area][v]) for area in areas}
    return {view: [area for area in areas if best[area] == view] for view in views if view in best.values()}


def _plate(atlas: Atlas, part: str, view: Json, areas: Sequence[str]) -> Plate:
    outlines = _outlines(view)
    named = tuple(_named(atlas, atlas.areas[area], outlines[area]) for area in areas)
    keys = dict.fromkeys(key for area in areas for row in _given(atlas, area) for key in listed(row["source_keys"]))
    asked = ASK_LEFT if len(view["letters"]) > 1 else ASK
    header = told(asked, part=within(told(part)), view=within(told(view["name"])))

    def paint(drawn: Json, pixel: float) -> str:
        wanted = [one for some in map(_outlines(drawn).get, areas) for one in some or ()]
        return "".join(
            f'<path d="{one["d"]}" fill="{INK}" fill-opacity="0.1" stroke="{INK}" stroke-width="{pixel:.2f}"/>'
            for one in wanted
        )

    return Plate(
        plate_id=f"places {part} {view['id']}",
        deck=(told(DECK), told(part)),
        tags=("places", part.replace(",", "").replace(" ", "_").lower()),
        view=view,
        frame=around(view, named, half=view["group"] == PAIRS),
        header=escape(header, quote=False),
        named=named,
        paint=paint,
        told=f"<p>{told(ABOUT)}</p>",
        works="".join(to_html(reference(atlas.sources[key])) for key in keys if key in atlas.sources),
    )


def _named(atlas: Atlas, area: Area, outlines: Sequence[Json]) -> Named:
    """One line for the largest outline: the others are what the body hides half of."""
    largest = max(outlines, key=lambda one: len(one["d"]))
    words = f"<b>{escape(area.name)}</b> ({escape(area.anatomical_name)}). {escape(area.landmarks)}"
    paths = (str(largest["d"]),)
    return Named(area.name, paths, ((largest["x"], largest["y"]),), f"{words} {_roots(atlas, area.area_id)}".strip())


def _roots(atlas: Atlas, area: str) -> str:
    """The roots to which published maps give an area, with the works; '' where none speaks of it."""
    maps: dict[str, list[str]] = {}
    for row in _given(atlas, area):
        maps.setdefault(row["root"], []).append(to_html(mention(atlas, listed(row["source_keys"]))))
    found = "; ".join(f"{root} ({'; '.join(dict.fromkeys(some))})" for root, some in maps.items())
    return told("As skin of a root: {roots}.", roots=found) if found else ""


def _given(atlas: Atlas, area: str) -> list[Row]:
    """What published maps say of an area: the roots it belongs to first, else those that share it."""
    published = {row["map_id"] for row in rows(atlas, "maps", kind="published_map")}
    found = [row for row in rows(atlas, "dermatomes", area_id=area) if row["map_id"] in published]
    first = [row for row in found if row["role"] == "primary"]
    return first or [row for row in found if row["role"] == "shared"]
