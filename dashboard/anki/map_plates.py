"""Plates of the dermatome maps: each published map by itself, because they disagree, and the test points."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from pathlib import Path

from dashboard.anki.plate import Named, Plate, room_at
from dashboard.atlas import Atlas
from dashboard.figures.citation import mention, reference
from dashboard.figures.facts import Row, listed, rows
from dashboard.figures.markup import to_html
from dashboard.language.telling import to_tell, told
from dashboard.state_figure import marks
from dashboard.state_figure.body_views import Body, Json, Reader
from dashboard.state_figure.words import within

DECK = to_tell("Dermatome maps")
ASK_POINT = to_tell("{map}: name the root tested at this point. {view}.")
ASK_SKIN = to_tell("{map}: name the root whose skin this is. {view}.")
SHARED = to_tell("shared with another: {places}")
POINTS = "key_points"
KINDS = ("published_map", POINTS)
# The whole body and the close-ups that show more of it; the sides would ask for the same bands again.
VIEWS = ("front", "back", "hand_backs", "foot_tops", "saddle")
# Units of a view from the middle of a band to its edge: in a narrower one its mark would not be seen to lie.
WIDE_ENOUGH = 5.0
FEWEST = 3  # of two roots the one that is not right would give the other away
SIDES, MIDLINE = ("left", "right"), "midline"


def map_plates(atlas: Atlas, compiled: Path) -> Iterator[Plate]:
    """The plates of every map that is drawn and was published as a map, in the order of the table."""
    body, index = Body(compiled), Reader(compiled).index()
    drawn = {one["id"] for one in index["maps"]}
    views = [view for group in index["groups"] for view in body.views(group["id"]) if view["id"] in VIEWS]
    for row in rows(atlas, "maps"):
        if row["kind"] in KINDS and row["map_id"] in drawn:
            every = {view["id"]: body.bands(view["group"], row["map_id"]).get(view["id"], []) for view in views}
            bands = {view: some for view, some in every.items() if len({band["root"] for band in some}) >= FEWEST}
            for view in views:
                if view["id"] in bands:
                    yield _plate(atlas, row, view, bands[view["id"]], _asked(bands, view["id"]))


def _asked(bands: Mapping[str, Sequence[Json]], view: str) -> list[str]:
    """The roots asked for in a view, from the head down: those with a band wide enough, or nowhere wider than here."""
    rooms: dict[str, dict[str, float]] = {}
    for name, some in bands.items():
        for band in some:
            of_root = rooms.setdefault(band["root"], {})
            of_root[name] = max(of_root.get(name, _room(band)), _room(band))
    seen = {band["root"]: band["y"] for band in reversed(bands[view])}
    roots = [root for root in seen if rooms[root][view] >= min(WIDE_ENOUGH, max(rooms[root].values()))]
    return sorted(roots, key=lambda root: (seen[root], root))


def _room(band: Json) -> float:
    return room_at((band["x"], band["y"]), band["d"])


def _plate(atlas: Atlas, drawn_map: Row, view: Json, bands: Sequence[Json], roots: Sequence[str]) -> Plate:
    name = _name(drawn_map)
    asked = ASK_POINT if drawn_map["kind"] == POINTS else ASK_SKIN
    keys = listed(drawn_map["source_keys"])
    return Plate(
        plate_id=f"maps {drawn_map['map_id']} {view['id']}",
        deck=(told(DECK), name),
        tags=("dermatomes", drawn_map["map_id"]),
        view=view,
        frame=(0.0, 0.0, float(view["width"]), float(view["height"])),
        header=escape(told(asked, map=name, view=told(view["name"])), quote=False),
        # From the head down one on the left, the next on the right, so that their lines have room.
        named=tuple(_named(atlas, drawn_map, root, bands, SIDES[at % 2]) for at, root in enumerate(roots)),
        paint=lambda _, pixel: marks.bands(bands, "", pixel, named=False),
        told=f"<p>{_about(atlas, drawn_map, name)}</p>",
        works="".join(to_html(reference(atlas.sources[key])) for key in keys if key in atlas.sources),
    )


def _name(drawn_map: Row) -> str:
    year = f" ({drawn_map['year']:.0f})" if drawn_map["year"] else ""
    return f"{drawn_map['name']}{year}"


def _about(atlas: Atlas, drawn_map: Row, name: str) -> str:
    known = f"{escape(name)}: {escape(drawn_map['method'])}; {escape(drawn_map['note'])}"
    cite = to_html(mention(atlas, listed(drawn_map["source_keys"])))
    if drawn_map["kind"] == POINTS:
        return f"{known} ({cite})."
    caution = told("Maps disagree: this is one of them. A dermatome is skin, not a pain pattern.")
    return f"{known} ({cite}). {caution}"


def _named(atlas: Atlas, drawn_map: Row, root: str, bands: Sequence[Json], side: str) -> Named:
    """A root by its bands on one side; in a view where all of it lies on the other, by those."""
    every = [band for band in bands if band["root"] == root]
    on_side = [band for band in every if band["side"] in (side, MIDLINE)] or every
    widest = max(on_side, key=_room)
    pieces = [band for band in on_side if band is widest or _room(band) >= WIDE_ENOUGH]
    paths = tuple(str(band["d"]) for band in pieces)
    points = tuple((band["x"], band["y"]) for band in pieces)
    return Named(root, paths, points, f"<b>{root}</b>: {_where(atlas, drawn_map, root)}")


def _where(atlas: Atlas, drawn_map: Row, root: str) -> str:
    """The places this map gives to a root, or the points at which it is tested."""
    if drawn_map["kind"] == POINTS:
        found = [row["location"] for row in rows(atlas, "isncsci_key_points") if root in (row["root"], row["roots"])]
        return escape("; ".join(found))
    given = rows(atlas, "dermatomes", map_id=drawn_map["map_id"], root=root)
    words = []
    for role, word in (("primary", "{places}"), ("shared", SHARED)):
        names = [within(atlas.areas[row["area_id"]].name) for row in given if row["role"] == role]
        words += [told(word, places=", ".join(names))] if names else []
    return escape("; ".join(words))
