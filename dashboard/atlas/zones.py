"""How strongly a source is felt in an area, in one set of words for page, print, quiz and command line.

The table of patterns divides into `core` and `spillover`, by which the look-ups weigh; a reader is told the zone that
the strength is drawn as.
"""

from dashboard.atlas.least_strengths import COMMON, USUAL
from dashboard.language.telling import to_tell, told

# Name, word, and the least strength of each.
ZONES = (
    ("usual", to_tell("Usual"), USUAL),
    ("common", to_tell("Common"), COMMON),
    ("spill_over", to_tell("Spill-over"), 0.0),
)
# The same words within a sentence.
WITHIN = {"usual": to_tell("usual"), "common": to_tell("common"), "spill_over": to_tell("spill-over")}


def zone_of(strength: float) -> str:
    """The zone a strength is drawn as: usual, common or spill_over."""
    return next(zone for zone, _, least in ZONES if strength >= least)


def zone_word(strength: float) -> str:
    """The same within a sentence.

    >>> zone_word(0.8), zone_word(0.5), zone_word(0.2)
    ('usual', 'common', 'spill-over')
    """
    return told(WITHIN[zone_of(strength)])
