"""The steps of a build that are not kept, done by several processes at once; then its files from all steps."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from dashboard.build.bodies import BODIES
from dashboard.build.compile import files_from
from dashboard.build.digests import inputs_digest
from dashboard.build.ground import Ground, Place
from dashboard.build.kept import NOWHERE, Kept, is_writable, shelf_filled, shelf_with
from dashboard.build.keys import Keys, keys_of
from dashboard.build.look import Look
from dashboard.build.prepare import Progress
from dashboard.build.shared_items import shared_item
from dashboard.build.steps import MUSCLES_AT_ONCE, SHARED, Missing, entries_of, look_shelf, missing_in, parts

MOST = 2
# The ground of the last build of each data folder in this process, with the digest of what it was made from.
_grounds: dict[Path, tuple[str, Ground]] = {}


@dataclass(frozen=True)
class Task:
    """A part of a build for one process, one of `KINDS`; `alone` if no other process needs what it makes."""

    place: Place
    keys: Keys
    say: Progress
    kind: str
    names: tuple[str, ...]
    alone: bool


def compiled_files(
    data_dir: Path, say: Progress, bodies: Sequence[str] = tuple(BODIES), keep: Path | None = None
) -> Iterator[tuple[str, bytes]]:
    """Every compiled file of some bodies as (name, content); `say` must be a function that can be pickled.

    Steps that are kept in the folder `keep` are not done again; without it all is made from nothing.
    """
    if keep is not None and not is_writable(keep):
        say(f"keeping nothing for the next build, because {keep} cannot be written")
        keep = None
    with TemporaryDirectory(prefix="pain-atlas-") as scratch:
        place, keys = Place(data_dir, Kept(keep or Path(scratch)), Path(scratch)), keys_of(data_dir, bodies)
        do_missing(place, keys, say)
        yield from files_from(place.kept, keys, data_dir, bodies)
        if keep is not None:
            place.kept.drop_all_but(entries_of(keys))


def do_missing(place: Place, keys: Keys, say: Progress) -> Missing:
    """Do every step that is not kept, and say which these were."""
    missing = missing_in(place.kept, keys)
    if not len(missing):
        return missing
    say(f"{len(missing)} steps to do")
    count = min(MOST, max(1, len(missing.looks)), os.cpu_count() or 1)

    def tasks(kind: str, names: Iterable[tuple[str, ...]]) -> list[Task]:
        return [Task(place, keys, say, kind, some, count == 1) for some in names]

    muscles = tasks("muscles", parts(missing.muscles, MUSCLES_AT_ONCE))
    with processes(count) as do:
        # Muscles need no labelled skin, so that the other process need not wait for it.
        list(do([*tasks("label", [()]), *muscles[: len(muscles) // 2]]))
        _fill_shared(place.kept, keys, do([*tasks("shared", missing.chunks()), *muscles[len(muscles) // 2 :]]))
        list(do(tasks("look", missing.looks)))
    return missing


def _fill_shared(kept: Kept, keys: Keys, done: Iterator[dict[str, Any]]) -> None:
    """Keep the shared items as they come, so that a build that is broken off keeps those it has."""
    made: dict[str, Any] = {}
    try:
        for items in done:
            made |= items
    finally:
        shelf_with(kept, SHARED, keys.of_shared(), made)


@contextmanager
def processes(count: int) -> Iterator[Callable[[list[Task]], Iterator[Any]]]:
    """A way to do tasks in so many processes, results in the order of the tasks; one process is this one."""
    if count == 1:
        yield lambda tasks: map(done, tasks)
        return
    # Started afresh, so that it works the same on every system; each with one thread, for there is no core to spare.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    pool = ProcessPoolExecutor(count, mp_context=get_context("spawn"))
    try:
        yield lambda tasks: pool.map(done, tasks)
    finally:
        pool.shutdown(cancel_futures=True)


def done(task: Task) -> dict[str, Any]:
    """Do one task; the shared items among what it makes are returned, all else is kept or laid out."""
    return KINDS[task.kind](task, _ground(task.place, task.keys, task.say))


def _label(_: Task, ground: Ground) -> dict[str, Any]:
    ground.label()
    return {}


def _muscles(task: Task, ground: Ground) -> dict[str, Any]:
    task.say(f"placing {len(task.names)} muscles")
    for structure in task.names:
        ground.muscle(structure)
    return {}


def _shared(task: Task, ground: Ground) -> dict[str, Any]:
    painted = [item.removeprefix("contour ") for item in task.names if item.startswith("contour ")]
    if painted:
        task.say(f"painting {len(painted)} patterns from {painted[0]}")
        ground.paint(painted)
    made = {item: shared_item(ground, item) for item in task.names}
    for structure in () if task.alone else painted:
        ground.lay_out(structure)
    return made


def _look(task: Task, ground: Ground) -> dict[str, Any]:
    body, camera = task.names
    wanted = task.keys.of_look(body, camera)
    made = shelf_filled(task.place.kept, look_shelf(body, camera), wanted, Look(ground, body, camera).made)
    task.say(f"{body}: {len(made)} things seen from {camera}")
    return {}


KINDS: dict[str, Callable[[Task, Ground], dict[str, Any]]] = {
    "label": _label,
    "muscles": _muscles,
    "shared": _shared,
    "look": _look,
}


def ground_here(data_dir: Path, say: Progress) -> Ground:
    """What all bodies share, made once in each process from the same tables and body."""
    return _ground(Place(data_dir, NOWHERE, data_dir / "none"), keys_of(data_dir, tuple(BODIES)), say)


def _ground(place: Place, keys: Keys, say: Progress) -> Ground:
    inputs = inputs_digest(place.data_dir)
    there = _grounds.get(place.data_dir)
    if there is None or there[0] != inputs:
        there = _grounds[place.data_dir] = (inputs, Ground(place, keys, say))
    ground = there[1]
    ground.place, ground.keys, ground.say = place, keys, say
    return ground
