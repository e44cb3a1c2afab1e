"""`python -m dashboard drawings FILE … --out DIR`: many pain drawings as counts, maps and words."""

import argparse
import signal
import sys
from pathlib import Path
from typing import Any

from dashboard.atlas import DATA_DIR, Atlas, read_atlas, where
from dashboard.atlas.compiled import NotCompiledError, refuse_unfit_views
from dashboard.atlas.names import closest
from dashboard.drawing.folder import FolderError, refuse_what_is_not_ours, write_folder
from dashboard.drawing.mark import DrawingError
from dashboard.drawing.readers import Readers
from dashboard.drawing.tally import SHOWN_SIDES, Tally, tally_of
from dashboard.quoting import quoted

FAULTY, MISUSED, INTERRUPTED = 1, 2, 130
EVERY = 1000  # drawings from one sign of progress to the next


class _SourceError(ValueError):
    """A source that has no published pattern to compare with: which, and what is allowed."""


def add(commands: Any) -> None:
    """Add the command to the subparsers of the command line."""
    command = commands.add_parser(
        "drawings", help="how many people marked each place: counts and maps of pain drawings"
    )
    command.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help="case files (JSON), tables of areas, CHOIR exports (CSV)"
    )
    command.add_argument(
        "--out", type=Path, required=True, metavar="DIR", help="a folder that is not there yet, or earlier maps"
    )
    command.add_argument(
        "--group", metavar="COLUMN", help="a column, or a key of the cases: one map for each of its values"
    )
    command.add_argument(
        "--source", metavar="STRUCTURE", help="an id of structures.csv: its published pattern beside the maps"
    )
    command.add_argument("--side", choices=SHOWN_SIDES, default="both", help="which side of the body is counted")
    command.add_argument("--data", type=Path, default=DATA_DIR, metavar="DIR", help="another data folder")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Count, draw and write; returns the exit code.

    1: the compiled views are not fit; 2: a file, an option or the folder was refused; 130 after Ctrl-C or SIGTERM.
    Nothing is written but the whole folder.
    """
    handler = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        return _run(options)
    except DrawingError as error:
        print(*error.faults, sep="\n", file=sys.stderr)
        print(f"nothing was written; {len(error.faults)} faults are to be mended first", file=sys.stderr)
        return MISUSED
    except (FolderError, _SourceError, OSError) as error:
        print(error, file=sys.stderr)
        return MISUSED
    except NotCompiledError as error:
        print(error, file=sys.stderr)
        return FAULTY
    except KeyboardInterrupt:
        print(f"\nstopped; {options.out} is as it was", file=sys.stderr)
        return INTERRUPTED
    finally:
        signal.signal(signal.SIGTERM, handler)


def _run(options: argparse.Namespace) -> int:
    try:
        # Only now, because drawing needs pillow and plotly, which counting does not.
        from dashboard.drawing.result import result
    except ModuleNotFoundError as error:
        print(f"the maps need the module {error.name}; install it with: pip install -e '.[anki]'", file=sys.stderr)
        return MISUSED
    refuse_what_is_not_ours(options.out)
    refuse_unfit_views(options.data)
    atlas = read_atlas(options.data)
    source = _source(atlas, options.source)
    readers = Readers.of(atlas, options.data, options.group)
    tally = tally_of(options.files, readers, options.side, _show)
    print(f"\r{_read(tally)}; drawing the maps", file=sys.stderr)
    files = result(tally, atlas, options.data, options.files, readers.group, source)
    write_folder(options.out, files)
    print(f"{_read(tally)} into {len(files)} files in {options.out}; open {options.out / 'map.html'}")
    return 0


def _read(tally: Tally) -> str:
    people = tally.people.total()
    return f"{people:,} drawing{'s' * (people != 1)} read"


def _show(count: int) -> None:
    if count % EVERY == 0 and sys.stderr.isatty():
        print(f"\r{count:,} drawings read", end="", file=sys.stderr, flush=True)


def _source(atlas: Atlas, given: str | None) -> str:
    """The id of the source that is meant, or '' for none. Raises _SourceError."""
    if given is None:
        return ""
    name = given.strip().lower()
    if name not in atlas.structures:
        near = closest(given[:60], {key: structure.name for key, structure in atlas.structures.items()})
        hint = f"did you mean {', '.join(near)}?" if near else "the ids are in structures.csv"
        raise _SourceError(f"--source: unknown structure {quoted(given)}; {hint}")
    if not any(row.strength > 0 for row in where(atlas, name)):
        reason = atlas.structures[name].without_pattern_reason
        raise _SourceError(f"--source: {name} has no published pattern: {reason}; another structure is allowed")
    return name
