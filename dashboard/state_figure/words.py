"""What a figure of a state shows, in words: its alternative text, and the key to its marks."""

from collections.abc import Sequence
from pathlib import Path

from dashboard.atlas import Atlas
from dashboard.atlas.zones import zone_of
from dashboard.figures.compared import drawn_pain
from dashboard.figures.facts import rows
from dashboard.selection import Selection
from dashboard.state_figure.body_views import Reader

MOST_AREAS = 6
# Layers that show what maps give to roots, and no pain.
SKIN_ALONE = ("dermatome", "agreement")
MECHANISMS = {
    "radicular": ("Dots", "Radicular pain"),
    "somatic_referred": ("Strokes", "Somatic referred pain"),
    "myofascial": ("Dots", "Pain referred from muscle"),
    "visceral_referred": ("Rings", "Visceral referred pain"),
}
# How a map is called that tells no bands.
POINTS = "test points"
CASE_LOOKS = {"pain": ("Red", "pain"), "numb": ("Stripes", "numb"), "tingling": ("Dots", "pins and needles")}


def words_of(atlas: Atlas, compiled: Path, state: Selection, views: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """Alternative text of a figure, and its key, a line for each kind of mark."""
    key = [
        *_layer_key(atlas, compiled, state),
        *_pattern_key(atlas, state),
        *_area_key(atlas, state),
        *_case_key(atlas, state),
    ]
    told = [*key, *_felt(atlas, state)]
    seen = f"The body, {' and '.join([', '.join(views[:-1]), views[-1]] if len(views) > 1 else views).lower()}."
    return " ".join([seen, *(f"{line.rstrip('.')}." for line in told)]), tuple(key)


def within(name: str) -> str:
    """A name within a sentence."""
    return name[:1].lower() + name[1:]


def _pattern_key(atlas: Atlas, state: Selection) -> list[str]:
    if not state.sel or state.mode == "case" or state.layer in SKIN_ALONE:
        return []
    name = _named(atlas, state.sel, state.side)
    if state.cmp and state.cmp != state.sel:
        other = _named(atlas, state.cmp, state.side)
        return [f"Dots: {name}. Rings: {other}. Crosses: both."]
    mark, pain = MECHANISMS[atlas.structures[state.sel].mechanism]
    return [f"{pain} commonly associated with {name}. {mark}: where it is felt, larger where it is usual."]


def _named(atlas: Atlas, structure: str, side: str) -> str:
    known = atlas.structures[structure]
    sides = {"both": "both sides"}.get(side, side)
    return f"{known.name}, {sides}" if known.paired == "yes" else known.name


def _felt(atlas: Atlas, state: Selection) -> list[str]:
    """The areas of the patterns in which pain is usual or common, the strongest first."""
    if state.mode == "case" or state.layer in SKIN_ALONE:
        return []
    found = []
    for structure in dict.fromkeys(filter(None, (state.sel, state.cmp))):
        strong = [row.area_id for row in drawn_pain(atlas, structure) if zone_of(row.strength) != "spill_over"]
        names = [within(atlas.areas[area].name) for area in dict.fromkeys(strong)]
        more = f" and {len(names) - MOST_AREAS} more" if len(names) > MOST_AREAS else ""
        if names:
            found.append(f"{atlas.structures[structure].name}: {', '.join(names[:MOST_AREAS])}{more}")
    return found


def _layer_key(atlas: Atlas, compiled: Path, state: Selection) -> list[str]:
    if state.layer == "agreement":
        root = state.sel.removeprefix("root_").upper()
        return [f"Darker skin: more of the named maps give it to {root}; 3/4 means three of the four that read it."]
    if state.layer == "muscles":
        return [f"Red with fibres: the muscle, {atlas.structures[state.sel].name}."]
    if state.layer not in ("dermatome", "overlay"):
        return []
    label = next(one["label"] for one in Reader(compiled).index()["maps"] if one["id"] == state.map)
    if state.layer == "dermatome":
        what = "Small rings" if POINTS in label else "Coloured bands: dermatomes after one map"
        return [f"{what}, {label}. A dermatome is skin, not a pain pattern."]
    root = state.sel.removeprefix("root_").upper()
    return [f"Dark line: the skin of {root} in one map, {label}. Pain often goes beyond it."]


def _area_key(atlas: Atlas, state: Selection) -> list[str]:
    if state.mode == "conditions" and state.cond:
        row = next(row for row in rows(atlas, "conditions") if row["condition_id"] == state.cond)
        return [f"Outlined: where it is commonly felt in {within(row['name'])}."]
    names = [within(atlas.areas[area].name) for area in state.area.split(",") if area]
    return [f"Outlined: {', '.join(names)}."] if names else []


def _case_key(atlas: Atlas, state: Selection) -> list[str]:
    if state.mode != "case":
        return []
    shown = []
    for layer, (look, word) in CASE_LOOKS.items():
        cells = [getattr(state, f"{layer}_{side}") for side in ("left", "right")]
        areas = dict.fromkeys(area for cell in cells for area in cell.split(",") if area)
        names = ", ".join(within(atlas.areas[area].name) for area in areas)
        shown += [f"{look}: {word} ({names})"] if names else []
    worst = " Bold line: worst place." if state.worst else ""
    return [f"{'; '.join(shown)}.{worst}"] if shown else []
