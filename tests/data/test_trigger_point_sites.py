"""Trigger-point sites: as many as the muscle's row says, on the left, and in the area they name."""

import csv
from collections import Counter

import numpy as np
import pytest

from dashboard.atlas import DATA_DIR
from dashboard.build.areas import read_area_map
from dashboard.build.body import read_body
from dashboard.build.prepare import read_sources
from dashboard.build.skin import Skin, skin_of
from dashboard.build.surface_address import places_at

Row = dict[str, str]


def rows(name: str) -> list[Row]:
    """The rows of a table of data/."""
    with (DATA_DIR / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


SITES = rows("trigger_point_sites")
MUSCLES = {row["structure_id"]: row for row in rows("muscles")}


@pytest.fixture(scope="module")
def skin() -> Skin:
    """The fine neutral body with its areas."""
    areas = read_sources(DATA_DIR).areas
    return skin_of(read_body(DATA_DIR / "body" / "neutral.npz"), read_area_map(DATA_DIR / "body", areas))


def test_every_muscle_has_as_many_sites_as_its_row_says() -> None:
    """Where muscles.csv gives a number there are exactly so many sites, numbered from 1 without a gap."""
    numbers: dict[str, list[int]] = {muscle: [] for muscle in MUSCLES}
    for row in SITES:
        numbers[row["structure_id"]].append(int(row["number"]))
    for muscle, row in MUSCLES.items():
        if row["trigger_point_count"]:
            assert numbers[muscle] == list(range(1, int(row["trigger_point_count"]) + 1)), muscle


def test_a_muscle_without_a_number_says_why_it_has_a_site() -> None:
    """Where muscles.csv gives no number, a site's note tells that it is the place the text names."""
    unnumbered = [row for row in SITES if not MUSCLES[row["structure_id"]]["trigger_point_count"]]
    assert all("no number" in row["note"] for row in unnumbered)


def test_sites_are_read_from_the_muscles_own_sources() -> None:
    """Each site cites works that its muscle cites, and says its place in words of its own."""
    for row in SITES:
        assert set(row["source_keys"].split(";")) <= set(MUSCLES[row["structure_id"]]["source_keys"].split(";")), row
    for structure, places in Counter((row["structure_id"], row["note"]) for row in SITES).items():
        assert places == 1, structure


def test_the_area_holds_the_address(skin: Skin) -> None:
    """The corner of skin nearest to an address lies in the area the row names."""
    places = places_at([row["address"] for row in SITES], skin.body)
    corner = skin.body.faces[places.face][np.arange(len(SITES)), places.bary.argmax(1)]
    found = [skin.area_map.area_ids[k] for k in skin.area[corner]]
    wrong = {r["site_id"]: (r["area_id"], f) for r, f in zip(SITES, found, strict=True) if r["area_id"] != f}
    assert wrong == {}


def test_sites_lie_on_the_left_and_apart(skin: Skin) -> None:
    """No site is right of the midline, and two of one muscle never stand on one place."""
    place = places_at([row["address"] for row in SITES], skin.body).on(skin.body)
    assert (place[:, 0] >= -0.05).all()
    owner = np.array([row["structure_id"] for row in SITES])
    apart = np.linalg.norm(place[:, None] - place[None], axis=2)
    same = (owner[:, None] == owner[None]) & ~np.eye(len(SITES), dtype=bool)
    near = {SITES[int(i)]["site_id"] for i in np.nonzero((same & (apart < 0.5)).any(1))[0]}
    assert near == set()
