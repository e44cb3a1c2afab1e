"""Contact sheets of what lies inside the neutral body: `python -m tests.contact_sheets FOLDER [id …]`.

One picture for each structure, from the front, the back and the left: the structure in red, what touches it in pale
colours with names below, bones grey, the outline of the skin. What lies behind something is seen through it.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from functools import cache, partial
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

from dashboard.build.body import Body, Floats
from dashboard.build.inside.loft import Solid, faces_of, vertices_of
from dashboard.build.inside.passing import by_id
from dashboard.build.inside.solids import all_of, solids_of
from dashboard.build.muscle_files import ground
from dashboard.build.prepare import table_of
from tests.contact_drawing import LINE, PAPER, VIEWS, Colour, frame_of, painted, silhouette

DATA = Path(__file__).parent.parent / "data"
NERVES = "sciatic median ulnar radial femoral common_fibular tibial obturator pudendal axillary"
MUSCLES = """piriformis gluteus_medius iliopsoas quadratus_lumborum trapezius_upper supraspinatus infraspinatus scalenes
sternocleidomastoid soleus biceps_femoris pectoralis_minor"""
STRUCTURES = ("root_c6", "root_l5", "root_s1", "root_t8", *(f"nerve_{nerve}" for nerve in NERVES.split()),
              *(f"muscle_{muscle}" for muscle in MUSCLES.split()), "disc_l4_l5", "facet_l5_s1", "joint_sacroiliac",
              "joint_hip")  # fmt: skip
GAP_PX = 8
# What comes so near touches a structure; bones that lie so much nearer to the eye would only hide it.
NEAR_CM, HIDES_CM = 0.8, 3.0
# How much of a structure is seen through what lies in front of it.
SEEN_THROUGH = 0.5
BONE, OWN = (214, 212, 206), (205, 30, 30)
PALE = ((150, 190, 230), (160, 210, 150), (235, 200, 120), (200, 165, 220), (240, 170, 150), (130, 205, 205),
        (205, 205, 110), (225, 160, 195), (170, 175, 240), (190, 200, 165))  # fmt: skip
NERVE = (235, 190, 0)
COLUMN_PX, ROW_PX = 250, 13


class UnknownStructureError(ValueError):
    """Nothing inside the body has this id."""


@cache
def neutral() -> tuple[Body, Mapping[str, list[Solid]], Sequence[Solid]]:
    """The neutral body, what lies in it by id, and all of it."""
    on = ground(DATA)
    solids = all_of(solids_of(partial(table_of, DATA), on))
    return on.body, by_id(solids), solids


def solids_named(name: str) -> list[Solid]:
    """The solids of a structure, or of all whose id begins with it; raises UnknownStructureError."""
    _, ids, solids = neutral()
    found = ids.get(name) or [one for one in solids if one.part_of.startswith(f"{name}_")]
    if not found:
        raise UnknownStructureError(f"{name!r}: nothing inside the body has this id; ids are {', '.join(sorted(ids))}")
    return found


def surface(solids: Sequence[Solid]) -> Floats:
    """Corners and middles of the triangles of some solids (N, 3)."""
    corners = [vertices_of(one.rings) for one in solids]
    middles = [own[faces_of(*one.rings.shape[:2])].mean(1) for own, one in zip(corners, solids, strict=True)]
    return np.concatenate(corners + middles)


def neighbours(own: Sequence[Solid]) -> list[Solid]:
    """What is no bone and touches some solids."""
    points, names = surface(own), {one.part_of for one in own}
    return [one for one in neutral()[2] if one.kind != "bone" and one.part_of not in names and touches(one, points)]


def touches(solid: Solid, points: Floats) -> bool:
    """Whether one of some places (N, 3) lies near a solid."""
    other = surface([solid])
    near = points[((points > other.min(0) - NEAR_CM) & (points < other.max(0) + NEAR_CM)).all(1)]
    return any((np.linalg.norm(other - place, axis=1) < NEAR_CM).any() for place in near)


def bones_around(own: Sequence[Solid], view: str) -> list[Solid]:
    """All bones but those that lie wholly in front of some solids."""
    near = np.array(VIEWS[view][2])
    limit = (surface(own) @ near).max() + HIDES_CM
    return [one for one in neutral()[2] if one.kind == "bone" and (vertices_of(one.rings) @ near).min() < limit]


def seen_from(view: str, own: Sequence[Solid], around: Sequence[tuple[Solid, Colour]]) -> Image.Image:
    """A structure from one side, seen through what lies in front of it."""
    frame = frame_of(own, view)
    bones, mine = [(one, BONE) for one in bones_around(own, view)], [(one, OWN) for one in own]
    whole = painted(silhouette(neutral()[0], frame), [*bones, *around, *mine], frame)
    return Image.blend(whole, painted(whole, mine, frame), SEEN_THROUGH)


def coloured(solids: Sequence[Solid]) -> tuple[list[tuple[Solid, Colour]], dict[str, Colour]]:
    """Each neighbour with its colour, and the colours by name; nerves and roots are yellow."""
    names = sorted({one.part_of for one in solids if one.kind not in ("nerve", "root", "plexus")})
    tints: dict[str, Colour] = {name: PALE[k % len(PALE)] for k, name in enumerate(names)}
    nerves = {one.part_of: NERVE for one in solids if one.part_of not in tints}
    return [(one, tints.get(one.part_of, NERVE)) for one in solids], tints | nerves


def pictures(name: str) -> tuple[list[Image.Image], dict[str, Colour]]:
    """A structure from each side, and the colours of its neighbours; raises UnknownStructureError."""
    own = solids_named(name)
    around, tints = coloured(neighbours(own))
    return [seen_from(view, own, around) for view in VIEWS], tints


def sheet(name: str) -> Image.Image:
    """The three pictures side by side over the names of the neighbours; raises UnknownStructureError."""
    parts, tints = pictures(name)
    width, high = max(sum(part.width + GAP_PX for part in parts), COLUMN_PX), max(part.height for part in parts)
    columns = width // COLUMN_PX
    out = Image.new("RGB", (width, high + ROW_PX * (1 + -(-len(tints) // columns))), PAPER)
    pencil = ImageDraw.Draw(out)
    for k, part in enumerate(parts):
        out.paste(part, (sum(before.width + GAP_PX for before in parts[:k]), 0))
    for k, (text, tint) in enumerate(tints.items()):
        x, y = k % columns * COLUMN_PX, high + ROW_PX * (k // columns)
        pencil.rectangle((x, y + 2, x + 10, y + 11), fill=tint)
        pencil.text((x + 14, y), text, fill=LINE)
    return out


def main(folder: str, *names: str) -> None:
    """Writes a sheet for each structure named, or for each of STRUCTURES."""
    place = Path(folder)
    place.mkdir(parents=True, exist_ok=True)
    for name in names or STRUCTURES:
        sheet(name).save(place / f"{name}.png")


if __name__ == "__main__":
    main(*sys.argv[1:])
