"""What another site frames: the page without its chrome, and the script that brings it there.

web/embed/embed_gate.js turns the one into a map with a line above and the red flags below; embed.js defines the element
`<pain-atlas>` for the other site's page. docs/embedding/README.md tells how they talk.
"""

import re
from pathlib import Path

from dashboard.serve.frozen_file import FrozenFile, freeze_file

# A file server finds `embed.html`; the shorter name is for people.
PATHS = ("/embed.html", "/embed")
SCRIPT = "/embed.js"
HTML = re.compile(r"<html\b")
HEAD = re.compile(r"<head>")
# A search should lead to the atlas, not to a frame without a way around in it.
UNLISTED = '<head>\n    <meta name="robots" content="noindex">'


def embed_page(index: str) -> str:
    """The frozen page as another site frames it: the same files, marked so that the scripts leave the chrome away."""
    return HTML.sub("<html data-embed", HEAD.sub(UNLISTED, index, count=1), count=1)


def embed_files(index: str, *, thorough: bool = True) -> dict[str, FrozenFile]:
    """By path: the page to be framed, made from the frozen index page, and the script of the element."""
    page = freeze_file(embed_page(index).encode("utf-8"), "text/html; charset=utf-8", thorough=thorough)
    script = (Path(__file__).parent / "embed.js").read_bytes()
    return {
        **dict.fromkeys(PATHS, page),
        SCRIPT: freeze_file(script, "application/javascript; charset=utf-8", thorough=thorough),
    }
