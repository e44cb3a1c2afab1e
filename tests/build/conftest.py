"""The body, labelled once for all tests of the build."""

from pathlib import Path

import pandas as pd
import pytest

from dashboard.build.areas import read_area_map
from dashboard.build.bodies import BODIES, NEUTRAL, read_variant, skin_of_variant
from dashboard.build.body import Body, read_body
from dashboard.build.skin import Skin, SkinPoints, sample_points, skin_of

DATA = Path(__file__).resolve().parents[2] / "data"


def table(name: str) -> pd.DataFrame:
    """One table of data/ as text."""
    return pd.read_csv(DATA / f"{name}.csv", dtype=str, keep_default_na=False)


@pytest.fixture(scope="session")
def areas() -> pd.DataFrame:
    """The areas table."""
    return table("areas")


@pytest.fixture(scope="session")
def body() -> Body:
    """The committed body."""
    return read_body(DATA / "body" / "neutral.npz")


@pytest.fixture(scope="session")
def skin(body: Body, areas: pd.DataFrame) -> Skin:
    """The skin with an area at every vertex."""
    return skin_of(body, read_area_map(DATA / "body", areas))


@pytest.fixture(scope="session")
def skins(body: Body, skin: Skin) -> dict[str, Skin]:
    """The skin of every body."""
    others = {name: read_variant(DATA / "body" / f"{name}.npz", body) for name in BODIES if name != NEUTRAL}
    return {NEUTRAL: skin} | {name: skin_of_variant(other, skin) for name, other in others.items()}


@pytest.fixture(scope="session")
def points(skin: Skin) -> SkinPoints:
    """The fixed skin points."""
    return sample_points(skin)
