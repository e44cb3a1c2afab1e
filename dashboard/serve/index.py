"""The one HTML page Dash writes: what it links to, and what it should not carry."""

import html
import json
import re
from collections.abc import Mapping

# A preload names the address a script will ask for, so it stays as it is; an address that is the file is no link.
LINK = re.compile(r'<(?:script|link(?![^>]*"preload"))\b[^>]*\b(?:src|href)="(?!data:)([^"]+)"')
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
INLINE_SCRIPT = re.compile(r"<script(?![^>]*\bsrc=)([^>]*)>(.*?)</script>", re.DOTALL)
CONFIG = re.compile(r'(<script id="_dash-config" type="application/json">)(.*?)(</script>)', re.DOTALL)
# Dash links every library it ships. This page has no data table, the polyfill is for browsers without `async`, and of
# the core components store_only.js is all it needs.
UNUSED = re.compile(r'\s*<script src="[^"]*/(?:dash_table/|deps/polyfill@|dcc/)[^"]*"></script>')
RENDERER = re.compile(r'(?=<script src="[^"]*/dash_renderer[^"]*"></script>)')
HEAD = re.compile(r"(?=\s*</head>)")
# Told to every visitor, needed by none; end_id is random and would make no two sites alike.
PRIVATE = ("python_version", "end_id", "dash_version_url")
# Dash asks for its data beside the page, wherever that is: under any prefix, and behind any proxy.
BESIDE = {"requests_pathname_prefix": "./"}


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


def without_unused_libraries(index: str, store: str) -> str:
    """The page without the libraries it has no use for, and with the script at `store` before Dash starts."""
    return RENDERER.sub(f'<script src="{store}"></script>\n', UNUSED.sub("", index), count=1)


def without_private_config(index: str) -> str:
    """The page without what only concerns the machine that made it, the path it was made under included."""

    def kept(match: re.Match[str]) -> str:
        config = {key: BESIDE.get(key, value) for key, value in json.loads(match[2]).items() if key not in PRIVATE}
        return match[1] + json.dumps(config) + match[3]

    return CONFIG.sub(kept, index)


def described(index: str, name: str, content: str) -> str:
    """The page with one more named text in its head, for its scripts to read."""
    meta = f'\n    <meta name="{name}" content="{html.escape(content)}">'
    return HEAD.sub(lambda _: meta, index, count=1)
