"""The two servers under load: `python app.py`, and nginx with the exported site, each stopped by its own handle."""

import contextlib
import os
import re
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests import nginx, watched
from tests.served import ROOT, free_port

PATIENCE_S = 180.0

# What a machine that serves many would have around our configuration: no log, files that are there or not known for a
# while, and a process a core that takes its own share of the connections (`reuseport`), where otherwise one of them may
# take nearly all.
AROUND = """{brotli} pcre_jit on; daemon off; {user} worker_processes auto; pid {own}/pid; error_log {own}/error.log;
events {{ worker_connections 1024; }}
http {{
  include {types}; access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000;
  open_file_cache max=4000 inactive=60s; open_file_cache_valid 60s; open_file_cache_errors on;
  client_body_temp_path {own}/a; proxy_temp_path {own}/b; fastcgi_temp_path {own}/c;
  uwsgi_temp_path {own}/d; scgi_temp_path {own}/e;
{ours}
}}
"""


@contextmanager
def live(own: Path) -> Iterator[tuple[str, int]]:
    """Address of the warm live server, and the process to look at."""
    port, log = free_port(), own / "live.log"
    running = watched.start([sys.executable, "app.py"], log, HOST="127.0.0.1", PORT=str(port))
    try:
        yield _reached(f"http://127.0.0.1:{port}", "/healthz", running, log), running.pid
    finally:
        watched.stop(running)


@contextmanager
def behind_nginx(site: Path, own: Path) -> Iterator[tuple[str, int]]:
    """Address of an exported site behind docs/serving/nginx.conf, and the process to look at."""
    program = nginx.find()
    if program is None or not nginx.TYPES.is_file():
        raise SystemExit(nginx.ADVICE)
    port = free_port()
    ours = (ROOT / "docs/serving/nginx.conf").read_text("utf-8")
    ours = re.sub(r"listen +80;", f"listen 127.0.0.1:{port} reuseport;", ours)
    ours = re.sub(r"root +/srv/pain-atlas;", lambda _: f'root "{site.resolve()}";', ours)
    brotli = f"load_module {nginx.BROTLI};" if nginx.BROTLI.is_file() else ""
    if brotli:
        ours = ours.replace("# brotli_static on;", "brotli_static on;")
    user = "user root;" if os.geteuid() == 0 else ""
    around = AROUND.format(brotli=brotli, user=user, own=own, types=nginx.TYPES, ours=ours)
    (own / "nginx.conf").write_text(around, "utf-8")
    command = [program, "-p", str(own), "-c", str(own / "nginx.conf"), "-e", str(own / "error.log")]
    running = watched.start(command, own / "nginx.log")
    try:
        yield _reached(f"http://127.0.0.1:{port}", "/", running, own / "error.log"), running.pid
    finally:
        watched.stop(running)


def export(site: Path) -> None:
    """Write the site as small as it gets; says how far it is."""
    subprocess.run([sys.executable, "-m", "dashboard", "export", str(site)], cwd=ROOT, check=True)


def memory(process: int) -> int:
    """Bytes held by a process and all it has started, what they share counted once each time."""
    pages = sum(int((path / "statm").read_text().split()[1]) for path in _family(process))
    return pages * os.sysconf("SC_PAGE_SIZE")


def processor(process: int) -> float:
    """Seconds of processor time that a process and all it has started have used so far, the system's for them too."""
    fields = [(path / "stat").read_text().rpartition(")")[2].split() for path in _family(process)]
    return sum(int(one[11]) + int(one[12]) for one in fields) / os.sysconf("SC_CLK_TCK")


def _family(process: int) -> list[Path]:
    """Where the system tells of a process and of all it has started."""
    stats = {int(path.name): path for path in Path("/proc").iterdir() if path.name.isdigit()}
    parents: dict[int, int] = {}
    for found, path in stats.items():
        try:
            parents[found] = int((path / "stat").read_text().rpartition(")")[2].split()[1])
        except OSError:  # gone meanwhile
            continue
    family = {process}
    while more := {child for child, parent in parents.items() if parent in family} - family:
        family |= more
    return [stats[one] for one in family]


def _reached(address: str, path: str, running: "subprocess.Popen[bytes]", log: Path) -> str:
    """The address once something answers there; ends the program with the server's own words where nothing does."""
    deadline = time.monotonic() + PATIENCE_S
    while running.poll() is None and time.monotonic() < deadline:
        with contextlib.suppress(urllib.error.URLError, ConnectionError):
            urllib.request.urlopen(address + path, timeout=5).close()
            return address
        time.sleep(0.1)
    raise SystemExit(f"The server did not start:\n{log.read_text('utf-8', 'replace') if log.exists() else ''}")
