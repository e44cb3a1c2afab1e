"""Many clients at once, by h2load: each asks its list of paths over one kept connection, one after the other."""

import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles

ADVICE = "h2load makes the load and is not here. Install it (Debian: apt-get install nghttp2-client)."
CLIENTS = 200
MOST_S = 180.0
# As Chromium writes it; without TLS it leaves br away, but a site in use has TLS.
CODINGS = "Accept-Encoding: gzip, deflate, br"


@dataclass(frozen=True, slots=True)
class Load:
    """What came of a run: requests a second, milliseconds of half and of all but one in a hundred, errors, bytes."""

    rate: float
    p50: float
    p99: float
    errors: int
    bytes: int
    requests: int


def find() -> str:
    """The generator; ends the program with what to install where it is absent."""
    found = shutil.which("h2load")
    if found is None:
        raise SystemExit(ADVICE)
    return found


def load(name: str, address: str, paths: list[str], requests: int, own: Path) -> Load:
    """Ask for `paths` in turn until there were `requests`; `own` is a folder to write in.

    Raises subprocess.TimeoutExpired after three minutes.
    """
    listing, log = own / "paths.txt", own / "times.txt"
    listing.write_text("\n".join(f"{address}{path}" for path in paths), "utf-8")
    log.unlink(missing_ok=True)
    command = [find(), "--h1", f"-c{CLIENTS}", "-t1", f"-n{requests}", "-i", str(listing), "-H", CODINGS]
    _say(f"{name}: {requests} requests of {CLIENTS} clients …")
    done = subprocess.run([*command, f"--log-file={log}"], capture_output=True, text=True, timeout=MOST_S, check=False)
    _say("")
    return _read(done.stdout, log, requests)


def _read(output: str, log: Path, requests: int) -> Load:
    rate = re.search(r"finished in \S+, ([\d.]+) req/s", output)
    good = re.search(r"status codes: (\d+) 2xx", output)
    sent = re.search(r"traffic: \S+ \((\d+)\) total", output)
    if not (rate and good and sent):
        raise SystemExit(f"h2load said nothing that is understood:\n{output}")
    times = [int(line.rsplit("\t", 1)[1]) / 1000 for line in log.read_text("utf-8").splitlines()]
    cuts = quantiles(times, n=100)
    return Load(float(rate[1]), cuts[49], cuts[98], requests - int(good[1]), int(sent[1]), requests)


def _say(text: str) -> None:
    """One line that is replaced by the next, where somebody watches."""
    if sys.stderr.isatty():
        print(f"\r\033[K{text}", end="", file=sys.stderr, flush=True)
    elif text:
        print(text, file=sys.stderr, flush=True)
