"""One server, or one exported site, for all workers of a test run: made by the first who needs it."""

import fcntl
import json
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any


@contextmanager
def shared(folder: Path, make: Callable[[], str], end: Callable[[], None]) -> Iterator[str]:
    """What `make` says, made once for everybody; whoever made it ends it when nobody uses it any more.

    `folder` is known to all of them. One that dies does not count as a user.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with _alone(folder) as note:
        entry = _read(note)
        mine = not entry["users"]
        answer = make() if mine else str(entry["told"])
        _write(note, answer, [*entry["users"], os.getpid()])
    try:
        yield answer
    finally:
        with _alone(folder) as note:
            users = _read(note)["users"]
            users.remove(os.getpid())  # once: one process may use the same thing twice
            _write(note, answer, users)
        if mine:
            _end(folder, end)


def _end(folder: Path, end: Callable[[], None]) -> None:
    """Wait for the others, then end it while nobody can come to use it."""
    while True:
        with _alone(folder) as note:
            if not _read(note)["users"]:
                end()
                return
        time.sleep(0.2)


@contextmanager
def _alone(folder: Path) -> Iterator[Path]:
    """The file that says what is shared, for one process at a time; the lock of one that dies is let go by itself."""
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield folder / "shared.json"


def _read(note: Path) -> dict[str, Any]:
    """What is shared, and by which processes that still live."""
    entry = json.loads(note.read_text("utf-8")) if note.exists() else {}
    return {**entry, "users": [user for user in entry.get("users", []) if _lives(user)]}


def _write(note: Path, answer: str, users: list[int]) -> None:
    note.write_text(json.dumps({"told": answer, "users": users}), "utf-8")


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True
