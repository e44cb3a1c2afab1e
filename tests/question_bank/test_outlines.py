"""Outlines as polygons, held to shapes whose sizes are known."""

import pytest
from shapely import Polygon

from dashboard.question_bank.outlines import UnknownOutlineError, corners_of, shape_of, width_of


def test_a_square_keeps_its_size_where_it_is_put() -> None:
    """Ten units a side, two pixels a unit, from (5, 7)."""
    shape = shape_of("M0 0l10 0 0 10-10 0z", 2, (5, 7))
    assert shape.bounds == (5, 7, 25, 27) and shape.area == 400
    assert width_of(shape) == pytest.approx(20, abs=1)
    assert sorted(corners_of(shape)) == [(6, 8), (6, 26), (24, 8), (24, 26)]


def test_curves_bend_and_go_on_smoothly() -> None:
    """Four quarter arcs, the last three without a bend of their own, are nearly a circle."""
    circle = shape_of("M0 10q0 -10 10 -10t10 10 -10 10 -10 -10z")
    assert circle.area == pytest.approx(333.3, rel=0.02)
    assert width_of(circle) == pytest.approx(20, rel=0.06)


def test_of_several_pieces_the_largest_counts() -> None:
    """A speck beside a square is not clicked."""
    assert shape_of("M0 0l1 0 0 1-1 0zM5 5l10 0 0 10-10 0z").bounds == (5, 5, 15, 15)


def test_a_thin_place_keeps_a_polygon() -> None:
    """What the inset would swallow is given whole."""
    assert Polygon(corners_of(shape_of("M0 0l40 0 0 2-40 0z"))).area > 0


def test_an_unknown_command_is_refused() -> None:
    """An outline that is read wrongly would be clicked wrongly."""
    with pytest.raises(UnknownOutlineError, match="'c'"):
        shape_of("M0 0c1 1 2 2 3 3z")
