"""The page's own classic script and style sheet, and Dash's libraries, as one file of each kind.

A visit is then few requests. Nothing is rewritten. The texts follow one another in the order in which the page links
them, each under its name; a script is a function of its own, so that none sees what another one declares.
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


def gather(index: str, own: str, name: str = NAME) -> tuple[str, dict[str, list[str]]]:
    """The page with one link of each kind in place of all to addresses below `own`, and by its path what it stands for.

    The file is called `name`; the names it stands for are those of files below `own`, in the page's order.
    """
    gathered: dict[str, list[str]] = {}
    for tag in TAGS:

        def kept(match: re.Match[str]) -> str:
            path = urlsplit(match["link"]).path
            if not path.startswith(own):
                return match[0]
            joined = f"{own}{name}{Path(path).suffix}"
            names = gathered.setdefault(joined, [])
            names.append(path.removeprefix(own))
            return match[0].replace(match["link"], joined) if len(names) == 1 else ""

        index = tag.sub(kept, index)
    return index, gathered


def join(files: Iterable[Path]) -> bytes:
    """The texts one after the other, each under its file's name."""
    return follow((file.name, file.read_bytes()) for file in files)


def follow(texts: Iterable[tuple[str, bytes]], end: bytes = b"") -> bytes:
    """The texts, each under its name; `end` closes what a foreign script may have left open."""
    return b"\n".join(f"/* {name} */\n".encode() + text.rstrip() + b"\n" + end for name, text in texts)
