"""An exported site as an app of its own: its manifest, and the script that keeps its files.

Only the site's own files are kept, and nothing of the reader's. The live server has none of this.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from dashboard.language.telling import told
from dashboard.serve.icon import INK, PAPER


def manifest(title: str, base: str, icon: str) -> bytes:
    """The web app manifest; `base` is the path the site lives under, or "./" for wherever that is."""
    members = {
        "name": title,
        "short_name": title,
        "description": told("A body map of referred and radicular pain, for education, never a diagnosis."),
        "id": base,
        "start_url": base,
        "scope": base,
        "display": "standalone",
        "background_color": INK,
        "theme_color": PAPER,
        "icons": [{"src": icon, "sizes": "any", "type": "image/svg+xml", "purpose": "any"}],
    }
    return json.dumps(members, indent=1).encode("utf-8")


def worker(first: Iterable[str], rest: Iterable[str], pages: Mapping[str, bytes]) -> bytes:
    """The script that keeps files, with the names of those it keeps.

    Its version is told by names, because these tell the content, and by the text of the `pages`, whose names do not.
    """
    lists = [sorted(first), sorted(rest)]
    texts = [hashlib.sha256(pages[name]).hexdigest() for name in sorted(pages)]
    version = hashlib.sha256(json.dumps([lists, texts]).encode("utf-8")).hexdigest()[:16]
    return with_values("offline.js", VERSION=version, FIRST=lists[0], REST=lists[1])


def with_values(script: str, **values: object) -> bytes:
    """A script beside this file with the values it names set before it."""
    lines = [f"const {name} = {json.dumps(value, ensure_ascii=False)};\n" for name, value in values.items()]
    text = (Path(__file__).parent / script).read_text("utf-8").removeprefix('"use strict";\n')
    return ('"use strict";\n' + "".join(lines) + text).encode("utf-8")
