"""Every muscle lies between its attachments, runs as the books say, and has the size of a muscle."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from dashboard.build.body import Floats
from dashboard.build.muscle_files import Muscle, ground, muscles_of
from dashboard.build.muscle_shape import Ground, Places, read_edges
from dashboard.build.skin import Skin
from dashboard.build.surface_address import places_at

DATA = Path(__file__).parents[2] / "data"
SHAPES = pd.read_csv(DATA / "muscle_shapes.csv", dtype=str, keep_default_na=False)
MUSCLES = pd.read_csv(DATA / "muscles.csv", dtype=str, keep_default_na=False).set_index("structure_id")
LEAST_CM2, MOST_CM2 = 2, 900
COVERED = 0.5


@pytest.fixture(scope="module")
def neutral() -> Ground:
    """The neutral body with its outer skin."""
    return ground(DATA)


@pytest.fixture(scope="module")
def muscles() -> dict[str, Muscle]:
    """All muscles of the table by id."""
    return {muscle.structure_id: muscle for muscle in muscles_of(DATA)}


@pytest.fixture(scope="module")
def fields(muscles: dict[str, Muscle], neutral: Ground) -> dict[str, Floats]:
    """How far every vertex lies over every muscle."""
    skin = Places(neutral.body.skin, neutral.normals, neutral.arm > 0.5)
    return {name: muscle.over(skin) for name, muscle in muscles.items()}


def test_every_muscle_has_a_shape_and_every_shape_a_muscle() -> None:
    """The tables name the same muscles."""
    assert set(SHAPES["structure_id"]) == set(MUSCLES.index)


def test_every_muscle_covers_its_attachments(muscles: dict[str, Muscle], neutral: Ground) -> None:
    """The belly lies over every address of the first and of the last row of its table."""
    bare = []
    for row in SHAPES.itertuples():
        edges = read_edges(str(row.edges))
        ends = [*edges[0], *edges[-1]]
        place = places_at(ends, neutral.body)
        over = muscles[str(row.structure_id)].over(neutral.places(neutral.body.faces[place.face], place.bary))
        bare += [f"{row.shape_id} {address}" for address, value in zip(ends, over, strict=True) if value < COVERED]
    assert not bare


def test_every_muscle_reaches_the_areas_of_its_attachments(fields: dict[str, Floats], skin: Skin) -> None:
    """In each area under an address of the first or last row some skin lies over the muscle."""
    missed = []
    for row in SHAPES.itertuples():
        over = fields[str(row.structure_id)] > 0.25  # a vertex beside the border still tells the area
        edges = read_edges(str(row.edges))
        places = places_at([*edges[0], *edges[-1]], skin.body)
        corner = skin.body.faces[places.face]
        own = skin.area[corner[np.arange(len(corner)), places.bary.argmax(1)]]
        missed += [f"{row.shape_id} {skin.area_map.area_ids[a]}" for a in set(own) - set(skin.area[over])]
    assert not missed


def test_every_muscle_has_the_size_of_a_muscle(fields: dict[str, Floats], skin: Skin) -> None:
    """Between a thumbnail and half of the back, in square centimetres of skin."""
    size = {m: float(skin.vertex_area[over >= COVERED].sum()) for m, over in fields.items()}
    assert not {m: round(cm2) for m, cm2 in size.items() if not LEAST_CM2 <= cm2 <= MOST_CM2}


def test_a_muscle_does_not_cross_to_the_other_half(fields: dict[str, Floats], skin: Skin) -> None:
    """The table writes the left half; beyond the midline there is no more than the breadth of a border."""
    beyond = skin.body.skin[:, 0] < -0.5
    assert not [m for m, over in fields.items() if (over[beyond] >= COVERED).any()]


def test_fibres_run_from_the_first_row_to_the_last(muscles: dict[str, Muscle], neutral: Ground) -> None:
    """Each drawn fibre begins nearer to the origin and ends nearer to the insertion."""
    turned = []
    for muscle in muscles.values():
        own = SHAPES[SHAPES["structure_id"] == muscle.structure_id]
        for cell, shape in zip(own["edges"], muscle.shapes, strict=True):
            first, last = (places_at(read_edges(cell)[k], neutral.body).on(neutral.body) for k in (0, -1))
            for fibre in shape.fibres:
                start = fibre.on(neutral.body)[0]
                near, far = (np.linalg.norm(edge - start, axis=1).min() for edge in (first, last))
                if near > far:
                    turned.append(muscle.structure_id)
    assert not turned


@pytest.mark.parametrize(
    ("muscle", "way"),
    [
        ("gluteus_maximus", (1, 0, -1)),
        ("piriformis", (1, 0, 0)),
        ("gluteus_medius", (0, 0, -1)),
        ("sartorius", (-1, 0, -1)),
        ("biceps_femoris", (1, 0, -1)),
        ("semitendinosus", (0, 0, -1)),
        ("external_oblique", (-1, 0, -1)),
        ("rectus_abdominis", (0, 0, 1)),
    ],
)
def test_fibres_run_the_way_the_anatomy_books_say(
    muscles: dict[str, Muscle], neutral: Ground, muscle: str, way: tuple[int, int, int]
) -> None:
    """From origin to insertion, on average: sideways, or up and down (x to the left, z up)."""
    fibres = muscles[f"muscle_{muscle}"].fibres
    run = np.mean([np.diff(fibre.on(neutral.body)[[0, -1]], axis=0)[0] for fibre in fibres], axis=0)
    unit = run / np.linalg.norm(run)
    assert all(unit[k] * sign > 0.03 for k, sign in enumerate(way) if sign)


def test_depth_agrees_with_the_table_of_muscles(muscles: dict[str, Muscle]) -> None:
    """A superficial muscle is never deepest, a deep one never on top."""
    wrong = [
        m for m in muscles if muscles[m].depth not in ((1, 2) if MUSCLES.loc[m, "depth"] == "superficial" else (2, 3))
    ]
    assert not wrong
