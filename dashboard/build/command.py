"""`python -m dashboard build`: make or check the compiled views, saying what it does."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from dashboard.atlas.compiled import MANIFEST
from dashboard.build.bodies import BODIES, NEUTRAL
from dashboard.build.compare import same
from dashboard.build.compile import write
from dashboard.build.workers import compiled_files

DATA_DIR = Path(__file__).resolve().parents[2] / "data"


def say(started: float, text: str) -> None:
    """One line of progress with the seconds since the start."""
    print(f"{time.monotonic() - started:6.1f} s  {text}", file=sys.stderr, flush=True)


def main(check: bool, data_dir: Path = DATA_DIR, bodies: Sequence[str] = tuple(BODIES)) -> int:
    """Build into data/compiled, or with check compare with it; 0 good, 1 different, 130 interrupted.

    A check may be of some bodies only.
    """
    started = time.monotonic()
    target = data_dir / "compiled"
    try:
        files = compiled_files(data_dir, partial(say, started), bodies)
        if check:
            return report(dict(files), there(target, bodies))
        write(target, files)
    except KeyboardInterrupt:
        print("interrupted: data/compiled is as it was before", file=sys.stderr)
        return 130
    say(started, f"wrote {target.name}/")
    return 0


def there(target: Path, bodies: Sequence[str]) -> dict[str, bytes]:
    """The committed files of some bodies by name, without the manifest, which speaks of all."""
    files = {path.relative_to(target).as_posix(): path for path in target.rglob("*") if path.is_file()}
    made = {name: path for name, path in files.items() if name != MANIFEST and _body_of(name) in bodies}
    return {name: path.read_bytes() for name, path in made.items()}


def _body_of(name: str) -> str:
    folder = name.partition("/")[0]
    return folder if folder in BODIES else NEUTRAL


def report(made: dict[str, bytes], committed: dict[str, bytes]) -> int:
    """Name every committed file that is not what the sources give."""
    common = made.keys() & committed.keys()
    changed = {name for name in common if not same(name, made[name], committed[name])}
    different = sorted((made.keys() ^ committed.keys()) | changed)
    for name in different:
        print(f"data/compiled/{name}: not what the sources give; run `make build`")
    return 1 if different else 0
