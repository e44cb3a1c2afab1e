"""What is known of one case: where it hurts, where it is numb, and which signs were asked, and found or not."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

SIDES = ("left", "right", "both")
# Signs that nobody is asked: they follow from what else is known, see `followed`.
BOTH_LEGS, BOTH_ARMS, DEFICIT, OVER_70, BACK = "both_legs", "both_arms", "deficit", "over_70", "worst_in_low_back"
FOLLOWING = (BOTH_LEGS, BOTH_ARMS, DEFICIT, BACK)
LOW_BACK = "low_back_"
LIMBS = {
    BOTH_LEGS: ("buttock", "hip", "thigh", "knee", "leg", "ankle", "foot"),
    BOTH_ARMS: ("shoulder", "arm", "forearm", "hand"),
}
NORMAL = "normal_neurology"
# Reflexes that are too brisk are no loss.
LOSSES = ("movement", "reflex")
NO_LOSS = ("brisk_reflexes",)
OLD = 70


@dataclass(frozen=True)
class Unread:
    """A word of a case that nobody knows: in which column it stands, and the word."""

    column: str
    text: str


@dataclass(frozen=True)
class Case:
    """One case as the rule sees it.

    `pain` and `numb` are ids of areas, each once; `worst` is one of `pain` or ''; `signs` tells of every sign that was
    asked whether it was found. `unread` is what the case says in words that no table holds.
    """

    side: str = ""
    pain: tuple[str, ...] = ()
    worst: str = ""
    numb: tuple[str, ...] = ()
    signs: Mapping[str, bool] = field(default_factory=lambda: MappingProxyType({}))
    unread: tuple[Unread, ...] = ()
    # Areas marked on the left and on the right, where the case tells them apart.
    by_side: Mapping[str, frozenset[str]] | None = None
    worst_side: str = ""  # left or right; '' where the worst place has the sides of its pain


def followed(case: Case, kinds: Mapping[str, str], regions: Mapping[str, str], youngest: int | None = None) -> Case:
    """The case with the signs that follow: both legs or arms, a deficit, an age over 70, worst in the low back.

    `kinds` is sign to kind, `regions` area to region; `youngest` the lower end of the age band. A deficit is a weak
    movement, a lost reflex or numb skin; there is none where all are said to be normal. What is not known stays open.
    """
    losses = [sign for sign, kind in kinds.items() if kind in LOSSES and sign not in NO_LOSS]
    none = case.signs.get(NORMAL) or all(case.signs.get(sign) is False for sign in losses)
    signs = {sign: found for sign, found in case.signs.items() if sign not in FOLLOWING}
    felt = {regions[area] for area in (*case.pain, *case.numb)}
    for sign, limb in LIMBS.items():
        if felt & set(limb):
            both = _on_both(case, {area for area, region in regions.items() if region in limb})
            signs |= {} if both is None else {sign: both}
    if case.numb or any(case.signs.get(sign) for sign in losses):
        signs[DEFICIT] = True
    elif none:
        signs[DEFICIT] = False
    if case.worst:
        signs[BACK] = case.worst.startswith(LOW_BACK)
    if youngest is not None and youngest >= OLD:
        signs[OVER_70] = True
    return replace(case, signs=MappingProxyType(signs))


def _on_both(case: Case, limb: set[str]) -> bool | None:
    """Whether a limb is marked on both sides; None where no side is told."""
    if case.by_side:
        return all(areas & limb for areas in case.by_side.values())
    return case.side == "both" if case.side else None
