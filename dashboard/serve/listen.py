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
from http.client import HTTPConnection, HTTPException
from multiprocessing.connection import wait
from typing import TYPE_CHECKING

import waitress

from dashboard.serve.files import HEALTHY, Application

if TYPE_CHECKING:
    from multiprocessing.sharedctypes import Synchronized

MOST_WORKERS = 4
BACKLOG = 1024
CONNECTIONS = 1000
STOP_S = 2
TRY_AGAIN_S = 0.02


class WorkersEndedError(RuntimeError):
    """The processes that answer are ended faster than they can be replaced."""


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
    workers = min(MOST_WORKERS, len(os.sched_getaffinity(0)))
    server = Granian(
        target="the frozen site", address=host, port=port, interface=Interfaces.WSGI, http=HTTPModes.http1,
        websockets=False, workers=workers, blocking_threads=1,
        backlog=BACKLOG, workers_kill_timeout=STOP_S, log_enabled=False, respawn_failed_workers=True,
    )  # fmt: skip
    hung_up = signal.getsignal(signal.SIGHUP)  # granian would start its workers anew when a terminal is closed
    server.on_startup(lambda: signal.signal(signal.SIGHUP, hung_up))
    listener.close()  # each worker takes the address for itself
    threading.Thread(target=_announce_when_reachable, args=(host, port, ready), daemon=True).start()
    started = multiprocessing.Value("i", 0)

    def load() -> Application:
        _tell_of_replacement(started, workers)
        return _watched(application)

    try:
        server.serve(target_loader=load, wrap_loader=False)
    except SystemExit:
        # A worker that ends as soon as it is replaced would do so for ever: granian gives up, and says nothing.
        raise WorkersEndedError(
            "Pain Atlas stops: its worker processes were ended again and again from outside. "
            "Look for what ends them (too little memory, for instance) and start it anew."
        ) from None


def _tell_of_replacement(started: "Synchronized[int]", workers: int) -> None:
    """In a worker: all but the first ones take the place of one that was ended."""
    with started.get_lock():
        started.value += 1
        number = started.value
    if number > workers:
        print(f"A worker process was ended from outside; process {os.getpid()} answers in its place.", file=sys.stderr)


def _watched(application: Application) -> Application:
    """In a worker: one whose parent was killed does not stay behind and hold the port."""
    end_with_parent()
    return application


def end_with_parent() -> None:
    """In a process that was copied: end when the other one has gone, and leave Ctrl-C to it."""
    parent = multiprocessing.parent_process()
    assert parent
    os.setpgid(0, 0)  # Ctrl-C reaches the parent alone, which then stops its children

    def end() -> None:
        wait([parent.sentinel])
        os._exit(1)

    threading.Thread(target=end, daemon=True).start()


def _announce_when_reachable(host: str, port: int, ready: Callable[[], None]) -> None:
    """Say that the server is ready when it answers, not somebody who has answered here before it."""
    while not _answers(host, port):
        time.sleep(TRY_AGAIN_S)
    ready()


def _answers(host: str, port: int) -> bool:
    asked = HTTPConnection(host, port, timeout=1)
    try:
        asked.request("GET", "/healthz")
        return asked.getresponse().read() == HEALTHY.body
    except (OSError, HTTPException):
        return False
    finally:
        asked.close()
