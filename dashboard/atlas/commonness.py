"""How often a structure is the source at all, as teachers put it: 0 rarely, 0.5 often, 1 very often."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from dashboard.atlas.model import Atlas
from dashboard.language.telling import to_tell, told

UNKNOWN = 0.5
# For 0, 0.5 and 1.
WORDS = (to_tell("rarely involved"), to_tell("often involved"), to_tell("very often involved"))


@lru_cache(maxsize=8)
def commonness(atlas: Atlas) -> Mapping[str, float]:
    """For every structure 0, 0.5 or 1, from the commonness (1 to 3) of muscles.csv and roots.csv.

    Joints, discs and organs have no such column and get the middle. A part of a structure (`part_of`) cannot be the
    source more often than the whole and gets 0. All of it is teaching judgement, not a measured prevalence.
    """
    degrees = {s: 0.0 if structure.part_of else UNKNOWN for s, structure in atlas.structures.items()}
    for table in ("muscles", "roots"):
        for row in atlas.tables[table].itertuples():
            degrees[str(row.structure_id)] = (float(str(row.commonness)) - 1) / 2
    return MappingProxyType(degrees)


def in_words(common: float) -> str:
    """A commonness as the panels call it.

    >>> in_words(0.5)
    'often involved'
    """
    return told(WORDS[round(2 * common)])
