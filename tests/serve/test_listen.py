"""The server that brings the frozen site to the wire: complete from its first answer, and gone when it is stopped."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from tests.conftest import ROOT, free_port

# Asked for its files, this app takes its time: the warm-up of a big atlas in small.
SLOW = """
import signal, sys, time, dash
from dashboard.serve.run import main
# Whoever runs the tests behind `nohup` has set it aside for all their children.
signal.signal(signal.SIGHUP, signal.SIG_DFL)
def create_app(settings):
    app = dash.Dash("slow")
    app.layout = dash.html.P("slow")
    app.server.extensions["pain_atlas"] = {
        f"/atlas/abc/{name}.json": lambda: time.sleep(0.1) or b"[1]" * 200 for name in range(20)
    }
    return app
sys.exit(main(create_app))
"""
CLIENTS = 50
FILE = b"/atlas/abc/7.json"
STOPS_WITHIN_S = 4.0


@pytest.fixture
def port() -> int:
    """Where the server of a test listens."""
    return free_port()


@pytest.fixture
def server(port: int) -> Iterator["subprocess.Popen[str]"]:
    """The slow app, still warming up, with a process group of its own; stopped by its own handle."""
    running = subprocess.Popen(
        [sys.executable, "-c", SLOW], cwd=ROOT, env={**os.environ, "HOST": "127.0.0.1", "PORT": str(port)},
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True,
    )  # fmt: skip
    with running:
        yield running
        running.kill()


def test_a_cold_start_under_fire_answers_whole_or_not_at_all(server: "subprocess.Popen[str]", port: int) -> None:
    """Fifty clients ask without a pause from the first moment: no connection, or the full answer; never a 500."""
    with ThreadPoolExecutor(CLIENTS) as pool:
        series = list(pool.map(lambda _: list(_until_answered(port)), range(CLIENTS)))
    refused = sum(answer is None for answers in series for answer in answers)
    assert refused >= CLIENTS, "nobody asked while the server was cold"
    for answers in series:
        head, _, body = (answers[-1] or b"").partition(b"\r\n\r\n")
        assert answers[:-1] == [None] * (len(answers) - 1)
        assert head.startswith(b"HTTP/1.1 200 ") and body == b"[1]" * 200


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGKILL])
def test_every_way_to_stop_it_is_quick_quiet_and_leaves_nobody(
    server: "subprocess.Popen[str]", port: int, stop: signal.Signals
) -> None:
    """Ctrl-C in a terminal (which all processes get), a closed terminal, or a kill: the port is free afterwards."""
    _wait_ready(server)
    with closing(_ask(port)) as held:  # a reader who has begun and keeps the connection holds nothing up
        assert held.recv(9) == b"HTTP/1.1 "
        began = time.monotonic()
        if stop in (signal.SIGINT, signal.SIGHUP):
            os.killpg(server.pid, stop)
        else:
            server.send_signal(stop)
        ended = server.wait(timeout=20)
    assert ended == (0 if stop in (signal.SIGINT, signal.SIGTERM) else -stop)
    while _answers(port):
        assert time.monotonic() - began < STOPS_WITHIN_S
        time.sleep(0.05)
    assert time.monotonic() - began < STOPS_WITHIN_S
    assert server.stdout and server.stdout.read() == ""


def _workers(parent: int) -> list[int]:
    """The living children of a process that have begun to answer: each leads a group of its own."""
    children = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
    return [int(child) for child in children if os.getpgid(int(child)) == int(child)]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is one process")
def test_a_killed_worker_is_replaced_and_said(server: "subprocess.Popen[str]", port: int) -> None:
    """Its parent says so in one line and goes on; ended again and again, the server stops with the reason."""
    _wait_ready(server)
    before = _until(lambda: _workers(server.pid), 2 if len(os.sched_getaffinity(0)) > 1 else 1)
    os.kill(before[0], signal.SIGKILL)
    after = _until(lambda: [worker for worker in _workers(server.pid) if worker not in before], 1)
    assert server.stdout
    assert server.stdout.readline() == (
        f"A worker process was ended from outside; process {after[0]} answers in its place.\n"
    )
    with closing(_ask(port)) as wire:
        assert wire.recv(12) == b"HTTP/1.1 200"
    os.kill(after[0], signal.SIGKILL)
    assert server.wait(timeout=20) == 1
    assert "its worker processes were ended again and again" in server.stdout.read()


def _until(found: Callable[[], list[int]], number: int) -> list[int]:
    """What is found once there are so many; fails after a while."""
    deadline = time.monotonic() + 20
    while len(there := found()) < number:
        assert time.monotonic() < deadline, there
        time.sleep(0.05)
    return there


@pytest.mark.parametrize(
    ("request_line", "status"),
    [(b"GET /%2e%2e/%2e%2e/etc/passwd", b"404"), (b"GET /%ff%fe", b"404"), (b"GET /assets/%00", b"404"),
     (b"GET //evil.example/", b"404"), (b"POST /", b"405"), (b"HEAD " + FILE, b"200"), (b"CONNECT a:1", b"405")],
    ids=lambda value: ascii(value),
)  # fmt: skip
def test_what_is_asked_oddly_is_answered_as_by_the_application(
    listening: int, request_line: bytes, status: bytes
) -> None:
    """Byte by byte over the wire: the application's own answer with its headers, and no word of where it runs."""
    with closing(_ask(listening, request_line)) as wire:
        answer = b"".join(iter(lambda: wire.recv(65536), b""))
    assert answer.split(b" ", 2)[1] == status
    assert b"\r\ncontent-security-policy: " in answer.lower() and b"evil" not in answer and b"root:" not in answer
    assert not request_line.startswith(b"HEAD") or answer.endswith(b"\r\n\r\n")


@pytest.fixture(scope="module")
def listening() -> Iterator[int]:
    """The port of a warm server for several tests."""
    port = free_port()
    environment = {**os.environ, "HOST": "127.0.0.1", "PORT": str(port)}
    with subprocess.Popen(
        [sys.executable, "-c", SLOW], cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
    ) as running:
        _wait_ready(running)
        yield port
        running.terminate()


def _until_answered(port: int) -> Iterator[bytes | None]:
    """What one client gets, try after try: None for no connection, at last all that was answered."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            with closing(_ask(port)) as wire:
                answer = b"".join(iter(lambda: wire.recv(65536), b""))
        except OSError:
            yield None
            time.sleep(0.01)
        else:
            yield answer
            return


def _ask(port: int, request_line: bytes = b"GET " + FILE) -> socket.socket:
    wire = socket.create_connection(("127.0.0.1", port), timeout=10)
    wire.sendall(request_line + b" HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
    return wire


def _answers(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def _wait_ready(server: "subprocess.Popen[str]") -> None:
    assert server.stdout
    assert any("is ready: http://127.0.0.1:" in line for line in iter(server.stdout.readline, ""))
