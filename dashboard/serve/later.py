"""Scripts and styles the first page does without: a folder a part below assets/later, loaded by assets/later.js."""

import html
import json
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import PurePosixPath

FOLDER = "later"
# For Dash's `assets_path_ignore`: served when asked for, linked from nowhere.
NOT_LINKED = (rf"^{FOLDER}(/|$)",)
# Parts that several others build on, loaded before them.
NEEDS = {"facts": ("sifting",), "conditions": ("sifting",)}
HEAD = re.compile(r"(?=\s*</head>)")


def offered(paths: Iterable[str], address: Callable[[str], str]) -> dict[str, list[str]]:
    """Addresses of every part, styles before scripts, each part after those it needs.

    `paths` are those of all served files, `address` adds a path's content hash.
    """
    parts: dict[str, list[str]] = {}
    for path in sorted(paths, key=lambda path: (path.endswith(".js"), path)):
        folder = PurePosixPath(path).parent
        if folder.parent.name == FOLDER:
            parts.setdefault(folder.name, []).append(address(path))
    return {name: [address for part in (*NEEDS.get(name, ()), name) for address in parts[part]] for name in parts}


def offer(index: str, parts: Mapping[str, list[str]]) -> str:
    """The page with the addresses in its head; no browser asks for anything because of it."""
    content = html.escape(json.dumps(parts, separators=(",", ":")))
    return HEAD.sub(f'\n    <meta name="later" content="{content}">'.replace("\\", r"\\"), index, count=1)
