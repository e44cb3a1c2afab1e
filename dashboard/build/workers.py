"""The files of all bodies, made by several processes at once: a task a body, the last one in two halves."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from dashboard.build.bodies import BODIES, NEUTRAL
from dashboard.build.compile import Ground, body_files, ground_of, shared_files
from dashboard.build.prepare import Progress
from dashboard.build.view import GROUPS

MOST = 2
# Groups of views that take about as long as each other, so that no process waits for the last body.
HALVES = (("front-back", "head-saddle"), ("sides", "hands-feet"))
_grounds: dict[Path, Ground] = {}


@dataclass(frozen=True)
class Task:
    """The files of one body for some groups of views; what all bodies share comes with the neutral one."""

    body: str
    groups: tuple[str, ...]
    data_dir: Path
    say: Progress


def compiled_files(data_dir: Path, say: Progress, bodies: Sequence[str] = tuple(BODIES)) -> Iterator[tuple[str, bytes]]:
    """Every compiled file of some bodies as (name, content); `say` must be a function that can be pickled."""
    tasks = [Task(body, tuple(GROUPS), data_dir, say) for body in bodies[:-1]]
    tasks += [Task(body, part, data_dir, say) for body in bodies[-1:] for part in HALVES]
    count = min(MOST, len(tasks), os.cpu_count() or 1)
    if count == 1:
        yield from (file for task in tasks for file in files_of(task))
        return
    # Started afresh, so that it works the same on every system.
    pool = ProcessPoolExecutor(count, mp_context=get_context("spawn"))
    try:
        for files in pool.map(files_of, tasks):
            yield from files
    finally:
        pool.shutdown(cancel_futures=True)


def files_of(task: Task) -> list[tuple[str, bytes]]:
    """Do one task."""
    ground = ground_here(task.data_dir, task.say)
    with_shared = task.body == NEUTRAL and next(iter(GROUPS)) in task.groups
    shared = shared_files(ground, task.data_dir, task.say) if with_shared else ()

    def say(text: str) -> None:
        task.say(f"{task.body}: {text}")

    return [*shared, *body_files(ground, task.body, task.data_dir, say, task.groups)]


def ground_here(data_dir: Path, say: Progress) -> Ground:
    """What all bodies share, worked out once in each process."""
    if data_dir not in _grounds:
        _grounds[data_dir] = ground_of(data_dir, say)
    return _grounds[data_dir]
