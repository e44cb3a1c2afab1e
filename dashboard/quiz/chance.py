"""Chance that is the same for everybody: the generator and the shuffling of web/quiz/quiz_random.js."""

from collections.abc import Callable, Sequence
from typing import TypeVar

Thing = TypeVar("Thing")
Next = Callable[[], float]
WORD = 0xFFFFFFFF


def generator(seed: int) -> Next:
    """Numbers from 0 up to 1 (mulberry32): the same row for the same seed, here and in every browser."""
    state = seed & WORD

    def following() -> float:
        nonlocal state
        state = (state + 0x6D2B79F5) & WORD
        mixed = (state ^ (state >> 15)) * (state | 1) & WORD
        mixed ^= (mixed + ((mixed ^ (mixed >> 7)) * (mixed | 61) & WORD)) & WORD
        return ((mixed ^ (mixed >> 14)) & WORD) / 4294967296

    return following


def shuffled(things: Sequence[Thing], following: Next) -> list[Thing]:
    """The same things in another order (Fisher and Yates)."""
    mixed = list(things)
    for at in range(len(mixed) - 1, 0, -1):
        other = int(following() * (at + 1))
        mixed[at], mixed[other] = mixed[other], mixed[at]
    return mixed
