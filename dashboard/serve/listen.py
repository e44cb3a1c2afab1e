"""Which server brings a WSGI application to the wire, and how many processes it has.

On Linux that is granian, whose processes are copies of the warm one: they share its memory and need no warm-up. It
answers five times as many requests as waitress, which serves wherever processes cannot be copied.
"""

import gc
import multiprocessing
import os
import signal
import socket
import sys
import threading
import time
from collections.abc import Callable
from multiprocessing.connection import wait

import waitress

from dashboard.serve.files import Application

MOST_WORKERS = 4
BACKLOG = 1024
CONNECTIONS = 1000
STOP_S = 2
TRY_AGAIN_S = 0.02


def listen(application: Application, listener: socket.socket, ready: Callable[[], None]) -> None:
    """Answer on the address `listener` has taken until interrupted; `ready` is called once somebody answers."""
    if sys.platform == "linux":
        _with_workers(application, listener, ready)
        return
    server = waitress.create_server(
        application, sockets=[listener], threads=8, ident=None, backlog=BACKLOG, connection_limit=CONNECTIONS
    )
    ready()
    server.run()


def _with_workers(application: Application, listener: socket.socket, ready: Callable[[], None]) -> None:
    from granian import Granian
    from granian.constants import HTTPModes, Interfaces

    host, port = listener.getsockname()[:2]
    multiprocessing.set_start_method("fork", force=True)
    # What is frozen is never looked through for garbage, so the workers' copies stay shared.
    gc.collect()
    gc.freeze()
    server = Granian(
        target="the frozen site", address=host, port=port, interface=Interfaces.WSGI, http=HTTPModes.http1,
        websockets=False, workers=min(MOST_WORKERS, len(os.sched_getaffinity(0))), blocking_threads=1,
        backlog=BACKLOG, workers_kill_timeout=STOP_S, log_enabled=False,
    )  # fmt: skip
    hung_up = signal.getsignal(signal.SIGHUP)  # granian would start its workers anew when a terminal is closed
    server.on_startup(lambda: signal.signal(signal.SIGHUP, hung_up))
    listener.close()  # each worker takes the address for itself
    threading.Thread(target=_told, args=(host, port, ready), daemon=True).start()
    server.serve(target_loader=lambda: _watched(application), wrap_loader=False)


def _watched(application: Application) -> Application:
    """In a worker: one whose parent was killed does not stay behind and hold the port."""
    parent = multiprocessing.parent_process()
    assert parent
    os.setpgid(0, 0)  # Ctrl-C reaches the parent alone, which then stops its workers

    def end() -> None:
        wait([parent.sentinel])
        os._exit(1)

    threading.Thread(target=end, daemon=True).start()
    return application


def _told(host: str, port: int, ready: Callable[[], None]) -> None:
    """Say that the server is ready when it can be reached."""
    while True:
        try:
            socket.create_connection((host, port), timeout=1).close()
        except OSError:
            time.sleep(TRY_AGAIN_S)
        else:
            return ready()
