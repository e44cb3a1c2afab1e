"""Everything inside the neutral body in sets, each a file the browser loads when it first needs it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pandas as pd

from dashboard.build.inside.bones import shape_solids
from dashboard.build.inside.courses import course_solids
from dashboard.build.inside.loft import Solid
from dashboard.build.inside.muscles import bone_surface, muscle_solids
from dashboard.build.inside.spine import spine_solids, vertebrae_of
from dashboard.build.muscle_shape import Ground

# The tables of data/ that the inside is made from.
TABLES = ("vertebrae", "deep_shapes", "deep_courses", "muscle_shapes", "muscle_volumes", "muscles")
BONES, NERVES, MUSCLES = "bones", "nerves", "muscles"
Sets = dict[str, list[Solid]]


def solids_of(table: Callable[[str], pd.DataFrame], on: Ground) -> Sets:
    """Solids by set: bones with discs, joints and ligaments; nerves; muscles by their group. Raises AddressError."""
    vertebrae = vertebrae_of(table("vertebrae"))
    bones = [*spine_solids(vertebrae), *shape_solids(table("deep_shapes"), on.body)]
    nerves = list(course_solids(table("deep_courses"), on.body, vertebrae))
    muscles = muscle_solids(table("muscle_shapes"), table("muscle_volumes"), on, bone_surface(bones))
    group = table("muscles").set_index("structure_id")["body_group"]
    sets: Sets = {BONES: bones, NERVES: nerves}
    for muscle in muscles:
        sets.setdefault(set_of(str(group[muscle.part_of])), []).append(muscle)
    return sets


def set_of(group: str) -> str:
    """The set of the muscles of a group."""
    return f"{MUSCLES}_{group.replace(' ', '_')}"


def all_of(sets: Sets) -> Sequence[Solid]:
    """Every solid, set after set."""
    return [solid for solids in sets.values() for solid in solids]
