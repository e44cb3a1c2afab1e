"""The atlas with its compiled views."""

import pytest

from dashboard.atlas import DATA_DIR, Atlas
from dashboard.slides.material import Material, material_of


@pytest.fixture(scope="session")
def material(atlas: Atlas) -> Material:
    """The atlas of the repository."""
    return material_of(atlas, DATA_DIR / "compiled")
