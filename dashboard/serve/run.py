"""Serve the app: read the settings, take the kept site or make it, then answer.

A kept site needs nothing of what made it: neither the tables nor Dash are loaded, which is most of the time of a start
and most of the memory of a server.
"""

import multiprocessing
import os
import socket
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.serve.files import application
from dashboard.serve.kept_file import read_site, write_site
from dashboard.serve.kept_site import KeptSite
from dashboard.serve.listen import WorkersEndedError, listen
from dashboard.serve.settings import SettingError, Settings, read_settings
from dashboard.serve.site import Site

if TYPE_CHECKING:
    from dash import Dash

CANNOT_SERVE, BAD_SETTING, INTERRUPTED = 1, 2, 130
MakeApp = Callable[[Settings], "Dash"]


def main(create_app: MakeApp, kept: KeptSite | None = None) -> int:
    """Serve as the settings say until interrupted; `kept` is where a site may lie ready, None to make it every time.

    Returns the exit code: 0 after Ctrl-C, 130 for Ctrl-C before anything was served, 1 for data or a page that cannot
    be served, 2 for settings that cannot be used.
    """
    try:
        settings = read_settings(os.environ, None)
        with bind(settings.host, settings.port) as listener:
            site = kept_or_made(create_app, kept, settings) if kept else _made(create_app)
            if isinstance(site, int):
                return site
            serve(site, listener)
    except (SettingError, WorkersEndedError) as error:
        print(error, file=sys.stderr)
        return BAD_SETTING if isinstance(error, SettingError) else CANNOT_SERVE
    except KeyboardInterrupt:
        return INTERRUPTED
    return 0


def kept_or_made(create_app: MakeApp, kept: KeptSite, settings: Settings) -> Site | int:
    """The kept site, or one that is made and kept now; an exit code where there is none.

    Where processes can be copied, another one makes it, and what that needs goes with it. A folder that cannot be
    written keeps nothing; the site is made anew at every start then.
    """
    key = kept.key(settings)
    if site := kept.read(key):
        return site
    if sys.platform != "linux":
        made = _made(create_app)
        if not isinstance(made, int):
            with suppress(OSError):
                kept.write(key, made)
        return made
    with tempfile.TemporaryDirectory(prefix="pain-atlas-") as folder:
        passing = Path(folder) / "once.site"
        maker = multiprocessing.get_context("fork").Process(target=_make, args=(create_app, kept, key, passing))
        maker.start()
        maker.join()
        if maker.exitcode:
            return maker.exitcode if maker.exitcode > 0 else CANNOT_SERVE
        # A mapped file is there until nobody maps it, also after its folder is gone.
        return kept.read(key) or read_site(passing, key) or CANNOT_SERVE


def _make(create_app: MakeApp, kept: KeptSite, key: str, passing: Path) -> None:
    """In a process of its own: make the site and keep it, or where that cannot be, hand it over once."""
    site = _made(create_app)
    if isinstance(site, int):
        os._exit(site)
    try:
        kept.write(key, site)
    except OSError as error:
        print(f"The site cannot be kept for the next start: {error}.", file=sys.stderr)
        write_site(passing, key, site)


def _made(create_app: MakeApp) -> Site | int:
    from dashboard.serve.first_start import made  # here, because it loads what a kept site does without

    return made(create_app)


def bind(host: str, port: int) -> socket.socket:
    """Take the port before the warm-up, so that a taken one is told at once; nobody is answered yet."""
    try:
        family, kind, protocol, _, where = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    except (OSError, UnicodeError) as error:
        reason = getattr(error, "strerror", error)
        raise SettingError(f"HOST is {host!r}, which is no address of this machine: {reason}.") from None
    listener = socket.socket(family, kind, protocol)
    if os.name == "posix":  # elsewhere this option would let two servers share one port
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind(where)
    except OSError as error:
        listener.close()
        raise SettingError(f"Cannot serve on {host} port {port}: {error.strerror}. Choose another PORT.") from None
    return listener


def serve(site: Site, listener: socket.socket) -> None:
    """Answer until interrupted."""
    host, port = listener.getsockname()[:2]
    path = site.prefix if site.prefix != "/" else ""
    ready = f"Pain Atlas is ready: http://{_in_url(host)}:{port}{path}  (Ctrl-C stops it)"
    with suppress(KeyboardInterrupt):
        listen(application(site), listener, lambda: print(ready, flush=True))


def _in_url(host: str) -> str:
    return f"[{host}]" if ":" in host else host
