"""An exported site as an app of its own: its manifest, its icon, and the script that keeps its files.

Only the site's own files are kept, and nothing of the reader's. The live server has none of this.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

ICON_INK, ICON_PAPER = "#ffffff", "#1a5da6"
SIZE = 512
# The icon shows head and trunk: a whole figure in a square would be a thin line.
SHOWN_OF_HEIGHT = 0.55


def manifest(title: str, base: str, icon: str) -> bytes:
    """The web app manifest; `base` is the path the site lives under, or "./" for wherever that is."""
    told = {
        "name": title,
        "short_name": title,
        "description": "A body map of referred and radicular pain, for education, never a diagnosis.",
        "id": base,
        "start_url": base,
        "scope": base,
        "display": "standalone",
        "background_color": ICON_INK,
        "theme_color": ICON_PAPER,
        "icons": [{"src": icon, "sizes": "any", "type": "image/svg+xml", "purpose": "any"}],
    }
    return json.dumps(told, indent=1).encode("utf-8")


def icon(views: bytes) -> bytes:
    """The body's own outline, front view, as a square picture; `views` is a compiled file of views."""
    front = json.loads(views)["views"][0]
    shown = front["height"] * SHOWN_OF_HEIGHT
    scale = SIZE * 0.86 / shown
    left = (SIZE - front["width"] * scale) / 2
    outline = re.sub(r"[^-\w., ]", "", front["outline"])
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIZE} {SIZE}" width="{SIZE}" height="{SIZE}">'
        f'<clipPath id="square"><rect width="{SIZE}" height="{SIZE}" rx="96"/></clipPath>'
        f'<g clip-path="url(#square)"><rect width="{SIZE}" height="{SIZE}" fill="{ICON_PAPER}"/>'
        f'<path transform="translate({left:.1f} {SIZE * 0.1:.1f}) scale({scale:.4f})" fill="{ICON_INK}" d="{outline}"/>'
        "</g></svg>\n"
    ).encode()


def worker(first: Iterable[str], later: Iterable[str], pages: Mapping[str, bytes]) -> bytes:
    """The script that keeps files, with the names of those it keeps.

    Its version is told by names, because these tell the content, and by the text of the `pages`, whose names do not.
    """
    lists = [sorted(first), sorted(later)]
    texts = [hashlib.sha256(pages[name]).hexdigest() for name in sorted(pages)]
    version = hashlib.sha256(json.dumps([lists, texts]).encode("utf-8")).hexdigest()[:16]
    return with_values("offline.js", VERSION=version, FIRST=lists[0], LATER=lists[1])


def with_values(script: str, **values: object) -> bytes:
    """A script beside this file with the values it names set before it."""
    lines = [f"const {name} = {json.dumps(value, ensure_ascii=False)};\n" for name, value in values.items()]
    text = (Path(__file__).parent / script).read_text("utf-8").removeprefix('"use strict";\n')
    return ('"use strict";\n' + "".join(lines) + text).encode("utf-8")
