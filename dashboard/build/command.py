"""`python -m dashboard build`: make or check the compiled views, saying what it does."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from dashboard.build.compare import same
from dashboard.build.compile import compiled_files, write

DATA_DIR = Path(__file__).resolve().parents[2] / "data"


def say(started: float, text: str) -> None:
    """One line of progress with the seconds since the start."""
    print(f"{time.monotonic() - started:6.1f} s  {text}", file=sys.stderr, flush=True)


def main(check: bool, data_dir: Path = DATA_DIR) -> int:
    """Build into data/compiled, or with check compare with it; 0 good, 1 different, 130 interrupted."""
    started = time.monotonic()
    target = data_dir / "compiled"
    try:
        files = compiled_files(data_dir, lambda text: say(started, text))
        if check:
            return report(dict(files), target)
        write(target, files)
    except KeyboardInterrupt:
        print("interrupted: data/compiled is as it was before", file=sys.stderr)
        return 130
    say(started, f"wrote {target.name}/")
    return 0


def report(made: dict[str, bytes], target: Path) -> int:
    """Name every committed file that is not what the sources give."""
    there = {p.name: p.read_bytes() for p in target.glob("*")} if target.is_dir() else {}
    common = made.keys() & there.keys()
    different = sorted((made.keys() ^ there.keys()) | {n for n in common if not same(n, made[n], there[n])})
    for name in different:
        print(f"data/compiled/{name}: not what the sources give; run `make build`")
    return 1 if different else 0
