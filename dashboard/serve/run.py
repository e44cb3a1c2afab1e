"""Serve the app: read the address, check the data, warm up, then answer."""

import os
import socket
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress

import waitress
from dash import Dash

from dashboard.atlas import AtlasError
from dashboard.serve.atlas_files import NotCompiledError
from dashboard.serve.files import application
from dashboard.serve.limits import FreezeError
from dashboard.serve.site import Site, freeze

CANNOT_SERVE, BAD_SETTING, INTERRUPTED = 1, 2, 130


class SettingError(ValueError):
    """A setting cannot be used: which one, why, and what is allowed."""


def main(create_app: Callable[[], Dash]) -> int:
    """Serve on HOST and PORT until interrupted.

    Returns the exit code: 0 after Ctrl-C, 130 for Ctrl-C before anything was served, 1 for data or a page that cannot
    be served, 2 for a setting that cannot be used.
    """
    try:
        with bind(*address(os.environ)) as listener:
            site = freeze(create_app(), show_progress)
            serve(site, listener)
    except AtlasError as error:
        print(*error.faults, sep="\n", file=sys.stderr)
        print(f"Pain Atlas does not start on faulty data: {len(error.faults)} fault(s).", file=sys.stderr)
        return CANNOT_SERVE
    except (NotCompiledError, FreezeError, SettingError) as error:
        print(error, file=sys.stderr)
        return BAD_SETTING if isinstance(error, SettingError) else CANNOT_SERVE
    except KeyboardInterrupt:
        return INTERRUPTED
    return 0


def address(environment: Mapping[str, str]) -> tuple[str, int]:
    """HOST and PORT, 127.0.0.1 and 8050 unless told; raises SettingError."""
    host, port = environment.get("HOST") or "127.0.0.1", environment.get("PORT") or "8050"
    if not (port.isascii() and port.isdigit() and 0 < int(port) < 65536):
        raise SettingError(f"PORT is {port!r}; it must be a whole number from 1 to 65535.")
    return host, int(port)


def bind(host: str, port: int) -> socket.socket:
    """Take the port before the warm-up, so that a taken one is told at once; nobody is answered yet."""
    try:
        family, kind, protocol, _, where = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    except OSError as error:
        raise SettingError(f"HOST is {host!r}, which is no address of this machine: {error.strerror}.") from None
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
    server = waitress.create_server(application(site), sockets=[listener], threads=8, ident=None)
    host, port = listener.getsockname()[:2]
    with suppress(KeyboardInterrupt):
        print(f"Pain Atlas is ready: http://{_in_url(host)}:{port}  (Ctrl-C stops it)", flush=True)
        server.run()


def _in_url(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def show_progress(done: int, of: int) -> None:
    """One line that counts; only its end where nobody watches."""
    if sys.stdout.isatty() or done == of:
        print(f"\rwarming up: {done} of {of} files", end="\n" if done == of else "", flush=True)
