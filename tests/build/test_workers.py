"""A build does the steps that something has changed for, and no others."""

import csv
import shutil
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from dashboard.atlas.compiled import inputs
from dashboard.build import command, workers
from dashboard.build.bodies import BODIES
from dashboard.build.ground import Place
from dashboard.build.kept import SUFFIX, Kept, shelf_filled, shelf_read
from dashboard.build.keys import Keys, keys_of
from dashboard.build.look import scene_entry
from dashboard.build.steps import SHARED, Missing, entries_of, look_shelf
from dashboard.build.view import CAMERA_NAMES
from tests.build.conftest import DATA

LOOKS = len(BODIES) * len(CAMERA_NAMES)
# What lies under the skin is laid once, then carried into each body.
INSIDE = {"inside_index": 1, "inside": len(BODIES)}


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    """A copy of all that a build reads."""
    for name, path in inputs(DATA).items():
        (tmp_path / "data" / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, tmp_path / "data" / name)
    return tmp_path / "data"


def changed(data_dir: Path, table: str, change: Callable[[dict[str, str]], None]) -> dict[str, str]:
    """Change the first row of a table that a picture shows, and return it."""
    path = data_dir / f"{table}.csv"
    with path.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    row = next(row for row in rows if row.get("draw", "yes") == "yes" and row.get("symptom", "pain") == "pain")
    change(row)
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)
    return row


class Pretended:
    """Stands for ground and camera alike: makes nothing, and counts."""

    def __init__(self, *_: Any) -> None:
        pass

    def __call__(self, *_: Any) -> "Pretended":
        """The same, whatever is asked."""
        return self

    def label(self) -> None:
        """Nothing."""

    def muscle(self, structure: str) -> None:
        """Nothing."""

    def paint(self, structures: Sequence[str]) -> None:
        """Nothing."""


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every step that is done from here on, in one process and without its work."""
    done: list[str] = []

    class Look(Pretended):
        def made(self, item: str) -> str:
            done.append(item)
            return item

    def shared_item(_: object, item: str) -> str:
        done.append(item)
        return item

    monkeypatch.setattr(workers, "MOST", 1)
    monkeypatch.setattr(workers, "_ground", Pretended())
    monkeypatch.setattr(workers, "Look", Look)
    monkeypatch.setattr(workers, "shared_item", shared_item)
    return done


def build(data_dir: Path, bodies: tuple[str, ...] = tuple(BODIES)) -> Missing:
    """Do what is missing, keeping it beside the data."""
    kept = Kept(data_dir.parent / "kept")
    kept.folder.mkdir(exist_ok=True)
    return workers.do_missing(Place(data_dir, kept, data_dir), keys_of(data_dir, bodies), lambda _: None)


def test_nothing_changed_does_nothing(data_dir: Path, steps: list[str]) -> None:
    """A second build of the same tables does no step."""
    assert len(build(data_dir)) == len(steps) > 10_000
    assert len(build(data_dir)) == 0


def test_one_strength_does_one_pattern(data_dir: Path, steps: list[str]) -> None:
    """Another strength is one pattern painted, and outlined once for every camera before every body."""
    build(data_dir)
    steps.clear()
    row = changed(data_dir, "patterns", lambda row: row.update(strength="0.37"))
    build(data_dir)
    assert steps == [f"contour {row['structure_id']}"] * (1 + LOOKS)


@pytest.mark.parametrize(
    ("table", "column", "drawn"),
    [
        ("nerve_fields", "nerve_id", {"fields": 1 + LOOKS}),
        ("dermatomes", "root", {"band": 1 + LOOKS}),
        ("nerve_courses", "points", {"courses": LOOKS}),
        ("muscle_shapes", "edges", {"muscle": LOOKS, **INSIDE}),
        ("deep_courses", "points", INSIDE),
        ("trigger_point_sites", "address", {"sites": LOOKS}),
        ("patterns", "note", {}),
        ("areas", "name", {}),
    ],
)
def test_one_row_does_only_what_is_drawn_from_it(
    data_dir: Path, steps: list[str], table: str, column: str, drawn: dict[str, int]
) -> None:
    """Another cell of a table is drawn anew where it is seen; a note or a name, which no picture shows, is not."""
    build(data_dir)
    steps.clear()
    changed(data_dir, table, lambda row: row.update({column: "something else"}))
    build(data_dir)
    assert Counter(item.partition(" ")[0] for item in steps) == drawn


def test_another_body_does_nothing_of_the_others(data_dir: Path, steps: list[str]) -> None:
    """A body made anew is looked at anew; what the other bodies show stays."""
    build(data_dir)
    shutil.copyfile(data_dir / "body" / "older.npz", data_dir / "body" / "female.npz")
    assert {body for body, _ in build(data_dir).looks} == {"female"}


def test_a_build_that_is_broken_off_keeps_what_it_has(
    data_dir: Path, steps: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C in the third look: the first two and what all bodies share need not be done again."""

    class BrokenOff(Pretended):
        def made(self, item: str) -> str:
            if steps.count("view") == 2 and item == "view":
                raise KeyboardInterrupt
            steps.append(item)
            return item

    with monkeypatch.context() as now:
        now.setattr(workers, "Look", BrokenOff)
        with pytest.raises(KeyboardInterrupt):
            build(data_dir)
    missing = build(data_dir)
    assert missing.shared == ()
    assert len(missing.looks) == LOOKS - 2


