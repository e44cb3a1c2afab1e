"""What several test workers share is made once, outlives whoever still uses it, and leaves nothing behind."""

import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tests import watched
from tests.conftest import ROOT
from tests.shared import shared

WORKER = """
import sys, time
from pathlib import Path
from tests.shared import shared
folder = Path(sys.argv[1])
def make():
    (folder / "made").open("a").write("x")
    return "the address"
def end():
    (folder / "ended").open("a").write(sys.argv[2])
with shared(folder, make, end) as answer:
    print(answer, flush=True)
    while not (folder / sys.argv[2]).exists():
        time.sleep(0.05)
    assert not (folder / "ended").exists()
"""


def test_two_workers_make_it_once_and_the_first_waits_for_the_second(tmp_path: Path) -> None:
    """Whoever made it ends it, after the other one is done, though it is itself done earlier."""
    first = _worker(tmp_path, "first")
    assert _line(first) == "the address\n"
    second = _worker(tmp_path, "second")
    assert _line(second) == "the address\n"
    (tmp_path / "first").touch()
    time.sleep(0.5)
    assert first.poll() is None
    (tmp_path / "second").touch()
    assert (second.wait(30), first.wait(30)) == (0, 0)
    assert ((tmp_path / "made").read_text(), (tmp_path / "ended").read_text()) == ("x", "first")


def test_a_worker_that_was_killed_is_not_waited_for(tmp_path: Path) -> None:
    """Nobody hangs because another one crashed."""
    ended = []
    with shared(tmp_path, lambda: "here", lambda: ended.append("end")):
        other = _worker(tmp_path, "never")
        assert _line(other) == "here\n"
        other.kill()
        other.wait()
    assert ended == ["end"]


def test_one_worker_may_use_it_twice(tmp_path: Path) -> None:
    """The inner use neither makes nor ends it."""
    calls = []
    with shared(tmp_path, lambda: "one", lambda: calls.append("end")):
        with shared(tmp_path, lambda: "another", lambda: calls.append("too early")) as answer:
            assert answer == "one"
        assert calls == []
    assert calls == ["end"]


def test_what_is_watched_ends_with_a_killed_starter(tmp_path: Path) -> None:
    """A test run that was killed leaves no server behind."""
    sleeper = f"import os, time; open({str(tmp_path / 'pid')!r}, 'w').write(str(os.getpid())); time.sleep(60)"
    started = (
        "import sys, time; from pathlib import Path; from tests import watched;"
        f"watched.start([sys.executable, '-c', {sleeper!r}], Path({str(tmp_path / 'log')!r})); time.sleep(60)"
    )
    starter = subprocess.Popen([sys.executable, "-c", started], cwd=ROOT)
    assert _came(lambda: (tmp_path / "pid").exists() and (tmp_path / "pid").read_text() != "")
    sleeping = int((tmp_path / "pid").read_text())
    starter.send_signal(signal.SIGKILL)
    starter.wait()
    assert _came(lambda: not Path(f"/proc/{sleeping}").exists())


def test_what_is_watched_stops_when_told(tmp_path: Path) -> None:
    """Closing the pipe is enough, and its words are in the log."""
    process = watched.start(
        [sys.executable, "-c", "print('here', flush=True); import time; time.sleep(60)"], tmp_path / "log"
    )
    assert _came(lambda: "here" in (tmp_path / "log").read_text())
    watched.stop(process)
    assert process.returncode is not None


def _worker(folder: Path, until: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", WORKER, str(folder), until]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def _line(worker: "subprocess.Popen[str]") -> str:
    assert worker.stdout
    return worker.stdout.readline()


def _came(happened: Callable[[], bool], most: float = 20.0) -> bool:
    """Whether it happened in so many seconds."""
    deadline = time.monotonic() + most
    while not happened() and time.monotonic() < deadline:
        time.sleep(0.05)
    return happened()
