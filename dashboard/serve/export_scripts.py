"""The scripts of an exported page: what starts its modules, what keeps it, and what its first map is drawn from.

A first visit is then few requests, and a page opened from a disk has all of it without a fetch.
"""

import base64
import json
import re
from collections.abc import Iterable
from pathlib import Path

from dashboard.serve.frozen_file import FrozenFile, freeze_file
from dashboard.serve.joined import follow
from dashboard.serve.site import Site

SCRIPT = "application/javascript; charset=utf-8"
ATLAS = re.compile(r"^/atlas/([^/]+)/")
# The map's first two views and what any pattern is painted on them from; panels and pictures have names of their own.
FIRST_MAP = ("views_front-back.json", "contours_front-back.json", "patterns.bin", "grades.json", "point_areas.bin")


def program(site: Site, links: Iterable[str], *, keeps: bool = True) -> FrozenFile:
    """What an exported page runs besides its modules: also the classic scripts of `links` (paths), in their order.

    With `keeps` it has its files kept for a visit without a network.
    """
    start = [("static_start.js", (Path(__file__).parent / "static_start.js").read_bytes())] if keeps else []
    texts = [*start, *((path, site.files[path].body) for path in links)]
    return freeze_file(b"(function () {\n" + follow(texts, b";") + b"})();\n", SCRIPT, thorough=True)


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
