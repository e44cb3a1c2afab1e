"""The server that answers until the frozen site is there, in the process that makes it."""

import threading
import time
from socket import socket
from typing import Any

import waitress

from dashboard.serve.files import Application

THREADS = 4
LAST_ANSWERS_S = 1.0


class StandIn:
    """Answers on a socket that is bound, until it hands over to those who listen on the same address."""

    def __init__(self, application: Application, listener: socket) -> None:
        self._server: Any = waitress.create_server(application, sockets=[listener], threads=THREADS, ident=None)
        threading.Thread(target=self._server.run, daemon=True).start()

    def hand_over(self) -> None:
        """Take no more connections, and answer those that have come; returns when that is done."""
        self._server.trigger.pull_trigger(self._stop_listening)
        time.sleep(LAST_ANSWERS_S)

    def _stop_listening(self) -> None:
        """In the thread that accepts, so that nobody comes between the last look and the end of it."""
        before = -1
        while before != len(self._server.active_channels):
            before = len(self._server.active_channels)
            self._server.handle_accept()
        self._server.del_channel()
        self._server.socket.close()
