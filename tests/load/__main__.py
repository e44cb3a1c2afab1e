"""Two hundred clients at once, against the live server and against nginx (`make load`); ends with 1 below a bar."""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from tests.load import generator, servers
from tests.load.first_visit import LINK, browsing, first_visit
from tests.load.generator import Load

LIVE_PAGES, NGINX_PAGES = 400, 4000
FIRST, BROWSING, LONG = 40_000, 40_000, 100_000
MOST_GROWTH = 1.05
INTERRUPTED = 130


def main() -> int:
    """Measure, print, and compare with the bars."""
    options = _options()
    generator.find()
    try:
        with tempfile.TemporaryDirectory() as folder:
            faults = _measure(Path(folder), options.site, options.times)
    except subprocess.TimeoutExpired as error:
        print(f"stopped: no end after {error.timeout:g} s", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nstopped", file=sys.stderr)
        return INTERRUPTED
    print("\n".join(faults) or "every bar is reached")
    return 1 if faults else 0


def _measure(own: Path, site: Path | None, times: int) -> list[str]:
    if site is None:
        servers.export(site := own / "site")
    print(
        f"{generator.CLIENTS} clients at once, the middle of {times}; a page is every file of a first visit to {LINK}"
    )
    with servers.live(own) as (address, process):
        faults = _both("live server", address, process, times, LIVE_PAGES, own)
        faults += _flat(address, process, own)
    with servers.behind_nginx(site, own) as (address, process):
        faults += _both("nginx", address, process, times, NGINX_PAGES, own)
    return faults


def _both(name: str, address: str, process: int, times: int, bar: int, own: Path) -> list[str]:
    """First visits, then browsing."""
    first = first_visit(address)
    began = servers.processor(process)
    visits = _middle([generator.load(f"{name}, first visits", address, first, FIRST, own) for _ in range(times)])
    spent = (servers.processor(process) - began) / times / (visits.requests / len(first))
    pages = visits.rate / len(first)
    print(f"{name}, first visits: {pages:.0f} pages/s of {len(first)} files, {_summary(visits)}")
    print(f"{name}, first visits: {spent * 1000:.2f} ms of its own processor time a page")
    look = browsing(first)
    looks = _middle([generator.load(f"{name}, browsing", address, look, BROWSING, own) for _ in range(times)])
    print(f"{name}, browsing: {looks.rate:.0f} panels and views/s, {_summary(looks)}")
    faults = [f"{name}: {pages:.0f} pages/s, should be {bar}"] if pages < bar else []
    return faults + [f"{name}: {run.errors} errors" for run in (visits, looks) if run.errors]


def _flat(address: str, process: int, own: Path) -> list[str]:
    """The server's memory before and after a long run; it is warm from the runs before."""
    before = servers.memory(process)
    errors = generator.load("live server, memory", address, first_visit(address), LONG, own).errors
    after = servers.memory(process)
    print(f"live server, memory: {before / 1e6:.0f} MB, {after / 1e6:.0f} MB after {LONG} more requests")
    faults = [f"memory grew by {after / before - 1:.0%}"] if after > before * MOST_GROWTH else []
    return faults + ([f"live server: {errors} errors in the long run"] if errors else [])


def _middle(runs: list[Load]) -> Load:
    """The run with the middle rate; with the errors of all."""
    middle = min(runs, key=lambda run: abs(run.rate - median(other.rate for other in runs)))
    return Load(middle.rate, middle.p50, middle.p99, sum(run.errors for run in runs), middle.bytes, middle.requests)


def _summary(run: Load) -> str:
    return (
        f"a file in {run.p50:.1f} ms (p50), {run.p99:.1f} ms (p99), {run.errors} errors, "
        f"{run.bytes / 1e6:.0f} MB in {run.requests} requests"
    )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make load", description=__doc__)
    parser.add_argument("--site", type=Path, help="an exported site; one is made where none is named")
    parser.add_argument("--times", type=int, default=3, help="how often each run is repeated (3)")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
