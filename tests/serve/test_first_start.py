"""The first start answers while the site is made, hands over without a gap, and every later one finds it kept."""

import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT, free_port

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere one process makes the site and serves it")

# Its page says what data/word.txt holds; each of twenty files takes its time, and one of them may not be made at all.
APP = """
import sys, time
from pathlib import Path
from dashboard.serve.kept_site import KeptSite
from dashboard.serve.limits import FreezeError
from dashboard.serve.run import main
root = Path(sys.argv[1])
def create_app(settings):
    import dash
    with (root / "made.log").open("a") as log:
        log.write("made\\n")
    time.sleep(0.5)
    app = dash.Dash("slow", enable_mcp=False)
    word = (root / "data" / "word.txt").read_text()
    app.layout = dash.html.P(word)
    def read(number):
        time.sleep(0.1)
        if word == "faulty" and number == 7:
            raise FreezeError("/atlas/abc/7.json cannot be made")
        return word.encode() * 300
    app.server.extensions["pain_atlas"] = {f"/atlas/abc/{n}.json": (lambda n=n: read(n)) for n in range(20)}
    return app
sys.exit(main(create_app, KeptSite(root, ("data",))))
"""
FILE = "/atlas/abc/3.json"
Start = Callable[[], "subprocess.Popen[str]"]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A program folder."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "word.txt").write_text("one")
    return tmp_path


@pytest.fixture
def port() -> int:
    """Where it listens."""
    return free_port()


@pytest.fixture
def start(root: Path, port: int) -> Iterator[Start]:
    """Starts the program; whatever still runs at the end is stopped by its own handle."""
    running: list[subprocess.Popen[str]] = []

    def begin() -> "subprocess.Popen[str]":
        environment = {**os.environ, "HOST": "127.0.0.1", "PORT": str(port)}
        running.append(
            subprocess.Popen(
                [sys.executable, "-c", APP, str(root)], cwd=ROOT, env=environment, text=True,
                stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True,
            )
        )  # fmt: skip
        return running[-1]

    yield begin
    for program in running:
        with program:
            program.kill()


def asked(port: int, path: str = FILE) -> str | None:
    """The answer, None while nobody listens."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=10) as answer:
            return str(answer.read().decode())
    except urllib.error.URLError as error:
        assert isinstance(error.reason, ConnectionRefusedError), error
        return None


def until(port: int, wanted: str, path: str = FILE) -> list[str | None]:
    """All answers up to the wanted one."""
    answers: list[str | None] = []
    deadline = time.monotonic() + 60
    while not answers or answers[-1] != wanted:
        assert time.monotonic() < deadline, answers[-3:]
        answers.append(asked(port, path))
    return answers


def ended(program: "subprocess.Popen[str]", stop: signal.Signals = signal.SIGINT) -> tuple[int, str]:
    """The exit code after a stop, and all that was said."""
    program.send_signal(stop)
    said, _ = program.communicate(timeout=30)
    return program.returncode, said


def test_it_answers_whole_from_the_first_moment_and_hands_over_without_a_gap(
    start: Start, root: Path, port: int
) -> None:
    """Refused until somebody listens, and never again; the kept site takes over, with the same bytes."""
    program = start()
    before = until(port, "OK, and warming up\n", "/healthz")
    assert before[:-1] == [None] * (len(before) - 1)
    assert asked(port) == "one" * 300
    answers = until(port, "OK\n", "/healthz")
    assert set(answers) == {"OK, and warming up\n", "OK\n"}
    assert {asked(port) for _ in range(2000)} == {"one" * 300}
    code, said = ended(program)
    assert code == 0 and said.count("is ready") == 1 and "Traceback" not in said, said


def test_a_later_start_makes_nothing_and_a_changed_file_makes_all_anew(start: Start, root: Path, port: int) -> None:
    """Nothing stale is served: what the site follows from is looked at in every start."""
    for word, made in (("one", 1), ("one", 1), ("two", 2), ("one", 2)):
        (root / "data" / "word.txt").write_text(word)
        program = start()
        until(port, "OK\n", "/healthz")
        assert asked(port) == word * 300
        assert (root / "made.log").read_text().count("made") == made, word
        assert ended(program)[0] == 0


def test_a_damaged_site_is_made_anew(start: Start, root: Path, port: int) -> None:
    """Half written by a machine that was switched off, for instance."""
    program = start()
    until(port, "OK\n", "/healthz")
    ended(program)
    (kept,) = (root / ".kept").glob("*.site")
    kept.write_bytes(kept.read_bytes()[:-10])
    program = start()
    until(port, "OK\n", "/healthz")
    assert asked(port) == "one" * 300 and (root / "made.log").read_text().count("made") == 2
    ended(program)


def test_where_nothing_can_be_kept_it_says_so_and_serves(start: Start, root: Path, port: int) -> None:
    """A read-only installation, or a file in the way."""
    (root / ".kept").write_text("in the way")
    program = start()
    until(port, "OK\n", "/healthz")
    assert asked(port) == "one" * 300
    code, said = ended(program)
    assert code == 0 and said.count("The site cannot be kept for the next start: ") == 1


def test_a_file_that_cannot_be_made_ends_it_with_1_and_keeps_nothing(start: Start, root: Path, port: int) -> None:
    """Told in words, though it has answered before."""
    (root / "data" / "word.txt").write_text("faulty")
    program = start()
    said, _ = program.communicate(timeout=60)
    assert program.returncode == 1 and asked(port) is None
    assert not list(root.glob(".kept/*"))
    assert "7.json" in said and "Traceback" not in said, said


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
@pytest.mark.parametrize("when", ["before", "while"])
def test_stopped_on_the_way_it_leaves_nobody_and_nothing_half(
    start: Start, root: Path, port: int, stop: signal.Signals, when: str
) -> None:
    """Before it answers, or while the site is made beside the answers."""
    program = start()
    if when == "while":
        until(port, "OK, and warming up\n", "/healthz")
    else:
        while not (root / "made.log").exists():
            time.sleep(0.02)
    code, said = ended(program, stop)
    assert code == {signal.SIGINT: 130 if when == "before" else 0}.get(stop, -stop), said
    assert "Traceback" not in said
    deadline = time.monotonic() + 10
    while asked(port) is not None:
        assert time.monotonic() < deadline
    assert not list(root.glob(".kept/*.site"))
