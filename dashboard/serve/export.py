"""`python -m dashboard export DIR`: the whole site as files, for any file server, a file share or a memory stick."""

import argparse
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.address_reading import Choices
from dashboard.atlas import DATA_DIR, read_atlas
from dashboard.atlas.compiled import NotCompiledError
from dashboard.quoting import quoted
from dashboard.serve import setting_rules
from dashboard.serve.export_files import Files, static_files
from dashboard.serve.export_folder import ExportError, Progress, count_of_same, refuse_what_is_not_ours, write_site
from dashboard.serve.kept_site import KeptSite
from dashboard.serve.language_sites import parted
from dashboard.serve.limits import FreezeError
from dashboard.serve.settings import SettingError, Settings, read_settings
from dashboard.serve.site import Site

if TYPE_CHECKING:
    from dash import Dash

CANNOT_EXPORT, MISUSED, INTERRUPTED, TERMINATED = 1, 2, 130, 143

MakeApp = Callable[[Path, Settings], "Dash"]
MakeSite = Callable[[Settings, Progress], Site]


class _Terminated(BaseException):
    """SIGTERM, which may come at any line, and what is half written has to go."""


def _stop(*_: object) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)  # a second one must not disturb the tidying up
    raise _Terminated


def main(options: argparse.Namespace, make_app: MakeApp, kept: KeptSite | None = None) -> int:
    """Export as the command line says; returns its exit code.

    130 after Ctrl-C and 143 after SIGTERM: both leave nothing half written. `kept` is where the site of the program's
    own data may lie ready, and is kept for the next time.
    """
    make_site, key_of = maker(options, make_app, kept)

    def write() -> str:
        refuse_what_is_not_ours(options.out)
        settings = with_options(read_settings(os.environ), options.base, options.select, partial(choices, options.data))
        key = key_of(settings)
        if count := count_of_same(options.out, key):
            return f"nothing has changed: {count} files in {options.out}"
        count = export(options.out, make_site, settings, show, thorough=options.small, key=key)
        index = options.out / "index.html"
        return f"{count} files in {options.out}; open {index}, or give the folder to any file server"

    return told(options.out, write)


def maker(
    options: argparse.Namespace, make_app: MakeApp, kept: KeptSite | None
) -> tuple[MakeSite, Callable[[Settings], str]]:
    """What makes the site of some settings, or finds it kept, and what tells its key; '' where nothing is kept."""
    place = None if options.small or options.data != DATA_DIR else kept

    def key_of(settings: Settings) -> str:
        return place.key(settings) if place else ""

    def make_site(settings: Settings, progress: Progress) -> Site:
        key = key_of(settings)
        if place and (site := place.read(key)):
            return site
        from dashboard.serve.freezing import freeze  # here, because a kept site does without Dash

        site = freeze(make_app(options.data, settings), progress, settings, thorough=options.small)
        if place:
            with suppress(OSError):
                place.write(key, site)
        return site

    return make_site, key_of


def choices(data: Path) -> Choices:
    """What an address may hold with the data of a folder."""
    from dashboard.selection import choices_for  # here, like Dash
    from dashboard.serve.atlas_files import read_index

    return choices_for(read_atlas(data), read_index(data / "compiled"))


def told(out: Path, write: Callable[[], str]) -> int:
    """Write something to `out` and print what was told of it; the exit code, with a line for whatever went wrong."""
    handler = signal.signal(signal.SIGTERM, _stop)
    try:
        print(write())
    except (ExportError, SettingError, OSError) as error:
        print(error, file=sys.stderr)
        return MISUSED
    except (NotCompiledError, FreezeError) as error:
        print(error, file=sys.stderr)
        return CANNOT_EXPORT
    except (KeyboardInterrupt, _Terminated) as stop:
        print(f"\nstopped; {out} is as it was", file=sys.stderr)
        return TERMINATED if isinstance(stop, _Terminated) else INTERRUPTED
    finally:
        signal.signal(signal.SIGTERM, handler)
    return 0


def with_options(settings: Settings, base: str, state: str, choices: Callable[[], Choices]) -> Settings:
    """The settings of this export; `state` may be a whole query or the id of a source alone.

    Raises ExportError naming the option, its value and what is allowed.
    """
    if base:
        settings = replace(settings, prefix=_allowed("--base", base, lambda: setting_rules.prefix(base)))
    if state:
        query = state.removeprefix("?") if "=" in state else f"sel={state}"
        opens = _allowed("--select", state, lambda: setting_rules.state(query, choices()))
        settings = replace(settings, state=opens)
    return settings


def export(
    out: Path,
    make_site: MakeSite,
    settings: Settings,
    progress: Callable[[str], Progress],
    *,
    thorough: bool = False,
    key: str = "",
) -> int:
    """Write the site to `out` and return how many files it has, compressed forms not counted.

    `key` tells what it is made from, so that the next time it need not be made again.

    Raises ExportError before anything is made where `out` is something else, FreezeError where files are not enough.
    """
    refuse_what_is_not_ours(out)
    site = make_site(settings, progress("reading and compressing"))
    files: Files = {}
    for tag, part in parted(site, settings).items():
        own = static_files(
            part, replace(settings, prefix=part.prefix if settings.prefix != "/" else "/"), thorough=thorough
        )
        files |= {f"{tag}/{name}" if tag else name: file for name, file in own.items()}
    write_site(out, files, progress("writing"), key)
    return len(files)


def show(what: str) -> Progress:
    """A line that counts; only its end where nobody watches."""

    def count(done: int, of: int) -> None:
        if sys.stdout.isatty() or done == of:
            print(f"\r{what}: {done} of {of} files", end="\n" if done == of else "", flush=True)

    return count


def _allowed(option: str, given: str, rule: Callable[[], str]) -> str:
    try:
        return rule()
    except ValueError as error:
        raise ExportError(f"{option} is {quoted(given)}: {error}") from None
