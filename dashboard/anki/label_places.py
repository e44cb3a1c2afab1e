"""Where names stand beside a picture: in a column at each side, level with what they name, their lines uncrossed."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

Point = tuple[float, float]


@dataclass(frozen=True)
class Wanted:
    """A name so many pixels tall, and the place it leads to."""

    tall: float
    to: Point


def sides_of(names: Sequence[Wanted], middle: float, room: float) -> tuple[list[int], list[int]]:
    """The numbers of the names for the left and for the right column.

    Each goes to the nearer side. Where a column would be taller than `room`, or twice as tall as the other, those
    nearest to the middle change over.
    """
    by_place = sorted(range(len(names)), key=lambda at: names[at].to)
    split = sum(one.to[0] < middle for one in names)

    def tall(some: Sequence[int]) -> float:
        return sum(names[at].tall for at in some)

    def uneven(left: Sequence[int], right: Sequence[int]) -> bool:
        return tall(left) > max(room / 2, tall(right)) and (tall(left) > room or tall(left) > 2 * tall(right))

    while split and uneven(by_place[:split], by_place[split:]):
        split -= 1
    while split < len(names) and uneven(by_place[split:], by_place[:split]):
        split += 1
    return by_place[:split], by_place[split:]


def heights(names: Sequence[Wanted], edge: float, top: float, bottom: float) -> list[float]:
    """The middle of each name of a column, whose lines begin at `edge`; none over another, no two lines crossed."""
    order = sorted(range(len(names)), key=lambda at: names[at].to[1])
    for _ in range(len(names) ** 2):
        middles = _spread([names[at] for at in order], top, bottom)
        crossed = next(
            (
                (one, other)
                for one, other in combinations(range(len(order)), 2)
                if _cross((edge, middles[one]), names[order[one]].to, (edge, middles[other]), names[order[other]].to)
            ),
            None,
        )
        if crossed is None:
            break
        one, other = crossed
        order[one], order[other] = order[other], order[one]
    middles = _spread([names[at] for at in order], top, bottom)
    return [middles[order.index(at)] for at in range(len(names))]


def _spread(names: Sequence[Wanted], top: float, bottom: float) -> list[float]:
    """Heights in this order, together as near to what is named as they can be without touching."""
    before, offsets = 0.0, []
    for one in names:
        offsets.append(before + one.tall / 2)
        before += one.tall
    groups: list[tuple[float, int]] = []  # the mean of neighbours that touch, and how many they are
    for one, offset in zip(names, offsets, strict=True):
        mean, size = one.to[1] - offset, 1
        while groups and groups[-1][0] > mean:
            other, count = groups.pop()
            mean, size = (mean * size + other * count) / (size + count), size + count
        groups.append((mean, size))
    starts = [mean for mean, size in groups for _ in range(size)]
    return [min(max(s, top), max(bottom - before, top)) + offset for s, offset in zip(starts, offsets, strict=True)]


def _cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    def turn(p: Point, q: Point, r: Point) -> float:
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

    return turn(a, b, c) * turn(a, b, d) < 0 and turn(c, d, a) * turn(c, d, b) < 0
