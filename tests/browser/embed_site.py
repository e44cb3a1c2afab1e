"""A small atlas under a path, and the site that frames it: servers on 127.0.0.1, each on a port of its own."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler
from types import MappingProxyType
from typing import Any

import waitress

from app import ROOT, create_app
from dashboard.serve.files import application
from dashboard.serve.freezing import freeze
from dashboard.serve.settings import Settings
from tests.served import answering

DEMO = ROOT / "docs" / "embedding"
# As the demo names the atlas; the reader of the demo runs it there.
USUAL = "http://127.0.0.1:8050"
PREFIX = "/maps/"
# What the tests open. The rest of the atlas would only take its time to compress.
KEPT = ("root_s1.", "root_l5.", "muscle_piriformis.", "/studies/facts.")
LEFT_OUT = ("/structures/", "/compared/", "/mechanism/", "/handouts/", "/studies/", "/charts/", "solid",
            "/nerves/", "/entrapment/", "/lessons/", "/female/", "/male/", "/pregnant/", "/older/")  # fmt: skip


@contextmanager
def atlas(port: int, embedders: tuple[str, ...]) -> Iterator[str]:
    """Address of the atlas, with few panels, that lists these origins; without a slash at its end."""
    settings = Settings(port=port, prefix=PREFIX, embedders=embedders)
    app = create_app(ROOT / "data", settings)
    table = app.server.extensions["pain_atlas"]
    app.server.extensions["pain_atlas"] = MappingProxyType({name: read for name, read in table.items() if _kept(name)})
    server: Any = waitress.create_server(application(freeze(app, None, settings)), host="127.0.0.1", port=port)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{port}{PREFIX.removesuffix('/')}"
    finally:
        server.task_dispatcher.shutdown()
        server.close()


@contextmanager
def other_site(port: int, atlas_address: str) -> Iterator[str]:
    """Address of the site that frames the atlas: the demo of docs/embedding, and an empty page at /blank."""
    with answering(partial(_Demo, atlas_address), port) as address:
        yield address


def _kept(name: str) -> bool:
    return any(part in name for part in KEPT) or not any(part in name for part in LEFT_OUT)


class _Demo(SimpleHTTPRequestHandler):
    """The files of the demo, with the address the atlas has here."""

    def __init__(self, atlas_address: str, *arguments: Any) -> None:
        self._atlas = atlas_address
        super().__init__(*arguments)

    def do_GET(self) -> None:
        """Answer with a file of the demo."""
        name = self.path.split("?")[0].lstrip("/")
        file = DEMO / name
        blank = b'<!DOCTYPE html><html lang="en"><title>blank</title><h1>blank</h1></html>'
        is_found = name in {path.name for path in DEMO.iterdir() if path.is_file()}
        body = self._with_address(file.read_text("utf-8")).encode("utf-8") if is_found else blank
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(name) if is_found else "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _with_address(self, text: str) -> str:
        """The file with the address of the atlas; a policy names its origin alone."""
        origin = self._atlas.removesuffix(PREFIX.removesuffix("/"))
        return text.replace(f"{USUAL}/", f"{self._atlas}/").replace(USUAL, origin)

    def log_message(self, *_: Any) -> None:
        """Say nothing."""
