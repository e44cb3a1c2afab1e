"""`python -m dashboard build`: make or check the compiled views, saying what it does.

Imports little before it knows that there is something to do.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from dashboard.atlas.compiled import MANIFEST, views_fault
from dashboard.build.digests import file_digest, inputs_digest
from dashboard.build.kept import Kept
from dashboard.build.names import BODIES, LAST, NEUTRAL

DATA_DIR = Path(__file__).resolve().parents[2] / "data"
# Beside the data folder; git ignores it.
KEEP = Path(".kept/build")


def say(started: float, text: str) -> None:
    """One line of progress with the seconds since the start."""
    print(f"{time.monotonic() - started:6.1f} s  {text}", file=sys.stderr, flush=True)


def main(check: bool, data_dir: Path = DATA_DIR, bodies: Sequence[str] = tuple(BODIES)) -> int:
    """Build into data/compiled, or with check compare with it; 0 good, 1 different, 130 interrupted.

    A check may be of some bodies only, and trusts nothing that earlier builds have kept.
    """
    started = time.monotonic()
    target, keep = data_dir / "compiled", data_dir.parent / KEEP
    if not check and is_as_built(data_dir, keep):
        say(started, "nothing has changed since the last build")
        return 0
    from dashboard.build.compile import write
    from dashboard.build.workers import compiled_files

    try:
        files = compiled_files(data_dir, partial(say, started), bodies, None if check else keep)
        if check:
            return report(dict(files), there(target, bodies))
        write(target, files)
    except KeyboardInterrupt:
        print("interrupted: data/compiled is as it was before", file=sys.stderr)
        return 130
    Kept(keep).write(LAST, state_of(data_dir))
    say(started, f"wrote {target.name}/")
    return 0


def is_as_built(data_dir: Path, keep: Path) -> bool:
    """Whether the compiled views are whole, and what the last build has written from these inputs by this code."""
    return Kept(keep).read(LAST) == state_of(data_dir) and views_fault(data_dir) == ""


def state_of(data_dir: Path) -> bytes:
    """What has gone into a build and what has come out."""
    return f"{inputs_digest(data_dir)} {file_digest(data_dir / 'compiled' / MANIFEST)}".encode()


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
    from dashboard.build.compare import same

    common = made.keys() & committed.keys()
    changed = {name for name in common if not same(name, made[name], committed[name])}
    different = sorted((made.keys() ^ committed.keys()) | changed)
    for name in different:
        print(f"data/compiled/{name}: not what the sources give; run `make build`")
    return 1 if different else 0
