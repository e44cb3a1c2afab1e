"""What a mechanism picture names: the spinal level, the territory, where the source lies, and its counterparts."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from dashboard.atlas import Atlas, Structure
from dashboard.atlas.model import PatternRow
from dashboard.atlas.where import where
from dashboard.figures.examples import examples
from dashboard.figures.facts import detail, rows
from dashboard.figures.wording import PLACE, ZONES
from dashboard.language.numerals import listed_words
from dashboard.language.telling import to_tell, told
from dashboard.mechanism.sentences import mechanism_of

PICTURES = {
    "root": to_tell("Root: the nerve itself fires"),
    "convergence": to_tell("Convergence: a shared line"),
    "visceral": to_tell("Organ: felt on the outside"),
}
SEGMENTS = [f"{part}{n}" for part, count in (("C", 8), ("T", 12), ("L", 5), ("S", 5)) for n in range(1, count + 1)]
LIMBS = {
    "leg": ("hip", "buttock", "thigh", "knee", "leg", "ankle", "foot"),
    "arm": ("shoulder", "arm", "forearm", "hand"),
    "head and neck": ("head", "neck"),
    "body wall": ("back", "chest", "abdomen", "pelvis"),
}
LIMB_WORDS = {
    "leg": to_tell("leg"),
    "arm": to_tell("arm"),
    "head and neck": to_tell("head and neck"),
    "body wall": to_tell("body wall"),
}
CORD_ENDS_ABOVE = "L2"
FAR = ("leg", "forearm", "thigh", "arm")
MOST_PLACES = 4
COMMON = next(least for zone, _, least in ZONES if zone == "common")


@dataclass(frozen=True)
class Labels:
    """What one picture shows: its arrow ends at the first of `targets` in sight; `disc` is '' without one.

    Name, level, limb and territory are words for the reader.
    """

    structure_id: str
    name: str
    level: str
    mechanism: str
    limb: str
    territory: list[str]
    targets: list[tuple[str, str]]
    seat: str
    disc: str
    below_cord: bool


def labels(atlas: Atlas, structure_id: str) -> Labels:
    """The labels of the picture of a source."""
    structure = atlas.structures[structure_id]
    felt = where(atlas, structure_id)
    return Labels(
        structure_id=structure_id,
        name=_without_brackets(structure.name),
        level=level(structure.segments),
        mechanism=structure.mechanism,
        limb=told(LIMB_WORDS[_limb(atlas, structure, felt)]),
        territory=[_place(atlas, row) for row in _territory(atlas, structure, felt)],
        targets=_targets(atlas, structure, felt),
        seat=_seat(structure),
        disc=_disc(atlas, structure),
        below_cord=structure.segments[0] in SEGMENTS[SEGMENTS.index(CORD_ENDS_ABOVE) :],
    )


def counterparts(atlas: Atlas, structure_id: str) -> dict[str, str]:
    """The source each picture shows when this one is chosen: itself in its own, a neighbour of its level elsewhere."""
    structure = atlas.structures[structure_id]
    own = mechanism_of(atlas, structure_id)["picture"]
    shown = {
        "root": _root_of(atlas, structure), "convergence": _deep_tissue_of(atlas, structure),
        "visceral": examples(atlas, "organ_picture")[0],
    }  # fmt: skip
    return shown | {own: structure_id}


def level(segments: Iterable[str]) -> str:
    """The spinal level in words, neighbours drawn together.

    >>> level(("L5", "S1")), level(("T11", "T12", "L1", "S2", "S3", "S4")), level(("VII", "V3"))
    ('L5 and S1', 'T11 to L1 and S2 to S4', 'VII and V3')
    """
    runs: list[list[str]] = [[name] for name in segments if name not in SEGMENTS]
    for name in sorted(set(segments) & set(SEGMENTS), key=SEGMENTS.index):
        if runs and runs[-1][-1] in SEGMENTS and SEGMENTS.index(runs[-1][-1]) == SEGMENTS.index(name) - 1:
            runs[-1].append(name)
        else:
            runs.append([name])
    names = [part for run in runs for part in ([_span(run)] if len(run) > 2 else run)]
    return listed_words(names)


def _span(run: list[str]) -> str:
    return told("{first} to {last}", first=run[0], last=run[-1])


def limb_of(region: str) -> str:
    """The part of the body a region of skin belongs to."""
    return next(limb for limb, regions in LIMBS.items() if region in regions)


def _limb(atlas: Atlas, structure: Structure, felt: list[PatternRow]) -> str:
    """Where most of the pain is felt; the organ that stands for all, the heart, is drawn with the arm."""
    if structure.structure_id in examples(atlas, "organ_picture"):
        return "arm"
    amount: dict[str, float] = defaultdict(float)
    for row in felt:
        amount[limb_of(atlas.areas[row.area_id].region)] += row.strength
    return max(amount, key=lambda limb: amount[limb])


def _targets(atlas: Atlas, structure: Structure, felt: list[PatternRow]) -> list[tuple[str, str]]:
    """The areas of the territory with their side: those of its limb first, then the strongest, then the far ones."""
    limb = _limb(atlas, structure, felt)

    def rank(row: PatternRow) -> tuple[bool, float, int]:
        region = atlas.areas[row.area_id].region
        return limb_of(region) != limb, -row.strength, FAR.index(region) if region in FAR else len(FAR)

    return [(row.area_id, row.side) for row in sorted(_territory(atlas, structure, felt), key=rank)]


def _territory(atlas: Atlas, structure: Structure, felt: list[PatternRow]) -> list[PatternRow]:
    """The strongest common area of each region, from the head down; the source's own region only where it is alone."""
    strongest: dict[str, PatternRow] = {}
    usual = [row for row in felt if row.strength >= COMMON] or felt
    for row in sorted(usual, key=lambda row: -row.strength):
        strongest.setdefault(atlas.areas[row.area_id].region, row)
    if structure.mechanism != "visceral_referred" and len(strongest) > 1:
        strongest.pop(structure.region, None)
    order = list(atlas.areas)
    return sorted(list(strongest.values())[:MOST_PLACES], key=lambda row: order.index(row.area_id))


