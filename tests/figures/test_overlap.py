"""Which sources are taken for each other: by hand-made overlaps, and by those the build wrote."""

import json
from pathlib import Path

import numpy as np
import pytest

from dashboard.atlas import Atlas
from dashboard.figures.overlap import Overlap, most_confused, read_overlap, ten_most_confused

COMPILED = Path(__file__).parents[2] / "data" / "compiled"
ROOTS = ("root_c5", "root_c6", "root_c7", "root_c8", "root_t1", "root_t2")
OTHERS = ("muscle_scalenes", "muscle_supraspinatus", "facet_c5_c6", "viscus_heart")


@pytest.fixture(scope="module")
def compiled(atlas: Atlas) -> Overlap:
    """What the build wrote."""
    return read_overlap(COMPILED, json.loads((COMPILED / "index.json").read_text("utf-8"))["structures"])


def by_hand(first: dict[str, int]) -> Overlap:
    """C5 overlaps with the others as given, the others with nothing."""
    ids = (*ROOTS, *OTHERS)
    percent = np.eye(len(ids), dtype=np.uint8) * 100
    for other, value in first.items():
        percent[0, ids.index(other)] = percent[ids.index(other), 0] = value
    return Overlap(ids, percent)


def test_the_largest_overlap_comes_first_and_none_is_left_out() -> None:
    """Sources that never meet are not named, and nothing is confused with itself."""
    overlap = by_hand({"root_c6": 30, "muscle_scalenes": 60})
    assert overlap.largest("root_c5") == [("muscle_scalenes", 60), ("root_c6", 30)]
    assert overlap.largest("root_t2") == []


def test_neighbours_of_one_kind_do_not_fill_the_list(atlas: Atlas) -> None:
    """Five roots overlap most, yet at most four are named, and each other mechanism has its best."""
    near = {"root_c6": 90, "root_c7": 80, "root_c8": 70, "root_t1": 60, "root_t2": 50}
    far = {"muscle_scalenes": 20, "muscle_supraspinatus": 10, "facet_c5_c6": 6, "viscus_heart": 5}
    found = most_confused(atlas, by_hand(near | far), "root_c5", most=8)
    assert found == [
        ("root_c6", 90), ("root_c7", 80), ("root_c8", 70), ("root_t1", 60),
        ("muscle_scalenes", 20), ("muscle_supraspinatus", 10), ("facet_c5_c6", 6), ("viscus_heart", 5),
    ]  # fmt: skip


def test_a_mechanism_that_hardly_overlaps_is_not_forced_in(atlas: Atlas) -> None:
    """Below five percent a source is named only where there is room for it."""
    near = {"root_c6": 90, "muscle_scalenes": 20, "muscle_supraspinatus": 10}
    assert most_confused(atlas, by_hand(near | {"viscus_heart": 4}), "root_c5", most=3)[-1] == (
        "muscle_supraspinatus", 10,
    )  # fmt: skip


def test_what_the_build_wrote_is_a_measure_of_likeness(compiled: Overlap) -> None:
    """The same both ways, never above 100, and 100 with itself."""
    assert (compiled.percent == compiled.percent.T).all()
    assert (np.diag(compiled.percent) == 100).all()
    assert compiled.percent.max() == 100


def test_overlap_is_shared_strength_over_joint_strength(compiled: Overlap) -> None:
    """S1 and piriformis, computed anew from strengths and sizes; the docstring says how."""
    ids = compiled.ids
    strengths = np.frombuffer((COMPILED / "patterns.bin").read_bytes(), np.uint8).reshape(len(ids), -1)
    size = np.frombuffer((COMPILED / "point_sizes.bin").read_bytes(), "<u2").astype(float)
    one, other = (strengths[ids.index(name)].astype(float) for name in ("root_s1", "muscle_piriformis"))
    expected = 100 * (np.minimum(one, other) @ size) / (np.maximum(one, other) @ size)
    assert compiled.between("root_s1", "muscle_piriformis") == pytest.approx(expected, abs=1)


def test_every_source_is_confused_across_mechanisms(atlas: Atlas, compiled: Overlap) -> None:
    """The best of each other mechanism that overlaps by five percent is in every list, and no list repeats itself."""
    for name in compiled.ids:
        found = most_confused(atlas, compiled, name)
        named = [other for other, _ in found]
        alike = [other for other in named if atlas.structures[other].mechanism == atlas.structures[name].mechanism]
        across = [pair for pair in compiled.largest(name) if pair[0] not in alike and pair[1] >= 5]
        mechanisms = {atlas.structures[other].mechanism for other, _ in across}
        mechanisms.discard(atlas.structures[name].mechanism)
        assert mechanisms <= {atlas.structures[other].mechanism for other in named}, name
        assert len(alike) <= 4
        assert len(set(named)) == len(named) <= 8
        assert name not in named


def test_the_ten_most_confused_pairs_cross_mechanisms(atlas: Atlas, compiled: Overlap) -> None:
    """Each pair once, of two mechanisms, the most alike first."""
    pairs = ten_most_confused(atlas, compiled)
    assert len({frozenset(pair[:2]) for pair in pairs}) == 10
    assert all(atlas.structures[one].mechanism != atlas.structures[other].mechanism for one, other, _ in pairs)
    assert [percent for *_, percent in pairs] == sorted((percent for *_, percent in pairs), reverse=True)
