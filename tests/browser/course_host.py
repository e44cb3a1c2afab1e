"""A course system for tests: a page on 127.0.0.1 with the interface of scorm-again, and a package in a frame of it."""

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from typing import Any

from playwright.sync_api import Frame, Page, expect

from tests.chromium import READY_MS
from tests.conftest import ROOT
from tests.served import answering

INTERFACE = ROOT / "web" / "node_modules" / "scorm-again" / "dist"
NAMES = {"1.2": ("API", "Scorm12API", "scorm12.min.js"), "2004": ("API_1484_11", "Scorm2004API", "scorm2004.min.js")}
PAGE = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Course</title><link rel="icon" href="data:,">
<style>body { margin: 0 } iframe { display: block; width: 100vw; height: 100vh; border: 0 }</style>
<script src="../interface/FILE"></script></html>
"""
# The course as its page runs it: what was kept comes first, then the frame, and every call is written down.
OPEN = """([name, maker, kept]) => {
  const api = new window[maker]({ autocommit: false, logLevel: 5 });
  if (kept) api.loadFromJSON(kept, "cmi");
  window.calls = [];
  window[name] = new Proxy(api, {
    get: (all, key) => typeof all[key] !== "function" ? all[key] : (...given) => {
      const answer = all[key](...given);
      window.calls.push([key, ...given, String(answer)]);
      return answer;
    },
  });
  window.told = () => JSON.parse(JSON.stringify(api.cmi));
  const frame = document.createElement("iframe");
  frame.src = "../package/index.html";
  document.body.append(frame);
}"""


def unpacked(package: Path, folder: Path) -> Path:
    """The files of a package below `folder`, as a course system lays them out."""
    with zipfile.ZipFile(package) as files:
        files.extractall(folder / "package")
    return folder


class _Course(SimpleHTTPRequestHandler):
    """The package, the interface beside it, and the page of the course."""

    protocol_version = "HTTP/1.1"

    def translate_path(self, path: str) -> str:
        """Three folders; nowhere outside."""
        path = path.partition("?")[0]
        if path.startswith("/interface/"):
            return str(INTERFACE / Path(path).name)
        return super().translate_path(path) if path.startswith("/package/") else "/nowhere/at/all"

    def do_GET(self) -> None:
        """The course's page, or a file."""
        standard = self.path.removeprefix("/course/")
        if standard not in NAMES:
            return super().do_GET()
        body = PAGE.replace("FILE", NAMES[standard][2]).encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        return None

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@contextmanager
def course_system(folder: Path) -> Iterator[str]:
    """Address of a course system for the package unpacked in `folder`."""
    with answering(partial(_Course, directory=str(folder))) as address:
        yield address


class Course:
    """One learner's attempt at a package: opened, left and opened again; what is told of it is kept between."""

    def __init__(self, page: Page, address: str, standard: str) -> None:
        self.page, self.address, self.standard = page, address, standard
        self.kept: dict[str, Any] | None = None

    def open(self) -> Frame:
        """The package in its frame, ready."""
        self.page.goto(f"{self.address}/course/{self.standard}")
        name, maker, _ = NAMES[self.standard]
        self.page.evaluate(OPEN, [name, maker, self.kept])
        frame = self.page.wait_for_selector("iframe").content_frame()  # type: ignore[union-attr]
        assert frame
        expect(frame.locator('html[data-ready="true"]')).to_be_attached(timeout=READY_MS)
        expect(frame.locator("#course")).not_to_be_empty(timeout=READY_MS)
        return frame

    def told(self) -> dict[str, Any]:
        """All that the course was told."""
        told: dict[str, Any] = self.page.evaluate("() => window.told()")
        return told

    def calls(self, name: str) -> list[list[str]]:
        """Every call of this name with what it was given, and the answer last."""
        return [call for call in self.page.evaluate("() => window.calls") if call[0] == name]

    def refused(self) -> list[list[str]]:
        """Every call that the course did not take."""
        return [call for call in self.page.evaluate("() => window.calls") if call[-1] == "false"]

    def close(self) -> dict[str, Any]:
        """Leave the package, as a learner who closes it; what was told stays for the next visit."""
        self.page.evaluate("() => document.querySelector('iframe').remove()")
        told = self.told()
        self.kept = told | {"entry": "resume"}
        return told
