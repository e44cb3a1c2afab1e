"""Names beside a picture: as near as they can be, none over another, no line over another."""

from hypothesis import given
from hypothesis import strategies as st

from dashboard.anki.label_places import Wanted, heights, sides_of

PLACE = st.tuples(st.floats(200, 800), st.floats(0, 1000))


@given(st.lists(st.tuples(st.sampled_from([40.0, 70.0]), PLACE), min_size=1, max_size=12))
def test_names_of_a_column_stand_apart_and_inside(some: list[tuple[float, tuple[float, float]]]) -> None:
    """Whatever they name: at least half of both heights between two middles, all between top and bottom."""
    names = [Wanted(tall, to) for tall, to in some]
    middles = heights(names, 100, 0, 1000)
    order = sorted(range(len(names)), key=lambda at: middles[at])
    edge = 0.0
    for at in order:
        assert middles[at] - names[at].tall / 2 >= edge - 1e-6
        edge = middles[at] + names[at].tall / 2
    assert edge <= 1000 + 1e-6


def test_a_name_with_room_is_level_with_its_place() -> None:
    """Two far apart stay where they are; two at one height move as far from it, each its way."""
    assert heights([Wanted(40, (300, 700)), Wanted(40, (300, 200))], 100, 0, 1000) == [700, 200]
    assert sorted(heights([Wanted(40, (300, 500)), Wanted(40, (400, 500))], 100, 0, 1000)) == [480, 520]


def test_every_name_goes_to_one_side() -> None:
    """The nearer one; but where one column would be crowded, those nearest to the middle change over."""
    few = [Wanted(40, (300, 100)), Wanted(40, (700, 200)), Wanted(40, (350, 300))]
    assert [sorted(side) for side in sides_of(few, 500, 1000)] == [[0, 2], [1]]
    many = [Wanted(100, (300.0 + at, 10.0 * at)) for at in range(12)]
    left, right = sides_of(many, 500, 1000)
    assert sorted(left + right) == list(range(12)) and min(right) > max(left) and len(left) == 8
