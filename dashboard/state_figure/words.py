"""What a figure of a state shows, in words: its alternative text, and the key to its marks."""

from collections.abc import Sequence
from pathlib import Path

from dashboard.atlas import Atlas
from dashboard.atlas.zones import zone_of
from dashboard.figures.compared import drawn_pain
from dashboard.figures.facts import rows
from dashboard.language.numerals import listed_words, within
from dashboard.language.telling import to_tell, told
from dashboard.selection import Selection
from dashboard.state_figure.body_views import Reader

__all__ = ["within", "words_of"]

MOST_AREAS = 6
# Layers that show what maps give to roots, and no pain.
SKIN_ALONE = ("dermatome", "agreement")
MECHANISMS = {
    "radicular": to_tell(
        "Radicular pain commonly associated with {structure}. Dots: where it is felt, larger where it is usual."
    ),
    "somatic_referred": to_tell(
        "Somatic referred pain commonly associated with {structure}. "
        "Strokes: where it is felt, larger where it is usual."
    ),
    "myofascial": to_tell(
        "Pain referred from muscle commonly associated with {structure}. "
        "Dots: where it is felt, larger where it is usual."
    ),
    "visceral_referred": to_tell(
        "Visceral referred pain commonly associated with {structure}. "
        "Rings: where it is felt, larger where it is usual."
    ),
}
SIDED = {
    "left": to_tell("{structure}, left"),
    "right": to_tell("{structure}, right"),
    "both": to_tell("{structure}, both sides"),
}
# The kind of a map that has no bands.
POINTS = "key_points"
CASE_LOOKS = {
    "pain": to_tell("Red: pain ({areas})"),
    "numb": to_tell("Stripes: numb ({areas})"),
    "tingling": to_tell("Dots: pins and needles ({areas})"),
}


def words_of(atlas: Atlas, compiled: Path, state: Selection, views: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """Alternative text of a figure, and its key, a line for each kind of mark."""
    key = [
        *_layer_key(atlas, compiled, state),
        *_pattern_key(atlas, state),
        *_area_key(atlas, state),
        *_case_key(atlas, state),
    ]
    seen = told("The body, {views}.", views=listed_words([within(view) for view in views]))
    lines = [*key, *_felt(atlas, state)]
    return " ".join([seen, *(f"{line.rstrip('.')}." for line in lines)]), tuple(key)


def _pattern_key(atlas: Atlas, state: Selection) -> list[str]:
    if not state.sel or state.mode == "case" or state.layer in SKIN_ALONE:
        return []
    name = _named(atlas, state.sel, state.side)
    if state.cmp and state.cmp != state.sel:
        other = _named(atlas, state.cmp, state.side)
        return [told("Dots: {structure}. Rings: {other}. Crosses: both.", structure=name, other=other)]
    return [told(MECHANISMS[atlas.structures[state.sel].mechanism], structure=name)]


def _named(atlas: Atlas, structure: str, side: str) -> str:
    known = atlas.structures[structure]
    return told(SIDED[side], structure=known.name) if known.paired == "yes" else known.name


def _felt(atlas: Atlas, state: Selection) -> list[str]:
    """The areas of the patterns in which pain is usual or common, the strongest first."""
    if state.mode == "case" or state.layer in SKIN_ALONE:
        return []
    found = []
    for structure in dict.fromkeys(filter(None, (state.sel, state.cmp))):
        strong = [row.area_id for row in drawn_pain(atlas, structure) if zone_of(row.strength) != "spill_over"]
        names = [within(atlas.areas[area].name) for area in dict.fromkeys(strong)]
        if names:
            found.append(_some(atlas.structures[structure].name, names))
    return found


def _some(structure: str, names: Sequence[str]) -> str:
    """The first of the areas of a structure, and how many more there are."""
    areas, more = ", ".join(names[:MOST_AREAS]), len(names) - MOST_AREAS
    if more > 0:
        return told("{structure}: {areas} and {number} more", structure=structure, areas=areas, number=more)
    return told("{structure}: {areas}", structure=structure, areas=areas)


def _layer_key(atlas: Atlas, compiled: Path, state: Selection) -> list[str]:
    if state.layer == "agreement":
        root = state.sel.removeprefix("root_").upper()
        words = told(
            "Darker skin: more of the named maps give it to {root}; 3/4 means three of the four that read it.",
            root=root,
        )
        return [words]
    if state.layer == "muscles":
        return [told("Red with fibres: the muscle, {structure}.", structure=atlas.structures[state.sel].name)]
    if state.layer not in ("dermatome", "overlay"):
        return []
    label = next(one["label"] for one in Reader(compiled).index()["maps"] if one["id"] == state.map)
    if state.layer == "dermatome":
        return [_map_key(label, atlas.maps[state.map].kind)]
    root = state.sel.removeprefix("root_").upper()
    return [told("Dark line: the skin of {root} in one map, {map}. Pain often goes beyond it.", root=root, map=label)]


def _map_key(label: str, kind: str) -> str:
    if kind == POINTS:
        return told("Small rings, {map}. A dermatome is skin, not a pain pattern.", map=label)
    return told("Coloured bands: dermatomes after one map, {map}. A dermatome is skin, not a pain pattern.", map=label)


def _area_key(atlas: Atlas, state: Selection) -> list[str]:
    if state.mode == "conditions" and state.cond:
        row = next(row for row in rows(atlas, "conditions") if row["condition_id"] == state.cond)
        return [told("Outlined: where it is commonly felt in {condition}.", condition=within(row["name"]))]
    names = [within(atlas.areas[area].name) for area in state.area.split(",") if area]
    return [told("Outlined: {areas}.", areas=", ".join(names))] if names else []


def _case_key(atlas: Atlas, state: Selection) -> list[str]:
    if state.mode != "case":
        return []
    shown = []
    for layer, words in CASE_LOOKS.items():
        cells = [getattr(state, f"{layer}_{side}") for side in ("left", "right")]
        areas = dict.fromkeys(area for cell in cells for area in cell.split(",") if area)
        names = ", ".join(within(atlas.areas[area].name) for area in areas)
        shown += [told(words, areas=names)] if names else []
    worst = [told("Bold line: worst place.")] if state.worst else []
    return [" ".join([f"{'; '.join(shown)}.", *worst])] if shown else []