def _place(atlas: Atlas, row: PatternRow) -> str:
    side = told(PLACE[row.side]) if row.side in ("left", "right") else ""
    name = atlas.areas[row.area_id].name
    return f"{name} ({side})" if side else name


def _root_of(atlas: Atlas, structure: Structure) -> str:
    roots = (f"root_{segment.lower()}" for segment in structure.segments)
    return next((root for root in roots if root in atlas.structures), examples(atlas, "root_picture")[0])


def _deep_tissue_of(atlas: Atlas, structure: Structure) -> str:
    """A facet joint of the same level if there is one, else another whole joint, a ligament or a muscle; of the spine
    and the pelvis first."""
    rank = {"facet_joint": 0, "joint": 1, "muscle": 3}
    segment = structure.segments[0]
    pictures = {row["mechanism"]: row["picture"] for row in rows(atlas, "mechanisms")}
    tissues = [s for s in atlas.structures.values() if segment in s.segments and pictures[s.mechanism] == "convergence"]

    def turn(tissue: Structure) -> tuple[int, bool, bool, int]:
        at_spine = tissue.region in ("neck", "back", "pelvis")
        return rank.get(tissue.kind, 2), not at_spine, bool(tissue.part_of), tissue.segments.index(segment)

    return min(tissues, key=turn).structure_id


def _seat(structure: Structure) -> str:
    """Which drawing shows where the source lies."""
    name = structure.structure_id
    if structure.kind == "viscus":
        return name.removeprefix("viscus_")
    if structure.kind in ("nerve_root", "muscle", "facet_joint", "disc"):
        return structure.kind
    named = (
        ("sacroiliac", "sacroiliac"),
        ("interspinous", "interspinous"),
        ("costo", "rib"),
        ("lumbar", "facet_joint"),
    )
    other = "joint" if structure.kind == "joint" and structure.region != "hip" else "hip"
    return next((seat for part, seat in named if part in name), other)


def _disc(atlas: Atlas, structure: Structure) -> str:
    """The disc beside a root as its table names it first, such as L5/S1."""
    if structure.kind != "nerve_root":
        return ""
    found = re.match(r"([CTLS]\d+)-([CTLS]\d+)", detail(atlas, structure.structure_id)["disc_paracentral"])
    return f"{found[1]}/{found[2]}" if found else ""


def _without_brackets(name: str) -> str:
    return re.sub(r" \([^)]*\)", "", name)
