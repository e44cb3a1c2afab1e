"""The scripts of an exported page: what answers Dash, what starts its modules, and what its first map is drawn from.

A first visit is then few requests, and a page opened from a disk has all of it without a fetch.
"""

import base64
import json
import re
from collections.abc import Iterable
from pathlib import Path

from dashboard.serve import offline
from dashboard.serve.frozen_file import FrozenFile, freeze_file
from dashboard.serve.joined import follow
from dashboard.serve.site import DASH_DATA, LIBRARIES, Site

SCRIPT = "application/javascript; charset=utf-8"
ATLAS = re.compile(r"^/atlas/([^/]+)/")
# The map's first two views and what any pattern is painted on them from; panels and pictures have names of their own.
FIRST_MAP = ("views_front-back.json", "contours_front-back.json", "patterns.bin", "grades.json", "point_areas.bin")


def program(site: Site, links: Iterable[str], folder: str) -> FrozenFile:
    """Dash's libraries, what answers Dash, and the page's classic scripts, in the order of its `links` (paths).

    The own ones are strict, as they are on a live page, where they are a file of their own.
    """
    links = list(links)
    libraries = [(path, site.files[path].body) for path in links if path.startswith(LIBRARIES)]
    own = [(path, site.files[path].body) for path in links if not path.startswith(LIBRARIES)]
    strict = follow([("static_start.js", _start(site, folder)), *own])
    texts = [*libraries, ("own", b'(function () {\n"use strict";\n' + strict + b"})();")]
    return freeze_file(follow(texts, b";"), SCRIPT, thorough=True)


def starter() -> FrozenFile:
    """The script that starts the page's modules, or where these are refused the one script that says the same."""
    body = (Path(__file__).parent / "start_modules.js").read_bytes()
    return freeze_file(body, SCRIPT, thorough=True)


def first_map(site: Site) -> tuple[list[str], FrozenFile]:
    """The names of the files that a first map is drawn from, and the script that brings them."""
    found = {name: path for path in site.files if (name := ATLAS.sub("", path)) in FIRST_MAP}
    names = [name for name in FIRST_MAP if name in found]
    body = b"".join(brought(name, site.files[found[name]]) for name in names)
    return names, freeze_file(body, SCRIPT, thorough=True)


def brought(name: str, file: FrozenFile) -> bytes:
    """A file as a script that brings it: text as it is, all else in letters with its kind."""
    is_text = "charset" in file.content_type
    content = file.body.decode("utf-8") if is_text else base64.b64encode(file.body).decode("ascii")
    key, *value = (
        json.dumps(text, ensure_ascii=False) for text in (name, content, "" if is_text else file.content_type)
    )
    return f"((self.painAtlas??={{}}).brought??={{}})[{key}]=[{','.join(value)}];\n".encode()


def _start(site: Site, folder: str) -> bytes:
    """What Dash asks for, as a script; the map's host in it learns where the files lie."""
    version = next(found[1] for path in site.files if (found := ATLAS.match(path)))
    host = f"atlas/{version}/"
    data = {path.removeprefix("/"): _sorted(site.files[path].body).replace(host, f"{folder}/") for path in DASH_DATA}
    return offline.with_values("static_start.js", DATA=data)


def _sorted(content: bytes) -> str:
    """The same JSON with its keys in order: Dash writes them in another one with every start of Python."""
    return json.dumps(json.loads(content), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
