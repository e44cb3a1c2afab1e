"""The three ways in which the atlas reaches a browser: the live server, files behind a file server, files on a disk."""

import contextlib
import os
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from tests import watched
from tests.shared import shared

ROOT = Path(__file__).parents[1]
WAYS = ("live", "static", "file")
# A site on a file server rarely has the server to itself.
UNDER = "/clinic/pain-atlas"
PATIENCE_S = 180.0


def chosen_way() -> str:
    """The way named by PAIN_ATLAS_SERVED, live unless told."""
    way = os.environ.get("PAIN_ATLAS_SERVED") or "live"
    if way not in WAYS:
        raise pytest.UsageError(f"PAIN_ATLAS_SERVED is {way!r}; it may be one of: {', '.join(WAYS)}")
    return way


@contextmanager
def served(way: str, folder: Path) -> Iterator[str]:
    """Address of the atlas, without a slash at its end; `folder` is the same for all workers of a run."""
    with {"live": _live, "static": _static, "file": _on_disk}[way](folder) as address:
        yield address


@contextmanager
def _live(folder: Path) -> Iterator[str]:
    """`python app.py`, warm."""
    running: list[subprocess.Popen[bytes]] = []

    def start() -> str:
        port, log = free_port(), folder / "live" / "log.txt"
        settings = {"HOST": "127.0.0.1", "PORT": str(port)}
        running.append(watched.start([sys.executable, "app.py"], log, **settings))
        try:
            return wait_until_healthy(f"http://127.0.0.1:{port}", running[0], log)
        except BaseException:
            watched.stop(running.pop())
            raise

    with shared(folder / "live", start, lambda: watched.stop(running.pop())) as address:
        yield address


@contextmanager
def exported(folder: Path) -> Iterator[Path]:
    """The folder of the whole site, exported once for all workers."""

    def export() -> str:
        if (folder / "site").exists():  # the folder belongs to this run, and an export is whole or not there
            return str(folder / "site")
        command = [sys.executable, "-m", "dashboard", "export", str(folder / "site")]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        if done.returncode:
            pytest.fail(f"the export ended with {done.returncode}:\n{done.stdout}{done.stderr}")
        return str(folder / "site")

    with shared(folder / "export", export, lambda: None) as site:
        yield Path(site)


@contextmanager
def _static(folder: Path) -> Iterator[str]:
    with exported(folder) as site, file_server(site) as address:
        yield address


@contextmanager
def _on_disk(folder: Path) -> Iterator[str]:
    with exported(folder) as site:
        yield site.as_uri()


class _UnderAPath(SimpleHTTPRequestHandler):
    """Any file server: no header of ours, and nothing outside the one path."""

    protocol_version = "HTTP/1.1"

    def translate_path(self, path: str) -> str:
        """Where a path lies; nowhere outside."""
        inside = path.startswith(f"{UNDER}/")
        return super().translate_path(path.removeprefix(UNDER)) if inside else "/nowhere/at/all"

    def send_head(self) -> Any:
        """The folder without its slash is sent on to the one with it."""
        if self.path != UNDER:
            return super().send_head()
        self.send_response(301)
        self.send_header("Location", f"{UNDER}/")
        self.send_header("Content-Length", "0")
        self.end_headers()
        return None

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


class _Quiet(ThreadingHTTPServer):
    """A browser that is closed leaves connections open; that is no error worth a page of words."""

    daemon_threads = True

    def handle_error(self, *_: Any) -> None:
        """Say nothing."""


@contextmanager
def file_server(site: Path) -> Iterator[str]:
    """Address of a folder behind the plainest of file servers, under a path of its own."""
    with answering(partial(_UnderAPath, directory=str(site))) as address:
        yield f"{address}{UNDER}"


@contextmanager
def answering(handler: Callable[..., BaseHTTPRequestHandler], port: int = 0) -> Iterator[str]:
    """Address of a server on 127.0.0.1 that answers with this handler; without a port, on a free one."""
    server = _Quiet(("127.0.0.1", port), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def free_port() -> int:
    """A port nobody listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def wait_until_healthy(address: str, process: "subprocess.Popen[bytes]", log: Path) -> str:
    """Return the address once the frozen site is served; fail with the server's words when it ends or takes long."""
    deadline = time.monotonic() + PATIENCE_S
    while process.poll() is None and time.monotonic() < deadline:
        if _health(address) == b"OK\n":  # not "OK, and warming up"
            return address
        time.sleep(0.1)
    pytest.fail(f"the server did not start:\n{log.read_text('utf-8', 'replace')}")


def _health(address: str) -> bytes:
    with contextlib.suppress(urllib.error.URLError, ConnectionError):
        return bytes(urllib.request.urlopen(f"{address}/healthz", timeout=5).read())
    return b""
