"""Scripts and styles the first page does without: a folder a part below assets/later, loaded by assets/later.js.

A part is served as one script and one style sheet.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path, PurePosixPath

from dashboard.serve.index import described

FOLDER = "later"
# For Dash's `assets_path_ignore`: served when asked for, linked from nowhere.
NOT_LINKED = (rf"^{FOLDER}(/|$)",)
# Parts that several others build on, loaded before them.
NEEDS = {"facts": ("sifting",), "conditions": ("sifting",), "nerves": ("labels",), "muscles": ("labels",)}


def parts(assets: Path) -> dict[str, list[Path]]:
    """What every part's script and style sheet is made of, by name below `assets`, such as `later/spine.js`."""
    found: dict[str, list[Path]] = {}
    for file in sorted(assets.glob(f"{FOLDER}/*/*")):
        if file.suffix in (".css", ".js"):
            found.setdefault(f"{FOLDER}/{file.parent.name}{file.suffix}", []).append(file)
    return found


def offered(paths: Iterable[str], address: Callable[[str], str]) -> dict[str, list[str]]:
    """Addresses of every part, styles before scripts, each part after those it needs.

    `paths` are those of all served files, `address` adds a path's content hash.
    """
    found: dict[str, list[str]] = {}
    for path in sorted(paths):
        file = PurePosixPath(path)
        if file.parent.name == FOLDER:
            found.setdefault(file.stem, []).append(address(path))
    return {name: [address for part in (*NEEDS.get(name, ()), name) for address in found[part]] for name in found}


def offer(index: str, addresses: Mapping[str, list[str]]) -> str:
    """The page with the addresses in its head; no browser asks for anything because of it."""
    return described(index, "later", json.dumps(addresses, separators=(",", ":")))
