"""What a page served as files cannot have."""

import json
from collections.abc import Iterator
from typing import Any


class FreezeError(RuntimeError):
    """The app cannot be served as files: a page is missing, or something in it needs more than files."""


def refuse_what_needs_more(layout: bytes, dependencies: bytes) -> None:
    """Raise FreezeError for a callback that runs in Python, and for a core component that would not be there."""
    asking = [item["output"] for item in json.loads(dependencies) if not item.get("clientside_function")]
    if asking:
        raise FreezeError(f"these callbacks need a server, and there is none behind a file: {', '.join(asking)}")
    missing = sorted({name for library, name in _components(json.loads(layout)) if not _served(library, name)})
    if missing:
        raise FreezeError(f"the page is served with dash.html and dcc.Store alone, but holds: {', '.join(missing)}")


def _served(library: str, name: str) -> bool:
    return library == "dash_html_components" or (library, name) == ("dash_core_components", "Store")


def _components(node: Any) -> Iterator[tuple[str, str]]:
    """Library and name of every component in a layout as Dash sends it."""
    if isinstance(node, dict) and {"namespace", "type", "props"} <= node.keys():
        yield node["namespace"], node["type"]
    children = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    for child in children:
        yield from _components(child)
