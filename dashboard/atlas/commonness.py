"""How often a structure is the source at all, as teachers put it: 0 rarely, 0.5 often, 1 very often."""

from dashboard.atlas.model import Atlas

# Opening words of roots.how_common, which is a sentence.
ROOT_WORDS = {
    "very common": 1.0,
    "most frequent": 1.0,
    "second most frequent": 1.0,
    "third after": 0.5,
    "less frequent": 0.5,
    "uncommon": 0.5,
    "rare": 0.0,
}
UNKNOWN = 0.5
# For 0, 0.5 and 1.
WORDS = ("rarely involved", "often involved", "very often involved")


def commonness(atlas: Atlas) -> dict[str, float]:
    """For every structure 0, 0.5 or 1, from muscles.commonness (1 to 3) and roots.how_common (its opening words).

    Joints, discs and organs have no such column and get the middle. A part of a structure (`part_of`) cannot be the
    source more often than the whole and gets 0. All of it is teaching judgement, not a measured prevalence.
    """
    known = {s: 0.0 if structure.part_of else UNKNOWN for s, structure in atlas.structures.items()}
    for row in atlas.tables["muscles"].itertuples():
        known[str(row.structure_id)] = (float(str(row.commonness)) - 1) / 2
    for row in atlas.tables["roots"].itertuples():
        said = str(row.how_common)
        known[str(row.structure_id)] = next((v for words, v in ROOT_WORDS.items() if said.startswith(words)), UNKNOWN)
    return known


def in_words(common: float) -> str:
    """A commonness as the panels call it.

    >>> in_words(0.5)
    'often involved'
    """
    return WORDS[round(2 * common)]
