"""The scale of the maps: how large a share each shade stands for, in words and numbers; the same for every map."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Step:
    """A shade, the word for it, its range, and the largest share that it stands for."""

    word: str
    numbers: str
    most: float
    colour: str


NOBODY = Step("nobody", "0%", 0.0, "#f7f5f1")
# Each is clearly darker than the one before, so that a grey print keeps the order.
STEPS = (
    Step("hardly anybody", "up to 1%", 0.01, "#e2eaf2"),
    Step("very few", "over 1 to 5%", 0.05, "#c3d8ec"),
    Step("few", "over 5 to 15%", 0.15, "#9cc0e0"),
    Step("some", "over 15 to 30%", 0.30, "#5c93c9"),
    Step("many", "over 30 to 50%", 0.50, "#25639f"),
    Step("most", "over 50%", 1.0, "#0a2a4d"),
)
# The published pattern has another colour and other words: its strength is drawn, nobody counted it.
ZONE_COLOURS = {"usual": "#7a3303", "common": "#c9782f", "spill_over": "#efcb9d"}
FEW_PEOPLE = 20  # below, one person is 5% or more


def step_of(count: int, n: int) -> Step:
    """The step of `count` people of `n`.

    >>> step_of(0, 10).word, step_of(1, 20).word, step_of(6, 10).word
    ('nobody', 'very few', 'most')
    """
    if not count:
        return NOBODY
    return next(step for step in STEPS if count / n <= step.most)


def share_in_words(count: int, n: int) -> str:
    """A count as a share with what it is of.

    >>> share_in_words(3, 12)
    '25% (3 of 12)'
    """
    return f"{100 * count / n:.3g}% ({count:,} of {n:,})" if n else "no drawing"
