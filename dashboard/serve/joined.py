"""The own scripts and style sheets, one a concept in assets/, as one file of each kind: a visit is then few requests.

Nothing is rewritten. The texts follow one another in the order in which the page links them, each under its name; a
script is a function of its own, so that none sees what another one declares.
"""

import re
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import urlsplit

NAME = "atlas"
TAGS = (
    re.compile(r'[ \t]*<link rel="stylesheet" href="(?P<link>[^"]+)">\n?'),
    re.compile(r'[ \t]*<script src="(?P<link>[^"]+)"></script>\n?'),
)


def gather(index: str, own: str) -> tuple[str, dict[str, list[str]]]:
    """The page with one link of each kind in place of all to addresses below `own`, and by its path what it stands for.

    The names are those of files below `own`, in the page's order.
    """
    gathered: dict[str, list[str]] = {}
    for tag in TAGS:

        def kept(match: re.Match[str]) -> str:
            path = urlsplit(match["link"]).path
            if not path.startswith(own):
                return match[0]
            joined = f"{own}{NAME}{Path(path).suffix}"
            names = gathered.setdefault(joined, [])
            names.append(path.removeprefix(own))
            return match[0].replace(match["link"], joined) if len(names) == 1 else ""

        index = tag.sub(kept, index)
    return index, gathered


def join(files: Iterable[Path]) -> bytes:
    """The texts one after the other, each under its file's name."""
    return b"\n".join(f"/* {file.name} */\n".encode() + file.read_bytes().rstrip() + b"\n" for file in files)
