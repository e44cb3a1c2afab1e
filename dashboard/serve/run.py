"""Serve the app: read the settings, check the data, warm up, then answer."""

import os
import socket
import sys
from collections.abc import Callable
from contextlib import suppress

from dash import Dash

from dashboard.atlas import AtlasError
from dashboard.atlas.compiled import NotCompiledError
from dashboard.atlas.errors import in_short
from dashboard.serve.files import application
from dashboard.serve.limits import FreezeError
from dashboard.serve.listen import WorkersEndedError, listen
from dashboard.serve.settings import SettingError, Settings, read_settings
from dashboard.serve.site import Site, freeze

CANNOT_SERVE, BAD_SETTING, INTERRUPTED = 1, 2, 130


def main(create_app: Callable[[Settings], Dash]) -> int:
    """Serve as the settings say until interrupted.

    Returns the exit code: 0 after Ctrl-C, 130 for Ctrl-C before anything was served, 1 for data or a page that cannot
    be served, 2 for settings that cannot be used.
    """
    try:
        settings = read_settings(os.environ)
        with bind(settings.host, settings.port) as listener:
            site = freeze(create_app(settings), show_progress, settings)
            serve(site, listener)
    except AtlasError as error:
        print(*in_short(error.faults), sep="\n", file=sys.stderr)
        print(f"Pain Atlas does not start on faulty data: {len(error.faults)} fault(s).", file=sys.stderr)
        return CANNOT_SERVE
    except (NotCompiledError, FreezeError, SettingError, WorkersEndedError) as error:
        print(error, file=sys.stderr)
        return BAD_SETTING if isinstance(error, SettingError) else CANNOT_SERVE
    except KeyboardInterrupt:
        return INTERRUPTED
    return 0


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


def show_progress(done: int, of: int) -> None:
    """One line that counts; only its end where nobody watches."""
    if sys.stdout.isatty() or done == of:
        print(f"\rwarming up: {done} of {of} files", end="\n" if done == of else "", flush=True)
