"""The one HTML page Dash writes: what it links to, and what it should not carry."""

import html
import re
from collections.abc import Mapping

# A preload names the address a script will ask for, so it stays as it is; an address that is the file is no link.
LINK = re.compile(r'<(?:script|link(?![^>]*"(?:preload|alternate)"))\b[^>]*\b(?:src|href)="(?!data:)([^"]+)"')
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
INLINE_SCRIPT = re.compile(r"<script(?![^>]*\bsrc=)([^>]*)>(.*?)</script>", re.DOTALL)
# What Dash puts into a page for its renderer: where that draws, and what starts it.
ENTRY = re.compile(r'<div id="react-entry-point">.*?</div>\s*</div>', re.DOTALL)
RENDERER = re.compile(
    r'[ \t]*<script src="[^"]*/_dash-component-suites/[^"]*"></script>\n?'
    r'|[ \t]*<script id="_dash-(?:config|renderer)"[^>]*>.*?</script>\n?',
    re.DOTALL,
)
HEAD = re.compile(r"(?=\s*</head>)")


def linked(index: str) -> list[str]:
    """Addresses of every script and style sheet, in the order the page asks for them."""
    return LINK.findall(index)


def inline_scripts(index: str) -> list[str]:
    """Texts of the scripts the browser would run; blocks of data do not count."""
    scripts = INLINE_SCRIPT.findall(COMMENT.sub("", index))
    return [text for attributes, text in scripts if "application/json" not in attributes]


def point_to(index: str, addresses: Mapping[str, str]) -> str:
    """The page with every linked address replaced as told."""
    for old, new in addresses.items():
        index = index.replace(f'"{old}"', f'"{new}"')
    return index


def written_out(index: str, markup: str) -> str:
    """The page with its layout as HTML, and without the renderer that would make it in the browser."""
    return RENDERER.sub("", ENTRY.sub(lambda _: f'<div id="app">{markup}</div>', index, count=1))


def described(index: str, name: str, content: str) -> str:
    """The page with one more named text in its head, for its scripts to read."""
    meta = f'\n    <meta name="{name}" content="{html.escape(content)}">'
    return HEAD.sub(lambda _: meta, index, count=1)
