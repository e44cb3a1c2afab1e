"""The committed views are what the sources give, and hold what the page relies on."""

import json
import re
import sys
from functools import cache
from itertools import chain
from typing import Any

import numpy as np
import pandas as pd
import pytest

from dashboard.atlas.compiled import inputs, views_fault
from dashboard.build import command, workers
from dashboard.build.bodies import BODIES, NEUTRAL
from dashboard.build.compare import same, same_outline, same_value
from dashboard.build.compile import folder_of, version_of, write
from dashboard.build.curve import rings_of
from dashboard.build.pattern_files import contour_files
from dashboard.build.prepare import look_at
from dashboard.build.view_files import view_files
from dashboard.build.workers import ground_here
from tests.build.conftest import DATA, table

COMPILED = DATA / "compiled"
# The view that shows an area best, by the aspect the table gives it.
PRIMARY = {
    "anterior": {"front"},
    "posterior": {"back"},
    "lateral": {"left", "right", "head_left", "head_right"},
    "medial": {"leg_inner_left", "leg_inner_right", "arm_inner_left", "arm_inner_right", "saddle"},
    "palmar": {"palms"},
    "plantar": {"soles"},
    "dorsal": {"hand_backs", "foot_tops"},
}
EVERY_BODY = pytest.mark.parametrize("name", BODIES)


@cache
def index() -> dict[str, Any]:
    """The compiled index."""
    return dict(json.loads((COMPILED / "index.json").read_text()))


@cache
def views(name: str = NEUTRAL) -> dict[str, dict[str, Any]]:
    """Every view of a body by id."""
    folder = COMPILED / folder_of(name)
    groups = [json.loads((folder / f"views_{g['id']}.json").read_text())["views"] for g in index()["groups"]]
    return {v["id"]: v for group in groups for v in group}


def shown(name: str) -> set[tuple[str, str, str]]:
    """(area, side, view) of every clickable outline of a body."""
    return {(a["area"], a["side"], v["id"]) for v in views(name).values() for a in v["areas"]}


