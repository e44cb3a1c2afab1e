"""Zones of pain end softly, keep their size, and lose no narrow strip."""

import numpy as np
import pytest

from dashboard.build.skin import Skin
from dashboard.build.zone import EDGE, Softener, faded, softener_of


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
    zone = softener.zone(box)
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
    kept = softener.zone(strip) >= EDGE
    assert skin.vertex_area[kept & strip].sum() > 0.7 * skin.vertex_area[strip].sum()


def test_nothing_is_painted_outside_its_zone(skin: Skin, softener: Softener) -> None:
    """What is painted fades out at the edge of the zone; an empty zone is empty."""
    box = belly_box(skin, 7, 106, 122)
    zone = softener.zone(box)
    field = faded(box.astype(float), zone)
    assert (field[zone < EDGE - 0.05] == 0).all()
    assert (field[box & (zone >= EDGE)] == 1).all()
    assert not softener.zone(np.zeros(len(box), dtype=bool)).any()
