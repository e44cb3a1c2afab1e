"""`python -m tests.benchmarks.start`: how long a start takes and what a server holds, beside an empty Dash app.

Every row is measured here and now, on both sides in turn, the middle of three; only the ratios travel elsewhere.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from tests.served import ROOT, free_port

BARE = """
import os
from dash import Dash, html
app = Dash("bare")
app.layout = html.Div("x")
app.run(port=int(os.environ["PORT"]))
"""
TIMES, REQUESTS = 3, 2000
TRY_AGAIN_S, PATIENCE_S = 0.005, 120.0


@contextmanager
def started(command: list[str], folder: Path) -> Iterator[tuple[float, int, int]]:
    """Seconds from the start of a program to its first answered page, its port and its process."""
    port = free_port()
    environment = {**os.environ, "HOST": "127.0.0.1", "PORT": str(port)}
    began = time.perf_counter()
    with subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as program:
        try:
            until(lambda: asked(port, "/") is not None)
            yield time.perf_counter() - began, port, program.pid
        finally:
            program.send_signal(signal.SIGTERM)


def until(holds: Callable[[], bool]) -> None:
    """Wait until something holds; raises TimeoutError after two minutes."""
    deadline = time.monotonic() + PATIENCE_S
    while not holds():
        if time.monotonic() > deadline:
            raise TimeoutError("the program does not answer")
        time.sleep(TRY_AGAIN_S)


def asked(port: int, path: str) -> bytes | None:
    """An answer, None while nobody listens."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=30) as answer:
            return bytes(answer.read())
    except (urllib.error.URLError, ConnectionError):
        return None


def _rolled(process: object) -> str:
    """What the system says of the memory of a process; '' if it has ended meanwhile."""
    try:
        return Path(f"/proc/{process}/smaps_rollup").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return ""


def held(process: int) -> float:
    """Megabytes of a process and its children, what they share divided among them (PSS)."""
    children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    rolled = list(filter(None, map(_rolled, (process, *children))))
    return sum(int(line.split()[1]) for text in rolled for line in text.splitlines() if line.startswith("Pss:")) / 1024


def copied(folder: Path) -> Path:
    """The program as a fresh clone has it: nothing kept, nothing compiled by Python."""
    leave_out = shutil.ignore_patterns("__pycache__", ".*", "tests", "web", "docs", "*.egg-info")
    return Path(shutil.copytree(ROOT, folder / "clone", ignore=leave_out))


def measured() -> Iterator[tuple[str, float, float, str]]:
    """Name, ours, the empty app's, and the unit, of every row."""
    app, bare = [sys.executable, "app.py"], [sys.executable, "-c", BARE]
    first, later, empty = [], [], []
    with tempfile.TemporaryDirectory() as folder:
        for number in range(TIMES):
            clone = copied(Path(folder) / str(number))
            with started(bare, clone) as (seconds, _, _):
                empty.append(seconds)
            with started(app, clone) as (seconds, port, _):
                first.append(seconds)
                until(lambda port=port: asked(port, "/healthz") == b"OK\n")  # type: ignore[misc]
            with started(app, clone) as (seconds, _, _):
                later.append(seconds)
        yield "first start to first page", median(first), median(empty), "s"
        yield "later start to first page", median(later), median(empty), "s"
        with started(bare, clone) as (_, _, process):
            of_empty = held(process)
        with started(app, clone) as (_, port, process):
            for _ in range(REQUESTS):
                asked(port, "/")
            yield f"memory after {REQUESTS:,} pages", held(process), of_empty, "MB"


if __name__ == "__main__":
    for name, ours, theirs, unit in measured():
        beside = f"empty Dash app {theirs:6.2f} {unit:2}  {ours / theirs:5.2f} to 1"
        print(f"{name:30} {ours:7.2f} {unit:2}  {beside}", flush=True)
