"""The compiled muscles are seen from where their rows say, alike on both sides; the sites lie over their muscles."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from dashboard.build.muscle_files import ground, muscles_of, sites_of
from dashboard.build.muscle_shape import Places
from dashboard.build.skin import Skin
from dashboard.build.view import GROUPS, SADDLE

DATA = Path(__file__).parents[2] / "data"
SEEN_IN = {
    "anterior": {"front", "palms"},
    "posterior": {"back", "hand_backs"},
    "lateral": {"left", "head_left"},
    "medial": {"leg_inner_left", "arm_inner_left"},
    "plantar": {"soles"},
    "dorsal": {"foot_tops", "hand_backs"},
}
NEAR_SITE_CM = 2.0


def table(name: str) -> pd.DataFrame:
    """One table of data/ as text."""
    return pd.read_csv(DATA / f"{name}.csv", dtype=str, keep_default_na=False)


MUSCLES = table("muscles").set_index("structure_id")


def compiled(name: str) -> dict[str, Any]:
    """A compiled file of the neutral body."""
    content: dict[str, Any] = json.loads((DATA / "compiled" / f"{name}.json").read_text())
    return content


def test_every_muscle_is_seen_from_where_its_row_says() -> None:
    """For each view of its row there is a compiled view of that side in which the muscle is drawn."""
    seen: dict[str, set[str]] = {}
    for group in GROUPS:
        content = compiled(f"muscles_{group}")
        for view_id, place in content["views"].items():
            for muscle in content["cameras"][place["camera"]]:
                seen.setdefault(muscle, set()).add(view_id)
    rows = [(str(muscle), str(view)) for muscle, views in MUSCLES["views"].items() for view in str(views).split(";")]
    assert not [row for row in rows if not seen.get(row[0], set()) & SEEN_IN[row[1]]]


@pytest.mark.parametrize("group", GROUPS)
def test_left_and_right_are_mirror_images(group: str) -> None:
    """Both come from one drawing of the left half: added to x on one side, taken from it on the other."""
    views = compiled(f"muscles_{group}")["views"]
    body_views = {view["id"]: view for view in compiled(f"views_{group}")["views"]}
    for view_id, place in views.items():
        twin = views[body_views[view_id]["mirror"]]
        assert twin["camera"] == place["camera"]
        for here, there in (("left", "right"), ("right", "left")):
            assert (place[here] is None) == (twin[there] is None)
            if place[here] is not None:
                assert place[here] + twin[there] == body_views[view_id]["width"]


@pytest.mark.parametrize("group", GROUPS)
def test_muscles_lie_inside_their_picture(group: str) -> None:
    """Every label point of every view is on the paper, and every muscle that is drawn has an outline."""
    content = compiled(f"muscles_{group}")
    for view in (view for view in compiled(f"views_{group}")["views"] if view["id"] != SADDLE):
        place = content["views"][view["id"]]
        for shape in content["cameras"][place["camera"]].values():
            x = shape["x"] + place["left"] if place["left"] is not None else place["right"] - shape["x"]
            assert 0 < x < view["width"] and 0 < shape["y"] < view["height"] and shape["d"].startswith("M")


def test_the_layer_is_light() -> None:
    """Under 150 KB for the first group of views."""
    assert (DATA / "compiled" / "muscles_front-back.json").stat().st_size < 150_000


def test_every_muscle_has_as_many_sites_as_its_row_says() -> None:
    """Numbered from 1 without a gap; where the row gives no number, at most the one place it names."""
    numbers = table("trigger_point_sites").groupby("structure_id")["number"].apply(lambda n: sorted(map(int, n)))
    for muscle, count in MUSCLES["trigger_point_count"].items():
        found = list(numbers.get(muscle, []))
        assert found == list(range(1, int(count) + 1)) if count else found in ([], [1]), muscle


def test_every_site_lies_over_its_muscle(skin: Skin) -> None:
    """On the belly, within two centimetres of it, or in the area the row names."""
    body, sites = ground(DATA), sites_of(DATA)
    muscles = {muscle.structure_id: muscle for muscle in muscles_of(DATA)}
    places = Places(body.body.skin, body.normals, body.arm > 0.5)
    place = sites.places.on(skin.body)
    corner = skin.body.faces[sites.places.face]
    own = skin.area[corner[np.arange(len(corner)), sites.places.bary.argmax(1)]]
    away = []
    for k, (muscle, number) in enumerate(zip(sites.structure, sites.number, strict=True)):
        over = skin.body.skin[muscles[muscle].over(places) >= 0.5]
        near = np.linalg.norm(over - place[k], axis=1).min() <= NEAR_SITE_CM
        if not near and skin.area_map.area_ids[own[k]] != sites.areas[muscle][str(number)]:
            away.append(f"{muscle} {number}")
    assert not away