def test_a_broken_off_build_leaves_the_compiled_views(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Ctrl-C is answered in one line, and the views are as before."""
    (data_dir / "compiled").mkdir()
    (data_dir / "compiled" / "a.json").write_bytes(b"old")

    def broken(*_: object) -> Iterator[tuple[str, bytes]]:
        yield "a.json", b"new"
        raise KeyboardInterrupt

    monkeypatch.setattr(workers, "compiled_files", broken)
    assert command.main(check=False, data_dir=data_dir) == 130
    assert (data_dir / "compiled" / "a.json").read_bytes() == b"old"
    assert "as it was before" in capsys.readouterr().err


def test_the_command_knows_that_nothing_has_changed(data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a build the next one makes nothing, until a table changes or a view is damaged; a check always makes."""
    made = list[object]()

    def files(*given: object) -> Iterator[tuple[str, bytes]]:
        made.append(given)
        yield "a.json", b"{}"

    monkeypatch.setattr(workers, "compiled_files", files)
    (data_dir.parent / command.KEEP).mkdir(parents=True)
    for _ in range(2):
        assert command.main(check=False, data_dir=data_dir) == 0
    assert len(made) == 1
    (data_dir / "compiled" / "a.json").write_bytes(b"damaged")
    assert command.main(check=False, data_dir=data_dir) == 0
    assert len(made) == 2
    changed(data_dir, "areas", lambda row: row.update(name="Another name"))
    assert command.main(check=False, data_dir=data_dir) == 0
    assert len(made) == 3
    command.main(check=True, data_dir=data_dir)
    assert len(made) == 4


def test_a_build_that_cannot_keep_says_so(data_dir: Path, monkeypatch: pytest.MonkeyPatch, steps: list[str]) -> None:
    """Where nothing can be written beside the data all is made from nothing, with a word about it."""
    (data_dir.parent / "file").touch()
    said = list[str]()
    monkeypatch.setattr(workers, "files_from", lambda *_: iter([("a.json", b"")]))
    keep = data_dir.parent / "file" / "build"
    assert dict(workers.compiled_files(data_dir, said.append, ["neutral"], keep)) == {"a.json": b""}
    assert said[0].startswith("keeping nothing") and len(steps) > 1_000


def few(data_dir: Path) -> Keys:
    """One camera before one body, one pattern and one band."""
    keys = keys_of(data_dir, ("neutral",))
    names = ("contour joint_temporomandibular", "band lee2008")
    look = ("neutral", "head")
    return Keys(keys.ground, keys.inside, {name: keys.drawn[name] for name in names}, {look: keys.looks[look]})


def test_what_is_kept_gives_the_same_as_what_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A look at the kept scene on the kept skin shows what the first one showed, and so does one made anew."""
    kept, keys, name = Kept(tmp_path), few(DATA), look_shelf("neutral", "head")
    place, wanted = Place(DATA, kept, tmp_path), keys.of_look("neutral", "head")

    def again() -> dict[str, Any]:
        """Build as a new process would, with what is kept by now."""
        monkeypatch.setattr(workers, "_grounds", {})
        workers.do_missing(place, keys, lambda _: None)
        return {**shelf_read(kept, name), **shelf_read(kept, SHARED)}

    first = again()
    assert first[next(iter(wanted))] and len(first) == len(wanted) + len(keys.of_shared()) - 2
    # Without the view: the scene that is kept has to do.
    bare = {item: key for item, key in wanted.items() if item == "view"}
    shelf_filled(kept, name, bare, lambda item: first[item][1])
    assert again() == first
    scene = tmp_path / (scene_entry("neutral", "head", keys.looks["neutral", "head"]) + SUFFIX)
    scene.write_bytes(scene.read_bytes()[:1000])
    for entry in (SHARED, name):
        (tmp_path / (entry + SUFFIX)).unlink()
    assert again() == first


def test_every_entry_of_a_build_is_known_to_it() -> None:
    """What is dropped after a build is nothing that the next one would ask for."""
    keys = keys_of(DATA, tuple(BODIES))
    names = entries_of(keys)
    assert len(names) == 4 + 2 * LOOKS + sum(name.startswith("muscle ") for name in keys.drawn)
