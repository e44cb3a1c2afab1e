"""Serve the app: read the settings, take the kept site or make it, then answer.

A kept site needs nothing of what made it: neither the tables nor Dash are loaded, which is most of the time of a start
and most of the memory of a server.
"""

import gc
import multiprocessing
import os
import socket
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dashboard.serve.files import application
from dashboard.serve.kept_site import KeptSite, Place
from dashboard.serve.listen import WorkersEndedError, end_with_parent, listen
from dashboard.serve.settings import SettingError, Settings, read_settings
from dashboard.serve.site import Site

if TYPE_CHECKING:
    from dash import Dash

CANNOT_SERVE, BAD_SETTING, INTERRUPTED = 1, 2, 130
# Given settings, and as `ahead` what waits for a reading that was begun before.
MakeApp = Callable[..., "Dash"]
ReadAhead = Callable[[], Callable[[], Any]]


def main(create_app: MakeApp, kept: KeptSite | None = None, read_ahead: ReadAhead | None = None) -> int:
    """Serve as the settings say until interrupted; `kept` is where a site may lie ready, None to make it every time.

    `read_ahead` begins to read the data in a process of its own where that saves time.

    Returns the exit code: 0 after Ctrl-C, 130 for Ctrl-C before anything was served, 1 for data or a page that cannot
    be served, 2 for settings that cannot be used.
    """
    try:
        settings = read_settings(os.environ, None)
        with bind(settings.host, settings.port) as listener:
            return _serve(create_app, kept, settings, listener, read_ahead)
    except (SettingError, WorkersEndedError) as error:
        print(error, file=sys.stderr)
        return BAD_SETTING if isinstance(error, SettingError) else CANNOT_SERVE
    except KeyboardInterrupt:
        return INTERRUPTED


def _serve(
    create_app: MakeApp,
    kept: KeptSite | None,
    settings: Settings,
    listener: socket.socket,
    read_ahead: ReadAhead | None,
) -> int:
    key = kept.key(settings) if kept else ""
    ready = partial(print, _ready(settings, listener), flush=True)
    if kept and (site := kept.read(key)):
        return serve(site, listener, ready)
    if kept and sys.platform == "linux":
        making = partial(_answer_and_keep, create_app, read_ahead)
        return _first_start(making, kept, key, listener, _ready(settings, listener))
    from dashboard.serve.first_start import made  # here, because it loads what a kept site does without

    site_or_code = made(create_app)
    if isinstance(site_or_code, int):
        return site_or_code
    if kept:
        with suppress(OSError):
            kept.write(key, site_or_code)
    return serve(site_or_code, listener, ready)


def _first_start(making: Callable[..., None], kept: KeptSite, key: str, listener: socket.socket, ready: str) -> int:
    """Let another process answer and make the site, then take over from it; what it has loaded ends with it."""
    # Two that answer on one port, for the moment in which one takes over from the other.
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    answered = False
    with tempfile.TemporaryDirectory(prefix="pain-atlas-") as folder:
        place = Place(kept, key, Path(folder) / "once.site")
        pipe, far_end = multiprocessing.Pipe()
        maker = multiprocessing.get_context("fork").Process(
            target=_make,
            args=(partial(making, place, listener, ready), far_end, pipe),
            daemon=True,
        )
        maker.start()
        far_end.close()
        try:
            while pipe.recv() != "kept":
                answered = True
        except EOFError:
            maker.join()
            return maker.exitcode if maker.exitcode and maker.exitcode > 0 else CANNOT_SERVE
        except KeyboardInterrupt:
            return 0 if answered else INTERRUPTED
        site = place.site()
    return serve(site, listener, partial(pipe.send, "stop")) if site else CANNOT_SERVE


def _make(make: Callable[[Connection], None], pipe: Connection, not_ours: Connection) -> None:
    """In a process of its own, which has a copy of the other end of its pipe as well."""
    not_ours.close()
    end_with_parent()
    make(pipe)


def _answer_and_keep(
    create_app: MakeApp,
    read_ahead: ReadAhead | None,
    place: Place,
    listener: socket.socket,
    ready: str,
    pipe: Connection,
) -> None:
    if read_ahead:
        create_app = partial(create_app, ahead=read_ahead())
    gc.disable()  # until somebody is answered: nothing is thrown away before, and looking for it takes a while
    from dashboard.serve.first_start import answer_and_keep  # here, because it loads what a kept site does without

    answer_and_keep(create_app, place, listener, ready, pipe)


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


def serve(site: Site, listener: socket.socket, ready: Callable[[], None]) -> int:
    """Answer until interrupted; `ready` is called once somebody answers with this site."""
    with suppress(KeyboardInterrupt):
        listen(application(site), listener, ready)
    return 0


def _ready(settings: Settings, listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    path = settings.prefix if settings.prefix != "/" else ""
    return f"Pain Atlas is ready: http://{_in_url(host)}:{port}{path}  (Ctrl-C stops it)"


def _in_url(host: str) -> str:
    return f"[{host}]" if ":" in host else host
