"""Borders between labels are smooth, shared, and stop at the edges of the body."""

import numpy as np
import pytest
import shapely

from dashboard.build.border import joined, settled, smooth_polygons, twinned, whole_pieces, without_tails
from dashboard.build.curve import curve_data, meeting_points, rings_of


def flat(label: np.ndarray) -> np.ndarray:
    """A depth without steps."""
    return np.zeros(label.shape)


def test_a_tail_goes_to_its_neighbour_and_a_square_keeps_its_corners() -> None:
    """A strip two places wide hanging from a square is taken away; nothing else of the square is."""
    label = np.zeros((60, 60), dtype=int)
    label[10:30, 10:30] = 1
    label[30:50, 19:21] = 1
    kept = without_tails(label, 3.0) == 1
    assert not kept[34:50].any()
    assert kept[10:30, 10:30].all()


def test_a_stray_piece_and_a_sliver_go_to_their_neighbours() -> None:
    """What is small beside the largest piece of its label, or nowhere wide, is not drawn."""
    label = np.zeros((60, 60), dtype=int)
    label[10:30, 10:30] = 1
    label[40:48, 40:48] = 1
    label[5:55, 55:57] = 2
    kept = whole_pieces(label, 3.0)
    assert (kept == 1).sum() == 400
    assert not (kept == 2).any()


def test_labels_do_not_flow_over_an_edge_of_the_body() -> None:
    """Where a limb lies in front, the line between it and the trunk stays to the place."""
    label = np.zeros((40, 40), dtype=int)
    label[:, 20:] = 1
    label[15:25, 17:20] = 1
    depth = np.where(label == 1, 10.0, 0.0)
    assert (settled(label, joined(label >= 0, depth, 6.0), 4.0) == label).all()
    assert (settled(label, joined(label >= 0, flat(label), 6.0), 4.0) != label).any()


def test_neighbours_share_one_smooth_line() -> None:
    """A staircase between two areas becomes one straight line without gap or overlap, drawn the same by both."""
    rows, columns = np.indices((60, 60))
    label = (columns > rows / 3 + 20).astype(int)
    ties = joined(label >= 0, flat(label), 6.0)
    shapes = smooth_polygons(label, ties, 6.0, 1.5)
    meeting = meeting_points(list(shapes.values()))
    drawn = [shapely.union_all([shapely.Polygon(r) for r in rings_of(curve_data(s, meeting))]) for s in shapes.values()]
    assert drawn[0].intersection(drawn[1]).area < 1
    assert shapely.union_all(drawn).area == pytest.approx(3600, abs=8)
    line = shapely.LineString([(20.5, 0), (40.5, 60)]).segmentize(1)
    border = drawn[0].boundary.intersection(shapely.box(2, 2, 58, 58))
    assert max(shapely.Point(p).distance(border) for p in list(line.coords)[3:-3]) < 1


def test_the_whole_figure_is_its_own_mirror_image() -> None:
    """Odd or even width, the right half repeats the left."""
    for width in (6, 7):
        image = np.arange(3 * width).reshape(3, width)
        assert (twinned(image) == twinned(image)[:, ::-1]).all()
        assert twinned(image).shape == image.shape


def test_a_curve_passes_its_points_and_a_corner_stays() -> None:
    """A circle of few points is a circle; a square is a square; what was written is read again."""
    circle = shapely.Point(100, 100).buffer(50, 4)
    (ring,) = rings_of(curve_data(circle))
    assert np.abs(np.hypot(*(ring - 100).T) - 50).max() < 1.5
    square = shapely.box(10, 10, 50, 50)
    assert curve_data(square).count("t") == curve_data(square).count("q") == 0
    assert shapely.Polygon(rings_of(curve_data(square))[0]).equals(square)
    assert curve_data(shapely.Polygon()) == ""
