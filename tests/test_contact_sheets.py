"""Contact sheets of what lies inside the body: three pictures with something on them, and ids that are known."""

from __future__ import annotations

import numpy as np
import pytest

from tests.contact_drawing import VIEWS
from tests.contact_sheets import OWN, STRUCTURES, UnknownStructureError, pictures, sheet, solids_named


def test_a_structure_is_seen_from_three_sides() -> None:
    """Each picture has red of the structure on it, and the neighbours below have names."""
    parts, tints = pictures("disc_l4_l5")
    assert len(parts) == len(VIEWS) == 3
    for part in parts:
        red, green, _ = np.moveaxis(np.array(part).astype(int), 2, 0)
        assert (red - green > (OWN[0] - OWN[1]) / 3).sum() > 200
    assert "root_l4" in tints
    assert sheet("disc_l4_l5").width > sum(part.width for part in parts)


def test_the_thirty_are_known() -> None:
    """No id of the list stands for nothing."""
    assert len(set(STRUCTURES)) == 30
    assert all(solids_named(name) for name in STRUCTURES)


def test_an_unknown_id_is_named() -> None:
    """The error says which id is unknown, and which there are."""
    with pytest.raises(UnknownStructureError, match=r"'muscle_none'.*disc_l4_l5"):
        solids_named("muscle_none")
