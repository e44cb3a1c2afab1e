"""nginx with the configuration of docs/serving, for as long as a test needs it."""

import os
import re
import shutil
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.served import ROOT, free_port

ADVICE = "No nginx found. Install it (Debian: apt-get install nginx-light); nothing but its own test needs it."
PATIENCE_S = 20.0
# Around what the reader copies: one process, everything it writes in a folder of its own.
AROUND = """daemon off; master_process off; pid {own}/pid; error_log {own}/error.log;
events {{ }}
http {{
  include {types}; access_log off;
  client_body_temp_path {own}/a; proxy_temp_path {own}/b; fastcgi_temp_path {own}/c;
  uwsgi_temp_path {own}/d; scgi_temp_path {own}/e;
{ours}
}}
"""
TYPES = Path("/etc/nginx/mime.types")
# Debian: libnginx-mod-http-brotli-static.
BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")


def find() -> str | None:
    """nginx on the path, or where Debian puts it for root."""
    return shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin")


@contextmanager
def serving(site: Path, own: Path) -> Iterator[str]:
    """Address of `site` behind docs/serving/nginx.conf; `own` is to write in. Skips where there is no nginx."""
    program = find()
    if program is None or not TYPES.is_file():
        pytest.skip(ADVICE)
    port = free_port()
    written = (ROOT / "docs/serving/nginx.conf").read_text("utf-8")
    ours, changed = re.subn(r"listen +80;|root +/srv/pain-atlas;", lambda found: _here(found[0], site, port), written)
    assert changed == 2
    (own / "nginx.conf").write_text(AROUND.format(own=own, types=TYPES, ours=ours), "utf-8")
    process = subprocess.Popen([program, "-p", str(own), "-c", str(own / "nginx.conf"), "-e", str(own / "error.log")])
    try:
        _wait(f"http://127.0.0.1:{port}/", process, own / "error.log")
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=PATIENCE_S)


def _here(line: str, site: Path, port: int) -> str:
    return f"listen 127.0.0.1:{port};" if line.startswith("listen") else f'root "{site}";'


def _wait(address: str, process: "subprocess.Popen[bytes]", log: Path) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while process.poll() is None and time.monotonic() < deadline:
        try:
            urllib.request.urlopen(address, timeout=5).close()
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.05)
        else:
            return
    pytest.fail(f"nginx did not start:\n{log.read_text('utf-8', 'replace') if log.exists() else ''}")
