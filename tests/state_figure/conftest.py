"""The atlas with its compiled views."""

import pytest

from dashboard.atlas import DATA_DIR, Atlas
from dashboard.slides.ground import Ground, ground_of


@pytest.fixture(scope="session")
def ground(atlas: Atlas) -> Ground:
    """The atlas of the repository."""
    return ground_of(atlas, DATA_DIR / "compiled")
