"""Cases as nobody would write them down one by one, for property tests."""

import csv
from types import MappingProxyType

from hypothesis import settings
from hypothesis import strategies as st

from dashboard.atlas import DATA_DIR
from dashboard.case.case import SIDES, Case

# The first example reads the atlas, which takes seconds.
FAST = settings(deadline=None, max_examples=60)


def column(table: str, name: str) -> list[str]:
    """The cells of a column of a table, in order."""
    with (DATA_DIR / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return [row[name] for row in csv.DictReader(file)]


AREAS = column("areas", "area_id")
SIGNS = column("signs", "sign_id")
some_areas = st.lists(st.sampled_from(AREAS), max_size=12, unique=True)
some_signs = st.dictionaries(st.sampled_from(SIGNS), st.booleans(), max_size=12)


@st.composite
def drawings(draw: st.DrawFn) -> Case:
    """Where it hurts, mostly with a worst place, and nothing else."""
    pain = draw(st.lists(st.sampled_from(AREAS), min_size=1, max_size=12, unique=True))
    return Case(pain=tuple(pain), worst=draw(st.sampled_from(["", *pain])))


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Any marks with any signs, whether they can stand together or not."""
    pain = draw(some_areas)
    return Case(
        draw(st.sampled_from(["", *SIDES])),
        tuple(pain),
        draw(st.sampled_from(["", *pain])),
        tuple(draw(some_areas)),
        MappingProxyType(draw(some_signs)),
    )
