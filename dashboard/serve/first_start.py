"""A start without a kept site: answer at once with files made when asked for, and freeze the site beside that.

run.py ── fork ──▶ this process: make the app ── "ready" ──▶ freeze, keep ── "kept" ──▶ told to stop ──▶ end
   ▲                      └─ answers meanwhile                                   │
   └───────────── serves the kept site, with nothing of what made it ◀──────────┘
"""

import gc
import os
import sys
from collections.abc import Callable
from multiprocessing.connection import Connection
from socket import socket
from typing import Any, NoReturn

from dash import Dash

from dashboard.atlas import AtlasError
from dashboard.atlas.compiled import NotCompiledError
from dashboard.atlas.errors import in_short
from dashboard.serve.files import WARMING_UP, application
from dashboard.serve.freezing import freeze
from dashboard.serve.kept_site import KeptSite, Place
from dashboard.serve.limits import FreezeError
from dashboard.serve.on_demand import site_on_demand
from dashboard.serve.settings import SettingError, Settings, read_settings
from dashboard.serve.site import Site
from dashboard.serve.stand_in import StandIn

CANNOT_SERVE, BAD_SETTING, INTERRUPTED = 1, 2, 130
READY, KEPT = "ready", "kept"
MakeApp = Callable[[Settings], Dash]


def made(create_app: MakeApp) -> Site | int:
    """The frozen site, or the exit code of a program that has told why there is none.

    1 for data or a page that cannot be served, 2 for settings that cannot be used, 130 for Ctrl-C.
    """

    def make() -> Site:
        settings = read_settings(os.environ)
        return freeze(create_app(settings), show_progress("warming up"), settings)

    found: Site | int = told(make)
    return found


def kept_now(create_app: MakeApp, kept: KeptSite) -> int:
    """Keep the site of this environment's settings without serving it; exit codes as of `made`, 1 where nobody can."""
    site = made(create_app)
    if isinstance(site, int):
        return site
    try:
        kept.write(kept.key(read_settings(os.environ, None)), site)
    except OSError as error:
        print(f"The site cannot be kept: {error}.", file=sys.stderr)
        return CANNOT_SERVE
    return 0


def answer_and_keep(create_app: MakeApp, place: Place, listener: socket, told_ready: str, pipe: Connection) -> NoReturn:
    """In a process of its own: answer, make the site and keep it, and end when told to; exit codes as of `made`."""

    def make() -> StandIn:
        settings = read_settings(os.environ)
        app = create_app(settings)
        answering = application(site_on_demand(app, settings), WARMING_UP)
        pipe.send(READY)  # first, so that who is answered and then stops us is told that all is well
        stand_in = StandIn(answering, listener)
        print(told_ready, flush=True)
        gc.enable()
        _keep(freeze(app, show_progress("getting ready for the next start"), settings), place)
        return stand_in

    stand_in: StandIn | int = told(make)
    if isinstance(stand_in, int):
        os._exit(stand_in)
    pipe.send(KEPT)
    pipe.recv()
    stand_in.hand_over()
    os._exit(0)


def told(make: Callable[[], Any]) -> Any:
    """What is made, or the exit code after it has been said what stands against it."""
    try:
        return make()
    except AtlasError as error:
        print(*in_short(error.faults), sep="\n", file=sys.stderr)
        print(f"Pain Atlas does not start on faulty data: {len(error.faults)} fault(s).", file=sys.stderr)
        return CANNOT_SERVE
    except (NotCompiledError, FreezeError, SettingError) as error:
        print(error, file=sys.stderr)
        return BAD_SETTING if isinstance(error, SettingError) else CANNOT_SERVE
    except KeyboardInterrupt:
        return INTERRUPTED


def _keep(site: Site, place: Place) -> None:
    """A folder that cannot be written keeps nothing; the site is made anew at every start then."""
    try:
        place.keep(site)
    except OSError as error:
        print(f"The site cannot be kept for the next start: {error}.", file=sys.stderr)
        place.hand_over(site)


def show_progress(what: str) -> Callable[[int, int], None]:
    """One line that counts; only its end where nobody watches."""

    def count(done: int, of: int) -> None:
        if sys.stdout.isatty() or done == of:
            print(f"\r{what}: {done} of {of} files", end="\n" if done == of else "", flush=True)

    return count
