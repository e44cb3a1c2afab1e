"""The real server and a real browser, each started once and stopped by its own handle."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests import chromium

ROOT = Path(__file__).parents[1]
PATIENCE_S = 180.0


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of `python app.py`, serving and warm, without a slash at its end."""
    port = free_port()
    log = tmp_path_factory.mktemp("server") / "log.txt"
    environment = {**os.environ, "HOST": "127.0.0.1", "PORT": str(port)}
    with log.open("wb") as out:
        process = subprocess.Popen([sys.executable, "app.py"], cwd=ROOT, env=environment, stdout=out, stderr=out)
    try:
        wait_until_healthy(f"http://127.0.0.1:{port}", process, log)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=20)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, headless; skips with the reason where there is none."""
    binary = chromium.find()
    if binary is None:
        pytest.skip(chromium.ADVICE)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=str(binary), args=list(chromium.FLAGS))
        yield running
        running.close()


def free_port() -> int:
    """A port nobody listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def wait_until_healthy(address: str, process: "subprocess.Popen[bytes]", log: Path) -> None:
    """Return once /healthz answers; fail with the server's own words when it ends or takes too long."""
    deadline = time.monotonic() + PATIENCE_S
    while process.poll() is None and time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(f"{address}/healthz", timeout=5):
                return
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.1)
    pytest.fail(f"the server did not start:\n{log.read_text('utf-8', 'replace')}")
