"""Zones of pain end softly, keep their size, and lose no narrow strip."""

import numpy as np
import pytest

from dashboard.build.skin import Skin
from dashboard.build.zone import AT_ONCE, EDGE, Softener, faded, softener_of


@pytest.fixture(scope="module")
def softener(skin: Skin) -> Softener:
    """How zones spread over the committed body."""
    return softener_of(skin)


def belly_box(skin: Skin, half_width: float, low: float, high: float) -> np.ndarray:
    """The skin of the belly in a box, in cm."""
    x, y, z = skin.body.skin.T
    return np.asarray((np.abs(x) < half_width) & (z > low) & (z < high) & (y < -6) & skin.outer)


def test_a_box_loses_its_corners_and_keeps_its_size(skin: Skin, softener: Softener) -> None:
    """A box on the belly becomes a shape without corners that covers as much skin, the middle of its sides included."""
    box = belly_box(skin, 7, 106, 122)
    zone = softener.zones([box])[0]
    size = skin.vertex_area
    assert size[zone >= EDGE].sum() == pytest.approx(size[box].sum(), rel=0.1)
    x, _, z = skin.body.skin.T
    corner = box & (np.abs(x) > 5.9) & ((z > 120) | (z < 107.2))
    middle = box & (np.abs(x) < 1.5) & (z > 120)
    # As near to the edge of the box, yet the corners lie at the edge of the zone and the middle well within.
    assert corner.any() and zone[corner].max() < EDGE + 0.1
    assert middle.any() and zone[middle].min() > EDGE + 0.25


def test_a_narrow_strip_is_kept(skin: Skin, softener: Softener) -> None:
    """A strip three centimetres wide, lost where much is spread, is still drawn over most of its skin."""
    strip = belly_box(skin, 8, 112, 115)
    kept = softener.zones([strip])[0] >= EDGE
    assert skin.vertex_area[kept & strip].sum() > 0.7 * skin.vertex_area[strip].sum()


def test_nothing_is_painted_outside_its_zone(skin: Skin, softener: Softener) -> None:
    """What is painted fades out at the edge of the zone; an empty zone is empty."""
    box = belly_box(skin, 7, 106, 122)
    zone = softener.zones([box])[0]
    field = faded(box.astype(float), zone)
    assert (field[zone < EDGE - 0.05] == 0).all()
    assert (field[box & (zone >= EDGE)] == 1).all()
    assert not softener.zones([np.zeros(len(box), dtype=bool)])[0].any()


def test_several_zones_at_once_are_those_of_one_by_one(skin: Skin, softener: Softener) -> None:
    """An empty one among them, and more than are done at once: each is its own, but for rounding."""
    boxes = [belly_box(skin, half, 106, 110 + half) for half in np.linspace(3, 8, AT_ONCE + 2)]
    boxes[3] = np.zeros(len(boxes[0]), dtype=bool)
    together = softener.zones(boxes)
    assert len(together) == len(boxes)
    for at in (0, 3, 4, AT_ONCE, AT_ONCE + 1):
        assert together[at] == pytest.approx(softener.zones([boxes[at]])[0], abs=1e-9)