def test_committed_views_are_what_the_sources_give(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A fresh build of the neutral body says what the committed files say, up to the rounding of another processor."""
    monkeypatch.setattr(workers, "MOST", 1)  # here, where the other bodies find the labelled skin again
    read, watched = set[str](), [True]
    sys.addaudithook(lambda event, of: read.add(str(of[0])) if watched[0] and event == "open" else None)
    assert command.main(check=True, bodies=[NEUTRAL]) == 0, capsys.readouterr().out
    watched[0] = False  # a hook stays for good
    tables = {path for path in read if path.startswith(str(DATA)) and path.endswith((".csv", ".bib"))}
    assert tables and tables <= {str(path) for path in inputs(DATA).values()}, "the manifest must know what is read"


@pytest.mark.parametrize("name", [name for name in BODIES if name != NEUTRAL])
def test_the_front_and_back_of_other_bodies_are_what_the_sources_give(name: str) -> None:
    """Views and contours of every body's whole figure are fresh; `build --check` compares all the other files too."""
    ground = ground_here(DATA, print)
    build = look_at(name, ground.build, DATA, print, ["front-back"])
    made = dict(chain(view_files(build), contour_files(build, ground.patterns[::4], print)))
    for file in ("front.webp", "back.webp", "views_front-back.json"):
        assert same(file, made[file], (COMPILED / name / file).read_bytes()), file
    fresh = json.loads(made["contours_front-back.json"])
    committed = json.loads((COMPILED / name / "contours_front-back.json").read_text())
    assert fresh
    assert same_value(fresh, {structure: committed[structure] for structure in fresh})


def test_the_version_names_the_present_sources() -> None:
    """Whoever changes a table that is drawn, or the build, must build again."""
    assert index()["version"] == version_of(DATA)
    assert views_fault(DATA) == ""


@EVERY_BODY
def test_every_area_of_both_sides_is_outlined_in_its_primary_view(areas: pd.DataFrame, name: str) -> None:
    """Each area can be clicked on each side in the view that its aspect names."""
    seen = shown(name)
    missing = [
        (area.area_id, side)
        for area in areas.itertuples()
        for side in (("midline",) if area.midline == "yes" else ("left", "right"))
        if not any((area.area_id, side, v) in seen for v in PRIMARY[str(area.aspect)])
    ]
    assert missing == []


@EVERY_BODY
def test_each_view_names_only_known_areas_and_sides(areas: pd.DataFrame, name: str) -> None:
    """Midline areas are drawn as midline, all others as left or right."""
    midline = dict(zip(areas["area_id"], areas["midline"] == "yes", strict=True))
    assert all((side == "midline") == midline[area] for area, side, _ in shown(name))


@EVERY_BODY
def test_left_and_right_letters_stand_on_every_view(name: str) -> None:
    """Every view says which side is which, and the letters agree with the areas beside them."""
    for view in views(name).values():
        letters = {mark["text"]: mark["x"] for mark in view["letters"]}
        assert letters, view["id"]
        if len(letters) == 2:
            means = {s: np.mean([a["x"] for a in view["areas"] if a["side"] == s]) for s in ("left", "right")}
            assert (letters["L"] < letters["R"]) == (means["left"] < means["right"]), view["id"]
        else:
            (letter,) = letters
            assert {"L": "right", "R": "left"}[letter] not in {a["side"] for a in view["areas"]}, view["id"]


@EVERY_BODY
def test_label_points_lie_inside_their_outline(name: str) -> None:
    """Each label point is inside the path it names."""
    areas = [(v["id"], a) for v in views(name).values() for a in v["areas"]]
    assert [(view, a["area"]) for view, a in areas if not inside(a["d"], a["x"], a["y"])] == []


def inside(path: str, x: float, y: float) -> bool:
    """Even-odd test of a point against path data."""
    crossings = 0
    for xy in rings_of(path):
        a, b = xy, np.roll(xy, -1, axis=0)
        spans = (a[:, 1] > y) != (b[:, 1] > y)
        with np.errstate(divide="ignore", invalid="ignore"):
            at = a[:, 0] + (y - a[:, 1]) / (b[:, 1] - a[:, 1]) * (b[:, 0] - a[:, 0])
        crossings += int((spans & (at > x)).sum())
    return crossings % 2 == 1


def test_every_structure_shows_somewhere_and_has_strengths() -> None:
    """Each structure has a row of strengths and a contour in at least one view."""
    strengths = np.frombuffer((COMPILED / "patterns.bin").read_bytes(), np.uint8).reshape(-1, index()["n_points"])
    assert len(strengths) == len(index()["structures"]) == len(table("structures"))
    assert (strengths.max(1) > 0).all()


@EVERY_BODY
def test_every_structure_has_a_contour_on_every_body(name: str) -> None:
    """Each structure has a contour in at least one view."""
    folder = COMPILED / folder_of(name)
    contours = [json.loads((folder / f"contours_{g['id']}.json").read_text()) for g in index()["groups"]]
    assert {s for group in contours for s in group} == set(index()["structures"])


@EVERY_BODY
def test_twin_views_are_mirror_images(name: str) -> None:
    """A view's mirror has the same areas on the other side, and its mirror is the view again."""
    other = {"left": "right", "right": "left", "midline": "midline"}
    for view in views(name).values():
        twin = views(name)[view["mirror"]]
        assert twin["mirror"] == view["id"]
        assert {(a["area"], other[a["side"]]) for a in twin["areas"]} == {(a["area"], a["side"]) for a in view["areas"]}


@EVERY_BODY
def test_points_of_a_view_lie_in_it(name: str) -> None:
    """Every drawn point is a known skin point within its view."""
    for view in views(name).values():
        xy = np.array(view["xy"]).reshape(-1, 2)
        assert len(xy) == len(view["points"]) > 20
        assert max(view["points"]) < index()["n_points"]
        assert (xy >= 0).all() and (xy <= [view["width"], view["height"]]).all()


def test_a_drawn_map_does_not_pass_as_the_author_s_own() -> None:
    """Whatever is drawn after a named map is called a style, a type, or test points."""
    for entry in index()["maps"]:
        assert re.search(r" type$| style, complete colouring$|test points, not bands", entry["label"]), entry


def test_a_changed_outline_is_noticed() -> None:
    """The comparison forgives rounding, not another picture."""
    square, larger = "M10 10l100 0 0 100-100 0z", "M10 10l140 0 0 100-140 0z"
    assert same_outline(square, "M10 10l101 0 0 100-101 0z")
    assert not same_outline(square, larger)
    assert not same("views.json", b'{"d":"' + square.encode() + b'"}', b'{"d":"' + larger.encode() + b'"}')


def test_a_name_may_stand_anywhere_on_its_outline_and_nowhere_else() -> None:
    """In a long shape two places are as roomy, and rounding decides for one."""
    named = {"d": "M10 10l100 0 0 10-100 0z", "x": 20, "y": 15}
    assert same_value(named, named | {"x": 95})
    assert not same_value(named, named | {"x": 130})
    assert not same_value({"x": 20, "y": 15}, {"x": 95, "y": 15})


def test_an_interrupted_build_leaves_the_old_files(tmp_path: Any) -> None:
    """The new files replace the old ones only when all are there."""
    target = tmp_path / "compiled"
    write(target, iter([("a.json", b"old")]))

    def broken() -> Any:
        yield "a.json", b"new"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write(target, broken())
    assert (target / "a.json").read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["compiled"]
